#include "extract/header_second_title.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

// The lines of the frame between the signature of a notice that issues `issued`, and 一、目标.
std::vector<std::string> Titles(const std::string& issued, const std::string& between) {
  const HeaderForTest h(absl::StrCat(
      "云溪市水利局关于印发", issued, "的通知\n各县水利局：\n  现将", issued,
      "印发给你们，请认真贯彻执行。\n云溪市水利局\n2023年5月8日\n", between, "一、目标\n"));
  std::vector<std::string> titles;
  for (const uint32_t line : h.frame.frame_lines) {
    const std::string words(h.LineText(line));
    if (between.find(words) != std::string::npos) titles.push_back(words);
  }
  return titles;
}

TEST(HeaderSecondTitleTest, TitlesBelowTheSignature) {
  const struct {
    const char* issued;
    const char* between;
    std::vector<std::string> titles;
  } kCases[] = {
      // The name that the covering title gives it, in one line or broken.
      {"《云溪市河道管护工作方案》", "云溪市河道管护工作方案\n", {"云溪市河道管护工作方案"}},
      {"《云溪市河道管护工作方案》", "云溪市河道\n管护工作方案\n", {"云溪市河道", "管护工作方案"}},
      // The mark between is of the frame as well.
      {"《云溪市河道管护工作方案》",
       "(此件公开发布)\n云溪市河道管护工作方案\n",
       {"(此件公开发布)", "云溪市河道管护工作方案"}},
      // Another name that looks like a plan's.
      {"任务清单", "云溪市2023年河道管护任务清单\n", {"云溪市2023年河道管护任务清单"}},
      // A sentence, a label and a numbered line name no plan.
      {"任务清单", "各地要管好河道，落实方案。\n", {}},
      {"任务清单", "一、制定河道管护工作方案\n", {}},
      {"任务清单", "【工作任务】编制河道管护方案\n", {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Titles(c.issued, c.between), c.titles) << c.between;
}

TEST(HeaderSecondTitleTest, ANoteBelowTheNameOfThePlanIsOfIt) {
  for (const char* note : {"(试行)", "(2023年修订)", "(2023年版)"}) {
    const HeaderForTest h(absl::StrCat(
        "各县水利局:\n《云溪市河道管护工作方案》已经同意,现印发给你们。\n云溪市水利局\n"
        "2023年5月8日\n云溪市河道管护工作方案\n",
        note, "\n一、目标\n"));
    EXPECT_EQ(HeaderForTest::Squeezed(h.notice.title().text()),
              absl::StrCat("云溪市河道管护工作方案", note));
  }
  const HeaderForTest h(
      "各县水利局:\n《云溪市河道管护工作方案》已经同意,现印发给你们。\n云溪市水利局\n"
      "2023年5月8日\n云溪市河道管护工作方案\n(征求各县意见)\n一、目标\n");
  EXPECT_EQ(h.notice.title().text(), "云溪市河道管护工作方案");
}

// 工作任务 ends no name of a document; the cover names it.
TEST(HeaderSecondTitleTest, WhatTheCoverNamesIsATitleWhateverItEndsIn) {
  const auto title = [](const char* named) {
    return HeaderForTest(absl::StrCat("各县水利局:\n《", named,
                                      "》已经同意,现印发给你们。\n云溪市水利局\n2023年5月8日\n"
                                      "云溪市2023年重点工作任务\n一、目标\n"))
        .notice.title()
        .text();
  };
  EXPECT_EQ(title("云溪市2023年重点工作任务"), "云溪市2023年重点工作任务");
  EXPECT_EQ(title("云溪市2023年河道管护任务"), "");
}

TEST(HeaderSecondTitleTest, WhatAnOrderIssuesIsTheNoticesName) {
  const HeaderForTest h(
      "云溪市人民政府令\n第12号\n《云溪市河道管理办法》已经市政府常务会议通过，现予公布。\n"
      "市长 李大海\n2023年5月8日\n云溪市河道管理办法\n第一条 为管好河道，制定本办法。\n");
  EXPECT_EQ(h.notice.title().text(), "云溪市河道管理办法");
}

}  // namespace
}  // namespace duban
