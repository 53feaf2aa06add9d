#include "extract/meta_reader.h"

#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "extract/header_date.h"

namespace duban {
namespace {

void FillSpan(const Document& document, Range range, v1::Span* span) {
  const Range source = document.text.ToSource(range);
  span->set_begin(source.begin);
  span->set_end(source.end);
}

}  // namespace

void MetaReader::Read(const Document& document, v1::Notice* notice) const {
  const std::string_view text = document.text.utf8();
  for (const Document::Meta& meta : document.metas) {
    const std::string value(meta.value.In(text));
    if (titles_.Contains(meta.name)) {
      if (notice->has_title()) continue;
      notice->mutable_title()->set_text(value);
      FillSpan(document, meta.value, notice->mutable_title()->mutable_span());
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
}

}  // namespace duban
