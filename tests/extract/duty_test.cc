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

}  // namespace
}  // namespace duban
