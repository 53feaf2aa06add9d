#include "text/word_trie.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace duban {
namespace {

TEST(WordTrieTest, TheLongestWordAtEitherEndWins) {
  PrefixTrie begins;
  SuffixTrie ends;
  int32_t value = 0;
  for (const char* word : {"局", "水务局", "办", "办公室", "Q1"}) {
    begins.Add(word, value);
    ends.Add(word, value++);
  }
  const struct {
    const char* text;
    size_t begins;
    size_t ends;
  } kCases[] = {{"县水务局", 0, 9}, {"局办公室", 3, 9}, {"办公厅", 3, 0}, {"务局", 0, 3},
                {"Q1办", 2, 3},     {"Q", 0, 0},        {"", 0, 0},       {"公室", 0, 0}};
  for (const auto& c : kCases) {
    EXPECT_EQ(begins.Longest(c.text).size, c.begins) << c.text;
    EXPECT_EQ(ends.Longest(c.text).size, c.ends) << c.text;
  }
  EXPECT_EQ(begins.Find("办公室"), 3);
  EXPECT_EQ(ends.Find("办公室"), 3);
  EXPECT_EQ(begins.Find("办公"), -1);
  begins.Add("办公室", 9);
  EXPECT_EQ(begins.Find("办公室"), 9);
  begins.Add("", 9);
  EXPECT_EQ(begins.Find(""), -1);
}

// Against the plainest implementation: words and texts of few characters, so that they share
// beginnings and ends.
TEST(WordTrieTest, AgreesWithASearchOfAMap) {
  const char* const kCharacters[] = {"县", "市", "局", "a", "1", "é", "𠮷", "、"};
  std::mt19937 random(7);
  const auto make = [&](size_t longest) {
    std::string made;
    for (size_t n = random() % longest; n > 0; --n) made += kCharacters[random() % 8];
    return made;
  };
  for (int round = 0; round < 20; ++round) {
    PrefixTrie begins;
    SuffixTrie ends;
    std::map<std::string, int32_t> words;
    for (int32_t i = 0; i < 150; ++i) {
      const std::string word = make(5);
      if (word.empty()) continue;
      words[word] = i;
      begins.Add(word, i);
      ends.Add(word, i);
    }
    for (int i = 0; i < 500; ++i) {
      const std::string text = make(8);
      PrefixTrie::Match first;
      SuffixTrie::Match last;
      for (size_t size = 1; size <= text.size(); ++size) {
        if (const auto it = words.find(text.substr(0, size)); it != words.end()) {
          first = {size, it->second};
        }
        if (const auto it = words.find(text.substr(text.size() - size)); it != words.end()) {
          last = {size, it->second};
        }
      }
      EXPECT_EQ(begins.Longest(text).size, first.size) << text;
      EXPECT_EQ(begins.Longest(text).value, first.value) << text;
      EXPECT_EQ(ends.Longest(text).size, last.size) << text;
      EXPECT_EQ(ends.Longest(text).value, last.value) << text;
      const auto it = words.find(text);
      EXPECT_EQ(begins.Find(text), it == words.end() ? -1 : it->second) << text;
    }
  }
}

}  // namespace
}  // namespace duban
