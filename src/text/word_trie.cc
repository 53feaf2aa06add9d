#include "text/word_trie.h"

#include <algorithm>

namespace duban {

WordTrie::WordTrie(From from) : from_(from) {
  Reserve(1);
  slots_[0].parent = 0;
  slots_[0].base = 1;
}

void WordTrie::Reserve(int32_t base) {
  const size_t size = static_cast<size_t>(base) + 256;
  if (slots_.size() < size) slots_.resize(size);
}

void WordTrie::Add(std::string_view word, int32_t value) {
  if (word.empty()) return;
  const size_t key = from_ == From::kBegin ? FirstKey(word) : LastKey(word);
  filter_[key >> 6] |= uint64_t{1} << (key & 63);
  int32_t node = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const char byte = from_ == From::kBegin ? word[i] : word[word.size() - 1 - i];
    node = AddChild(node, static_cast<uint8_t>(byte));
  }
  slots_[node].value = value;
}

int32_t WordTrie::AddChild(int32_t node, uint8_t byte) {
  int32_t to = slots_[node].base + byte;
  if (slots_[to].parent == node && to != 0) return to;
  if (slots_[to].parent >= 0) {
    MoveChildren(&node, byte);
    to = slots_[node].base + byte;
  }
  slots_[to].parent = node;
  // A new node's children are looked for where it stands; they move when others are there.
  slots_[to].base = std::max(1, to - 255);
  slots_[to].value = -1;
  Reserve(slots_[to].base);
  return to;
}

void WordTrie::MoveChildren(int32_t* node, uint8_t byte) {
  const int32_t from = slots_[*node].base;
  std::vector<int32_t> bytes;
  for (int32_t b = 0; b < 256; ++b) {
    if (slots_[from + b].parent == *node && from + b != 0) bytes.push_back(b);
  }
  int32_t base = search_from_;
  const auto fits = [&](int32_t at) {
    Reserve(at);
    return slots_[at + byte].parent < 0 && std::all_of(bytes.begin(), bytes.end(), [&](int32_t b) {
             return slots_[at + b].parent < 0;
           });
  };
  while (!fits(base)) ++base;
  // What lies far before is full but for a few slots that are not worth the search.
  search_from_ = std::max(search_from_, base - 256);
  for (const int32_t b : bytes) {
    const int32_t old = from + b;
    const int32_t moved = base + b;
    slots_[moved] = slots_[old];
    slots_[old] = Slot();
    for (int32_t c = 0; c < 256; ++c) {
      Slot& child = slots_[slots_[moved].base + c];
      if (child.parent == old) child.parent = moved;
    }
  }
  slots_[*node].base = base;
}

int32_t WordTrie::Find(std::string_view word) const {
  if (!MayMatch(word)) return -1;
  int32_t node = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const char byte = from_ == From::kBegin ? word[i] : word[word.size() - 1 - i];
    if (!Step(byte, &node)) return -1;
  }
  return slots_[node].value;
}

}  // namespace duban
