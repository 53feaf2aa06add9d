#include "extract/unit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAreArray;

class UnitReaderTest : public ::testing::Test {
 protected:
  std::vector<std::string> Names(std::string_view text) const {
    std::vector<UnitName> names;
    reader_->Split(text, {0, static_cast<uint32_t>(text.size())}, &names);
    std::vector<std::string> out;
    for (const UnitName& name : names) {
      out.emplace_back(name.name.In(text));
      if (!name.alias.empty()) {
        out.back() += "=";
        out.back() += std::string(name.alias.In(text));
      }
      if (name.collective) out.back() += "*";
    }
    return out;
  }

  std::unique_ptr<UnitReader> reader_ = *UnitReader::Create(BuiltInLexicon().units());
};

TEST_F(UnitReaderTest, Splits) {
  const struct {
    const char* list;
    std::vector<std::string> names;
  } kCases[] = {
      {"市发改委、市财政局,市人社局;市教育局", {"市发改委", "市财政局", "市人社局", "市教育局"}},
      {"市文化和旅游局、市住房和城乡建设局", {"市文化和旅游局", "市住房和城乡建设局"}},
      {"市自然资源和规划局和市水务局", {"市自然资源和规划局", "市水务局"}},
      {"市教育局及各县(市、区)人民政府", {"市教育局", "各县(市、区)人民政府*"}},
      {"各县、市、区人民政府,市政府各部门", {"各县、市、区人民政府*", "市政府各部门*"}},
      {"各市、自治州人民政府", {"各市、自治州人民政府*"}},
      {"中央、省驻云溪单位", {"中央、省驻云溪单位"}},
      {"各县、各部门", {"各县*", "各部门*"}},
      {"各分公司,各全资、控股子公司", {"各分公司*", "各全资、控股子公司*"}},
      {"清沅水务集团 有限公司、人民银行云溪市中心 支行",
       {"清沅水务集团 有限公司", "人民银行云溪市中心 支行"}},
      {"省直各委、办、厅、局", {"省直各委、办、厅、局"}},
      {"市、县(区)政府", {"市、县(区)政府"}},
      {"市财政局(国资委)、省编办〔省审改办〕", {"市财政局=国资委", "省编办=省审改办"}},
      {"各县区人民政府 (管委会),市政府各部门,市财政局 (国资委)",
       {"各县区人民政府 (管委会)*", "市政府各部门*", "市财政局=国资委"}},
      {"市财政局 (2)市民政局", {"市财政局", "(2)市民政局"}},
      {"各学区、直属各类学校", {"各学区*", "直属各类学校"}},
      {"全院各部(处)、科(室),各系", {"全院各部(处)、科(室)*", "各系*"}},
      {"各辖市、区统计局", {"各辖市、区统计局*"}},
      {"学院各处、室、中心", {"学院各处、室、中心"}},
      {"各县(区)人民政府(管委会)、各科室(中心)", {"各县(区)人民政府(管委会)*", "各科室(中心)*"}},
      {"各市(州)人民政府、省级有关部门(单位)", {"各市(州)人民政府*", "省级有关部门(单位)*"}},
      {"各乡镇(街道)、县直各单位", {"各乡镇(街道)*", "县直各单位*"}},
      {"各村(社区)、镇级各单位", {"各村(社区)*", "镇级各单位*"}},
      {"各镇街、开发区", {"各镇街*", "开发区"}},
      {"区发改局、区财政局、区法制办等", {"区发改局", "区财政局", "区法制办"}},
      {"区编办、区发改局等相关部门", {"区编办", "区发改局"}},
      {"区编办、区政府有关部门", {"区编办", "区政府有关部门*"}},
      {"县税务局等县直有关单位,各镇", {"县税务局", "各镇*"}},
      {"县财政局 县教育局\t县公安局", {"县财政局", "县教育局", "县公安局"}},
      {"县财政局\n妇联\n团委", {"县财政局", "妇联", "团委"}},
      {"县财政局\n县教育局", {"县财政局", "县教育局"}},
      {"县自然资源和规\n划局、县发展改革委\n员会", {"县自然资源和规\n划局", "县发展改革委\n员会"}},
      {"教育、财政、住建部门", {"教育、财政、住建部门"}},
      {"各县(市、区) 人民政府", {"各县(市、区) 人民政府*"}},
      {"县“双随机、一公开”联席会议成员单位,县妇联",
       {"县“双随机、一公开”联席会议成员单位*", "县妇联"}},
      {"团县委、县妇联、县残联", {"团县委", "县妇联", "县残联"}},
      {"由县应急局", {"县应急局"}},
      {"各县区、开发区管委会", {"各县区*", "开发区管委会"}},
      {"国务院相关部门及各地区", {"国务院相关部门*", "各地区*"}},
      {"", {}},
      {"、,;", {}},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(Names(c.list), ElementsAreArray(c.names)) << c.list;
  }
}

TEST_F(UnitReaderTest, KnowsNames) {
  for (const char* name : {"县财政局", "各县(市、区)人民政府", "市政府有关部门", "人民银行云溪支行",
                           "开发区", "各县", "县委组织部", "市财政局(国资委)"}) {
    EXPECT_TRUE(reader_->IsUnit(name)) << name;
  }
  for (const char* name : {"局", "推进政务公开", "全年", "2023年底前", "", "张三"}) {
    EXPECT_FALSE(reader_->IsUnit(name)) << name;
  }
}

}  // namespace
}  // namespace duban
