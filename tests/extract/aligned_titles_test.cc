#include "extract/aligned_titles.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "document/document.h"
#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

const ColumnTitles& Known() {
  static const std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(BuiltInLexicon());
  return *titles;
}

// The titles around line `at` from left to right, a spanning one before those below it:
// "责任单位(1-3)".
std::string Titles(const std::string& text, uint32_t at) {
  const Document document = ParsePlainText(Text::Borrow(text));
  const Page page(document);
  AlignedTitles found;
  if (!MayHoldAlignedTitles(page, Known(), at) ||
      !ReadAlignedTitles(page, Known(), at, 0, Measure::kDisplay, &found)) {
    return "none";
  }
  std::string out = absl::StrCat(found.first_line, "-", found.end_line, ":");
  for (const AlignedTitles::Spanning& spanning : found.spanning) {
    absl::StrAppend(&out, " ", std::string(page.In(spanning.text)), "(", spanning.first, "-",
                    spanning.end, ")");
  }
  for (const AlignedTitles::Title& title : found.titles) {
    absl::StrAppend(&out, " ", title.words, "@", title.begin, "-", title.end);
  }
  return out;
}

TEST(AlignedTitlesTest, WhereTheyStand) {
  static constexpr struct {
    const char* text;
    uint32_t at;
    const char* titles;
  } kCases[] = {
      {"序号  工作任务    责任单位\n 1    清淤        县水利局\n", 0,
       "0-1: 序号@0-4 工作任务@6-14 责任单位@18-26"},
      // Broken over two lines within their cells.
      {"序号  工作任务    责任    完成\n                  单位    时限\n", 0,
       "0-2: 序号@0-4 工作任务@6-14 责任单位@18-22 完成时限@26-30"},
      // Their characters apart.
      {"序  号    工  作  任  务    责  任  单  位\n", 0,
       "0-1: 序号@0-6 工作任务@10-24 责任单位@28-42"},
      // One above two others.
      {"序号  工作任务        责任单位\n                  牵头单位  配合单位\n", 0,
       "0-2: 责任单位(2-4) 序号@0-4 工作任务@6-14 牵头单位@18-26 配合单位@28-36"},
      {"序 号  工 作 任 务  责 任 单 位\n", 0, "0-1: 序 号@0-5 工 作 任 务@7-18 责 任 单 位@20-31"},
      // The numbers' column is so narrow that one blank parts its title from the next.
      {"序号 工作任务    责任单位\n", 0, "0-1: 序号@0-4 工作任务@5-13 责任单位@17-25"},
      {"序 工作任务    责任    完成\n号              单位    时限\n", 0,
       "0-2: 序号@0-2 工作任务@3-11 责任单位@15-20 完成时限@23-28"},
      // Two that one blank parts, broken at the same place.
      {"序号  工作任务    责任领 完成时\n                  导     限\n", 0,
       "0-2: 序号@0-4 工作任务@6-14 责任领导@18-20 完成时限@25-27"},
      {"县水利局    县财政局    县住建局\n", 0, "none"},
      {"工作任务由县水利局负责。\n", 0, "none"},
      {"序号\t工作任务\t责任单位\n", 0, "none"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Titles(c.text, c.at), c.titles) << c.text;
}

TEST(AlignedTitlesTest, BrokenCellsBelowThem) {
  static constexpr struct {
    const char* below;
    bool broken;
  } kCases[] = {
      {" 1    清除杂树，平整    县水利局\n      坝顶道路。\n", true},
      {" 1    清除杂树          县水利局\n 2    平整坝顶          县住建局\n", false},
  };
  for (const auto& c : kCases) {
    const std::string text = absl::StrCat("序号  工作任务          责任单位\n", c.below);
    const Document document = ParsePlainText(Text::Borrow(text));
    EXPECT_EQ(MayHoldBrokenCells(Page(document), 0), c.broken) << c.below;
  }
}

}  // namespace
}  // namespace duban
