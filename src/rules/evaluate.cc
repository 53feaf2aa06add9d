#include "rules/evaluate.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "rules/checks.h"
#include "rules/fold.h"
#include "rules/sequence.h"
#include "rules/structure.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

using google::protobuf::Message;

Truth And(Truth a, Truth b) { return std::min(a, b); }
Truth Or(Truth a, Truth b) { return std::max(a, b); }
Truth Not(Truth a) {
  return a == Truth::kUnknown ? a : a == Truth::kYes ? Truth::kNo : Truth::kYes;
}
Truth ToTruth(bool b) { return b ? Truth::kYes : Truth::kNo; }

// Short words for a message that is found as a whole.
std::string Label(const Message& message) {
  for (const char* name : {"name", "text", "title", "date"}) {
    const auto* field = message.GetDescriptor()->FindFieldByName(name);
    if (field != nullptr && field->cpp_type() == field->CPPTYPE_STRING && !field->is_repeated()) {
      return message.GetReflection()->GetString(message, field);
    }
  }
  if (message.GetDescriptor() == v1::Assignment::descriptor()) {
    return static_cast<const v1::Assignment&>(message).unit().name();
  }
  return {};
}

class Evaluator {
 public:
  Evaluator(const Subject& subject, const CheckInput& input, bool holds, Evidence* evidence)
      : subject_(subject), input_(input), holds_(holds), evidence_(evidence) {}

  Truth Run(const Condition& condition, const Message& self) {
    Truth truth = Truth::kYes;
    if (condition.looks != Condition::Looks::kNothing) {
      truth = condition.anchor ? Truth::kYes : Leaf(condition, self);
      if (truth == Truth::kNo) return truth;
    }
    for (const Condition& part : condition.all) {
      if (TellsNothing(part)) continue;
      truth = And(truth, Run(part, self));
      if (truth == Truth::kNo) return truth;
    }
    if (!std::all_of(condition.any.begin(), condition.any.end(),
                     [this](const Condition& part) { return TellsNothing(part); })) {
      Truth any = Truth::kNo;
      for (const Condition& part : condition.any) {
        any = Or(any, Run(part, self));
        if (any == Truth::kYes) break;
      }
      truth = And(truth, any);
      if (truth == Truth::kNo) return truth;
    }
    for (const Condition& part : condition.none) {
      if (holds_) break;
      // What is found in a `none` is no evidence, but for why it cannot be known.
      Evidence unused;
      const Truth none = Not(Evaluator(subject_, input_, false, &unused).Run(part, self));
      if (none == Truth::kUnknown) Blame(unused.why);
      truth = And(truth, none);
      if (truth == Truth::kNo) return truth;
    }
    return truth;
  }

 private:
  // A value that is looked at.
  struct Candidate {
    std::string_view text;
    Value value;  // Of a field.
    const v1::Event* event = nullptr;
    std::optional<Moment> moment;  // Of an event and of today.
    std::string owned;             // Backs `text` where it is not a view of a message.
    std::string found;             // What the pattern found.
    std::optional<v1::Span> span;
  };

  // Whether a part of a condition that holds adds nothing to the evidence there is.
  bool TellsNothing(const Condition& part) const {
    return holds_ && !evidence_->hits.empty() && !HasDate(part);
  }
  static bool HasDate(const Condition& condition) {
    return condition.date.has_value() ||
           std::any_of(condition.all.begin(), condition.all.end(), HasDate) ||
           std::any_of(condition.any.begin(), condition.any.end(), HasDate);
  }

  void Blame(Unanswered why) {
    if (evidence_->why == Unanswered::kNone) evidence_->why = why;
  }

  Truth Leaf(const Condition& condition, const Message& self) {
    std::vector<Candidate> candidates;
    if (!Collect(condition, self, &candidates)) return Truth::kUnknown;
    std::vector<Candidate> hits;
    bool unknown = false;
    for (Candidate& candidate : candidates) {
      const Truth truth = Test(condition, &candidate);
      if (truth == Truth::kYes) hits.push_back(std::move(candidate));
      // What is found behind the first evidence is not told, so one hit does.
      if (!hits.empty() && IsPlain(condition) && !evidence_->hits.empty()) return Truth::kYes;
      if (truth == Truth::kUnknown) unknown = true;
    }
    const Truth truth = Together(condition, unknown, &hits);
    if (truth == Truth::kYes && evidence_->hits.empty()) Keep(condition, hits);
    return truth;
  }

