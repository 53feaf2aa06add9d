// Which lines are the titles of a table, and what each of them says.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableHeaderTest, ASectionRightBelowTheTitlesOfAStackedTable) {
  const std::vector<std::string> expected = {
      "1|一、主要预期目标/|推进企业开办。|L县发展改革局 R县税务局 |"};
  EXPECT_EQ(
      Tasks("临岚县2024年政府工作报告任务分解\n\n序号\n\n目标任务\n\n分管领导\n\n牵头单位\n\n"
            "责任单位\n\n一、主要预期目标\n\n1\n\n推进企业开办。\n\n周建明\n\n县发展改革局\n\n"
            "县税务局\n"),
      expected);
}

TEST(TableHeaderTest, TitlesSpacedOutWhereBlanksPartTheCells) {
  const std::vector<std::string> expected = {
      "1||完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2||开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
  };
  for (const char* titles :
       {"序 号 工作任务 责任单位 完成时限\n", "序 号 工 作 任 务 责 任 单 位 完 成 时 限\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, titles,
                                 "1 完成水库除险加固，消除隐患。 县水利局 5月底前\n"
                                 "2 开展防汛演练，提高应急能力。 县应急局 全年\n")),
              expected)
        << titles;
  }
}

TEST(TableHeaderTest, ASectionRightBelowTitlesThatBlanksPart) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/|完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2|二、应急演练/|开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 工作任务 责任单位 完成时限\n一、工程准备\n"
                               "1 完成水库除险加固，消除隐患。 县水利局 5月底前\n二、应急演练\n"
                               "2 开展防汛演练，提高应急能力。 县应急局 全年\n")),
            expected);
}

TEST(TableHeaderTest, AHeadingOfTheWordsOfATitleAboveAStackedTable) {
  const std::vector<std::string> expected = {
      "1|二、重点任务/|完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2|二、重点任务/|开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、总体要求\n坚持预防为主。\n二、重点任务\n"
                               "序号\n工作任务\n责任单位\n完成时限\n"
                               "1\n完成水库除险加固，消除隐患。\n县水利局\n5月底前\n"
                               "2\n开展防汛演练，提高应急能力。\n县应急局\n全年\n")),
            expected);
}

TEST(TableHeaderTest, APortalsFieldsAreNoTable) {
  EXPECT_EQ(Tasks("索引号\tYL0012\t发文机关\t临岚县人民政府办公室\n"
                  "主题分类\t交通、邮政\t成文日期\t2023年11月6日\n"
                  "发文字号\t临政办〔2023〕6号\t有 效 性\t有效\n"
                  "临岚县人民政府办公室关于做好邮政工作的通知\n各乡镇人民政府：\n现通知如下。\n")
                .size(),
            0u);
  for (const char* fields :
       {"公开形式 主动公开 责任部门 政府办", "主题分类 防汛抗旱 责任部门 政府办",
        "公开形式 主动公开 责任科室 办公室 公文时效 有效"}) {
    EXPECT_EQ(Tasks(absl::StrCat(
                        "索引号 YL0012 发文字号 临政发〔2023〕6号\n关键词 发布机构 临岚县政府办\n",
                        fields, "\n生成日期 2023-11-06 15:40:33 是否有效\n",
                        "各乡镇人民政府：\n《临岚县防汛预案》已经县政府同意，现印发给你们。\n"))
                  .size(),
              0u)
        << fields;
  }
}

// Titles in two rows with a bar behind each cell: how many columns there are is not told, so that
// nothing is made of it.

// 县直部门 and 第三季度 might be titles, but no title is a sentence.
TEST(TableHeaderTest, ARowOfWordsLikeTitles) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "任务内容\t责任单位\t完成时限\n"
                               "清理河道。\t县水利局\t6月底前\n"
                               "开展培训。\t县直有关部门\t第三季度\n"
                               "修复水闸。\t县水利局\t年底前\n")),
            (std::vector<std::string>{"||清理河道。|R县水利局 |6月底前 2023-06-30 ",
                                      "||开展培训。|R县直有关部门 |第三季度 2023-09-30 ",
                                      "||修复水闸。|R县水利局 |年底前 2023-12-31 "}));
}

