// The same notices as plain text, GB18030 text, four kinds of page and DOCX, whole way to a Notice.
// The counter of_plain_text is a form's time over that of the plain text of the same notices.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "duban/engine.h"
#include "duban/v1/notice.pb.h"
#include "tests/document/docx_file.h"
#include "tests/inputs/forms.h"

namespace duban::bench {
namespace {

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

struct Form {
  const char* name;
  std::vector<std::string> inputs;
};

void ReadAll(const std::vector<std::string>& inputs) {
  v1::Notice notice;
  for (const std::string& input : inputs) {
    benchmark::DoNotOptimize(TheEngine().Extract(input, {}, &notice));
  }
}

// Processor time of one round: other programs on the machine do not count.
double SecondsOfRound(const std::vector<std::string>& inputs) {
  const std::clock_t begin = std::clock();
  size_t rounds = 0;
  std::clock_t spent = 0;
  do {
    ReadAll(inputs);
    ++rounds;
    spent = std::clock() - begin;
  } while (spent < CLOCKS_PER_SEC / 2);
  return static_cast<double>(spent) / CLOCKS_PER_SEC / static_cast<double>(rounds);
}

int Main(int argc, char** argv) {
  const auto sources = inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices");
  if (sources.empty()) {
    std::fprintf(stderr, "no notices in tests/inputs/notices\n");
    return 1;
  }
  static Form forms[] = {{"plain_text", {}}, {"gb18030_text", {}},       {"cms_page", {}},
                         {"word_paste", {}}, {"old_portal_gb18030", {}}, {"modern_page", {}},
                         {"docx", {}}};
  for (inputs::Source source : sources) {
    // A notice of usual length: its blocks ten times.
    const auto blocks = source.blocks;
    for (int i = 1; i < 10; ++i) {
      source.blocks.insert(source.blocks.end(), blocks.begin(), blocks.end());
    }
    const std::string plain = inputs::PlainText(source);
    const std::string all[] = {plain,
                               inputs::ToGb18030(plain),
                               inputs::CmsPage(source),
                               inputs::WordPaste(source),
                               inputs::ToGb18030(inputs::OldPortal(source, "gb2312")),
                               inputs::ModernPage(source),
                               MakeDocx(inputs::DocxBody(source), inputs::kDocxNumbering)};
    for (size_t i = 0; i < std::size(forms); ++i) forms[i].inputs.push_back(all[i]);
  }
  const double plain_seconds = SecondsOfRound(forms[0].inputs);
  for (const Form& form : forms) {
    benchmark::RegisterBenchmark(form.name, [&form, plain_seconds](benchmark::State& state) {
      int64_t bytes = 0;
      for (const std::string& input : form.inputs) bytes += static_cast<int64_t>(input.size());
      for (auto _ : state) ReadAll(form.inputs);
      state.SetBytesProcessed(state.iterations() * bytes);
      state.counters["of_plain_text"] = SecondsOfRound(form.inputs) / plain_seconds;
    })->Unit(benchmark::kMicrosecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace
}  // namespace duban::bench

int main(int argc, char** argv) { return duban::bench::Main(argc, argv); }
