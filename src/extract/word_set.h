#ifndef DUBAN_EXTRACT_WORD_SET_H_
#define DUBAN_EXTRACT_WORD_SET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {

// Words with a value each, found as a prefix or suffix of a text: the longest wins. The cost of a
// look-up is bounded by the longest word.
template <typename Value>
class WordMap {
 public:
  void Add(std::string_view word, Value value) {
    if (word.empty()) return;
    words_.insert_or_assign(std::string(word), value);
    first_.Add(DecodeAt(word, 0).code);
    last_.Add(DecodeAt(word, PreviousCharBegin(word, word.size())).code);
    longest_ = std::max(longest_, CountChars(word));
  }

  const Value* Find(std::string_view word) const {
    const auto it = words_.find(View(word));
    return it == words_.end() ? nullptr : &it->second;
  }

  struct Match {
    size_t size = 0;  // In bytes; 0 for none.
    const Value* value = nullptr;
  };

  // The longest word that `text` ends in.
  Match LongestSuffix(std::string_view text) const {
    Match best;
    size_t at = text.size();
    if (at == 0 || !last_.MayHold(DecodeAt(text, PreviousCharBegin(text, at)).code)) return best;
    for (size_t chars = 0; chars < longest_ && at > 0; ++chars) {
      at = PreviousCharBegin(text, at);
      if (const Value* value = Find(text.substr(at))) best = {text.size() - at, value};
    }
    return best;
  }

  // The longest word that `text` begins with.
  Match LongestPrefix(std::string_view text) const {
    Match best;
    size_t at = 0;
    if (text.empty() || !first_.MayHold(DecodeAt(text, 0).code)) return best;
    for (size_t chars = 0; chars < longest_ && at < text.size(); ++chars) {
      at += DecodeAt(text, at).size;
      if (const Value* value = Find(text.substr(0, at))) best = {at, value};
    }
    return best;
  }

  bool empty() const { return words_.empty(); }

 private:
  // The characters that words begin or end with, folded to 2,048 bits: most look-ups end here.
  class CharFilter {
   public:
    void Add(char32_t c) { bits_[(c & 2047) >> 6] |= uint64_t{1} << (c & 63); }
    bool MayHold(char32_t c) const { return (bits_[(c & 2047) >> 6] >> (c & 63) & 1) != 0; }

   private:
    std::array<uint64_t, 32> bits_{};
  };

  absl::flat_hash_map<std::string, Value> words_;
  CharFilter first_;
  CharFilter last_;
  size_t longest_ = 0;
};

// Words without values.
class WordSet {
 public:
  WordSet() = default;
  template <typename Words>
  explicit WordSet(const Words& words) {
    for (const auto& word : words) map_.Add(word, true);
  }
  void Add(std::string_view word) { map_.Add(word, true); }
  bool Contains(std::string_view word) const { return map_.Find(word) != nullptr; }
  // Bytes of the longest word at the end or the beginning of `text`, 0 for none.
  size_t SuffixOf(std::string_view text) const { return map_.LongestSuffix(text).size; }
  size_t PrefixOf(std::string_view text) const { return map_.LongestPrefix(text).size; }
  bool empty() const { return map_.empty(); }

 private:
  WordMap<bool> map_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_WORD_SET_H_
