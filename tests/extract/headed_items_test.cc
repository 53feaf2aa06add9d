// The first item of a section in the line of its heading.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kPlan[] = "临岚县2023年防汛工作方案\n\n一、重点任务\n";

TEST(HeadedItemsTest, BeginBehindTheHeading) {
  const std::vector<std::string> expected = {
      "4|一、重点任务/（二）加固堤防。/|清除坝坡杂树。6月底前完成。|R县水利局 |6月底前 2023-06-30 ",
      "5|一、重点任务/（二）加固堤防。/|检修闸门。|R县住建局 |"};
  for (const char* units : {"（责任单位：县水利局）", "\n责任单位：县水利局"}) {
    for (const char* blank : {"", " "}) {
      EXPECT_EQ(
          Tasks(absl::StrCat(kPlan, "（二）加固堤防。", blank, "4.清除坝坡杂树。6月底前完成。",
                             units, "\n5.检修闸门。（责任单位：县住建局）\n")),
          expected)
          << units;
    }
  }
}

TEST(HeadedItemsTest, PointsOfOneItemAreNone) {
  EXPECT_EQ(Tasks(absl::StrCat(kPlan,
                               "（一）加固堤防。1.清除杂树。2.平整坝顶。（责任单位：县水利局）\n"
                               "（二）检修设施。1.检修闸门。2.更换止水。（责任单位：县住建局）\n")),
            (std::vector<std::string>{
                "（一）|一、重点任务/|加固堤防。1.清除杂树。2.平整坝顶。|R县水利局 |",
                "（二）|一、重点任务/|检修设施。1.检修闸门。2.更换止水。|R县住建局 |"}));
}

}  // namespace
}  // namespace duban
