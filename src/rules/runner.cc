#include "rules/runner.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "rules/checks.h"
#include "rules/evaluate.h"
#include "rules/fold.h"
#include "rules/pairing.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

// Bounds what one rule can say of one notice, so that a hostile input cannot make it endless.
constexpr size_t kMaxFindingsPerRule = 100;
constexpr size_t kMaxSpans = 20;
// Matches of a pattern that fail its check (CHECK_…) before the rule gives up.
constexpr int kMaxFailedChecks = 10000;
// A text block is at most this much on either side of what was found.
constexpr size_t kBlockReach = 2048;

class Runner {
 public:
  Runner(const RulesByScope& rules, const v1::Notice& notice, const Page* page,
         const CheckOptions& options)
      : rules_(rules),
        notice_(notice),
        page_(page),
        options_(options),
        happened_(options.events),
        counts_(rules.orders_end) {
    input_.notice = &notice;
    input_.has_text = page != nullptr;
    if (page != nullptr) input_.text = page->text();
    input_.options = &options;
    input_.happened = &happened_;
    memory_.Reset(rules.memos_end);
    GroupEvents();
    FindReferenceDay();
  }

  void Run(v1::Findings* out) {
    for (const auto& entry : rules_.scopes) {
      if (entry.first == v1::SCOPE_TEXT) {
        RunText(entry.second);
      } else {
        ForEachSubject(entry.first,
                       [&](const Subject& subject) { RunSubject(entry.second, subject); });
      }
    }
    Write(out);
  }

 private:
  struct Found {
    std::tuple<bool, uint32_t, size_t, size_t> key;  // Place, rule, order of finding.
    v1::Finding finding;
  };

  void GroupEvents() {
    if (options_.events == nullptr) return;
    for (const v1::Event& event : options_.events->events()) {
      const auto [it, fresh] = case_index_.try_emplace(event.subject(), cases_.size());
      if (fresh) {
        cases_.emplace_back();
        cases_.back().set_subject(event.subject());
      }
      *cases_[it->second].add_events() = event;
    }
  }

  const v1::Case* FindCase(const std::string& subject) const {
    if (case_index_.empty()) return nullptr;
    const auto it = case_index_.find(subject);
    return it == case_index_.end() ? nullptr : &cases_[it->second];
  }

  // The day whose law applies: when the notice was issued, else published, else today.
  void FindReferenceDay() {
    reference_ = ParseDate(notice_.issued_date().date());
    if (!reference_) reference_ = ParseDate(notice_.published_date().date());
    if (!reference_) reference_ = options_.today;
  }

  bool InForce(const CompiledRule& rule, const Subject& subject) const {
    std::optional<absl::CivilDay> day = reference_;
    if (subject.scope == v1::SCOPE_CASE) {
      const auto& events = static_cast<const v1::Case*>(subject.self)->events();
      if (!events.empty()) day = ParseDate(events[0].date());
    }
    if (!day) return !rule.in_force_to.has_value();
    return (!rule.in_force_from || *rule.in_force_from <= *day) &&
           (!rule.in_force_to || *day <= *rule.in_force_to);
  }

  template <typename Visit>
  void ForEachSubject(v1::Scope scope, Visit visit) {
    Subject subject;
    subject.scope = scope;
    subject.notice = &notice_;
    switch (scope) {
      case v1::SCOPE_NOTICE:
        subject.self = &notice_;
        subject.events = FindCase("");
        if (subject.events == nullptr) subject.events = FindCase(notice_.document_number().text());
        visit(subject);
        return;
      case v1::SCOPE_CASE:
        for (const v1::Case& one : cases_) {
          subject.self = subject.events = &one;
          visit(subject);
        }
        return;
      case v1::SCOPE_CITATION:
        for (const v1::Citation& citation : notice_.citations()) {
          ++subject.index;
          subject.self = &citation;
          subject.events = FindCase(citation.document_number());
          visit(subject);
        }
        return;
      default:
        break;
    }
    for (const v1::Task& task : notice_.tasks()) {
      ++subject.task_index;
      subject.task = &task;
      FindSameTable(&subject);
      subject.events = FindCase(task.id());
      if (subject.events == nullptr || task.id().empty()) subject.events = FindCase(task.number());
      VisitTask(scope, task, subject, visit);
    }
    if (scope == v1::SCOPE_DEADLINE) VisitLooseDeadlines(subject, visit);
  }