// An item of a list above a table that ends like a title begins no titles, whatever parentheses
// stand between.
TEST(TableHeaderTest, ANumberedRowOfWordsLikeTitles) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "| 序号 | 主要任务 | 责任单位 | 完成时限 |\n"
                               "| 1 | 加固水库。 | 县水利局 | 5月底前 |\n"
                               "| 2 | 水库除险信息于年底前完成 | 县直有关部门 | 第三季度 |\n"
                               "| 3 | 开展演练。 | 县应急局 | 全年 |\n"))
                .size(),
            3U);
}

TEST(TableHeaderTest, AnItemLikeATitleAboveAStackedTable) {
  EXPECT_EQ(Tasks("云溪县水利局关于做好工作的通知\n各股室：\n  现将2023年安排通知如下。\n"
                  "  附件：1. 联系人信息表\n        2. 检查评分标准\n（此件依申请公开）\n\n"
                  "云溪县2023年治水方案\n\n序号\n\n具体事项\n\n时间节点\n\n责任单位\n\n"
                  "1\n\n清理河道。\n\n2023年6月底前\n\n县水利局\n\n2\n\n修复水闸。\n\n2023年底前\n"
                  "\n县财政局\n"),
            (std::vector<std::string>{"1||清理河道。|R县水利局 |2023年6月底前 2023-06-30 ",
                                      "2||修复水闸。|R县财政局 |2023年底前 2023-12-31 "}));
}

TEST(TableHeaderTest, TitlesInTwoRowsOneALineAreLeftAlone) {
  EXPECT_EQ(
      Tasks("序号 |\n公开事项 |\n公开内容 |\n责任单位 |\n一级事项 |\n二级事项 |\n1 |\n机构 |\n"
            "设置 |\n部门职能和电话。 |\n党政办 |\n2 |\n文件 |\n本级 |\n规范性文件和解读。 |\n"
            "党政办 |\n3 |\n文件 |\n上级 |\n转发的文件。 |\n党政办 |\n"),
      std::vector<std::string>());
}

