// Cells of tables one cell a line that hold a list, a point a line.
#include "extract/cell_points.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// The points of one cell, in one form of numbers.
struct Points {
  const char* first;
  const char* second;
  const char* third;
};

constexpr Points kForms[] = {
    {"1.", "2.", "3."},      {"1、", "2、", "3、"}, {"（1）", "（2）", "（3）"},
    {"1）", "2）", "3）"},   {"①", "②", "③"},       {"一是", "二是", "三是"},
    {"一要", "二要", "三要"}};

// Each line is a cell or a part of one; `gap` stands between two cells.
std::string Cells(const std::vector<std::string>& cells, const std::string& gap) {
  return absl::StrCat(kHead, absl::StrJoin(cells, gap), "\n");
}

TEST(CellPointsTest, TheMeasuresAgainstAFaultAreOneTask) {
  for (const Points& form : kForms) {
    for (const char* end : {"；", "。", ""}) {
      const std::string one = absl::StrCat(form.first, "排查险段，登记造册", end);
      const std::string two = absl::StrCat(form.second, "储备砂石袋5000条", end);
      const std::string three = absl::StrCat(form.third, "组织巡堤查险", end);
      const std::vector<std::string> expected = {
          absl::StrCat("1|堤防老化失修/|", one, two, three, "|R县水利局 |全年 2023-12-31 "),
          "2|预警广播不响/|更换广播终端。|R县应急局 R各乡镇 |6月底前 2023-06-30 ",
          absl::StrCat("3|涵闸漏水/|", one, two, "|R县农业农村局 |9月底前 2023-09-30 ")};
      for (const char* gap : {"\n", "\n\n"}) {
        EXPECT_EQ(Tasks(Cells({"序号",
                               "存在问题",
                               "整改措施",
                               "责任单位",
                               "整改时限",
                               "1",
                               "堤防老化失修",
                               absl::StrCat(one, "\n", two, "\n", three),
                               "县水利局",
                               "全年",
                               "2",
                               "预警广播不响",
                               "更换广播终端。",
                               "县应急局、各乡镇",
                               "6月底前",
                               "3",
                               "涵闸漏水",
                               absl::StrCat(one, "\n", two),
                               "县农业农村局",
                               "9月底前"},
                              gap)),
                  expected)
            << form.first << end << gap;
      }
    }
  }
}

TEST(CellPointsTest, TheFirstPointIsNoCategory) {
  for (const Points& form : kForms) {
    const std::string one = absl::StrCat(form.first, "排查险段，登记造册");
    const std::string two = absl::StrCat(form.second, "改造泵站3座，惠及农户1200户");
    EXPECT_EQ(Tasks(Cells({"序号", "类别", "工作任务", "责任单位", "完成时限", "1", "工程",
                           absl::StrCat(one, "\n", two), "县水利局", "6月底前", "2",
                           absl::StrCat(one, "\n", two), "县应急局", "9月底前", "3", "物资",
                           "补充编织袋。", "县粮食局", "全年"},
                          "\n")),
              (std::vector<std::string>{
                  absl::StrCat("1|工程/|", one, two, "|R县水利局 |6月底前 2023-06-30 "),
                  absl::StrCat("2|工程/|", one, two, "|R县应急局 |9月底前 2023-09-30 "),
                  "3|物资/|补充编织袋。|R县粮食局 |全年 2023-12-31 "}))
        << form.first;
  }
}

TEST(CellPointsTest, TheLineThatLeadsToThePointsIsOfTheirCell) {
  for (const Points& form : kForms) {
    const std::string lead = "改造泵站3座，惠及农户1200户：";
    const std::string one = absl::StrCat(form.first, "更换水泵；");
    const std::string two = absl::StrCat(form.second, "改造电路。");
    for (const char* gap : {"\n", "\n\n"}) {
      EXPECT_EQ(Tasks(Cells({"序号", "类别", "工作任务", "责任单位", "完成时限", "1", "工程",
                             absl::StrCat(lead, gap, one, gap, two), "县水利局", "6月底前", "2",
                             absl::StrCat(lead, gap, one, gap, two), "县应急局", "9月底前", "3",
                             "物资", "补充编织袋。", "县粮食局", "全年"},
                            gap)),
                (std::vector<std::string>{
                    absl::StrCat("1|工程/|", lead, one, two, "|R县水利局 |6月底前 2023-06-30 "),
                    absl::StrCat("2|工程/|", lead, one, two, "|R县应急局 |9月底前 2023-09-30 "),
                    "3|物资/|补充编织袋。|R县粮食局 |全年 2023-12-31 "}))
          << form.first << gap;
    }
  }
}

TEST(CellPointsTest, RowsWithoutNumbersHoldPointsThatASemicolonEnds) {
  EXPECT_EQ(Tasks(Cells({"类别", "工作任务", "责任单位", "完成时限", "工程",
                         "1.排查险段，登记造册；\n2.储备砂石袋；\n3.组织巡堤查险。", "县水利局",
                         "6月底前", "物资", "1.补充编织袋；\n2.检修抽水机。", "县粮食局", "全年"},
                        "\n")),
            (std::vector<std::string>{
                "|工程/|1.排查险段，登记造册；2.储备砂石袋；3.组织巡堤查险。|R县水利局 "
                "|6月底前 2023-06-30 ",
                "|物资/|1.补充编织袋；2.检修抽水机。|R县粮食局 |全年 2023-12-31 "}));
}

TEST(CellPointsTest, RowsWithoutNumbersHoldPointsBeforeTheirUnits) {
  const std::vector<std::string> expected = {
      "|工程/险段/|1.排查险段，登记造册。2.储备砂石袋。3.组织巡堤查险。|R县水利局 "
      "|6月底前 2023-06-30 ",
      "|工程/涵闸/|检修启闭机。|R各乡镇 |5月底前 2023-05-31 ",
      "|物资/储备/|1.补充编织袋。2.检修抽水机。|R县粮食局 R县应急局 |全年 2023-12-31 "};
  for (const char* gap : {"\n", "\n\n"}) {
    EXPECT_EQ(Tasks(Cells({"类别", "工作任务", "具体措施", "责任单位", "完成时限", "工程", "险段",
                           "1.排查险段，登记造册。\n2.储备砂石袋。\n3.组织巡堤查险。", "县水利局",
                           "6月底前", "涵闸", "检修启闭机。", "各乡镇", "5月底前", "物资", "储备",
                           "1.补充编织袋。\n2.检修抽水机。", "县粮食局、县应急局", "全年"},
                          gap)),
              expected)
        << gap;
  }
}

TEST(CellPointsTest, NumbersOfRowsAreNoPoints) {
  EXPECT_EQ(Tasks(Cells({"工作任务", "责任单位", "完成时限", "1.排查险段，登记造册；", "县水利局",
                         "6月底前", "2.储备砂石袋；", "县应急局", "7月底前", "3.组织巡堤查险。",
                         "各乡镇", "全年"},
                        "\n")),
            (std::vector<std::string>{"1||排查险段，登记造册；|R县水利局 |6月底前 2023-06-30 ",
                                      "2||储备砂石袋；|R县应急局 |7月底前 2023-07-31 ",
                                      "3||组织巡堤查险。|R各乡镇 |全年 2023-12-31 "}));
}

}  // namespace
}  // namespace duban
