#ifndef DUBAN_TESTS_EXTRACT_HEADER_FOR_TEST_H_
#define DUBAN_TESTS_EXTRACT_HEADER_FOR_TEST_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/embedded.h"
#include "document/document.h"
#include "duban/v1/lexicon.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/header.h"
#include "extract/page.h"
#include "extract/unit.h"

namespace duban {

// The header reader with the built-in lexicon.
inline const HeaderReader& BuiltInHeaderReader() {
  // Built in the order of need, torn down in the other.
  static const v1::Lexicon lexicon = [] {
    v1::Lexicon made;
    made.ParseFromArray(embedded::kLexicon.data(), static_cast<int>(embedded::kLexicon.size()));
    return made;
  }();
  static const std::unique_ptr<UnitReader> units = UnitReader::Create(lexicon.units()).value();
  static const std::unique_ptr<HeaderReader> reader =
      HeaderReader::Create(lexicon.header(), units.get()).value();
  return *reader;
}

// A plain text and what the header reader makes of it.
struct HeaderForTest {
  explicit HeaderForTest(std::string_view source,
                         const HeaderReader& reader = BuiltInHeaderReader())
      : text(source), document(ParsePlainText(Text::Borrow(text))), page(document) {
    reader.Read(page, static_cast<uint32_t>(page.lines().size()), &notice, &frame);
  }
  HeaderForTest(const HeaderForTest&) = delete;
  HeaderForTest& operator=(const HeaderForTest&) = delete;

  std::vector<std::string> Issuers() const { return Names(notice.issuers()); }
  std::vector<std::string> Addressees() const { return Names(notice.addressees()); }
  std::vector<std::string> Attachments() const {
    std::vector<std::string> out;
    for (const v1::Quote& quote : notice.attachments()) out.push_back(quote.text());
    return out;
  }
  // "title", "title|number" or "|number" each.
  std::vector<std::string> Citations() const {
    std::vector<std::string> out;
    for (const v1::Citation& cited : notice.citations()) {
      out.push_back(cited.title());
      if (!cited.document_number().empty()) out.back() += "|" + cited.document_number();
    }
    return out;
  }
  // "label=value" each.
  std::vector<std::string> Fields() const {
    std::vector<std::string> out;
    for (const v1::Field& field : notice.fields()) {
      out.push_back(field.label() + "=" + field.value().text());
    }
    return out;
  }
  static std::string Squeezed(std::string_view s) {
    std::string out;
    for (char c : s) {
      if (c != ' ') out.push_back(c);
    }
    return out;
  }
  std::string LineText(uint32_t line) const {
    return line < page.lines().size() ? std::string(page.In(page.lines()[line].range)) : "";
  }
  std::vector<std::string> FrameLines() const {
    std::vector<std::string> out;
    for (uint32_t line : frame.frame_lines) out.push_back(LineText(line));
    return out;
  }

  std::string text;
  Document document;
  Page page;
  v1::Notice notice;
  Frame frame;

 private:
  template <typename Units>
  static std::vector<std::string> Names(const Units& units) {
    std::vector<std::string> out;
    for (const v1::Unit& unit : units) out.push_back(unit.name());
    return out;
  }
};

}  // namespace duban

#endif  // DUBAN_TESTS_EXTRACT_HEADER_FOR_TEST_H_
