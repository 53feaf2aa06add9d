// The cells that the lines of a plain-text table are cut into.
#include "extract/table_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableCellsTest, ACellOfTwoLinesWhereBlanksPartTheOthers) {
  for (const char* blanks : {" ", "    "}) {
    std::string text = absl::StrCat(kHead, "序号 任务 责任领导 责任单位 完成时限\n");
    absl::StrAppend(&text, "1 检修闸门启闭机。 李明 县住建局\n县财政局 9月底前\n");
    absl::StrAppend(&text, "2 清理河道。 王小明 县水利局\n纪委 6月底前\n");
    absl::StrAppend(&text, "3 储备编织袋。 李明 县粮食局 5月底前\n");
    const std::string spaced = absl::StrReplaceAll(text, {{" ", blanks}});
    EXPECT_EQ(Tasks(spaced), (std::vector<std::string>{
                                 "1||检修闸门启闭机。|R县住建局 R县财政局 |9月底前 2023-09-30 ",
                                 "2||清理河道。|R县水利局 R纪委 |6月底前 2023-06-30 ",
                                 "3||储备编织袋。|R县粮食局 |5月底前 2023-05-31 "}))
        << spaced;
  }
}

}  // namespace
}  // namespace duban
