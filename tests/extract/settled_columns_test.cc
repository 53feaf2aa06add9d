// What a table's columns are, beside one another.
#include "extract/settled_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// What is to be reached, between the fault and the measure that mends it, is a cell of its own
// where it is a sentence, too, and no part of the fault.
TEST(SettledColumnsTest, TheGoalBehindAFault) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n反馈问题\n整改目标\n整改措施\n整改时限\n责任单位\n"
                               "1\n部分乡镇污水处理设施建成后闲置。\n"
                               "2025年底前，设施的负荷率达到百分之六十以上。\n"
                               "1.排查管网。\n2.新建管网8公里。\n2025年10月底前\n县住建局\n"
                               "2\n垃圾收运不及时。\n建成覆盖城乡的收运体系。\n"
                               "加快建设垃圾中转站。\n2025年6月底前\n县城管局\n")),
            (std::vector<std::string>{
                "1|部分乡镇污水处理设施建成后闲置。/|1.排查管网。2.新建管网8公里。|R县住建局 "
                "|2025年10月底前 2025-10-31 ",
                "2|垃圾收运不及时。/|加快建设垃圾中转站。|R县城管局 |2025年6月底前 2025-06-30 "}));
}

// A portal's labels with their values between them are no titles, though some of them might be.
TEST(SettledColumnsTest, APortalsFieldsAreNoTitles) {
  constexpr char kBelow[] =
      "\n\n云溪县水利局关于加强用水管理的通知\n\n局属各单位：\n  现将有关事项通知如下。\n";
  const char* const fields[] = {
      "| 标 题 | 云溪县水利局关于加强用水管理的通知 | 发文单位 | 云溪县水利局 |\n"
      "| 发文字号 | 云水〔2024〕8号 | 信息索引号 | 103557014/2024-72215 |\n",
      "发文单位\n\n云溪县水利局\n\n成文日期\n\n2024年3月24日\n\n标题\n\n"
      "云溪县水利局关于加强用水管理的通知\n\n文 号\n\n云水〔2024〕8号\n\n公开日期\n\n"
      "2024-03-24 14:47:14\n\n公开范围\n\n现行有效\n",
  };
  for (const char* const one : fields) {
    EXPECT_EQ(Tasks(absl::StrCat(one, kBelow)), std::vector<std::string>{}) << one;
  }
}

TEST(SettledColumnsTest, BodiesInAFirstColumnThatMayAsWellBeOfMeasures) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "单位\t主要措施\t完成时间\t责任科室\n"
                               "县公安局\t组织宣讲50场。\t6月\t法制大队\n"
                               "\t开展宣传月活动。\t全年\t交警大队\n"
                               "县司法局\t举办培训班。\t8月底前\t普法股\n")),
            (std::vector<std::string>{"||组织宣讲50场。|R县公安局 R法制大队 |6月 2023-06-30 ",
                                      "||开展宣传月活动。|R县公安局 R交警大队 |全年 2023-12-31 ",
                                      "||举办培训班。|R县司法局 R普法股 |8月底前 2023-08-31 "}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t主要措施\t单位\t数量\t责任单位\n"
                               "1\t修建水渠。\t公里\t8\t县水利局\n"
                               "2\t改造农田。\t万亩\t2\t县农业局\n")),
            (std::vector<std::string>{"1||修建水渠。|R县水利局 |", "2||改造农田。|R县农业局 |"}));
}

// What is counted in which measure, and who says how well it was done: neither is the task or does
// any work.
TEST(SettledColumnsTest, MeasuresAndRatersBesideWhatIsToBeReached) {
  EXPECT_EQ(
      Tasks("临岚县2023年水利任务清单\n\n考核项目\n\n序号\n\n考核指标\n\n考核内容\n\n单位\n\n年度目"
            "标\n\n"
            "责任部门\n\n评分部门\n\n防汛建设\n\n1\n\n加固蓄水工程\n\n病险水库除险\n\n座\n\n≥3\n\n"
            "县水利局\n\n县财政局\n\n市水利局\n\n2\n\n新增蓄水量\n\n万立方米\n\n≥20\n\n县水利"
            "局\n\n"
            "县农业农村局\n\n市水利局市农业农村局\n\n3\n\n灌溉面积\n\n万亩\n\n0."
            "07\n\n县农业农村局\n\n"
            "市农业农村局\n\n4\n\n防汛责任制\n\n-"
            "\n\n良好以上\n\n县应急局\n\n市应急局\n\n5\n\n用水效率\n\n"
            "元/人\n\n0\n\n县水利局\n\n市水利局\n"),
      (std::vector<std::string>{"1|防汛建设/加固蓄水工程/|病险水库除险|R县水利局 R县财政局 |",
                                "2|防汛建设/加固蓄水工程/|新增蓄水量|R县水利局 R县农业农村局 |",
                                "3|防汛建设/加固蓄水工程/|灌溉面积|R县农业农村局 |",
                                "4|防汛建设/加固蓄水工程/|防汛责任制|R县应急局 |",
                                "5|防汛建设/加固蓄水工程/|用水效率|R县水利局 |"}));
}

}  // namespace
}  // namespace duban
