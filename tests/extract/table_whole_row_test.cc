// Rows of a table, one cell a line, that print each of their cells on one line.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTitles[] = "序号\n整治内容\n工作标准\n包片领导\n责任单位\n完成时限\n";

TEST(TableWholeRowTest, ANameLikeAPersonsIsTheTaskRightBehindTheNumber) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles,
                         "1\n改灶\n换下旧灶40座，换后逐户查看一遍。\n李四光\n镇建设站\n5月底前\n"
                         "2\n改圈\n牲畜一律圈养，不得放到村道上。\n王小明\n镇畜牧站\n6月底前\n")),
      (Strings{"1||改灶|R镇建设站 |5月底前 2023-05-31 ",
               "2||改圈|R镇畜牧站 |6月底前 2023-06-30 "}));
}

// Two rows with a category each, then one below the second's: as many lines as a row has, with the
// next row's number, are none.
TEST(TableWholeRowTest, TheNextRowsNumberIsNoCell) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n类别\n工作任务\n责任部门\n"
                               "1\n生态环境\n清理河道，确保取得实效。\n县水利局、县财政局\n"
                               "2\n基础设施\n改造小区，形成长效机制。\n县住建局\n"
                               "3\n建设垃圾分类设施，确保取得实效。\n县城管局、团县委\n"
                               "4\n开展采砂监管。建成示范点5个。\n县供电公司\n")),
            (Strings{"1|生态环境/|清理河道，确保取得实效。|R县水利局 R县财政局 |",
                     "2|基础设施/|改造小区，形成长效机制。|R县住建局 |",
                     "3|基础设施/|建设垃圾分类设施，确保取得实效。|R县城管局 R团县委 |",
                     "4|基础设施/|开展采砂监管。建成示范点5个。|R县供电公司 |"}));
}

// As many lines as there are columns, but a blank line parts cells, and none the two bodies.
TEST(TableWholeRowTest, WhatNoBlankLinePartsIsOneCell) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n\n类别\n\n工作任务\n\n责任部门\n\n完成时限\n\n"
                         "1\n\n治水\n\n清理河道，确保畅通\n\n县水利局\n\n6月底前\n\n"
                         "2\n\n修复水闸，新增灌溉2万亩\n\n团县委\n各乡镇（街道）\n\n年底前\n\n"
                         "3\n\n造林\n\n栽种树木，完成投资1.2亿元\n\n县林业局\n\n年底前\n")),
      (Strings{"1|治水/|清理河道，确保畅通|R县水利局 |6月底前 2023-06-30 ",
               "2|治水/|修复水闸，新增灌溉2万亩|R团县委 R各乡镇（街道） |年底前 2023-12-31 ",
               "3|造林/|栽种树木，完成投资1.2亿元|R县林业局 |年底前 2023-12-31 "}));
}

// Titles and cells stand unevenly: a wider gap begins no row, and 南坪镇 is where the work is.
TEST(TableWholeRowTest, UnevenGapsTellNoRows) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "类别\n\n工作任务\n\n\n建设地点\n\n责任部门\n\n配合单位\n\n\n完成时限\n\n"
                "治水\n\n\n清理河道，确保畅通。\n\n南坪镇\n\n县水利局\n\n\n县财政局\n\n6月底前\n\n"
                "修闸\n\n修复水闸3座。\n\n\n各镇\n\n县住建局\n\n县发改局\n\n\n年底前\n\n"
                "造林\n\n栽种树木。\n\n北山镇\n\n\n县林业局\n\n县财政局\n\n9月底前\n")),
            (Strings{"|治水/|清理河道，确保畅通。|R县水利局 C县财政局 |6月底前 2023-06-30 ",
                     "|修闸/|修复水闸3座。|R县住建局 C县发改局 |年底前 2023-12-31 ",
                     "|造林/|栽种树木。|R县林业局 C县财政局 |9月底前 2023-09-30 "}));
}

TEST(TableWholeRowTest, TheLastEndsInItsTimeWhateverFollows) {
  for (const char* behind :
       {"主办：临岚县桂峰镇人民政府\n", "临岚县桂峰镇的整治从村口做起\n", ""}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, kTitles,
                           "1\n清理堆物\n村道两边不留杂物，每天清扫。\n李四光\n镇建设站\n5月底前\n"
                           "2\n村口绿化\n补种苗木，每村不少于80株。\n王小明\n镇林业站\n6月底前\n",
                           behind)),
        (Strings{"1||清理堆物|R镇建设站 |5月底前 2023-05-31 ",
                 "2||村口绿化|R镇林业站 |6月底前 2023-06-30 "}))
        << behind;
  }
}

