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

}  // namespace
}  // namespace duban
