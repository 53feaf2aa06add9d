// Records whose labels have lists as their values, a point a line.
#include "extract/labelled_points.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kList[] = "临岚县2023年督察反馈问题整改清单\n\n";

TEST(LabelledPointsTest, TheMeasuresOfARecordAreOneTask) {
  const struct {
    const char* name;
    const char* first;  // Of the records.
    const char* second;
    const char* number;  // Of the second.
    const char* heading;
  } kCases[] = {
      {"numbered faults", "一、堤防失修\n整改措施：@责任单位：县水利局\n整改时限：6月底前\n",
       "二、涵闸漏水\n整改措施：@责任单位：县水务局\n整改时限：9月底前\n", "", "二、涵闸漏水"},
      {"the label alone", "（一）堤防失修\n整改措施：\n@责任单位：县水利局\n整改时限：6月底前\n",
       "（二）涵闸漏水\n整改措施：\n@责任单位：县水务局\n整改时限：9月底前\n", "",
       "（二）涵闸漏水"},
      {"units above", "一、堤防失修\n责任单位：县水利局\n整改时限：6月底前\n整改措施：@",
       "二、涵闸漏水\n责任单位：县水务局\n整改时限：9月底前\n整改措施：@", "", "二、涵闸漏水"},
      {"all labelled",
       "序号：1\n存在问题：堤防失修\n具体措施：@责任单位：县水利局\n整改时限：6月底前\n\n",
       "序号：2\n存在问题：涵闸漏水\n具体措施：@责任单位：县水务局\n整改时限：9月底前\n", "2",
       "涵闸漏水"},
      {"no colons",
       "序号\n1\n存在问题\n堤防失修\n整改措施\n@责任单位\n县水利局\n整改时限\n6月底前\n",
       "序号\n2\n存在问题\n涵闸漏水\n整改措施\n@责任单位\n县水务局\n整改时限\n9月底前\n", "2",
       "涵闸漏水"},
      {"all labelled, the measures last",
       "反馈问题：堤防失修\n责任单位：县水利局\n整改时限：6月底前\n整改目标：完好。\n整改措施：@\n",
       "反馈问题：涵闸漏水\n责任单位：县水务局\n整改时限：9月底前\n整改目标：完好。\n整改措施：@",
       "", "涵闸漏水"},
  };
  const char* const kLists[] = {"1.排查隐患；\n2.更换止水。\n",
                                "（1）排查隐患。\n（2）更换止水。\n（3）回访\n",
                                "①排查隐患\n②更换止水\n", "一是排查隐患。\n二是更换止水。\n"};
  for (const auto& c : kCases) {
    for (const std::string list : kLists) {
      const auto with = [&](std::string record) {
        const size_t at = record.find('@');
        return record.replace(at, 1, list);
      };
      const std::vector<std::string> tasks =
          Tasks(absl::StrCat(kList, with(c.first), with(c.second)));
      ASSERT_EQ(tasks.size(), 2u) << c.name << list;
      EXPECT_EQ(tasks[1], absl::StrCat(c.number, "|", c.heading, "/|",
                                       absl::StrReplaceAll(list, {{"\n", ""}}),
                                       "|R县水务局 |9月底前 2023-09-30 "))
          << c.name;
    }
  }
}

