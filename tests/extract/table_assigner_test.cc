// To which column the lines of a table go whose cells stand one a line.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// What its first or last character tells of a line: it begins with a mark, ends in one or in a
// sentence, or a comma parts it.
TEST(TableAssignerTest, MarksTellWhatALineIsNot) {
  const char kFirst[] = "1\n强化监测\n升级雨量监测站点35处，接入预警系统。\n县气象局\n6月底前\n";
  const char kSecond[] = "2\n采购编织袋4万条，落实仓库专人值守。\n县应急管理局\n4月底前\n3\n";
  const char kLast[] =
      "县水利局\n5月底前\n4\n开展转移避险演练，向群众发放明白卡。\n县教育局\n5月底前\n";
  const struct {
    const char* lines;
    const char* task;
  } kCases[] = {{"险工险段加固率提高到94%\n；力争纳入市级防汛平台。\n",
                 "险工险段加固率提高到94%；力争纳入市级防汛平台。"},
                {"改造沿岸泵站42座、\n涵闸18座。\n", "改造沿岸泵站42座、涵闸18座。"},
                {"依托全县统一的水情调度平台，及时汇总沿河各站的\n水位和雨量，并发布预警信息。\n",
                 "依托全县统一的水情调度平台，及时汇总沿河各站的水位和雨量，并发布预警信息。"},
                {"支持用人单位建防汛仓库。\n鼓励园区企业、医院、学校利用自有场地设置避险点。\n"
                 "对备案满一年的，给予一次性补助。\n",
                 "支持用人单位建防汛仓库。鼓励园区企业、医院、学校利用自有场地设置避险点。"
                 "对备案满一年的，给予一次性补助。"}};
  for (const auto& c : kCases) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作类别\n工作任务\n责任单位\n完成时限\n", kFirst,
                                 kSecond, c.lines, kLast))[2],
              absl::StrCat("3|强化监测/|", c.task, "|R县水利局 |5月底前 2023-05-31 "));
  }
}

// 知识库 may be a body, but by when something is done to what is no time of a list of units.
TEST(TableAssignerTest, ClausesThatTellByWhenAreNoUnits) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n",
                               "1\n升级雨量监测站点35处，接入预警系统。\n县气象局\n",
                               "2\n完善12345热\n线知识库，咨询类诉求1个工作日内办理，"
                               "投诉类诉求7个工作日内办理。\n县水利局\n"))[1],
            "2||完善12345热线知识库，咨询类诉求1个工作日内办理，投诉类诉求7个工作日内办理。|"
            "R县水利局 |1个工作日内  7个工作日内  ");
}

// In a table of tasks without faults and categories a sentence leads to the list below it.
// The first rows print whom it is checked at; in the third the task is broken.
TEST(TableAssignerTest, ACellThatTheFirstRowsPrintIsSeldomEmpty) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n检查事项\n检查对象\n检查比例\n检查单位\n"
                         "1\n旅游景区避险标志和游船停航措施的检查\n旅游景区\n5%\n县文旅局\n"
                         "2\n水利工程度汛方案备案情况的检查\n在建水利工程\n20%\n县水利局\n"
                         "3\n深基坑支护、塔吊防风和工棚转\n移预案情况的检查\n在建房屋建筑工程\n3%\n"
                         "县住建局\n")),
      (std::vector<std::string>{"1||旅游景区避险标志和游船停航措施的检查|R县文旅局 |",
                                "2||水利工程度汛方案备案情况的检查|R县水利局 |",
                                "3||深基坑支护、塔吊防风和工棚转移预案情况的检查|R县住建局 |"}));
}

TEST(TableAssignerTest, ASentenceAboveAListOfPoints) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\n任务内容\n落实单位\n"
                "1\n清理河道。\n县水利局\n"
                "2\n修复重点水利工程设施。\n1.加固水闸；\n2.疏通渠道，确保畅通。\n县财政局\n"
                "3\n巡查水库大坝安全。\n县应急局\n")),
            (std::vector<std::string>{
                "1||清理河道。|R县水利局 |",
                "2||修复重点水利工程设施。1.加固水闸；2.疏通渠道，确保畅通。|R县财政局 |",
                "3||巡查水库大坝安全。|R县应急局 |"}));
}

