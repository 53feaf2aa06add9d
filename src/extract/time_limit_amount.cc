#include "extract/time_limit_amount.h"

#include <algorithm>
#include <iterator>

#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::time_limit {
namespace {

struct Unit {
  std::string_view word;
  v1::TimeUnit unit;
  int factor;
  // Half of it: so much of half_unit; 0 when that is not said.
  int half;
  v1::TimeUnit half_unit;
  bool counted;  // 个 must stand before it: 3个月, 3月 is March.
};

constexpr Unit kUnits[] = {
    {"工作日", v1::TIME_UNIT_WORKING_DAY, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"工作天", v1::TIME_UNIT_WORKING_DAY, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"自然日", v1::TIME_UNIT_DAY, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"日历日", v1::TIME_UNIT_DAY, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"日历天", v1::TIME_UNIT_DAY, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"日", v1::TIME_UNIT_DAY, 1, 12, v1::TIME_UNIT_HOUR, false},
    {"天", v1::TIME_UNIT_DAY, 1, 12, v1::TIME_UNIT_HOUR, false},
    {"工作小时", v1::TIME_UNIT_HOUR, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"小时", v1::TIME_UNIT_HOUR, 1, 30, v1::TIME_UNIT_MINUTE, false},
    {"分钟", v1::TIME_UNIT_MINUTE, 1, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"周", v1::TIME_UNIT_DAY, 7, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"星期", v1::TIME_UNIT_DAY, 7, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"礼拜", v1::TIME_UNIT_DAY, 7, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"季度", v1::TIME_UNIT_MONTH, 3, 0, v1::TIME_UNIT_UNSPECIFIED, true},
    {"学期", v1::TIME_UNIT_MONTH, 6, 0, v1::TIME_UNIT_UNSPECIFIED, false},
    {"月", v1::TIME_UNIT_MONTH, 1, 15, v1::TIME_UNIT_DAY, true},
    {"年", v1::TIME_UNIT_YEAR, 1, 6, v1::TIME_UNIT_MONTH, false},
};

const Unit* ReadUnit(std::string_view text, bool counted, uint32_t* at) {
  for (const Unit& unit : kUnits) {
    if (At(text, *at, unit.word) && (counted || !unit.counted)) {
      *at += static_cast<uint32_t>(unit.word.size());
      return &unit;
    }
  }
  return nullptr;
}

// Of half a unit, a number of units, or a number and a half.
void SetValue(const Unit& unit, int number, bool half, bool and_half, Amount* out) {
  if (half) {
    out->value = unit.half;
    out->unit = unit.half_unit;
  } else if (and_half) {
    const int whole = unit.half_unit == v1::TIME_UNIT_MONTH    ? 12
                      : unit.half_unit == v1::TIME_UNIT_DAY    ? 30
                      : unit.half_unit == v1::TIME_UNIT_MINUTE ? 60
                                                               : 24;
    out->value = number * whole + unit.half;
    out->unit = unit.half_unit;
  } else {
    out->value = number * unit.factor;
    out->unit = unit.unit;
  }
}

// Whether the decimals behind the whole number at `at`, which ends at `*end`, are of the amount
// (0.5天, 1.5小时): moves `*end` behind them. 1.5日内报送 at the begin of a line is the first item.
bool EatDecimals(std::string_view text, uint32_t at, const Number& whole, uint32_t* end,
                 bool* is_half) {
  constexpr uint32_t kMaxDigits = 3;
  const uint32_t first = *end + 1;
  if (!IsDigit(text[at]) || first >= text.size() || text[*end] != '.' || !IsDigit(text[first])) {
    return false;
  }
  if (whole.value != 0 &&
      (at == 0 || text[at - 1] == ' ' ||
       IsClauseMark(text, static_cast<uint32_t>(PreviousCharBegin(text, at))))) {
    return false;
  }
  uint32_t last = first;
  while (last < text.size() && IsDigit(text[last]) && last - first <= kMaxDigits) ++last;
  if (last - first > kMaxDigits) return false;
  *is_half = text.substr(first, last - first) == "5";
  *end = last;
  return true;
}

// What stands before the unit: 半, 3, 0.5, 3至5 and 3个工作日至5.
struct Figure {
  Number number;  // The upper one, without its decimals.
  bool half = false;
  bool decimal = false;
  bool decimal_half = false;  // Its decimals are .5.
  uint32_t end = 0;
};

bool ReadFigure(std::string_view text, uint32_t at, Figure* out) {
  uint32_t p = at;
  if (Eat(text, "半", &p)) {
    out->half = true;
    out->end = p;
    return true;
  }
  if (!ReadNumber(text, p, &out->number)) return false;
  p = out->number.end;
  out->decimal = EatDecimals(text, at, out->number, &p, &out->decimal_half);
  if (!out->decimal && out->number.value < 1) return false;
  out->end = p = SkipBlank(text, p);
  uint32_t q = p;
  Number upper;
  Eat(text, "个", &q);
  if (ReadUnit(text, true, &q) == nullptr) q = p;  // 3个工作日至5个工作日
  if (EatConnector(text, &q) && ReadNumber(text, q, &upper) && upper.value > out->number.value) {
    out->number = upper;
    out->decimal = false;
    out->end = upper.end;
  }
  return true;
}

}  // namespace