  template <typename Visit>
  void VisitTask(v1::Scope scope, const v1::Task& task, Subject subject, Visit visit) {
    if (scope == v1::SCOPE_TASK) {
      subject.self = &task;
      subject.index = subject.task_index;
      visit(subject);
    } else if (scope == v1::SCOPE_ASSIGNMENT) {
      for (const v1::Assignment& assignment : task.assignments()) {
        ++subject.index;
        subject.self = &assignment;
        visit(subject);
      }
    } else if (scope == v1::SCOPE_DEADLINE) {
      for (const v1::Deadline& deadline : task.deadlines()) {
        ++subject.index;
        // A merged cell's limit belongs to several tasks and is told once.
        if (WasSeen(deadline)) continue;
        subject.self = &deadline;
        visit(subject);
      }
    }
  }

  // The limits that are no task's.
  template <typename Visit>
  void VisitLooseDeadlines(Subject subject, Visit visit) {
    subject.task = nullptr;
    subject.task_index = -1;
    subject.table_begin = subject.table_end = -1;
    subject.index = -1;
    subject.events = FindCase("");
    for (const v1::Deadline& deadline : notice_.deadlines()) {
      ++subject.index;
      if (WasSeen(deadline)) continue;
      subject.self = &deadline;
      visit(subject);
    }
    deadlines_seen_.clear();
    deadlines_alike_.clear();
  }

  // Whether a limit with this place and these words came before.
  bool WasSeen(const v1::Deadline& deadline) {
    const uint64_t place =
        static_cast<uint64_t>(deadline.span().begin()) << 32 | deadline.span().end();
    const auto [it, fresh] = deadlines_seen_.try_emplace(place, &deadline);
    if (fresh) return false;
    if (it->second->text() == deadline.text()) return true;
    // Limits of one place and other words: those of a notice that no text was read for.
    return !deadlines_alike_.insert({place, deadline.text()}).second;
  }

  void RunSubject(const ScopeRules& scope, const Subject& subject) {
    for (const CompiledRule* rule : scope.always) RunRule(*rule, subject);
    for (const auto& group : scope.triggered) RunTriggered(*group, subject);
  }

  void RunTriggered(const TriggeredRules& group, const Subject& subject) {
    if (group.bank.size() == 1 && !group.bank.scans()) return RunRule(*group.rules[0], subject);
    triggered_.clear();
    const auto match = [&](const std::string& text) {
      group.bank.Match(Fold(text, &memory_.scratch), &matched_);
      triggered_.insert(triggered_.end(), matched_.begin(), matched_.end());
    };
    if (group.direct.fields.empty()) {
      values_.clear();
      group.field.Values(subject, *subject.self, &values_);
      for (const Value& value : values_) match(value.string());
    } else {
      auto visit = [&](const google::protobuf::Message& holder, int index) {
        match(group.direct.fields.back()->text(holder, index));
        return true;
      };
      group.direct.ForEach(subject, *subject.self, visit);
    }
    if (triggered_.empty()) return;
    std::sort(triggered_.begin(), triggered_.end());
    triggered_.erase(std::unique(triggered_.begin(), triggered_.end()), triggered_.end());
    for (const int index : triggered_) RunRule(*group.rules[static_cast<size_t>(index)], subject);
  }

  void RunRule(const CompiledRule& rule, const Subject& subject) {
    if (Skips(rule) || !InForce(rule, subject)) return;
    Evidence evidence;
    RunCondition(rule, subject, &evidence);
  }

  void RunCondition(const CompiledRule& rule, const Subject& subject, Evidence* evidence) {
    const QuickCheck::Answer answer = rule.quick->Run(subject, input_, &memory_);
    if (answer == QuickCheck::Answer::kNo) return;
    const bool holds = answer == QuickCheck::Answer::kYes;
    const Truth truth = Evaluate(rule.condition, subject, *subject.self, input_, holds, evidence);
    Decide(rule, subject, truth, *evidence);
  }

