#include "extract/duty.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

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
  // A verb that a name holds, and verbs before what ends like a unit.
  EXPECT_EQ(units_of("县人力资源和社会保障局"), "");
  EXPECT_EQ(units_of("县人力资源和社会保障局保障经费。"), "县人力资源和社会保障局");
  EXPECT_EQ(units_of("组织开展志愿服务。"), "");
  EXPECT_EQ(units_of("指导各乡镇开展排查。"), "");
  EXPECT_EQ(units_of("组织部做好人才工作。"), "组织部");
  // Blanks part a unit from what it does.
  EXPECT_EQ(units_of("县融媒体中心 加大宣传力度,营造氛围。"), "县融媒体中心");
  EXPECT_EQ(units_of("县水利局 县财政局负责资金。"), "县水利局 县财政局");
  EXPECT_EQ(units_of("县水利局 王平 副局长"), "");
  // What leads to the entries.
  EXPECT_EQ(units_of("各成员单位要按照分工,密切配合,具体职责如下:"), "");
  // What is done, though 水库 ends like a unit.
  EXPECT_EQ(units_of("负责水库调度和堤防巡查。"), "");
  // What heads duties, as in a plan's table of contents.
  EXPECT_EQ(units_of("县应急组织指挥机构及主要职责"), "");
  EXPECT_EQ(units_of("各级各类学校主要职责"), "");
  EXPECT_EQ(units_of("县司法局加强培训并履行职责"), "县司法局");
}

}  // namespace
}  // namespace duban
