#include "extract/marker.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duban {
namespace {

struct Case {
  std::string line;
  MarkerKind kind;
  const char* number;
  const char* text;
};

void ExpectMarker(const Case& c, const Marker& marker) {
  EXPECT_EQ(marker.kind, c.kind) << c.line;
  if (c.kind == MarkerKind::kNone || marker.kind == MarkerKind::kNone) return;
  EXPECT_EQ(c.line.substr(marker.number_begin, marker.number_end - marker.number_begin), c.number);
  EXPECT_EQ(c.line.substr(marker.end), c.text) << c.line;
}

TEST(MarkerTest, ReadsTheNumberThatALineBeginsWith) {
  const Case kCases[] = {
      {"一、总体要求", MarkerKind::kHan, "一", "总体要求"},
      {"十二、保障措施", MarkerKind::kHan, "十二", "保障措施"},
      {"(三)加强领导", MarkerKind::kParenHan, "(三)", "加强领导"},
      {"二)统筹推进", MarkerKind::kParenHan, "二)", "统筹推进"},
      {"12.完善制度", MarkerKind::kArabic, "12", "完善制度"},
      {"3、完善制度", MarkerKind::kArabic, "3", "完善制度"},
      {"(4)完善制度", MarkerKind::kParenArabic, "(4)", "完善制度"},
      {"5)完善制度", MarkerKind::kParenArabic, "5)", "完善制度"},
      {"⑥完善制度", MarkerKind::kCircled, "⑥", "完善制度"},
      {"第七条 各部门", MarkerKind::kArticle, "第七条", "各部门"},
      {"第一章 总则", MarkerKind::kChapter, "第一章", "总则"},
      {"第二部分 重点任务", MarkerKind::kChapter, "第二部分", "重点任务"},
      {"2.2021年度评审", MarkerKind::kArabic, "2", "2021年度评审"},
      {"4.10月底前完成改版", MarkerKind::kArabic, "4", "10月底前完成改版"},
      {"6.3个月内销号", MarkerKind::kArabic, "6", "3个月内销号"},
      {"7.12月15日前报送", MarkerKind::kArabic, "7", "12月15日前报送"},
      {"8.5个工作日内答复", MarkerKind::kArabic, "8", "5个工作日内答复"},
      {"9.20日内公开", MarkerKind::kArabic, "9", "20日内公开"},
      {"1.5万户", MarkerKind::kNone, "", ""},
      {"1.5个百分点", MarkerKind::kNone, "", ""},
      {"12.31前", MarkerKind::kNone, "", ""},
      {"2023.12.31", MarkerKind::kNone, "", ""},
      {"2023年底前", MarkerKind::kNone, "", ""},
      {"一是加强领导", MarkerKind::kNone, "", ""},
      {"第一时间", MarkerKind::kNone, "", ""},
      {"", MarkerKind::kNone, "", ""},
  };
  for (const Case& c : kCases) ExpectMarker(c, ReadMarker(c.line));
}

TEST(MarkerTest, ReadsTheNumberOfAPoint) {
  const WordSet joints(std::vector<std::string>{"是", "要"});
  const struct {
    const char* line;
    MarkerKind kind;
    int value;
  } kCases[] = {
      {"1.排查", MarkerKind::kArabic, 1},
      {"12、排查", MarkerKind::kArabic, 12},
      {"(3)排查", MarkerKind::kParenArabic, 3},
      {"4)排查", MarkerKind::kParenArabic, 4},
      {"⑤排查", MarkerKind::kCircled, 5},
      {"一是排查", MarkerKind::kNamed, 1},
      {"十一要排查", MarkerKind::kNamed, 11},
      {"一、排查", MarkerKind::kNone, 0},
      {"(一)排查", MarkerKind::kNone, 0},
      {"(1)", MarkerKind::kNone, 0},
      {"2.", MarkerKind::kNone, 0},
      {"一方面", MarkerKind::kNone, 0},
      {"1.5万户", MarkerKind::kNone, 0},
      {"县水利局", MarkerKind::kNone, 0},
      {"", MarkerKind::kNone, 0},
  };
  for (const auto& c : kCases) {
    int value = 0;
    const Marker marker = ReadPoint(c.line, joints, &value);
    EXPECT_EQ(marker.kind, c.kind) << c.line;
    if (c.kind == MarkerKind::kNone) continue;
    EXPECT_EQ(value, c.value) << c.line;
  }
}

TEST(MarkerTest, ReadsTheNumbersOfHeadings) {
  const Case kCases[] = {
      {"1 总则", MarkerKind::kPlainArabic, "1", "总则"},
      {"1.1编制目的", MarkerKind::kDecimal2, "1.1", "编制目的"},
      {"3.2. 成员单位职责", MarkerKind::kDecimal2, "3.2", "成员单位职责"},
      {"4.12.1预警分级", MarkerKind::kDecimal3, "4.12.1", "预警分级"},
      {"5.1.2.3信息报告", MarkerKind::kDecimal4, "5.1.2.3", "信息报告"},
      {"1.5万户", MarkerKind::kNone, "", ""},
      {"3.2亿元", MarkerKind::kNone, "", ""},
      {"2 县财政局、县教育局等单位,负责经费保障。", MarkerKind::kNone, "", ""},
      {"2023 年度", MarkerKind::kNone, "", ""},
      {"6.30前完成", MarkerKind::kNone, "", ""},
      {"1", MarkerKind::kNone, "", ""},
  };
  for (const Case& c : kCases) ExpectMarker(c, ReadHeadingNumber(c.line));
}

TEST(MarkerTest, ReadsTheNumbersOfARow) {
  v1::TaskWords words;
  for (const char* noun : {"任务", "整改措施"}) words.add_item_nouns(noun);
  for (const char* measure : {"年", "月", "项"}) words.add_measures(measure);
  words.add_measures_or_words("家");
  const RowNumberWords row_words(words);
  const struct {
    Case marker;
    int value;
  } kCases[] = {
      {{"任务2:清理河道", MarkerKind::kNamed, "任务2", "清理河道"}, 2},
      {{"任务 十二、清理河道", MarkerKind::kNamed, "任务 十二", "清理河道"}, 12},
      {{"整改措施3清理河道", MarkerKind::kNamed, "整改措施3", "清理河道"}, 3},
      {{"第一,清理河道", MarkerKind::kOrdinal, "第一", "清理河道"}, 1},
      {{"第3项 清理河道", MarkerKind::kOrdinal, "第3项", "清理河道"}, 3},
      {{"【4】清理河道", MarkerKind::kBracketed, "【4】", "清理河道"}, 4},
      {{"[一]、清理河道", MarkerKind::kBracketed, "[一]", "清理河道"}, 1},
      {{"C.清理河道", MarkerKind::kLetter, "C", "清理河道"}, 3},
      {{"b)清理河道", MarkerKind::kLetter, "b)", "清理河道"}, 2},
      {{"Ⅳ、清理河道", MarkerKind::kRoman, "Ⅳ", "清理河道"}, 4},
      {{"二:清理河道", MarkerKind::kNamed, "二", "清理河道"}, 2},
      {{"02 清理河道", MarkerKind::kPlainArabic, "02", "清理河道"}, 2},
      {{"3组织演练", MarkerKind::kPlainArabic, "3", "组织演练"}, 3},
      {{"任务重的单位", MarkerKind::kNone, "", ""}, 0},
      {{"任务1项", MarkerKind::kNone, "", ""}, 0},
      {{"第一时间上报", MarkerKind::kNone, "", ""}, 0},
      {{"〔2024〕3号", MarkerKind::kNone, "", ""}, 0},
      {{"U.S.", MarkerKind::kNone, "", ""}, 0},
      {{"2月底前", MarkerKind::kNone, "", ""}, 0},
      {{"1家企业", MarkerKind::kNone, "", ""}, 0},
      {{"2家庭教育指导", MarkerKind::kPlainArabic, "2", "家庭教育指导"}, 2},
      {{"2024年工作", MarkerKind::kNone, "", ""}, 0},
      {{"3,500元", MarkerKind::kNone, "", ""}, 0},
      {{"一方面", MarkerKind::kNone, "", ""}, 0},
      {{"二是清理河道", MarkerKind::kNone, "", ""}, 0},
  };
  for (const auto& c : kCases) {
    int value = 0;
    ExpectMarker(c.marker, ReadRowNumber(c.marker.line, row_words, &value));
    EXPECT_EQ(value, c.value) << c.marker.line;
  }
}

TEST(MarkerTest, TellsBareNumbers) {
  for (const char* number : {"1", "12.", "(3)", "一", "1-2", "003", "7、"}) {
    EXPECT_TRUE(IsBareNumber(number)) << number;
  }
  for (const char* code : {"FC2024001", "A-12", "B3", "2023001"})
    EXPECT_TRUE(IsBareNumber(code)) << code;
  for (const char* other :
       {"", "A", "ABCDE1", "A1B", "12345", "20230915", "1990001", "2023年", "3家", ".", "-", "(",
        "1."
        "a"}) {
    EXPECT_FALSE(IsBareNumber(other)) << other;
  }
}

TEST(MarkerTest, TellsFirstNumbers) {
  for (const char* number : {"1", "一", "(一)", "(1)", "①"}) {
    EXPECT_TRUE(IsFirstNumber(number)) << number;
  }
  for (const char* number : {"", "2", "11", "十一", "(二)", "(", "第一章"}) {
    EXPECT_FALSE(IsFirstNumber(number)) << number;
  }
}

}  // namespace
}  // namespace duban
