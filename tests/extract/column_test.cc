#include "extract/column.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/lexicon_for_test.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(ColumnTitlesTest, WhatASecondRowOfTitlesBeginsWithIsOfTheLexicon) {
  v1::Lexicon lexicon = BuiltInLexicon();
  std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(lexicon);
  EXPECT_TRUE(titles->BeginsSubtitles("一级事项"));
  EXPECT_FALSE(titles->BeginsSubtitles("二级事项"));
  EXPECT_FALSE(titles->BeginsSubtitles("首层事项"));
  lexicon.mutable_tasks()->add_subtitle_beginnings("首层");
  titles = *ColumnTitles::Create(lexicon);
  EXPECT_TRUE(titles->BeginsSubtitles("首层事项"));
}

// Titles that no list holds are read by what they begin and end with, without the year they are of.
TEST(ColumnTitlesTest, WhoseTitleIsMadeOfTwo) {
  static constexpr struct {
    const char* title;
    v1::ColumnKind kind;
    v1::Role role;
  } kCases[] = {
      {"牵头组织实施单位", v1::COLUMN_KIND_UNIT, v1::ROLE_LEAD},
      {"牵头负责部门", v1::COLUMN_KIND_UNIT, v1::ROLE_LEAD},
      {"协助推进落实单位", v1::COLUMN_KIND_UNIT, v1::ROLE_COOPERATING},
      {"督导推进责任单位", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"责任主体与协同配合单位", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"牵头单位及其他相关责任部门", v1::COLUMN_KIND_UNIT, v1::ROLE_LEAD},
      {"责任单位 或牵头单位", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"协调人", v1::COLUMN_KIND_PERSON, v1::ROLE_UNSPECIFIED},
      {"工作举措及年度实施计划", v1::COLUMN_KIND_TASK, v1::ROLE_UNSPECIFIED},
      {"牵头负责司局", v1::COLUMN_KIND_UNIT, v1::ROLE_LEAD},
      {"属地乡镇(街道)", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"协管部门", v1::COLUMN_KIND_UNIT, v1::ROLE_COOPERATING},
      {"配合单位及负责人", v1::COLUMN_KIND_UNIT, v1::ROLE_COOPERATING},
      {"责任单位、配合单位", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"责任单位/责任人", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"责任部门及领导", v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE},
      {"数量单位", v1::COLUMN_KIND_OTHER, v1::ROLE_UNSPECIFIED},
      {"监管主体", v1::COLUMN_KIND_UNIT, v1::ROLE_SUPERVISING},
      {"整改清单", v1::COLUMN_KIND_TASK, v1::ROLE_UNSPECIFIED},
      {"投资主体", v1::COLUMN_KIND_OTHER, v1::ROLE_UNSPECIFIED},
      {"2031年建设内容", v1::COLUMN_KIND_TASK, v1::ROLE_UNSPECIFIED},
      {"2031年度整治完成时限", v1::COLUMN_KIND_DEADLINE, v1::ROLE_UNSPECIFIED},
      {"2031个项目的牵头责任单位", v1::COLUMN_KIND_UNSPECIFIED, v1::ROLE_UNSPECIFIED},
      {"参会名单及其他联系单位表", v1::COLUMN_KIND_UNSPECIFIED, v1::ROLE_UNSPECIFIED},
      {"责任单位与时间安排一览表", v1::COLUMN_KIND_UNSPECIFIED, v1::ROLE_UNSPECIFIED},
  };
  const std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(BuiltInLexicon());
  for (const auto& c : kCases) {
    const Column column = titles->Find(c.title);
    EXPECT_EQ(column.kind, c.kind) << c.title;
    EXPECT_EQ(column.role, c.role) << c.title;
  }
}

TEST(ColumnTitlesTest, ParenthesesExplainALabel) {
  const std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(BuiltInLexicon());
  for (const char* label : {"责任(科室)单位", "责任单位(部门)", "责任处(科)室"}) {
    EXPECT_EQ(titles->FindWholeLabel(label).kind, v1::COLUMN_KIND_UNIT) << label;
  }
  EXPECT_EQ(titles->FindWholeLabel("有关(科室)同志").kind, v1::COLUMN_KIND_UNSPECIFIED);
  EXPECT_EQ(titles->FindWholeLabel("(科室)责任单位").kind, v1::COLUMN_KIND_UNSPECIFIED);
}

