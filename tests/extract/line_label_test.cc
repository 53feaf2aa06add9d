// Records of labels below a numbered fault: what it is, who mends it, and how.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(LineLabelTest, WhatStandsBehindAMeasureIsNoneOfIt) {
  constexpr char kRecord[] =
      "一、水库\n1."
      "反馈问题：闸门漏水。\n责任单位：县水利局\n整改时限：6月底前\n整改措施：更换止水橡皮。\n";
  const struct {
    const char* behind;
    const char* text;  // Of the task, behind 更换止水橡皮。
  } kCases[] = {
      {"责任人：县水利局局长\n", ""},
      {"责任人：县水利局局长\n已完成。\n", ""},
      {"责任人：县水利局局长\n（本清单由县整改办负责解释）\n", ""},
      {"责任人：县水利局局长\n已完成。\n\n（本清单由县整改办负责解释）\n", ""},
      {"责任人：县水利局局长\n整改情况：已完成。\n", ""},
      {"整改情况：已完成。\n", ""},
      // What is numbered, or said without a label, goes on.
      {"除锈。\n责任人：县水利局局长\n", "除锈。"},
      {"（1）除锈。\n（2）刷漆。\n责任人：县水利局局长\n已完成。\n", "（1）除锈。（2）刷漆。"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, kRecord, c.behind)),
        (std::vector<std::string>{absl::StrCat("|一、水库/1.反馈问题：闸门漏水。/|更换止水橡皮。",
                                               c.text, "|R县水利局 |6月底前 2023-06-30 ")}))
        << c.behind;
  }
}

TEST(LineLabelTest, AFaultIsAHeadingHoweverLong) {
  constexpr char kLong[] =
      "库区管护长期不到位。部分水库闸门锈蚀漏水，汛期不能正常启闭，坝坡杂树丛生，群众反映强烈。"
      "多次检查指出以后，问题仍然没有得到解决。";
  for (const char* label : {"反馈问题：", "存在问题：", ""}) {
    const std::string fault = absl::StrCat("1.", label, kLong);
    const std::vector<std::string> expected = {
        absl::StrCat("|一、水库/", fault, "/|更换止水橡皮。|R县水利局 |6月底前 2023-06-30 ")};
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "一、水库\n", fault,
                                 "\n责任单位：县水利局\n整改时限：6月底前\n"
                                 "整改措施：更换止水橡皮。\n")),
              expected);
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "一、水库\n", fault,
                                 "\n整改措施：更换止水橡皮。\n责任单位：县水利局\n"
                                 "整改时限：6月底前\n")),
              expected);
  }
}

TEST(LineLabelTest, AFaultGoesOnInTheNextLines) {
  const struct {
    const char* fault;
    const char* heading;
    const char* next;
  } kCases[] = {
      {"1.部分水库闸门锈蚀漏水，\n汛期不能正常启闭。", "1.部分水库闸门锈蚀漏水，汛期不能正常启闭。",
       "2.值守人员不足。"},
      {"问题1：部分水库闸门锈蚀漏水。\n坝坡杂树丛生，\n群众反映强烈。",
       "问题1：部分水库闸门锈蚀漏水。坝坡杂树丛生，群众反映强烈。", "问题2：值守人员不足。"},
      {"（一）存在问题：部分水库闸门锈蚀漏水，\n汛期不能正常启闭。",
       "（一）存在问题：部分水库闸门锈蚀漏水，汛期不能正常启闭。",
       "（二）存在问题：值守人员不足。"},
      {"问题一：\n部分水库闸门锈蚀漏水，\n汛期不能正常启闭。",
       "问题一：部分水库闸门锈蚀漏水，汛期不能正常启闭。", "问题二：\n值守人员不足。"},
  };
  for (const auto& c : kCases) {
    const std::string next = absl::StrReplaceAll(c.next, {{"\n", ""}});
    const std::vector<std::string> expected = {
        absl::StrCat("|", c.heading, "/|更换止水橡皮。|R县水利局 |6月底前 2023-06-30 "),
        absl::StrCat("|", next, "/|增配巡查员。|R县水利局 |5月底前 2023-05-31 ")};
    EXPECT_EQ(Tasks(absl::StrCat(kHead, c.fault,
                                 "\n整改措施：更换止水橡皮。\n责任单位：县水利局\n"
                                 "整改时限：6月底前\n",
                                 c.next,
                                 "\n整改措施：增配巡查员。\n责任单位：县水利局\n"
                                 "整改时限：5月底前\n")),
              expected);
  }
}

