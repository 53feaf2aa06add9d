#include "extract/time_limit_context.h"

#include <algorithm>

namespace duban::time_limit {

ContextWords::ContextWords(const v1::TimeWords& w)
    : last_day_before(w.last_day_before()),
      goal_before(w.goal_before()),
      goal_begin(w.goal_begin()),
      wish_before(w.wish_before()),
      achieve_behind(w.achieve_behind()),
      set_before(w.set_before()),
      appointed_before(w.appointed_before()),
      field_before(w.field_before()),
      start_behind(w.start_behind()),
      compared_before(w.compared_before()),
      above_words(w.above_words()),
      name_behind(w.name_behind()),
      past(w.past()),
      not_past(w.not_past()),
      demand(w.demand()),
      validity(w.validity()),
      done_before(w.done_before()),
      limit_nouns(w.limit_nouns()),
      object_before(w.object_before()),
      period_nouns(w.period_nouns()),
      bound_notes(w.bound_notes()),
      qualities(w.qualities()),
      no_qualities(w.no_qualities()),
      making_verbs(w.making_verbs()),
      work_nouns(w.work_nouns()),
      spent_before(w.spent_before()),
      unkept_before(w.unkept_before()),
      status_behind(w.status_behind()),
      condition_behind(w.condition_behind()),
      least_words(w.least_words()),
      extension_before(w.extension_before()),
      cap_before(w.cap_before()),
      cap_nouns(w.cap_nouns()),
      latest_before(w.latest_before()),
      ahead_before(w.ahead_before()),
      ahead_reached(w.ahead_reached()),
      sooner_before(w.sooner_before()),
      ahead_events(w.ahead_events()),
      stay_behind(w.stay_behind()),
      spend_before(w.spend_before()),
      spend_behind(w.spend_behind()),
      settle_behind(w.settle_behind()),
      within_lead(w.within_lead()),
      event_end(w.event_end()),
      event_lead(w.event_lead()),
      no_event_lead(w.no_event_lead()),
      done_behind(w.done_behind()),
      issued_behind(w.issued_behind()),
      object_behind(w.object_behind()),
      case_before(w.case_before()),
      condition_before(w.condition_before()),
      from_before(w.from_before()),
      force(w.force()),
      territories(w.territories()),
      day_naming(w.day_naming()),
      named_days(w.named_days()),
      closing_words(w.closing_words()),
      closing_ends(w.closing_ends()),
      due_before(w.due_before()),
      undone(w.undone()),
      deeds_behind(w.deeds_behind()) {
  set_before.AddAll(w.field_before());
}

bool InTitleMarks(std::string_view text, uint32_t at) {
  const uint32_t floor = at > kReach ? at - kReach : 0;
  while (at > floor) {
    at = static_cast<uint32_t>(SkipIdeographsBack(text, floor, at));
    if (at <= floor) return false;
    const uint32_t before = PreviousChar(text, at);
    if (text[before] == '\n' || At(text, before, "》") || At(text, before, "〉")) return false;
    if (At(text, before, "《") || At(text, before, "〈")) return true;
    at = before;
  }
  return false;
}

bool IsCondition(std::string_view text, uint32_t end, const ContextWords& words) {
  const uint32_t clause_end = ClauseEnd(text, end);
  if (clause_end > end && EndsAt(text, clause_end, "的") && clause_end < text.size() &&
      (text[clause_end] == ',' || text[clause_end] == ':')) {
    return true;
  }
  // 6月底前将修改后的方案报送: what is handed in.
  if (words.object_behind.StartsAt(text, end)) return false;
  // A verb of at most four characters and 的: 建成的.
  uint32_t p = end;
  for (int n = 0; n < 5 && p < clause_end; ++n) {
    if (At(text, p, "的")) {
      // 9月底前所有的社区: no verb stands before 的.
      if (words.qualities.EndsAt(text, p) && !words.no_qualities.EndsAt(text, p)) return false;
      // 2022年底前建立统一的平台: nor right before it.
      const size_t verb =
          std::max(words.demand.StartsAt(text, end), words.making_verbs.StartsAt(text, end));
      if (verb > 0 && end + verb < p && !words.work_nouns.EndsAt(text, p)) return false;
      return n > 0 && words.limit_nouns.StartsAt(text, p + 3) == 0;
    }
    p += CharSize(text, p);
  }
  return false;
}

bool IsValidity(std::string_view text, uint32_t begin, const ContextWords& words) {
  // At most six characters between the word and the limit.
  uint32_t at = begin;
  for (int n = 0; n <= 6; ++n) {
    if (words.validity.EndsAt(text, at) > 0) return true;
    const uint32_t before = PreviousChar(text, at);
    if (before == at || At(text, before, "后") || At(text, before, "满")) return false;
    if (IsClauseMark(text, before) && text[before] != ':') return false;
    at = before;
  }
  return false;
}

bool IsPast(std::string_view text, uint32_t end, const ContextWords& words) {
  const bool comma = end < text.size() && text[end] == ',';
  const uint32_t stop = ClauseEnd(text, comma ? end + 1 : end);
  const std::string_view part = text.substr(0, stop);
  for (uint32_t at = end; at < stop;) {
    if (const uint32_t size = words.not_past.StartsAt(part, at); size > 0) {
      at += size;
      continue;
    }
    if (words.past.StartsAt(part, at) > 0) return true;
    at += CharSize(part, at);
  }
  return false;
}

bool IsDemanded(std::string_view text, Range range, const ContextWords& words) {
  const uint32_t begin = ClauseBegin(text, range.begin);
  uint32_t end = ClauseEnd(text, range.end);
  if (end < text.size() && text[end] == ',') end = ClauseEnd(text, end + 1);
  return words.demand.In(text, begin, range.begin) || words.demand.In(text, range.end, end);
}

// 一周内在本院就诊的患者, 48小时内到过疫区的人员: who was where, nothing that is ordered in
// between.
bool IsStayed(std::string_view text, uint32_t end, const ContextWords& words) {
  constexpr size_t kMaxBytes = 45;
  if (words.stay_behind.StartsAt(text, end) == 0) return false;
  const size_t clause = std::min<size_t>(ClauseEnd(text, end) - end, kMaxBytes);
  const size_t of = text.substr(end, clause).find("的");
  if (of == text.npos) return false;
  const uint32_t noun = end + static_cast<uint32_t>(of);
  return !words.demand.In(text, end, noun) && !words.making_verbs.In(text, end, noun) &&
         words.limit_nouns.StartsAt(text, noun + 3) == 0;
}

// 一般问题5个工作日办结, 急件2小时办结, 药品4小时送达. 12日答复 may as well be a day of the month,
// 12日办结 is none, and 一日办结 is a slogan.
bool IsSettled(std::string_view text, uint32_t begin, const Amount& amount,
               const ContextWords& words) {
  const bool counted = IsDigit(text[begin]) && (!amount.calendar_day || At(text, amount.end, "办"));
  if (!counted && amount.unit != v1::TIME_UNIT_WORKING_DAY) return false;
  const uint32_t deed = words.settle_behind.StartsAt(text, amount.end);
  // 12小时报送一次: how often, not how soon. 21年完成: a year.
  if (deed == 0 || AtAny(text, amount.end + deed, {"一次", "1次"}) ||
      amount.unit == v1::TIME_UNIT_MINUTE || amount.unit == v1::TIME_UNIT_YEAR) {
    return false;
  }
  // 第2天完成: a day that is counted; 2小时到达的区域: told of a thing.
  const uint32_t before = SkipBlankBack(text, begin);
  return !words.spent_before.EndsAt(text, before) && !EndsAt(text, before, "第") &&
         !IsCondition(text, amount.end, words) && !IsPast(text, amount.end, words);
}

// 不少于1年、不超过5年: between which bounds something lasts, where the cap begins at `at`.
bool CapsRange(std::string_view text, uint32_t at, const ContextWords& words) {
  uint32_t p = SkipBlankBack(text, at);
  for (const std::string_view joint : {",", "、", "且"}) {
    if (EndsAt(text, p, joint)) p -= static_cast<uint32_t>(joint.size());
  }
  return p < at && words.least_words.In(text, ClauseBegin(text, p), p);
}

bool IsWithin(std::string_view text, uint32_t begin, const Amount& amount,
              const ContextWords& words) {
  const uint32_t before = SkipBlankBack(text, begin);
  const uint32_t clause = ClauseBegin(text, begin);
  if (IsValidity(text, before, words)) return false;
  // 第1周内完成: the week that is counted from a begin, and no amount.
  if (EndsAt(text, before, "第")) return false;
  if (amount.inside) {
    // 开工前7日内 is ahead of an event, 前7日 long ago.
    if (words.ahead_before.EndsAt(text, before) <= 3 && words.spent_before.EndsAt(text, before)) {
      return false;
    }
    // 候诊缩短到30分钟以内: how long it may last.
    if (amount.unit == v1::TIME_UNIT_MINUTE && words.cap_before.EndsAt(text, before)) return false;
    // 毕业5年以内的高校毕业生, 出生28天内的新生儿, 怀孕10周以内(含)的
    const bool bounded = words.bound_notes.StartsAt(text, amount.end) != 0;
    const size_t close = bounded ? text.find(')', amount.end) : text.npos;
    const uint32_t of = close == text.npos ? amount.end : static_cast<uint32_t>(close) + 1;
    if (At(text, of, "的") && words.limit_nouns.StartsAt(text, of + 3) == 0) {
      return false;
    }
    // 存放(3天内)费用
    if (At(text, amount.end, ")") && words.period_nouns.StartsAt(text, amount.end + 1)) {
      return false;
    }
    if (IsStayed(text, amount.end, words)) return false;
    // 3家单位未在2个工作日内答复: told of a limit that was not kept.
    if (words.unkept_before.EndsAt(text, before)) return false;
    // 对一年内违法三次的车辆: of the object.
    if (words.case_before.EndsAt(text, before)) {
      const uint32_t end = ClauseEnd(text, amount.end);
      return text.substr(amount.end, end - amount.end).find("的") == std::string_view::npos;
    }
    if (words.condition_behind.StartsAt(text, SkipBlank(text, amount.end)) &&
        !words.least_words.In(text, amount.end, ClauseEnd(text, amount.end))) {
      return false;
    }
    return !IsCondition(text, amount.end, words);
  }
  if (AtAny(text, amount.end, {"以上", "以后", "之后", "后", "前", "之前", "以前"}) &&
      !words.ahead_before.EndsAt(text, before)) {
    // 3个工作日前, 在到达24小时以前: ahead of an event.
    return AtAny(text, amount.end, {"前", "之前", "以前"}) && !At(text, amount.end, "前后") &&
           (amount.unit == v1::TIME_UNIT_WORKING_DAY ||
            (amount.unit == v1::TIME_UNIT_HOUR && IsDemanded(text, {begin, amount.end}, words)));
  }
  if (words.extension_before.EndsAt(text, before)) return true;
  uint32_t cap = before;
  if (const uint32_t size = words.cap_before.EndsAt(text, cap); size > 0) {
    if (amount.unit == v1::TIME_UNIT_WORKING_DAY) return true;
    if (words.latest_before.EndsAt(text, before) > 0) return amount.unit != v1::TIME_UNIT_MINUTE;
    if (CapsRange(text, cap - size, words)) return false;
    // 可以延长,但最长不得超过一年: what is capped stands in the clause before.
    const bool leads = clause > 0 && text[clause - 1] == ',' && cap - size <= clause + 6;
    const uint32_t from = leads ? ClauseBegin(text, clause - 1) : clause;
    return amount.unit != v1::TIME_UNIT_MINUTE &&
           (words.cap_nouns.In(text, from, cap - size) ||
            words.cap_nouns.In(text, amount.end, ClauseEnd(text, amount.end)));
  }
  if (const uint32_t size = words.ahead_before.EndsAt(text, before); size > 0) {
    // 提前一年完成: that much sooner; 开学前一周完成: by then.
    if (words.sooner_before.EndsAt(text, before) > 0 &&
        words.ahead_reached.StartsAt(text, SkipBlank(text, amount.end)) > 0) {
      return false;
    }
    // 开学前一周开始: a begin.
    if (AtAny(text, amount.end, {"开始", "起"})) return false;
    return size > 3 || amount.unit == v1::TIME_UNIT_WORKING_DAY;
  }
  if (words.from_before.EndsAt(text, before)) return true;
  if (EndsAt(text, before, "后") && amount.unit == v1::TIME_UNIT_WORKING_DAY) return true;
  if (IsSettled(text, begin, amount, words)) return true;
  if (words.spend_before.EndsAt(text, before)) {
    return words.spend_behind.StartsAt(text, amount.end) > 0 &&
           (amount.unit == v1::TIME_UNIT_YEAR || amount.unit == v1::TIME_UNIT_MONTH ||
            amount.unit == v1::TIME_UNIT_DAY);
  }
  return false;
}

Range FindTrigger(std::string_view text, uint32_t begin, const ContextWords& words) {
  uint32_t end = begin;
  for (int n = 0; n < 6; ++n) {
    const uint32_t blank = SkipBlankBack(text, end);
    const uint32_t size = words.within_lead.EndsAt(text, blank);
    if (size == 0) break;
    end = blank - size;
  }
  end = SkipBlankBack(text, end);
  const uint32_t mark = words.event_end.EndsAt(text, end);
  if (mark == 0) return {};
  const uint32_t clause = ClauseBegin(text, end);
  // The phrase begins at 自, else behind the last 在, 于, 应 before it.
  uint32_t from = clause;
  for (uint32_t p = clause; p + mark < end;) {
    if (const uint32_t other = words.no_event_lead.StartsAt(text, p); other > 0) {
      p += other;
      continue;
    }
    if (At(text, p, "自")) return {p, end};
    const uint32_t lead = words.event_lead.StartsAt(text, p);
    if (lead > 0 && p + lead + mark < end) from = p + lead;
    p += CharSize(text, p);
  }
  if (end - from <= mark) return {};
  return {from, end};
}

}  // namespace duban::time_limit
