#include "extract/column.h"

#include <gtest/gtest.h>

#include <memory>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(ColumnTitlesTest, WhatASecondRowOfTitlesBeginsWithIsOfTheLexicon) {
  v1::Lexicon lexicon = BuiltInLexicon();
  std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(lexicon);
  EXPECT_TRUE(titles->BeginsSubtitles("一级事项"));
  EXPECT_FALSE(titles->BeginsSubtitles("二级事项"));
  EXPECT_FALSE(titles->BeginsSubtitles("首层事项"));
  lexicon.mutable_tasks()->add_subtitle_beginnings("首层");
  titles = *ColumnTitles::Create(lexicon);
  EXPECT_TRUE(titles->BeginsSubtitles("首层事项"));
}

}  // namespace
}  // namespace duban
