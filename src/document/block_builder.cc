#include "document/block_builder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "document/blank.h"

namespace duban {

void BlockBuilder::AddBlankLine() {
  if (blank_lines_ < UINT16_MAX) ++blank_lines_;
}

void BlockBuilder::AddParagraphs(std::string_view text, Range range) {
  for (uint32_t begin = range.begin; begin < range.end;) {
    const uint32_t end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', begin), range.end));
    if (IsBlankLine(text.substr(begin, end - begin))) {
      AddBlankLine();
    } else {
      Block block;
      block.heading_level = heading_level_;
      block.blank_lines_before = std::exchange(blank_lines_, 0);
      block.text = {begin, end};
      document.blocks.push_back(block);
    }
    begin = end + 1;
  }
}

void BlockBuilder::StartTable(uint32_t begin) {
  grid_ = TableBuilder();
  beyond_.clear();
  table_begin_ = begin;
}

void BlockBuilder::SetCellText(int64_t cell, Range range) {
  if (cell >= 0) {
    grid_.cells()[static_cast<size_t>(cell)].text = range;
  } else if (!range.empty()) {
    beyond_.push_back(range);
  }
}

void BlockBuilder::EndTable(std::string_view text, uint32_t place) {
  Table table = grid_.Finish();
  if (TableBuilder::IsSparse(table)) {
    warnings.push_back({"table-too-sparse",
                        "表格行列数远多于单元格数，已按段落读取。",
                        "A table has far more rows and columns than cells; its cells were read as "
                        "paragraphs.",
                        {place, place}});
    for (const Cell& cell : table.cells) AddParagraphs(text, cell.text);
  } else if (!table.cells.empty()) {
    const auto size = static_cast<uint32_t>(text.size());
    Block block;
    block.kind = Block::kTable;
    block.blank_lines_before = std::exchange(blank_lines_, 0);
    // Without the last line's end.
    block.text = {table_begin_, size > table_begin_ ? size - 1 : size};
    block.table = static_cast<uint32_t>(document.tables.size());
    document.blocks.push_back(block);
    document.tables.push_back(std::move(table));
  }
  if (beyond_.empty()) return;
  warnings.push_back({"table-too-wide",
                      absl::StrCat("表格超过", kMaxColumns, "列，其余单元格按段落读取。"),
                      absl::StrCat("A table has more than ", kMaxColumns,
                                   " columns; the cells beyond were read as paragraphs."),
                      {place, place}});
  for (const Range& range : beyond_) AddParagraphs(text, range);
}

}  // namespace duban
