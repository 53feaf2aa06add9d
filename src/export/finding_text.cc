#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "duban/finding_output.h"
#include "export/source_lines.h"
#include "text/display_width.h"
#include "text/strings.h"
#include "text/utf8.h"

namespace duban {
namespace {

const char* SeverityWord(v1::Severity severity, bool english) {
  switch (severity) {
    case v1::SEVERITY_ERROR:
      return english ? "error" : "错误";
    case v1::SEVERITY_WARNING:
      return english ? "warning" : "警告";
    default:
      return english ? "info" : "提示";
  }
}

// One character of a printed line.
struct Glyph {
  std::string text;
  size_t width;
  bool marked;
};

// A text of which lines are shown.
struct Shown {
  Shown(const Text& text, size_t end, const v1::Findings& findings) : text(text), lines(text, end) {
    for (const v1::Finding& finding : findings.findings()) {
      if (!finding.sensitive()) continue;
      for (const v1::Span& span : finding.spans()) {
        hidden.push_back(lines.ToText(span.begin(), span.end()));
      }
    }
    std::sort(hidden.begin(), hidden.end(), [](Range a, Range b) { return a.begin < b.begin; });
  }

  const Text& text;
  const SourceLines lines;
  std::vector<Range> hidden;  // Sensitive places, rising.
};

class Printer {
 public:
  Printer(const CheckedFile& file, const SourceText& source, const SourcePage& page,
          const FindingTextOptions& options)
      : file_(file),
        text_(source.text, source.text.utf8().size(), *file.findings),
        page_(page.text, page.end, *file.findings),
        options_(options) {}

  std::string Print() {
    for (const v1::Finding& finding : file_.findings->findings()) PrintFinding(finding);
    for (const v1::Undecided& undecided : file_.findings->undecided()) {
      absl::StrAppend(&out_, View(file_.path), ": ", options_.english ? "undecided" : "未判定",
                      ": ", undecided.subject(), ": ",
                      options_.english ? undecided.reason_en() : undecided.reason(), " [",
                      undecided.rule_id(), "]\n");
    }
    for (const std::string& id : file_.findings->truncated_rule_ids()) {
      absl::StrAppend(&out_, View(file_.path), ": ",
                      options_.english ? "more findings of this rule are left out"
                                       : "这条规则还有更多发现, 没有列出",
                      " [", id, "]\n");
    }
    return std::move(out_);
  }

 private:
  void PrintFinding(const v1::Finding& finding) {
    absl::StrAppend(&out_, View(file_.path), ":");
    Range range{0, 0};
    SourceLines::Position position;
    const bool placed = !finding.spans().empty();
    if (placed) {
      range = text_.lines.ToText(finding.spans(0).begin(), finding.spans(0).end());
      position = text_.lines.PositionOf(range.begin);
      absl::StrAppend(&out_, position.line, ":", position.column, ":");
    }
    absl::StrAppend(&out_, " ", SeverityWord(finding.severity(), options_.english), ": ",
                    options_.english ? finding.message_en() : finding.message(), " [",
                    finding.rule_id(), "]\n");
    if (!placed) return;
    // An attribute's value, for example, stands in no paragraph.
    const Range in_page = page_.lines.FindIn(finding.spans(0).begin(), finding.spans(0).end());
    if (in_page.empty()) {
      PrintLine(position.line, text_, range);
    } else {
      PrintLine(position.line, page_, in_page);
    }
  }

  // The line of `shown` that holds the place and the mark under it, cut to the width around the
  // place. `line` is the file's.
  void PrintLine(size_t line, const Shown& shown_in, Range place) {
    std::vector<Glyph> glyphs = Glyphs(shown_in, place);
    size_t first = 0;
    while (first < glyphs.size() && !glyphs[first].marked) ++first;
    if (first == glyphs.size() && !glyphs.empty()) --first;
    const auto [begin, end] = Window(glyphs, first);
    const std::string number = absl::StrCat(line);
    const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
    std::string shown = begin > 0 ? "…" : "";
    std::string mark = begin > 0 ? " " : "";
    for (size_t i = begin; i < end; ++i) {
      shown += glyphs[i].text;
      if (!glyphs[i].marked) {
        mark.append(glyphs[i].width, ' ');
      } else if (glyphs[i].width > 0) {
        mark += i == first ? '^' : '~';
        mark.append(glyphs[i].width - 1, '~');
      }
    }
    if (end < glyphs.size()) shown += "…";
    while (!mark.empty() && mark.back() == ' ') mark.pop_back();
    absl::StrAppend(&out_, margin, number, " | ", shown, "\n",
                    std::string(margin.size() + number.size(), ' '), " | ", mark, "\n");
  }