TEST(TableWholeRowTest, AStandardBehindTheTaskIsNoneOfItWhereUnitsStandOnSeveralLines) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, kTitles,
                "1\n清理堆物\n村道两边不留杂物，每天清扫。\n李四光\n镇建设站\n各村（社区）\n"
                "5月底前\n"
                "2\n村口绿化\n补种苗木，每村不少于80株。\n王小明\n镇林业站\n6月底前\n")),
            (Strings{"1||清理堆物|R镇建设站 R各村（社区） |5月底前 2023-05-31 ",
                     "2||村口绿化|R镇林业站 |6月底前 2023-06-30 "}));
}

TEST(TableWholeRowTest, ASectionBehindAnEmptyNoteIsNoNote) {
  for (const auto& [first, second] :
       {std::pair("一、堤防", "二、物资"), {"（一）堤防", "（二）物资"}}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(
            kHead, "序号\n工作任务\n责任单位\n完成时限\n备注\n", first,
            "\n1\n清除坝坡杂树。\n县水利局\n5月底前\n", second,
            "\n2\n补充编织袋。\n县粮食局\n6月底前\n3\n检修抽水机。\n县应急局\n7月底前\n")),
        (Strings{absl::StrCat("1|", first, "/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 "),
                 absl::StrCat("2|", second, "/|补充编织袋。|R县粮食局 |6月底前 2023-06-30 "),
                 absl::StrCat("3|", second, "/|检修抽水机。|R县应急局 |7月底前 2023-07-31 ")}));
  }
}

TEST(TableWholeRowTest, ATimeMayBeginIt) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "月份\n检查重点\n检查对象\n责任单位\n1月\n开展节前检查\n商场、集贸市场\n"
                         "大队监督科\n各消防站\n2-3月\n看护灯会会场\n宾馆、饭店\n大队监督科\n"
                         "4月\n检查祠堂用火\n文物保护单位\n大队监督科、县文旅局\n")),
      (Strings{"||开展节前检查|R大队监督科 R各消防站 |1月 2023-01-31 ",
               "||看护灯会会场|R大队监督科 |2-3月 2023-03-31 ",
               "||检查祠堂用火|R大队监督科 R县文旅局 |4月 2023-04-30 "}));
}

TEST(TableWholeRowTest, PartsOfTheYearSayWhatIsDoneInThem) {
  for (const char* quarters :
       {"一季度\n二季度\n三季度\n四季度\n", "第一季度\n第二季度\n第三季度\n第四季度\n"}) {
    const std::string titles =
        absl::StrCat("序号\n项目\n建设内容\n", quarters, "责任领导\n牵头单位\n协办单位\n");
    EXPECT_EQ(Tasks(absl::StrCat(kHead, titles,
                                 "1\n水闸检修\n更换止水橡皮6处\n立项\n确定施工单位\n完成60%\n"
                                 "11月底前竣工\n李四光\n县水利局\n县财政局、各镇人民政府\n"
                                 "2\n险段加固\n填筑土方3万方\n完成摸底\n开工\n主体完工\n"
                                 "投入使用\n王小明\n县住建局\n县水利局\n")),
              (Strings{"1|水闸检修/|更换止水橡皮6处|L县水利局 C县财政局 C各镇人民政府 |11月底前 "
                       "2023-11-30 ",
                       "2|险段加固/|填筑土方3万方|L县住建局 C县水利局 |"}))
        << quarters;
  }
}

TEST(TableWholeRowTest, WhatIsAskedForBehindTheTaskIsNoneOfIt) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "类别\n工作事项\n工作要求\n责任单位\n完成时限\n"
                         "堤防\n险段加固加高工程\n填筑土方3万方，按月上报进度\n县水利局\n5月底前\n"
                         "穿堤涵闸检修\n更换闸门启闭机3台\n县住建局、各镇\n6月\n"
                         "队伍\n抢险队员名册更新\n每村不少于20人\n县应急局\n4月底前\n")),
      (Strings{"|堤防/|险段加固加高工程|R县水利局 |5月底前 2023-05-31 ",
               "|堤防/|穿堤涵闸检修|R县住建局 R各镇 |6月 2023-06-30 ",
               "|队伍/|抢险队员名册更新|R县应急局 |4月底前 2023-04-30 "}));
}

