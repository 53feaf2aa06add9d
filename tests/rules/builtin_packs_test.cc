// The packs that the library holds: every rule's own examples run, and every rule is complete.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "duban/rules.h"

namespace duban {
namespace {

TEST(BuiltinPacks, EveryExampleComesOutAsItSays) {
  const auto rules = RuleSet::Create();
  ASSERT_TRUE(rules.ok()) << rules.status().message();
}

TEST(BuiltinPacks, EveryRuleIsTitledInBothLanguagesAndNamesItsSource) {
  const auto rules = RuleSet::Create();
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  std::set<std::string> packs;
  for (const v1::Rule* rule : (*rules)->rules()) {
    SCOPED_TRACE(rule->id());
    packs.insert(rule->id().substr(0, rule->id().find('.')));
    EXPECT_FALSE(rule->title_en().empty());
    EXPECT_FALSE(rule->message_en().empty());
    EXPECT_FALSE(rule->basis().citation_en().empty());
    EXPECT_EQ((*rules)->Find(rule->id()), rule);
  }
  EXPECT_EQ(packs, (std::set<std::string>{"disclosure", "format", "privacy", "tasks"}));
  EXPECT_EQ((*rules)->Find("tasks.no-such-rule"), nullptr);
}

// The examples of docs/rules.md are what people copy: they must load.
TEST(Documentation, ExamplesOfTheRulesPageLoad) {
  std::ifstream file(DUBAN_SOURCE_DIR "/docs/rules.md");
  const std::string page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  ASSERT_FALSE(page.empty());
  constexpr std::string_view kBegin = "```textproto\n";
  std::string pack, events;
  for (size_t at = page.find(kBegin); at != std::string::npos; at = page.find(kBegin, at)) {
    at += kBegin.size();
    const std::string block = page.substr(at, page.find("```", at) - at);
    (block.compare(0, 6, "events") == 0 ? events : pack) += block;
  }
  RuleOptions options;
  options.packs.push_back({"docs/rules.md", pack});
  const auto rules = RuleSet::Create(options);
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  EXPECT_NE((*rules)->Find("mine.in-principle"), nullptr);
  EXPECT_NE((*rules)->Find("mine.water-deadline"), nullptr);
  EXPECT_NE((*rules)->Find("mine.letter-late"), nullptr);
  EXPECT_EQ(ReadEvents("docs/rules.md", events)->events_size(), 2);
}

}  // namespace
}  // namespace duban
