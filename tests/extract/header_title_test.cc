#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

struct TitleCase {
  const char* what;
  const char* page;
  const char* title;
};

TEST(HeaderTitleTest, FindsTheNoticesOwnTitle) {
  const TitleCase cases[] = {
      {"in one line", "云溪市财政局关于加强预算管理的通知\n各县财政局:\n现通知如下。\n",
       "云溪市财政局关于加强预算管理的通知"},
      {"printed again behind a label without its colon",
       "云溪市财政局关于加强预算管理的通知\n文件名称云溪市财政局关于加强预算管理的通知 文种通知\n"
       "各县财政局:\n现通知如下。\n",
       "云溪市财政局关于加强预算管理的通知"},
      {"news of a meeting, which ends like a body's name",
       "云溪市召开节约用水工作推进会\n发布时间:2023-05-08 来源:市水利局\n5月6日,云溪市召开会议。\n",
       "云溪市召开节约用水工作推进会"},
      {"behind a label without the body that issues it",
       "名称:关于加强用水管理的通知\n文号:云政办〔2023〕8号\n\n云溪县人民政府办公室\n"
       "关于加强用水管理的通知\n\n各乡镇人民政府:\n现通知如下。\n",
       "云溪县人民政府办公室关于加强用水管理的通知"},
      {"broken inside a name",
       "云溪市人民政府办公室关于印发云溪市\n2023年重点工作任务分解方案的通知\n各县人民政府:\n",
       "云溪市人民政府办公室关于印发云溪市2023年重点工作任务分解方案的通知"},
      {"broken before its year",
       "云溪县优化营商环境\n2023年行动方案\n为优化营商环境,制定本方案。\n一、目标\n",
       "云溪县优化营商环境2023年行动方案"},
      {"below the name of the site's column",
       "首页\n重点工作公开\n2023年行动方案\n为优化营商环境,制定本方案。\n一、目标\n",
       "2023年行动方案"},
      {"below the site's name of a body whose place it names again",
       "云溪县政务公开办\n2023年云溪县政务公开工作要点\n发布时间:2023-05-08\n为做好工作,"
       "制定本要点。\n",
       "2023年云溪县政务公开工作要点"},
      {"below the site's name that ends like a body's",
       "云溪县人民政府门户网站\n关于举办业务培训班的通知\n2023-05-08 来源:县政府办公室\n"
       "各乡镇人民政府:\n现通知如下。\n",
       "关于举办业务培训班的通知"},
      {"of a file that the page shows",
       "2023年重点任务分解表.docx\n《2023年重点任务分解表.docx》由会员分享,可在线阅读。\n",
       "2023年重点任务分解表"},
      {"broken inside quotes",
       "2023年度创建“放心\n\n食堂”工作方案\n\n各学校:\n现将方案印发给你们。\n",
       "2023年度创建“放心食堂”工作方案"},
      {"of a report of its own kind, below a line of the site's",
       "云溪市人民政府 The People's Government of Yunxi\n\n政府信息公开\n\n"
       "关于民生实事进展情况的督查专报\n\n来源:市督查室 时间:2023-04-12\n\n现报告如下。\n",
       "关于民生实事进展情况的督查专报"},
      {"broken into three lines",
       "云溪市人民政府办公室\n关于印发云溪市优化营商环境\n行动方案的通知\n各县人民政府:\n",
       "云溪市人民政府办公室关于印发云溪市优化营商环境行动方案的通知"},
      {"broken before the document that it carries out",
       "云溪市人民政府关于落实\n《云岭省关于节约用水的决定》的意见\n各县人民政府:\n",
       "云溪市人民政府关于落实《云岭省关于节约用水的决定》的意见"},
      {"broken behind the year that it is of",
       "云溪县水利局2023年度\n“双随机、一公开”抽查工作计划的通知\n局属各单位:\n现通知如下。\n",
       "云溪县水利局2023年度“双随机、一公开”抽查工作计划的通知"},
      {"broken behind its year, below a letterhead",
       "云溪县水利局文件\n\n云溪县水利局关于印发《云溪县2024年\n节约用水工作要点》的通知\n"
       "局属各单位:\n现通知如下。\n",
       "云溪县水利局关于印发《云溪县2024年节约用水工作要点》的通知"},
      {"broken behind its year, below the site's name of the body",
       "信息来源:\n云溪县水利局\n\n云溪县水利局关于印发《云溪县2024年\n节约用水工作要点》的通知\n"
       "局属各单位:\n现通知如下。\n",
       "云溪县水利局关于印发《云溪县2024年节约用水工作要点》的通知"},
      {"broken behind whose notice it passes on",
       "云溪县水利局转发云溪市水利局\n关于加强用水管理的通知\n局属各单位:\n现通知如下。\n",
       "云溪县水利局转发云溪市水利局关于加强用水管理的通知"},
      {"below the last value of labels that have none of their own",
       "索引号\n\n0034/2023-0012\n\n主题分类\n\n水利\n\n发布机构\n\n县政府办\n\n\n\n"
       "关于印发《云溪县节约用水\n工作要点》的通知\n局属各单位:\n现通知如下。\n",
       "关于印发《云溪县节约用水工作要点》的通知"},
      {"below the last label, which has no value",
       "索引号\n\n0034/2023-0012\n\n主题分类\n\n水利\n\n有效性\n\n\n\n云溪县水利局\n\n"
       "关于加强用水管理的通知\n\n局属各单位:\n现通知如下。\n",
       "云溪县水利局关于加强用水管理的通知"},
      {"in a table of fields alone",
       "| 标题 | 云溪县水利局关于加强用水管理的通知 | 索引号 | 0034/2023-0012 |\n"
       "| 发布日期 | 2023-05-10 | 主题分类 | 水利 |\n\n局属各单位:\n现通知如下。\n",
       "云溪县水利局关于加强用水管理的通知"},
      {"of two words, its number below",
       "督办通知\n云督〔2023〕8号\n县水利局、县财政局:\n现将有关事项督办如下。\n", "督办通知"},
      {"a joint issue, one body a line",
       "云溪市财政局\n云溪市教育局\n关于做好资助工作的通知\n各县财政局:\n",
       "云溪市财政局云溪市教育局关于做好资助工作的通知"},
      {"a joint issue, its bodies named by the site above",
       "发布机构:\n云溪市财政局 云溪市教育局\n\n云溪市财政局 云溪市教育局关于做好资助工作的通知\n"
       "各县财政局:\n",
       "云溪市财政局云溪市教育局关于做好资助工作的通知"},
      {"a joint issue, broken among its bodies",
       "云溪市财政局  云溪市教育局\n云溪市民政局  关于做好资助工作的通知\n各县财政局:\n",
       "云溪市财政局云溪市教育局云溪市民政局关于做好资助工作的通知"},
      {"a body alone above another's title is the site's",
       "云溪市人民政府\n云溪市民政局关于做好资助工作的通知\n各县民政局:\n",
       "云溪市民政局关于做好资助工作的通知"},
      {"a joint issue, broken behind its verb",
       "云政发〔2023〕4号\n云溪市人民政府 云溪市中级人民法院印发\n关于健全联动机制的意见的通知\n"
       "各县人民政府、法院:\n现印发给你们。\n",
       "云溪市人民政府云溪市中级人民法院印发关于健全联动机制的意见的通知"},
      {"the plan's name as the page's title, the notice's title below",
       "云溪市2023年政务公开工作要点\n发布日期:2023-05-08 "
       "来源:市政府\n云溪市人民政府办公室关于印发\n"
       "《云溪市2023年政务公开工作要点》的通知\n云政办〔2023〕8号\n各县人民政府:\n",
       "云溪市人民政府办公室关于印发《云溪市2023年政务公开工作要点》的通知"},
      {"a plan without a covering notice",
       "首页 > 政务公开 > 规划计划\n云溪市2023年度法治政府建设工作计划\n发布时间:2023-03-01\n"
       "为推进法治政府建设,制定本计划。\n",
       "云溪市2023年度法治政府建设工作计划"},
      {"behind the name of a column",
       "政策解读:云溪市2023年大气治理方案\n各县人民政府:\n现印发。\n", "云溪市2023年大气治理方案"},
      {"behind the name of a column in brackets",
       "【政策文件】云溪市财政局关于预算管理的通知\n各县财政局:\n现印发。\n",
       "云溪市财政局关于预算管理的通知"},
      {"behind the name of its body in square brackets, its number behind it",
       "[市财政厅]关于预算管理的通知 云财办〔2023〕8号\n各县财政局:\n现印发。\n",
       "关于预算管理的通知"},
      {"behind words of any kind in brackets",
       "【市政府重点工作及责任分解】云溪市人民政府关于2023年重点工作及责任分解的通知\n各县人民政府:"
       "\n现印发。\n",
       "云溪市人民政府关于2023年重点工作及责任分解的通知"},
      {"in the first row of a table that lost its lines",
       "| 岭南镇人民政府主动公开事项目录 | |||\n| 公开事项 | 公开时限 | 公开主体 |\n| 机构简介 | "
       "20个工作日内 | 镇党政办 |\n",
       "岭南镇人民政府主动公开事项目录"},
      {"a name in angle brackets",
       "首页 > 政务公开 > 政策文件\n云溪市人民政府办公室关于印发《2023年<政府工作报告>任务分解表》"
       "的通知\n各县人民政府:\n现印发。\n",
       "云溪市人民政府办公室关于印发《2023年<政府工作报告>任务分解表》的通知"},
      {"behind a bullet",
       "• 五水共治\n• 关于印发《云溪市治水方案》的通知\n各县人民政府:\n现印发。\n",
       "关于印发《云溪市治水方案》的通知"},
      {"below several paragraphs of the site's",
       "日前,云溪市印发治理方案。\n方案指出,要治理大气。\n文件详情如下:"
       "\n云溪市人民政府关于治理大气的通知\n"
       "各县人民政府:\n请执行。\n",
       "云溪市人民政府关于治理大气的通知"},
      {"below what an encyclopedia tells of it",
       "云溪市教育强市意见\n2023年7月6日,云溪市政府办印发《云溪市教育强市意见》。共分四部分。\n"
       "主要任务是:办好职业教育;办好乡村学校。\n基本介绍\n• 中文名:云溪市教育强市意见\n"
       "• 印发时间:2023年7月6日\n通知,意见,\n通知\n"
       "云溪市人民政府办公室关于印发《云溪市教育强市意见》的通知\n云政办〔2023〕47号\n各县人民政府:"
       "\n",
       "云溪市人民政府办公室关于印发《云溪市教育强市意见》的通知"},
      {"printed again below a site's paragraph and the fields",
       "云溪市人民政府关于规范土地供应的通知\n简介:为你整理了多篇《通知》。希望对你有帮助。\n"
       "第一篇:云溪市人民政府关于规范土地供应的通知\n云溪市人民政府关于规范土地供应的通知\n"
       "索引号:0034-2023 发文日期:2023-09-27\n主题词:土地 供应\n"
       "云溪市人民政府关于规范土地供应的通知\n各街道办事处:\n",
       "云溪市人民政府关于规范土地供应的通知"},
      {"not that of a document enclosed below the notice's own text",
       "云溪市财政局关于预算管理的通知\n请照此执行,不得延误。\n2023年5月8日\n"
       "岭海省财政厅关于预算工作的通知\n各市财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"by the name that a site's paragraph gives what follows",
       "近日,云溪市委办公室印发了《云溪市耕地保护方案》。\n《云溪市耕地保护方案》全文如下。\n"
       "为保护耕地,制定本方案。\n一、总体要求\n",
       "云溪市耕地保护方案"},
      {"of the page, where the text follows a site's paragraph",
       "云溪市委办公室印发《云溪市耕地保护方案》\n发布时间:2023-05-08 来源:云溪日报\n"
       "近日,云溪市委办公室印发了该方案。全文如下:\n为保护耕地,制定本方案。\n一、总体要求\n",
       "云溪市委办公室印发《云溪市耕地保护方案》"},
      {"above sections numbered without a dot",
       "云岭省轨道交通事件应急预案\n1 组织机构及职责\n1.1 成员单位职责\n市气象局:负责预报。\n",
       "云岭省轨道交通事件应急预案"},
      {"above sections numbered without a dot or a blank",
       "云岭省轨道交通事件应急预案\n1组织机构及职责\n成员单位由市政府确定。\n",
       "云岭省轨道交通事件应急预案"},
      {"a kind alone above the salutation",
       "通  知\n各班级:\n请于6月10日前交表。\n教务处\n2023年5月10日\n", "通知"},
      {"a kind alone above the number",
       "首页 > 公告\n通告\n第6号\n现将有关事项通告如下:\n一、4月禁牧。\n", "通告"},
      {"a short kind above the text",
       "停水通知\n尊敬的用户:\n因检修,6月5日停水。\n云溪县自来水公司\n2023年6月3日\n", "停水通知"},
      {"columns of a portal, none of them the title",
       "首页\n公告\n新闻\n各班级:\n请于6月10日前交表。\n教务处\n2023年5月10日\n", ""},
      {"that begins with a number", "1号洪峰应对工作方案\n一、加强巡查。\n", "1号洪峰应对工作方案"},
      {"above the headings of sections",
       "云岭省轨道交通事件应急预案\n3.3信息报告\n3.3.1报告时限和程序\n事件发生后,应当报告。\n",
       "云岭省轨道交通事件应急预案"},
      {"below a site's own paragraph",
       "日前,云溪市印发《云溪市2023年大气治理方案》。全文如下:\n云溪市2023年大气治理方案\n"
       "为治理大气,制定本方案。\n",
       "云溪市2023年大气治理方案"},
      {"a report", "云溪市水利局2022年法治政府建设情况报告\n2022年,我局认真履职。\n",
       "云溪市水利局2022年法治政府建设情况报告"},
      {"a heading in Markdown", "# 关于印发《云溪市重点任务清单》的函\n各县财政局:\n现印发。\n",
       "关于印发《云溪市重点任务清单》的函"},
      {"the portal's day, weather and counter around it",
       "今天是2023年5月8日 星期一 农历三月十九\n多云转晴 18~26℃ 东南风3级\n"
       "云溪市财政局关于加强预算管理的通知\n浏览次数: 1,208 次\n各县财政局:\n现通知如下。\n",
       "云溪市财政局关于加强预算管理的通知"},
      {"letterhead and number above",
       "云溪市人民政府办公室文件\n云政办〔2023〕8号\n关于做好防汛工作的通知\n各县人民政府:\n",
       "关于做好防汛工作的通知"},
      {"below the signature, broken inside of a name",
       "各县人民政府:\n现将实施方案印发给你们。\n云溪市人民政府办公室\n2023年7月8日\n"
       "云溪市落实《岭海省政务公开\n三年行动计划》实施方案\n为推进公开,制定本方案。\n",
       "云溪市落实《岭海省政务公开三年行动计划》实施方案"},
      {"below the signature, broken before its kind",
       "各行政村:\n现将计划印发给你们。\n二〇二三年二月二十四日\n岭南镇2023年度消防安全专项整治\n"
       "工作计划\n根据上级部署,制定本计划。\n",
       "岭南镇2023年度消防安全专项整治工作计划"},
      {"its number in parentheses behind it",
       "云溪市财政局关于预算管理的通知(云财〔2023〕8号)\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"its number before it", "云财〔2023〕8号—云溪市财政局关于预算管理的通知\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"its number before it, the title shortened by the site",
       "云政办〔2023〕8号云溪市防汛工作方案的通知\n云溪市人民政府办公室\n关于印发云溪市防汛工作方案"
       "的通知\n各县人民政府:\n",
       "云溪市人民政府办公室关于印发云溪市防汛工作方案的通知"},
      {"its number in parentheses before it",
       "(云财〔2023〕8 号)云溪市财政局关于预算管理的通知\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"its number before its marks",
       "云政办〔2023〕8号《云溪市人民政府办公室关于印发〈云溪市工作要点〉的通知》\n各县人民政府:\n",
       "云溪市人民政府办公室关于印发〈云溪市工作要点〉的通知"},
      {"a line that ends in the body whose notice is forwarded",
       "云溪县教育局\n关于转发岭海省教育厅\n进一步做好评选活动的通知\n各中小学:\n",
       "云溪县教育局关于转发岭海省教育厅进一步做好评选活动的通知"},
      {"a date behind it in the line", "云溪市财政局关于预算管理的通知  2023-05-08\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"the site's name behind it", "云溪市财政局关于预算管理的通知_云溪市人民政府\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"as a label only",
       "名称:云溪市财政局关于预算管理的通知\n文号:云财〔2023〕8号\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"a label whose value stands below",
       "标题:\n云溪市财政局关于预算管理的通知\n文号:\n云财〔2023〕8号\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"for trial use", "云溪市数据共享管理办法(试行)\n第一条 为规范管理,制定本办法。\n",
       "云溪市数据共享管理办法(试行)"},
      {"columns of the site above",
       "网站首页\n新闻中心\n通知公告\n政府信息公开目录\n云溪市城管局关于整治占道经营的通告\n"
       "为改善市容,现通告如下:\n一、整治范围。\n",
       "云溪市城管局关于整治占道经营的通告"},
      {"in traditional script", "雲溪市財政局關於加強預算管理的通知\n各縣財政局:\n",
       "雲溪市財政局關於加強預算管理的通知"},
      {"forwarding", "云溪市人民政府办公室转发市财政局关于预算管理意见的通知\n各县人民政府:\n",
       "云溪市人民政府办公室转发市财政局关于预算管理意见的通知"},
      {"an order", "云溪市人民政府令\n第12号\n《云溪市燃气管理办法》已经审议通过,现予公布。\n",
       "云溪市人民政府令"},
      {"an order with what it issues above",
       "云溪市燃气管理办法\n来源:市司法局\n云溪市人民政府令\n第12号\n"
       "《云溪市燃气管理办法》已经审议通过,现予公布。\n",
       "云溪市燃气管理办法"},
      {"an order with what it issues below",
       "云溪市人民政府令\n第12号\n《云溪市燃气管理办法》已经审议通过,现予公布。\n市长 王平\n"
       "2023年5月8日\n云溪市燃气管理办法\n第一条 为规范管理,制定本办法。\n",
       "云溪市燃气管理办法"},
      {"no covering title, the plan's below the signature",
       "各镇人民政府:\n现将《云溪县防汛工作方案》印发给你们。\n云溪县人民政府\n2023年5月8日\n"
       "云溪县防汛工作方案\n一、工作目标。\n",
       "云溪县防汛工作方案"},
      {"a body and a kind alone in its line",
       "云溪市防汛抗旱指挥部\n公  告\n(第3号)\n现将有关事项公告如下:\n一、汛期为6月至9月。\n",
       "云溪市防汛抗旱指挥部公告"},
      {"who and when in parentheses below",
       "云溪市2022年审计查出问题整改台账\n(云溪市审计局 2023年3月11日)\n一、资金未上缴。\n",
       "云溪市2022年审计查出问题整改台账"},
      {"whose report of a year it is in the line above",
       "云溪县水利局\n2022年政府信息公开工作年度报告\n根据《条例》,编制本报告。\n",
       "云溪县水利局2022年政府信息公开工作年度报告"},
      {"no covering title, a mark above the plan's",
       "各镇人民政府:\n现将《2023年防汛任务分解表》印发给你们。\n云溪县人民政府\n2023年5月8日\n"
       "(此件主动公开)\n2023年防汛任务分解表\n一、工作目标。\n",
       "2023年防汛任务分解表"},
      {"what kind of document it is in the line below",
       "2023年建议提案答复工作\n完成情况说明\n根据要求,我局及时办理。\n",
       "2023年建议提案答复工作完成情况说明"},
      {"what it passes on, without a kind of its own",
       "云溪县清沅乡人民政府文件\n清政〔2019〕3号\n关于转发《云溪县防汛指挥部关于加强值班的紧急通知"
       "》\n"
       "各行政村:\n",
       "关于转发《云溪县防汛指挥部关于加强值班的紧急通知》"},
      {"below the news of it",
       "云溪县教育局发布紧急通知\n2024-02-23 15:12:32 "
       "来源:云溪县教育局\n云溪县教育局发布紧急通知\n如下\n"
       "关于调整2024年夏令作息安排的通知\n县直各学校:\n",
       "关于调整2024年夏令作息安排的通知"},
      {"a date of the site's behind it", "关于端午值班轮换及车辆停放的通知 2017.09.20\n各科室:\n",
       "关于端午值班轮换及车辆停放的通知"},
      {"a short one", "施工封道通告\n因道路施工需要,现通告如下:\n", "施工封道通告"},
      {"a note of a site of laws behind it",
       "云溪市财政局关于预算管理的通知【全文废止】\n各县财政局:\n",
       "云溪市财政局关于预算管理的通知"},
      {"a label of a site of laws",
       "发文标题: 云溪市国资委关于投资管理的通知\n所属行业: 所有行业\n各企业:\n",
       "云溪市国资委关于投资管理的通知"},
      {"the site's own paragraph above",
       "5月8日,云溪市财政局发布《关于预算管理的意见》。《意见》指出,重点围绕增收展开。\n"
       "云溪市财政局关于预算管理的意见\n云财〔2023〕8号\n各县财政局:\n请执行。\n",
       "云溪市财政局关于预算管理的意见"},
      {"none above a speech",
       "2023年5月8日在云溪市人大常委会第十次会议上\n市审计局局长 王平\n主任、各位委员:\n"
       "我受委托,报告整改情况。\n",
       ""},
      {"the way to the page as a numbered list above",
       "1. 首页\n  2. 信息公开\n  3. 县规范性文...\n云溪县财政局关于预算管理的通知\n各镇:\n",
       "云溪县财政局关于预算管理的通知"},
      {"the plan's, in two lines, as the covering notice without a title names it",
       "云建质〔2023〕9号\n各县住房城乡建设局:\n我局制定了《云溪市房屋工程安全整治行动实施方案》,"
       "现印发给你们。\n云溪市住房城乡建设局\n2023年5月8日\n云溪市房屋工程安全\n"
       "整治行动实施方案\n为做好整治,制定本方案。\n",
       "云溪市房屋工程安全整治行动实施方案"},
      {"an index number and a number beside the signer are none",
       "11411000005747138B/202302-00850\n云安办〔2023〕27号 "
       "签发人:张三\n各乡镇人民政府:\n现通报如下。\n",
       ""},
      {"above a note on how to read what it names",
       "云溪市2023年重点任务分解\n(责任单位列首位的为牵头单位)\n一、稳增长\n1.建设产业园。\n",
       "云溪市2023年重点任务分解"},
      {"none", "2023年,我局认真履职,各项工作取得进展。\n", ""},
  };
  for (const TitleCase& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(HeaderForTest(c.page).notice.title().text(), c.title);
  }
}

