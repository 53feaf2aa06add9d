// The same notice in every form gives the same tasks, units and deadlines, and what a span cuts out
// of the input says what its field says.
#include "inputs/forms.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "absl/strings/str_replace.h"
#include "document/docx_file.h"
#include "document/html_entity.h"
#include "duban/engine.h"
#include "testing/quotes.h"
#include "text/character.h"
#include "text/decode.h"

namespace duban {
namespace {

using testing::Folded;

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

// What must be the same in every form.
std::string Summary(const v1::Notice& notice) {
  std::ostringstream out;
  const auto deadline = [&](const v1::Deadline& d) {
    out << "  " << Folded(d.text()) << " " << v1::DeadlineKind_Name(d.kind()) << " " << d.start()
        << " " << d.due() << " " << d.rrule() << " " << d.duration().amount() << "\n";
  };
  out << Folded(notice.title().text()) << "\n"
      << Folded(notice.document_number().text()) << "\n"
      << notice.issued_date().date() << " " << notice.published_date().date() << " "
      << Folded(notice.index_number().text()) << "\n";
  for (const auto& unit : notice.issuers()) out << "issuer " << Folded(unit.name()) << "\n";
  for (const auto& unit : notice.addressees()) out << "to " << Folded(unit.name()) << "\n";
  for (const auto& task : notice.tasks()) {
    out << "task " << task.number();
    for (const auto& heading : task.headings()) out << " / " << Folded(heading);
    out << ": " << Folded(task.text()) << "\n";
    for (const auto& assignment : task.assignments()) {
      out << "  " << v1::Role_Name(assignment.role()) << " " << Folded(assignment.unit().name())
          << "\n";
    }
    for (const auto& d : task.deadlines()) deadline(d);
  }
  for (const auto& d : notice.deadlines()) deadline(d);
  return out.str();
}

// `markup` as read: without tags, its character references read.
std::string WithoutMarkup(std::string_view markup) {
  std::string out;
  for (size_t at = 0; at < markup.size();) {
    if (markup[at] == '<') {
      at = std::min(markup.find('>', at), markup.size() - 1) + 1;
    } else if (markup[at] == '&') {
      const html::Reference reference = html::ReadReference(markup, at);
      AppendUtf8(reference.length == 0 ? '&' : reference.first, &out);
      at += std::max(reference.length, 1u);
    } else {
      out.push_back(markup[at++]);
    }
  }
  return out;
}

// Checks that every span cuts its field's text out of `bytes`.
class SpanChecker {
 public:
  SpanChecker(std::string_view bytes, Encoding encoding, bool markup)
      : bytes_(bytes), encoding_(encoding), markup_(markup) {}

  // Numbers that Word generates stand in headings, and nowhere in the document.
  SpanChecker& WithGeneratedNumbers() {
    generated_numbers_ = true;
    return *this;
  }

  void Check(const v1::Notice& notice) {
    const auto check = [&](std::string_view what, const v1::Span& span, const std::string& text) {
      const bool heading = what == "heading" || what == "section";
      SCOPED_TRACE(what);
      Expect(span, text, heading && generated_numbers_);
    };
    testing::ForEachQuote(notice, check);
  }

 private:
  void Expect(const v1::Span& span, const std::string& text, bool maybe_numbered) {
    if (text.empty()) return;
    ASSERT_LE(span.end(), bytes_.size());
    const std::string_view cut = bytes_.substr(span.begin(), span.end() - span.begin());
    const absl::StatusOr<Text> decoded = Decode(cut, encoding_);
    ASSERT_TRUE(decoded.ok());
    const std::string printed =
        markup_ ? WithoutMarkup(decoded->utf8()) : std::string(decoded->utf8());
    std::string said = Folded(text);
    const std::string at = Folded(printed);
    if (maybe_numbered && said.size() > at.size()) said.erase(0, said.size() - at.size());
    EXPECT_EQ(at, said);
  }

  std::string_view bytes_;
  Encoding encoding_;
  bool markup_;
  bool generated_numbers_ = false;
};

v1::Notice Read(const std::string& bytes) {
  const absl::StatusOr<v1::Notice> notice = TheEngine().Extract(bytes);
  EXPECT_TRUE(notice.ok()) << notice.status();
  return notice.ok() ? *notice : v1::Notice();
}

TEST(FormsTest, EveryFormOfANoticeSaysTheSame) {
  const auto sources = inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices");
  size_t tasks = 0;
  size_t in_all_forms = 0;
  size_t in_big5 = 0;
  for (const inputs::Source& source : sources) {
    const std::string plain = inputs::PlainText(source);
    const v1::Notice notice = Read(source.only_markup ? inputs::CmsPage(source) : plain);
    const std::string expected = Summary(notice);
    tasks += static_cast<size_t>(notice.tasks_size());
    in_all_forms += !source.only_markup;
    SpanChecker(plain, Encoding::kUtf8, false).Check(Read(plain));
    const std::string old = inputs::OldPortal(source, "gb2312");
    const struct {
      const char* name;
      std::string bytes;
      Encoding encoding;
      bool markup;
    } forms[] = {
        {"GB18030 text", inputs::ToGb18030(plain), Encoding::kGb18030, false},
        {"text of Windows", absl::StrReplaceAll(plain, {{"\n", "\r\n"}}), Encoding::kUtf8, false},
        {"text of old Macs", absl::StrReplaceAll(plain, {{"\n", "\r"}}), Encoding::kUtf8, false},
        {"text of separators", absl::StrReplaceAll(plain, {{"\n", "\u2028"}}), Encoding::kUtf8,
         false},
        {"CMS page", inputs::CmsPage(source), Encoding::kUtf8, true},
        {"Word paste", inputs::WordPaste(source), Encoding::kUtf8, true},
        {"old portal", inputs::ToGb18030(old), Encoding::kGb18030, true},
        {"modern page", inputs::ModernPage(source), Encoding::kUtf8, true},
        {"ASP.NET page", inputs::AspNetPage(source), Encoding::kUtf8, true},
        {"UCAP page", inputs::UcapPage(source), Encoding::kUtf8, true},
        {"mobile page", inputs::MobilePage(source), Encoding::kUtf8, true},
        {"Big5 page", inputs::To("BIG5-HKSCS", inputs::OldPortal(source, "big5")), Encoding::kBig5,
         true},
        {"UTF-16 page", "\xFF\xFE" + inputs::To("UTF-16LE", inputs::CmsPage(source)),
         Encoding::kUtf16Le, true},
    };
    for (const auto& form : forms) {
      if (form.bytes.empty()) continue;  // Not to be written in this encoding.
      SCOPED_TRACE(source.name + " as " + form.name);
      const v1::Notice other = Read(form.bytes);
      if (form.markup || !source.only_markup) {
        EXPECT_EQ(Summary(other), expected);
      }
      SpanChecker(form.bytes, form.encoding, form.markup).Check(other);
    }
    in_big5 += !inputs::To("BIG5-HKSCS", plain).empty();
    SCOPED_TRACE(source.name + " as DOCX");
    const std::string body = inputs::DocxBody(source);
    const v1::Notice other = Read(MakeDocx(body, inputs::kDocxNumbering));
    EXPECT_EQ(Summary(other), expected);
    SpanChecker(kDocumentBegin + body + kDocumentEnd, Encoding::kUtf8, true)
        .WithGeneratedNumbers()
        .Check(other);
  }
  EXPECT_GE(tasks, 20u);
  EXPECT_GE(in_all_forms, 8u);
  EXPECT_GE(in_big5, 1u);
}

}  // namespace
}  // namespace duban