  // Finds what the condition looks at. False when the caller gave nothing to look at.
  bool Collect(const Condition& condition, const Message& self, std::vector<Candidate>* out) {
    switch (condition.looks) {
      case Condition::Looks::kField: {
        std::vector<Value> values;
        condition.field.Values(subject_, self, &values);
        out->reserve(values.size());
        for (const Value& value : values) {
          Candidate& candidate = out->emplace_back();
          candidate.value = value;
          if (!value.is_message()) candidate.text = value.AsText(&candidate.owned);
          if (!candidate.owned.empty()) candidate.text = {};
        }
        return true;
      }
      case Condition::Looks::kEvent:
        if (input_.options->events == nullptr) return false;
        if (subject_.events == nullptr) return true;
        for (const v1::Event& event : subject_.events->events()) {
          if (event.kind() != condition.event) continue;
          Candidate& candidate = out->emplace_back();
          candidate.event = &event;
          candidate.text = event.date();
          candidate.moment = MomentOf(event);
        }
        return true;
      case Condition::Looks::kToday: {
        if (!input_.options->today.has_value()) return false;
        Candidate& candidate = out->emplace_back();
        candidate.moment = Moment{*input_.options->today, -1};
        candidate.owned = ToText(*candidate.moment);
        return true;
      }
      case Condition::Looks::kStructure:
        if (NeedsText(condition.structure) && !input_.has_text) return false;
        for (StructureFault& fault :
             FindStructureFaults(condition.structure, *input_.notice, input_.text)) {
          Candidate& candidate = out->emplace_back();
          candidate.owned = std::move(fault.text);
          candidate.span = fault.span;
        }
        return true;
      default:
        return true;
    }
  }

  static std::string_view TextOf(const Candidate& candidate) {
    return candidate.owned.empty() ? candidate.text : std::string_view(candidate.owned);
  }

  Truth Test(const Condition& condition, Candidate* candidate) {
    const std::string_view text = TextOf(*candidate);
    Truth truth = ToTruth(TestText(condition, text, candidate));
    if (truth == Truth::kNo) return truth;
    if (condition.number.has_value()) {
      double value = 0;
      truth = And(truth,
                  ToTruth(absl::SimpleAtod(View(text), &value) && Holds(*condition.number, value)));
    }
    if (condition.length.has_value()) {
      truth = And(truth, ToTruth(Holds(*condition.length, static_cast<double>(CountChars(text)))));
    }
    if (condition.in_registry.has_value()) {
      const UnitRegistry* units = input_.options->units;
      truth = And(truth, units == nullptr
                             ? Truth::kUnknown
                             : ToTruth(!units->Find(text).empty() == *condition.in_registry));
    }
    if (!condition.subject_of_event.empty()) {
      truth = And(truth, IsSubject(condition.subject_of_event, text));
    }
    if (condition.where != nullptr && truth != Truth::kNo) {
      Evidence unused;
      truth = And(truth, Evaluator(subject_, input_, false, &unused)
                             .Run(*condition.where, candidate->value.message()));
      if (truth == Truth::kUnknown) Blame(unused.why);
    }
    if (condition.date.has_value() && truth != Truth::kNo) {
      truth = And(truth, TestDate(*condition.date, *candidate));
    }
    return truth;
  }

  static bool TestText(const Condition& condition, std::string_view text, Candidate* candidate) {
    if (condition.equals.empty() && condition.pattern == nullptr) return true;
    std::string scratch;
    const std::string_view folded = Fold(text, &scratch);
    if (!condition.equals.empty() && std::find(condition.equals.begin(), condition.equals.end(),
                                               folded) == condition.equals.end()) {
      return false;
    }
    if (condition.pattern == nullptr) return true;
    // Group 1, where the pattern has one, is what was meant.
    re2::StringPiece groups[2];
    const int wanted = condition.pattern->NumberOfCapturingGroups() > 0 ? 2 : 1;
    size_t at = 0;
    while (condition.pattern->Match(folded, at, folded.size(), RE2::UNANCHORED, groups, wanted)) {
      const re2::StringPiece found =
          wanted == 2 && groups[1].data() != nullptr ? groups[1] : groups[0];
      if (PassesCheck(condition.check, {found.data(), found.size()})) {
        candidate->found = std::string(found);
        return true;
      }
      at = static_cast<size_t>(groups[0].data() - folded.data()) +
           std::max<size_t>(groups[0].size(), 1);
      if (at > folded.size()) break;
    }
    return false;
  }

