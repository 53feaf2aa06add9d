#include "rules/pattern_bank.h"

#include <algorithm>

namespace duban::rules {
namespace {

// For the automaton's states. They are made while texts are read; when the room is full, the
// automaton starts over.
constexpr int64_t kMemory = 16 << 20;
constexpr int64_t kMemoryPerPattern = 64 << 10;

}  // namespace

int PatternBank::Add(const RE2* pattern) {
  patterns_.push_back(pattern);
  return static_cast<int>(patterns_.size()) - 1;
}

void PatternBank::Compile() {
  if (patterns_.size() < 2) return;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory + kMemoryPerPattern * static_cast<int64_t>(patterns_.size()));
  set_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (const RE2* pattern : patterns_) {
    if (set_->Add(pattern->pattern(), nullptr) < 0) {
      set_.reset();
      return;
    }
  }
  if (!set_->Compile()) set_.reset();
}

void PatternBank::Match(std::string_view text, std::vector<int>* out) const {
  out->clear();
  if (set_ != nullptr) {
    RE2::Set::ErrorInfo error;
    if (set_->Match(text, out, &error)) {
      std::sort(out->begin(), out->end());
      return;
    }
    if (error.kind == RE2::Set::kNoError) return;
    // Out of memory: the answer is the same one by one, only slower.
    out->clear();
  }
  for (size_t i = 0; i < patterns_.size(); ++i) {
    if (RE2::PartialMatch(text, *patterns_[i])) out->push_back(static_cast<int>(i));
  }
}

}  // namespace duban::rules