TEST(LineLabelTest, RecordsBelowAHeadingEachHaveTheirFault) {
  EXPECT_EQ(
      Tasks("云溪市督察整改方案\n一、大气污染防治不力\n存在问题：厂区道路扬尘严重。\n"
            "整改措施：排查全部厂区。\n牵头单位：市生态环境局\n整改时限：2022年10月底前\n"
            "整改进展：已完成。\n存在问题：油气回收装置损坏。\n整改目标：装置正常运行。\n"
            "整改措施：（1）更换装置；（2）按月检测。\n牵头单位：市商务局\n"
            "整改时限：2022年11月底前\n二、水污染防治滞后\n存在问题：管网破损。\n"
            "整改措施：修复管网3公里。\n牵头单位：市住建局\n整改时限：2022年12月底前\n"),
      (std::vector<std::string>{
          "|一、大气污染防治不力/厂区道路扬尘严重。/|排查全部厂区。|L市生态环境局 |"
          "2022年10月底前 2022-10-31 ",
          "|一、大气污染防治不力/油气回收装置损坏。/|（1）更换装置；（2）按月检测。|L市商务局 |"
          "2022年11月底前 2022-11-30 按月  ",
          "|二、水污染防治滞后/管网破损。/|修复管网3公里。|L市住建局 |2022年12月底前 "
          "2022-12-31 "}));
}

TEST(LineLabelTest, WhatIsToBeReachedBehindAMeasureIsNoPartOfIt) {
  for (const char* goal : {"2、整改目标：启闭自如。\n", "2、整改目标：\n启闭自如。\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "（一）水库闸门锈蚀。\n1、整改措施：更换闸门。\n", goal,
                                 "3、责任单位：县水利局\n4、整改时限：6月底前\n"
                                 "（二）坝坡杂树丛生。\n1、整改措施：清除杂树。\n",
                                 goal, "3、责任单位：县林业局\n4、整改时限：7月底前\n")),
              (std::vector<std::string>{
                  "|（一）水库闸门锈蚀。/|更换闸门。|R县水利局 |6月底前 2023-06-30 ",
                  "|（二）坝坡杂树丛生。/|清除杂树。|R县林业局 |7月底前 2023-07-31 "}))
        << goal;
  }
}

TEST(LineLabelTest, AMarkBlanksOrParenthesesMayStandInTheLabelOfALine) {
  for (const char* label :
       {"★责任单位：", "◎责任单位：", "责 任 单 位：", "责任单位（责任人）："}) {
    EXPECT_EQ(Tasks(std::string(
                        "临岚县2023年防汛重点任务清单\n\n一、堤防\n1．加固险段。修复护岸2处。\n") +
                    label + "县水利局\n2．巡查堤防。通报结果。\n" + label + "县应急局\n"),
              (std::vector<std::string>{"1|一、堤防/|加固险段。修复护岸2处。|R县水利局 |",
                                        "2|一、堤防/|巡查堤防。通报结果。|R县应急局 |"}))
        << label;
  }
}

TEST(LineLabelTest, OtherLabelsMayStandBetweenWhoAndWhen) {
  for (const char* between : {"", "督办依据：第5次常务会议纪要\n", "领导批示：请抓紧办理。\n",
                              "交办日期：3月2日\n备注：无\n"}) {
    EXPECT_EQ(
        Tasks(std::string("临岚县督查督办单\n\n督办事项：修复护岸2处。\n承办单位：县水利局\n") +
              between + "办理时限：2023年6月30日\n联系电话：0550-12345\n"),
        (std::vector<std::string>{"||修复护岸2处。|R县水利局 |2023年6月30日 2023-06-30 "}))
        << between;
  }
}

TEST(LineLabelTest, AHeadingOfWhatTheLabelsSayIsNoTask) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、概述\n1.主要依据\n有关规定。\n2.责任主体、公开时限\n"
                               "（1）责任主体：县水利局\n（2）公开时限：20个工作日内公开。\n"
                               "二、时间安排\n责任单位：县水利局\n完成时限：6月底前\n")),
            std::vector<std::string>());
  // Numbered labels are those of the item above them, not of the list that it ends.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、堤防\n1.排查险段。\n2.清除坝坡杂树\n（1）责任单位：县水利局\n"
                               "（2）完成时限：6月底前\n二、其他\n")),
            (std::vector<std::string>{"2|一、堤防/|清除坝坡杂树|R县水利局 |6月底前 2023-06-30 "}));
}

}  // namespace
}  // namespace duban