  bool Skips(const CompiledRule& rule) const {
    return rule.rule->severity() < options_.min_severity ||
           counts_[rule.order] > kMaxFindingsPerRule;
  }

  void RunText(const ScopeRules& scope) {
    if (page_ == nullptr) return;
    for (const CompiledRule* rule : scope.always) {
      for (const Range& range :
           FindUnpaired(page_->text(), rule->trigger->pairs, kMaxFindingsPerRule + 1)) {
        RunPlace(*rule, range, range);
      }
    }
    for (const auto& group : scope.triggered) {
      std::vector<PatternBank::Place> places;
      group->bank.FindPlaces(page_->text(), &places);
      const CompiledRule* last = nullptr;
      int failed = 0;
      for (const PatternBank::Place& place : places) {
        const CompiledRule* rule = group->rules[place.pattern];
        if (rule != last) failed = 0;
        last = rule;
        FindMatches(*rule, place.lines, &failed);
      }
    }
  }

  // Every match of the rule's pattern in a part of the text. `failed` counts those that its check
  // turned down.
  void FindMatches(const CompiledRule& rule, Range within, int* failed) {
    const RE2& pattern = *rule.trigger->pattern;
    const std::string_view text = page_->text();
    const int wanted = pattern.NumberOfCapturingGroups() > 0 ? 2 : 1;
    re2::StringPiece groups[2];
    for (size_t at = within.begin;
         at <= within.end && !Skips(rule) && *failed < kMaxFailedChecks;) {
      if (!pattern.Match(text, at, within.end, RE2::UNANCHORED, groups, wanted)) break;
      const auto range = [&](const re2::StringPiece& piece) {
        const uint32_t begin = static_cast<uint32_t>(piece.data() - text.data());
        return Range{begin, begin + static_cast<uint32_t>(piece.size())};
      };
      const Range whole = range(groups[0]);
      const Range place = wanted == 2 && groups[1].data() != nullptr ? range(groups[1]) : whole;
      at = std::max<size_t>(whole.end, whole.begin + 1);
      if (PassesCheck(rule.trigger->check, place.In(text))) {
        RunPlace(rule, whole, place);
      } else {
        ++*failed;
      }
    }
  }

