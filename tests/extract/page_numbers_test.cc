// Numbers of pages in a PDF's text.
#include "extract/page_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

// Lines of a page: paragraphs of one line each.
std::string PageOf(int lines) {
  std::string page;
  for (int i = 0; i < lines; ++i) absl::StrAppend(&page, "各地要加强汛期值守，确保安全度汛。\n");
  return page;
}

TEST(PageNumbersTest, InsideOfAParagraph) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, PageOf(10),
                "1.县水利局牵头，县财政局、县林业局配合，对全县水库大坝和沿河险段逐处排\n1\n"
                "查，6月底前建立台账。（责任单位：县水利局）\n",
                PageOf(12),
                "2.县应急管理局牵头组织转移避险演练，向沿河居住的群众逐户发放防汛明白\n2\n"
                "卡，7月底前完成。（责任单位：县应急管理局）\n")),
            (Strings{"1||县水利局牵头，县财政局、县林业局配合，对全县水库大坝和沿河险段逐处排查，"
                     "6月底前建立台账。|R县水利局 |6月底前 2023-06-30 ",
                     "2||县应急管理局牵头组织转移避险演练，向沿河居住的群众逐户发放防汛明白卡，"
                     "7月底前完成。|R县应急管理局 |7月底前 2023-07-31 "}));
}

// At the begin of each page, between paragraphs.
TEST(PageNumbersTest, BetweenParagraphs) {
  EXPECT_EQ(Tasks(absl::StrCat("1\n", kHead, PageOf(12),
                               "1.排查水库大坝，6月底前建立台账。（责任单位：县水利局）\n2\n"
                               "2.开展转移避险演练。（责任单位：县应急管理局）\n")),
            (Strings{"1||排查水库大坝，6月底前建立台账。|R县水利局 |6月底前 2023-06-30 ",
                     "2||开展转移避险演练。|R县应急管理局 |"}));
}

// Behind a label, and where other numbers stand alone, they are values.
TEST(PageNumbersTest, NumbersOfRowsStay) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                               "1\n排查水库大坝。\n县水利局\n6月底前\n",
                               "2\n开展防汛演练。\n县应急管理局\n7月底前\n")),
            (Strings{"1||排查水库大坝。|R县水利局 |6月底前 2023-06-30 ",
                     "2||开展防汛演练。|R县应急管理局 |7月底前 2023-07-31 "}));
}

// Rows of many lines, their numbers as far apart as pages' are.
TEST(PageNumbersTest, NumbersOfLongRowsStay) {
  const std::string measures = PageOf(12);
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n整改措施\n责任单位\n1\n", measures,
                         "县水利局、县财政局、县林业局、县应急管理局、县农业农村局、县交通运输局\n",
                         "2\n", measures, "县应急管理局\n"))
          .size(),
      2);
}

}  // namespace
}  // namespace duban
