#ifndef DUBAN_EXTRACT_TABLE_ITEM_H_
#define DUBAN_EXTRACT_TABLE_ITEM_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/marker.h"
#include "extract/page.h"
#include "text/range.h"

// The stretches that a plain-text table is made of, and how well each fits a column.
namespace duban::table {

// No way leads here: below every sum of scores.
inline constexpr int kNever = -100000;

// What the words of a stretch look like, wherever they stand.
struct Features {
  bool number = false;
  bool amount = false;  // A number that is none of the rows' (900, 7350.5, 20%).
  bool units = false;
  bool name_tail = false;     // The last word of a unit's name, broken off.
  bool unit_open = false;     // A list of units that goes on (ends in 、).
  bool units_partly = false;  // A list of units whose last name may be broken off.
  bool time = false;
  bool only_time = false;  // A time of few characters, or of more that are of dates and hours.
  bool untimed = false;    // Stands for a time limit and tells none: 按期完成.
  bool progress = false;   // Begins as a column of progress does.
  bool remark = false;     // Begins as remarks do that name bodies: 与县财政局共同推进.
  bool person = false;
  bool places = false;   // Names of places, which may do work: 石坪镇、下渡乡.
  bool cites = false;    // Begins with a document's name: 《…》.
  bool tick = false;     // Begins with a box or a tick: ■政府网站, √.
  bool measure = false;  // What something is measured in: 万亩, %.
  bool empty_value = false;
  bool sentence = false;
  bool labelled = false;  // Begins like 承办:.
  bool ends_sentence = false;
  bool clauses = false;      // A comma parts it.
  bool ends_clause = false;  // In a comma: its sentence goes on.
  bool goes_on = false;      // Begins with a mark that begins nothing: 、, 。.
  bool leads = false;        // Ends in a colon: what it leads to stands below.
  bool counted = false;      // Ends in an amount: 新增电梯2台.
  bool amount_first = false;  // Begins with one, as a cell's second line may: 120公里,改造危桥3座.
  bool only_marker = false;  // (一) with nothing behind it.
  bool fragment = false;     // One character: of a cell that a line's end breaks, seldom a cell.
  bool begins_list = false;  // Its marker is the first of a list: 1. or (1).
  MarkerKind marker = MarkerKind::kNone;
  uint16_t chars = 0;
};

// What a line is to a list of points inside of a cell.
enum class CellPoint : uint8_t {
  kNone,
  kFirst,  // 1. with 2. below it, no other cell between them.
  kNext,
};

// A stretch of a table's lines.
struct Item : Features {
  Range text;
  uint32_t line = 0;
  bool row_begins = false;      // Printed as the first cell of a row.
  bool row_goes_on = false;     // Printed behind another cell of its row.
  bool row_fits = false;        // And bars part no more cells in its line than there are columns.
  bool row_lacks = false;       // Of a row with fewer cells than columns, all closed by borders.
  bool cell_begins = false;     // A cell border stands before it.
  bool before_number = false;   // The next line begins with a number of the rows.
  bool next_row = false;        // The next row's number stands before the task, units follow.
  bool alone = false;           // The only cell with words in its row.
  bool inside = false;          // Of this table for sure: its titles stand right before again,
  bool broken_off = false;      // and no number behind them: in the row that the page's end broke.
  bool name_open = false;       // A unit's name goes on in the next line,
  bool level_open = false;      // and nothing but its level (县) stands in this one.
  bool time_open = false;       // A time goes on in the next line.
  bool same_as_before = false;  // The same words as the item before.
  CellPoint point = CellPoint::kNone;
  bool object = false;  // Units, but in a column of others of a row that is whole.
  int8_t column = -1;   // Known from the borders.
  bool blank_before = false;
  uint16_t blanks = 0;       // Blank lines before it.
  uint8_t skipped = 0;       // Empty cells before it that these may be.
  uint16_t width = 0;        // As printed, in half-width columns; 0 of what is not all of a line.
  bool begins_body = false;  // Units whose first begins as bodies' names do: 县…, no 储备库.
  uint16_t first_width = 0;  // Of what no line's end may part at its begin.
};

// Fills in the features of an item whose place is known. `marks` are those of its line
// (Line::Marks).
void Describe(const AssignmentReader& assignments, std::string_view text, uint16_t marks,
              Item* item);

// Whether the item is of units, or begins with one, though its last name may go on below it:
// 县应急局、县文.
inline bool NamesUnits(const Item& item) {
  return item.units || item.places || item.units_partly || item.name_open;
}

// The features of whole lines, each read once, however often the line is looked at.
class LineFeatures {
 public:
  // Both must outlive the object.
  LineFeatures(const AssignmentReader& assignments, const Page& page)
      : assignments_(assignments), page_(page), known_(page.lines().size(), -1) {}

  const Features& Of(uint32_t line);
  // Reads those of some lines from `line` on, before `end`: one after another their reading takes
  // less time than in turns with all else that is done for a line.
  void ReadAhead(uint32_t line, uint32_t end);

  // 附件1 / 任务分工表: whether the line is what the attachment is called that the line above
  // heads.
  bool NamesAttachment(uint32_t line) const {
    const auto ends_as_title = [&](uint32_t at) {
      return assignments_.EndsAsTitle(page_.In(page_.lines()[at].range));
    };
    // 附件1:任务分工表 names it already.
    return line > 0 && HeadsAttachment(line - 1) && !ends_as_title(line - 1) && ends_as_title(line);
  }

  // Whether the end of the line above stands inside of a name or a time that go on in the line.
  bool BreaksWordAbove(uint32_t line) const;

  // Whether 附件2 heads an attachment there.
  bool HeadsAttachment(uint32_t line) const {
    return assignments_.HeadsAttachment(page_.In(page_.lines()[line].range));
  }

  // Follows Page::JoinLines(): what was read of other lines is kept.
  void Join(const std::vector<uint32_t>& lines);
  // Forgets all that was read: the page's lines are others now.
  void Forget() { known_.assign(page_.lines().size(), -1); }

 private:
  void Read(uint32_t line);

  const AssignmentReader& assignments_;
  const Page& page_;
  std::vector<int32_t> known_;  // Of each line: its index in features_, -1 for none yet.
  std::vector<Features> features_;
};

// Scores, higher for what is more likely: an item that opens a cell of `column`; one that goes on
// in the cell of the item before it, where cells are parted by blank lines or are not; one that is
// a row across the table (一、…); and what an empty cell in `column` costs.
int Fit(const Column& column, const Item& item);
int FitContinued(const Column& column, const Item& previous, const Item& item, bool blank_lines);
// Whether an item may be the cell of `column` in a row that has a line for each; `filled` where the
// table's first rows have, too.
bool FitsWholeRow(const Column& column, const Item& item, bool filled);
// Whether a cell is a share: 10%.
bool IsShare(std::string_view words);
int FitSection(const Item& item, bool has_category);
int EmptyCost(const Column& column, bool numbers_printed);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_ITEM_H_