TEST(TableHeaderTest, TitlesOfManyLinesOrThatNobodyKnows) {
  const struct {
    const char* name;
    std::string text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"titles of several lines above their bars, numbers that hold the year",
       "抽查编号\n|\n抽查\n事项\n|\n抽查\n比例\n|\n发起科室\n|\n联动科室\n|\n抽查时间\n|\n"
       "2023001\n|\n检查加油站的计量器具\n|\n5%\n|\n计量科\n|\n执法科\n|\n3月至5月\n|\n"
       "2023002\n|\n检查药店的处方药销售\n|\n10%\n|\n药械科\n|\n执法科\n|\n6月至9月\n|\n",
       {"2023001||检查加油站的计量器具|R计量科 R执法科 |3月至5月 2023-05-31 ",
        "2023002||检查药店的处方药销售|R药械科 R执法科 |6月至9月 2023-09-30 "}},
      {"titles that nobody knows between the numbers' and the first number",
       "序号 |\n联查名目 |\n联查科目 |\n检查内容 |\n联查单位 |\n取样数 |\n时间安排 |\n"
       "1 |\n校外培训 |\n收费 |\n检查收费公示的情况。 |\n县教育局 |\n3家 |\n5月底前 |\n"
       "2 |\n养老服务 |\n食堂 |\n检查食堂的卫生许可。 |\n县民政局 |\n2家 |\n9月底前 |\n",
       {"1|校外培训/收费/|检查收费公示的情况。|R县教育局 |5月底前 2023-05-31 ",
        "2|养老服务/食堂/|检查食堂的卫生许可。|R县民政局 |9月底前 2023-09-30 "}},
      {"titles that lines break; rows that print all their cells",
       "序号\n\n抽查任务\n\n名称\n\n抽查事项\n\n抽查\n\n对象\n\n抽查主体\n\n(层级)\n\n抽查\n\n"
       "基数\n\n抽查\n\n时间段\n\n备注\n\n"
       "1\n\n苗圃检查\n\n林木种苗生产经营的检查\n\n种苗生产单位\n\n县林业局\n\n51\n\n"
       "4月至6月\n\n2\n\n猎场检查\n\n野生动物人工繁育的检查\n\n有关单位和个人\n\n县林业局\n\n8\n\n"
       "9月至11月\n",
       {"1|苗圃检查/|林木种苗生产经营的检查|R县林业局 |4月至6月 2023-06-30 ",
        "2|猎场检查/|野生动物人工繁育的检查|R县林业局 |9月至11月 2023-11-30 "}},
      {"titles some of which stand on lines of their own, as the rows' cells do",
       "序号 | 检查主体 | 检查事项 | 检查内容（项目） |\n拟实施检查时间 |\n检查方式 |\n备注 |\n"
       "1 | 县水利局 | 取水许可 |\n取水计量设施的运行情况 |\n全年 | 现场检查 | |\n"
       "2 | 县水利局 | 水土保持 |\n水土保持设施的建设情况 |\n10月底前 | 现场检查 | |\n",
       {"1|取水许可/|取水计量设施的运行情况|R县水利局 |全年 2023-12-31 ",
        "2|水土保持/|水土保持设施的建设情况|R县水利局 |10月底前 2023-10-31 "}},
      {"numbers below a title that spans them and two categories",
       "工作任务 | 具体要求 | 责任单位 | 时限要求 | ||\n"
       "一、扩大公开。 | （一）惠企政策。 | 1 | 公开惠企政策的申领条件。 | 县发改局 | 持续推进 |\n"
       "2 | 开设惠企政策的网上专题。 | 县工信局 | 6月底前 | ||\n",
       {"1|一、扩大公开。/（一）惠企政策。/|公开惠企政策的申领条件。|R县发改局 |持续推进  ",
        "2|一、扩大公开。/（一）惠企政策。/|开设惠企政策的网上专题。|R县工信局 |6月底前 "
        "2023-06-30 "}},
      {"a title that nobody knows of what the cells say at length",
       "序号|工作任务|分步安排|责任科室|完成时限\n1|做好疫苗接种|"
       "通过各类媒体宣传接种的安排和注意的事项|"
       "疾控科|8月底前\n2|推进健康促进|组织医务人员到社区讲解慢性病的防治知识|宣传科|长期推进\n",
       {"1|做好疫苗接种/|通过各类媒体宣传接种的安排和注意的事项|R疾控科 |8月底前 2023-08-31 ",
        "2|推进健康促进/|组织医务人员到社区讲解慢性病的防治知识|R宣传科 |长期推进  "}},
      {"a result beside tasks told at length",
       "序号|工作任务|可检形式|责任科室\n1|组织医务人员到社区讲解慢性病的防治知识|讲解的记录和照片|"
       "宣传科\n",
       {"1||组织医务人员到社区讲解慢性病的防治知识|R宣传科 |"}},
      {"titles that blanks part, two of them broken by a line's end",
       "序号 抽查事项 抽查对象 检查\n时间\n组织\n层级\n责任科室\n"
       "1 零售药店的处方药销售情况 零售药店 4月—6月 县级 药械科\n"
       "2 学校食堂的食品安全情况 学校食堂 9月—11月 县级 餐饮科\n",
       {"1||零售药店的处方药销售情况|R药械科 |4月—6月 2023-06-30 ",
        "2||学校食堂的食品安全情况|R餐饮科 |9月—11月 2023-11-30 "}},
      {"amounts that are no numbers of rows",
       "序号\n工作任务\n年度目标\n责任部门\n1\n扩大油菜的种植面积\n0.07\n县农业农村局\n2\n"
       "控制生猪的存栏数量\n0\n县农业农村局\n3\n建设美丽的乡村\n6\n县住建局\n",
       {"1||扩大油菜的种植面积|R县农业农村局 |", "2||控制生猪的存栏数量|R县农业农村局 |",
        "3||建设美丽的乡村|R县住建局 |"}},
      {"a last title that nobody knows, and all of them again on the next page",
       "序号\n\n任务类别\n\n工作内容\n\n责任单位\n\n配套文稿\n\n"
       "1\n\n城区\n排水系统\n\n清掏老街两侧的雨水井。\n\n县住建局、\n各街道\n\n《管网巡护手册》\n\n"
       "2\n\n乡村河道\n\n拔除河滩上的高秆作物。\n\n县水利局\n\n《河道\n清障办法》\n\n"
       "序号\n\n任务类别\n\n工作内容\n\n责任单位\n\n配套文稿\n\n"
       "3\n\n山塘水库\n\n更换坝顶锈蚀的栏杆。\n\n县水利局\n\n《水库管护手册》\n",
       {"1|城区排水系统/|清掏老街两侧的雨水井。|R县住建局 R各街道 |",
        "2|乡村河道/|拔除河滩上的高秆作物。|R县水利局 |",
        "3|山塘水库/|更换坝顶锈蚀的栏杆。|R县水利局 |"}},
      {"a broken title of categories, plans for years that nobody knows, units merged as "
       "categories",
       "任务\n\n分类\n\n主要方向\n\n重点任务\n\n2023年打算\n\n2024年打算\n\n牵头\n\n部门\n\n配合\n"
       "\n部门\n\n"
       "（一）\n\n畅通排涝通道\n\n1、管网\n\n（1）更换老街的雨水管。\n\n更换2公里\n\n更换三公里"
       "。\n\n"
       "管网科\n\n各街道\n\n（2）添置移动排涝泵车。\n\n添置泵车2台\n\n添置泵车4台\n\n"
       "2、河道\n\n（3）拔除河滩上的高秆作物。\n\n拔除8处\n\n拔除9处\n\n河道科\n\n各镇\n\n"
       "（4）修补塌陷的亲水台阶。\n\n修补6处\n\n修补7处\n\n",
       {"（1）|（一）畅通排涝通道/1、管网/|更换老街的雨水管。|L管网科 C各街道 |",
        "（2）|（一）畅通排涝通道/1、管网/|添置移动排涝泵车。|L管网科 C各街道 |",
        "（3）|（一）畅通排涝通道/2、河道/|拔除河滩上的高秆作物。|L河道科 C各镇 |",
        "（4）|（一）畅通排涝通道/2、河道/|修补塌陷的亲水台阶。|L河道科 C各镇 |"}},
      {"goals that are all there is to do, and years without their 年",
       "序号\n2023年工作目标\n责任科室\n实施时间\n1\n水费的回收率不低于九成八\n营业科\n2023\n2\n"
       "管网的漏损率降到百分之七\n管网科\n2023-2024\n",
       {"1||水费的回收率不低于九成八|R营业科 |2023 2023-12-31 ",
        "2||管网的漏损率降到百分之七|R管网科 |2023-2024 2024-12-31 "}},
      {"goals beside the tasks that they are of",
       "序号\n工作事项\n工作目标\n责任科室\n1\n更换老旧水表\n误差不超过百分之二\n营业科\n2\n"
       "巡查输水干线\n全年不停水\n管网科\n",
       {"1||更换老旧水表|R营业科 |", "2||巡查输水干线|R管网科 |"}},
      {"a column of measures beside that of units",
       "序号|工作任务|单位|年度目标|责任部门|完成时限\n1|新建高标准农田|万亩|2.5|县农业农村局|"
       "11月底前\n2|改造老旧小区|个|12|县住建局|10月底前\n",
       {"1||新建高标准农田|R县农业农村局 |11月底前 2023-11-30 ",
        "2||改造老旧小区|R县住建局 |10月底前 2023-10-31 "}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(kHead + c.text), c.tasks) << c.name;
}

