#include "rules/quick_check.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "rules/fold.h"
#include "rules/sequence.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// More values than this are compared by Evaluate, whose table of them makes it linear.
constexpr size_t kFewValues = 16;

struct QuickPoint {
  const DatePoint* point = nullptr;
  DirectPath path;  // Of kField and kYearEnd.
};

struct QuickDate {
  QuickPoint before, on_or_before, after, on_or_after;
};

// The truth, and whether Evaluate has to be asked where it is kUnknown.
struct Known {
  Truth truth = Truth::kYes;
  bool ask = false;
};

Known KnownIf(bool holds) { return {holds ? Truth::kYes : Truth::kNo, false}; }
constexpr Known kAskEvaluate = {Truth::kUnknown, true};
constexpr Known kUntold = {Truth::kUnknown, false};

// Unknown beside what decides is not asked about.
Known Both(Known a, Known b) {
  const Truth truth = std::min(a.truth, b.truth);
  return {truth, truth == Truth::kUnknown && (a.ask || b.ask)};
}
Known Any(Known a, Known b) {
  const Truth truth = std::max(a.truth, b.truth);
  return {truth, truth == Truth::kUnknown && (a.ask || b.ask)};
}
Known Opposite(Known a) {
  if (a.truth != Truth::kUnknown) a.truth = a.truth == Truth::kYes ? Truth::kNo : Truth::kYes;
  return a;
}

}  // namespace

struct QuickCheck::Node {
  enum class Kind { kLeaf, kAll, kAny, kNone, kAsk };
  Kind kind = Kind::kAll;
  int cost = 0;
  int memo = -1;
  bool of_table = false;    // What `memo` remembers holds for one table, not for the notice.
  std::vector<Node> parts;  // The cheapest first.

  // Of a leaf.
  const Condition* condition = nullptr;
  DirectPath path;
  bool today = false;        // Looks at today, not at a field.
  std::vector<int> numbers;  // `equals` of an enumeration or a bool.
  std::unique_ptr<Node> where;
  std::unique_ptr<QuickDate> date;
};

class QuickCheck::Compiler {
 public:
  Compiler(v1::Scope scope, int* memos) : scope_(scope), memos_(memos) {}

  // `within`: the condition stands in a `where`, so that its own paths begin at an element.
  Node Compile(const Condition& condition, bool within) {
    Node node;
    if (condition.looks != Condition::Looks::kNothing && !condition.anchor) {
      Add(CompileLeaf(condition), &node);
    }
    for (const Condition& part : condition.all) Add(Compile(part, within), &node);
    if (!condition.any.empty()) {
      Node any;
      any.kind = Node::Kind::kAny;
      for (const Condition& part : condition.any) Add(Compile(part, within), &any);
      SortParts(&any);
      Add(std::move(any), &node);
    }
    for (const Condition& part : condition.none) {
      Node none;
      none.kind = Node::Kind::kNone;
      Add(Compile(part, within), &none);
      Add(std::move(none), &node);
    }
    if (!within && scope_ != v1::SCOPE_NOTICE) {
      for (Node& part : node.parts) {
        const Same same = SameFor(part, false);
        if (part.memo >= 0 || same == Same::kNone) continue;
        part.memo = (*memos_)++;
        part.of_table = same == Same::kTable;
      }
    }
    SortParts(&node);
    return node;
  }

 private:
  static void Add(Node part, Node* node) {
    node->cost += part.cost;
    node->parts.push_back(std::move(part));
  }
  static void SortParts(Node* node) {
    std::stable_sort(node->parts.begin(), node->parts.end(),
                     [](const Node& a, const Node& b) { return CostOf(a) < CostOf(b); });
  }
  static int CostOf(const Node& node) { return node.memo >= 0 ? 0 : node.cost; }

  // For which subjects a part's answer is the same: all of a notice, those of one table, none.
  enum class Same { kNone, kTable, kNotice };

