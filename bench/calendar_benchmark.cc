// Working-day sums, periods, and the deadlines of a notice of fifty tasks resolved; beside it the
// extraction of a notice of fifty tasks, of which resolving should be a small part.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "duban/calendar.h"
#include "duban/due_report.h"
#include "duban/engine.h"
#include "duban/resolve.h"

namespace duban::bench {
namespace {

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

void BM_AddWorkdays(benchmark::State& state) {
  const Calendar& calendar = *TheEngine().calendar();
  const absl::CivilDay first(2010, 1, 1);
  int64_t i = 0;
  for (auto _ : state) {
    const auto result = calendar.AddWorkdays(first + i, state.range(0));
    benchmark::DoNotOptimize(result);
    i = (i + 97) % 5000;
  }
}
BENCHMARK(BM_AddWorkdays)->Arg(1)->Arg(20)->Arg(250)->Arg(-250);

void BM_AddWorkdaysBeyondKnownYears(benchmark::State& state) {
  const Calendar& calendar = *TheEngine().calendar();
  for (auto _ : state) {
    const auto result = calendar.AddWorkdays(absl::CivilDay(2026, 12, 1), state.range(0));
    benchmark::DoNotOptimize(result);
  }
}
BENCHMARK(BM_AddWorkdaysBeyondKnownYears)->Arg(250)->Arg(26000);

void BM_Count(benchmark::State& state) {
  const Calendar& calendar = *TheEngine().calendar();
  v1::Duration duration;
  duration.set_amount(20);
  duration.set_unit(v1::TIME_UNIT_WORKING_DAY);
  for (auto _ : state) {
    const auto period = calendar.Count({absl::CivilDay(2024, 9, 20), std::nullopt}, duration);
    benchmark::DoNotOptimize(period);
  }
}
BENCHMARK(BM_Count);

// Fifty rows with limits of every kind, as a plan for a year has them.
std::string FiftyTasks() {
  const char* limits[] = {"9月底前", "收到申请后5个工作日内", "每季度", "年底前", "全年"};
  std::string text =
      "云岭市人民政府办公室关于印发2024年政务公开工作要点任务分解表的通知\n"
      "云政办〔2024〕7号\n各县(市、区)人民政府,市政府各部门:\n现将任务分解表印发给你们。\n"
      "云岭市人民政府办公室\n2024年3月1日\n附件\n任务分解表\n"
      "序号\t工作任务\t责任单位\t完成时限\n";
  for (int i = 0; i < 50; ++i) {
    absl::StrAppend(&text, i + 1, "\t推进第", i + 1,
                    "项重点领域信息公开,完善公开目录,及时回应社会关切,加强政策解读和平台建设。\t"
                    "市财政局牵头,市教育局、市民政局配合\t",
                    limits[i % 5], "\n");
  }
  return text;
}

void BM_ExtractFiftyTasks(benchmark::State& state) {
  const std::string text = FiftyTasks();
  v1::Notice notice;
  for (auto _ : state) {
    const absl::Status status = TheEngine().Extract(text, {}, &notice);
    benchmark::DoNotOptimize(status);
  }
  state.counters["tasks"] = notice.tasks_size();
  state.counters["deadlines"] = notice.deadlines_size();
}
BENCHMARK(BM_ExtractFiftyTasks);

// The argument: with the explanation of every step or without.
void BM_ResolveFiftyTasks(benchmark::State& state) {
  const v1::Notice notice = TheEngine().Extract(FiftyTasks()).value();
  v1::Events events;
  v1::Event* event = events.add_events();
  event->set_kind("received");
  event->set_date("2024-09-20");
  ResolveOptions options;
  options.today = absl::CivilDay(2024, 10, 8);
  options.explain = state.range(0) != 0;
  v1::Resolutions resolutions;
  for (auto _ : state) {
    const absl::Status status =
        Resolve(*TheEngine().calendar(), notice, events, options, &resolutions);
    benchmark::DoNotOptimize(status);
  }
  state.counters["resolutions"] = resolutions.resolutions_size();
}
BENCHMARK(BM_ResolveFiftyTasks)->Arg(0)->Arg(1);

void BM_CreateCalendar(benchmark::State& state) {
  for (auto _ : state) {
    const auto calendar = Calendar::Create();
    benchmark::DoNotOptimize(calendar);
  }
}
BENCHMARK(BM_CreateCalendar);

}  // namespace
}  // namespace duban::bench

BENCHMARK_MAIN();
