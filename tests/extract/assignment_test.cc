#include "extract/assignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "tests/extract/lexicon_for_test.h"
#include "text/strings.h"

namespace duban {
namespace {

using ::testing::ElementsAreArray;

class AssignmentReaderTest : public ::testing::Test {
 protected:
  // With more words than the built-in ones.
  void Grow(const v1::Lexicon& more) {
    lexicon_.MergeFrom(more);
    columns_ = *ColumnTitles::Create(lexicon_);
    reader_ = *AssignmentReader::Create(lexicon_, units_.get(), columns_.get());
  }

  v1::Lexicon lexicon_ = BuiltInLexicon();
  std::unique_ptr<UnitReader> units_ = *UnitReader::Create(BuiltInLexicon().units());
  std::unique_ptr<ColumnTitles> columns_ = *ColumnTitles::Create(BuiltInLexicon());
  std::unique_ptr<AssignmentReader> reader_ =
      *AssignmentReader::Create(BuiltInLexicon(), units_.get(), columns_.get());

  // L lead, R responsible, C cooperating, S supervising; d by division; @ a deadline.
  std::vector<std::string> Read(std::string_view text, bool in_cell = false) const {
    Statement statement;
    reader_->Read(text, {0, static_cast<uint32_t>(text.size())}, v1::ROLE_RESPONSIBLE, &statement,
                  in_cell);
    std::vector<std::string> out;
    for (const AssignmentDraft& draft : statement.assignments) {
      out.push_back(absl::StrCat(std::string(1, "?LRCS"[draft.role]),
                                 draft.by_division ? "d " : " ", View(draft.unit.name.In(text))));
    }
    for (Range deadline : statement.deadlines) {
      out.push_back(absl::StrCat("@ ", View(deadline.In(text))));
    }
    return out;
  }
};

TEST_F(AssignmentReaderTest, LeavesOutWhatAUnitDoesInItsCell) {
  const struct {
    const char* cell;
    std::vector<std::string> assignments;
  } kCases[] = {
      {"县司法局牵头汇总全县目录,各镇具体落实;县档案馆负责提供纸质文本",
       {"L 县司法局", "R 各镇", "R 县档案馆"}},
      {"县教育局负责校舍维修、食堂改造,县财政局", {"R 县教育局", "R 县财政局"}},
      {"县教育局负责校舍维修、县财政局配合", {"R 县教育局", "C 县财政局"}},
      {"县教育局负责牵头", {"L 县教育局"}},
      {"县水利局牵头,各镇政府〔含开发区、景区管委会,下同〕配合", {"L 县水利局", "C 各镇政府"}},
      {"(略)", {}},
      {"牵头单位:县水利局,各有关部门按职责分工负责", {"L 县水利局", "Rd 各有关部门"}},
      {"牵头单位:县水利局、县财政局按职责分工负责", {"Ld 县水利局", "Ld 县财政局"}},
      {"县水利局牵头,县财政局等10个部门配合", {"L 县水利局", "C 县财政局"}},
      {"县水利局、县财政局等十三部门负责", {"R 县水利局", "R 县财政局"}},
      {"分管副县长负责,县水利局具体落实", {"R 县水利局"}},
      {"属地乡镇为责任主体,县水利局配合", {"R 属地乡镇", "C 县水利局"}},
      {"县文明创建牵头单位", {"R 县文明创建牵头单位"}},
  };
  for (const auto& c : kCases) EXPECT_THAT(Read(c.cell, true), ElementsAreArray(c.assignments));
}

TEST_F(AssignmentReaderTest, GivesRoles) {
  const struct {
    const char* text;
    std::vector<std::string> assignments;
  } kCases[] = {
      {"县财政局", {"R 县财政局"}},
      {"县财政局牵头落实", {"L 县财政局"}},
      {"县发改局、县财政局等按职责分工分别牵头落实", {"Ld 县发改局", "Ld 县财政局"}},
      {"县市场监管局牵头,县政府有关部门,各乡镇政府负责落实",
       {"L 县市场监管局", "R 县政府有关部门", "R 各乡镇政府"}},
      {"县教育局牵头,县财政局、县人社局配合", {"L 县教育局", "C 县财政局", "C 县人社局"}},
      {"县教育局牵头县财政局配合", {"L 县教育局", "C 县财政局"}},
      {"省科技厅按职责分工负责,各市人民政府结合实际落实", {"Rd 省科技厅", "R 各市人民政府"}},
      {"各乡镇结合各自职责具体落实", {"R 各乡镇"}},
      {"县农业局、县环保局按照分工分别落实", {"Rd 县农业局", "Rd 县环保局"}},
      {"牵头单位:省财政厅;责任单位:省政府有关部门、各市州政府",
       {"L 省财政厅", "R 省政府有关部门", "R 各市州政府"}},
      {"责任单位:县应急局;完成时限:2023年6月底前", {"R 县应急局", "@ 2023年6月底前"}},
      {"牵头单位为县交通局、县公安局,配合单位为县财政局",
       {"L 县交通局", "L 县公安局", "C 县财政局"}},
      {"县应急局牵头,完成时限:6月底前;县气象局、县水利局配合",
       {"L 县应急局", "C 县气象局", "C 县水利局", "@ 6月底前"}},
      {"完成时限:6月底前;县城管局牵头;县公安局配合", {"L 县城管局", "C 县公安局", "@ 6月底前"}},
      {"责任单位:县应急局、县水利局6月底前", {"R 县应急局", "R 县水利局", "@ 6月底前"}},
      {"县城管局牵头,县公安局配合2023年6月底前完成",
       {"L 县城管局", "C 县公安局", "@ 2023年6月底前完成"}},
      {"县水利局(牵头)、各乡镇人民政府(配合)", {"L 县水利局", "C 各乡镇人民政府"}},
      {"县水利局、各乡镇(街道)(配合单位)", {"R 县水利局", "C 各乡镇(街道)"}},
      {"各乡镇(街道)、各县(市、区)", {"R 各乡镇(街道)", "R 各县(市、区)"}},
      {"各镇政府主体责任,县城管局行业监管责任", {"R 各镇政府", "R 县城管局"}},
      {"完成时限:6月底前完成主体,年底前投用", {"@ 6月底前完成主体,年底前投用"}},
      {"责任单位为县教育局;完成时限为2024年9月底前", {"R 县教育局", "@ 2024年9月底前"}},
      {"完成时限 2024年9月底前", {"@ 2024年9月底前"}},
      {"完成时限2024年9月底前", {"@ 2024年9月底前"}},
      {"牵头单位:县委办;配合单位:县直各单位;督办单位:县政府督查室",
       {"L 县委办", "C 县直各单位", "S 县政府督查室"}},
      {"责任人:张三;责任单位:县水利局", {"R 县水利局"}},
      {"责任人:张三\n协调人:李四、王五\n责任单位:县水利局", {"R 县水利局"}},
      {"县水利局负责,2023年底前完成", {"R 县水利局", "@ 2023年底前完成"}},
      {"县水利局(牵头)、县气象局", {"L 县水利局", "R 县气象局"}},
      {"县市场监督管理局、县政府督查室", {"R 县市场监督管理局", "R 县政府督查室"}},
      {"各县区人民政府、市直各部门按职责分工负责", {"Rd 各县区人民政府", "Rd 市直各部门"}},
      {"县水利局 李大海,县财政局\t王平", {"R 县水利局", "R 县财政局"}},
      {"市社会办、市安委会办负责,市城管局会办", {"R 市社会办", "R 市安委会办", "C 市城管局"}},
      {"县委办、县人大办、县政协办、县科协办负责,市经协办协办",
       {"R 县委办", "R 县人大办", "R 县政协办", "R 县科协办", "C 市经协办"}},
      {"县水利局(牵头单位)、县财政局(配合单位)、县审计局",
       {"L 县水利局", "C 县财政局", "R 县审计局"}},
      {"县水利局牵头,县财政局负责资金保障,县审计局负责监督检查",
       {"L 县水利局", "R 县财政局", "S 县审计局"}},
      {"县水利局牵头组织,县财政局具体实施,各镇配合", {"L 县水利局", "R 县财政局", "C 各镇"}},
      {"县水利局为牵头单位,县财政局、县审计局为配合单位",
       {"L 县水利局", "C 县财政局", "C 县审计局"}},
      {"县水利局;县财政局、县审计局配合", {"R 县水利局", "C 县财政局", "C 县审计局"}},
      {"责任单位:县水利局,县财政局配合", {"R 县水利局", "C 县财政局"}},
      {"县水利局、县财政局,县审计局负责", {"R 县水利局", "R 县财政局", "R 县审计局"}},
      {"县水利局、各镇人民政府分工负责", {"R 县水利局", "R 各镇人民政府"}},
      {"县水利局督促县城投公司落实", {"S 县水利局", "R 县城投公司"}},
      {"县市场监督管理局、县就业指导中心负责", {"R 县市场监督管理局", "R 县就业指导中心"}},
      {"县自然资源与规划局、县文化与旅游局", {"R 县自然资源与规划局", "R 县文化与旅游局"}},
      {"本部分工作由县住建局,县林业局、县水利局等部门负责制定方案并组织实施",
       {"R 县住建局", "R 县林业局", "R 县水利局"}},
      {"绿化工作由县林业局牵头组织实施,编制规划由县自然资源局牵头,县财政局等部门配合",
       {"L 县林业局", "L 县自然资源局", "C 县财政局"}},
      {"以上工作由县水利局牵头,县财政局配合", {"L 县水利局", "C 县财政局"}},
      {"统一由县水利局负责", {"R 县水利局"}},
      {"县教育局负责选址论证,县住建局、县财政局负责工程建设",
       {"R 县教育局", "R 县住建局", "R 县财政局"}},
      {"主办:县教育局;协办:县财政局;督办:县政府督查室",
       {"L 县教育局", "C 县财政局", "S 县政府督查室"}},
      {"县财政局、各网站主办单位负责", {"R 县财政局", "R 各网站主办单位"}},
      {"云溪自由贸易试验区管委会、县商务局负责", {"R 云溪自由贸易试验区管委会", "R 县商务局"}},
      {"/", {}},
      {"", {}},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(Read(c.text), ElementsAreArray(c.assignments)) << c.text;
  }
}

TEST_F(AssignmentReaderTest, TellsListsOfUnitsFromOtherText) {
  for (const char* list : {"县财政局", "县发改局、县财政局按职责分工负责", "各乡镇、县直有关单位",
                           "各市、县人民政府,省人民政府各委、办、厅、局",
                           "市经信委牵头,市环保局配合,云溪区、青石县、桂峰县政府具体落实"}) {
    EXPECT_TRUE(reader_->IsUnitList(list)) << list;
  }
  for (const char* list :
       {"加强组织领导", "2023年底", "做好日常检查,发现问题及时报告县应急局", "张三"}) {
    EXPECT_FALSE(reader_->IsUnitList(list)) << list;
  }
}

TEST_F(AssignmentReaderTest, TellsPersons) {
  for (const char* words : {"张三", "李四光、王小明", "副县长张三", "县应急局局长"}) {
    EXPECT_EQ(reader_->ArePersons(words), std::string(words) != "副县长张三") << words;
  }
  EXPECT_FALSE(reader_->ArePersons("县财政局"));
  // As wide as others in their column.
  for (const char* words : {"张 三", "王 小 明", "张 三、李 四", "张三、李 四"}) {
    EXPECT_TRUE(reader_->ArePersons(words)) << words;
  }
  for (const char* words : {"财 政 局", "责 任 单 位", "张", "王 小 明 清理河道"}) {
    EXPECT_FALSE(reader_->ArePersons(words)) << words;
  }
  EXPECT_TRUE(reader_->IsUnitList("办 公 室"));
  EXPECT_FALSE(reader_->IsUnitList("王 小 明"));
  // An office before a name; what is none is no person's.
  EXPECT_TRUE(reader_->ArePersons("场党委书记 张三"));
  EXPECT_TRUE(reader_->ArePersons("张三(副乡长)"));
  EXPECT_TRUE(reader_->ArePersons("张三(乡长)、李四光(党委副书记)"));
  EXPECT_FALSE(reader_->ArePersons("改厕(一期)"));
  EXPECT_TRUE(reader_->ArePersons("县财政局副局长 张三、李四光"));
  EXPECT_FALSE(reader_->ArePersons("加强组织领导 张三"));
}

TEST_F(AssignmentReaderTest, TellsTimes) {
  const struct {
    const char* words;
    bool time;
  } kCases[] = {
      {"长期坚持", true},           {"立行立改,长期坚持", true},  {"立行立改、持续推进", true},
      {"立行立改并长期坚持", true}, {"立行立改,市水利局", false}, {"立行立改方案", false},
      {"立即整改并长期坚持", true}, {"及时整改到位", true},       {"立即清理河道", false},
      {"立即整改隐患", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(reader_->MayBeTime(c.words), c.time) << c.words;
}

TEST_F(AssignmentReaderTest, WordsThatAreAdded) {
  const char joined[] = "责任单位系市财政局、市教育局";
  const char time[] = "梯次推进,到2023年底前全部建成投用";
  EXPECT_THAT(Read(joined), ElementsAreArray({"R 责任单位系市财政局", "R 市教育局"}));
  EXPECT_FALSE(reader_->MayBeTime(time));
  v1::Lexicon more;
  more.mutable_tasks()->add_label_joints("系");
  more.mutable_time()->add_continuous("梯次推进");
  Grow(more);
  EXPECT_THAT(Read(joined), ElementsAreArray({"R 市财政局", "R 市教育局"}));
  EXPECT_TRUE(reader_->MayBeTime(time));
}

}  // namespace
}  // namespace duban
