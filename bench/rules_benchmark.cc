// What rules cost: loading them, checking a notice beside reading it, and 2,000 patterns beside 50.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "bench/mixed_notices.h"
#include "duban/engine.h"
#include "duban/rules.h"

namespace duban::bench {
namespace {

constexpr size_t kNoticeSize = 26 << 10;

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

const std::string& Input() {
  static const std::string& text = *new std::string(LongNotice(kNoticeSize));
  return text;
}

void CreateRules(benchmark::State& state) {
  RuleOptions options;
  options.run_builtin_examples = state.range(0) != 0;
  options.calendar = TheEngine().calendar();
  for (auto _ : state) benchmark::DoNotOptimize(RuleSet::Create(options));
}
BENCHMARK(CreateRules)->Arg(0)->Arg(1)->ArgName("examples")->Unit(benchmark::kMillisecond);

void Extract(benchmark::State& state) {
  v1::Notice notice;
  for (auto _ : state) {
    benchmark::DoNotOptimize(TheEngine().Extract(Input(), {}, &notice).ok());
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Input().size()));
}
BENCHMARK(Extract)->Unit(benchmark::kMicrosecond);

// The same keeping the text for the check.
void ExtractKeepingText(benchmark::State& state) {
  v1::Notice notice;
  ReadText text;
  for (auto _ : state) {
    benchmark::DoNotOptimize(TheEngine().Extract(Input(), {}, &notice, &text).ok());
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Input().size()));
}
BENCHMARK(ExtractKeepingText)->Unit(benchmark::kMicrosecond);

CheckOptions AllPacksOptions() {
  CheckOptions options;
  options.today = absl::CivilDay(2024, 6, 1);
  options.calendar = TheEngine().calendar().get();
  return options;
}

// What a check costs that follows an extraction.
void CheckAllPacks(benchmark::State& state) {
  const auto rules = RuleSet::Create().value();
  v1::Notice notice;
  ReadText text;
  const bool read = TheEngine().Extract(Input(), {}, &notice, &text).ok();
  const CheckOptions options = AllPacksOptions();
  v1::Findings findings;
  for (auto _ : state) rules->Check(notice, text, options, &findings);
  state.counters["findings"] = read ? findings.findings_size() : -1;
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Input().size()));
}
BENCHMARK(CheckAllPacks)->Unit(benchmark::kMicrosecond);

// The same from the bytes, which are decoded and parsed once more.
void CheckAllPacksFromBytes(benchmark::State& state) {
  const auto rules = RuleSet::Create().value();
  const v1::Notice notice = *TheEngine().Extract(Input());
  const CheckOptions options = AllPacksOptions();
  v1::Findings findings;
  for (auto _ : state) {
    benchmark::DoNotOptimize(rules->Check(notice, Input(), options, &findings).ok());
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Input().size()));
}
BENCHMARK(CheckAllPacksFromBytes)->Unit(benchmark::kMicrosecond);

// A pack of `count` rules, each with a pattern of its own. Few of them match: rules look for what
// should not be there.
std::string PatternPack(int count, const std::string& scope) {
  std::string pack = "id: \"many\"\n";
  for (int i = 0; i < count; ++i) {
    const std::string word = std::to_string(100000 + i * 37);
    const std::string sample = scope == "SCOPE_TEXT"
                                   ? "text: \"编号" + word + "的事项\""
                                   : "notice { tasks { text: \"编号" + word + "的事项\" } }";
    const std::string other =
        scope == "SCOPE_TEXT" ? "text: \"事项\"" : "notice { tasks { text: \"事项\" } }";
    pack += "rules { id: \"many.r" + std::to_string(i) +
            "\" severity: SEVERITY_INFO scope: " + scope +
            " title: \"t\" message: \"{found}\" basis { citation: \"t\" } " +
            "when { field: \"text\" matches: \"编号" + word + "(?:的|之)[事物]项\" } " +
            "must_match { " + sample + " } must_not_match { " + other + " } }\n";
  }
  return pack;
}

void CheckPatterns(benchmark::State& state, const std::string& scope) {
  RuleOptions options;
  options.builtin_packs = false;
  options.calendar = TheEngine().calendar();
  options.packs.push_back({"many", PatternPack(static_cast<int>(state.range(0)), scope)});
  const auto rules = RuleSet::Create(options).value();
  v1::Notice notice;
  ReadText text;
  benchmark::DoNotOptimize(TheEngine().Extract(Input(), {}, &notice, &text).ok());
  v1::Findings findings;
  for (auto _ : state) rules->Check(notice, text, {}, &findings);
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Input().size()));
}
BENCHMARK_CAPTURE(CheckPatterns, text, "SCOPE_TEXT")
    ->Arg(50)
    ->Arg(2000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(CheckPatterns, tasks, "SCOPE_TASK")
    ->Arg(50)
    ->Arg(2000)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace duban::bench

BENCHMARK_MAIN();