  // Applies a rule of SCOPE_TEXT to a place. `whole` is what its pattern matched, `place` what is
  // told.
  void RunPlace(const CompiledRule& rule, Range whole, Range place) {
    const std::string_view text = page_->text();
    const size_t before = whole.begin > kBlockReach ? whole.begin - kBlockReach : 0;
    const size_t line_end = text.rfind('\n', whole.begin == 0 ? 0 : whole.begin - 1);
    size_t begin = line_end == std::string_view::npos || whole.begin == 0 ? 0 : line_end + 1;
    begin = std::max(begin, before);
    while (begin < whole.begin && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    size_t end = std::min({text.find('\n', whole.end), whole.end + kBlockReach, text.size()});
    while (end > whole.end && end < text.size() &&
           (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
      --end;
    }
    v1::TextBlock block;
    block.set_text(std::string(text.substr(begin, end - begin)));
    Subject subject;
    subject.scope = v1::SCOPE_TEXT;
    subject.self = &block;
    subject.notice = &notice_;
    if (Skips(rule) || !InForce(rule, subject)) return;
    Evidence evidence;
    Hit& hit = evidence.hits.emplace_back();
    hit.text = std::string(place.In(text));
    hit.span.emplace();
    page_->Fill(place, &*hit.span);
    RunCondition(rule, subject, &evidence);
  }

  void Decide(const CompiledRule& rule, const Subject& subject, Truth truth,
              const Evidence& evidence) {
    if (truth == Truth::kNo) return;
    if (truth == Truth::kUnknown) {
      if (evidence.why != Unanswered::kNone) AddUndecided(rule, subject, evidence.why);
      return;
    }
    if (++counts_[rule.order] > kMaxFindingsPerRule) {
      truncated_.insert(rule.rule->id());
      return;
    }
    AddFinding(rule, subject, evidence);
  }

  void AddUndecided(const CompiledRule& rule, const Subject& subject, Unanswered why) {
    if (undecided_.size() >= kMaxFindingsPerRule) return;
    v1::Undecided& out = undecided_.emplace_back();
    out.set_rule_id(rule.rule->id());
    out.set_subject(SubjectPath(subject));
    if (why == Unanswered::kCalendar) {
      out.set_reason("工作日历没有这些日期的数据");
      out.set_reason_en("the working-day calendar does not know these days");
    } else {
      out.set_reason("事件没有写时刻, 不能按小时计算");
      out.set_reason_en("the event has no time of day, hours cannot be counted");
    }
  }

  void AddFinding(const CompiledRule& rule, const Subject& subject, const Evidence& evidence) {
    Found& found = found_.emplace_back();
    v1::Finding& finding = found.finding;
    finding.set_rule_id(rule.rule->id());
    finding.set_severity(rule.rule->severity());
    finding.set_title(rule.rule->title());
    finding.set_title_en(rule.rule->title_en());
    finding.set_basis(rule.rule->basis().citation());
    finding.set_sensitive(rule.rule->sensitive());
    finding.set_subject(SubjectPath(subject));
    if (subject.task != nullptr) finding.set_task_id(subject.task->id());
    AddSpans(subject, evidence, &finding);
    std::vector<std::string> texts;
    for (const Hit& hit : evidence.hits) {
      texts.push_back(rule.rule->sensitive() ? Mask(hit.text) : hit.text);
    }
    MessageValues values;
    values.found = &texts;
    values.limit = evidence.limit;
    if (options_.today) values.today = ToText({*options_.today, -1});
    finding.set_message(rule.message.Fill(subject, values, false));
    finding.set_message_en(rule.message_en.Fill(subject, values, true));
    const bool placed = !finding.spans().empty();
    found.key = {placed, placed ? finding.spans(0).begin() : 0, rule.order, found_.size()};
  }

  static void AddSpans(const Subject& subject, const Evidence& evidence, v1::Finding* finding) {
    for (const Hit& hit : evidence.hits) {
      if (!hit.span || finding->spans_size() >= static_cast<int>(kMaxSpans)) continue;
      // Hits in one sentence share its place.
      const bool repeated = !finding->spans().empty() &&
                            finding->spans().rbegin()->begin() == hit.span->begin() &&
                            finding->spans().rbegin()->end() == hit.span->end();
      if (!repeated) *finding->add_spans() = *hit.span;
    }
    if (!finding->spans().empty() || subject.self == nullptr) return;
    if (const auto span = SpanOf(*subject.self)) {
      *finding->add_spans() = *span;
    } else if (subject.task != nullptr && subject.task->has_span()) {
      *finding->add_spans() = subject.task->span();
    }
  }

  void Write(v1::Findings* out) {
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.key < b.key; });
    for (Found& found : found_) *out->add_findings() = std::move(found.finding);
    for (v1::Undecided& undecided : undecided_) *out->add_undecided() = std::move(undecided);
    for (const std::string& id : truncated_) out->add_truncated_rule_ids(id);
  }

  const RulesByScope& rules_;
  const v1::Notice& notice_;
  const Page* page_;
  const CheckOptions& options_;
  const EventIndex happened_;
  CheckInput input_;
  std::vector<v1::Case> cases_;
  absl::flat_hash_map<std::string, size_t> case_index_;
  std::optional<absl::CivilDay> reference_;
  absl::flat_hash_map<uint64_t, const v1::Deadline*> deadlines_seen_;
  std::set<std::pair<uint64_t, std::string>> deadlines_alike_;
  std::vector<size_t> counts_;  // Findings by rule.
  std::vector<Found> found_;
  std::vector<v1::Undecided> undecided_;
  std::set<std::string> truncated_;
  // Reused between subjects.
  std::vector<Value> values_;
  std::vector<int> matched_, triggered_;
  QuickCheck::Memory memory_;
};

}  // namespace

void RunRules(const RulesByScope& rules, const v1::Notice& notice, const Page* page,
              const CheckOptions& options, v1::Findings* findings) {
  Runner(rules, notice, page, options).Run(findings);
}

}  // namespace duban::rules