// Faults may be numbered as the measures against them are.
TEST(LabelledPointsTest, MeasuresNumberedLikeTheFaults) {
  const auto record = [](const char* fault, const char* units, const char* measures) {
    return absl::StrCat(fault, "\n责任单位：", units, "\n整改目标：完好。\n整改措施：", measures,
                        "\n");
  };
  const std::string second = record("2.涵闸漏水。", "县水务局", "\n1.更换闸门。\n2.加强巡查。");
  const std::string expected = "|2.涵闸漏水。/|1.更换闸门。2.加强巡查。|R县水务局 |";
  EXPECT_EQ(
      Tasks(kList + record("1.堤防失修。", "县水利局", "1.排查险段。2.加固堤防。") + second),
      (std::vector<std::string>{"|1.堤防失修。/|1.排查险段。2.加固堤防。|R县水利局 |", expected}));
  EXPECT_EQ(Tasks(kList + record("1.堤防失修。", "县水利局", "1.排查险段。") + second),
            (std::vector<std::string>{"|1.堤防失修。/|1.排查险段。|R县水利局 |", expected}));
  EXPECT_EQ(Tasks(kList + record("1.存在问题：堤防失修。", "县水利局", "\n1.排查险段。") +
                  record("2.存在问题：涵闸漏水。", "县水务局", "更换闸门。"))
                .size(),
            2U);
}

TEST(LabelledPointsTest, TheOnlyPointOfAMeasure) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kList,
                         "（一）堤防失修。\n整改时限：长期坚持\n整改措施：\n1.排查险段。\n"
                         "责任单位：县水利局\n（二）涵闸漏水。\n整改时限：6月底前\n整改措施：\n"
                         "1.更换闸门。\n2.加强巡查。\n责任单位：县水务局\n")),
      (std::vector<std::string>{
          "|（一）堤防失修。/|1.排查险段。|R县水利局 |长期坚持  ",
          "|（二）涵闸漏水。/|1.更换闸门。2.加强巡查。|R县水务局 |6月底前 2023-06-30 "}));
}

TEST(LabelledPointsTest, LabelsStandAboveAndBelowTheMeasures) {
  const std::vector<std::string> tasks = Tasks(
      absl::StrCat(kList,
                   "一、堤防失修。\n责任单位：县水利局\n整改时限：6月底前\n整改目标：完好。\n"
                   "整改措施：\n（一）排查隐患。\n（二）更换止水。\n督办单位：县政府办公室\n",
                   "二、涵闸漏水。\n责任单位：县水务局\n整改时限：9月底前\n整改措施：\n更换止水。\n"
                   "督办单位：县政府办公室\n"));
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0],
            "|一、堤防失修。/|（一）排查隐患。（二）更换止水。|R县水利局 S县政府办公室 |6月底前 "
            "2023-06-30 ");
  EXPECT_EQ(tasks[1], "|二、涵闸漏水。/|更换止水。|R县水务局 S县政府办公室 |9月底前 2023-09-30 ");
}

TEST(LabelledPointsTest, TheValuesOfNumberedLabels) {
  const struct {
    const char* record;  // @ stands for its fault, & for the unit.
    const char* text;
  } kCases[] = {
      {"（一）@\n1.整改目标：完好。\n2.整改措施：排查隐患。\n更换止水。\n3.责任单位：&\n",
       "排查隐患。更换止水。"},
      {"（一）@\n1.整改目标：\n完好。\n2.整改措施：\n排查隐患。\n3.责任单位：\n&\n", "排查隐患。"},
      {"（一）@\n1.整改措施：\n（1）排查隐患。\n（2）回访。\n2.责任单位：&\n",
       "（1）排查隐患。（2）回访。"},
      {"（一）@\n1.整改措施：一是排查隐患。\n二是回访。\n2.责任单位：&\n3.责任人：\n王平\n",
       "一是排查隐患。二是回访。"},
      {"（一）@\n（1）责任单位：&\n（2）整改措施：①排查隐患。\n②回访。\n（3）整改目标：完好。\n",
       "①排查隐患。②回访。"},
      {"一、@\n（一）整改措施：\n1.排查隐患。\n2.回访。\n（二）责任单位：&\n",
       "1.排查隐患。2.回访。"},
  };
  for (const auto& c : kCases) {
    const auto record = [&](const char* number, const char* fault, const char* unit) {
      std::string text = absl::StrReplaceAll(c.record, {{"@", fault}, {"&", unit}});
      return text.replace(text.find("一"), 3, number);
    };
    const std::string second = record("二", "涵闸漏水", "县水务局");
    EXPECT_EQ(Tasks(absl::StrCat(kList, record("一", "堤防失修", "县水利局"), second)),
              (std::vector<std::string>{absl::StrCat("|", c.record[0] == '\xEF' ? "（一）" : "一、",
                                                     "堤防失修/|", c.text, "|R县水利局 |"),
                                        absl::StrCat("|", second.substr(0, second.find('\n')), "/|",
                                                     c.text, "|R县水务局 |")}))
        << c.record;
  }
  // What is numbered below a label has units of its own.
  EXPECT_EQ(Tasks(absl::StrCat(kList,
                               "一、堤防失修\n1.整改目标：完好。\n2.整改措施：分头落实。\n"
                               "（1）排查隐患。（责任单位：县水利局）\n3.责任单位：县应急局\n")),
            (std::vector<std::string>{
                "（1）|一、堤防失修/2.整改措施：分头落实。/|排查隐患。|R县水利局 |"}));
}

