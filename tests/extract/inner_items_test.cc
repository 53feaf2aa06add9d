#include "extract/inner_items.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(InnerItemsTest, StretchesOfAParagraphThatEndInTheirUnits) {
  const struct {
    const char* text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"一、放宽准入\n1."
       "商事制度改革。（1）推行多证合一，公布目录（含清单）。（县市监局牵头负责）（2）推行"
       "全程网办，6月底前上线。（县政数局、县税务局负责）\n2.投资审批。（县发改局负责）\n",
       {"（1）|一、放宽准入/1.商事制度改革。/|推行多证合一，公布目录（含清单）。|L县市监局 |",
        "（2）|一、放宽准入/1.商事制度改革。/|推行全程网办，6月底前上线。|R县政数局 R县税务局 "
        "|6月底前  ",
        "2|一、放宽准入/|投资审批。|R县发改局 |"}},
      {"1.放宽准入。要做到（1）精简材料；（2）压缩时限。（县市监局负责）\n",
       {"1||放宽准入。要做到（1）精简材料；（2）压缩时限。|R县市监局 |"}},
      {"一、治理河道\n1."
       "清理河床，拆除网箱（含浮标）。〔县水利局牵头，县公安局参与。以下各项均需各镇落实，"
       "不再列出。〕沿岸不再新建码头。（县交通局负责）\n2.管护堤岸。（县水利局负责）\n",
       {"1|一、治理河道/|清理河床，拆除网箱（含浮标）。|L县水利局 C县公安局 |",
        "1|一、治理河道/|沿岸不再新建码头。|R县交通局 |",
        "2|一、治理河道/|管护堤岸。|R县水利局 |"}},
      {"1.清理河床，拆除网箱。（县水利局负责）2.管护堤岸。（各镇负责）\n",
       {"1||清理河床，拆除网箱。|R县水利局 |", "2||管护堤岸。|R各镇 |"}},
      {"（一）拆除网箱（责任单位：县水利局）。（二）管护堤岸，6月底前完成（责任单位：各镇）。\n",
       {"（一）||拆除网箱|R县水利局 |", "（二）||管护堤岸，6月底前完成|R各镇 |6月底前  "}},
      {"1.拆除网箱（含浮标）。2.管护堤岸，种植护坡林。（县水利局负责）\n",
       {"1||拆除网箱（含浮标）。2.管护堤岸，种植护坡林。|R县水利局 |"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(c.text), c.tasks) << c.text;
}

TEST(InnerItemsTest, LabelledItemsThatRunOnInOneLine) {
  const std::vector<std::string> expected = {"1||清理河道，做好登记。|R县水利局 R各乡镇 |",
                                             "2||管护堤岸，设置标牌。|R县住建局 |",
                                             "3||巡查水库。|R县应急局 |"};
  EXPECT_EQ(Tasks("临岚县2023年工作要点\n1.清理河道，做好登记。责任单位：县水利局、各乡镇。"
                  "2.管护堤岸，设置标牌。责任单位：县住建局。3.巡查水库。责任单位：县应急局。\n"
                  "临岚县人民政府办公室\n2023年2月4日\n"),
            expected);
}

}  // namespace
}  // namespace duban
