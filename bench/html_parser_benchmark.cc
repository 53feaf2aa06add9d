// Our HTML parser beside gumbo, the other one of Debian 12 that gives places in the source: on four
// kinds of page (MB/s of page bytes), and on hostile pages of two sizes, where twice the page must
// take twice the time. The counter memory_of_page is the most heap in use over the page's size.
#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "data/embedded.h"
#include "document/html.h"
#include "document/html_tree.h"
#include "duban/v1/lexicon.pb.h"
#include "tests/inputs/forms.h"
#include "text/text.h"

namespace {

bool counting = false;
size_t in_use = 0;
size_t most_in_use = 0;

void* Allocate(size_t size) {
  void* memory = std::malloc(size);
  if (counting && memory != nullptr) {
    in_use += malloc_usable_size(memory);
    most_in_use = std::max(most_in_use, in_use);
  }
  return memory;
}

void Release(void* memory) {
  if (counting && memory != nullptr) in_use -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(size_t size) {
  void* memory = Allocate(size);
  if (memory == nullptr) std::abort();
  return memory;
}
void operator delete(void* memory) noexcept { Release(memory); }
void operator delete(void* memory, size_t) noexcept { Release(memory); }

namespace duban::bench {
namespace {

const PageProfile& Profile() {
  static const PageProfile& profile = *[] {
    v1::Lexicon lexicon;
    if (!lexicon.ParseFromArray(embedded::kLexicon.data(),
                                static_cast<int>(embedded::kLexicon.size()))) {
      std::abort();
    }
    return new PageProfile(lexicon.page());
  }();
  return profile;
}

// The tree alone.
void OurTree(std::string_view page) {
  const absl::StatusOr<html::Tree> tree = html::BuildTree(page, Profile());
  if (!tree.ok()) std::abort();
  benchmark::DoNotOptimize(tree->nodes.data());
}

// The whole stage: the tree, where the notice stands in it, its paragraphs and tables.
void OurStage(std::string_view page) {
  const absl::StatusOr<Document> document = ParseHtml(Text::Borrow(page), Profile());
  if (!document.ok()) std::abort();
  benchmark::DoNotOptimize(document->blocks.data());
}

void Gumbo(std::string_view page, int max_errors) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = max_errors;
  options.allocator = [](void*, size_t size) { return Allocate(size); };
  options.deallocator = [](void*, void* memory) { Release(memory); };
  GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
  benchmark::DoNotOptimize(output);
  gumbo_destroy_output(&options, output);
}

struct Parser {
  const char* name;
  std::function<void(std::string_view)> parse;
};

const Parser kParsers[] = {
    {"our_tree", OurTree},
    {"our_stage", OurStage},
    {"gumbo", [](std::string_view page) { Gumbo(page, kGumboDefaultOptions.max_errors); }},
    {"gumbo_without_errors", [](std::string_view page) { Gumbo(page, 0); }},
};

// The most heap that `parse` has in use for `page`, over the page's size.
double MemoryOf(const Parser& parser, std::string_view page) {
  parser.parse("<p>");  // What is made once.
  counting = true;
  in_use = most_in_use = 0;
  parser.parse(page);
  counting = false;
  return static_cast<double>(most_in_use) / static_cast<double>(page.size());
}

void Register(const std::string& name, const Parser& parser, std::vector<std::string> pages) {
  benchmark::RegisterBenchmark((name + "/" + parser.name).c_str(), [&parser,
                                                                    pages = std::move(pages)](
                                                                       benchmark::State& state) {
    int64_t bytes = 0;
    for (const std::string& page : pages) bytes += static_cast<int64_t>(page.size());
    for (auto _ : state) {
      for (const std::string& page : pages) parser.parse(page);
    }
    state.SetBytesProcessed(state.iterations() * bytes);
    state.counters["page_bytes"] = static_cast<double>(bytes);
    state.counters["memory_of_page"] = MemoryOf(parser, pages[0]);
  })->Unit(benchmark::kMicrosecond);
}

std::string Repeat(std::string_view part, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

// `before` and `behind` a number, `times` times.
std::string Count(const std::string& before, const std::string& behind, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += before + std::to_string(i) + behind;
  return out;
}

void RegisterForms() {
  std::vector<std::string> pages[4];
  for (inputs::Source source : inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices")) {
    // A notice of usual length: its blocks ten times.
    const auto blocks = source.blocks;
    for (int i = 1; i < 10; ++i) {
      source.blocks.insert(source.blocks.end(), blocks.begin(), blocks.end());
    }
    pages[0].push_back(inputs::CmsPage(source));
    pages[1].push_back(inputs::WordPaste(source));
    pages[2].push_back(inputs::OldPortal(source, "utf-8"));
    pages[3].push_back(inputs::ModernPage(source));
  }
  const char* const names[] = {"cms_page", "word_paste", "old_portal", "modern_page"};
  for (size_t i = 0; i < std::size(names); ++i) {
    for (const Parser& parser : kParsers) Register(names[i], parser, pages[i]);
  }
}

void RegisterHostile() {
  const struct {
    const char* name;
    size_t times;
    std::string (*make)(size_t times);
  } pages[] = {
      {"nested_div", 5000, [](size_t n) { return Repeat("<div>", n); }},
      {"different_fonts", 250, [](size_t n) { return Count("<p><font size=", ">x", n); }},
      {"overlaps", 400, [](size_t n) { return Count("<b id=", "><div>", n) + Repeat("</b>", n); }},
      {"attributes", 2000, [](size_t n) { return "<p" + Count(" a", "=1", n) + ">x"; }},
  };
  for (const auto& page : pages) {
    for (const Parser* parser : {&kParsers[1], &kParsers[3]}) {
      for (const size_t times : {page.times, 2 * page.times}) {
        Register(std::string(page.name) + "/" + std::to_string(times), *parser, {page.make(times)});
      }
    }
  }
}

}  // namespace
}  // namespace duban::bench

int main(int argc, char** argv) {
  duban::bench::RegisterForms();
  duban::bench::RegisterHostile();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