TEST(TableWholeRowTest, AGoalBeforeTheTaskIsNotTheTask) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "类别\n项目及目标\n推进措施\n责任单位\n完成时限\n"
                         "1. 北山片区\n完成北山排水沟整修等4个项目。\n牵头单位：县住建局\n"
                         "配合单位：县水利局\n5月底前\n")),
      (Strings{
          "|1.北山片区/|完成北山排水沟整修等4个项目。|L县住建局 C县水利局 |5月底前 2023-05-31 "}));
}

// With a line for each of the columns or a few more.
constexpr char kAmountTitles[] = "序号\n项目名称\n建设内容\n总投资\n年度投资\n责任单位\n完成时限\n";

TEST(TableWholeRowTest, AmountsAreNoNumbersOfRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kAmountTitles,
                               "1\n水闸检修\n更换止水橡皮。\n500\n80\n县水利局\n各乡镇\n5月底前\n"
                               "2\n道路平整\n铺筑坝顶道路。\n36\n12\n县交通局\n县水利局\n6月底前\n"
                               "3\n林木清理\n清除坝坡杂树。\n9\n4\n县水利局\n7月底前\n"
                               "4\n水位观测\n新设观测站2处。\n7\n5\n县水文站\n8月底前\n")),
            (std::vector<std::string>{
                "1|水闸检修/|更换止水橡皮。|R县水利局 R各乡镇 |5月底前 2023-05-31 ",
                "2|道路平整/|铺筑坝顶道路。|R县交通局 R县水利局 |6月底前 2023-06-30 ",
                "3|林木清理/|清除坝坡杂树。|R县水利局 |7月底前 2023-07-31 ",
                "4|水位观测/|新设观测站2处。|R县水文站 |8月底前 2023-08-31 "}));
}

TEST(TableWholeRowTest, NumbersThatLeaveOneOutOrBeginAgain) {
  const std::string titles = "序号\n工作任务\n责任单位\n完成时限\n备注\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "一、工程准备\n1\n清除坝坡杂树。\n县水利局\n5月底前\n"
                         "3\n平整坝顶道路。\n县交通局\n6月底前\n"
                         "二、应急演练\n1\n开展防汛演练。\n县应急局\n7月底前\n"
                         "2\n储备防汛物资。\n县粮食局\n8月底前\n")),
      (std::vector<std::string>{"1|一、工程准备/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                "3|一、工程准备/|平整坝顶道路。|R县交通局 |6月底前 2023-06-30 ",
                                "1|二、应急演练/|开展防汛演练。|R县应急局 |7月底前 2023-07-31 ",
                                "2|二、应急演练/|储备防汛物资。|R县粮食局 |8月底前 2023-08-31 "}));
}

TEST(TableWholeRowTest, ATaskThatMayBeABodysName) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, "序号\n任务名称\n抽查事项\n检查对象\n牵头部门\n参与部门\n完成时限\n",
                "1\n预付卡\n三项制度的落实情况\n发卡企业\n县商务局\n县市场监管局\n5月底前\n"
                "2\n汽车流通\n新车市场\n汽车销售企业\n县商务局\n县税务局\n6月底前\n"
                "3\n汽车流通\n二手车市场\n市场的主体\n县商务局\n县市场监管局\n7月底前\n")),
            (std::vector<std::string>{
                "1|预付卡/|三项制度的落实情况|L县商务局 C县市场监管局 |5月底前 2023-05-31 ",
                "2|汽车流通/|新车市场|L县商务局 C县税务局 |6月底前 2023-06-30 ",
                "3|汽车流通/|二手车市场|L县商务局 C县市场监管局 |7月底前 2023-07-31 "}));
}

