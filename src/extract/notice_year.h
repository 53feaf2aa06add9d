#ifndef DUBAN_EXTRACT_NOTICE_YEAR_H_
#define DUBAN_EXTRACT_NOTICE_YEAR_H_

#include "duban/v1/notice.pb.h"
#include "extract/time_limit.h"

namespace duban {

// What the numbers of documents in the header say of the year of a notice that states no date of
// issue. Its own number (〔2018〕) gives the year where there is no date at all, and where the page
// was put on its site long after that year: such a date of publication says nothing of the limits,
// and `time` loses it; so it is with the plan of a year that has no number. The last of the
// documents that it cites gives the year where it has no number.
void TakeYearOfNumbers(const v1::Notice& notice, TimeContext* time);

}  // namespace duban

#endif  // DUBAN_EXTRACT_NOTICE_YEAR_H_
