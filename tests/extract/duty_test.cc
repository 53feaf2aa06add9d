#include "extract/duty.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/extract/lexicon_for_test.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

TEST(DutyReaderTest, AGroupThatALabelFollowsIsNoUnit) {
  v1::Lexicon lexicon = BuiltInLexicon();
  const std::unique_ptr<UnitReader> units = *UnitReader::Create(lexicon.units());
  const std::unique_ptr<ColumnTitles> columns = *ColumnTitles::Create(lexicon);
  const std::unique_ptr<AssignmentReader> assignments =
      *AssignmentReader::Create(lexicon, units.get(), columns.get());
  const auto is_entry = [&](const std::string& line) {
    const DutyReader reader(lexicon.tasks(), assignments.get());
    DutyEntry entry;
    return reader.ReadEntry(line, {0, static_cast<uint32_t>(line.size())}, &entry);
  };
  EXPECT_TRUE(is_entry("县财政局职责:负责经费保障工作。"));
  EXPECT_FALSE(is_entry("成员单位职责:负责经费保障工作。"));
  EXPECT_TRUE(is_entry("县协作机构职责:负责经费保障工作。"));
  lexicon.mutable_tasks()->add_duty_groups("机构");
  EXPECT_FALSE(is_entry("县协作机构职责:负责经费保障工作。"));
  EXPECT_TRUE(is_entry("县财政局职责:负责经费保障工作。"));
}

TEST(DutyListTest, SectorsMayShareTheWordForABody) {
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n三、部门职责\n1.气象部门。负责监测暴雨。\n"
                    "2.商务、供销部门。负责物资储备。\n3.教育、卫生等部门：负责防病。\n"),
              ElementsAre("1|三、部门职责/|负责监测暴雨。|R气象部门 |",
                          "2|三、部门职责/|负责物资储备。|R商务、供销部门 |",
                          "3|三、部门职责/|负责防病。|R教育、卫生等部门 |"));
}

TEST(DutyListTest, AnEntryMayBeginWithWhenSomethingIsDone) {
  EXPECT_THAT(Tasks("临岚县2023年防汛任务\n\n二、任务分工\n县财政局负责落实资金。\n"
                    "县气象局每日发布预报，随时发布预警。\n县水利局于5月底前检修闸门。\n"
                    "各乡镇须落实巡堤人员。\n"),
              ElementsAre("|二、任务分工/|负责落实资金。|R县财政局 |",
                          "|二、任务分工/|每日发布预报，随时发布预警。|R县气象局 |每日  ",
                          "|二、任务分工/|于5月底前检修闸门。|R县水利局 |5月底前 2023-05-31 ",
                          "|二、任务分工/|须落实巡堤人员。|R各乡镇 |"));
}

TEST(DutyListTest, WhatLeadsInToTheEntriesIsNone) {
  EXPECT_THAT(
      Tasks("临岚县防汛任务\n\n三、组织领导及职责分工\n县政府成立防汛工作领导小组，办公室设在"
            "县水利局。各成员单位职责如下：\n县水利局。负责堤防巡查。\n"
            "县交通局、县公路局。负责公路抢通。\n县财政局。负责经费保障。\n"),
      ElementsAre("|三、组织领导及职责分工/|负责堤防巡查。|R县水利局 |",
                  "|三、组织领导及职责分工/|负责公路抢通。|R县交通局 R县公路局 |",
                  "|三、组织领导及职责分工/|负责经费保障。|R县财政局 |"));
}

TEST(DutyListTest, SectorsOfAllLevelsMayDoWithoutAMark) {
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n三、工作职责\n县水利局：负责堤防巡查。\n"
                    "各乡镇：落实巡堤人员。\n各级审计、监察部门要加强资金监管。\n"),
              ElementsAre("|三、工作职责/|负责堤防巡查。|R县水利局 |",
                          "|三、工作职责/|落实巡堤人员。|R各乡镇 |",
                          "|三、工作职责/|要加强资金监管。|R各级审计、监察部门 |"));
}

TEST(DutyListTest, ALastEntryMayHaveNoText) {
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n一、职责分工\n县水利局：负责堤防巡查。\n县财政局："),
              ElementsAre("|一、职责分工/|负责堤防巡查。|R县水利局 |"));
}

TEST(DutyListTest, AHeadingAboveTheEntriesEndsThem) {
  const auto duties = [](const char* behind) {
    return Tasks(absl::StrCat(kHead,
                              "1 总则\n为做好防汛工作，制定本预案。\n2 组织体系\n2.1 "
                              "成员单位职责\n（1）县水利局：负责堤防巡查。\n"
                              "（2）各村：落实巡堤人员，组织转移。\n",
                              behind));
  };
  for (const char* behind : {"3 监测预警\n3.1 预警分三级，由县水利局发布。\n",
                             "2.2 专家组\n专家组提供咨询。\n", "3 附则\n"}) {
    EXPECT_THAT(duties(behind),
                ElementsAre("（1）|2组织体系/2.1成员单位职责/|负责堤防巡查。|R县水利局 |",
                            "（2）|2组织体系/2.1成员单位职责/|落实巡堤人员，组织转移。|R各村 |"))
        << behind;
  }
  // What is numbered below the last entry is its own.
  EXPECT_THAT(duties("①每村10人。\n②每组一面锣。\n"),
              ElementsAre("（1）|2组织体系/2.1成员单位职责/|负责堤防巡查。|R县水利局 |",
                          "（2）|2组织体系/2.1成员单位职责/|落实巡堤人员，组织转移。①每村10人。"
                          "②每组一面锣。|R各村 |"));
}

TEST(DutyReaderTest, AUnitEndsWhereNoLongerNameEnds) {
  const v1::Lexicon lexicon = BuiltInLexicon();
  const std::unique_ptr<UnitReader> units = *UnitReader::Create(lexicon.units());
  const std::unique_ptr<ColumnTitles> columns = *ColumnTitles::Create(lexicon);
  const std::unique_ptr<AssignmentReader> assignments =
      *AssignmentReader::Create(lexicon, units.get(), columns.get());
  const DutyReader reader(lexicon.tasks(), assignments.get());
  const auto units_of = [&](const std::string& line) {
    DutyEntry entry;
    const bool read = reader.ReadEntry(line, {0, static_cast<uint32_t>(line.size())}, &entry);
    return read ? std::string(entry.units.In(line)) : std::string();
  };
  EXPECT_EQ(units_of("县应急局组织抢险工作。"), "县应急局");
  EXPECT_EQ(units_of("区应急管理局、区水利局参与抢险工作。"), "区应急管理局、区水利局");
  EXPECT_EQ(units_of("市市场监督管理局加强监督检查。"), "市市场监督管理局");
  EXPECT_EQ(units_of("县委组织部做好人才工作。"), "县委组织部");
  EXPECT_EQ(units_of("县应急局"), "");
  EXPECT_EQ(units_of("县委编办、县民政局分别负责登记工作。"), "县委编办、县民政局");
  EXPECT_EQ(units_of("县妇联、县残联等部门负责关爱服务。"), "县妇联、县残联等部门");
  // A verb, and what it is done with.
  EXPECT_EQ(units_of("县委组织各部门开展巡查。"), "县委");
  EXPECT_EQ(units_of("各乡镇按照职责分工开展巡查。"), "各乡镇");
  EXPECT_EQ(units_of("县财政局组织各镇做好核算。"), "县财政局");
  // What is done, though 水库 ends like a unit.
  EXPECT_EQ(units_of("负责水库调度和堤防巡查。"), "");
}

}  // namespace
}  // namespace duban