TEST(HeaderTitleTest, TheNumberBeforeItIsTheNotices) {
  for (const char* title :
       {"云财〔2023〕8号 关于预算管理的通知", "(云财〔2023〕8号)关于预算管理的通知",
        "云财〔2023〕8号《关于预算管理的通知》"}) {
    const HeaderForTest h(std::string(title) + "\n各县财政局:\n请执行。\n");
    EXPECT_EQ(h.notice.title().text(), "关于预算管理的通知");
    EXPECT_EQ(h.notice.document_number().text(), "云财〔2023〕8号");
  }
}

TEST(HeaderTitleTest, NamesTheIssuersBeforeTheVerb) {
  struct Case {
    const char* title;
    std::vector<std::string> issuers;
  };
  const Case cases[] = {
      {"云溪市财政局关于预算管理的通知", {"云溪市财政局"}},
      {"云溪市财政局 云溪市教育局关于资助工作的通知", {"云溪市财政局", "云溪市教育局"}},
      {"云溪市财政局、云溪市教育局关于资助工作的通知", {"云溪市财政局", "云溪市教育局"}},
      {"中共云溪市委办公室 云溪市人民政府办公室印发《云溪市改革方案》的通知",
       {"中共云溪市委办公室", "云溪市人民政府办公室"}},
      {"中共云溪市委云溪市人民政府关于资助工作的意见", {"中共云溪市委", "云溪市人民政府"}},
      {"云溪市财政局云溪市教育局云溪市民政局关于资助工作的通知",
       {"云溪市财政局", "云溪市教育局", "云溪市民政局"}},
      {"文字解读《云溪市人民政府关于资助工作的通知》", {}},
      {"云溪市青石区关于优化营商环境的若干措施", {}},
      {"关于资助工作的通知", {}},
      {"云溪市2023年工作要点", {}},
      {"云溪市人民政府办公室转发市财政局关于预算管理意见的通知", {"云溪市人民政府办公室"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.title);
    const HeaderForTest h(std::string(c.title) + "\n现将有关事项通知如下。\n");
    EXPECT_EQ(h.notice.title().text(), HeaderForTest::Squeezed(c.title));
    EXPECT_EQ(h.Issuers(), c.issuers);
  }
}

TEST(HeaderTitleTest, TheVerbBehindTheIssuersMayBeBroken) {
  const HeaderForTest h("云溪市水利局关\n于加强用水管理的通知\n各县水利局:\n现通知如下。\n");
  EXPECT_EQ(h.notice.title().text(), "云溪市水利局关于加强用水管理的通知");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市水利局"));
}

TEST(HeaderTitleTest, GivesThePlansYear) {
  struct Case {
    const char* title;
    int year;
  };
  const Case cases[] = {
      {"云溪市财政局关于印发2017年度政务公开任务分解方案的通知", 2017},
      {"云溪市二〇二三年工作要点", 2023},
      {"云溪市2014年政府信息公开工作报告", 2014},
      {"云溪市养老服务行动计划(2023—2025年)", 0},
      {"云溪市2023-2025年养老服务行动计划", 0},
      {"云溪市2023年至2025年养老服务行动计划", 0},
      {"2017“书香云溪”读书周活动安排表", 2017},
      {"云溪市财政局关于预算管理的通知", 0},
      {"云溪市财政局关于印发校园检查标准(2023年版)的通知", 0},
      {"云溪市财政局关于2023年第三季度检查情况的通报", 2023},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.title);
    EXPECT_EQ(HeaderForTest(std::string(c.title) + "\n各县财政局:\n请执行。\n").notice.plan_year(),
              c.year);
  }
}

