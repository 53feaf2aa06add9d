#include "extract/time_limit_expression.h"

// From a trigger back to where its expression begins.
namespace duban::time_limit {
namespace {

bool IsNumericPart(char c) { return IsDigit(c) || c == '.' || c == '-' || c == '/'; }

// 每, 第, 上, 下, 半, 本, 次…: characters before a number or a unit that belong to the limit.
bool IsPrefix(std::string_view text, uint32_t at) {
  if (at < 3) return false;
  switch (Key(text, at - 3)) {
    case Key("每"):
    case Key("按"):
    case Key("分"):
    case Key("逐"):
    case Key("隔"):
    case Key("逢"):
    case Key("第"):
    case Key("半"):
    case Key("双"):
    case Key("单"):
    case Key("上"):
    case Key("下"):
    case Key("前"):
    case Key("后"):
    case Key("本"):
    case Key("当"):
    case Key("今"):
    case Key("明"):
    case Key("次"):
    case Key("去"):
    case Key("来"):
    case Key("翌"):
    case Key("全"):
    case Key("首"):
    case Key("个"):
    case Key("同"):
      return true;
    default:
      return false;
  }
}

// Where a year and a month begin that some sites print without 年 between them (20175月); `end` for
// none.
uint32_t JoinedBegin(std::string_view text, uint32_t end) {
  uint32_t begin = end;
  while (begin > 0 && end - begin < 7 && IsDigit(text[begin - 1])) --begin;
  return end - begin == 5 || end - begin == 6 ? begin : end;
}

// Where the number begins that ends at `end`, or the one that a connector joins it to (3 of
// 3至5日); `end` for none. `numeric` is where a date of digits may begin further left.
uint32_t NumbersBegin(std::string_view text, uint32_t end, uint32_t floor, uint32_t* numeric) {
  uint32_t begin = *numeric = NumberBegin(text, end);
  if (begin == end) return *numeric = JoinedBegin(text, end);
  // 2023.6.30前: a numeric date begins further left; 3.2023年底前 is the third item of a list.
  for (int n = 0; n < 12 && *numeric > floor && IsNumericPart(text[*numeric - 1]); ++n) --*numeric;
  const uint32_t connector = ConnectorBegin(text, begin);
  if (connector == begin) return begin;
  uint32_t unit = connector;
  for (std::string_view word : {"个工作日", "工作日", "季度", "日", "天"}) {
    if (EndsAt(text, connector, word)) {
      unit = connector - static_cast<uint32_t>(word.size());
      break;
    }
  }
  const uint32_t lower = NumberBegin(text, unit);
  // 5 到2025年底 behind a row's number: no range of years.
  constexpr uint32_t kYearDigits = 4;
  const bool of_row = unit == connector && end - begin == kYearDigits &&
                      unit - lower < kYearDigits && At(text, end, "年");
  return lower < unit && !of_row ? lower : begin;
}

}  // namespace

int FindBegins(std::string_view text, uint32_t hit, uint32_t floor, uint32_t begins[8]) {
  // Behind the numeral or prefix that the trigger begins with, if it does.
  uint32_t at = hit;
  Number number;
  if (IsDigit(text[hit])) {
    at = hit + 1;
  } else if (NumberBegin(text, hit + CharSize(text, hit)) <= hit && CharSize(text, hit) == 3 &&
             ReadNumber(text, hit, &number)) {
    at = hit + 3;
  }
  uint32_t nearest = SkipBlankBack(text, at);
  if (EndsAt(text, nearest, "个")) nearest = SkipBlankBack(text, nearest - 3);
  uint32_t numeric;
  uint32_t begin = NumbersBegin(text, nearest, floor, &numeric);
  if (begin == nearest) begin = numeric = hit;
  // 7、8两月: how many are listed.
  if (At(text, begin, "两")) begin = NumberBegin(text, begin);
  for (int n = 0; n < 4 && EndsAt(text, begin, "、"); ++n) {
    // 6、7、8月份; but 1、3月底前 at the begin of a line is the first item of a list.
    const uint32_t first = NumberBegin(text, begin - 3);
    if (first + 3 >= begin || first == 0 || IsClauseMark(text, PreviousChar(text, first)) ||
        IsDigit(text[first]) != IsDigit(text[begin])) {
      break;
    }
    begin = first;
  }
  uint32_t found[8];
  int count = 0;
  if (begin >= floor) found[count++] = begin;
  for (int n = 0; n < 4 && count < 7; ++n) {
    uint32_t next = begin;
    if (IsPrefix(text, begin)) next = begin - 3;
    if (next == begin) {
      // 下一年度, 每两个季度: a numeral between two prefixes.
      const uint32_t numeral = NumberBegin(text, begin);
      if (n == 0 || numeral == begin) break;
      next = numeral;
    }
    if (next < floor) break;
    begin = next;
    found[count++] = begin;
  }
  if (numeric < found[0] && count > 0) found[count++] = numeric;
  if (count == 0) return 0;
  // Furthest first.
  for (int i = 0; i < count; ++i) begins[i] = found[count - 1 - i];
  if (begins[count - 1] != hit && hit >= floor && count < 8) begins[count++] = hit;
  return count;
}

}  // namespace duban::time_limit
