// Any bytes as a DOCX file, and as the document part of one: no crash; blocks, cells and spans lie
// where they must.
#include <cstdint>
#include <string>
#include <string_view>

#include "document/docx.h"
#include "document/docx_file.h"
#include "fuzz/check_document.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const absl::StatusOr<duban::Document> file = duban::ParseDocx(input);
  if (file.ok()) duban::CheckDocument(*file, UINT32_MAX);
  // A fuzzer makes no checksums: the same bytes as parts, cut in three at zero bytes.
  const size_t first = std::min(input.find('\0'), size);
  const size_t second = std::min(input.find('\0', std::min(first + 1, size)), size);
  const auto part = [&](size_t begin, size_t end) {
    return begin < end ? std::string(input.substr(begin, end - begin)) : std::string();
  };
  const std::string document = part(0, first);
  const absl::StatusOr<duban::Document> parts =
      duban::ParseDocx(duban::MakeZip({{"word/document.xml", document},
                                       {"word/numbering.xml", part(first + 1, second)},
                                       {"word/styles.xml", part(second + 1, size)}}));
  if (parts.ok()) duban::CheckDocument(*parts, document.size());
  return 0;
}
