#include "export/notice_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/notice_rows.h"
#include "export/table_text.h"
#include "text/display_width.h"
#include "text/strings.h"
#include "text/utf8.h"

namespace duban {
namespace {

// Collects the page.
class PageWriter {
 public:
  explicit PageWriter(const NoticeTextOptions& options) : options_(options) {}

  const char* Say(const char* chinese, const char* english) const {
    return options_.wording == Wording::kChinese ? chinese : english;
  }
  const NoticeTextOptions& options() const { return options_; }

  void Line(std::string_view text) { absl::StrAppend(&out_, View(text), "\n"); }
  void Heading(const char* chinese, const char* english, size_t count) {
    Line("");
    Line(absl::StrCat(Say(chinese, english), Say("：", ": "), count));
  }
  // A table, or nothing where it has no rows.
  void Table(const TableText& table) {
    if (table.empty()) return;
    Line("");
    out_ += table.ToString(options_.width);
  }
  std::string Finish() { return std::move(out_); }

 private:
  const NoticeTextOptions& options_;
  std::string out_;
};

std::string UnitText(const v1::Unit& unit) {
  return unit.alias().empty() ? unit.name() : absl::StrCat(unit.name(), "（", unit.alias(), "）");
}

template <typename Units>
std::string JoinUnits(const Units& units) {
  std::string out;
  for (const v1::Unit& unit : units) absl::StrAppend(&out, out.empty() ? "" : "、", UnitText(unit));
  return out;
}

// "7个工作日内" needs no reading beside it, "年底前" does.
std::string DeadlineText(const v1::Deadline& deadline, Wording wording) {
  std::string out = absl::StrCat(deadline.trigger(), deadline.text());
  const bool dated =
      deadline.kind() == v1::DEADLINE_KIND_BY || deadline.kind() == v1::DEADLINE_KIND_DURING;
  // A notice without any year leaves a limit without a date.
  if (dated && !deadline.due().empty()) {
    absl::StrAppend(&out, " (", DeadlineValue(deadline, wording), ")");
  }
  return out;
}

// One line a role, in the order of the first unit of each.
std::string AssignmentsText(const v1::Task& task, Wording wording) {
  std::vector<std::pair<v1::Role, std::string>> lines;
  for (const v1::Assignment& assignment : task.assignments()) {
    auto line = std::find_if(lines.begin(), lines.end(),
                             [&](const auto& l) { return l.first == assignment.role(); });
    if (line == lines.end()) {
      const char* role = RoleName(assignment.role(), wording);
      // A unit is responsible when nothing else is said; that needs no word.
      const bool plain = assignment.role() == v1::ROLE_RESPONSIBLE || *role == '\0';
      lines.emplace_back(
          assignment.role(),
          plain ? "" : absl::StrCat(role, wording == Wording::kChinese ? "：" : ": "));
      line = lines.end() - 1;
      line->second += UnitText(assignment.unit());
    } else {
      absl::StrAppend(&line->second, "、", UnitText(assignment.unit()));
    }
  }
  std::string out;
  for (const auto& line : lines) absl::StrAppend(&out, out.empty() ? "" : "\n", line.second);
  return out;
}

void AddHeader(const v1::Notice& notice, PageWriter* page) {
  const std::string title = notice.title().text().empty()
                                ? page->Say("（未见标题）", "(no title found)")
                                : PrintableText(notice.title().text());
  for (const std::string_view line : WrapToWidth(title, page->options().width)) page->Line(line);
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto add = [&](const char* chinese, const char* english, std::string value) {
    if (!value.empty()) pairs.emplace_back(page->Say(chinese, english), PrintableText(value));
  };
  add("文号", "Number", notice.document_number().text());
  add("发文机关", "Issuer", JoinUnits(notice.issuers()));
  add("成文日期", "Issued", notice.issued_date().date());
  add("发布日期", "Published", notice.published_date().date());
  add("索引号", "Index number", notice.index_number().text());
  add("公开属性", "Disclosure",
      DisclosureName(notice.disclosure().kind(), page->options().wording));
  add("主送", "To", JoinUnits(notice.addressees()));
  std::string attachments;
  for (const v1::Quote& attachment : notice.attachments()) {
    absl::StrAppend(&attachments, attachments.empty() ? "" : "；", attachment.text());
  }
  add("附件", "Attachments", attachments);
  size_t label_width = 0;
  for (const auto& pair : pairs) label_width = std::max(label_width, DisplayWidth(pair.first));
  const size_t left = label_width + 4;
  const size_t width = page->options().width;
  for (const auto& pair : pairs) {
    std::string line = "  " + pair.first;
    size_t at = 2 + DisplayWidth(pair.first);
    for (const std::string_view part : WrapToWidth(pair.second, width > left ? width - left : 1)) {
      line.append(left - at, ' ');
      page->Line(line.append(part));
      line.clear();
      at = 0;
    }
  }
}

void AddTasks(const v1::Notice& notice, PageWriter* page) {
  page->Heading("任务", "Tasks", static_cast<size_t>(notice.tasks_size()));
  TableText table({page->Say("序号", "No."), page->Say("任务", "Task"),
                   page->Say("责任单位", "Units"), page->Say("时限", "Deadline")});
  std::string above;
  for (const v1::Task& task : notice.tasks()) {
    std::string headings;
    for (const std::string& heading : task.headings()) {
      absl::StrAppend(&headings, headings.empty() ? "" : " > ", heading);
    }
    if (headings != above && !headings.empty()) table.AddHeading(headings);
    above = std::move(headings);
    std::string deadlines;
    for (const v1::Deadline& deadline : task.deadlines()) {
      absl::StrAppend(&deadlines, deadlines.empty() ? "" : "\n",
                      DeadlineText(deadline, page->options().wording));
    }
    table.AddRow({task.number(), task.text(), AssignmentsText(task, page->options().wording),
                  std::move(deadlines)});
  }
  page->Table(table);
}

void AddOtherDeadlines(const v1::Notice& notice, PageWriter* page) {
  const std::vector<const v1::Deadline*> deadlines = DeadlinesOutsideTasks(notice);
  if (deadlines.empty()) return;
  page->Heading("任务以外的时限", "Deadlines outside the tasks", deadlines.size());
  const NoticeTextOptions& options = page->options();
  TableText table({page->Say("时限", "Deadline"), page->Say("解读", "Read as"),
                   page->Say("所在句", "Sentence")});
  for (const v1::Deadline* deadline : deadlines) {
    table.AddRow({deadline->text(), DeadlineValue(*deadline, options.wording),
                  options.source == nullptr
                      ? deadline->trigger()
                      : SentenceAround(*options.source, deadline->span().begin(),
                                       deadline->span().end(), 40)});
  }
  page->Table(table);
}

void AddWarnings(const v1::Notice& notice, PageWriter* page) {
  if (notice.warnings().empty()) return;
  page->Heading("提醒", "Warnings", static_cast<size_t>(notice.warnings_size()));
  page->Line("");
  for (const v1::Warning& warning : notice.warnings()) {
    const std::string text = PrintableText(
        absl::StrCat("- ", page->Say(warning.message().c_str(), warning.message_en().c_str())));
    for (const std::string_view line : WrapToWidth(text, page->options().width)) {
      page->Line(line);
    }
  }
}

// The position in `text` of the first character that comes from the source's byte `at` or behind.
uint32_t ToText(const Text& text, uint32_t at) {
  uint32_t low = 0;
  uint32_t high = static_cast<uint32_t>(text.utf8().size());
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (text.ToSource({middle, middle + 1}).begin < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// So that a run of characters without width ends too.
size_t ColumnsAtLeastOne(char32_t c) { return static_cast<size_t>(std::max(DisplayWidth(c), 1)); }

bool EndsSentence(char32_t c) {
  return c == 0x3002 || c == 0xFF1B || c == ';' || c == '\n' || c == '\r' || c == 0xFF01 ||
         c == 0xFF1F;
}

}  // namespace

std::string SentenceAround(const Text& text, uint32_t begin, uint32_t end, size_t width) {
  const std::string_view utf8 = text.utf8();
  size_t from = ToText(text, begin);
  size_t to = ToText(text, end);
  if (from >= to) return "";
  size_t columns = 0;
  bool cut = false;
  while (from > 0) {
    size_t before = from - 1;
    while (before > 0 && (static_cast<unsigned char>(utf8[before]) & 0xC0) == 0x80) --before;
    const char32_t c = Utf8CharacterAt(utf8, before).code;
    columns += ColumnsAtLeastOne(c);
    if (EndsSentence(c)) break;
    if ((cut = columns > width)) break;
    from = before;
  }
  std::string out = cut ? "…" : "";
  columns = 0;
  cut = false;
  while (to < utf8.size()) {
    const Utf8Character c = Utf8CharacterAt(utf8, to);
    columns += ColumnsAtLeastOne(c.code);
    if (EndsSentence(c.code)) break;
    if ((cut = columns > width)) break;
    to += c.size;
  }
  // Words that a line break in the source parts stand together.
  for (const char c : utf8.substr(from, to - from)) {
    if (c != '\n' && c != '\r') out.push_back(c);
  }
  while (StartsWith(out, "\u3000") || StartsWith(out, " ")) out.erase(0, out[0] == ' ' ? 1 : 3);
  if (cut) out += "…";
  return out;
}

std::string NoticeText(const v1::Notice& notice, const NoticeTextOptions& options) {
  PageWriter page(options);
  AddHeader(notice, &page);
  AddTasks(notice, &page);
  AddOtherDeadlines(notice, &page);
  AddWarnings(notice, &page);
  return page.Finish();
}

}  // namespace duban