  // `within`: the part stands in a `where`, whose own fields are the same as its elements are.
  static Same SameFor(const Node& node, bool within) {
    if (node.kind == Node::Kind::kAsk) return Same::kNone;
    Same same = Same::kNotice;
    if (node.kind == Node::Kind::kLeaf) {
      same = SameFor(node.path, within);
      if (node.where != nullptr) same = std::min(same, SameFor(*node.where, true));
      if (node.date != nullptr) same = std::min(same, SameFor(*node.date));
    }
    for (const Node& part : node.parts) same = std::min(same, SameFor(part, within));
    return same;
  }
  static Same SameFor(const DirectPath& path, bool within) {
    if (path.fields.empty() || path.root == FieldPath::Root::kNotice) return Same::kNotice;
    if (path.root == FieldPath::Root::kSameTable) return Same::kTable;
    return within && path.root == FieldPath::Root::kSelf ? Same::kNotice : Same::kNone;
  }
  static Same SameFor(const QuickDate& date) {
    Same same = Same::kNotice;
    for (const QuickPoint* point :
         {&date.before, &date.on_or_before, &date.after, &date.on_or_after}) {
      if (point->point != nullptr && point->point->base == DatePoint::Base::kEvent) {
        return Same::kNone;
      }
      same = std::min(same, SameFor(point->path, false));
    }
    return same;
  }

  Node CompileLeaf(const Condition& condition) {
    Node node;
    node.kind = Node::Kind::kLeaf;
    node.condition = &condition;
    Node ask;
    ask.kind = Node::Kind::kAsk;
    ask.cost = 1000;
    node.today = condition.looks == Condition::Looks::kToday;
    if (!node.today) {
      if (condition.looks != Condition::Looks::kField) return ask;
      if (!node.path.Compile(condition.field)) return ask;
      node.cost = CostOfPath(condition.field);
      if (!CompileEquals(condition, &node)) return ask;
    } else if (!condition.equals.empty() || condition.pattern != nullptr) {
      return ask;
    }
    if (condition.check != v1::CHECK_UNSPECIFIED) return ask;
    const bool together =
        condition.repeated.has_value() || condition.sequence != v1::SEQUENCE_UNSPECIFIED;
    const bool tested = !condition.equals.empty() || condition.pattern != nullptr ||
                        condition.number || condition.length || condition.date ||
                        condition.in_registry || condition.where != nullptr ||
                        !condition.subject_of_event.empty();
    if (together && (tested || condition.exists || condition.count || node.today ||
                     node.path.last->cpp_type() != FieldDescriptor::CPPTYPE_STRING)) {
      return ask;
    }
    if (condition.pattern != nullptr) node.cost += 40;
    if (together || condition.in_registry || condition.length || condition.number) node.cost += 20;
    if (!condition.subject_of_event.empty()) node.cost += 10;
    if (condition.where != nullptr) {
      node.where = std::make_unique<Node>(Compile(*condition.where, true));
      node.cost += 4 * node.where->cost;
    }
    if (condition.date.has_value()) {
      node.cost += 8;
      node.date = std::make_unique<QuickDate>();
      if (!CompileDate(*condition.date, node.date.get())) return ask;
    }
    return node;
  }

  static int CostOfPath(const FieldPath& path) {
    int cost = 1;
    for (const FieldDescriptor* field : path.fields()) {
      cost += field->is_repeated() ? 8 : 1;
      // Of the texts a task's own is the longest.
      if (field->name() == "text") cost += 2;
    }
    return cost;
  }

