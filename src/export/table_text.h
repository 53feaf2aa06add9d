#ifndef DUBAN_EXPORT_TABLE_TEXT_H_
#define DUBAN_EXPORT_TABLE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duban {

// `text` as it can be sent to a terminal: control characters (escape sequences) and characters that
// turn the direction of writing become U+FFFD, a tab a blank; line ends stay.
std::string PrintableText(std::string_view text);

// A table for people to read on a terminal or in a fixed-width font, aligned although Chinese
// characters take two columns:
//
//   No.  Task             Units
//   ---  ---------------  ----------------
//   # 一、加强公开
//   1    制定实施方案     牵头：市财政局
//                         配合：市教育局
//
// Cells may hold several lines. Columns are as wide as their cells where all fit; else the wide
// ones share what is left and their cells are wrapped, dates and other short words unbroken where
// there is room for them.
class TableText {
 public:
  explicit TableText(std::vector<std::string> titles) : titles_(std::move(titles)) {}

  // As many cells as there are titles; missing ones are empty, further ones are dropped.
  void AddRow(std::vector<std::string> cells);
  // A line over the whole width, before the rows that follow.
  void AddHeading(std::string text);

  bool empty() const { return rows_.empty(); }

  // The table in at most `width` columns (but at least four for each column of the table), a line
  // end at each line's end, no blanks before it. Linear in its text.
  std::string ToString(size_t width) const;

 private:
  struct Row {
    bool heading;
    std::vector<std::string> cells;
  };
  std::vector<size_t> ChooseWidths(size_t width) const;

  std::vector<std::string> titles_;
  std::vector<Row> rows_;
};

}  // namespace duban

#endif  // DUBAN_EXPORT_TABLE_TEXT_H_
