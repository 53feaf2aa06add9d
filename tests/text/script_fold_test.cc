#include "text/script_fold.h"

#include <gtest/gtest.h>

#include "text/script_fold_table.h"

namespace duban {
namespace {

struct Pair {
  char32_t from;
  char32_t to;
};

TEST(FoldScriptTest, TakesTraditionalToSimplified) {
  const Pair pairs[] = {
      {U'責', U'责'}, {U'任', U'任'}, {U'單', U'单'}, {U'牽', U'牵'}, {U'頭', U'头'},
      {U'關', U'关'}, {U'於', U'于'}, {U'發', U'发'}, {U'辦', U'办'}, {U'廳', U'厅'},
      {U'後', U'后'}, {U'個', U'个'}, {U'將', U'将'}, {U'為', U'为'}, {U'爲', U'为'},
      {U'徵', U'征'}, {U'衛', U'卫'}, {U'衞', U'卫'}, {U'縣', U'县'}, {U'區', U'区'},
      {U'鎮', U'镇'}, {U'總', U'总'}, {U'準', U'准'}, {U'裡', U'里'}, {U'裏', U'里'},
  };
  for (const Pair& pair : pairs) EXPECT_EQ(FoldScript(pair.from), pair.to) << std::hex << pair.from;
}

TEST(FoldScriptTest, TakesCompatibilityIdeographsAndRadicalsToPlainOnes) {
  const Pair pairs[] = {
      {0x2F00, U'一'},   // Kangxi radical one
      {0x2F2F, U'工'},   // Kangxi radical work
      {0x2F47, U'日'},   // Kangxi radical sun
      {0x2F92, U'见'},   // Kangxi radical see: 見, then simplified
      {0x2EC5, U'见'},   // CJK radical c-simplified see
      {0x2EDA, U'页'},   // CJK radical c-simplified leaf
      {0xF98E, U'年'},   // CJK compatibility ideograph
      {0xFA08, U'行'},   // CJK compatibility ideograph
      {0x2F800, U'丽'},  // CJK compatibility supplement
  };
  for (const Pair& pair : pairs) EXPECT_EQ(FoldScript(pair.from), pair.to) << std::hex << pair.from;
}

TEST(FoldScriptTest, KeepsEverythingElse) {
  for (const char32_t c :
       {U'\0', U'a', U'9', U'、', U'（', U'中', U'着', U'著', U'么', U'〇', U'😀', char32_t{0xD800},
        char32_t{0xFFFF}, char32_t{0x10FFFF}, char32_t{0xFFFFFFFF}}) {
    EXPECT_EQ(FoldScript(c), c);
  }
}

TEST(FoldScriptTest, WhatItMakesFoldsNoFurther) {
  uint32_t folded = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const char32_t to = FoldScript(c);
    if (to == c) continue;
    ++folded;
    EXPECT_EQ(FoldScript(to), to) << std::hex << c;
  }
  EXPECT_EQ(folded, script_fold::kCharacters);
}

TEST(FoldScriptTest, TheQuickQuestionAgrees) {
  for (char32_t c = 0x4000; c < 0xA000; ++c) {
    const uint32_t bytes =
        (0xE0 | c >> 12) | (0x80 | (c >> 6 & 0x3F)) << 8 | (0x80 | (c & 0x3F)) << 16;
    EXPECT_EQ(IdeographFolds(bytes | 0xE5000000U), FoldScript(c) != c) << std::hex << c;
  }
}

}  // namespace
}  // namespace duban
