#include "rules/pack_error.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/fault.h"

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
  std::string text, english;
  bool all_in_english = true;
  for (const PackError* error : sorted) {
    std::string place = absl::StrCat(text.empty() ? "" : "\n", error->file, ":");
    if (error->line > 0) absl::StrAppend(&place, error->line, ":", error->column, ":");
    const auto rule = [&](const char* word) {
      return error->rule.empty() ? std::string() : absl::StrCat(word, error->rule, ":");
    };
    absl::StrAppend(&text, place, rule(" 规则 "), " ", WithRemedy(error->message, error->hint));
    absl::StrAppend(&english, place, rule(" rule "), " ", error->english);
    all_in_english = all_in_english && !error->english.empty();
  }
  if (left_out_ > 0) {
    absl::StrAppend(&text, "\n另有 ", left_out_, " 处错误 (and more)");
    absl::StrAppend(&english, "\nand ", left_out_, " more faults");
  }
  absl::Status status = absl::InvalidArgumentError(text);
  if (all_in_english) SetEnglish(english, &status);
  return status;
}

}  // namespace duban::rules
