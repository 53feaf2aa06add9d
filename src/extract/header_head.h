#ifndef DUBAN_EXTRACT_HEADER_HEAD_H_
#define DUBAN_EXTRACT_HEADER_HEAD_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/header_label.h"
#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"

namespace duban::header {

// What a line above the notice's text is.
enum class HeadLine : uint8_t {
  kPlain,   // May be the title or a piece of it.
  kLabels,  // The portal's fields.
  kChrome,  // Navigation, buttons.
  kNumber,  // A document number alone.
  kDate,    // A date alone.
  kDated,   // A body and its date below a number, as in the letterhead of minutes.
};

// The lines above the notice's text.
struct Head {
  // Lines [0, end) are the head: `end` is the salutation or the first line of text.
  uint32_t end = 0;
  std::vector<HeadLine> kinds;  // Of those lines.
  std::vector<LabelValue> labels;
  // The salutation (主送机关), lines [salutation_begin, salutation_end); empty for none.
  uint32_t salutation_begin = 0;
  uint32_t salutation_end = 0;
  Range salutation;  // Without the colon.
  // What the site's paragraphs say to follow, by its name, where no title of its own does; they end
  // before line `announced_end`. Empty for nothing.
  Range announced;
  uint32_t announced_end = 0;
};

// Reads the head of a page, which ends before `end`. Looks at a bounded number of lines.
Head ReadHead(const Page& page, const HeaderLexicon& words, const UnitReader& units, uint32_t end);

// Whether a label's value is what the label wants (a date, a number…); else it is not its value.
bool IsFit(std::string_view text, const LabelValue& label, const HeaderLexicon& words);
// Whether a label below the head, with its value, is a field of the document. Inside of the body,
// which ends at line `body_end`, it is only where it marks the whole document.
bool IsTailField(const Page& page, const LabelValue& label, const HeaderLexicon& words,
                 uint32_t body_end);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_HEAD_H_
