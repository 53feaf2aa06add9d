// Tables drawn with box characters in plain text: which lines make a cell, and what is no box.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/dump.h"

namespace duban {
namespace {

std::string Read(std::string_view text) { return Dump(ParsePlainText(Text::Borrow(text))); }

TEST(BoxTableTest, LinesOfACellArePutTogether) {
  EXPECT_EQ(Read("附件\n\n"
                 "┌──┬──────┬────┐\n"
                 "│序号│  任  务  │责任单位│\n"
                 "├──┼──────┼────┤\n"
                 "│ 1  │完成三座水库除│县水利局│\n"
                 "│    │险加固        │        │\n"
                 "└──┴──────┴────┘\n"
                 "注:抓紧办理\n"),
            "附件\n"
            "| 0,0 序号\n| 0,1 任  务\n| 0,2 责任单位\n"
            "| 1,0 1\n| 1,1 完成三座水库除险加固\n| 1,2 县水利局\n"
            "注:抓紧办理\n");
}

// A line that ends before the cell's border ends a paragraph of the cell.
TEST(BoxTableTest, ParagraphsOfACell) {
  EXPECT_EQ(Read("┌──────┬────┐\n"
                 "│修建水渠。  │水利局  │\n"
                 "│清理河道。  │        │\n"
                 "├──────┼────┤\n"
                 "│植树        │林业局  │\n"
                 "└──────┴────┘\n"),
            "| 0,0 修建水渠。 / 清理河道。\n| 0,1 水利局\n| 1,0 植树\n| 1,1 林业局\n");
}

// Terminals draw strokes half as wide as ideographs.
TEST(BoxTableTest, NarrowStrokes) {
  EXPECT_EQ(Read("┌────┬────────────────┬────────┐\n"
                 "│序号│任务            │责任单位│\n"
                 "├────┼────────────────┼────────┤\n"
                 "│1   │修建水渠,要在3个│县水利局│\n"
                 "│    │工作日内报批。  │        │\n"
                 "├────┼────────────────┼────────┤\n"
                 "│2   │清理河道。      │县林业局│\n"
                 "└────┴────────────────┴────────┘\n"),
            "| 0,0 序号\n| 0,1 任务\n| 0,2 责任单位\n"
            "| 1,0 1\n| 1,1 修建水渠,要在3个工作日内报批。\n| 1,2 县水利局\n"
            "| 2,0 2\n| 2,1 清理河道。\n| 2,2 县林业局\n");
  EXPECT_EQ(Read("┌──────────┬────────┐\n"
                 "│ 修建水渠 │ 水利局 │\n"
                 "│ 和泵站。 │        │\n"
                 "├──────────┼────────┤\n"
                 "│ 植树     │ 林业局 │\n"
                 "└──────────┴────────┘\n"),
            "| 0,0 修建水渠和泵站。\n| 0,1 水利局\n| 1,0 植树\n| 1,1 林业局\n");
}

TEST(BoxTableTest, ABorderOfSomeColumnsEndsTheirCellsOnly) {
  EXPECT_EQ(Read("┌────┬────┬────┐\n"
                 "│任务    │责任单位│完成时限│\n"
                 "├────┼────┼────┤\n"
                 "│修渠    │县水利局│年底前  │\n"
                 "├────┤        │        │\n"
                 "│清淤    ├────┤        │\n"
                 "│        │县林业局│        │\n"
                 "└────┴────┴────┘\n"),
            "| 0,0 任务\n| 0,1 责任单位\n| 0,2 完成时限\n"
            "| 1,0 修渠\n| 1,1+2+1 县水利局\n| 1,2+3+1 年底前\n"
            "| 2,0+2+1 清淤\n| 3,1 县林业局\n");
}

TEST(BoxTableTest, ACellAcrossColumns) {
  EXPECT_EQ(Read("┏━━┳━━━━┓\n"
                 "┃序号┃任务    ┃\n"
                 "┣━━┻━━━━┫\n"
                 "┃一、工程      ┃\n"
                 "┣━━┳━━━━┫\n"
                 "┃1   ┃修渠    ┃\n"
                 "┗━━┻━━━━┛\n"),
            "| 0,0 序号\n| 0,1 任务\n| 1,0+1+2 一、工程\n| 2,0 1\n| 2,1 修渠\n");
}

// A portal's runs of blanks are one blank each: the bars alone tell the cells.
TEST(BoxTableTest, WithTheBlanksOfItsCellsGone) {
  EXPECT_EQ(Read("┌────┬────┬────┐\n"
                 "│任务 │牵头单位│时限 │\n"
                 "├────┼────┼────┤\n"
                 "│修渠 │县水利局│ │\n"
                 "├────┤ │年底前 │\n"
                 "│清淤 │ │ │\n"
                 "└────┴────┴────┘\n"),
            "| 0,0 任务\n| 0,1 牵头单位\n| 0,2 时限\n"
            "| 1,0 修渠\n| 1,1+2+1 县水利局\n| 1,2+2+1 年底前\n| 2,0 清淤\n");
}

TEST(BoxTableTest, TwoBoxesOneBelowTheOther) {
  EXPECT_EQ(Read("┌──┬──┐\n│任务│时限│\n├──┼──┤\n│修渠│5月 │\n└──┴──┘\n"
                 "┌──┬──┐\n│任务│时限│\n├──┼──┤\n│清淤│6月 │\n└──┴──┘\n"),
            "| 0,0 任务\n| 0,1 时限\n| 1,0 修渠\n| 1,1 5月\n"
            "| 0,0 任务\n| 0,1 时限\n| 1,0 清淤\n| 1,1 6月\n");
}

TEST(BoxTableTest, WhatIsNoTableStaysAsItIs) {
  for (const char* text : {
           "首页│新闻│公开\n",
           "┌──────┐\n│ 会议通知 │\n└──────┘\n",
           "┌──┬──┐\n",
           "├──┼──┤ 见附件\n│任务│时限│\n",
           "┌──┬──┐\n│任务│时限│备注│\n├──┼──┤\n│修渠│5月 │\n└──┴──┘\n",
           "──────\n下页\n",
       }) {
    std::string lines = text;
    EXPECT_EQ(Read(text), lines);
  }
}

TEST(BoxTableTest, PlacesInTheSource) {
  constexpr std::string_view kText =
      "附件\n┌───┬───┐\n│清理河│水利局│\n│道。  │      │\n├───┼───┤\n│植树  │林业局│\n└───┴───┘\n";
  const Document document = ParsePlainText(Text::Borrow(kText));
  ASSERT_EQ(document.tables.size(), 1u);
  const Range cell = document.text.ToSource(document.tables[0].cells[3].text);
  EXPECT_EQ(cell.In(kText), "林业局");
  const Range broken = document.text.ToSource(document.tables[0].cells[0].text);
  EXPECT_EQ(broken.begin, kText.find("清理"));
  EXPECT_EQ(broken.end, kText.find("道。") + std::string_view("道。").size());
}

// What is no box is looked at once.
TEST(BoxTableTest, ManyLinesThatMakeNone) {
  std::string borders;
  std::string wide = "├";
  std::string mixed;
  for (int i = 0; i < 20000; ++i) {
    borders += "├──┤\n";
    wide += "─┼";
    mixed += "│├─┤\n";
  }
  EXPECT_EQ(Read(borders), borders);
  EXPECT_EQ(Read(wide + "\n" + mixed), wide + "\n" + mixed);
}

TEST(BoxTableTest, AsciiWithARuleBelowEachRow) {
  EXPECT_EQ(Read("+------+----------------+----------+\n"
                 "| 序号 | 任务           | 责任单位 |\n"
                 "+======+================+==========+\n"
                 "| 1    | 完成三座水库除 | 县水利局 |\n"
                 "|      | 险加固         |          |\n"
                 "+------+----------------+----------+\n"
                 "| 2    | 推进互联网+政务 |          |\n"
                 "+------+----------------+----------+\n"
                 "| 3    | 植树           | 县林业局 |\n"
                 "+------+----------------+----------+\n"
                 "注:抓紧办理\n"),
            "| 0,0 序号\n| 0,1 任务\n| 0,2 责任单位\n"
            "| 1,0 1\n| 1,1 完成三座水库除险加固\n| 1,2 县水利局\n"
            "| 2,0 2\n| 2,1 推进互联网+政务\n| 2,2 \n"
            "| 3,0 3\n| 3,1 植树\n| 3,2 县林业局\n"
            "注:抓紧办理\n");
}

// As links prints it, indented, with a category that its border interrupts.
TEST(BoxTableTest, AsciiWithBarsAtTheEndsOfRules) {
  EXPECT_EQ(Read("   +-------------------------+\n"
                 "   | 序号 | 类别    | 任务   |\n"
                 "   |------+---------+--------|\n"
                 "   | 1    |         | 除险   |\n"
                 "   |------| 工程    |--------|\n"
                 "   | 2    |         | 加固   |\n"
                 "   +-------------------------+\n"),
            "| 0,0 序号\n| 0,1 类别\n| 0,2 任务\n"
            "| 1,0 1\n| 1,1+2+1 工程\n| 1,2 除险\n| 2,0 2\n| 2,2 加固\n");
}

TEST(BoxTableTest, AsciiWithoutRulesBetweenRows) {
  EXPECT_EQ(Read("+------+------------+\n"
                 "| 任务 | 责任单位   |\n"
                 "+------+------------+\n"
                 "| 修渠 | 县水利局   |\n"
                 "| 植树 | 县林业局   |\n"
                 "|      | 县财政局   |\n"
                 "+------+------------+\n"),
            "| 0,0 任务\n| 0,1 责任单位\n| 1,0 修渠\n| 1,1 县水利局\n"
            "| 2,0 植树\n| 2,1 县林业局 / 县财政局\n");
}

// Nor are “ ” as wide as ideographs where strokes are not.
TEST(BoxTableTest, NarrowStrokesAndQuotes) {
  EXPECT_EQ(Read("┌────┬────────────────┬────────┐\n"
                 "│序号│任务            │责任单位│\n"
                 "├────┼────────────────┼────────┤\n"
                 "│1   │治理“四乱”,3个月│县水利局│\n"
                 "│    │内完成。        │        │\n"
                 "├────┼────────────────┼────────┤\n"
                 "│2   │清理河道。      │县林业局│\n"
                 "└────┴────────────────┴────────┘\n"),
            "| 0,0 序号\n| 0,1 任务\n| 0,2 责任单位\n"
            "| 1,0 1\n| 1,1 治理“四乱”,3个月内完成。\n| 1,2 县水利局\n"
            "| 2,0 2\n| 2,1 清理河道。\n| 2,2 县林业局\n");
}

}  // namespace
}  // namespace duban