bool ReadAmount(std::string_view text, uint32_t at, const DateWords& words, Amount* out) {
  *out = Amount();
  Figure figure;
  if (!ReadFigure(text, at, &figure)) return false;
  const bool half = figure.half;
  bool and_half = false;
  Number& number = figure.number;
  uint32_t p = SkipBlank(text, figure.end);
  bool counted = half || At(text, p, "个") || At(text, at, "两");
  Eat(text, "个", &p);
  p = SkipBlank(text, p);
  if (!half && counted && At(text, p, "半")) {  // 一个半月
    and_half = true;
    p += 3;
  }
  const Unit* unit = ReadUnit(text, counted, &p);
  if (unit == nullptr) return false;
  if (unit->unit == v1::TIME_UNIT_YEAR) {
    // 2024年, 24年6月底前: the year of a date.
    Number month;
    if (number.digits >= 3 || At(text, p, "级")) return false;  // 三年级: pupils.
    if (number.digits == 2 && ReadNumber(text, p, &month) && At(text, month.end, "月")) {
      return false;
    }
  }
  if (!half && !counted && At(text, p, "半")) {  // 一年半
    and_half = true;
    p += 3;
  }
  if ((half || and_half) && unit->half == 0) return false;
  if (figure.decimal) {
    // 0.5天 is told in hours, 0.5个工作日 ends with the first.
    and_half = figure.decimal_half && unit->half != 0;
    if (!and_half) ++number.value;
  }
  SetValue(*unit, number.value, half, and_half, out);
  out->calendar_day = unit->word == "日" && !half;
  out->unit_end = p;
  p = SkipBlank(text, p);
  if (EatAny(text, {"以内", "之内"}, &p)) {
    out->inside = true;
  } else if (At(text, p, "内") && !words.amount_other_words.StartsAt(text, p)) {
    p += 3;
    out->inside = true;
  }
  out->end = out->inside ? p : out->unit_end;
  return true;
}

bool BreaksAmount(std::string_view before, std::string_view behind) {
  static constexpr CharSet kNumerals(U"0123456789一二三四五六七八九十两半");
  constexpr size_t kMaxBytes = 15;  // Of a unit.
  size_t begin = before.size();
  while (begin > 0 && before.size() - begin <= kMaxBytes) {
    const size_t previous = PreviousCharBegin(before, begin);
    if (kNumerals.Has(DecodeAt(before, previous).code)) break;
    begin = previous;
  }
  std::string_view part = before.substr(begin);
  if (begin == 0 || part.empty()) return false;
  const bool counted = StartsWith(part, "个");
  if (counted) part.remove_prefix(3);
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&](const Unit& unit) {
    if (part.size() >= unit.word.size() || !StartsWith(unit.word, part)) return false;
    // A 个 is followed by 月, 季度 and what has two characters: 个 / 人 is no unit.
    return (counted ? unit.counted || unit.word.size() > 3 : !unit.counted && !part.empty()) &&
           StartsWith(behind, unit.word.substr(part.size()));
  });
}

}  // namespace duban::time_limit
