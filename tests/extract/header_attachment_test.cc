#include "extract/header_attachment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct AttachmentCase {
  const char* what;
  const char* lines;
  std::vector<std::string> names;
};

TEST(HeaderAttachmentTest, ReadsTheListInEveryLayout) {
  const AttachmentCase cases[] = {
      {"one", "附件:重点任务分工表", {"重点任务分工表"}},
      {"the page's buttons behind the label", "附件:  打印  收藏", {}},
      {"the file of the notice itself", "相关附件:云政办字〔2022〕33号.pdf", {}},
      {"one in 《》", "附件:《重点任务分工表》", {"重点任务分工表"}},
      {"two without numbers, above the signature",
       "附件:重点任务分工表\n      联系人名单\n\n云溪市财政局\n2023年5月8日",
       {"重点任务分工表", "联系人名单"}},
      {"two without numbers, the signature in one line",
       "附件:重点任务分工表\n      联系人名单\n\n云溪市财政局    2023年5月8日",
       {"重点任务分工表", "联系人名单"}},
      {"two without numbers below the label",
       "附件:\n重点任务分工表\n联系人名单\n\n云溪市财政局\n2023年5月8日",
       {"重点任务分工表", "联系人名单"}},
      {"one above the plan that it is of",
       "附件:重点任务分工表\n\n云溪市预算管理方案\n为加强管理,制定本方案。",
       {"重点任务分工表"}},
      {"numbered, one a line",
       "附件:1.重点任务分工表\n2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"numbered in one line",
       "附件:1.重点任务分工表 2.联系人名单 3.回执",
       {"重点任务分工表", "联系人名单", "回执"}},
      {"numbers of one character",
       "附件:⒈重点任务分工表\n⒉联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"in one line without blanks",
       "附件:1.重点任务分工表2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"behind the text's last sentence",
       "请认真贯彻落实。附件:1.重点任务分工表2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"told in the text", "请认真填写。附件:1.重点任务分工表要如实填报。逾期不候", {}},
      {"numbers before years",
       "附件:\n1.2023年合格名单\n2.2023年问题清单",
       {"2023年合格名单", "2023年问题清单"}},
      {"numbers before figures",
       "附件:1.重点任务分工表\n2.24小时值班电话\n3.12345热线联系人",
       {"重点任务分工表", "24小时值班电话", "12345热线联系人"}},
      {"heads the attachment itself, as the next does",
       "附件1:重点任务分工表\n序号 任务\n1 清理河道\n附件2:联系人名单\n姓名 电话",
       {}},
      {"a number left out",
       "附件:1.乡镇任务清单.xlsx\n3.乡镇任务清单目录(部门用).xls",
       {"乡镇任务清单.xlsx", "乡镇任务清单目录(部门用).xls"}},
      {"each with its label, below another",
       "附件:\n附件1:重点任务分工表.pdf\n附件2:联系人名单.pdf",
       {"重点任务分工表.pdf", "联系人名单.pdf"}},
      {"numbers of two parts",
       "附件:1-1.申请表\n1-2.汇总表\n2.绩效自评表",
       {"申请表", "汇总表", "绩效自评表"}},
      {"numbers of two parts behind one of one",
       "附件:1.总体方案\n2-1.分工表\n2-2.进度表\n3.联系人名单",
       {"总体方案", "分工表", "进度表", "联系人名单"}},
      {"labelled one by one with numbers of two parts",
       "附件1-1:申请表\n附件1-2:汇总表\n附件2:绩效自评表",
       {"申请表", "汇总表", "绩效自评表"}},
      {"above a note on the page",
       "附件:1.重点任务分工表\n2.联系人名单\n(此页无正文)",
       {"重点任务分工表", "联系人名单"}},
      {"with 、", "附件:1、重点任务分工表\n2、联系人名单", {"重点任务分工表", "联系人名单"}},
      {"in parentheses", "附件:(1)重点任务分工表\n(2)联系人名单", {"重点任务分工表", "联系人名单"}},
      {"labelled one by one",
       "附件1:重点任务分工表\n附件2:联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"a blank for a colon",
       "附件 1.重点任务分工表\n   2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"letter-spaced",
       "附 件:1. 重点任务分工表;\n2. 联系人名单。",
       {"重点任务分工表", "联系人名单"}},
      {"a wrapped name",
       "附件:1.云溪市2023年政务公开工作\n重点任务分工表\n2.联系人名单",
       {"云溪市2023年政务公开工作重点任务分工表", "联系人名单"}},
      {"full width", "附件：１．重点任务分工表\n２．联系人名单", {"重点任务分工表", "联系人名单"}},
      {"labelled one by one without colons",
       "附件1《云溪一中章程》(征求意见稿)\n附件2 联系人名单",
       {"《云溪一中章程》(征求意见稿)", "联系人名单"}},
      {"the same label before each",
       "附件:重点任务分工表.pdf\n附件:联系人名单.pdf",
       {"重点任务分工表.pdf", "联系人名单.pdf"}},
      {"the same label before each number",
       "附件:1.重点任务分工表\n附件:2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"below a label that lost its colon",
       "附件\n1.重点任务分工表\n2.联系人名单",
       {"重点任务分工表", "联系人名单"}},
      {"no names", "附件:略", {}},
      {"none so far", "附件:暂无", {}},
      {"none so far, said in brackets", "附件:(暂无)", {}},
      {"none so far, of a portal", "相关附件:暂无", {}},
      {"none to download", "附件下载:暂无附件", {}},
      {"a name that begins like it", "附件:暂无房产人员名单", {"暂无房产人员名单"}},
      {"names that are left out here",
       "附件:1.成员名单(略)\n2.任务表(另发)\n3.汇总表(点击下载)",
       {"成员名单", "任务表", "汇总表"}},
      {"how to get them",
       "附件:1.申报表(电子版请从市局网站下载)\n2.承诺书(格式)",
       {"申报表", "承诺书(格式)"}},
      {"a mark of the notice below", "附件:重点任务分工表\n(此件公开发布)", {"重点任务分工表"}},
      {"an edition", "附件:检查标准(2023版)", {"检查标准(2023版)"}},
      {"one without a number, below", "附件:\n\n重点任务分工表", {"重点任务分工表"}},
      {"one that is attached right below",
       "附件:2023年检查方案\n附件: 2023年检查方案",
       {"2023年检查方案"}},
      {"one in 《》, below", "附件:\n《重点任务分工表》", {"重点任务分工表"}},
  };
  for (const AttachmentCase& c : cases) {
    SCOPED_TRACE(c.what);
    const HeaderForTest h("云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n" +
                          std::string(c.lines) + "\n云溪市财政局\n2023年5月8日\n附件1\n分工表\n");
    EXPECT_EQ(h.Attachments(), c.names);
    EXPECT_THAT(h.Issuers(), ElementsAre("云溪市财政局"));
    EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  }
}

TEST(HeaderAttachmentTest, HeadingsOfAttachmentsAreNoList) {
  const HeaderForTest h(
      "云溪市财政局关于预算管理的通知\n各县财政局:"
      "\n请按附件执行。\n云溪市财政局\n2023年5月8日\n附件1\n"
      "重点任务分工表\n序号\n任务\n附件2\n联系人名单\n");
  EXPECT_THAT(h.Attachments(), IsEmpty());
  EXPECT_THAT(h.frame.attachment_headings, ElementsAre(5, 9));
}

// Below the signature they are the same list: neither the notice's title nor documents it cites.
TEST(HeaderAttachmentTest, AListBelowTheSignature) {
  const HeaderForTest h(
      "校内各单位:\n《云溪一中章程》(征求意见稿)已经拟就,请按《桂峰省章程办法》提出意见。\n"
      "云溪一中章程起草小组\n2023年5月8日\n附件1《云溪一中章程》(征求意见稿)\n"
      "附件2 桂峰省《关于学校章程的通知》\n");
  EXPECT_EQ(h.notice.title().text(), "");
  EXPECT_THAT(h.Attachments(),
              ElementsAre("《云溪一中章程》(征求意见稿)", "桂峰省《关于学校章程的通知》"));
  EXPECT_THAT(h.Citations(), ElementsAre("桂峰省章程办法"));
}

TEST(HeaderAttachmentTest, DownloadsAreAList) {
  const HeaderForTest h(
      "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n云溪市财政局\n2023年5月8日\n"
      "附件:重点任务分工表.docx\n");
  EXPECT_THAT(h.Attachments(), ElementsAre("重点任务分工表.docx"));
}

}  // namespace
}  // namespace duban
