// Bytes to Notice, to protobuf bytes and to JSON, and in the same run the yardstick: one pass of
// one RE2 automaton over the same text that finds the places which may matter.
//
// The counter of_re2_pass is a benchmark's speed over that of the yardstick, which is measured in
// the same run, before the benchmarks.
#include <benchmark/benchmark.h>
#include <google/protobuf/arena.h>
#include <google/protobuf/util/json_util.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/mixed_notices.h"
#include "duban/c_api.h"
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

constexpr size_t kNoticeSize = 26 << 10;

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

// Notices that are read one after another.
struct Input {
  const char* name;
  std::vector<std::string> texts;
  size_t bytes = 0;
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
double PassesPerSecond(const RE2& pass, const std::vector<std::string>& texts) {
  size_t passes = 0;
  const std::clock_t begin = std::clock();
  double seconds = 0;
  do {
    for (const std::string& text : texts) {
      benchmark::DoNotOptimize(RE2::PartialMatch(text, pass));
    }
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
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(input.bytes));
}

// Runs a benchmark and adds the counter of_re2_pass: its speed over that of the yardstick.
void RunBesideYardstick(void (*run)(benchmark::State&, const Input&), const Input& input,
                        benchmark::State& state) {
  const std::clock_t begin = std::clock();
  run(state, input);
  const double seconds = SecondsSince(begin);
  state.counters["of_re2_pass"] = static_cast<double>(state.iterations()) *
                                  static_cast<double>(input.bytes) / seconds /
                                  input.re2_bytes_per_second;
}

void Re2Pass(benchmark::State& state, const Input& input) {
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      benchmark::DoNotOptimize(RE2::PartialMatch(text, ThePass()));
    }
  }
  Report(state, input);
}

// The same automaton stopping at every trigger.
void Re2EveryTrigger(benchmark::State& state, const Input& input) {
  const RE2 triggers(kTriggers);
  size_t count = 0;
  for (auto _ : state) {
    count = 0;
    for (const std::string& text : input.texts) count += CountTriggers(triggers, text);
  }
  Report(state, input);
  state.counters["triggers"] = static_cast<double>(count);
}

void ToNotice(benchmark::State& state, const Input& input) {
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      v1::Notice notice;
      benchmark::DoNotOptimize(TheEngine().Extract(text, {}, &notice));
    }
  }
  Report(state, input);
}

// A message on an arena of its own for each, as the C ABI makes them.
void ToNoticeOnArena(benchmark::State& state, const Input& input) {
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      google::protobuf::Arena arena;
      auto* notice = google::protobuf::Arena::CreateMessage<v1::Notice>(&arena);
      benchmark::DoNotOptimize(TheEngine().Extract(text, {}, notice));
    }
  }
  Report(state, input);
}

// One arena and one message for all notices, as a server would.
void ToNoticeReused(benchmark::State& state, const Input& input) {
  google::protobuf::Arena arena;
  auto* notice = google::protobuf::Arena::CreateMessage<v1::Notice>(&arena);
  size_t tasks = 0;
  size_t deadlines = 0;
  for (auto _ : state) {
    tasks = deadlines = 0;
    for (const std::string& text : input.texts) {
      benchmark::DoNotOptimize(TheEngine().Extract(text, {}, notice));
      tasks += static_cast<size_t>(notice->tasks_size());
      deadlines += static_cast<size_t>(notice->deadlines_size());
    }
  }
  Report(state, input);
  const double kilobytes = static_cast<double>(input.bytes) / 1000;
  state.counters["tasks_per_KB"] = static_cast<double>(tasks) / kilobytes;
  state.counters["deadlines_per_KB"] = static_cast<double>(deadlines) / kilobytes;
}

#ifdef DUBAN_BENCH_C_API
// What a program that links libduban.so gets: a notice made and destroyed for each text.
void ByCApi(benchmark::State& state, const Input& input) {
  duban_engine* engine = nullptr;
  duban_engine_create(&engine, nullptr, nullptr);
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      duban_notice* notice = nullptr;
      duban_extract(&notice, engine, text.data(), text.size(), nullptr, nullptr);
      duban_notice_destroy(notice);
    }
  }
  Report(state, input);
  duban_engine_destroy(engine);
}

// One notice for all texts.
void ByCApiReused(benchmark::State& state, const Input& input) {
  duban_engine* engine = nullptr;
  duban_engine_create(&engine, nullptr, nullptr);
  duban_notice* notice = nullptr;
  duban_extract(&notice, engine, nullptr, 0, nullptr, nullptr);
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      duban_extract_into(notice, engine, text.data(), text.size(), nullptr, nullptr);
    }
  }
  Report(state, input);
  duban_notice_destroy(notice);
  duban_engine_destroy(engine);
}
#endif