// The objects might be bodies; rows with a cell of several lines print theirs, too.
TEST(TableWholeRowTest, WhatFirstRowsPrintLongerOnesPrint) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "序号\n抽查领域\n抽查事项\n检查对象\n发起部门\n配合部门\n抽查频次\n实施时段\n",
          "1\n测绘成果抽查\n测绘成果的质量\n全县测绘单位\n县自然资源局\n县市场监管局\n1次/"
          "年\n6月至9月\n"
          "2\n测绘资质巡查\n1、测绘资质的条件\n2、管理制度的执行\n全县测绘单位\n县自然资源局\n县市"
          "场监管局\n"
          "1次/年\n7月至9月\n")),
      (std::vector<std::string>{"1|测绘成果抽查/|测绘成果的质量|R县自然资源局 C县市场监管局 "
                                "|1次/年  6月至9月 2023-09-30 ",
                                "2|测绘资质巡查/|1、测绘资质的条件2、管理制度的执行|R县自然资源局 "
                                "C县市场监管局 |1次/年  7月至9月 "
                                "2023-09-30 "}));
}

TEST(TableWholeRowTest, ACommaAtALinesEndGoesOnInTheNextLine) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n工作任务\n总投资\n责任单位\n完成时限\n",
                         "1\n扩建城东水厂。\n500\n县水务集团\n5月底前\n"
                         "2\n新建泵站1座。\n120\n县水利局\n6月底前\n"
                         "3\n建成滨河公园，\n完善停车设施。\n县城管局\n7月底前\n")),
      (std::vector<std::string>{"1||扩建城东水厂。|R县水务集团 |5月底前 2023-05-31 ",
                                "2||新建泵站1座。|R县水利局 |6月底前 2023-06-30 ",
                                "3||建成滨河公园，完善停车设施。|R县城管局 |7月底前 2023-07-31 "}));
}

// What looks like bodies stands in other columns, too; no row has a number.
TEST(TableWholeRowTest, AsManyLinesAsColumnsInEachRow) {
  const Strings expected = {
      "LH-01|食品检查/|对食堂许可证的检查|R县市场监管局 C县教育局 |2023年3月—11月 2023-11-30 ",
      "LH-02|车辆检查/|对车辆维修情况的检查|R县交通局 C县环保局 |2023年1月—11月 2023-11-30 ",
      "LH-03|商场检查/|对消防通道的检查|R县消防大队 C县商务局 |2023年5月—9月 2023-09-30 "};
  for (const char* gap : {"\n", "\n\n"}) {
    std::string text = kHead;
    for (const char* line : {"抽查计划编号", "任务名称", "抽查对象",       "发起部门",
                             "参与部门",     "抽查比例", "起止时间",       "抽查事项",
                             "LH-01",        "食品检查", "学校、养老机构", "县市场监管局",
                             "县教育局",     "10%",      "2023年3月—11月", "对食堂许可证的检查",
                             "LH-02",        "车辆检查", "车辆维修企业",   "县交通局",
                             "县环保局",     "2户",      "2023年1月—11月", "对车辆维修情况的检查",
                             "LH-03",        "商场检查", "大型商场、超市", "县消防大队",
                             "县商务局",     "20%",      "2023年5月—9月",  "对消防通道的检查"}) {
      absl::StrAppend(&text, line, gap);
    }
    EXPECT_EQ(Tasks(text), expected) << gap;
  }
}

// A row that its category covers lacks as many lines as another has more.
TEST(TableWholeRowTest, RowsBeginAtTheirBlankLines) {
  std::string text = kHead;
  absl::StrAppend(&text, "类别\n工作目标\n责任部门\n配合部门\n\n");
  absl::StrAppend(&text, "安全生产\n检查化工企业9家。\n应急管理局\n派出所\n各村（社区）\n\n");
  absl::StrAppend(&text, "完成粉尘企业整治。\n应急管理局\n经济发展局\n\n");
  absl::StrAppend(&text, "消防安全\n每月组织夜查2次。\n派出所\n建设局\n各村（社区）\n\n");
  absl::StrAppend(&text, "建设微型消防站5个。\n消防救援站\n各村（社区）\n\n");
  const Strings tasks = Tasks(text);
  ASSERT_EQ(tasks.size(), 4U) << text;
  EXPECT_EQ(tasks[1], "|安全生产/|完成粉尘企业整治。|R应急管理局 C经济发展局 |");
}

