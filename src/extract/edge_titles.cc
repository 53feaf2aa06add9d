#include "extract/edge_titles.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/character.h"

namespace duban::table {
namespace {

constexpr size_t kMinColumns = 3;
constexpr size_t kMaxTitleChars = 6;
constexpr uint16_t kMaxCategoryChars = 20;

class EdgeTitles {
 public:
  EdgeTitles(const Page& page, const TableHeader& header, LineFeatures* features)
      : lines_(page.lines()),
        page_(page),
        header_(header),
        count_(static_cast<uint32_t>(header.columns.size())),
        features_(*features) {}

  // Whether the line above the titles is one of them: the first row prints a cell before those that
  // the titles know, and so does the second, unless it comes under the same.
  bool TakesAbove() const {
    if (!MayBeTitle(header_.first_line - 1) || features_.NamesAttachment(header_.first_line - 1) ||
        Gap(header_.first_line) != Gap(header_.first_line + 1)) {
      return false;
    }
    const uint32_t row = header_.end_line;
    if (!IsCategory(row) || IsRow(row) || !IsRow(row + 1)) return false;
    const uint32_t next = row + 1 + count_;
    return IsRow(next) || (IsCategory(next) && IsRow(next + 1));
  }

  // Whether the line below them is: two rows print a cell behind those that the titles know.
  bool TakesBelow() const {
    const uint32_t row = header_.end_line + 1;
    return row < lines_.size() && MayBeTitle(row - 1) && Gap(row - 1) == Gap(row - 2) &&
           !IsRow(row - 1) && IsRow(row) && !IsRow(row + count_) && IsRow(row + count_ + 1);
  }

 private:
  bool MayBeTitle(uint32_t at) const {
    const Line& line = lines_[at];
    const std::string_view words = page_.In(line.range);
    constexpr uint16_t kNoTitle = Line::kColon | Line::kStop | Line::kComma | Line::kPipe |
                                  Line::kTab | Line::kBlank | Line::kDigit | Line::kEnumeration;
    return line.cell < 0 && !line.Has(kNoTitle) && HasMoreChars(words, 1) &&
           !HasMoreChars(words, kMaxTitleChars) && IsIdeographLead(words[0]);
  }

  bool Gap(uint32_t line) const { return lines_[line].blank_lines_before > 0; }

  bool IsCategory(uint32_t line) const {
    if (line >= lines_.size() || lines_[line].cell >= 0) return false;
    const Features& item = features_.Of(line);
    return item.chars > 1 && item.chars <= kMaxCategoryChars && !item.sentence &&
           !item.ends_sentence && !item.number && !item.amount && !item.time && !item.empty_value;
  }

  // Whether each of the lines from `at` on is a cell of its column.
  bool IsRow(uint32_t at) const {
    const std::vector<Column>& columns = header_.columns;
    if (at + columns.size() > lines_.size()) return false;
    for (size_t i = 0; i < columns.size(); ++i) {
      const auto line = static_cast<uint32_t>(at + i);
      if (lines_[line].cell >= 0 || !IsCell(columns[i], line)) return false;
    }
    return true;
  }

  bool IsCell(const Column& column, uint32_t line) const {
    Item item;
    static_cast<Features&>(item) = features_.Of(line);
    switch (column.kind) {
      case v1::COLUMN_KIND_UNIT:
        return item.units || item.units_partly || item.places;
      case v1::COLUMN_KIND_DEADLINE:
        return item.time || item.untimed;
      case v1::COLUMN_KIND_PERSON:
        return item.person;
      default:
        return FitsWholeRow(column, item, /*filled=*/false);
    }
  }

  const std::vector<Line>& lines_;
  const Page& page_;
  const TableHeader& header_;
  const uint32_t count_;  // Titles.
  LineFeatures& features_;
};

}  // namespace

void TakeEdgeTitles(const Page& page, uint32_t begin, LineFeatures* features, TableHeader* header) {
  std::vector<Column>& columns = header->columns;
  const bool units = std::any_of(columns.begin(), columns.end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_UNIT;
  });
  if (header->mark != CellMark::kLine || !units || columns.size() < kMinColumns ||
      columns.size() != header->titles.size() ||
      header->end_line - header->first_line < kMinColumns ||
      columns.front().kind == v1::COLUMN_KIND_NUMBER) {
    return;
  }
  const EdgeTitles edges(page, *header, features);
  if (header->first_line > begin && edges.TakesAbove()) {
    Column category;
    category.kind = v1::COLUMN_KIND_CATEGORY;
    category.rank = -1;  // Never the task.
    --header->first_line;
    columns.insert(columns.begin(), category);
    header->titles.insert(header->titles.begin(), page.lines()[header->first_line].range);
  } else if (edges.TakesBelow()) {
    Column other;
    other.kind = v1::COLUMN_KIND_OTHER;
    columns.push_back(other);
    header->titles.push_back(page.lines()[header->end_line].range);
    ++header->end_line;
  }
}

}  // namespace duban::table