void ToProtobuf(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  std::string bytes;
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      benchmark::DoNotOptimize(TheEngine().Extract(text, {}, &notice));
      notice.SerializeToString(&bytes);
    }
  }
  Report(state, input);
}

void ToJsonText(benchmark::State& state, const Input& input) {
  v1::Notice notice;
  std::string json;
  for (auto _ : state) {
    for (const std::string& text : input.texts) {
      benchmark::DoNotOptimize(TheEngine().Extract(text, {}, &notice));
      json.clear();
      AppendJson(notice, {}, &json);
    }
  }
  Report(state, input);
}

std::vector<v1::Notice> ReadAll(const Input& input) {
  std::vector<v1::Notice> notices(input.texts.size());
  for (size_t i = 0; i < notices.size(); ++i) {
    TheEngine().Extract(input.texts[i], {}, &notices[i]).IgnoreError();
  }
  return notices;
}

// Writing alone: notices that are read already.
void WriteJson(benchmark::State& state, const Input& input) {
  const std::vector<v1::Notice> notices = ReadAll(input);
  std::string json;
  for (auto _ : state) {
    json.clear();
    for (const v1::Notice& notice : notices) AppendJson(notice, {}, &json);
  }
  Report(state, input);
  state.counters["json_bytes"] = static_cast<double>(json.size());
}
void WriteJsonByProtobuf(benchmark::State& state, const Input& input) {
  const std::vector<v1::Notice> notices = ReadAll(input);
  std::string json;
  for (auto _ : state) {
    for (const v1::Notice& notice : notices) {
      json.clear();
      benchmark::DoNotOptimize(google::protobuf::util::MessageToJsonString(notice, &json));
    }
  }
  Report(state, input);
}
void WriteProtobuf(benchmark::State& state, const Input& input) {
  const std::vector<v1::Notice> notices = ReadAll(input);
  std::string bytes;
  for (auto _ : state) {
    for (const v1::Notice& notice : notices) notice.SerializeToString(&bytes);
  }
  Report(state, input);
}

void Register(const Input& input) {
  const struct {
    const char* name;
    void (*run)(benchmark::State&, const Input&);
  } kAll[] = {{"re2_pass", Re2Pass},
              {"re2_every_trigger", Re2EveryTrigger},
              {"to_notice", ToNotice},
              {"to_notice_on_arena", ToNoticeOnArena},
              {"to_notice_reused", ToNoticeReused},
#ifdef DUBAN_BENCH_C_API
              {"by_c_api", ByCApi},
              {"by_c_api_reused", ByCApiReused},
#endif
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

std::vector<std::string> MixedSeveralTimes(const std::vector<std::string>& notices, size_t size,
                                           unsigned times) {
  std::vector<std::string> mixed;
  for (unsigned seed = 1; seed <= times; ++seed) {
    for (std::string& notice : MixedNotices(notices, size, seed)) {
      mixed.push_back(std::move(notice));
    }
  }
  return mixed;
}

// Real notices, where they are at hand: the folder $DUBAN_SHARED, else ../shared beside the
// checkout.
void AddCorpus(std::vector<Input>* inputs) {
  const char* shared = std::getenv("DUBAN_SHARED");
  const std::string folder =
      (shared != nullptr ? std::string(shared) : std::string(DUBAN_SOURCE_DIR) + "/../shared") +
      "/corpus/seeds";
  const std::vector<std::string> notices = ReadNotices(folder);
  if (notices.empty()) return;
  const auto nearest = std::min_element(
      notices.begin(), notices.end(), [](const std::string& a, const std::string& b) {
        const auto distance = [](const std::string& s) {
          return s.size() > kNoticeSize ? s.size() - kNoticeSize : kNoticeSize - s.size();
        };
        return distance(a) < distance(b);
      });
  inputs->push_back({"corpus_26KB", {*nearest}});
  inputs->push_back({"corpus_mix", MixedSeveralTimes(notices, 0, 40)});
}

int Main(int argc, char** argv) {
  const auto notices = ReadNotices();
  if (notices.empty()) {
    std::fprintf(stderr, "no notices in tests/notices\n");
    return 1;
  }
  TheEngine();  // Made before anything is timed.
  // One notice of 26 KB, the size of a long one of a portal, and a mix of all layouts that fits no
  // cache.
  std::vector<Input> inputs = {{"26KB", {LongNotice(kNoticeSize)}},
                               {"mix", MixedSeveralTimes(notices, kNoticeSize, 2)}};
  AddCorpus(&inputs);
  for (Input& input : inputs) {
    for (const std::string& text : input.texts) input.bytes += text.size();
    input.re2_bytes_per_second =
        PassesPerSecond(ThePass(), input.texts) * static_cast<double>(input.bytes);
  }
  for (const Input& input : inputs) Register(input);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace
}  // namespace duban::bench

int main(int argc, char** argv) { return duban::bench::Main(argc, argv); }
