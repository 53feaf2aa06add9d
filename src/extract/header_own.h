#ifndef DUBAN_EXTRACT_HEADER_OWN_H_
#define DUBAN_EXTRACT_HEADER_OWN_H_

#include <vector>

#include "duban/v1/lexicon_header.pb.h"
#include "extract/header_date.h"
#include "extract/header_head.h"
#include "extract/header_label.h"
#include "extract/header_title.h"
#include "extract/header_words.h"
#include "extract/page.h"
#include "text/range.h"

// The numbers and dates of the document itself, from the lines of its head and the portal's labels.
namespace duban::header {

// What is read of the head. All of it must outlive the object.
struct HeadParts {
  const Page& page;
  const HeaderLexicon& words;
  const Head& head;
  const Title& title;
  const std::vector<LabelValue>& labels;  // Of the head and of the tail.
  uint32_t note_line;  // Of the note (题注) below the name printed again; 0 for none.
};

// The document's number: on a line of its own, behind the title, or as a label's value. Empty for
// none.
Range FindOwnNumber(const HeadParts& parts);

// The index number (索引号): a label's value, or by its form where its label is lost
// (003127788/202105-00041). Empty for none.
Range FindIndexNumber(const HeadParts& parts);

// The date that is the value of a label of this kind. Returns whether there is one.
bool FindLabelDate(const HeadParts& parts, v1::LabelWords::Kind kind, PrintedDate* date);

// A date alone in parentheses under the title (题注), or, of the `portal`, one in the head without
// a label. Returns whether there is one.
bool FindHeadDate(const HeadParts& parts, bool portal, PrintedDate* date);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_OWN_H_
