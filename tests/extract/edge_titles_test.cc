// Titles that nobody knows above or below those that are known, one a line.
#include "extract/edge_titles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kHead[] = "临岚县2023年水利工作任务表\n\n";

TEST(EdgeTitlesTest, TakesTheFirstOrLastTitleThatNobodyKnows) {
  const struct {
    const char* name;
    const char* table;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"a cell for each row",
       "归口线\n\n工作内容\n\n责任单位\n\n完成时限\n\n甲线\n\n清理河道。\n\n县水利局\n\n6月底前\n\n"
       "乙线\n\n整修堤防。\n\n县住建局\n\n9月底前\n\n",
       {"|甲线/|清理河道。|R县水利局 |6月底前 2023-06-30 ",
        "|乙线/|整修堤防。|R县住建局 |9月底前 2023-09-30 "}},
      {"one for two rows",
       "归口线\n\n工作内容\n\n责任单位\n\n完成时限\n\n甲线\n\n清理河道。\n\n县水利局\n\n6月底前\n\n"
       "整修堤防。\n\n县住建局\n\n9月底前\n\n乙线\n\n补种树木。\n\n县林业局\n\n11月底前\n\n",
       {"|甲线/|清理河道。|R县水利局 |6月底前 2023-06-30 ",
        "|甲线/|整修堤防。|R县住建局 |9月底前 2023-09-30 ",
        "|乙线/|补种树木。|R县林业局 |11月底前 2023-11-30 "}},
      {"the last",
       "工作内容\n\n责任单位\n\n完成时限\n\n归口线\n\n清理河道。\n\n县水利局\n\n6月底前\n\n甲线\n\n"
       "整修堤防。\n\n县住建局\n\n9月底前\n\n列入考核\n\n补种树木。\n\n县林业局\n\n11月底前\n\n"
       "甲线\n\n",
       {"||清理河道。|R县水利局 |6月底前 2023-06-30 ",
        "||整修堤防。|R县住建局 |9月底前 2023-09-30 ",
        "||补种树木。|R县林业局 |11月底前 2023-11-30 "}},
      {"none: a heading",
       "水利线\n\n工作内容\n\n责任单位\n\n完成时限\n\n清理河道。\n\n县水利局\n\n6月底前\n\n"
       "整修堤防。\n\n县住建局\n\n9月底前\n\n",
       {"||清理河道。|R县水利局 |6月底前 2023-06-30 ",
        "||整修堤防。|R县住建局 |9月底前 2023-09-30 "}},
      {"none: numbers stand first",
       "水利线\n\n序号\n\n工作内容\n\n责任单位\n\n完成时限\n\n1\n\n清理河道。\n\n县水利局\n\n"
       "6月底前\n\n2\n\n整修堤防。\n\n县住建局\n\n9月底前\n\n",
       {"1||清理河道。|R县水利局 |6月底前 2023-06-30 ",
        "2||整修堤防。|R县住建局 |9月底前 2023-09-30 "}},
  };
  for (const auto& c : kCases) {
    for (const char* gap : {"\n\n", "\n", "\n\n\n"}) {
      const std::string table = absl::StrReplaceAll(c.table, {{"\n\n", gap}});
      EXPECT_EQ(Tasks(absl::StrCat(kHead, table)), c.tasks) << c.name << gap;
    }
  }
}

}  // namespace
}  // namespace duban
