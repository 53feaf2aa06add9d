#include "rules/text_scan.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/base/attributes.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

// Numbers shorter than this stand in every line with a date.
constexpr int kFewestDigits = 9;
constexpr int kMostLineEnds = 4;
constexpr int kFilterBits = 16;

// A character's bytes as one number, and how many they are.
struct Character {
  uint32_t key;
  uint32_t size;
};

inline Character CharacterAt(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(s[at + i]));
  };
  const uint32_t lead = byte(0);
  if (lead >= 0xE0 && lead < 0xF0) return {lead | byte(1) << 8 | byte(2) << 16, 3};
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {lead | byte(1) << 8, 2};
  return {lead | byte(1) << 8 | byte(2) << 16 | byte(3) << 24, 4};
}

// The key of a character of three bytes, from the four bytes at it.
uint32_t ThreeBytes(uint32_t loaded) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return loaded >> 24 | (loaded >> 8 & 0xFF00) | (loaded << 8 & 0xFF0000);
#else
  return loaded & 0xFFFFFF;
#endif
}

uint32_t HashOf(uint32_t first, uint32_t second) {
  return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> (32 - kFilterBits);
}

uint64_t ThirdBit(uint32_t key) { return uint64_t{1} << (key * 0x9E3779B1U >> 26); }

uint64_t PairOf(uint32_t first, uint32_t second) {
  return static_cast<uint64_t>(first) << 32 | second;
}

}  // namespace

int TextScan::Add(const PatternNeeds& needs) {
  const bool digits = needs.digits >= kFewestDigits;
  if (needs.words.empty() && !digits) return -1;
  if (needs.line_ends < 0 || needs.line_ends > kMostLineEnds) return -1;
  const uint32_t index = static_cast<uint32_t>(patterns_.size());
  Pattern& pattern = patterns_.emplace_back();
  pattern.line_ends = static_cast<uint32_t>(needs.line_ends);
  uint32_t bit = 1;
  if (digits) {
    pattern.digits = needs.digits;
    pattern.digits_bit = bit;
    pattern.all |= bit;
    bit <<= 1;
    digit_patterns_.push_back(index);
    least_digits_ = least_digits_ == 0 ? needs.digits : std::min(least_digits_, needs.digits);
  }
  for (const auto& group : needs.words) {
    // Over several lines the needs may stand apart: then one must do.
    if (pattern.line_ends > 0 && pattern.all != 0) break;
    for (const std::string& word : group) words_[word].push_back({index, bit});
    pattern.all |= bit;
    bit <<= 1;
  }
  return static_cast<int>(index);
}

void TextScan::Compile() {
  filter_.assign((size_t{1} << kFilterBits) / 64, 0);
  size_t places = 16;
  while (places < words_.size() * 4) places *= 2;
  beginnings_.resize(places);
  for (const auto& [word, needs] : words_) {
    const Character first = CharacterAt(word, 0);
    const Character second = CharacterAt(word, first.size);
    const uint32_t hash = HashOf(first.key, second.key);
    filter_[hash / 64] |= uint64_t{1} << (hash % 64);
    ascii_words_ = ascii_words_ || first.size == 1 || second.size == 1;
    const uint64_t pair = PairOf(first.key, second.key);
    size_t at = hash & (places - 1);
    while (beginnings_[at].pair != 0 && beginnings_[at].pair != pair) at = (at + 1) & (places - 1);
    Beginning& beginning = beginnings_[at];
    beginning.pair = pair;
    const uint32_t third = first.size + second.size;
    if (word.size() == third) {
      beginning.needs = &needs;
    } else {
      beginning.sizes.push_back(static_cast<uint32_t>(word.size()));
      beginning.thirds |= ThirdBit(CharacterAt(word, third).key);
    }
  }
  for (Beginning& beginning : beginnings_) {
    std::vector<uint32_t>& sizes = beginning.sizes;
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
  }
}

// One pass over a text. Calls `found(pattern, line_begin)` once a line and pattern whose needs
// stand in it; the whole text counts as one line where `whole`.
template <typename Found>
class TextScan::Pass {
 public:
  Pass(const TextScan& scan, std::string_view text, bool whole, Found found)
      : scan_(scan), text_(text), whole_(whole), found_(found) {}

  void Run() {
    const uint64_t* filter = scan_.filter_.data();
    const size_t size = text_.size();
    uint32_t previous = 0;
    size_t previous_at = 0;
    const auto step = [&](Character c, size_t at) {
      const uint32_t hash = HashOf(previous, c.key);
      if ((filter[hash / 64] >> (hash % 64) & 1) != 0) {
        Look(PairOf(previous, c.key), hash, previous_at, at + c.size);
      }
      previous = c.key;
      previous_at = at;
    };
    for (size_t at = 0; at < size;) {
      // Nearly all of a text has three bytes a character.
      if (size - at >= 4 && (static_cast<unsigned char>(text_[at]) & 0xF0) == 0xE0) {
        EndDigits();
        do {
          uint32_t key;
          std::memcpy(&key, text_.data() + at, sizeof(key));
          step({ThreeBytes(key), 3}, at);
          at += 3;
        } while (size - at >= 4 && (static_cast<unsigned char>(text_[at]) & 0xF0) == 0xE0);
        if (at >= size) break;
      }
      const Character c = CharacterAt(text_, at);
      if (c.key >= '0' && c.key <= '9') {
        ++digits_;
      } else if (c.key == '\n') {
        EndDigits();
        if (!whole_) {
          ++line_;
          line_begin_ = static_cast<uint32_t>(at) + 1;
        }
      } else if (c.key != ' ' && c.key != '-') {
        EndDigits();
      }
      if (c.size > 1 || scan_.ascii_words_) {
        step(c, at);
      } else {
        previous = 0;
      }
      at += c.size;
    }
    EndDigits();
  }

