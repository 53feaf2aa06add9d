#include "extract/progress.h"

#include <gtest/gtest.h>

#include "extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(ProgressReader, KnowsWhatIsDone) {
  const ProgressReader reader(BuiltInLexicon().tasks());
  for (const char* cell :
       {"已完成", "已完成。", "完成", "已整改", "整改完成", "已销号", "已办结", "已落实", "是",
        "100%", "3月12日已完成", "已于2023年8月完成", "2023.8.25完成",
        "已完成(2023年8月25日通过验收)", "是,5月21日完成", "已完成,已销号"}) {
    EXPECT_TRUE(reader.IsDone(cell)) << cell;
  }
  for (const char* cell :
       {"", "(已完成)", "基本完成", "未完成", "正在推进", "正在推进,完成60%", "完成60%", "长期坚持",
        "已完成,长期坚持", "已完成选址,正在施工", "6月底前完成", "2025年完成", "预计12月完成", "否",
        "未落实", "部分完成", "持续推进", "2023年8月25日"}) {
    EXPECT_FALSE(reader.IsDone(cell)) << cell;
  }
}

}  // namespace
}  // namespace duban
