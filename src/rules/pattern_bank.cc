#include "rules/pattern_bank.h"

#include <algorithm>

#include "rules/pattern_needs.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

// For the automaton's states. They are made while texts are read; when the room is full, the
// automaton starts over.
constexpr int64_t kMemory = 16 << 20;
constexpr int64_t kMemoryPerPattern = 64 << 10;
// What condition.cc writes before patterns that look at lines.
constexpr std::string_view kLines = "(?m)";

PatternNeeds NeedsOf(const RE2& pattern) {
  std::string_view text = pattern.pattern();
  if (StartsWith(text, kLines)) text.remove_prefix(kLines.size());
  return FindNeeds(text);
}

}  // namespace

int PatternBank::Add(const RE2* pattern) {
  const int index = static_cast<int>(patterns_.size());
  patterns_.push_back(pattern);
  (scan_.Add(NeedsOf(*pattern)) < 0 ? unscanned_ : scanned_).push_back(index);
  return index;
}

void PatternBank::Compile() {
  scan_.Compile();
  if (unscanned_.size() < 2) return;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory + kMemoryPerPattern * static_cast<int64_t>(unscanned_.size()));
  set_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (const int index : unscanned_) {
    if (set_->Add(patterns_[static_cast<size_t>(index)]->pattern(), nullptr) < 0) {
      set_.reset();
      return;
    }
  }
  if (!set_->Compile()) set_.reset();
}

void PatternBank::MatchUnscanned(std::string_view text, std::vector<int>* out) const {
  out->clear();
  if (set_ != nullptr) {
    RE2::Set::ErrorInfo error;
    if (set_->Match(text, out, &error)) {
      for (int& index : *out) index = unscanned_[static_cast<size_t>(index)];
      return;
    }
    if (error.kind == RE2::Set::kNoError) return;
    // Out of memory: the answer is the same one by one, only slower.
    out->clear();
  }
  for (const int index : unscanned_) {
    if (RE2::PartialMatch(text, *patterns_[static_cast<size_t>(index)])) out->push_back(index);
  }
}

void PatternBank::Match(std::string_view text, std::vector<int>* out) const {
  MatchUnscanned(text, out);
  if (scan_.empty()) {
    std::sort(out->begin(), out->end());
    return;
  }
  std::vector<int> possible;
  scan_.FindPatterns(text, &possible);
  for (const int index : possible) {
    const int pattern = scanned_[static_cast<size_t>(index)];
    if (RE2::PartialMatch(text, *patterns_[static_cast<size_t>(pattern)])) out->push_back(pattern);
  }
  std::sort(out->begin(), out->end());
}

void PatternBank::FindPlaces(std::string_view text, std::vector<Place>* out) const {
  scan_.FindLines(text, out);
  for (Place& place : *out) place.pattern = static_cast<uint32_t>(scanned_[place.pattern]);
  std::vector<int> whole;
  MatchUnscanned(text, &whole);
  for (const int index : whole) {
    out->push_back({static_cast<uint32_t>(index), {0, static_cast<uint32_t>(text.size())}});
  }
  std::stable_sort(out->begin(), out->end(),
                   [](const Place& a, const Place& b) { return a.pattern < b.pattern; });
}

}  // namespace duban::rules