TEST(ColumnTitlesTest, WhoAnswersBelowATitleThatLeads) {
  const Column lead{v1::COLUMN_KIND_UNIT, v1::ROLE_LEAD};
  const Column unit{v1::COLUMN_KIND_UNIT, v1::ROLE_RESPONSIBLE};
  const Column support{v1::COLUMN_KIND_UNIT, v1::ROLE_COOPERATING};
  EXPECT_EQ(Below(lead, unit).role, v1::ROLE_LEAD);
  EXPECT_EQ(Below(lead, support).role, v1::ROLE_COOPERATING);
  EXPECT_EQ(Below(lead, Column{v1::COLUMN_KIND_PERSON}).kind, v1::COLUMN_KIND_PERSON);
  EXPECT_EQ(Below(Column{v1::COLUMN_KIND_PROGRESS}, Column{v1::COLUMN_KIND_DEADLINE}).kind,
            v1::COLUMN_KIND_OTHER);
}

TEST(ColumnTitlesTest, ParenthesesInALabel) {
  for (const char* label : {"责任(科室)单位", "责任单位(科室)", "责任处（科）室"}) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚县防汛工作方案\n一、重点任务\n（一）清理河道\n"
                                 "疏浚干支流，清除行洪障碍。\n牵头科室：河湖管理股\n",
                                 label, "：各镇水利站、县河道管理所\n")),
              (std::vector<std::string>{"（一）|一、重点任务/|清理河道疏浚干支流，清除行洪障碍。|"
                                        "L河湖管理股 R各镇水利站 R县河道管理所 |"}))
        << label;
  }
}

TEST(ColumnTitlesTest, LabelsRightBehindTheValueBeforeThem) {
  const struct {
    const char* item;
    const char* task;
  } kCases[] = {
      {"清理河道。（牵头单位：县水利局配合单位：县财政局）", "清理河道。|L县水利局 C县财政局 |"},
      {"清理河道。（责任单位：县水利局、各镇完成时限：6月底前）",
       "清理河道。|R县水利局 R各镇 |6月底前 2023-06-30 "},
      {"清理河道。\n责任单位：县水利局完成时限：6月底前",
       "清理河道。|R县水利局 |6月底前 2023-06-30 "},
      {"清理河道。\n责任领导：王平责任单位：县水利局完成时限：6月底前",
       "清理河道。|R县水利局 |6月底前 2023-06-30 "},
      {"清理河道。\n完成时限：6月底前责任单位：县水利局",
       "清理河道。|R县水利局 |6月底前 2023-06-30 "},
      // A label of its own, though it ends like another.
      {"清理河道。（责任单位：县水利局 项目责任人：王平）", "清理河道。|R县水利局 |"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚县2023年防汛工作方案\n一、重点任务\n1.", c.item, "\n")),
              (std::vector<std::string>{absl::StrCat("1|一、重点任务/|", c.task)}))
        << c.item;
  }
}

TEST(ColumnTitlesTest, ALabelThatBeginsALineMayHaveBlanksAndParenthesesInIt) {
  const std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(BuiltInLexicon());
  for (const std::string_view line :
       {"责 任 单 位:县水利局", "责任处(科)室:规划科", "责任单位:县水利局"}) {
    LabelledValues fields;
    titles->CutLabels(line, {0, static_cast<uint32_t>(line.size())}, &fields);
    ASSERT_EQ(fields.size(), 1) << line;
    EXPECT_EQ(fields[0].column.role, v1::ROLE_RESPONSIBLE) << line;
    EXPECT_EQ(fields[0].label.begin, 0) << line;
  }
  LabelledValues fields;
  const std::string_view bullet = "◎责任单位:县水利局";
  titles->CutLabels(bullet, {0, static_cast<uint32_t>(bullet.size())}, &fields);
  EXPECT_EQ(fields.size(), 1);
  fields.clear();
  const std::string_view text = "按照要求 做好落实(见表)之后:无";
  titles->CutLabels(text, {0, static_cast<uint32_t>(text.size())}, &fields);
  EXPECT_TRUE(fields.empty());
}

}  // namespace
}  // namespace duban
