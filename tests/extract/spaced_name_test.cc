#include "extract/spaced_name.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// Whether the blanks that '^' stands before in `marked` are inside a name.
bool InName(std::string_view marked) {
  std::string line(marked);
  const size_t begin = line.find('^');
  line.erase(begin, 1);
  size_t end = begin;
  while (end < line.size()) {
    if (line[end] == ' ') {
      ++end;
    } else if (line.compare(end, 3, "　") == 0) {
      end += 3;
    } else {
      break;
    }
  }
  return IsSpacedName(line, static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
}

// The same of a number.
bool InNumber(std::string_view marked) {
  std::string line(marked);
  const size_t begin = line.find('^');
  line.erase(begin, 1);
  return IsSpacedNumber(line, static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1));
}

TEST(SpacedNameTest, BlanksInsideOfNumbers) {
  for (const char* line :
       {"于 1^ 0 月 1 5 日 前", "于 1 0 月 1^ 5 日 前", "2^ 0 2 3 年", "记，1^ 0 月 底",
        "2 0^ 2 3 年 9 月", "日 起 9^ 0 日", "应 在 1^ 5 个 工 作 日 内"}) {
    EXPECT_TRUE(InNumber(line)) << line;
  }
  for (const char* line : {"合 计 3^ 5 8", "1^ 2月底前完成", "第 3^ 10 月", "12^ 5 月 前", "3^ 5 ",
                           "1^ 5 日前完成", "共 3^ 5", "0 0 0 0 0 0 0 0 0 0 0 0 0^ 0 月"}) {
    EXPECT_FALSE(InNumber(line)) << line;
  }
}

TEST(SpacedNameTest, BlanksInsideOfNames) {
  for (const char* line : {"1\t清理河道\t王^  涛\t5月底前", "王^  涛\t县长", "县长\t王^　涛",
                           "王涛    李^  娜    赵志刚", "县长 李^  明 057088010001",
                           "1 | 王^  涛 | 县水利局", "　　附^  件"}) {
    EXPECT_TRUE(InName(line)) << line;
  }
}

TEST(SpacedNameTest, BlanksThatPartCells) {
  for (const char* line :
       {"责^  任  单  位", "责  任^  单  位", "责  任  单^  位", "年^  月  日", "王涛^  李娜",
        "是^     否", "清理河道^  县水利局", "共5处^  有", "王^  涛局长", "组^  长：王涛"}) {
    EXPECT_FALSE(InName(line)) << line;
  }
}

TEST(SpacedNameTest, NamesInARowKeepItsOtherCellsInPlace) {
  const std::vector<std::string> expected = {"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                             "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "};
  for (const std::string& border : {std::string("\t"), std::string("    ")}) {
    const auto row = [&](const std::vector<std::string>& cells) {
      std::string line = cells[0];
      for (size_t i = 1; i < cells.size(); ++i) absl::StrAppend(&line, border, cells[i]);
      return line + "\n";
    };
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, row({"序  号", "工作任务", "责任单位", "责任人", "完成时限"}),
                           row({"1", "清除坝坡杂树。", "县水利局", "王  涛", "5月底前"}),
                           row({"2", "检修闸门启闭机。", "县住建局", "赵志刚", "6月底前"}))),
        expected)
        << border;
  }
}

}  // namespace
}  // namespace duban