TEST(TableHeaderTest, ARosterHoldsNoTasks) {
  for (const char* roster :
       {"河流名称|县级河长|职务|联系部门|联系电话\n清沅河|张卫民|副县长|县水利局|5510021\n"
        "云溪|李国强|副县长|县林业局|5510022\n",
        "水库名称\t行政责任人\t职务\t管理单位\t电话\n青石水库\t张卫民\t副镇长\t青石镇\t5510021\n"
        "桂峰水库\t李国强\t副镇长\t桂峰镇\t5510022\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, roster)).size(), 0u) << roster;
  }
}

TEST(TableHeaderTest, TheNumberOfARowStandsBeforeThatOfWhatItTells) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t建议号\t建议标题\t领衔代表\t主办单位\t会办单位\n"
                               "1\t017\t关于整治清沅河岸线的建议\t王 军\t县水利局\t县财政局\n"
                               "2\t024\t关于增设雨量站点的建议\t陈红梅\t县气象局\n")),
            (std::vector<std::string>{"1||关于整治清沅河岸线的建议|L县水利局 C县财政局 |",
                                      "2||关于增设雨量站点的建议|L县气象局 |"}));
}

TEST(TableHeaderTest, TitlesThatTabsPartAreNoLabels) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "测评项目\t测评内容\t测评标准\t牵头单位\t完成时限\n"
                "社区\t（1）公益广告\t①广告不少于3处。\t县文明办\t5月底前\n"
                "\t\t②广告无破损、无污渍。\t县城管局\t6月底前\n"
                "\t（2）环境秩序\t①楼道内无杂物。\t县住建局\t6月底前\n"
                "\n附件2\n联络员名单\n填报单位：        （盖章）\n负责人\t\t\t\n联络员\t\t\t\n")),
            (std::vector<std::string>{
                "①|社区/（1）公益广告/|广告不少于3处。|L县文明办 |5月底前 2023-05-31 ",
                "②|社区/（1）公益广告/|广告无破损、无污渍。|L县城管局 |6月底前 2023-06-30 ",
                "①|社区/（2）环境秩序/|楼道内无杂物。|L县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableHeaderTest, TheSizeOfAProjectIsItsTask) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\t项目名称\t建设规模及主要内容\t总投资\t责任单位\t形象进度要求\n"
                "1\t清沅河堤防加固\t加固堤防6公里，新建水闸1座\t1200\t县水利局\t6月底开工\n")),
            (std::vector<std::string>{
                "1|清沅河堤防加固/|加固堤防6公里，新建水闸1座|R县水利局 |6月底 2023-06-30 "}));
}