  Truth IsSubject(const std::string& kind, std::string_view text) {
    if (input_.options->events == nullptr) return Truth::kUnknown;
    return ToTruth(input_.happened->Has(kind, text));
  }

  static std::optional<Moment> MomentOf(const v1::Event& event) {
    const auto day = ParseDate(event.date());
    if (!day.has_value()) return std::nullopt;
    return Moment{*day, ParseTime(event.time()).value_or(-1)};
  }

  Truth TestDate(const DateTest& test, const Candidate& candidate) {
    std::optional<Moment> moment = candidate.moment;
    if (!moment.has_value() && candidate.event == nullptr) {
      if (const auto day = ParseDate(TextOf(candidate))) moment = Moment{*day, -1};
    }
    if (!moment.has_value()) return Truth::kNo;
    Truth truth = Truth::kYes;
    const auto compare = [&](const std::optional<DatePoint>& point, auto holds) {
      if (!point.has_value() || truth == Truth::kNo) return;
      std::optional<Moment> other;
      Truth known = Resolve(*point, &other);
      if (known == Truth::kYes) {
        evidence_->limit = ToText(*other);
        if (point->unit == v1::TIME_UNIT_HOUR && moment->minute < 0) {
          // Only the day is known: it decides unless it is the very day.
          if (moment->day == other->day) {
            Blame(Unanswered::kTime);
            known = Truth::kUnknown;
          }
        }
      }
      truth = And(truth, known == Truth::kYes ? ToTruth(holds(Compare(*moment, *other))) : known);
    };
    compare(test.before, [](int order) { return order < 0; });
    compare(test.on_or_before, [](int order) { return order <= 0; });
    compare(test.after, [](int order) { return order > 0; });
    compare(test.on_or_after, [](int order) { return order >= 0; });
    if (test.workday.has_value() && truth != Truth::kNo) {
      const Calendar* calendar = input_.options->calendar;
      const Day day = calendar == nullptr ? Day() : calendar->Describe(moment->day);
      if (!day.known) Blame(Unanswered::kCalendar);
      truth = And(truth, day.known ? ToTruth(day.worked() == *test.workday) : Truth::kUnknown);
    }
    return truth;
  }

  // The day that a point stands for: kNo when the notice does not state it, kUnknown when it cannot
  // be known.
  Truth Resolve(const DatePoint& point, std::optional<Moment>* out) {
    std::optional<Moment> moment;
    switch (point.base) {
      case DatePoint::Base::kDate:
        moment = Moment{point.date, -1};
        break;
      case DatePoint::Base::kToday:
        if (!input_.options->today.has_value()) return Truth::kUnknown;
        moment = Moment{*input_.options->today, -1};
        break;
      case DatePoint::Base::kEvent:
        if (input_.options->events == nullptr) return Truth::kUnknown;
        moment = FirstEvent(point.event);
        break;
      case DatePoint::Base::kField:
      case DatePoint::Base::kYearEnd: {
        std::vector<Value> values;
        point.field.Values(subject_, *subject_.self, &values);
        if (values.empty()) return Truth::kNo;
        std::string scratch;
        const std::string_view text = values.front().AsText(&scratch);
        int year = 0;
        if (point.base == DatePoint::Base::kField) {
          if (const auto day = ParseDate(text)) moment = Moment{*day, -1};
        } else if (absl::SimpleAtoi(View(text), &year) && year > 0 && year < 10000) {
          moment = Moment{absl::CivilDay(year, 12, 31), -1};
        }
        break;
      }
    }
    if (!moment.has_value()) return Truth::kNo;
    if (point.unit == v1::TIME_UNIT_UNSPECIFIED) {
      *out = moment;
      return Truth::kYes;
    }
    Unanswered why = Unanswered::kNone;
    *out = Add(*moment, point.amount, point.unit, input_.options->calendar, &why);
    if (out->has_value()) return Truth::kYes;
    Blame(why);
    return Truth::kUnknown;
  }

  std::optional<Moment> FirstEvent(const std::string& kind) {
    if (subject_.events == nullptr) return std::nullopt;
    for (const v1::Event& event : subject_.events->events()) {
      if (event.kind() == kind) return MomentOf(event);
    }
    return std::nullopt;
  }