TEST(HeaderTitleTest, ANameOfWhoseNoticeIsPassedOnMayBeBroken) {
  const HeaderForTest h(
      "云溪市农业农村局 云溪市财政局转发省农业\n农村厅 省财政厅关于申报2023年\n"
      "水库建设项目的通知\n各县农业农村局、财政局:\n请执行。\n");
  EXPECT_EQ(HeaderForTest::Squeezed(h.notice.title().text()),
            "云溪市农业农村局云溪市财政局转发省农业农村厅省财政厅关于申报2023年水库建设项目的通知");
}

TEST(HeaderTitleTest, NamesTheSchoolYear) {
  const struct {
    const char* title;
    int year;
    bool spring;
  } cases[] = {
      {"云溪市教育局关于做好2023—2024学年第一学期开学工作的通知", 2023, false},
      {"云溪市第一中学2023-2024学年度第二学期工作计划", 2023, true},
      {"云溪市教育局关于公布2023学年校历的通知", 2023, false},
      {"云溪市教育局关于2023年秋季招生的通知", 0, false},
      {"云溪市教育局关于学年考核的通知", 0, false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.title);
    const HeaderForTest h(std::string(c.title) + "\n各学校:\n请执行。\n");
    EXPECT_EQ(h.frame.time.school_year, c.year);
    EXPECT_EQ(h.frame.time.spring, c.spring);
  }
}

