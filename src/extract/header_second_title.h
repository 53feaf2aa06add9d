#ifndef DUBAN_EXTRACT_HEADER_SECOND_TITLE_H_
#define DUBAN_EXTRACT_HEADER_SECOND_TITLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/header.h"
#include "extract/header_attachment.h"
#include "extract/header_words.h"
#include "extract/page.h"
#include "text/range.h"

// The title of the plan below the signature of the notice that issues it, and those of attachments.
namespace duban::header {

// What is known of the page. All of it must outlive the object.
struct SecondTitleContext {
  const Page& page;
  const HeaderLexicon& words;
  const Frame& frame;
  const AttachmentList& attachments;
  const std::vector<std::string>& own_names;  // Squeezed; what the title issues among them.
};

struct SecondTitle {
  uint32_t line_begin = 0;  // Lines [line_begin, line_end): one to three.
  uint32_t line_end = 0;
  Range range;
  bool is_new = false;  // None of the names that are known already.
};

// Finds the first title among lines [begin, end): one of the own names printed again or, of a
// `plan`, words that look like its title. Returns whether there is one.
bool FindSecondTitle(const SecondTitleContext& context, uint32_t begin, uint32_t end, bool plan,
                     SecondTitle* title);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_SECOND_TITLE_H_