TEST(TableAssignerTest, DatesWithTheirHoursAreNoWork) {
  EXPECT_EQ(Tasks("临岚县文化体育局关于2023年春节文化活动安排的公告\n\n时  间\n\n地  点\n\n"
                  "活动名称\n\n组织单位\n\n1月24日（正月初三）下午14:30\n\n人民公园\n\n"
                  "新春文艺演出\n\n县文化馆、县图书馆\n\n1月28日（正月初七）上午9:00\n\n"
                  "沿河广场\n\n民俗巡游启动仪式\n\n县委宣传部\n\n"),
            (std::vector<std::string>{
                "||新春文艺演出|R县文化馆 R县图书馆 |1月24日（正月初三）下午14:30 2023-01-24 ",
                "||民俗巡游启动仪式|R县委宣传部 |1月28日（正月初七）上午9:00 2023-01-28 ",
            }));
}

TEST(TableAssignerTest, HoursOfOpeningHandOutNoWork) {
  EXPECT_EQ(Tasks("临岚县2023年春节场馆开放安排\n\n时间\n\n场馆\n\n内容\n\n1月24日至1月28日\n\n"
                  "上午9:00\n\n图书馆\n\n图书借阅、报刊借阅\n\n"),
            std::vector<std::string>());
}

TEST(TableAssignerTest, HowFarTheWorkHasComeBehindALimitThatMightGoOn) {
  const std::string text =
      "临岚县2023年整改任务清单\n\n序号\n\n整改措施\n\n责任科室\n\n完成时限\n\n整改进展\n\n"
      "1\n\n修订采购办法。\n\n办公室\n\n2023年9月底\n\n已完成\n\n"
      "2\n\n抽查采购目录。\n\n医政科\n\n长期坚持\n\n持续推进\n\n"
      "3\n\n清理往来款。\n\n财务科\n\n长效保持\n\n正在推进\n\n";
  for (const char* gap : {"\n\n", "\n"}) {
    EXPECT_EQ(Tasks(absl::StrReplaceAll(text, {{"\n\n", gap}})),
              (std::vector<std::string>{
                  "1||修订采购办法。|R办公室 |2023年9月底 2023-09-30 ",
                  "2||抽查采购目录。|R医政科 |长期坚持  ",
                  "3||清理往来款。|R财务科 |长效保持  ",
              }));
  }
}

TEST(TableAssignerTest, WeeksOfATermAreWhatTheirRowsComeUnder) {
  EXPECT_EQ(Tasks("青杨市第九中学2023年秋季学期行事历\n\n周次\n\n起止日期\n\n工作内容\n\n"
                  "责任部门\n\n配合部门\n\n第六周\n\n10月2日—10月8日\n\n清点实验器材。\n\n"
                  "教务处\n\n总务处\n\n第七周\n\n10月9日—10月15日\n\n秋季田径运动会。\n\n"
                  "体育组\n\n\u3000\n\n第八周\n\n10月16日—10月22日\n\n检查教案。\n\n"
                  "教务处\n\n各年级组\n\n"),
            (std::vector<std::string>{
                "|第六周/|清点实验器材。|R教务处 C总务处 |10月2日—10月8日 2023-10-08 ",
                "|第七周/|秋季田径运动会。|R体育组 |10月9日—10月15日 2023-10-15 ",
                "|第八周/|检查教案。|R教务处 C各年级组 |10月16日—10月22日 2023-10-22 ",
            }));
}