  static std::vector<Glyph> Glyphs(const Shown& shown, Range place) {
    std::vector<Glyph> glyphs;
    const Range range = shown.lines.Line(shown.lines.PositionOf(place.begin).line);
    const std::string_view utf8 = shown.text.utf8();
    const std::vector<Range>& sensitive = shown.hidden;
    auto hidden = std::partition_point(sensitive.begin(), sensitive.end(),
                                       [&](Range r) { return r.end <= range.begin; });
    for (uint32_t at = range.begin; at < range.end;) {
      const Utf8Character c = Utf8CharacterAt(utf8, at);
      while (hidden != sensitive.end() && hidden->end <= at) ++hidden;
      const bool hide = hidden != sensitive.end() && hidden->begin <= at;
      const int width = DisplayWidth(c.code);
      Glyph glyph{std::string(utf8.substr(at, c.size)), static_cast<size_t>(std::max(width, 0)),
                  place.Contains(at)};
      if (hide) glyph.text = std::string(glyph.width, '*');
      // Tabs and control characters would move the mark away from its place.
      if (!hide && (c.code < ' ' || c.code == 0x7F)) {
        glyph.text = " ";
        glyph.width = 1;
      }
      glyphs.push_back(std::move(glyph));
      at += c.size;
    }
    return glyphs;
  }

  // The glyphs that fit into the width, a third of it before the mark.
  std::pair<size_t, size_t> Window(const std::vector<Glyph>& glyphs, size_t first) const {
    const size_t width = std::max<size_t>(options_.width, 30) - 10;
    size_t begin = first;
    size_t end = first;
    size_t used = 0;
    while (begin > 0 && used + glyphs[begin - 1].width <= width / 3) {
      used += glyphs[--begin].width;
    }
    while (end < glyphs.size() && used + glyphs[end].width <= width) used += glyphs[end++].width;
    // What is left over goes to the front.
    while (begin > 0 && used + glyphs[begin - 1].width <= width) used += glyphs[--begin].width;
    return {begin, end};
  }

  const CheckedFile& file_;
  const Shown text_;
  const Shown page_;  // Empty but for an HTML page.
  const FindingTextOptions& options_;
  std::string out_;
};

}  // namespace

std::string FindingsToText(const CheckedFile& file, const FindingTextOptions& options) {
  const SourceText source = ReadSourceText(file.input, file.read);
  const SourcePage page = ReadSourcePage(file.input, file.read, source);
  return Printer(file, source, page, options).Print();
}

std::string CountFindings(const std::vector<CheckedFile>& files, bool english) {
  std::array<size_t, v1::Severity_ARRAYSIZE> counts{};
  for (const CheckedFile& file : files) {
    for (const v1::Finding& finding : file.findings->findings()) {
      const int severity = finding.severity();
      if (severity >= 0 && severity < v1::Severity_ARRAYSIZE) {
        ++counts[static_cast<size_t>(severity)];
      }
    }
  }
  std::string out;
  for (const v1::Severity severity :
       {v1::SEVERITY_ERROR, v1::SEVERITY_WARNING, v1::SEVERITY_INFO}) {
    const size_t count = counts[static_cast<size_t>(severity)];
    const char* word = SeverityWord(severity, english);
    absl::StrAppend(&out, out.empty() ? "" : ", ", count, english ? " " : " 个", word,
                    english && count != 1 && severity != v1::SEVERITY_INFO ? "s" : "");
  }
  return out;
}

}  // namespace duban