  // Whether one hit makes it hold.
  static bool IsPlain(const Condition& condition) {
    return !condition.exists.has_value() && !condition.count.has_value() &&
           !condition.repeated.has_value() && condition.sequence == v1::SEQUENCE_UNSPECIFIED;
  }

  // What must hold of the hits together.
  Truth Together(const Condition& condition, bool unknown, std::vector<Candidate>* hits) {
    const Truth doubt = unknown ? Truth::kUnknown : Truth::kNo;
    if (IsPlain(condition)) return hits->empty() ? doubt : Truth::kYes;
    Truth truth = Truth::kYes;
    if (condition.exists.has_value()) {
      const Truth any = hits->empty() ? doubt : Truth::kYes;
      truth = And(truth, *condition.exists ? any : Not(any));
    }
    if (condition.count.has_value()) {
      truth =
          And(truth, unknown ? Truth::kUnknown
                             : ToTruth(Holds(*condition.count, static_cast<double>(hits->size()))));
    }
    if (condition.repeated.has_value()) truth = And(truth, Repeated(*condition.repeated, hits));
    if (condition.sequence != v1::SEQUENCE_UNSPECIFIED) {
      truth = And(truth, InSequence(condition.sequence, hits));
    }
    return truth;
  }

  // Leaves the second and later ones of equal hits.
  static Truth Repeated(bool wanted, std::vector<Candidate>* hits) {
    absl::flat_hash_set<std::string> seen;
    std::vector<Candidate> again;
    for (Candidate& hit : *hits) {
      std::string scratch;
      if (!seen.insert(std::string(Fold(TextOf(hit), &scratch))).second) {
        again.push_back(std::move(hit));
      }
    }
    const bool repeated = !again.empty();
    if (repeated && wanted) *hits = std::move(again);
    return ToTruth(repeated == wanted);
  }

  static Truth InSequence(v1::Sequence sequence, std::vector<Candidate>* hits) {
    std::vector<std::string_view> values;
    for (const Candidate& hit : *hits) values.push_back(TextOf(hit));
    std::vector<Candidate> odd;
    for (Oddity& oddity : FindOddities(sequence, values)) {
      Candidate& candidate = odd.emplace_back();
      candidate.value = (*hits)[oddity.index].value;
      candidate.owned = std::move(oddity.text);
    }
    *hits = std::move(odd);
    return ToTruth(!hits->empty());
  }

  void Keep(const Condition& condition, const std::vector<Candidate>& candidates) {
    for (const Candidate& candidate : candidates) {
      Hit hit;
      hit.span = candidate.span;
      if (candidate.value.field != nullptr) {
        hit.span = candidate.value.span();
        hit.text = candidate.value.is_message() ? Label(candidate.value.message())
                                                : std::string(TextOf(candidate));
      } else {
        hit.text = std::string(TextOf(candidate));
      }
      if (condition.pattern != nullptr) hit.text = candidate.found;
      evidence_->hits.push_back(std::move(hit));
    }
  }

  const Subject& subject_;
  const CheckInput& input_;
  const bool holds_;
  Evidence* evidence_;
};

}  // namespace

bool Holds(const v1::NumberTest& test, double value) {
  return !(test.has_less_than() && !(value < test.less_than())) &&
         !(test.has_at_most() && !(value <= test.at_most())) &&
         !(test.has_equals() && value != test.equals()) &&
         !(test.has_at_least() && !(value >= test.at_least())) &&
         !(test.has_more_than() && !(value > test.more_than()));
}

namespace {

// A kind holds no NUL, so that no two pairs have one key.
std::string EventKey(std::string_view kind, std::string_view subject) {
  return absl::StrCat(View(kind), View(std::string_view("\0", 1)), View(subject));
}

}  // namespace

EventIndex::EventIndex(const v1::Events* events) {
  if (events == nullptr) return;
  for (const v1::Event& event : events->events()) {
    keys_.insert(EventKey(event.kind(), event.subject()));
  }
}

bool EventIndex::Has(std::string_view kind, std::string_view subject) const {
  return !keys_.empty() && keys_.contains(EventKey(kind, subject));
}

Truth Evaluate(const Condition& condition, const Subject& subject, const Message& self,
               const CheckInput& input, bool holds, Evidence* evidence) {
  return Evaluator(subject, input, holds, evidence).Run(condition, self);
}

}  // namespace duban::rules
