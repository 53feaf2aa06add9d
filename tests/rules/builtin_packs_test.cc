// The packs that the library holds: every rule's own examples run, and every rule is complete.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "duban/rules.h"

namespace duban {
namespace {

TEST(BuiltinPacks, EveryExampleComesOutAsItSays) {
  RuleOptions options;
  options.run_builtin_examples = true;
  const auto rules = RuleSet::Create(options);
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

}  // namespace
}  // namespace duban