  static bool CompileEquals(const Condition& condition, Node* node) {
    const FieldDescriptor* field = node->path.last;
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
      for (const std::string& name : condition.equals) {
        const auto* value = field->enum_type()->FindValueByName(name);
        if (value == nullptr) return false;
        node->numbers.push_back(value->number());
      }
      return condition.pattern == nullptr;
    }
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
      for (const std::string& name : condition.equals) {
        if (name == "true" || name == "false") node->numbers.push_back(name == "true" ? 1 : 0);
      }
      // Of other words none is the value.
      if (!condition.equals.empty() && node->numbers.empty()) node->numbers.push_back(-1);
      return condition.pattern == nullptr;
    }
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING || field->message_type() != nullptr) {
      return true;
    }
    return condition.equals.empty();
  }

  static bool CompileDate(const DateTest& test, QuickDate* out) {
    return CompilePoint(test.before, &out->before) &&
           CompilePoint(test.on_or_before, &out->on_or_before) &&
           CompilePoint(test.after, &out->after) &&
           CompilePoint(test.on_or_after, &out->on_or_after);
  }
  static bool CompilePoint(const std::optional<DatePoint>& point, QuickPoint* out) {
    if (!point.has_value()) return true;
    out->point = &*point;
    if (point->base == DatePoint::Base::kEvent) return false;
    // Only events have a time of day.
    if (point->unit == v1::TIME_UNIT_HOUR) return false;
    const bool field =
        point->base == DatePoint::Base::kField || point->base == DatePoint::Base::kYearEnd;
    return !field || out->path.Compile(point->field);
  }

  const v1::Scope scope_;
  int* memos_;
};

class QuickCheck::Evaluation {
 public:
  Evaluation(const Subject& subject, const CheckInput& input, Memory* memory)
      : subject_(subject), input_(input), memory_(memory) {}

  Known Run(const Node& node, const Message& self) {
    if (node.memo < 0) return RunFresh(node, self);
    signed char& truth = memory_->truths[static_cast<size_t>(node.memo)];
    int& table = memory_->tables[static_cast<size_t>(node.memo)];
    if (node.of_table && table != subject_.table_begin) truth = -1;
    table = subject_.table_begin;
    if (truth < 0) {
      const Known known = RunFresh(node, self);
      memory_->truths[static_cast<size_t>(node.memo)] =
          static_cast<signed char>(static_cast<int>(known.truth) + (known.ask ? 4 : 0));
      return known;
    }
    return {static_cast<Truth>(truth & 3), (truth & 4) != 0};
  }

 private:
  Known RunFresh(const Node& node, const Message& self) {
    switch (node.kind) {
      case Node::Kind::kAsk:
        return kAskEvaluate;
      case Node::Kind::kLeaf:
        return Leaf(node, self);
      case Node::Kind::kNone:
        return Opposite(Run(node.parts[0], self));
      case Node::Kind::kAny: {
        Known any{Truth::kNo, false};
        for (const Node& part : node.parts) {
          any = Any(any, Run(part, self));
          if (any.truth == Truth::kYes) break;
        }
        return any;
      }
      default: {
        Known all;
        for (const Node& part : node.parts) {
          all = Both(all, Run(part, self));
          if (all.truth == Truth::kNo) break;
        }
        return all;
      }
    }
  }

  Known Leaf(const Node& node, const Message& self) {
    const Condition& condition = *node.condition;
    if (node.today) return Today(node);
    if (condition.repeated.has_value()) return Repeated(node, self, *condition.repeated);
    if (condition.sequence != v1::SEQUENCE_UNSPECIFIED) return InSequence(node, self);
    const bool counts = condition.count.has_value();
    int hits = 0;
    bool unknown = false, ask = false;
    auto visit = [&](const Message& holder, int index) {
      const Known known = Test(node, holder, index);
      hits += known.truth == Truth::kYes ? 1 : 0;
      unknown = unknown || known.truth == Truth::kUnknown;
      ask = ask || known.ask;
      return counts || hits == 0;
    };
    node.path.ForEach(subject_, self, visit);
    return Together(condition, hits, unknown, ask);
  }

  static Known Together(const Condition& condition, int hits, bool unknown, bool ask) {
    const Known any = hits > 0  ? KnownIf(true)
                      : unknown ? Known{Truth::kUnknown, ask}
                                : KnownIf(false);
    if (!condition.exists.has_value() && !condition.count.has_value()) return any;
    Known known;
    if (condition.exists.has_value()) known = Both(known, *condition.exists ? any : Opposite(any));
    if (condition.count.has_value()) {
      known = Both(known, unknown ? Known{Truth::kUnknown, ask}
                                  : KnownIf(Holds(*condition.count, static_cast<double>(hits))));
    }
    return known;
  }

