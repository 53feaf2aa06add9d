// One plan in every layout that a portal serves it in: the same tasks, units, roles and deadlines.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"

namespace duban {
namespace {

// number | headings | text | unit:role… | kind due…
std::vector<std::string> Tasks(const std::string& text) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice = engine->Extract(text);
  std::vector<std::string> out;
  if (!notice.ok()) return {notice.status().ToString()};
  for (const v1::Task& task : notice->tasks()) {
    std::string line = absl::StrCat(task.number(), "|");
    for (const std::string& heading : task.headings()) absl::StrAppend(&line, heading, "/");
    absl::StrAppend(&line, "|", task.text(), "|");
    for (const v1::Assignment& a : task.assignments()) {
      absl::StrAppend(&line, std::string(1, "?LRCS"[a.role()]), a.unit().name(), " ");
    }
    absl::StrAppend(&line, "|");
    for (const v1::Deadline& d : task.deadlines())
      absl::StrAppend(&line, d.text(), " ", d.due(), " ");
    out.push_back(line);
  }
  return out;
}

constexpr char kHead[] = "临岚县2023年防汛重点任务分解表\n\n";

TEST(LayoutsTest, TablesThatLostTheirLines) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/|完成水库除险加固，消除隐患。|R县水利局 R各乡镇人民政府 |5月底前 2023-05-31 ",
      "2|一、工程准备/|开展防汛演练，提高应急能力。|L县应急局 C县气象局 |全年 2023-12-31 ",
  };
  const struct {
    const char* name;
    std::string text;
  } kLayouts[] = {
      {"a cell a line",
       "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n一、工程准备\n\n1\n\n完成水库除险加固，消除隐患"
       "。\n\n"
       "县水利局、各乡镇人民政府\n\n5月底前\n\n2\n\n\n开展防汛演练，提高应急能力。\n\n县应急局牵头"
       "，县气象局配合\n\n全年\n"},
      {"without blank lines",
       "序号\n工作任务\n责任单位\n完成时限\n一、工程准备\n1\n完成水库除险加固，消除隐患。\n县水利局"
       "、各乡镇人民政府\n"
       "5月底前\n2\n开展防汛演练，提高应急能力。\n县应急局牵头，县气象局配合\n全年\n"},
      {"bars in the line",
       "|序号|工作任务|责任单位|完成时限|\n|---|---|---|---|\n|一、工程准备||||\n"
       "|1|完成水库除险加固，消除隐患。|县水利局、各乡镇人民政府|5月底前|\n"
       "|2|开展防汛演练，提高应急能力。|县应急局牵头，县气象局配合|全年|\n"},
      {"tabs",
       "序号\t工作任务\t责任单位\t完成时限\n一、工程准备\n1\t完成水库除险加固，消除隐患。\t县水利局"
       "、各乡镇人民政府\t5月底前\n"
       "2\t开展防汛演练，提高应急能力。\t县应急局牵头，县气象局配合\t全年\n"},
      {"runs of blanks",
       "序号    工作任务    责任单位    完成时限\n一、工程准备\n1    完成水库除险加固，消除隐患。  "
       "  县水利局、各乡镇人民政府    5月底前\n"
       "2    开展防汛演练，提高应急能力。    县应急局牵头，县气象局配合    全年\n"},
      {"bars alone on their lines",
       "序号\n|\n工作任务\n|\n责任单位\n|\n完成时限\n一、工程准备\n1\n|"
       "\n完成水库除险加固，消除隐患。\n|\n县水利局、各乡镇人民政府\n|\n"
       "5月底前\n2\n|\n开展防汛演练，提高应急能力。\n|\n县应急局牵头，县气象局配合\n|\n全年\n"},
      {"columns in another order",
       "序号\n完成时限\n责任单位\n工作任务\n一、工程准备\n1\n5月底前\n县水利局、各乡镇人民政府\n完"
       "成水库除险加固，消除隐患。\n"
       "2\n全年\n县应急局牵头，县气象局配合\n开展防汛演练，提高应急能力。\n"},
      {"the header again at a page break",
       "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n一、工程准备\n\n1\n\n完成水库除险加固，消除隐患"
       "。\n\n"
       "县水利局、各乡镇人民政府\n\n5月底前\n\n序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n2\n\n开"
       "展防汛演练，提高应急能力。\n\n"
       "县应急局牵头，县气象局配合\n\n全年\n"},
  };
  for (const auto& layout : kLayouts) {
    EXPECT_EQ(Tasks(kHead + layout.text), expected) << layout.name;
  }
}

