// What a build that counts branches is run on (cmake/BranchCounts.cmake): our own notices as plain
// text and in each form in which portals hold them, read, written, checked and resolved.
#include <cstdio>
#include <string>
#include <vector>

#include "bench/mixed_notices.h"
#include "duban/calendar.h"
#include "duban/engine.h"
#include "duban/json.h"
#include "duban/resolve.h"
#include "duban/rules.h"
#include "tests/document/docx_file.h"
#include "tests/inputs/forms.h"

namespace duban::bench {
namespace {

// Reading plain text is what most calls ask for: it counts more than what is done besides.
constexpr int kReadingsOfText = 3;

bool ReadAll(const Engine& engine, const RuleSet& rules, const std::vector<std::string>& inputs,
             int readings) {
  google::protobuf::Arena arena;
  auto* const notice = google::protobuf::Arena::CreateMessage<v1::Notice>(&arena);
  CheckOptions check;
  check.today = absl::CivilDay(2024, 6, 1);
  check.calendar = engine.calendar().get();
  ResolveOptions resolve;
  resolve.today = check.today;
  v1::Findings findings;
  v1::Resolutions resolutions;
  for (const std::string& input : inputs) {
    ReadText text;
    for (int i = 0; i < readings; ++i) {
      if (!engine.Extract(input, {}, notice, &text).ok()) return false;
    }
    if (ToJson(*notice).empty() || notice->SerializeAsString().empty()) return false;
    rules.Check(*notice, text, check, &findings);
    if (!Resolve(*engine.calendar(), *notice, {}, resolve, &resolutions).ok()) return false;
  }
  return true;
}

std::vector<std::string> AllForms() {
  std::vector<std::string> all;
  for (const auto& source : inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices")) {
    const std::string plain = inputs::PlainText(source);
    for (std::string form :
         {plain, inputs::ToGb18030(plain), inputs::CmsPage(source), inputs::WordPaste(source),
          inputs::ToGb18030(inputs::OldPortal(source, "gb2312")), inputs::ModernPage(source),
          inputs::AspNetPage(source), inputs::UcapPage(source), inputs::MobilePage(source),
          MakeDocx(inputs::DocxBody(source), inputs::kDocxNumbering)}) {
      all.push_back(std::move(form));
    }
  }
  return all;
}

int Main() {
  const auto engine = Engine::Create();
  const auto rules = RuleSet::Create();
  if (!engine.ok() || !rules.ok()) {
    std::fprintf(stderr, "profile_training: %s %s\n", engine.status().ToString().c_str(),
                 rules.status().ToString().c_str());
    return 1;
  }
  const std::vector<std::string> texts = ReadNotices();
  const std::vector<std::string> forms = AllForms();
  if (texts.empty() || forms.empty() || !ReadAll(**engine, **rules, texts, kReadingsOfText) ||
      !ReadAll(**engine, **rules, forms, 1)) {
    std::fprintf(stderr, "profile_training: tests/notices could not be read\n");
    return 1;
  }
  std::printf("%zu notices read, and %zu in other forms\n", texts.size(), forms.size());
  return 0;
}

}  // namespace
}  // namespace duban::bench

int main() { return duban::bench::Main(); }
