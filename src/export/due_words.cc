#include "export/due_words.h"

#include "absl/strings/str_cat.h"

namespace duban {

const char* StateName(v1::DeadlineState state, ReportLanguage language) {
  const bool zh = language == ReportLanguage::kChinese;
  switch (state) {
    case v1::DEADLINE_STATE_NOT_STARTED:
      return zh ? "未开始" : "not started";
    case v1::DEADLINE_STATE_RUNNING:
      return zh ? "进行中" : "running";
    case v1::DEADLINE_STATE_DUE_SOON:
      return zh ? "即将到期" : "due soon";
    case v1::DEADLINE_STATE_OVERDUE:
      return zh ? "已逾期" : "overdue";
    case v1::DEADLINE_STATE_MET:
      return zh ? "已完成" : "met";
    case v1::DEADLINE_STATE_MET_LATE:
      return zh ? "逾期完成" : "met late";
    case v1::DEADLINE_STATE_UNKNOWN:
      return zh ? "无法确定" : "unknown";
    case v1::DEADLINE_STATE_OPEN_ENDED:
      return zh ? "长期" : "open-ended";
    default:
      return "";
  }
}

std::string UnitsOf(const v1::DueItem& item) {
  std::string units;
  for (const bool lead : {true, false}) {
    for (const v1::Assignment& assignment : item.assignments()) {
      if ((assignment.role() == v1::ROLE_LEAD) != lead) continue;
      absl::StrAppend(&units, units.empty() ? "" : "、", assignment.unit().name());
    }
  }
  return units;
}

std::string LimitOf(const v1::DueItem& item) {
  const v1::Deadline& deadline = item.resolution().deadline();
  return absl::StrCat(deadline.trigger(), deadline.text());
}

std::string ExplanationOf(const v1::Resolution& resolution, ReportLanguage language) {
  const bool zh = language == ReportLanguage::kChinese;
  std::string lines;
  for (const v1::Step& step : resolution.period().steps()) {
    absl::StrAppend(&lines, lines.empty() ? "" : "\n", zh ? step.text() : step.text_en());
  }
  const std::string& why = zh ? resolution.unknown_reason() : resolution.unknown_reason_en();
  // A period that ran into an unknown year has said so in its steps.
  if (!why.empty() && resolution.period().unknown_reason().empty()) {
    absl::StrAppend(&lines, lines.empty() ? "" : "\n", why);
  }
  return lines;
}

}  // namespace duban
