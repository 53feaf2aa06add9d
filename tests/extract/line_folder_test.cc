// What of a line's characters is none of its words.
#include "extract/line_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/page_profile.h"
#include "document/parse.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/page.h"
#include "tests/extract/header_for_test.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// The folded words of the lines of `text`.
std::vector<std::string> Lines(const std::string& text) {
  const Document document = ParsePlainText(Text::Borrow(text));
  const Page page(document);
  std::vector<std::string> lines;
  for (const Line& line : page.lines()) lines.emplace_back(page.In(line.range));
  return lines;
}

// Some programs that make text of a page leave them as they stand in its markup.
TEST(LineFolderTest, ReferencesForBlanks) {
  const struct {
    const char* line;
    const char* words;
  } kCases[] = {
      {"&nbsp;&nbsp;县水利局&nbsp;&nbsp;县财政局&nbsp;", "县水利局\t县财政局"},
      {"&emsp;&emsp;2024&nbsp;年6月", "2024年6月"},
      {"R&D经费&amp;A&#12288;县水利局", "R&D经费&amp;A 县水利局"},
      {"&", "&"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Lines(c.line), std::vector<std::string>{c.words});
  const std::string text = "清理河道\n&nbsp;&nbsp;\n修复水闸";
  const Document document = ParsePlainText(Text::Borrow(text));
  const Page page(document);
  ASSERT_EQ(page.lines().size(), 2);
  EXPECT_EQ(page.lines()[1].blank_lines_before, 1);
  EXPECT_EQ(page.Printed(page.lines()[1].range), "修复水闸");
  const HeaderForTest h(
      "&nbsp;云溪县水利局关于用水的通知\n局属各单位：\n请执行。\n"
      "&nbsp;&nbsp;&nbsp;云溪县&nbsp;&nbsp;水利局\n&nbsp;2024&nbsp;年5月3日\n");
  EXPECT_EQ(h.Issuers(), std::vector<std::string>{"云溪县水利局"});
  EXPECT_EQ(h.notice.issued_date().date(), "2024-05-03");
}

TEST(LineFolderTest, MarksOfMarkdown) {
  const struct {
    const char* line;
    const char* words;
  } kCases[] = {
      {"**一、总体要求**", "一、总体要求"},
      {"  **一、总体要求**", "一、总体要求"},
      {"**责任单位：**县水利局", "责任单位:县水利局"},
      {"1. **清理河道。**疏浚干流。（**牵头单位**：县水利局）",
       "1. 清理河道。疏浚干流。(牵头单位:县水利局)"},
      {"* **索引号：** 11/2024", "* 索引号: 11/2024"},
      {"| **1** | **县水利局**、县财政局 |", "| 1 | 县水利局、县财政局 |"},
      {"1\\. 清理河道\\", "1. 清理河道"},
      {"县水利局\\    6月底前", "县水利局\t6月底前"},
      {"第\\[2024\\]3号", "第[2024]3号"},
      // Names that are not printed whole, and stars that have no other.
      {"张**、李**", "张**、李**"},
      {"138****1234", "138****1234"},
      {"*一、总体要求**", "*一、总体要求**"},
      {"**一、总体要求*", "**一、总体要求*"},
      {"**一、总体**要求**", "**一、总体**要求**"},
      {"****", "****"},
      {"D:\\文件", "D:\\文件"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Lines(c.line), std::vector<std::string>{c.words}) << c.line;
  }
}

// Lists whose bullets stand in lines of their own.
TEST(LineFolderTest, BulletsAlone) {
  EXPECT_EQ(Lines("•\n清理河道。\n• \n• 加固堤防。\n"),
            (std::vector<std::string>{"清理河道。", "• 加固堤防。"}));
}

// The words of a field are printed without the marks that stand in its bytes.
TEST(LineFolderTest, FieldsAroundMarksOfMarkdown) {
  EXPECT_EQ(Tasks("临岚县2023年防汛工作方案\n**一、重点任务**\n"
                  "1\\. **清理河道。**疏浚干流。（**责任单位：**县水利局、**各镇**）\n"),
            (std::vector<std::string>{"1|一、重点任务/|清理河道。疏浚干流。|R县水利局 R各镇 |"}));
}

}  // namespace
}  // namespace duban
