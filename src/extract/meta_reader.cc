#include "extract/meta_reader.h"

#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "extract/header_date.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban {
namespace {

void FillSpan(const Document& document, Range range, v1::Span* span) {
  const Range source = document.text.ToSource(range);
  span->set_begin(source.begin);
  span->set_end(source.end);
}

// What stands for <title> among the names.
constexpr std::string_view kPageTitle = "title";

void FillTitle(const Document& document, Range range, v1::Notice* notice) {
  notice->mutable_title()->set_text(std::string(range.In(document.text.utf8())));
  FillSpan(document, range, notice->mutable_title()->mutable_span());
}

}  // namespace

// 关于…的通知_云溪县政府网, 云溪县政府网 - 关于…的通知: what the site and its column are called
// stands beside it. 2023-2024年 parts nothing.
Range MetaReader::NoticeTitle(std::string_view text, Range title) const {
  const auto parts = [&](uint32_t at) {
    const bool figures = at > title.begin && at + 1 < title.end && header::IsDigit(text[at - 1]) &&
                         header::IsDigit(text[at + 1]);
    return text[at] == '_' || text[at] == '|' || (text[at] == '-' && !figures);
  };
  for (uint32_t begin = title.begin, at = begin; at <= title.end; ++at) {
    if (at < title.end && !parts(at)) continue;
    const Range part = header::Trim(text, {begin, at});
    begin = at + 1;
    if (Contains(part.In(text), "关于") && title_endings_.SuffixOf(part.In(text)) != 0) return part;
  }
  return {0, 0};
}

void MetaReader::Read(const Document& document, v1::Notice* notice) const {
  const std::string_view text = document.text.utf8();
  for (const Document::Meta& meta : document.metas) {
    const std::string value(meta.value.In(text));
    if (titles_.Contains(meta.name)) {
      if (!notice->has_title()) FillTitle(document, meta.value, notice);
    } else if (published_.Contains(meta.name)) {
      header::PrintedDate date;
      if (notice->has_published_date() || !header::FindDate(text, meta.value, &date)) continue;
      v1::StatedDate* out = notice->mutable_published_date();
      out->set_date(absl::FormatCivilTime(date.day));
      out->set_text(std::string(date.range.In(text)));
      FillSpan(document, date.range, out->mutable_span());
      out->set_labelled(true);
    } else if (fields_.Contains(meta.name)) {
      v1::Field* field = notice->add_fields();
      field->set_label(meta.name);
      field->mutable_value()->set_text(value);
      FillSpan(document, meta.value, field->mutable_value()->mutable_span());
    }
  }
  for (const Document::Meta& meta : document.metas) {
    if (notice->has_title() || meta.name != kPageTitle) continue;
    const Range title = NoticeTitle(text, meta.value);
    if (!title.empty()) FillTitle(document, title, notice);
  }
}

}  // namespace duban
