#include "rules/example.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "document/document.h"
#include "extract/page.h"
#include "rules/runner.h"
#include "text/decode.h"

namespace duban::rules {
namespace {

// What the checker is given for an example. Everything else of a check is the same as for a notice.
struct Scene {
  v1::Events events;
  UnitRegistry units;
  CheckOptions options;
};

absl::Status SetScene(const v1::Example& example, const Calendar* calendar, Scene* scene) {
  scene->options.calendar = calendar;
  if (!example.today().empty()) scene->options.today = ParseDate(example.today());
  if (!example.events().empty()) {
    *scene->events.mutable_events() = example.events();
    scene->options.events = &scene->events;
  }
  if (!example.units().empty()) {
    auto units = UnitRegistry::Parse("units", absl::StrJoin(example.units(), "\n"));
    if (!units.ok()) return units.status();
    scene->units = *std::move(units);
    scene->options.units = &scene->units;
  }
  return absl::OkStatus();
}

// A set of the one rule, without an automaton of its own.
RulesByScope Alone(const CompiledRule& rule) {
  RulesByScope scopes;
  ScopeRules& scope = scopes.ScopeFor(rule);
  if (rule.rule->scope() != v1::SCOPE_TEXT || rule.trigger->pattern == nullptr) {
    scope.always.push_back(&rule);
    return scopes;
  }
  auto group = std::make_unique<TriggeredRules>();
  group->field = rule.trigger->field;
  group->bank.Add(rule.trigger->pattern.get());
  group->rules.push_back(&rule);
  group->bank.Compile();
  scope.triggered.push_back(std::move(group));
  return scopes;
}

void RunExample(const CompiledRule& rule, const RulesByScope& alone, const v1::Example& example,
                bool expected, const Calendar* calendar, const Place& place, PackErrors* errors) {
  Scene scene;
  const absl::Status status = SetScene(example, calendar, &scene);
  if (!status.ok()) {
    errors->Add(place.Error(rule.rule->id(), std::string(status.message()), "改 units"));
    return;
  }
  auto text = Decode(example.text(), Encoding::kUtf8);
  if (!text.ok()) return;
  const Document document = ParsePlainText(*std::move(text));
  const Page page(document);
  v1::Findings findings;
  RunRules(alone, example.notice(), example.text().empty() ? nullptr : &page, scene.options,
           &findings);
  if (findings.findings().empty() != expected) return;
  const std::string note = example.note().empty() ? "" : absl::StrCat("“", example.note(), "”");
  if (expected) {
    errors->Add(place.Error(
        rule.rule->id(), absl::StrCat("例子", note, "应当命中, 但没有命中 (must match, does not)"),
        "对照 when 检查例子里的字段, 文字和日期, 或放宽 when"));
  } else {
    errors->Add(
        place.Error(rule.rule->id(),
                    absl::StrCat("例子", note, "不应当命中, 但命中了 (must not match, does): ",
                                 findings.findings(0).message()),
                    "在 when 里加上排除它的条件 (none { … }), 或改例子"));
  }
}

}  // namespace

void RunExamples(const CompiledRule& rule, const Calendar* calendar, const Place& place,
                 PackErrors* errors) {
  const RulesByScope alone = Alone(rule);
  const v1::Rule& source = *rule.rule;
  for (int i = 0; i < source.must_match_size(); ++i) {
    RunExample(rule, alone, source.must_match(i), true, calendar, place.At(source, "must_match", i),
               errors);
  }
  for (int i = 0; i < source.must_not_match_size(); ++i) {
    RunExample(rule, alone, source.must_not_match(i), false, calendar,
               place.At(source, "must_not_match", i), errors);
  }
}

}  // namespace duban::rules
