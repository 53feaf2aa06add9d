// Tables whose columns stand side by side over several lines: which lines make a row, and which
// pieces a cell.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

const std::vector<std::string>& Expected() {
  static const auto& tasks = *new std::vector<std::string>{
      "1||清除坝坡杂树，平整坝顶道路。|R县水利局 R各乡镇人民政府 |2023年5月底前 2023-05-31 ",
      "2||检修闸门启闭机，更换止水橡皮。|R县住建局 |全年 2023-12-31 "};
  return tasks;
}

TEST(AlignedColumnsTest, CellsOverSeveralLines) {
  for (const char* table : {
           // From the row's first line on, in columns of a terminal.
           "序号  工作任务            责任单位        完成时限\n"
           " 1    清除坝坡杂树，平整  县水利局、各乡  2023年5月\n"
           "      坝顶道路。          镇人民政府      底前\n"
           " 2    检修闸门启闭机，更  县住建局        全年\n"
           "      换止水橡皮。\n",
           // A row and the next parted by a blank line, the titles on two lines.
           "序号  工作任务            责任            完成\n"
           "                          单位            时限\n\n"
           " 1    清除坝坡杂树，平整  县水利局、各乡  2023年5月\n"
           "      坝顶道路。          镇人民政府      底前\n\n"
           " 2    检修闸门启闭机，更  县住建局        全年\n"
           "      换止水橡皮。\n",
           // At the middle of the row's height; each character is one column (`pdftotext -layout`).
           "序号   工作任务        责任单位        完成时限\n"
           "     清除坝坡杂树，   县水利局、各\n"
           " 1   平整坝顶道路。   乡镇人民政府    2023年5月底前\n"
           "     检修闸门启闭\n"
           " 2   机，更换止水橡   县住建局        全年\n"
           "     皮。\n",
           // The titles again on the next page, whose columns stand elsewhere.
           "序号  工作任务            责任单位        完成时限\n"
           " 1    清除坝坡杂树，平整  县水利局、各乡  2023年5月\n"
           "      坝顶道路。          镇人民政府      底前\n\n"
           "                          1\n"
           "\f序号    工作任务            责任单位        完成时限\n"
           "  2     检修闸门启闭机，更  县住建局        全年\n"
           "        换止水橡皮。\n",
       }) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, table)), Expected()) << table;
  }
}

// Each character is one column, as `pdftotext -layout` prints it.
TEST(AlignedColumnsTest, PagesOfAPdf) {
  for (const char* table : {
           // A page breaks right behind the titles; columns stand elsewhere on the next.
           "序号      工作任务                      责任单位          完成时限\n\n\n"
           "                  1\n"
           "\f1   清除坝坡杂树，平整     县水利局、各乡     2023年5月\n"
           "    坝顶道路。         镇人民政府       底前\n"
           "2   检修闸门启闭机，更     县住建局         全年\n"
           "    换止水橡皮。\n",
           // The page behind prints some cells across the place where others end.
           "序号 工作任务              责任单位          完成时限\n"
           "1   清除坝坡杂树，平整     县水利局、各乡     2023年5月\n"
           "    坝顶道路。         镇人民政府       底前\n\n"
           "                  1\n"
           "\f2      检修闸门启闭机，更          县住建局         全年\n"
           "       换止水橡皮。\n",
       }) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, table)), Expected()) << table;
  }
}

// Where a cell's line is full one blank parts it from the next cell, which stands further left.
TEST(AlignedColumnsTest, CellsThatStandRightBehindFullOnes) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序   工作任务               责任单位         督办单       完成时限\n"
          "号                                   位\n"
          "1   清除坝坡杂树，平整坝顶道路，加 各乡镇人民政府，县农业 县委督           2023年5\n"
          "    设护栏。               局            查室        月底前\n"
          "2   检修闸门启闭机，更换止水橡皮， 县住建局，县水利局，县 县委督           2023年11\n"
          "    试运行。               财政局          查室        月30日前\n"
          "3   登记造册。              县财政局         县委督       全年\n"
          "                                    查室\n")),
      (std::vector<std::string>{
          "1||清除坝坡杂树，平整坝顶道路，加设护栏。|R各乡镇人民政府 R县农业局 S县委督查室 "
          "|2023年5月底前 2023-05-31 ",
          "2||检修闸门启闭机，更换止水橡皮，试运行。|R县住建局 R县水利局 R县财政局 "
          "S县委督查室 |2023年11月30日前 2023-11-30 ",
          "3||登记造册。|R县财政局 S县委督查室 |全年 2023-12-31 "}));
}

TEST(AlignedColumnsTest, CategoriesOverSeveralRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号  类别      工作任务            责任单位\n"
                               " 1              清除坝坡杂树，平整  县水利局\n"
                               "                坝顶道路。\n"
                               "      水利建设\n"
                               " 2              检修闸门启闭机，更  县住建局\n"
                               "                换止水橡皮。\n")),
            (std::vector<std::string>{"1|水利建设/|清除坝坡杂树，平整坝顶道路。|R县水利局 |",
                                      "2|水利建设/|检修闸门启闭机，更换止水橡皮。|R县住建局 |"}));
}