TEST(TableAssignerTest, GroupsAreWhatTheirRowsComeUnderAndChiefsArePersons) {
  EXPECT_EQ(Tasks("临岚县2023年督导检查分组表\n\n组别\n\n督导任务\n\n牵头科室\n\n配合单位\n\n"
                  "组长\n\n时间\n\n第一组\n\n督导初中课程开设情况。\n\n基教科\n\n教研室\n\n"
                  "赵志刚\n\n2月22日前\n\n第二组\n\n督导幼儿园、民办学校食品卫生。\n\n安全科\n\n"
                  "体卫艺科、民办科\n\n孙丽娟\n\n2月27日前\n\n"),
            (std::vector<std::string>{
                "|第一组/|督导初中课程开设情况。|L基教科 C教研室 |2月22日前 2023-02-22 ",
                "|第二组/|督导幼儿园、民办学校食品卫生。|L安全科 C体卫艺科 C民办科 |"
                "2月27日前 2023-02-27 ",
            }));
  EXPECT_EQ(Tasks("临岚县2023年产业链招商任务表\n\n序号\n\n产业链\n\n链长\n\n目标任务\n\n"
                  "牵头单位\n\n完成时限\n\n1\n\n装备制造\n\n苏和\n\n引进塔筒项目1个。\n\n"
                  "县能源局\n\n9月底\n\n2\n\n文化旅游\n\n乌云娜\n\n引进酒店1家。\n\n县文旅局\n\n"
                  "11月底\n\n"),
            (std::vector<std::string>{
                "1|装备制造/|引进塔筒项目1个。|L县能源局 |9月底 2023-09-30 ",
                "2|文化旅游/|引进酒店1家。|L县文旅局 |11月底 2023-11-30 ",
            }));
}

TEST(TableAssignerTest, WhoLooksAfterWhichVillagesHandsOutNoWork) {
  EXPECT_EQ(Tasks("临岚县城关镇秸秆禁烧包片表\n\n片区\n\n包片领导\n\n包片干部\n\n责任村\n\n东片\n\n"
                  "徐伟\n\n李敏、张强\n\n东李村\n\n西片\n\n刘芳\n\n王军\n\n西王村、柳林社区\n\n"),
            std::vector<std::string>());
}

TEST(TableAssignerTest, StreetsAreWhatTheirRowsComeUnder) {
  EXPECT_EQ(Tasks("临岚县2023年创建文明城市任务分解表\n\n责任路段\n\n起止点\n\n整治内容\n\n"
                  "责任单位\n\n完成时限\n\n人民路\n\n北环路至火车站\n\n清除小广告。\n\n"
                  "县城管局\n\n5月底前\n\n青年路\n\n全段\n\n修补破损路面。\n\n"
                  "县住房城乡建设局\n\n6月底前\n\n"),
            (std::vector<std::string>{
                "|人民路/|清除小广告。|R县城管局 |5月底前 2023-05-31 ",
                "|青年路/|修补破损路面。|R县住房城乡建设局 |6月底前 2023-06-30 ",
            }));
}

TEST(TableAssignerTest, HowFarTheWorkHasComeBehindUnitsThatAreMerged) {
  EXPECT_EQ(
      Tasks(
          "临岚县2023年民生实事项目进展情况表\n\n序号\n\n项目内容\n\n牵头单位\n\n落实情况\n\n"
          "1\n\n新增幼儿园3所。\n\n县教育局\n\n基本完成。\n\n建成城东、城西两所，城南一所待验收。\n"
          "\n"
          "2\n\n1500名学生开展视力筛查。\n\n提前完成年度任务。\n\n截至6月21日，已筛查1600人。\n\n"
          "3\n\n新增老年大学2所。\n\n提前完成年度任务。\n\n建成青石镇、白沙镇、柳林乡老年大学。\n\n"
          "4\n\n开展职业培训3000人次。\n\n超额完成。\n\n5\n\n新建病床10张。\n\n县卫生健康局\n\n"
          "正在施工。\n\n"),
      (std::vector<std::string>{
          "1||新增幼儿园3所。|L县教育局 |",
          "2||1500名学生开展视力筛查。|L县教育局 |",
          "3||新增老年大学2所。|L县教育局 |",
          "4||开展职业培训3000人次。|L县教育局 |",
          "5||新建病床10张。|L县卫生健康局 |",
      }));
}

