#include "export/source_lines.h"

#include <algorithm>
#include <utility>

#include "document/docx.h"
#include "document/html.h"
#include "document/page_profile.h"
#include "document/parse.h"
#include "duban/v1/lexicon_page.pb.h"
#include "text/decode.h"
#include "text/strings.h"

namespace duban {
namespace {

bool IsInside(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

SourceText ReadSourceText(std::string_view file, const ExtractOptions& read) {
  SourceText source;
  if (ReadsAsDocx(file, static_cast<Format>(read.format))) {
    source.spans_of_file = false;
    absl::StatusOr<Document> document = ParseDocx(file);
    if (document.ok()) source.text = std::move(document->text);
  } else {
    absl::StatusOr<Text> text = Decode(file, static_cast<Encoding>(read.encoding));
    if (text.ok()) source.text = *std::move(text);
  }
  return source;
}

SourcePage ReadSourcePage(std::string_view file, const ExtractOptions& read,
                          const SourceText& source) {
  SourcePage page;
  if (!source.spans_of_file || !ReadsAsHtml(source.text.utf8(), static_cast<Format>(read.format))) {
    return page;
  }
  absl::StatusOr<Text> text = Decode(file, static_cast<Encoding>(read.encoding));
  if (!text.ok()) return page;
  // What else a portal prints around the text does no harm here: no words that tell it apart.
  absl::StatusOr<Document> document = ParseHtml(*std::move(text), PageProfile(v1::PageWords()));
  if (!document.ok() || document->blocks.empty()) return page;
  page.end = document->blocks.back().text.end;
  page.text = std::move(document->text);
  return page;
}

SourceLines::SourceLines(const Text& text, size_t end)
    : text_(text), utf8_(text.utf8().substr(0, end)) {
  const std::string_view utf8 = utf8_;
  begins_.push_back(0);
  for (size_t at = utf8.find('\n'); at != std::string_view::npos; at = utf8.find('\n', at + 1)) {
    begins_.push_back(static_cast<uint32_t>(at + 1));
  }
}

Range SourceLines::ToText(uint32_t begin, uint32_t end) const {
  const std::string_view utf8 = utf8_;
  // The map only goes from the text to the source, and rises: search.
  const auto find = [&](uint32_t source) {
    uint32_t low = 0;
    uint32_t high = static_cast<uint32_t>(utf8.size());
    while (low < high) {
      uint32_t middle = low + (high - low) / 2;
      while (middle > low && IsInside(utf8[middle])) --middle;
      uint32_t next = middle + 1;
      while (next < utf8.size() && IsInside(utf8[next])) ++next;
      if (text_.ToSource({middle, next}).end <= source) {
        low = next;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const uint32_t first = find(begin);
  return {first, std::max(first, find(end))};
}

Range SourceLines::FindIn(uint32_t begin, uint32_t end) const {
  const Range found = ToText(begin, end);
  if (found.empty()) return {0, 0};
  const Range source = text_.ToSource(found);
  return source.begin <= begin && end <= source.end ? found : Range{0, 0};
}

SourceLines::Position SourceLines::PositionOf(uint32_t at) const {
  const auto next = std::upper_bound(begins_.begin(), begins_.end(), at);
  Position position;
  position.line = static_cast<size_t>(next - begins_.begin());
  const std::string_view utf8 = utf8_;
  for (uint32_t i = begins_[position.line - 1]; i < at && i < utf8.size(); ++i) {
    if (!IsInside(utf8[i])) ++position.column;
  }
  return position;
}

Range SourceLines::Line(size_t line) const {
  const std::string_view utf8 = utf8_;
  Range range{begins_[line - 1], static_cast<uint32_t>(utf8.size())};
  if (line < begins_.size()) range.end = begins_[line] - 1;
  if (range.end > range.begin && utf8[range.end - 1] == '\r') --range.end;
  return range;
}

}  // namespace duban