TEST(LayoutsTest, ItemsThatEndInTheirUnits) {
  const struct {
    const char* text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"1.完善制度。（牵头单位：县财政局；责任单位：县审计局）\n",
       {"1||完善制度。|L县财政局 R县审计局 |"}},
      {"（一）完善制度，严格执行。【责任单位：县财政局；完成时限：2023年底前】\n",
       {"（一）||完善制度，严格执行。|R县财政局 |2023年底前 2023-12-31 "}},
      {"2.完善制度。（县财政局牵头，县审计局配合）\n", {"2||完善制度。|L县财政局 C县审计局 |"}},
      {"3.完善制度。（县财政局、县审计局按职责分工负责）\n",
       {"3||完善制度。|R县财政局 R县审计局 |"}},
      {"4.完善制度。\n责任单位：县财政局\n完成时限：2023年6月底前\n",
       {"4||完善制度。|R县财政局 |2023年6月底前 2023-06-30 "}},
      {"5.完善制度。——县财政局牵头，县审计局参与\n", {"5||完善制度。|L县财政局 C县审计局 |"}},
      {"一、重点任务\n1.完善制度。（责任单位：县财政局）\n2.加强督查。（责任单位：县审计局）\n",
       {"1|一、重点任务/|完善制度。|R县财政局 |", "2|一、重点任务/|加强督查。|R县审计局 |"}},
      {"一、部门职责\n县财政局：负责经费保障。\n县审计局：负责审计监督。\n县应急局负责统筹协调。\n",
       {"|一、部门职责/|负责经费保障。|R县财政局 |", "|一、部门职责/|负责审计监督。|R县审计局 |",
        "|一、部门职责/|负责统筹协调。|R县应急局 |"}},
      {"1.加强领导。各县（市、区）要高度重视（包括开发区）。\n", {}},
      {"各单位要于2023年6月底前完成。\n", {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(c.text), c.tasks) << c.text;
}

// What a table tells of a task's state stands with the task, and is never the next one's.
TEST(LayoutsTest, TheColumnOfProgress) {
  static const Engine* const engine = Engine::Create()->release();
  const std::string text =
      "序号\t整改措施\t责任单位\t整改时限\t完成情况\n"
      "1\t修复破损护栏。\t县交通局\t3月底前\t已完成\n"
      "2\t清理河道淤泥。\t县水利局\t4月底前\t\n"
      "3\t更换老旧管网。\t县住建局\t5月底前\t\n"
      "4\t增设警示标志。\t县交通局\t5月底前\t正在推进\n";
  const v1::Notice notice = engine->Extract(text).value();
  ASSERT_EQ(notice.tasks_size(), 4);
  EXPECT_EQ(notice.tasks(0).progress().text(), "已完成");
  const v1::Span& span = notice.tasks(0).progress().span();
  EXPECT_EQ(text.substr(span.begin(), span.end() - span.begin()), "已完成");
  EXPECT_TRUE(notice.tasks(0).done());
  EXPECT_FALSE(notice.tasks(1).has_progress());
  EXPECT_FALSE(notice.tasks(2).done());
  EXPECT_EQ(notice.tasks(3).progress().text(), "正在推进");
  EXPECT_FALSE(notice.tasks(3).done());
}

// Any input is read in time that grows with it: each of these is 2 MB and took seconds or more
// where a loop was not bounded.
TEST(LayoutsTest, HostileTextIsReadInLinearTime) {
  const auto repeat = [](std::string_view s, size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += s;
    return out;
  };
  constexpr size_t kSize = 2 << 20;
  const std::string header = "序号\n工作任务\n责任单位\n完成时限\n";
  const std::string kInputs[] = {
      repeat("一\n", kSize),
      repeat("、", kSize),
      repeat("(", kSize),
      repeat("县财政局、", kSize),
      repeat(header, kSize),
      header + repeat("1\n", kSize),
      header + repeat("县财政局\n", kSize),
      header + repeat("2023年\n", kSize),
      repeat("1.县财政局：负责\n", kSize),
      repeat("(责任单位:", kSize),
      repeat("序号\t", 20000) + "\n" + repeat("1\t", kSize),
      repeat("附件1\n", kSize),
      repeat("一、甲\n(一)乙\n1.丙(县财政局负责)\n", kSize),
      std::string(kSize, '\0'),
      repeat("\xFF", kSize),
  };
  for (const std::string& input : kInputs) {
    const auto begin = std::chrono::steady_clock::now();
    Tasks(input);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 40) << input.substr(0, 40);
  }
}

}  // namespace
}  // namespace duban
