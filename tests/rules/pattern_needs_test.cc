#include "rules/pattern_needs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "re2/re2.h"
#include "rules/pattern_bank.h"

namespace duban::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FindNeeds, WordsThatEveryMatchHolds) {
  EXPECT_THAT(FindNeeds("原则(上)?同意").words, ElementsAre(ElementsAre("原则同意", "原则上同意")));
  // The longer group first; a word that holds another is not needed.
  EXPECT_THAT(FindNeeds("(?:意见|建议)[^。\\n]*?(\\d+)个?工作日").words,
              ElementsAre(ElementsAre("工作日"), ElementsAre("建议", "意见")));
  EXPECT_THAT(FindNeeds("甲乙(?:丙|[丁戊])").words,
              ElementsAre(ElementsAre("甲乙丁", "甲乙丙", "甲乙戊")));
  EXPECT_THAT(FindNeeds("(?:甲乙)+丙丁?").words, ElementsAre(ElementsAre("甲乙")));
}

TEST(FindNeeds, NothingIsNeededWhereAMatchCanDoWithout) {
  for (const char* pattern :
       {"甲乙|.", "(?:甲乙)?", "(?:甲乙)*丙", "甲", "[甲乙]{2}.", "2024|2025"}) {
    EXPECT_THAT(FindNeeds(pattern).words, IsEmpty()) << pattern;
  }
}

TEST(FindNeeds, DigitsThatStandTogether) {
  EXPECT_EQ(FindNeeds("\\b(1[3-9]\\d-?\\d{4}-?\\d{4})\\b").digits, 11);
  EXPECT_EQ(FindNeeds("\\d{4}年\\d{1,2}月").digits, 4);
  EXPECT_EQ(FindNeeds("(?:\\d{3}|\\d{5})[ -]\\d").digits, 4);
  EXPECT_EQ(FindNeeds("(?:\\d\\d甲){3}").digits, 2);
  EXPECT_EQ(FindNeeds("[0-9Xx]\\d*").digits, 0);
}

TEST(FindNeeds, LineEnds) {
  EXPECT_EQ(FindNeeds("甲[^。\\n]*乙.$").line_ends, 0);
  EXPECT_EQ(FindNeeds("甲\\n?乙").line_ends, 1);
  EXPECT_EQ(FindNeeds("甲[^。]乙").line_ends, 1);
  EXPECT_EQ(FindNeeds("甲\\s*乙").line_ends, -1);
}

TEST(FindNeeds, WhatIsNotUnderstoodNeedsNothing) {
  for (const char* pattern : {"(?i)甲乙", "(?s:甲乙.)", "\\pL甲乙", "[[:alpha:]]甲乙", "\\Q甲乙\\E",
                              "甲乙\\x{4E00}", "甲乙{", "\\A甲乙"}) {
    const PatternNeeds needs = FindNeeds(pattern);
    EXPECT_THAT(needs.words, IsEmpty()) << pattern;
    EXPECT_EQ(needs.line_ends, -1) << pattern;
  }
}

// Patterns and texts made by chance: what is needed stands in every match, and the bank's places
// hold all matches.
class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  int Below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  std::string Pattern(int depth) {
    std::string out;
    const int parts = 1 + Below(4);
    for (int i = 0; i < parts; ++i) out += Part(depth);
    if (Below(4) == 0) out += "|" + Part(depth);
    return out;
  }

  std::string Text() {
    static const char* const kPieces[] = {"甲", "乙", "丙", "丁",   "1",      "2",           "-",
                                          " ",  "\n", "x",  "甲乙", "丙丁甲", "123456789012"};
    std::string out;
    for (int i = Below(60); i > 0; --i) out += kPieces[Below(13)];
    return out;
  }

 private:
  std::string Part(int depth) {
    static const char* const kAtoms[] = {"甲",      "乙",       "甲乙",    "丙丁", "\\d",
                                         "[甲乙1]", "[^甲\\n]", ".",       "\\s",  "\\n",
                                         "1",       "[ -]",     "\\d{11}", "$",    "\\b"};
    static const char* const kCounts[] = {"", "", "", "?", "*", "+", "{2}", "{0,2}", "*?", "{1,}"};
    std::string atom = kAtoms[Below(15)];
    if (depth > 0 && Below(3) == 0) {
      atom = (Below(2) == 0 ? "(?:" : "(") + Pattern(depth - 1) + ")";
    } else if (atom == "$" || atom == "\\b") {
      return atom;
    } else if (atom.size() > 3 && atom[0] != '\\' && atom[0] != '[') {
      atom = "(?:" + atom + ")";
    }
    return atom + kCounts[Below(10)];
  }

  std::mt19937 random_;
};

std::vector<std::string> MatchesIn(const RE2& pattern, const std::string& text, size_t begin,
                                   size_t end) {
  std::vector<std::string> matches;
  re2::StringPiece whole;
  while (begin <= end && pattern.Match(text, begin, end, RE2::UNANCHORED, &whole, 1)) {
    const size_t at = static_cast<size_t>(whole.data() - text.data());
    matches.push_back(std::to_string(at) + ":" + std::string(whole));
    begin = std::max(at + whole.size(), at + 1);
  }
  return matches;
}

TEST(PatternBank, FindsAllMatchesThatThereAre) {
  Chance chance(20240601);
  int found = 0;
  for (int round = 0; round < 3000; ++round) {
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 pattern("(?m)" + chance.Pattern(2), options);
    if (!pattern.ok() || RE2::PartialMatch("", pattern)) continue;
    PatternBank bank;
    bank.Add(&pattern);
    bank.Compile();
    for (int i = 0; i < 20; ++i) {
      const std::string text = chance.Text();
      std::vector<PatternBank::Place> places;
      bank.FindPlaces(text, &places);
      std::vector<std::string> matches;
      for (const PatternBank::Place& place : places) {
        for (std::string& match : MatchesIn(pattern, text, place.lines.begin, place.lines.end)) {
          matches.push_back(std::move(match));
        }
      }
      const std::vector<std::string> all = MatchesIn(pattern, text, 0, text.size());
      ASSERT_EQ(matches, all) << pattern.pattern() << "\n" << text;
      std::vector<int> matched;
      bank.Match(text, &matched);
      ASSERT_EQ(matched.empty(), all.empty()) << pattern.pattern() << "\n" << text;
      if (bank.scans()) found += static_cast<int>(all.size());
    }
  }
  EXPECT_GT(found, 1000);
}

}  // namespace
}  // namespace duban::rules
