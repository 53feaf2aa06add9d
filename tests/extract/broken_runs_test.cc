// Pages that print each piece of their markup on a line: 2024 / 年 / 6 / 月底前.
#include "extract/broken_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "duban/engine.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// `text` with a line end at each of its |.
std::string Pieces(const std::string& text) { return absl::StrReplaceAll(text, {{"|", "\n"}}); }

constexpr char kTitle[] = "临岚县|2023|年防汛重点任务分解表\n";

TEST(BrokenRunsTest, ItemsAndTheirLimits) {
  EXPECT_EQ(
      Tasks(Pieces(
          absl::StrCat(kTitle, "一、重点任务\n",
                       "1|、清理河道，于|2023|年|6|月底前清出|120|公里。（责任单位：县水利局；"
                       "完成时限：|2023|年底前）\n",
                       "2|、整修村道|9|公里，|9|月底前通车。\n责任单位：县交通局\n",
                       "3.|加固堤防，共|3|处。（县水利局负责）\n"))),
      (std::vector<std::string>{
          "1|一、重点任务/|清理河道，于2023年6月底前清出120公里。|R县水利局 |2023年底前 2023-12-31 "
          "2023年6月底前 2023-06-30 ",
          "2|一、重点任务/|整修村道9公里，9月底前通车。|R县交通局 |9月底前 2023-09-30 ",
          "3|一、重点任务/|加固堤防，共3处。|R县水利局 |"}));
}

TEST(BrokenRunsTest, CellsOneALine) {
  EXPECT_EQ(Tasks(Pieces(absl::StrCat(kTitle, "序号\n工作任务\n责任单位\n完成时限\n",
                                      "1\n清理河道|120|公里\n县水利局\n2023|年|6|月底前\n",
                                      "2\n整修村道\n县交通局、县财政局\n9|月底前\n",
                                      "3\n加固堤防\n各镇\n全年\n"))),
            (std::vector<std::string>{"1||清理河道120公里|R县水利局 |2023年6月底前 2023-06-30 ",
                                      "2||整修村道|R县交通局 R县财政局 |9月底前 2023-09-30 ",
                                      "3||加固堤防|R各镇 |全年 2023-12-31 "}));
}

TEST(BrokenRunsTest, TheHeader) {
  const auto engine = Engine::Create();
  const auto notice = (*engine)->Extract(
      Pieces("临岚县水利局关于做好|2023|年防汛工作的通知\n临水发|〔2023〕8|号\n各镇：\n"
             "请认真执行。\n临岚县水利局\n2023|年|5|月|4|日\n"));
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "临岚县水利局关于做好2023年防汛工作的通知");
  EXPECT_EQ(notice->document_number().text(), "临水发〔2023〕8号");
  EXPECT_EQ(notice->issued_date().date(), "2023-05-04");
}

TEST(BrokenRunsTest, TheNumberOfAnAttachment) {
  EXPECT_EQ(Tasks(Pieces(absl::StrCat(
                "临岚县|2023|年防汛工作方案\n各镇：\n请于|6|月底前报送。\n2023|年|5|月|4|日\n",
                "附件|2\n防汛任务清单\n序号\n工作任务\n责任单位\n",
                "1\n清理河道。\n县水利局\n2\n加固堤防。\n各镇\n"))),
            (std::vector<std::string>{"1|附件2/防汛任务清单/|清理河道。|R县水利局 |",
                                      "2|附件2/防汛任务清单/|加固堤防。|R各镇 |"}));
}

// One number above a word for a year is no such page.
TEST(BrokenRunsTest, NumbersOfRowsStayWhereTheyAre) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n", "1\n年度检修闸门\n县水利局\n",
                               "2\n月度巡查堤防\n各镇\n")),
            (std::vector<std::string>{"1||年度检修闸门|R县水利局 |", "2||月度巡查堤防|R各镇 |"}));
}

}  // namespace
}  // namespace duban
