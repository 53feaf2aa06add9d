#include "extract/notice_year.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "absl/time/civil_time.h"
#include "text/character.h"

namespace duban {
namespace {

// The year of a document number (〔2024〕), 0 for none: what is left where a notice states no date.
int YearOfNumber(std::string_view printed) {
  int year = 0;
  int digits = 0;
  for (size_t at = 0; at <= printed.size();) {
    const Decoded c = at < printed.size() ? DecodeAt(printed, at) : Decoded{0, 1};
    at += c.size;
    const char32_t digit = FoldCharacter(c.code);  // 〔２０２４〕
    if (digit >= '0' && digit <= '9') {
      year = digits < 4 ? year * 10 + static_cast<int>(digit - '0') : 0;
      ++digits;
      continue;
    }
    if (digits == 4 && year >= 1950 && year < 2100) return year;
    year = 0;
    digits = 0;
  }
  return 0;
}

// The year of the latest document that the notice cites by number, 0 for none: what it carries out
// came out not long before it.
int LatestCitedYear(const v1::Notice& notice) {
  int year = 0;
  for (const v1::Citation& cited : notice.citations()) {
    year = std::max(year, YearOfNumber(cited.document_number()));
  }
  return year;
}

}  // namespace

void TakeYearOfNumbers(const v1::Notice& notice, TimeContext* time) {
  // What is numbered in a year's last days is published in the first months of the next.
  constexpr int kLastMonth = 3;
  if (time->has_issued) return;
  const int year = YearOfNumber(notice.document_number().text());
  if (time->has_published && year != 0 &&
      absl::CivilMonth(time->published) > absl::CivilMonth(year + 1, kLastMonth)) {
    time->has_published = false;
  }
  // The plan of a year (2021年度实施计划) without a number, put on a site when all of it was over.
  if (time->has_published && year == 0 && time->plan_year != 0 &&
      time->published.year() > time->plan_year + 1) {
    time->has_published = false;
  }
  if (time->has_published || time->plan_year != 0) return;
  time->plan_year = year;
  // Of a part of a document, its title lost, not even what it carries out is sure.
  if (year == 0 && notice.has_title()) time->plan_year = LatestCitedYear(notice);
}

}  // namespace duban