TEST(TableHeaderTest, WhatIsReformedStandsAboveWhatIsDoneForIt) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n\n改革事项\n\n主要任务\n\n责任单位\n\n完成时限\n\n"
                         "1\n\n河道管护\n\n全面推行河道管护养护分离。\n\n县水利局\n\n5月底前\n\n"
                         "2\n\n预警发布\n\n建立部门联动的预警发布机制。\n\n县气象局\n\n6月底前\n\n"
                         "（注：责任单位中排在首位的为牵头单位。）\n")),
      (std::vector<std::string>{
          "1|河道管护/|全面推行河道管护养护分离。|R县水利局 |5月底前 2023-05-31 ",
          "2|预警发布/|建立部门联动的预警发布机制。|R县气象局 |6月底前 2023-06-30 "}));
}

TEST(TableHeaderTest, WhatNobodyKnowsBetweenCategoriesAndUnitsIsTheTask) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "项目\n\n标准要求\n\n落实单位\n\n时间节点\n\n"
                               "堤防管护\n\n坝坡无杂树，坝顶道路平整。\n\n县水利局\n\n5月底前\n\n"
                               "闸门管护\n\n启闭机运行正常，止水完好。\n\n县住建局\n\n6月底前\n")),
            (std::vector<std::string>{
                "|堤防管护/|坝坡无杂树，坝顶道路平整。|R县水利局 |5月底前 2023-05-31 ",
                "|闸门管护/|启闭机运行正常，止水完好。|R县住建局 |6月底前 2023-06-30 "}));
  // The name of a project says what is to be done.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "项目名称\t所在流域\t责任单位\n",
                               "堤防加固工程\t清沅河\t县水利局\n闸门更换工程\t云溪\t县住建局\n")),
            (std::vector<std::string>{"||堤防加固工程|R县水利局 |", "||闸门更换工程|R县住建局 |"}));
}

TEST(TableHeaderTest, WhatIsToBeReachedInAYearIsNoCategory) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "指标\t2023年目标\t工作措施\t牵头部门\t时限\n",
                               "新建堤防\t12公里\t加固险段，平整坝顶道路。\t县水利局\t5月底前\n",
                               "更换闸门\t3座\t更换止水橡皮，检修启闭机。\t县住建局\t6月底前\n")),
            (std::vector<std::string>{
                "|新建堤防/|加固险段，平整坝顶道路。|L县水利局 |5月底前 2023-05-31 ",
                "|更换闸门/|更换止水橡皮，检修启闭机。|L县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableHeaderTest, TheFirstAmountWhereRowsHaveNoNumbers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "责任单位\n任务内容\n完成时间\n资金（万元）\n\n",
                               "县水利局\n加固堤防险段。\n5月底前\n320\n\n"
                               "清除坝坡杂树。\n6月底前\n82\n\n"
                               "县住建局\n更换闸门3座。\n全年\n26\n")),
            (std::vector<std::string>{"||加固堤防险段。|R县水利局 |5月底前 2023-05-31 ",
                                      "||清除坝坡杂树。|R县水利局 |6月底前 2023-06-30 ",
                                      "||更换闸门3座。|R县住建局 |全年 2023-12-31 "}));
}

