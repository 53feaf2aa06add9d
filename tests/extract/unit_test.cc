#include "extract/unit.h"

#include <gtest/gtest.h>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(UnitReaderTest, KnowsNames) {
  const auto reader = *UnitReader::Create(BuiltInLexicon().units());
  for (const char* name : {"县财政局", "各县(市、区)人民政府", "市政府有关部门", "人民银行云溪支行",
                           "开发区", "各县", "县委组织部", "市财政局(国资委)", "市律协", "市计生协",
                           "县青联", "县委讲师团", "市青少年宫", "罐区工段", "新闻媒体"}) {
    EXPECT_TRUE(reader->IsUnit(name)) << name;
  }
  for (const char* name : {"局", "推进政务公开", "全年", "2023年底前", "", "张三", "秋季田径运动会",
                           "重点企业座谈会", "招商引资项目库"}) {
    EXPECT_FALSE(reader->IsUnit(name)) << name;
  }
}

TEST(UnitReaderTest, NamesThatALineEndBreaks) {
  const auto reader = *UnitReader::Create(BuiltInLexicon().units());
  EXPECT_TRUE(reader->IsBrokenName("县住房城乡建", "设局"));
  EXPECT_TRUE(reader->IsBrokenName("各相关", "县直部门"));
  EXPECT_FALSE(reader->IsBrokenName("县财政局", "县水利局"));
  // 全 begins 全县各单位, too.
  EXPECT_FALSE(reader->IsBrokenName("全面消除安全隐患", "县水利局"));
}

}  // namespace
}  // namespace duban