TEST(TableWholeRowTest, TheNextPartOfTheDocumentEndsRowsOfLines) {
  const Strings expected = {"|一、检查安排/|渡口码头|R海事所 R派出所 |1月份 2023-01-31 ",
                            "|一、检查安排/|小型水库|R水管站 |2月份 2023-02-28 ",
                            "|一、检查安排/|医疗机构|R卫生院 |3月份 2023-03-31 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、检查安排\n检查行业名称\n时间安排\n责任单位\n渡口码头\n1月份\n"
                               "海事所 派出所\n小型水库\n2月份\n水管站\n医疗机构\n3月份\n卫生院\n"
                               "二、工作要求\n各单位要按照时间安排，制定本行业的检查方案。\n"
                               "各单位要收集整理检查情况，每月26日前上报总结。\n")),
            expected);
}

TEST(TableWholeRowTest, WhoeverProposedItWhereBlankLinesPartRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "提案号\n案由\n提案人\n承办单位\n办理要求\n\n"
                               "2023003\n关于疏浚渠道的提案\n民盟临岚总支\n县水利局、各乡镇\n"
                               "单办答复\n\n2023010\n关于加固老桥的提案\n工商联界别\n"
                               "县交通局\n当面答复委员\n\n2023021\n关于改造水闸的提案\n高  翔\n"
                               "县住建局\n单办答复\n\n")),
            (Strings{"2023003||关于疏浚渠道的提案|R县水利局 R各乡镇 |",
                     "2023010||关于加固老桥的提案|R县交通局 |",
                     "2023021||关于改造水闸的提案|R县住建局 |"}));
}

TEST(TableWholeRowTest, TheNextAttachmentEndsTheLast) {
  const Strings tasks = Tasks(
      "临岚县2023年村庄清洁通知\n附件1\n清洁任务清单\n任务\n内容\n标准\n责任单位\n时限\n"
      "清理生活垃圾\n集中清理房前屋后积存垃圾\n无暴露垃圾\n县城管局\n4月底\n"
      "清理村内塘沟\n清理水塘漂浮物、淤泥\n无黑臭水体\n县水利局\n5月底\n"
      "清理无功能建筑\n拆除残垣断壁、废弃猪圈\n应拆尽拆\n县住建局\n6月底\n"
      "改变影响人居环境的不良习惯\n落实“门前三包”，评选“清洁户”\n群众满意\n县妇联\n长期\n"
      "附件2\n清洁行动月报表\n乡镇\n参与人次\n");
  ASSERT_EQ(tasks.size(), 4U);
  EXPECT_EQ(tasks[3],
            "|附件1/清洁任务清单/改变影响人居环境的不良习惯/|落实“门前三包”，评选“清洁户”|R县妇联 "
            "|长期  ");
}

// 二、创新 in the place of a limit that a row does not print heads the next rows.
TEST(TableWholeRowTest, ASectionIsNoLastCell) {
  constexpr char kTitles[] = "序号\n工作任务\n牵头单位\n责任单位\n完成时限\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles, "一、产业\n1\n编制规划。\n县工信局\n县发改局\n6月底前\n",
                         "2\n实施项目20个。\n县工信局\n县科技局\n", "二、创新\n",
                         "3\n创建中心3家。\n县科技局\n县工信局\n9月底前\n",
                         "4\n举办大赛。\n县科技局\n团县委\n年底前\n")),
      (std::vector<std::string>{
          "1|一、产业/|编制规划。|L县工信局 R县发改局 |6月底前 2023-06-30 ",
          "2|一、产业/|实施项目20个。|L县工信局 R县科技局 |",
          "3|二、创新/|创建中心3家。|L县科技局 R县工信局 |9月底前 2023-09-30 ",
          "4|二、创新/|举办大赛。|L县科技局 R团县委 |年底前 2023-12-31 "}));
}

// A task of two sentences whose category is merged has as many lines as the rows around it.
TEST(TableWholeRowTest, ASentenceIsNoCategory) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n类别\n工作任务\n牵头单位\n完成时限\n",
                         "1\n堤防\n清除坝坡杂树。\n县水利局\n5月底前\n",
                         "2\n修订防汛预案，储备抢险物资，组织应急演练，落实值班值守的各项制度。\n"
                         "明确转移路线。\n县应急局\n6月底前\n",
                         "3\n水库\n疏浚溢洪道。\n县水利局\n9月底前\n",
                         "4\n涵闸\n检修启闭机。\n县水利局\n9月底前\n"))[1],
      "2|堤防/|修订防汛预案，储备抢险物资，组织应急演练，落实值班值守的各项制度。明确转移路线。"
      "|L县应急局 |6月底前 2023-06-30 ");
}

}  // namespace
}  // namespace duban
