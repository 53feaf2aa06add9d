#include "rules/pack_error.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

constexpr size_t kMaxErrors = 50;

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

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

std::string Nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  // A word of n letters may have n/3 wrong ones, and at least two.
  size_t best_distance = std::max<size_t>(2, word.size() / 3) + 1;
  if (word.size() > 100) return best;
  for (const std::string& candidate : candidates) {
    const size_t distance = EditDistance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace duban::rules
