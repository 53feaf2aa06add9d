#ifndef DUBAN_EXTRACT_HEADER_ATTACHMENT_H_
#define DUBAN_EXTRACT_HEADER_ATTACHMENT_H_

#include <cstdint>
#include <vector>

#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"

namespace duban::header {

// The list of attachments (附件说明) of a notice.
struct AttachmentList {
  std::vector<Range> names;  // Without numbers and 《》; a wrapped name runs over lines.
  uint32_t line_begin = 0;   // Its lines; empty where no list is printed.
  uint32_t line_end = 0;
};

// Reads the first list in lines [begin, end).
AttachmentList ReadAttachments(const Page& page, const HeaderLexicon& words,
                               const UnitReader& units, uint32_t begin, uint32_t end);

// Whether `line` heads an attachment itself: 附件, 附件1, 附件一, 附件1:.
bool IsAttachmentHeading(std::string_view line, const HeaderLexicon& words);

// Bytes of what `line` begins with where that heads an attachment whose name follows in the line:
// 附件1: of 附件1:任务表; 0 for none.
size_t AttachmentLabelBefore(std::string_view line, const HeaderLexicon& words);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_ATTACHMENT_H_