  Known Today(const Node& node) {
    if (!input_.options->today.has_value()) return kUntold;
    const Condition& condition = *node.condition;
    if (condition.number || condition.length || condition.in_registry ||
        !condition.subject_of_event.empty()) {
      return kAskEvaluate;
    }
    const Known known = condition.date.has_value()
                            ? TestDate(*condition.date, *node.date, *input_.options->today)
                            : KnownIf(true);
    return Together(condition, known.truth == Truth::kYes ? 1 : 0, known.truth == Truth::kUnknown,
                    known.ask);
  }

  Known Test(const Node& node, const Message& holder, int index) {
    const Condition& condition = *node.condition;
    const DirectField& field = *node.path.fields.back();
    if (!node.numbers.empty() && std::find(node.numbers.begin(), node.numbers.end(),
                                           field.number(holder, index)) == node.numbers.end()) {
      return KnownIf(false);
    }
    Known known;
    if (field.text != nullptr) {
      known = TestText(condition, field.text(holder, index));
    } else if (condition.number || condition.length || condition.in_registry ||
               !condition.subject_of_event.empty()) {
      return kAskEvaluate;
    }
    if (known.truth == Truth::kNo) return known;
    if (node.where != nullptr) {
      known = Both(known, Run(*node.where, field.message(holder, index)));
      if (known.truth == Truth::kNo) return known;
    }
    if (condition.date.has_value()) {
      if (field.text == nullptr) return kAskEvaluate;
      const auto day = ParseDate(field.text(holder, index));
      known = Both(known, day ? TestDate(*condition.date, *node.date, *day) : KnownIf(false));
    }
    return known;
  }

  Known TestText(const Condition& condition, const std::string& text) {
    if (!condition.equals.empty() || condition.pattern != nullptr) {
      const std::string_view folded = Fold(text, &memory_->scratch);
      if (!condition.equals.empty() && std::find(condition.equals.begin(), condition.equals.end(),
                                                 folded) == condition.equals.end()) {
        return KnownIf(false);
      }
      if (condition.pattern != nullptr && !RE2::PartialMatch(folded, *condition.pattern)) {
        return KnownIf(false);
      }
    }
    Known known;
    if (condition.number.has_value()) {
      double value = 0;
      known = Both(
          known, KnownIf(absl::SimpleAtod(View(text), &value) && Holds(*condition.number, value)));
    }
    if (condition.length.has_value()) {
      known = Both(known, KnownIf(Holds(*condition.length, static_cast<double>(CountChars(text)))));
    }
    if (condition.in_registry.has_value()) {
      const UnitRegistry* units = input_.options->units;
      known = Both(known, units == nullptr
                              ? kUntold
                              : KnownIf(!units->Find(text).empty() == *condition.in_registry));
    }
    if (!condition.subject_of_event.empty()) {
      known = Both(known, input_.options->events == nullptr
                              ? kUntold
                              : KnownIf(input_.happened->Has(condition.subject_of_event, text)));
    }
    return known;
  }

  Known TestDate(const DateTest& test, const QuickDate& quick, absl::CivilDay day) {
    Known known;
    const auto compare = [&](const QuickPoint& point, auto holds) {
      if (point.point == nullptr || known.truth == Truth::kNo) return;
      absl::CivilDay other;
      const Known there = Resolve(point, &other);
      known = Both(known, there.truth == Truth::kYes ? KnownIf(holds(other)) : there);
    };
    compare(quick.before, [day](absl::CivilDay other) { return day < other; });
    compare(quick.on_or_before, [day](absl::CivilDay other) { return day <= other; });
    compare(quick.after, [day](absl::CivilDay other) { return day > other; });
    compare(quick.on_or_after, [day](absl::CivilDay other) { return day >= other; });
    if (test.workday.has_value() && known.truth != Truth::kNo) {
      const Calendar* calendar = input_.options->calendar;
      const Day described = calendar == nullptr ? Day() : calendar->Describe(day);
      known = Both(known,
                   described.known ? KnownIf(described.worked() == *test.workday) : kAskEvaluate);
    }
    return known;
  }

