#include "rules/compiled_rule.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "rules/example.h"

namespace duban::rules {
namespace {

class PackCompiler {
 public:
  PackCompiler(const v1::RulePack& pack, const Calendar* calendar,
               std::vector<std::unique_ptr<CompiledRule>>* rules, PackErrors* errors)
      : pack_(pack), calendar_(calendar), rules_(rules), errors_(errors) {}

  void Compile(const Place& place) {
    static const RE2& kWord = *new RE2("[a-z][a-z0-9-]*");
    if (!RE2::FullMatch(pack_.id(), kWord)) {
      errors_->Add(place.At(pack_, "id")
                       .Error("", "规则包没有合格的 id (pack id)",
                              "在文件开头写 id: \"…\", 用小写字母, 数字和 -"));
    }
    if (pack_.rules().empty()) {
      errors_->Add(place.Error("", "规则包里没有规则 (no rules)", "写上至少一条 rules { … }"));
    }
    for (int i = 0; i < pack_.rules_size(); ++i) {
      CompileRule(pack_.rules(i), place.At(pack_, "rules", i));
    }
  }

 private:
  void Fail(const v1::Rule& rule, const Place& place, std::string message, std::string hint) {
    errors_->Add(place.Error(rule.id(), std::move(message), std::move(hint)));
  }

  void CompileRule(const v1::Rule& rule, const Place& place) {
    const size_t errors_before = errors_->size();
    auto compiled = std::make_unique<CompiledRule>();
    compiled->rule = &rule;
    compiled->order = rules_->size();
    compiled->memos_end = rules_->empty() ? 0 : rules_->back()->memos_end;
    CheckId(rule, place);
    CheckWords(rule, place);
    CompileBasis(rule, place, compiled.get());
    if (ScopeType(rule.scope()) != nullptr) {
      CompileMessages(rule, place, compiled.get());
      CompileWhen(rule, place, compiled.get());
    }
    CheckExamples(rule, place);
    if (calendar_ != nullptr && errors_->size() == errors_before) {
      RunExamples(*compiled, calendar_, place, errors_);
    }
    rules_->push_back(std::move(compiled));
  }