TEST(AlignedColumnsTest, SectionsAndTextBehindTheTable) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号  工作任务            责任单位\n"
                               "一、工程措施\n"
                               " 1    清除坝坡杂树，平整  县水利局\n"
                               "      坝顶道路。\n"
                               "二、管理措施\n"
                               " 2    登记造册，储备编织  县财政局、县应\n"
                               "      袋和木桩。          急管理局\n\n"
                               "    各责任单位要抓好落实，不得推诿扯皮。\n")),
            (std::vector<std::string>{
                "1|一、工程措施/|清除坝坡杂树，平整坝顶道路。|R县水利局 |",
                "2|二、管理措施/|登记造册，储备编织袋和木桩。|R县财政局 R县应急管理局 |"}));
}

// Names of which each has a line stay apart where the line had room for more.
TEST(AlignedColumnsTest, SectionsStandAcrossANarrowColumnOfNumbers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序   工作任务            责任单位\n"
                               "号\n"
                               "一、工程措施\n"
                               "1   清除坝坡杂树，平整  县水利局\n"
                               "    坝顶道路。\n"
                               "二、管理措施\n"
                               "2   登记造册，储备编织  县财政局、县应\n"
                               "    袋和木桩。          急管理局\n")),
            (std::vector<std::string>{
                "1|一、工程措施/|清除坝坡杂树，平整坝顶道路。|R县水利局 |",
                "2|二、管理措施/|登记造册，储备编织袋和木桩。|R县财政局 R县应急管理局 |"}));
}

TEST(AlignedColumnsTest, ANameALine) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "工作任务            责任单位          完成时限\n"
                               "清除坝坡杂树，平整  县水利局          6月底前\n"
                               "坝顶道路。          县林业局\n"
                               "检修闸门启闭机，更  县住房城乡建设局  7月底前\n"
                               "换止水橡皮。\n")),
            (std::vector<std::string>{
                "||清除坝坡杂树，平整坝顶道路。|R县水利局 R县林业局 |6月底前 2023-06-30 ",
                "||检修闸门启闭机，更换止水橡皮。|R县住房城乡建设局 |7月底前 2023-07-31 "}));
}

// Rows of one line each, as lynx prints them: one blank stands behind the widest cell of a column.
TEST(AlignedColumnsTest, OneBlankBehindTheWidestCell) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 工作任务             责任单位           完成时限\n"
                               "1  清除坝坡杂树，平整坝顶道路。 县水利局、各乡镇人民政府 每季度\n"
                               "2  检修闸门启闭机。       县住建局           2023年6月底前\n"
                               "3  排查险工险段。        各乡镇人民政府        全年\n")),
            (std::vector<std::string>{
                "1||清除坝坡杂树，平整坝顶道路。|R县水利局 R各乡镇人民政府 |每季度  ",
                "2||检修闸门启闭机。|R县住建局 |2023年6月底前 2023-06-30 ",
                "3||排查险工险段。|R各乡镇人民政府 |全年 2023-12-31 "}));
  // Without numbers; each line is a row though its sentence ends where the column does.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "工作任务           责任单位           完成时限\n"
                               "清除坝坡杂树，平整坝顶路。 县水利局、各乡镇人民政府 6月底前\n"
                               "检修启闭机，更换止水橡皮。 县住建局           全年\n"
                               "排查险工险段        各乡镇人民政府        全年\n")),
            (std::vector<std::string>{
                "||清除坝坡杂树，平整坝顶路。|R县水利局 R各乡镇人民政府 |6月底前 2023-06-30 ",
                "||检修启闭机，更换止水橡皮。|R县住建局 |全年 2023-12-31 ",
                "||排查险工险段|R各乡镇人民政府 |全年 2023-12-31 "}));
}

// 每季度 and 有关单位 may be titles, but not behind a row's number.
TEST(AlignedColumnsTest, ARowOfWhatMightBeTitles) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号  工作任务            完成时限        责任单位\n"
                               " 1    清除坝坡杂树，平整  2023年5月       县水利局\n"
                               "      坝顶道路。          底前\n"
                               " 2    检修闸门启闭机      每季度          有关单位\n"
                               " 3    排查险工险段。      全年            县住建局\n")),
            (std::vector<std::string>{
                "1||清除坝坡杂树，平整坝顶道路。|R县水利局 |2023年5月底前 2023-05-31 ",
                "2||检修闸门启闭机|R有关单位 |每季度  ",
                "3||排查险工险段。|R县住建局 |全年 2023-12-31 "}));
}

// Who signs stands right below a table without numbers.
TEST(AlignedColumnsTest, TheBodyThatSignsIsNoCell) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "          工作任务            责任单位        完成时限\n"
                               "          清除坝坡杂树，平整  县水利局        2023年5月\n"
                               "          坝顶道路。                          底前\n"
                               "          检修闸门启闭机，更  县住建局        6月底前\n"
                               "          换止水橡皮。\n"
                               "云溪县人民政府办公室\n2023年2月1日\n")),
            (std::vector<std::string>{
                "||清除坝坡杂树，平整坝顶道路。|R县水利局 |2023年5月底前 2023-05-31 ",
                "||检修闸门启闭机，更换止水橡皮。|R县住建局 |6月底前 2023-06-30 "}));
}

}  // namespace
}  // namespace duban
