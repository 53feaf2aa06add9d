#ifndef DUBAN_TEXT_WORD_TRIE_H_
#define DUBAN_TEXT_WORD_TRIE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace duban {

// A set of words, each with a number, walked byte by byte from one of their ends: the longest word
// that a text begins with, or ends in, is found in one walk that stops at the first byte no word
// has there. Most walks stop before they begin: a bit tells for the last (first) character of a
// text whether any word ends (begins) with it.
//
// A double-array trie: the child of node n for byte b is slot base(n) + b, if that slot names n as
// its parent. Immutable after the words are added; then safe for any number of threads.
class WordTrie {
 public:
  enum class From : uint8_t { kBegin, kEnd };

  explicit WordTrie(From from);

  // Adds a word of valid UTF-8, or gives one a new value. `value` is 0 or more; the empty word is
  // ignored.
  void Add(std::string_view word, int32_t value);

  struct Match {
    size_t size = 0;  // In bytes; 0 for none.
    int32_t value = -1;
  };

  // The longest word that `text` begins with (From::kBegin) or ends in (From::kEnd).
  Match Longest(std::string_view text) const {
    Match best;
    if (!MayMatch(text)) return best;
    int32_t node = 0;
    if (from_ == From::kBegin) {
      for (size_t i = 0; i < text.size() && Step(text[i], &node); ++i) {
        Take(i + 1, slots_[node].value, &best);
      }
    } else {
      for (size_t i = text.size(); i > 0 && Step(text[i - 1], &node); --i) {
        Take(text.size() - i + 1, slots_[node].value, &best);
      }
    }
    return best;
  }

  // The value of `word`; -1 where it is none of the words.
  int32_t Find(std::string_view word) const;

  // Whether a word may begin (end) as `text` does: a quick look at one character. False for an
  // empty text.
  bool MayMatch(std::string_view text) const {
    if (text.empty()) return false;
    const size_t key = from_ == From::kBegin ? FirstKey(text) : LastKey(text);
    return (filter_[key >> 6] >> (key & 63) & 1) != 0;
  }

  // One step of a walk, for callers that pass over bytes of the text: moves `node` (0 at first) to
  // its child for `byte`; false where it has none. ValueAt() is the value of the word that the walk
  // so far has spelt, -1 for none.
  bool Step(char byte, int32_t* node) const {
    const int32_t to = slots_[*node].base + static_cast<uint8_t>(byte);
    if (slots_[to].parent != *node) return false;
    *node = to;
    return true;
  }
  int32_t ValueAt(int32_t node) const { return slots_[node].value; }

 private:
  struct Slot {
    int32_t base = 0;
    int32_t parent = -1;  // -1 for a free slot; the root is its own.
    int32_t value = -1;
  };
  static constexpr size_t kKeys = 2048;

  // Makes a longer word the best, if one ends here: without a branch, as nobody can guess it.
  static void Take(size_t size, int32_t value, Match* best) {
    const int32_t none = value >> 31;  // All ones where no word ends here.
    const auto none_size = static_cast<size_t>(static_cast<ptrdiff_t>(none));
    best->size = (best->size & none_size) | (size & ~none_size);
    best->value = (best->value & none) | (value & ~none);
  }

  // A key for the character at either end: two of its bytes, or the byte that is all of it.
  // Computed, since which of the two nobody can guess.
  static size_t FirstKey(std::string_view s) {
    const auto byte = [&](size_t i) { return static_cast<size_t>(static_cast<uint8_t>(s[i])); };
    if (s.size() < 3) return byte(0);
    const size_t two = (byte(1) << 6 | (byte(2) & 0x3F)) % kKeys;
    const size_t long_one = (byte(0) + 0x20) / 0x100;  // 1 from the lead E0 on.
    return byte(0) ^ ((byte(0) ^ two) & (0 - long_one));
  }
  static size_t LastKey(std::string_view s) {
    const auto byte = [&](size_t i) { return static_cast<size_t>(static_cast<uint8_t>(s[i])); };
    const size_t last = s.size() - 1;
    if (last == 0) return byte(0);
    const size_t two = (byte(last - 1) << 6 | (byte(last) & 0x3F)) % kKeys;
    return byte(last) ^ ((byte(last) ^ two) & (0 - byte(last) / 0x80));
  }

  int32_t AddChild(int32_t node, uint8_t byte);
  // Moves the children of `node` to where they and one for `byte` fit.
  void MoveChildren(int32_t* node, uint8_t byte);
  void Reserve(int32_t base);

  From from_;
  int32_t search_from_ = 1;  // Where to look for room for children that move.
  std::vector<Slot> slots_;  // 256 free ones behind the highest base, so that no step leaves it.
  std::array<uint64_t, kKeys / 64> filter_{};
};

}  // namespace duban

#endif  // DUBAN_TEXT_WORD_TRIE_H_