  Known Resolve(const QuickPoint& quick, absl::CivilDay* out) {
    const DatePoint& point = *quick.point;
    std::optional<absl::CivilDay> day;
    switch (point.base) {
      case DatePoint::Base::kDate:
        day = point.date;
        break;
      case DatePoint::Base::kToday:
        if (!input_.options->today.has_value()) return kUntold;
        day = input_.options->today;
        break;
      case DatePoint::Base::kEvent:
        return kAskEvaluate;
      case DatePoint::Base::kField:
      case DatePoint::Base::kYearEnd: {
        const DirectField& field = *quick.path.fields.back();
        auto visit = [&](const Message& holder, int index) {
          if (point.base == DatePoint::Base::kField) {
            day = ParseDate(field.text(holder, index));
          } else if (const int year = field.number(holder, index); year > 0 && year < 10000) {
            day = absl::CivilDay(year, 12, 31);
          }
          return false;
        };
        quick.path.ForEach(subject_, *subject_.self, visit);
        break;
      }
    }
    if (!day.has_value()) return KnownIf(false);
    if (point.unit == v1::TIME_UNIT_UNSPECIFIED) {
      *out = *day;
      return KnownIf(true);
    }
    Unanswered why = Unanswered::kNone;
    const auto moment =
        Add(Moment{*day, -1}, point.amount, point.unit, input_.options->calendar, &why);
    if (!moment.has_value()) return kAskEvaluate;
    *out = moment->day;
    return KnownIf(true);
  }

  // Whether two values are the same, folded.
  Known Repeated(const Node& node, const Message& self, bool wanted) {
    std::string_view values[kFewValues];
    size_t count = 0;
    bool ask = false;
    auto visit = [&](const Message& holder, int index) {
      const std::string& text = node.path.fields.back()->text(holder, index);
      const std::string_view folded = Fold(text, &memory_->scratch);
      ask = count == kFewValues || folded.data() != text.data();
      if (!ask) values[count++] = folded;
      return !ask;
    };
    node.path.ForEach(subject_, self, visit);
    if (ask) return kAskEvaluate;
    for (size_t i = 1; i < count; ++i) {
      for (size_t j = 0; j < i; ++j) {
        if (values[i] == values[j]) return KnownIf(wanted);
      }
    }
    return KnownIf(!wanted);
  }

  // Numbers that go on from 1 by 1, again and again, are in order; others are for Evaluate.
  Known InSequence(const Node& node, const Message& self) {
    int previous = 0;
    bool ask = false;
    auto visit = [&](const Message& holder, int index) {
      const std::string_view text =
          Fold(node.path.fields.back()->text(holder, index), &memory_->scratch);
      // What FindOddities passes over.
      if (text.find_first_not_of("0123456789") != std::string_view::npos) return true;
      int number = 0;
      for (const char c : text.substr(0, 6)) number = number * 10 + (c - '0');
      ask = number != previous + 1 && number != 1;
      previous = number;
      return !ask;
    };
    node.path.ForEach(subject_, self, visit);
    return ask ? kAskEvaluate : KnownIf(false);
  }

  const Subject& subject_;
  const CheckInput& input_;
  Memory* memory_;
};

QuickCheck::QuickCheck(const Condition& condition, v1::Scope scope, int* memos)
    : root_(std::make_unique<const Node>(Compiler(scope, memos).Compile(condition, false))) {}
QuickCheck::~QuickCheck() = default;

QuickCheck::Answer QuickCheck::Run(const Subject& subject, const CheckInput& input,
                                   Memory* memory) const {
  const Known known = Evaluation(subject, input, memory).Run(*root_, *subject.self);
  if (known.truth == Truth::kYes) return Answer::kYes;
  return known.truth == Truth::kUnknown && known.ask ? Answer::kAsk : Answer::kNo;
}

}  // namespace duban::rules
