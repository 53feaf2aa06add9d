#ifndef DUBAN_TESTS_TESTING_QUOTES_H_
#define DUBAN_TESTS_TESTING_QUOTES_H_

#include <string>
#include <string_view>

#include "duban/v1/notice.pb.h"
#include "text/character.h"

namespace duban::testing {

// Without blanks, line ends and what prints nothing, and with half-width forms, for comparison; the
// script stays.
inline std::string Folded(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const Decoded c = DecodeAt(text, at);
    at += c.size;
    const bool blank = c.code <= 0x20 || c.code == 0xA0 || c.code == 0xAD || c.code == 0x3000 ||
                       (c.code >= 0x2000 && c.code <= 0x200D) || c.code == 0x2028 ||
                       c.code == 0x2029 || c.code == 0x202F || c.code == 0x205F ||
                       c.code == 0x2060 || c.code == 0xFEFF;
    if (blank) continue;
    const bool full_width = c.code >= 0xFF01 && c.code <= 0xFF5E;
    AppendUtf8(full_width ? c.code - 0xFF01 + '!' : c.code, &out);
  }
  return out;
}

// The bytes of `input` that a span says: of its parts, where it has some.
inline std::string At(std::string_view input, const v1::Span& span) {
  const auto cut = [&](uint32_t begin, uint32_t end) {
    return std::string(input.substr(begin, end - begin));
  };
  if (span.parts().empty()) return cut(span.begin(), span.end());
  std::string all;
  for (const v1::SpanPart& part : span.parts()) all += cut(part.begin(), part.end());
  return all;
}

// Calls visit(what, span, text) for every field of the notice that carries its place: what it is
// called in messages, the place, and what the field says. Fields that are not set are left out.
template <typename Visit>
void ForEachQuote(const v1::Notice& notice, Visit visit) {
  const auto quote = [&](const char* what, const v1::Quote& q) { visit(what, q.span(), q.text()); };
  const auto deadline = [&](const v1::Deadline& d) {
    visit("deadline", d.span(), d.text());
    if (!d.trigger().empty()) visit("trigger", d.trigger_span(), d.trigger());
  };
  if (notice.has_title()) quote("title", notice.title());
  if (notice.has_document_number()) quote("document number", notice.document_number());
  if (notice.has_index_number()) quote("index number", notice.index_number());
  if (notice.has_issued_date()) {
    visit("issued date", notice.issued_date().span(), notice.issued_date().text());
  }
  if (notice.has_published_date()) {
    visit("published date", notice.published_date().span(), notice.published_date().text());
  }
  for (const v1::Unit& unit : notice.issuers()) visit("issuer", unit.span(), unit.name());
  for (const v1::Unit& unit : notice.addressees()) visit("addressee", unit.span(), unit.name());
  for (const v1::Quote& q : notice.attachments()) quote("attachment", q);
  for (const v1::Field& field : notice.fields()) quote("field", field.value());
  for (const v1::Section& s : notice.sections()) visit("section", s.span(), s.number() + s.title());
  for (const v1::Deadline& d : notice.deadlines()) deadline(d);
  for (const v1::Task& task : notice.tasks()) {
    visit("task", task.span(), task.text());
    for (int i = 0; i < task.headings_size() && i < task.heading_spans_size(); ++i) {
      visit("heading", task.heading_spans(i), task.headings(i));
    }
    for (const v1::Assignment& a : task.assignments()) {
      visit("unit", a.unit().span(), a.unit().name());
    }
    for (const v1::Deadline& d : task.deadlines()) deadline(d);
    for (const v1::Target& t : task.targets()) visit("target", t.span(), t.text());
    if (task.has_progress()) quote("progress", task.progress());
  }
}

}  // namespace duban::testing

#endif  // DUBAN_TESTS_TESTING_QUOTES_H_
