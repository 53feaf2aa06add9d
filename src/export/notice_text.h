#ifndef DUBAN_EXPORT_NOTICE_TEXT_H_
#define DUBAN_EXPORT_NOTICE_TEXT_H_

#include <cstddef>
#include <string>

#include "duban/v1/notice.pb.h"
#include "export/wording.h"
#include "text/text.h"

namespace duban {

struct NoticeTextOptions {
  Wording wording = Wording::kChinese;
  // Columns of the terminal.
  size_t width = 100;
  // What the notice was read from, to show the sentence around a limit outside the tasks; null to
  // leave it out. Positions of the notice's spans must rise with those of the text.
  const Text* source = nullptr;
};

// The notice as a page for people: its header, its tasks as a table under their headings, the time
// limits outside the tasks, and what could not be read.
std::string NoticeText(const v1::Notice& notice, const NoticeTextOptions& options);

// The sentence of `text` around the place that comes from the source's bytes [begin, end), on one
// line, with at most `width` columns on either side. "" where there is none.
std::string SentenceAround(const Text& text, uint32_t begin, uint32_t end, size_t width);

}  // namespace duban

#endif  // DUBAN_EXPORT_NOTICE_TEXT_H_
