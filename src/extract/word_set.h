#ifndef DUBAN_EXTRACT_WORD_SET_H_
#define DUBAN_EXTRACT_WORD_SET_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/character.h"
#include "text/range.h"
#include "text/word_trie.h"

namespace duban {

// Words with a value each, found as a prefix or suffix of a text: the longest wins. The cost of a
// look-up is bounded by the longest word, and most end at its first character.
template <typename Value>
class WordMap {
 public:
  void Add(std::string_view word, Value value) {
    if (word.empty()) return;
    const auto number = static_cast<int32_t>(values_.size());
    values_.push_back(value);
    begins_.Add(word, number);
    ends_.Add(word, number);
  }

  const Value* Find(std::string_view word) const {
    return ends_.MayMatch(word) ? At(begins_.Find(word)) : nullptr;
  }

  struct Match {
    size_t size = 0;  // In bytes; 0 for none.
    const Value* value = nullptr;
  };

  // The longest word that `text` ends in, or begins with.
  Match LongestSuffix(std::string_view text) const { return Make(ends_.Longest(text)); }
  Match LongestPrefix(std::string_view text) const { return Make(begins_.Longest(text)); }

  // Whether a word may begin where `text` does: a quick look at one character.
  bool MayBegin(std::string_view text) const { return begins_.MayMatch(text); }
  // The same at its end.
  bool MayEnd(std::string_view text) const { return ends_.MayMatch(text); }

  bool empty() const { return values_.empty(); }

  // For walks that pass over characters of the text: the words from either end, and the value that
  // a number found there stands for.
  const PrefixTrie& begins() const { return begins_; }
  const SuffixTrie& ends() const { return ends_; }
  const Value& value(int32_t number) const { return values_[static_cast<size_t>(number)]; }

 private:
  const Value* At(int32_t number) const {
    return number < 0 ? nullptr : &values_[static_cast<size_t>(number)];
  }
  template <typename TrieMatch>
  Match Make(TrieMatch match) const {
    return {match.size, At(match.value)};
  }

  PrefixTrie begins_;
  SuffixTrie ends_;
  std::vector<Value> values_;
};

// Words without values.
class WordSet {
 public:
  WordSet() = default;
  template <typename Words>
  explicit WordSet(const Words& words) {
    AddAll(words);
  }
  template <typename Words>
  void AddAll(const Words& words) {
    for (const auto& word : words) Add(word);
  }
  void Add(std::string_view word) {
    begins_.Add(word, 0);
    ends_.Add(word, 0);
    empty_ = empty_ && word.empty();
  }
  bool empty() const { return empty_; }
  // Most texts end in no character that a word ends in, or begin with none.
  bool Contains(std::string_view word) const {
    return ends_.MayMatch(word) && begins_.Find(word) >= 0;
  }
  bool MayBegin(std::string_view text) const { return begins_.MayMatch(text); }
  bool MayEnd(std::string_view text) const { return ends_.MayMatch(text); }

  // Bytes of the longest word at the end or the beginning of `text`, 0 for none.
  size_t SuffixOf(std::string_view text) const { return ends_.Longest(text).size; }
  size_t PrefixOf(std::string_view text) const { return begins_.Longest(text).size; }

  // The same at a place in the middle of a text: the longest word that begins, or ends, at `at`.
  uint32_t StartsAt(std::string_view text, uint32_t at) const {
    return at < text.size() ? static_cast<uint32_t>(PrefixOf(text.substr(at))) : 0;
  }
  uint32_t EndsAt(std::string_view text, uint32_t at) const {
    return at <= text.size() ? static_cast<uint32_t>(SuffixOf(text.substr(0, at))) : 0;
  }

  // Whether one of the words stands in text[begin, end).
  bool In(std::string_view text, uint32_t begin, uint32_t end) const {
    return begin < end && !FindIn(text.substr(0, end).substr(begin)).empty();
  }

  // Where from `at` on, the begin of a character, a word may begin: a quick look at each character.
  // The text's size for nowhere.
  size_t NextBegin(std::string_view text, size_t at) const { return begins_.NextBegin(text, at); }

  // Where the first or the last word inside of `text` begins and ends; an empty range for none.
  // Words that overlap one before them are passed over.
  Range FindIn(std::string_view text) const {
    for (uint32_t at = 0; (at = Next(text, at)) < text.size(); at += DecodeAt(text, at).size) {
      if (const uint32_t size = StartsAt(text, at)) return {at, at + size};
    }
    return {0, 0};
  }
  Range FindLastIn(std::string_view text) const {
    Range found{0, 0};
    for (uint32_t at = 0; (at = Next(text, at)) < text.size();) {
      if (const uint32_t size = StartsAt(text, at)) {
        found = {at, at + size};
        at = found.end;
      } else {
        at += DecodeAt(text, at).size;
      }
    }
    return found;
  }

 private:
  uint32_t Next(std::string_view text, uint32_t at) const {
    return static_cast<uint32_t>(begins_.NextBegin(text, at));
  }

  PrefixTrie begins_;
  SuffixTrie ends_;
  bool empty_ = true;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_WORD_SET_H_
