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

}  // namespace
}  // namespace duban
