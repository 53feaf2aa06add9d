#ifndef DUBAN_EXTRACT_HEADER_H_
#define DUBAN_EXTRACT_HEADER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "duban/v1/lexicon_header.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/page.h"
#include "extract/time_limit.h"
#include "extract/unit.h"

namespace duban {

// What the other readers need to know of a notice's frame: which lines are whose. Line numbers are
// indices in Page::lines().
struct Frame {
  // The notice proper is lines [body_begin, body_end): behind the title and the portal's labels,
  // before the portal's footer. The salutation and the signature are inside of it.
  uint32_t body_begin = 0;
  uint32_t body_end = 0;
  // Lines inside the body that are no text of a task: salutation, signature, date, 附件 list,
  // disclosure mark, second titles. Rising.
  std::vector<uint32_t> frame_lines;
  // Lines inside the body that head an attachment (附件1). Rising; none of frame_lines.
  std::vector<uint32_t> attachment_headings;
  // Ranges of the folded text that hold no time limit: title, labels, document numbers, names in
  // 《》, signature dates. Rising, apart from one another.
  std::vector<Range> no_limits;
  // Names of the notice's own plan, list, attachments (folded, without 《》).
  std::vector<std::string> own_names;
  TimeContext time;
};

// Reads the header fields of a notice: title, document number, issuers, dates, index number,
// disclosure, addressees, attachments, citations and the portal's other labels. Immutable; safe for
// any number of threads.
class HeaderReader {
 public:
  // `units` must outlive the reader. Fails when a wording is not what it must be.
  static absl::StatusOr<std::unique_ptr<HeaderReader>> Create(const v1::HeaderWords& words,
                                                              const UnitReader* units);
  ~HeaderReader();

  // Fills the header fields of `notice` and `frame`. The notice's head ends before the line
  // `first_table`, where a task table begins. Linear in the page.
  void Read(const Page& page, uint32_t first_table, v1::Notice* notice, Frame* frame) const;
  // The first line of the imprint and the portal's footer from the line `begin` on, before anything
  // else of the page is read; the number of lines if there is neither.
  uint32_t FindTail(const Page& page, uint32_t begin) const;

 private:
  struct Impl;
  explicit HeaderReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_HEADER_H_
