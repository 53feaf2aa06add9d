// Bytes to Notice, to protobuf bytes and to JSON, and in the same run the yardstick: one pass of
// one RE2 automaton over the same text that finds the places which may matter.
//
// The counter of_re2_pass is a benchmark's speed over that of the yardstick, which is measured in
// the same run, before the benchmarks.
#include <benchmark/benchmark.h>
#include <google/protobuf/arena.h>
#include <google/protobuf/util/json_util.h>
#include <re2/re2.h>

#include <cstdio>
#include <ctime>
#include <memory>
#include <string>

#include "bench/mixed_notices.h"
#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"

namespace duban::bench {
namespace {

// About forty words that tell of tasks, units and limits, as one automaton.
constexpr char kTriggers[] =
    "(牵头|责任|负责|配合|协助|参与|督查|督办|落实|单位|部门|完成时限|时限|时间节点|月底|年底|季度|"
    "上旬|中旬|下旬|工作日|小时内|日内|日前|每年|每月|每周|每季度|按月|按季|长期|持续|适时|及时|"
    "附件|"
    "印发|通知|索引号|发布日期|主送|不少于|以上)";

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

struct Input {
  const char* name;
  std::string text;
  double re2_bytes_per_second = 0;
};

// Of processor time: other programs on the machine do not count.
double SecondsSince(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

size_t CountTriggers(const RE2& triggers, re2::StringPiece text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    re2::StringPiece hit;
    if (!triggers.Match(text, at, text.size(), RE2::UNANCHORED, &hit, 1)) break;
    at = static_cast<size_t>(hit.data() - text.data()) + hit.size();
    ++count;
  }
  return count;
}

// The single pass: does the automaton read the text to its end, finding nothing that stops it? The
// longest-running form of it (a needle that never comes) is what "one pass" costs.
double PassesPerSecond(const RE2& pass, const std::string& text) {
  size_t passes = 0;
  const std::clock_t begin = std::clock();
  double seconds = 0;
  do {
    benchmark::DoNotOptimize(RE2::PartialMatch(text, pass));
    ++passes;
    seconds = SecondsSince(begin);
  } while (seconds < 0.3);
  return static_cast<double>(passes) / seconds;
}

// All triggers in one automaton, each followed by what no text has, so that the whole text is read.
const RE2& ThePass() {
  static const RE2& pass = *new RE2(std::string(kTriggers) + "\\x00");
  return pass;
}

void Report(benchmark::State& state, const Input& input) {
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(input.text.size()));
}

// Runs a benchmark and adds the counter of_re2_pass: its speed over that of the yardstick.
void RunBesideYardstick(void (*run)(benchmark::State&, const Input&), const Input& input,
                        benchmark::State& state) {
  const std::clock_t begin = std::clock();
  run(state, input);
  const double seconds = SecondsSince(begin);
  state.counters["of_re2_pass"] = static_cast<double>(state.iterations()) *
                                  static_cast<double>(input.text.size()) / seconds /
                                  input.re2_bytes_per_second;
}

void Re2Pass(benchmark::State& state, const Input& input) {
  for (auto _ : state) benchmark::DoNotOptimize(RE2::PartialMatch(input.text, ThePass()));
  Report(state, input);
}

// The same automaton stopping at every trigger.
void Re2EveryTrigger(benchmark::State& state, const Input& input) {
  const RE2 triggers(kTriggers);
  size_t count = 0;
  for (auto _ : state) count = CountTriggers(triggers, input.text);
  Report(state, input);
  state.counters["triggers"] = static_cast<double>(count);
}

void ToNotice(benchmark::State& state, const Input& input) {
  for (auto _ : state) {
    v1::Notice notice;
    benchmark::DoNotOptimize(TheEngine().Extract(input.text, {}, &notice));
  }
  Report(state, input);
}

// One arena and one message for all notices, as a server would.
void ToNoticeReused(benchmark::State& state, const Input& input) {
  google::protobuf::Arena arena;
  auto* notice = google::protobuf::Arena::CreateMessage<v1::Notice>(&arena);
  for (auto _ : state) benchmark::DoNotOptimize(TheEngine().Extract(input.text, {}, notice));
  Report(state, input);
  state.counters["tasks"] = notice->tasks_size();
  state.counters["deadlines"] = notice->deadlines_size();
}

void ToProtobuf(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  std::string bytes;
  for (auto _ : state) {
    benchmark::DoNotOptimize(TheEngine().Extract(input.text, {}, &notice));
    notice.SerializeToString(&bytes);
  }
  Report(state, input);
}

void ToJsonText(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  std::string json;
  for (auto _ : state) {
    benchmark::DoNotOptimize(TheEngine().Extract(input.text, {}, &notice));
    json.clear();
    AppendJson(notice, {}, &json);
  }
  Report(state, input);
}

// Writing alone: a notice that is read already.
void WriteJson(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  TheEngine().Extract(input.text, {}, &notice).IgnoreError();
  std::string json;
  for (auto _ : state) {
    json.clear();
    AppendJson(notice, {}, &json);
  }
  Report(state, input);
  state.counters["json_bytes"] = static_cast<double>(json.size());
}
void WriteJsonByProtobuf(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  TheEngine().Extract(input.text, {}, &notice).IgnoreError();
  std::string json;
  for (auto _ : state) {
    json.clear();
    benchmark::DoNotOptimize(google::protobuf::util::MessageToJsonString(notice, &json));
  }
  Report(state, input);
}
void WriteProtobuf(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  TheEngine().Extract(input.text, {}, &notice).IgnoreError();
  std::string bytes;
  for (auto _ : state) notice.SerializeToString(&bytes);
  Report(state, input);
}

void Register(const Input& input) {
  const struct {
    const char* name;
    void (*run)(benchmark::State&, const Input&);
  } kAll[] = {{"re2_pass", Re2Pass},
              {"re2_every_trigger", Re2EveryTrigger},
              {"to_notice", ToNotice},
              {"to_notice_reused", ToNoticeReused},
              {"to_protobuf", ToProtobuf},
              {"to_json", ToJsonText},
              {"write_protobuf", WriteProtobuf},
              {"write_json", WriteJson},
              {"write_json_by_protobuf", WriteJsonByProtobuf}};
  for (const auto& one : kAll) {
    benchmark::RegisterBenchmark(
        (std::string(one.name) + "/" + input.name).c_str(),
        [&input, run = one.run](benchmark::State& state) { RunBesideYardstick(run, input, state); })
        ->Unit(benchmark::kMicrosecond);
  }
}

int Main(int argc, char** argv) {
  const auto notices = ReadNotices();
  if (notices.empty()) {
    std::fprintf(stderr, "no notices in tests/notices\n");
    return 1;
  }
  TheEngine();  // Made before anything is timed.
  // One notice of 26 KB, the size of the longest that portals publish, and a mix that fits no
  // cache.
  Input inputs[] = {{"26KB", MixedNotices(notices, 26 * 1024, 1), 0},
                    {"4MB", MixedNotices(notices, 4 << 20, 2), 0}};
  for (Input& input : inputs) {
    input.re2_bytes_per_second =
        PassesPerSecond(ThePass(), input.text) * static_cast<double>(input.text.size());
    Register(input);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace
}  // namespace duban::bench

int main(int argc, char** argv) { return duban::bench::Main(argc, argv); }
