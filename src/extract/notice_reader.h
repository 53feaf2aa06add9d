#ifndef DUBAN_EXTRACT_NOTICE_READER_H_
#define DUBAN_EXTRACT_NOTICE_READER_H_

#include <memory>
#include <optional>

#include "absl/status/statusor.h"
#include "document/document.h"
#include "duban/v1/lexicon.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/page.h"

namespace duban {

// The extract stage: a Document in, a v1.Notice out. Immutable; safe for any number of threads.
class NoticeReader {
 public:
  // Compiles the lexicon. Fails with InvalidArgument where an entry is not what it must be.
  static absl::StatusOr<std::unique_ptr<NoticeReader>> Create(const v1::Lexicon& lexicon);
  ~NoticeReader();

  // Fills `notice`, which is empty. Linear in the document. Puts the page as it is printed, before
  // broken lines are joined, into `printed` unless it is null.
  void Read(const Document& document, v1::Notice* notice,
            std::optional<Page>* printed = nullptr) const;

 private:
  struct Impl;
  explicit NoticeReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_NOTICE_READER_H_
