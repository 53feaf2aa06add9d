#include "extract/list_tail.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(ListTailTest, TailsAreWholeOrMadeOfParts) {
  const ListTails tails(BuiltInLexicon().units());
  for (const std::string tail : {"等",
                                 "等地",
                                 "等部门",
                                 "等单位",
                                 "等有关部门",
                                 "等各有关部门",
                                 "等部门和单位",
                                 "等部门(单位)",
                                 "等市直有关部门(单位)",
                                 "等省级相关单位",
                                 "等州有关部门",
                                 "等县直部门",
                                 "等各单位",
                                 "等成员单位",
                                 "等有关方面",
                                 "等科室",
                                 "等国务院有关部门",
                                 "等国家有关部委",
                                 "等中央单位",
                                 "等有关市直部门",
                                 "等各相关县级单位",
                                 "等各省级有关部门",
                                 "等委办局",
                                 "等各成员单位",
                                 "等市直各成员单位"}) {
    EXPECT_EQ(tails.SuffixOf("云溪市财政局" + tail), tail.size()) << tail;
    EXPECT_EQ(tails.SuffixOf(tail), tail.size()) << tail;
  }
  for (const std::string none :
       {"", "有关部门", "市直部门", "各单位", "等方面", "等级部门", "等市财政部门", "等地部门"}) {
    EXPECT_EQ(tails.SuffixOf("云溪市财政局" + none), 0U) << none;
  }
}

TEST(ListTailTest, AWordThatIsAddedGoesWithAllOthers) {
  v1::UnitWords words = BuiltInLexicon().units();
  words.add_list_tail_levels("旗");
  words.add_list_tail_nouns("机构");
  const ListTails tails(words);
  for (const std::string tail : {"等旗直有关部门", "等旗级机构", "等市直相关机构", "等机构"}) {
    EXPECT_EQ(tails.SuffixOf("青石旗财政局" + tail), tail.size()) << tail;
  }
}

TEST(ListTailTest, AWholeTailMayEndInANoun) {
  v1::UnitWords words = BuiltInLexicon().units();
  words.add_list_tails("及其他市直部门等部门");
  const std::string tail = "及其他市直部门等部门";
  EXPECT_EQ(ListTails(words).SuffixOf("云溪市财政局" + tail), tail.size());
}

TEST(ListTailTest, NoWordsNoTails) {
  const ListTails tails{v1::UnitWords()};
  EXPECT_EQ(tails.SuffixOf("云溪市财政局等部门"), 0U);
}

}  // namespace
}  // namespace duban
