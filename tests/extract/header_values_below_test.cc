// Labels that all stand above their values.
#include "extract/header_values_below.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

constexpr char kNotice[] =
    "关于做好春季植树造林工作的通知\n各镇人民政府：\n请于3月20日前报送计划。\n"
    "云溪县人民政府办公室\n2023年5月8日\n";

TEST(HeaderValuesBelowTest, AValueThatIsMissingMovesNoOther) {
  constexpr char kIndex[] = "013201/2023-00031";
  constexpr char kNumber[] = "云政办发〔2023〕7号";
  constexpr char kDay[] = "2023-05-10";
  const struct {
    const char* name;
    const char* block;
    const char* index;
    const char* number;
    const char* published;
  } kCases[] = {
      {"no issuer",
       "索引号：\n发布机构：\n发布日期：\n发文字号：\n013201/2023-00031\n2023-05-10\n"
       "云政办发〔2023〕7号\n",
       kIndex, kNumber, kDay},
      {"no index number",
       "索引号：\n发布机构：\n发布日期：\n发文字号：\n云溪县人民政府办公室\n2023-05-10\n"
       "云政办发〔2023〕7号\n",
       "", kNumber, kDay},
      {"no document number",
       "索 引 号：\n发文机关：\n发文字号：\n发布日期：\n013201/2023-00031\n"
       "云溪县人民政府办公室\n2023年05月10日\n",
       kIndex, "", kDay},
      {"no date",
       "索引号\n主题分类\n发文机关\n发文字号\n发布日期\n013201/2023-00031\n林业\n"
       "云溪县人民政府办公室\n云政办发〔2023〕7号\n",
       kIndex, kNumber, ""},
      {"no theme, the order tells two dates apart",
       "索引号：\n主题分类：\n发文机关：\n成文日期：\n发文字号：\n发布日期：\n"
       "013201/2023-00031\n云溪县人民政府办公室\n2023年05月08日\n云政办发〔2023〕7号\n"
       "2023年05月10日\n",
       kIndex, kNumber, kDay},
      {"of which label a number is cannot be told: 编号 may have one as well",
       "索引号：\n编号：\n发布日期：\n013201/2023-00031\n2023-05-10\n", "", "", kDay},
      {"another label ends the values",
       "索引号\n发布机构\n发布日期\n013201/2023-00031\n发文字号\n云政办发〔2023〕7号\n", kIndex,
       kNumber, ""},
  };
  for (const auto& c : kCases) {
    const HeaderForTest h(std::string(c.block) + kNotice);
    EXPECT_EQ(h.notice.index_number().text(), c.index) << c.name;
    EXPECT_EQ(h.notice.document_number().text(), c.number) << c.name;
    EXPECT_EQ(h.notice.published_date().date(), c.published) << c.name;
    EXPECT_EQ(h.notice.title().text(), "关于做好春季植树造林工作的通知") << c.name;
  }
}

}  // namespace
}  // namespace duban
