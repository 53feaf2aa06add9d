#ifndef DUBAN_EXTRACT_TIME_LIMIT_H_
#define DUBAN_EXTRACT_TIME_LIMIT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "duban/v1/deadline.pb.h"
#include "duban/v1/lexicon.pb.h"
#include "text/range.h"

namespace duban {

// The year of what stands from byte `begin` of a folded text on; 0 for that of the notice.
struct SectionYear {
  uint32_t begin = 0;
  int year = 0;
};

// What gives a limit without a printed year its year.
struct TimeContext {
  int plan_year = 0;      // 2017 of 2017年度…任务分解方案; 0 when none is known.
  int school_year = 0;    // 2023 of 2023—2024学年 and of 2023学年; 0 when none is named.
  bool spring = false;    // It is the second term of that year.
  absl::CivilDay issued;  // 成文日期; meaningful when has_issued.
  bool has_issued = false;
  bool is_plan = false;      // The title says that what is named is still to be done.
  absl::CivilDay published;  // 发布日期; meaningful when has_published.
  bool has_published = false;
  absl::Span<const SectionYear> sections;  // Rising; of those that have another year.
};

// One time limit (时限) in a folded text (see Page). Ranges are in that text.
struct TimeLimit {
  Range text;
  Range trigger;  // Of a WITHIN: the event it counts from; empty where none is printed.
  v1::DeadlineKind kind = v1::DEADLINE_KIND_UNSPECIFIED;
  absl::CivilDay start;  // DURING
  absl::CivilDay due;    // BY, DURING
  // Whether `start` and `due` are known: false when neither the limit nor the context has a year.
  bool dated = false;
  int32_t amount = 0;  // WITHIN
  v1::TimeUnit unit = v1::TIME_UNIT_UNSPECIFIED;
  std::string rrule;           // RECURRING
  int32_t minute_of_day = -1;  // 17:00 is 1020; -1 for none.
  bool in_column = false;
};

// Finds and values the time limits of a text. Immutable; safe for any number of threads.
class TimeLimitReader {
 public:
  // Fails when a wording is not what it must be.
  static absl::StatusOr<std::unique_ptr<TimeLimitReader>> Create(const v1::Lexicon& lexicon);
  ~TimeLimitReader();

  // Appends every time limit of `text` inside `within`, in print order. `columns` are the ranges
  // (rising, apart from one another) of deadline cells and deadline labels' values, in which
  // 持续推进 and 适时 are limits too; `skip` the ranges (rising) that hold none (header, document
  // names). One pass, linear in the text.
  void Read(std::string_view text, Range within, const std::vector<Range>& columns,
            const std::vector<Range>& skip, const TimeContext& context,
            std::vector<TimeLimit>* out) const;

 private:
  struct Impl;
  explicit TimeLimitReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TIME_LIMIT_H_
