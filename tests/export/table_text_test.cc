#include "export/table_text.h"

#include <string>

#include "gtest/gtest.h"
#include "text/display_width.h"

namespace duban {
namespace {

TEST(TableTextTest, AlignsWideCharacters) {
  TableText table({"序号", "任务", "单位"});
  table.AddRow({"1", "制定方案", "市财政局"});
  table.AddRow({"2", "plan", "市教育局"});
  EXPECT_EQ(table.ToString(80),
            "序号  任务      单位\n"
            "----  --------  --------\n"
            "1     制定方案  市财政局\n"
            "2     plan      市教育局\n");
}

TEST(TableTextTest, WrapsTheWideColumnsAndPartsHighRows) {
  TableText table({"序号", "任务", "单位"});
  table.AddHeading("一、加强公开");
  table.AddRow({"1", "制定实施方案，明确责任分工", "牵头：市财政局\n配合：市教育局"});
  table.AddRow({"2", "总结", "市教育局"});
  table.AddHeading("二、保障");
  table.AddRow({"3", "总结", ""});
  EXPECT_EQ(table.ToString(36),
            "序号  任务            单位\n"
            "----  --------------  --------------\n"
            "# 一、加强公开\n"
            "1     制定实施方案，  牵头：市财政局\n"
            "      明确责任分工    配合：市教育局\n"
            "\n"
            "2     总结            市教育局\n"
            "\n"
            "# 二、保障\n"
            "3     总结\n");
}

TEST(TableTextTest, IsNeverWiderThanAsked) {
  TableText table({"No.", "Task", "Units", "Deadline"});
  for (int i = 0; i < 20; ++i) {
    table.AddRow({std::to_string(i), std::string(i * 7, 'x'), "市发展和改革委员会、市财政局",
                  "2017年12月31日前（2017-12-31）"});
  }
  for (size_t width = 30; width < 140; width += 11) {
    const std::string text = table.ToString(width);
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = text.find('\n', begin);
      EXPECT_LE(DisplayWidth(text.substr(begin, end - begin)), width);
      begin = end + 1;
    }
  }
}

TEST(TableTextTest, BreaksNoDateWhereThereIsRoomForIt) {
  TableText table({"Due", "Left", "Task", "Units"});
  table.AddRow(
      {"2024-03-22", "81 days left (56 working)", "制定医疗质量专项督导整改台账", "医务部"});
  EXPECT_EQ(table.ToString(40),
            "Due         Left       Task       Units\n"
            "----------  ---------  ---------  ------\n"
            "2024-03-22  81 days    制定医疗   医务部\n"
            "            left (56   质量专项\n"
            "            working)   督导整改\n"
            "                       台账\n");
  // No room: every column gets its share.
  EXPECT_EQ(table.ToString(22).substr(0, 22), "Due   Left  Task  Unit");
}

TEST(TableTextTest, TakesOddRows) {
  TableText table({"a", "b"});
  EXPECT_TRUE(table.empty());
  table.AddRow({});
  table.AddRow({"1", "2", "3"});
  EXPECT_EQ(table.ToString(0), "a  b\n-  -\n\n1  2\n");
  EXPECT_EQ(TableText({}).ToString(10), "\n\n");
}

TEST(PrintableTextTest, SendsNoEscapeSequences) {
  EXPECT_EQ(PrintableText("a\x1B[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(PrintableText(std::string_view("a\0b\tc\nd", 7)), "a\uFFFDb c\nd");
  EXPECT_EQ(PrintableText("\u202Egnp.exe"), "\uFFFDgnp.exe");
  EXPECT_EQ(PrintableText("\xFF市"), "\uFFFD市");
  EXPECT_EQ(PrintableText("\u009B1m"), "\uFFFD1m");
}

}  // namespace
}  // namespace duban