  void CheckId(const v1::Rule& rule, const Place& place) {
    static const RE2& kId = *new RE2("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    const Place at = place.At(rule, "id");
    if (!RE2::FullMatch(rule.id(), kId) ||
        rule.id().compare(0, pack_.id().size() + 1, pack_.id() + ".") != 0) {
      Fail(rule, at, rule.id().empty() ? "规则没有 id (no id)" : "规则的 id 不合格 (bad id)",
           absl::StrCat("写成 id: \"", pack_.id().empty() ? "pack" : pack_.id(),
                        ".no-unit\" 的样子: 规则包的 id, 一个点, 小写字母, 数字和 -"));
    }
    for (const auto& other : *rules_) {
      if (other->rule->id() == rule.id() && !rule.id().empty()) {
        Fail(rule, at, "这个 id 已经有别的规则用了 (duplicate id)", "换一个 id");
        break;
      }
    }
  }

  void CheckWords(const v1::Rule& rule, const Place& place) {
    if (rule.severity() == v1::SEVERITY_UNSPECIFIED || !v1::Severity_IsValid(rule.severity())) {
      Fail(rule, place, "没有写 severity (no severity)",
           "写 severity: SEVERITY_ERROR, SEVERITY_WARNING 或 SEVERITY_INFO");
    }
    if (ScopeType(rule.scope()) == nullptr) {
      Fail(rule, place, "没有写 scope (no scope)",
           "写 scope: SCOPE_NOTICE, SCOPE_TASK, SCOPE_ASSIGNMENT, SCOPE_DEADLINE, SCOPE_TEXT, "
           "SCOPE_CASE 或 SCOPE_CITATION");
    }
    if (rule.title().empty()) {
      Fail(rule, place, "没有写 title (no title)", "用几个字写这条规则查什么");
    }
    if (rule.message().empty()) {
      Fail(rule, place, "没有写 message (no message)",
           "写给经办人看的话, 例如 \"{subject}没有写责任单位\"");
    }
  }

  void CompileBasis(const v1::Rule& rule, const Place& place, CompiledRule* out) {
    const Place at = place.At(rule, "basis");
    const v1::Basis& basis = rule.basis();
    if (basis.citation().empty()) {
      Fail(rule, at, "没有写依据 (no basis)",
           "写 basis { citation: \"…\" }; 没有法规依据的, 写清是谁的要求并加 practice: true");
    }
    out->in_force_from = CompileDay(rule, basis.in_force_from(), at.At(basis, "in_force_from"));
    out->in_force_to = CompileDay(rule, basis.in_force_to(), at.At(basis, "in_force_to"));
    if (out->in_force_from && out->in_force_to && *out->in_force_from > *out->in_force_to) {
      Fail(rule, at.At(basis, "in_force_to"), "失效日期早于生效日期 (ends before it begins)",
           "对调 in_force_from 和 in_force_to");
    }
  }

  std::optional<absl::CivilDay> CompileDay(const v1::Rule& rule, const std::string& text,
                                           const Place& place) {
    if (text.empty()) return std::nullopt;
    const auto day = ParseDate(text);
    if (!day.has_value()) {
      Fail(rule, place, absl::StrCat(text, " 不是日期 (not a date)"),
           "写成 2019-05-15 的样子, 并且是日历上有的一天");
    }
    return day;
  }

  void CompileMessages(const v1::Rule& rule, const Place& place, CompiledRule* out) {
    const auto compile = [&](const std::string& text, const char* field, MessageTemplate* target) {
      const auto fault = MessageTemplate::Parse(text, rule.scope(), rule.sensitive(), target);
      if (fault) Fail(rule, place.At(rule, field), fault->message, fault->hint);
    };
    compile(rule.message(), "message", &out->message);
    // Not everybody who writes a rule writes English.
    if (rule.message_en().empty()) {
      out->message_en = out->message;
    } else {
      compile(rule.message_en(), "message_en", &out->message_en);
    }
  }

  void CompileWhen(const v1::Rule& rule, const Place& place, CompiledRule* out) {
    if (!rule.has_when()) {
      Fail(rule, place, "没有写 when (no condition)",
           "写上什么情况算有问题, 例如 when { field: \"assignments\" exists: false }");
      return;
    }
    const size_t before = errors_->size();
    const ConditionContext context{rule.scope(), rule.id(), errors_};
    out->condition =
        CompileCondition(rule.when(), place.At(rule, "when"), ScopeType(rule.scope()), context);
    if (errors_->size() != before) return;
    out->trigger = FindTrigger(&out->condition);
    if (rule.scope() == v1::SCOPE_TEXT && out->trigger == nullptr) {
      Fail(rule, place.At(rule, "when"), "SCOPE_TEXT 的规则没有说在正文里找什么 (nothing to find)",
           "写 field: \"text\" matches: \"…\", 放在 when 里或它的 all 里");
      return;
    }
    if (rule.scope() == v1::SCOPE_TEXT) out->trigger->anchor = true;
    out->quick = std::make_unique<QuickCheck>(out->condition, rule.scope(), &out->memos_end);
  }

  void CheckExamples(const v1::Rule& rule, const Place& place) {
    if (rule.must_match().empty()) {
      Fail(rule, place, "没有应当命中的例子 (no must_match)",
           "至少写一个 must_match { … }: 这条规则应当查出来的情况");
    }
    if (rule.must_not_match().empty()) {
      Fail(rule, place, "没有不应当命中的例子 (no must_not_match)",
           "至少写一个 must_not_match { … }: 看起来像, 但不算问题的情况");
    }
    for (int i = 0; i < rule.must_match_size(); ++i) {
      CheckExample(rule, rule.must_match(i), place.At(rule, "must_match", i));
    }
    for (int i = 0; i < rule.must_not_match_size(); ++i) {
      CheckExample(rule, rule.must_not_match(i), place.At(rule, "must_not_match", i));
    }
  }

  void CheckDeadline(const v1::Rule& rule, const v1::Deadline& deadline, const Place& place) {
    CompileDay(rule, deadline.start(), place.At(deadline, "start"));
    CompileDay(rule, deadline.due(), place.At(deadline, "due"));
  }

  // A day that is none would make an example come out as if nothing stood there.
  void CheckDaysOf(const v1::Rule& rule, const v1::Notice& notice, const Place& place) {
    const std::pair<const char*, const v1::StatedDate*> dates[] = {
        {"issued_date", &notice.issued_date()}, {"published_date", &notice.published_date()}};
    for (const auto& [name, date] : dates) {
      CompileDay(rule, date->date(), place.At(notice, name).At(*date, "date"));
    }
    for (int i = 0; i < notice.deadlines_size(); ++i) {
      CheckDeadline(rule, notice.deadlines(i), place.At(notice, "deadlines", i));
    }
    for (int i = 0; i < notice.tasks_size(); ++i) {
      const v1::Task& task = notice.tasks(i);
      const Place at = place.At(notice, "tasks", i);
      for (int j = 0; j < task.deadlines_size(); ++j) {
        CheckDeadline(rule, task.deadlines(j), at.At(task, "deadlines", j));
      }
    }
  }

  void CheckExample(const v1::Rule& rule, const v1::Example& example, const Place& place) {
    CompileDay(rule, example.today(), place.At(example, "today"));
    CheckDaysOf(rule, example.notice(), place.At(example, "notice"));
    for (int i = 0; i < example.events_size(); ++i) {
      const v1::Event& event = example.events(i);
      const Place at = place.At(example, "events", i);
      CompileDay(rule, event.date(), at.At(event, "date"));
      if (event.kind().empty()) {
        Fail(rule, at, "例子里的事件没有写 kind (no kind)",
             "写发生了什么, 例如 kind: \"task-done\"");
      }
      if (event.date().empty()) {
        Fail(rule, at, "例子里的事件没有写 date (no date)", "写哪一天, 例如 date: \"2024-03-01\"");
      }
      if (!event.time().empty() && !ParseTime(event.time()).has_value()) {
        Fail(rule, at.At(event, "time"), absl::StrCat(event.time(), " 不是时刻 (not a time)"),
             "写成 09:30 的样子");
      }
    }
    if (rule.scope() == v1::SCOPE_TEXT && example.text().empty()) {
      Fail(rule, place, "SCOPE_TEXT 的例子没有写 text (no text)", "加上 text: \"…\"");
    }
  }

  const v1::RulePack& pack_;
  const Calendar* calendar_;  // Null: examples do not run.
  std::vector<std::unique_ptr<CompiledRule>>* rules_;
  PackErrors* errors_;
};

}  // namespace

void CompilePack(const v1::RulePack& pack, const Place& place, const Calendar* calendar,
                 std::vector<std::unique_ptr<CompiledRule>>* rules, PackErrors* errors) {
  PackCompiler(pack, calendar, rules, errors).Compile(place);
}

ScopeRules& RulesByScope::ScopeFor(const CompiledRule& rule) {
  orders_end = std::max(orders_end, rule.order + 1);
  memos_end = std::max(memos_end, rule.memos_end);
  return scopes[rule.rule->scope()];
}

RulesByScope GroupRules(const std::vector<std::unique_ptr<CompiledRule>>& rules) {
  RulesByScope grouped;
  std::map<std::pair<v1::Scope, std::string>, TriggeredRules*> by_path;
  for (const auto& rule : rules) {
    ScopeRules& scope = grouped.ScopeFor(*rule);
    const Condition* trigger = rule->trigger;
    if (trigger == nullptr || trigger->pattern == nullptr) {
      scope.always.push_back(rule.get());
      continue;
    }
    TriggeredRules*& group = by_path[{rule->rule->scope(), trigger->path}];
    if (group == nullptr) {
      scope.triggered.push_back(std::make_unique<TriggeredRules>());
      group = scope.triggered.back().get();
      group->field = trigger->field;
      if (!group->direct.Compile(trigger->field)) group->direct.fields.clear();
    }
    group->bank.Add(trigger->pattern.get());
    group->rules.push_back(rule.get());
  }
  for (auto& [kind, scope] : grouped.scopes) {
    for (auto& group : scope.triggered) group->bank.Compile();
  }
  return grouped;
}

}  // namespace duban::rules
