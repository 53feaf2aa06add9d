// Notices that careless copying and worse has damaged: whatever is read of them is valid UTF-8 and
// stands in the input where its span says.
#include "inputs/damage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "duban/engine.h"
#include "inputs/forms.h"
#include "testing/quotes.h"
#include "text/utf8.h"

namespace duban {
namespace {

using testing::Folded;

std::vector<std::string> OurNotices() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(DUBAN_SOURCE_DIR "/tests/notices")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Whether the bytes of `some` stand in `all` in this order: what a span holds besides the words of
// its field (a page number, units inside of a task's text, the other cells of a drawn box).
bool StandsIn(std::string_view some, std::string_view all) {
  size_t found = 0;
  for (const char c : all) found += found < some.size() && some[found] == c;
  return found == some.size();
}

// The same in whatever order: cells of a drawn table go on in other lines.
bool HoldsAll(std::string_view some, std::string_view all) {
  std::array<size_t, 256> left{};
  for (const char c : all) ++left[static_cast<unsigned char>(c)];
  return std::all_of(some.begin(), some.end(),
                     [&](char c) { return left[static_cast<unsigned char>(c)]-- > 0; });
}

std::vector<std::string> Pages() {
  std::vector<std::string> pages;
  for (const inputs::Source& source :
       inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices")) {
    pages.push_back(inputs::CmsPage(source));
    pages.push_back(inputs::WordPaste(source));
    pages.push_back(inputs::OldPortal(source, "utf-8"));
    pages.push_back(inputs::ModernPage(source));
    pages.push_back(inputs::AspNetPage(source));
    pages.push_back(inputs::UcapPage(source));
    pages.push_back(inputs::MobilePage(source));
  }
  return pages;
}

// Reads notices made of `texts`, and counts the fields that come out.
size_t ReadDamaged(std::vector<std::string> texts, int notices) {
  const auto engine = Engine::Create();
  EXPECT_TRUE(engine.ok()) << engine.status();
  if (!engine.ok()) return 0;
  inputs::Damager damager(std::move(texts), 20240601);
  size_t fields = 0;
  v1::Notice notice;
  for (int i = 0; i < notices && !::testing::Test::HasFailure(); ++i) {
    const std::string input = damager.Next();
    if (!(*engine)->Extract(input, {}, &notice).ok()) continue;
    // In markup and in other encodings the field is not spelt as the input is.
    const bool drawn = input.find("│") != input.npos;
    const bool plain = input.find('<') == input.npos && ValidUtf8Prefix(input) == input.size();
    testing::ForEachQuote(
        notice, [&](const char* what, const v1::Span& span, const std::string& text) {
          ++fields;
          ASSERT_LE(span.begin(), span.end()) << what << " of\n" << input;
          ASSERT_LE(span.end(), input.size()) << what << " of\n" << input;
          ASSERT_EQ(ValidUtf8Prefix(text), text.size()) << what << ": " << text << " of\n" << input;
          const std::string at = testing::At(input, span);
          ASSERT_TRUE(!plain || StandsIn(Folded(text), Folded(at)) ||
                      (drawn && HoldsAll(Folded(text), Folded(at))))
              << what << ": «" << text << "» but «" << at << "» of\n"
              << input;
        });
  }
  return fields;
}

TEST(DamagedNotices, AreReadOrRefused) { EXPECT_GT(ReadDamaged(OurNotices(), 5000), 100000u); }

TEST(DamagedPages, AreReadOrRefused) { EXPECT_GT(ReadDamaged(Pages(), 5000), 50000u); }

}  // namespace
}  // namespace duban
