#include "export/notice_rows.h"

#include <algorithm>
#include <cstdint>

#include "absl/container/flat_hash_set.h"

namespace duban {
namespace {

void AppendJoined(std::string_view part, std::string_view separator, std::string* out) {
  if (!out->empty()) out->append(separator);
  out->append(part);
}

// A unit with its second name: 市财政局（国资委）.
std::string UnitText(const v1::Unit& unit) {
  return unit.alias().empty() ? unit.name() : unit.name() + "（" + unit.alias() + "）";
}

std::string UnitsWithRole(const v1::Task& task, v1::Role role) {
  std::string out;
  for (const v1::Assignment& assignment : task.assignments()) {
    if (assignment.role() == role) AppendJoined(UnitText(assignment.unit()), "、", &out);
  }
  return out;
}

struct DeadlineCells {
  std::string texts;
  std::string values;
  std::string due;  // The earliest.
  std::string triggers;
};

void AddDeadline(const v1::Deadline& deadline, Wording wording, DeadlineCells* cells) {
  AppendJoined(deadline.text(), "；", &cells->texts);
  AppendJoined(DeadlineValue(deadline, wording), "；", &cells->values);
  if (!deadline.due().empty() && (cells->due.empty() || deadline.due() < cells->due)) {
    cells->due = deadline.due();
  }
  if (!deadline.trigger().empty()) AppendJoined(deadline.trigger(), "；", &cells->triggers);
}

// A key of the place of a limit.
uint64_t Place(const v1::Deadline& deadline) {
  return uint64_t{deadline.span().begin()} << 32 | deadline.span().end();
}

}  // namespace

std::vector<std::string> NoticeColumns(Wording wording) {
  if (wording == Wording::kChinese) {
    return {"类别",     "文件",     "标题",     "文号",     "成文日期", "序号", "所属标题",
            "内容",     "牵头单位", "责任单位", "配合单位", "督办单位", "时限", "时限解读",
            "最早截止", "起算事项", "目标",     "起始字节", "结束字节"};
  }
  return {"record",    "file",   "title", "document_number", "issued_date", "number",
          "headings",  "text",   "lead",  "responsible",     "cooperating", "supervising",
          "deadlines", "values", "due",   "trigger",         "targets",     "begin",
          "end"};
}

std::vector<std::vector<std::string>> NoticeRows(const v1::Notice& notice, std::string_view file,
                                                 Wording wording) {
  const bool chinese = wording == Wording::kChinese;
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](const char* record, const std::string& number, const std::string& headings,
                       const v1::Task& task, const DeadlineCells& deadlines,
                       const std::string& targets, const v1::Span& span) {
    rows.push_back(
        {record, std::string(file), notice.title().text(), notice.document_number().text(),
         notice.issued_date().date(), number, headings, task.text(),
         UnitsWithRole(task, v1::ROLE_LEAD), UnitsWithRole(task, v1::ROLE_RESPONSIBLE),
         UnitsWithRole(task, v1::ROLE_COOPERATING), UnitsWithRole(task, v1::ROLE_SUPERVISING),
         deadlines.texts, deadlines.values, deadlines.due, deadlines.triggers, targets,
         std::to_string(span.begin()), std::to_string(span.end())});
  };
  for (const v1::Task& task : notice.tasks()) {
    std::string headings;
    for (const std::string& heading : task.headings()) AppendJoined(heading, " > ", &headings);
    std::string targets;
    for (const v1::Target& target : task.targets()) AppendJoined(target.text(), "；", &targets);
    DeadlineCells cells;
    for (const v1::Deadline& deadline : task.deadlines()) AddDeadline(deadline, wording, &cells);
    add(chinese ? "任务" : "task", task.number(), headings, task, cells, targets, task.span());
  }
  for (const v1::Deadline* deadline : DeadlinesOutsideTasks(notice)) {
    DeadlineCells cells;
    AddDeadline(*deadline, wording, &cells);
    add(chinese ? "时限" : "deadline", "", "", v1::Task::default_instance(), cells, "",
        deadline->span());
  }
  return rows;
}

std::vector<const v1::Deadline*> DeadlinesOutsideTasks(const v1::Notice& notice) {
  absl::flat_hash_set<uint64_t> in_tasks;
  for (const v1::Task& task : notice.tasks()) {
    for (const v1::Deadline& deadline : task.deadlines()) in_tasks.insert(Place(deadline));
  }
  std::vector<const v1::Deadline*> out;
  for (const v1::Deadline& deadline : notice.deadlines()) {
    if (!in_tasks.contains(Place(deadline))) out.push_back(&deadline);
  }
  return out;
}

}  // namespace duban