TEST(TableHeaderTest, WhatATableComesUnderIsNoTitleOfIt) {
  EXPECT_EQ(Tasks("临岚县水利局与相关部门的职责边界\n管理事项 "
                  "防汛管理\n职责分工\n\n相关部门\n\n职责分工\n\n"
                  "县水利局\n\n负责水库调度和堤防巡查。\n\n县气象局\n\n负责雨情监测和预报。\n\n"),
            (std::vector<std::string>{
                "||负责水库调度和堤防巡查。|R县水利局 |",
                "||负责雨情监测和预报。|R县气象局 |",
            }));
}

TEST(TableHeaderTest, ALabelAndWhatStandsBelowItAreNoTitles) {
  EXPECT_EQ(Tasks("管理事项 汛期水上安全\n职责分工 职责分工\n\n相关部门\n\n职责分工\n\n"
                  "县水利局\n\n负责水库调度和堤防巡查。\n\n县海事局\n\n负责渡口检查。\n\n"
                  "相关依据 相关依据\n\n《临岚省防汛条例》。\n"),
            (std::vector<std::string>{
                "||负责水库调度和堤防巡查。|R县水利局 |",
                "||负责渡口检查。|R县海事局 |",
            }));
}

TEST(TableHeaderTest, WhetherWhereAndHowManyAreNeitherHeadingsNorUnits) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "| 序号 | 任务名称 | 实施主体 | 是否联合检查 | 联合部门 | 检查地域 | 检查事项 | "
                "抽取时间 | 任务日期 | 检查对象基数 | 更新日期 |\n"
                "| 1 | 渡口检查 | 县海事局 | 否 | 根据需要 | 县城 | 渡船年检情况 | 5月 | "
                "2023.06.01-2023.06.30 | 约27家 | 1月5日 |\n"
                "| 2 | 水库检查 | 县水利局 | 是 | 县应急局 | 各乡镇 | 大坝监测情况 | 5月 | "
                "2023.07.01-2023.07.31 | 约50座 | 1月6日 |\n")),
            (std::vector<std::string>{
                "1|渡口检查/|渡船年检情况|R县海事局 |2023.06.01-2023.06.30 2023-06-30 ",
                "2|水库检查/|大坝监测情况|R县水利局 C县应急局 |"
                "2023.07.01-2023.07.31 2023-07-31 ",
            }));
}

TEST(TableHeaderTest, TheTimeThatTheFirstRowBeginsWithIsNoTitle) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "时间安排\n责任单位\n检查行业名称\n1月份\n海事所\n渡口码头\n"
                               "2月份\n水管站\n小型水库\n3月份\n卫生院\n医疗机构\n")),
            (std::vector<std::string>{"||渡口码头|R海事所 |1月份 2023-01-31 ",
                                      "||小型水库|R水管站 |2月份 2023-02-28 ",
                                      "||医疗机构|R卫生院 |3月份 2023-03-31 "}));
}

TEST(TableHeaderTest, WhatExplainsATitleOnLinesOfItsOwnIsNoTitle) {
  const std::vector<std::string> expected = {
      "1|一、堤防/|加固险段2处。|L县水利局 R各乡镇 |5月底前 2023-05-31 ",
      "2|一、堤防/|清除坝坡杂树。|R县林业局 |6月底前 2023-06-30 ",
      "3|二、物资/|储备编织袋。|L县应急局 R县财政局 |7月底前 2023-07-31 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序\n号\n目标任务\n责任单位\n（列首位为牵头单位）\n"
                               "完成时限\n一、堤防\n1\n加固险段2处。\n县水利局、各乡镇\n"
                               "5月底前\n2\n清除坝坡杂树。\n县林业局\n6月底前\n二、物资\n"
                               "3\n储备编织袋。\n县应急局、县财政局\n7月底前\n")),
            expected);
}

}  // namespace
}  // namespace duban
