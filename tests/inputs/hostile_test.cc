// Hostile inputs through the whole engine, at a part of their size: bench/hostile_benchmark reads
// them at full size.
#include "inputs/hostile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

#include "document/docx_file.h"
#include "duban/engine.h"
#include "duban/v1/notice.pb.h"
#include "inputs/forms.h"

namespace duban {
namespace {

// What is more than proportional to the size takes minutes at this part of it.
constexpr size_t kPart = 100;
constexpr std::clock_t kLimit = 5 * CLOCKS_PER_SEC;

const Engine& TheEngine() {
  static const Engine& engine = *Engine::Create().value().release();
  return engine;
}

TEST(HostileTest, AnswersOrRefusesInBoundedTime) {
  for (const inputs::Hostile& hostile : inputs::HostileInputs()) {
    const std::string input = hostile.make(std::max<size_t>(hostile.times / kPart, 1));
    const std::clock_t start = std::clock();
    const absl::StatusOr<v1::Notice> notice = TheEngine().Extract(input);
    EXPECT_LT(std::clock() - start, kLimit) << hostile.name;
    if (!notice.ok()) {
      EXPECT_EQ(notice.status().code(), absl::StatusCode::kInvalidArgument) << hostile.name;
      EXPECT_NE(hostile.error, nullptr) << hostile.name << ": " << notice.status();
    }
  }
}

// A page that broke off says what stood before, wherever that was: in a tag, a reference or a
// character.
TEST(HostileTest, HalfAPageIsReadAsFarAsItGoes) {
  const auto sources = inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices");
  ASSERT_FALSE(sources.empty());
  const inputs::Source& source = sources.front();
  constexpr size_t kFewBytes = 400;
  for (const std::string& page :
       {inputs::CmsPage(source), inputs::ModernPage(source), inputs::OldPortal(source, "utf-8")}) {
    const v1::Notice whole = TheEngine().Extract(page).value();
    int tasks = 0;
    for (size_t cut = 0; cut < page.size(); cut += 2) {
      const absl::StatusOr<v1::Notice> part = TheEngine().Extract(page.substr(0, cut));
      ASSERT_TRUE(part.ok()) << cut << ": " << part.status();
      // Of the character that is cut in two; few characters do not tell encodings apart.
      for (const v1::Warning& warning : part->warnings()) {
        if (cut < kFewBytes) continue;
        EXPECT_EQ(warning.code(), "invalid-bytes") << cut;
        EXPECT_GE(warning.span().begin() + 3, cut);
      }
      tasks = std::max(tasks, part->tasks_size());
    }
    EXPECT_EQ(tasks, whole.tasks_size());
  }
}

TEST(HostileTest, HalfADocxFileIsRefused) {
  const auto sources = inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices");
  ASSERT_FALSE(sources.empty());
  const std::string file = MakeDocx(inputs::DocxBody(sources.front()), inputs::kDocxNumbering);
  for (size_t cut = 4; cut < file.size(); ++cut) {
    EXPECT_FALSE(TheEngine().Extract(file.substr(0, cut)).ok()) << cut;
  }
}

}  // namespace
}  // namespace duban