// Of what a line's edge breaks the first line leaves no room for what begins the next.
TEST(TableAssignerTest, AShortLineAboveALongOneIsNoBeginningOfATask) {
  EXPECT_EQ(
      Tasks("临岚县2023年文明实践项目清单\n\n序\n号\n项目\n类别\n项目名称\n项目内容\n"
            "实施\n主体\n协办\n单位\n时间\n安排\n"
            "1\n理论宣讲\n“板凳课堂”\n组织宣讲员进村（社区）宣讲\n150场。\n县委宣传部\n"
            "县委党校\n全年\n"
            "2\n文化惠民\n“送戏下乡”\n开展惠民演出60场，每个行政\n村不少于1场。\n县文体局\n"
            "县文联、各镇\n4月—11月\n"
            "3\n志愿服务\n“邻里守望”\n结对帮扶空巢老人、留守儿童，\n志愿者定期上门探访。\n"
            "团县委\n县民政局、县妇\n联、各乡镇\n全年\n"
            "4\n移风易俗\n“零彩礼”倡议\n修订村规民约，红白理事会覆\n盖率达到100%。\n县民政局\n"
            "各乡镇\n9月底前\n"),
      (std::vector<std::string>{
          "1|理论宣讲/“板凳课堂”/|组织宣讲员进村（社区）宣讲150场。|R县委宣传部 C县委党校 "
          "|全年 2023-12-31 ",
          "2|文化惠民/“送戏下乡”/|开展惠民演出60场，每个行政村不少于1场。|R县文体局 C县文联 "
          "C各镇 |4月—11月 2023-11-30 ",
          "3|志愿服务/“邻里守望”/|结对帮扶空巢老人、留守儿童，志愿者定期上门探访。|R团县委 "
          "C县民政局 C县妇联 C各乡镇 |全年 2023-12-31 ",
          "4|移风易俗/“零彩礼”倡议/|修订村规民约，红白理事会覆盖率达到100%。|R县民政局 C各乡镇 "
          "|9月底前 2023-09-30 "}));
}

TEST(TableAssignerTest, ABlankLineIsAnEmptyCellWhereCellsStandCloseTogether) {
  EXPECT_EQ(
      Tasks("临岚县2023年防汛任务表\n\n工作项目\n具体任务\n牵头单位\n配合单位\n完成时间\n"
            "备注\n打通道路\n整修防汛道路20公里，清除路障。\n县交通局\n县城管局\n5月底前\n\n"
            "加固堤防\n加固险工险段12处，平整坝顶。\n县水利局\n各乡镇\n6月底前\n列入民生实事\n"
            "储备物资\n储备编织袋2万条，登记造册。\n县应急局\n县粮食局\n7月底前\n\n"),
      (std::vector<std::string>{
          "|打通道路/|整修防汛道路20公里，清除路障。|L县交通局 C县城管局 |5月底前 2023-05-31 ",
          "|加固堤防/|加固险工险段12处，平整坝顶。|L县水利局 C各乡镇 |6月底前 2023-06-30 ",
          "|储备物资/|储备编织袋2万条，登记造册。|L县应急局 C县粮食局 |7月底前 2023-07-31 "}));
}