TEST(HeaderTitleTest, WhatIsAskedForAboutTheYearThatIsOverIsDoneInTheYearOfIssue) {
  for (const char* notice :
       {"云溪市审计局关于印发2022年度审计查出问题整改方案的通知\n各县审计局:\n请执行。\n"
        "云溪市审计局\n2023年8月24日\n",
        "云溪市民政局关于开展2022年度检查的函\n各社会团体:"
        "\n请报送。\n云溪市民政局\n2023年2月24日\n",
        "发布日期:2023-03-09\n云溪市民政局关于开展2022年度检查的通知\n各社会团体:\n请报送。\n",
        "云溪市人民政府关于印发2022年度预算执行审计查出问题整改方案的通知\n各县人民政府:"
        "\n请执行。\n"
        "云溪市人民政府\n2023年8月3日\n"}) {
    EXPECT_EQ(HeaderForTest(notice).notice.plan_year(), 0) << notice;
  }
}

TEST(HeaderTitleTest, TakesTheYearFromThePlanThatIsIssued) {
  const HeaderForTest h(
      "云溪市财政局关于印发工作要点的通知\n各县财政局:\n现将工作要点印发给你们。\n云溪市财政局\n"
      "2023年3月1日\n云溪市财政局2023年工作要点\n一、抓好收入。\n");
  EXPECT_EQ(h.notice.plan_year(), 2023);
  EXPECT_THAT(h.FrameLines(), ElementsAre("各县财政局:", "云溪市财政局", "2023年3月1日",
                                          "云溪市财政局2023年工作要点"));
}

// Headlines without their days, as a portal lists them above a notice.
TEST(HeaderTitleTest, HeadlinesAboveTheTitle) {
  constexpr char kLinks[] =
      "首页\n热点新闻\n云溪市财政局关于表彰先进集体的决定\n云溪市召开防汛会议\n"
      "云溪市水利局关于印发水库管理办法的通知\n关于公布考试成绩的公告\n";
  const struct {
    const char* title;
    const char* below;
  } kCases[] = {
      {"关于做好春耕生产的通知", "各县财政局:\n现通知如下。\n"},
      {"云溪市2023年防汛工作方案", "为做好防汛工作,制定本方案。\n一、压实责任。\n"},
      {"云溪市人民政府关于做好防汛工作的通知", "云政发〔2023〕8号\n各县人民政府:\n现通知如下。\n"},
      {"云溪市2023年重点任务分解表", "一、工程建设\n1.加固堤防。(市水利局负责)\n"},
  };
  for (const auto& c : kCases) {
    const std::string page = std::string(kLinks) + c.title + "\n" + c.below;
    EXPECT_EQ(HeaderForTest(page).notice.title().text(), c.title);
  }
}

}  // namespace
}  // namespace duban