 private:
  struct Mark {
    uint32_t line = 0;  // One more than the line's number.
    uint32_t bits = 0;
  };

  void EndDigits() {
    if (digits_ == 0) return;
    if (digits_ >= scan_.least_digits_ && scan_.least_digits_ > 0) LookAtDigits();
    digits_ = 0;
  }

  ABSL_ATTRIBUTE_NOINLINE void LookAtDigits() {
    for (const uint32_t pattern : scan_.digit_patterns_) {
      const Pattern& p = scan_.patterns_[pattern];
      if (digits_ >= p.digits) Put(pattern, p.digits_bit);
    }
  }

  // Looks for the words that begin with `pair` at `at`; their third characters stand at `third`.
  // Seldom called: kept out of the loop, whose values then stay in registers.
  ABSL_ATTRIBUTE_NOINLINE void Look(uint64_t pair, size_t hash, size_t at, size_t third) {
    const size_t mask = scan_.beginnings_.size() - 1;
    size_t place = hash & mask;
    while (scan_.beginnings_[place].pair != pair) {
      if (scan_.beginnings_[place].pair == 0) return;
      place = (place + 1) & mask;
    }
    const Beginning& beginning = scan_.beginnings_[place];
    if (beginning.needs != nullptr) PutAll(*beginning.needs);
    if (third >= text_.size()) return;
    if ((beginning.thirds & ThirdBit(CharacterAt(text_, third).key)) == 0) return;
    for (const uint32_t size : beginning.sizes) {
      if (size > text_.size() - at) break;
      const auto word = scan_.words_.find(View(text_.substr(at, size)));
      if (word != scan_.words_.end()) PutAll(word->second);
    }
  }

  void PutAll(const std::vector<Need>& needs) {
    for (const Need& need : needs) Put(need.pattern, need.bit);
  }

  void Put(uint32_t pattern, uint32_t bit) {
    if (marks_.empty()) marks_.resize(scan_.patterns_.size());
    Mark& mark = marks_[pattern];
    if (mark.line != line_ + 1) mark = {line_ + 1, 0};
    const uint32_t all = scan_.patterns_[pattern].all;
    if (mark.bits == all) return;
    mark.bits |= bit;
    if (mark.bits == all) found_(pattern, line_begin_);
  }

  const TextScan& scan_;
  const std::string_view text_;
  const bool whole_;
  Found found_;
  std::vector<Mark> marks_;  // By pattern; empty until something is found.
  uint32_t line_ = 0;
  uint32_t line_begin_ = 0;
  int digits_ = 0;  // Of the number that is being read, with its blanks and -.
};

void TextScan::FindLines(std::string_view text, std::vector<Place>* out) const {
  out->clear();
  if (empty()) return;
  const auto found = [&](uint32_t pattern, uint32_t line_begin) {
    const uint32_t around = patterns_[pattern].line_ends;
    size_t begin = line_begin;
    for (uint32_t i = 0; i < around && begin > 0; ++i) {
      const size_t before = begin < 2 ? std::string_view::npos : text.rfind('\n', begin - 2);
      begin = before == std::string_view::npos ? 0 : before + 1;
    }
    size_t end = text.find('\n', line_begin);
    for (uint32_t i = 0; i < around && end < text.size(); ++i) end = text.find('\n', end + 1);
    out->push_back(
        {pattern,
         {static_cast<uint32_t>(begin), static_cast<uint32_t>(std::min(end, text.size()))}});
  };
  Pass<decltype(found)>(*this, text, false, found).Run();
  std::sort(out->begin(), out->end(), [](const Place& a, const Place& b) {
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.lines.begin < b.lines.begin;
  });
  size_t kept = 0;
  for (const Place& place : *out) {
    Place* last = kept == 0 ? nullptr : &(*out)[kept - 1];
    if (last != nullptr && last->pattern == place.pattern &&
        place.lines.begin <= last->lines.end + (patterns_[place.pattern].line_ends > 0 ? 1 : 0)) {
      last->lines.end = std::max(last->lines.end, place.lines.end);
    } else {
      (*out)[kept++] = place;
    }
  }
  out->resize(kept);
}

void TextScan::FindPatterns(std::string_view text, std::vector<int>* out) const {
  out->clear();
  if (empty()) return;
  const auto found = [&](uint32_t pattern, uint32_t) { out->push_back(static_cast<int>(pattern)); };
  Pass<decltype(found)>(*this, text, true, found).Run();
  std::sort(out->begin(), out->end());
}

}  // namespace duban::rules
