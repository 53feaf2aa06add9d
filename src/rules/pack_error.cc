#include "rules/pack_error.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

constexpr size_t kMaxErrors = 50;

}  // namespace

void PackErrors::Add(PackError error) {
  if (errors_.size() < kMaxErrors) {
    errors_.push_back(std::move(error));
  } else {
    ++left_out_;
  }
}

absl::Status PackErrors::ToStatus() const {
  if (errors_.empty()) return absl::OkStatus();
  std::vector<const PackError*> sorted;
  for (const PackError& error : errors_) sorted.push_back(&error);
  std::stable_sort(sorted.begin(), sorted.end(), [](const PackError* a, const PackError* b) {
    return std::tie(a->file, a->line, a->column) < std::tie(b->file, b->line, b->column);
  });
  std::string text;
  for (const PackError* error : sorted) {
    if (!text.empty()) text.push_back('\n');
    absl::StrAppend(&text, error->file, ":");
    if (error->line > 0) absl::StrAppend(&text, error->line, ":", error->column, ":");
    if (!error->rule.empty()) absl::StrAppend(&text, " 规则 ", error->rule, ":");
    absl::StrAppend(&text, " ", error->message);
    if (!error->hint.empty()) absl::StrAppend(&text, View(kRemedy), error->hint);
  }
  if (left_out_ > 0) absl::StrAppend(&text, "\n另有 ", left_out_, " 处错误 (and more)");
  return absl::InvalidArgumentError(text);
}

}  // namespace duban::rules