TEST(LabelledPointsTest, LabelsAndListsInTheCellsOfMarkup) {
  const auto row = [](const char* label, const char* value) {
    return absl::StrCat("<tr><td>", label, "</td><td>", value, "</td></tr>");
  };
  EXPECT_EQ(Tasks(absl::StrCat("<html><body><h1>临岚县2023年督察反馈问题整改清单</h1><table>",
                               row("序号", "1"), row("存在问题", "堤防失修。"),
                               row("整改措施", "<p>1.排查隐患。</p><p>2.更换止水。</p>"),
                               row("责任单位", "县水利局<br>县财政局"), row("整改时限", "6月底前"),
                               "</table></body></html>")),
            (std::vector<std::string>{"1|堤防失修。/|1.排查隐患。2.更换止水。|R县水利局 R县财政局 "
                                      "|6月底前 2023-06-30 "}));
}

TEST(LabelledPointsTest, UnitsOneALine) {
  EXPECT_EQ(Tasks(absl::StrCat(kList,
                               "序号\n1\n存在问题\n堤防失修\n整改措施\n加高培厚。\n责任单位\n"
                               "县水利局\n县财政局、各镇\n整改时限\n6月底前\n")),
            (std::vector<std::string>{
                "1|堤防失修/|加高培厚。|R县水利局 R县财政局 R各镇 |6月底前 2023-06-30 "}));
  // A signature is no unit, nor is an item of units.
  EXPECT_EQ(
      Tasks(absl::StrCat(kList,
                         "一、加高堤防。\n责任单位：县水利局\n（二）县财政局、各镇筹措资金\n"
                         "责任单位：县财政局\n\n临岚县人民政府办公室\n2023年2月1日\n")),
      (std::vector<std::string>{"一||加高堤防。|R县水利局 |",
                                "（二）|一、加高堤防。/|县财政局、各镇筹措资金|R县财政局 |"}));
}

TEST(LabelledPointsTest, TheMeasureBehindTheUnitsOfAFault) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kList,
                "反馈问题：堤防失修\n责任单位：县水利局\n整改时限：6月底前\n整改措施：加高培厚。\n"
                "反馈问题：涵闸漏水\n责任单位：县水务局\n整改措施：更换止水。\n")),
            (std::vector<std::string>{"|堤防失修/|加高培厚。|R县水利局 |6月底前 2023-06-30 ",
                                      "|涵闸漏水/|更换止水。|R县水务局 |"}));
}

TEST(LabelledPointsTest, PointsWithUnitsAreTasks) {
  EXPECT_EQ(Tasks(absl::StrCat(kList,
                               "一、堤防失修\n整改措施：\n1.排查隐患。（责任单位：县水利局）\n"
                               "2.更换止水。（责任单位：县水务局）\n")),
            (std::vector<std::string>{"1|一、堤防失修/|排查隐患。|R县水利局 |",
                                      "2|一、堤防失修/|更换止水。|R县水务局 |"}));
}

}  // namespace
}  // namespace duban