TEST(TableAssignerTest, AMonthIsNotPrintedAgainForItsSecondRow) {
  const std::string text =
      "月份@工作内容@责任单位@配合单位@备注@2月@清除坝坡杂树。@县水利局@县林业局@责任书一式两份@"
      "补种坝坡草皮，不少于3亩。@县林业局@县财政局@计划补种3亩@3月@检修闸门启闭机。@县住建局@"
      "县水务局@"
      "抽查12家@"
      "更换沉淀池滤料。@县水务局@县住建局@另行通知@";
  for (const char* gap : {"\n", "\n\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, absl::StrReplaceAll(text, {{"@", gap}}))),
              (std::vector<std::string>{
                  "||清除坝坡杂树。|R县水利局 C县林业局 |2月 2023-02-28 ",
                  "||补种坝坡草皮，不少于3亩。|R县林业局 C县财政局 |2月 2023-02-28 ",
                  "||检修闸门启闭机。|R县住建局 C县水务局 |3月 2023-03-31 ",
                  "||更换沉淀池滤料。|R县水务局 C县住建局 |3月 2023-03-31 "}))
        << gap;
  }
}

TEST(TableAssignerTest, ALimitOfASeasonHeadsNothing) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "类别\n编号\n任务\n责任单位\n时限要求\n一、堤防\n1\n清除坝坡杂树。\n县水利局\n"
          "春耕前\n2\n补种坝坡草皮。\n县林业局\n全年\n二、水闸\n3\n检修闸门启闭机。\n"
          "县住建局\n秋收前\n4\n更换止水橡皮。\n县水务局\n8月底前\n")),
      (std::vector<std::string>{"1|一、堤防/|清除坝坡杂树。|R县水利局 |",
                                "2|一、堤防/|补种坝坡草皮。|R县林业局 |全年 2023-12-31 ",
                                "3|二、水闸/|检修闸门启闭机。|R县住建局 |",
                                "4|二、水闸/|更换止水橡皮。|R县水务局 |8月底前 2023-08-31 "}));
}

TEST(TableAssignerTest, BlankLinesAroundCategoriesAreNoEmptyCells) {
  const std::vector<std::string> expected = {
      "1|防洪排涝/堤防/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
      "2|防洪排涝/堤防/|补种坝坡草皮。|R县林业局 |5月底前 2023-05-31 ",
      "3|防洪排涝/水闸/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 ",
      "4|城乡供水/水厂/|更换沉淀池滤料。|R县水务局 |8月底前 2023-08-31 "};
  for (const char* gap : {"\n", "\n\n", "\n\n\n", "\n\n\n\n"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(
            kHead, "领域\n类别\n序号\n工作任务\n责任单位\n完成时限\n", gap, "防洪排涝\n", gap,
            "堤防\n\n1\n清除坝坡杂树。\n县水利局\n5月底前\n2\n补种坝坡草皮。\n县林业局\n5月底前\n",
            gap, "水闸\n\n3\n检修闸门启闭机。\n县住建局\n6月底前\n", gap, "\n城乡供水\n", gap,
            "水厂\n\n4\n更换沉淀池滤料。\n县水务局\n8月底前\n")),
        expected)
        << gap;
  }
}

TEST(TableAssignerTest, AFaultNumberedLikeASectionIsNone) {
  for (const auto& [one, two] : {std::pair("（一）", "（二）"), std::pair("一、", "二、")}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, "反馈问题\n整改目标\n整改措施\n责任领导\n责任股室\n完成时限\n\n",
                           one, "堤防巡查不到位，2021年仅巡查5次。\n落实巡查制度\n",
                           "1.制定巡查计划；\n2.通报结果。\n股长 李明\n防汛办\n5月底前\n\n", two,
                           "招标监管不力，3个项目未招标。\n规范招标\n1.自查项目；\n2.修订办法。\n",
                           "股长 王芳\n建管股、质监站\n6月底前\n")),
        (std::vector<std::string>{
            absl::StrCat("|", one,
                         "堤防巡查不到位，2021年仅巡查5次。/|1.制定巡查计划；2.通报结果。|",
                         "R防汛办 |5月底前 2023-05-31 "),
            absl::StrCat("|", two, "招标监管不力，3个项目未招标。/|1.自查项目；2.修订办法。|",
                         "R建管股 R质监站 |6月底前 2023-06-30 ")}));
  }
}

}  // namespace
}  // namespace duban
