#ifndef DUBAN_TEXT_WORD_TRIE_H_
#define DUBAN_TEXT_WORD_TRIE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace duban {

// Which end of a text a walk over its characters begins at.
enum class TrieEnd : uint8_t { kBegin, kEnd };

// A set of words, each with a number, walked character by character from one of their ends: the
// longest word that a text begins with, or ends in, is found in one walk that stops at the first
// character no word has there. Most walks stop before they begin: a bit tells for the last (first)
// character of a text whether any word ends (begins) with it.
//
// The steps of all walks are one hash table: a node and the bytes of a character lead to the node
// behind it. A character of three bytes is one step, of any other size a step for each byte; the
// bytes at a place say which, so that every walk over them takes the same steps. Immutable after
// the words are added; then safe for any number of threads. Words and texts are valid UTF-8.
template <TrieEnd kFrom>
class WordTrie {
 public:
  // A trie has fewer nodes; no more are made than its words have bytes.
  static constexpr int32_t kMaxNodes = 1 << 20;

  WordTrie();

  // Adds a word, or gives one a new value. `value` is 0 or more; the empty word is ignored, and so
  // is one that would make more than kMaxNodes nodes.
  void Add(std::string_view word, int32_t value);

  struct Match {
    size_t size = 0;  // In bytes; 0 for none.
    int32_t value = -1;
  };

  // The longest word that `text` begins with (kBegin) or ends in (kEnd).
  Match Longest(std::string_view text) const;

  // The value of `word`; -1 where it is none of the words.
  int32_t Find(std::string_view word) const;

  // Whether a word may begin (end) as `text` does: a quick look at one character. False for an
  // empty text.
  bool MayMatch(std::string_view text) const { return !text.empty() && Has(KeyOf(text)); }

  // Where from `at` on, the begin of a character, a word may begin: what MayMatch() tells of each
  // character; for kBegin only. The text's size for nowhere.
  size_t NextBegin(std::string_view text, size_t at) const {
    const auto* s = reinterpret_cast<const uint8_t*>(text.data());
    while (at + 3 <= text.size()) {
      const bool three = s[at] >= 0xE0;
      const size_t key =
          three ? (static_cast<size_t>(s[at + 1]) << 6 | (s[at + 2] & 0x3F)) % kKeys : s[at];
      if (Has(key)) return at;
      at += three ? 3U + (s[at] >= 0xF0) : 1U + (s[at] >= 0xC0);
    }
    while (at < text.size() && !Has(s[at])) at += 1U + (s[at] >= 0xC0);
    return std::min(at, text.size());
  }

  // One step of a walk over `text` of which `walked` bytes, fewer than it has, are behind it: moves
  // `node` (0 at first) on and returns the bytes walked, 0 where no word goes on so. ValueAt() is
  // the value of the word that the walk so far has spelt, -1 for none.
  size_t Step(std::string_view text, size_t walked, int32_t* node) const {
    const Unit unit = UnitAt(text, walked);
    const uint64_t entry = steps_[FindStep(*node, unit)];
    if (entry == kFree) return 0;
    *node = NodeOf(entry);
    return unit.size;
  }
  int32_t ValueAt(int32_t node) const { return values_[node]; }

 private:
  // What one step passes over: a character of three bytes or one byte of another.
  struct Unit {
    uint32_t bytes;
    uint32_t size;
  };
  // A step is, from its highest bit on: the node that it begins at, the bytes of its unit (of the
  // third byte what tells it from others), whether a word ends where it leads, and that node.
  static constexpr unsigned kNodeBits = 20;
  static constexpr unsigned kUnitBits = 22;
  static constexpr uint64_t kEndsWord = uint64_t{1} << kNodeBits;
  static constexpr unsigned kKeyShift = 64 - kNodeBits - kUnitBits;
  static constexpr uint64_t kFree = ~uint64_t{0};  // The key of no unit, whose bytes are all FF.
  static constexpr size_t kKeys = 2048;

  static Unit UnitAt(std::string_view text, size_t walked) {
    const size_t left = text.size() - walked;
    const char* s = text.data() + (kFrom == TrieEnd::kBegin ? walked : left);
    if constexpr (kFrom == TrieEnd::kBegin) {
      if (left < 3 || Byte(s[0]) >> 4 != 0xE) return {Byte(s[0]), 1};
    } else {
      if (left < 3 || Byte(s[-1]) < 0x80 || Byte(s[-3]) >> 4 != 0xE) return {Byte(s[-1]), 1};
      s -= 3;
    }
    uint16_t two;
    std::memcpy(&two, s, sizeof(two));
    return {two | (Byte(s[2]) & 0x3F) << 16, 3};
  }

  static uint32_t Byte(char c) { return static_cast<uint8_t>(c); }
  bool Has(size_t key) const { return (filter_[key >> 6] >> (key & 63) & 1) != 0; }

  static uint64_t Key(int32_t node, Unit unit) {
    return static_cast<uint64_t>(node) << kUnitBits | unit.bytes;
  }
  static int32_t NodeOf(uint64_t step) { return static_cast<int32_t>(step & (kMaxNodes - 1)); }

  // Where in steps_ the step from `node` over `unit` is, or the free place where it would be. By
  // Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4).
  size_t FindStep(int32_t node, Unit unit) const {
    const uint64_t key = Key(node, unit);
    size_t at = key * 0x9E3779B97F4A7C15u >> shift_;
    while (steps_[at] >> kKeyShift != key && steps_[at] != kFree) at = (at + 1) & mask_;
    return at;
  }

  // A key for the character at the end that walks begin at: two of its bytes, or the byte that is
  // all of it. Computed, since which of the two nobody can guess.
  static size_t KeyOf(std::string_view s) {
    const auto byte = [&](size_t i) -> size_t { return Byte(s[i]); };
    if constexpr (kFrom == TrieEnd::kBegin) {
      if (s.size() < 3) return byte(0);
      const size_t two = (byte(1) << 6 | (byte(2) & 0x3F)) % kKeys;
      const size_t long_one = (byte(0) + 0x20) / 0x100;  // 1 from the lead E0 on.
      return byte(0) ^ ((byte(0) ^ two) & (0 - long_one));
    } else {
      const size_t last = s.size() - 1;
      if (last == 0) return byte(0);
      const size_t two = (byte(last - 1) << 6 | (byte(last) & 0x3F)) % kKeys;
      return byte(last) ^ ((byte(last) ^ two) & (0 - byte(last) / 0x80));
    }
  }

  // Longest() and Find() for what MayMatch().
  Match Walk(std::string_view text) const;
  int32_t WalkWhole(std::string_view word) const;
  void Grow();

  unsigned shift_;
  uint64_t mask_;
  std::vector<uint64_t> steps_;  // At most half of the places are taken; the others are kFree.
  std::vector<int32_t> values_;  // Of each node; -1 where no word ends.
  std::array<uint64_t, kKeys / 64> filter_{};
};

extern template class WordTrie<TrieEnd::kBegin>;
extern template class WordTrie<TrieEnd::kEnd>;

using PrefixTrie = WordTrie<TrieEnd::kBegin>;
using SuffixTrie = WordTrie<TrieEnd::kEnd>;

}  // namespace duban

#endif  // DUBAN_TEXT_WORD_TRIE_H_
