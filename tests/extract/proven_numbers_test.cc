// Numbers that count only with others in a row.
#include "extract/proven_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(ProvenNumbersTest, TheSecondProvesTheFirst) {
  EXPECT_EQ(Tasks("任务1：疏浚干流。（县水利局负责）\n任务2：改造户厕。（县农业农村局负责）\n"),
            (std::vector<std::string>{"任务1||疏浚干流。|R县水利局 |",
                                      "任务2||改造户厕。|R县农业农村局 |"}));
  // They go on below the next section.
  EXPECT_EQ(Tasks("一、水利\n任务1：疏浚干流。（县水利局负责）\n任务2：加固堤防。（县水利局负责）\n"
                  "二、农村\n任务3：改造户厕。（县农业农村局负责）\n"),
            (std::vector<std::string>{"任务1|一、水利/|疏浚干流。|R县水利局 |",
                                      "任务2|一、水利/|加固堤防。|R县水利局 |",
                                      "任务3|二、农村/|改造户厕。|R县农业农村局 |"}));
}

TEST(ProvenNumbersTest, NumbersAloneInTheirLines) {
  EXPECT_EQ(
      Tasks("临岚县2023年任务分工\n1\n疏浚干流。\n县水利局负责\n2\n改造户厕。\n"
            "县农业农村局负责\n"),
      (std::vector<std::string>{"1||疏浚干流。|R县水利局 |", "2||改造户厕。|R县农业农村局 |"}));
}

}  // namespace
}  // namespace duban
