#include "extract/cell_widths.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "text/char_set.h"
#include "text/character.h"

namespace duban::table {
namespace {

constexpr size_t kMaxWidth = 120;
// A line may end this far before its cell's edge: a mark must not begin a line, a number not break.
constexpr uint16_t kSlack = 4;
constexpr uint16_t kOverhang = 2;  // A mark may stand beyond the edge.

bool IsText(const Column& column) {
  return column.kind == v1::COLUMN_KIND_TASK || column.kind == v1::COLUMN_KIND_FAULT;
}

// How many lines are so wide.
class Widths {
 public:
  void Add(uint16_t width) {
    if (width == 0 || width > kMaxWidth) return;
    ++counts_[width];
    ++lines_;
  }
  // The widest that at least `least` of the lines, and this share of them, come near to; 0 for
  // none.
  uint16_t Edge(size_t least, size_t per_cent) const {
    for (size_t width = kMaxWidth; width > 0; --width) {
      if (counts_[width] == 0) continue;
      const size_t near = Near(width);
      if (near >= least && near * 100 >= lines_ * per_cent) return static_cast<uint16_t>(width);
    }
    return 0;
  }
  // Whether half of them come near to this width.
  bool MostReach(uint16_t width) const { return Near(width) * 2 >= lines_; }
  // How many are wider than what may stand beyond this width.
  size_t CountBeyond(uint16_t width) const {
    const size_t first = std::min<size_t>(width + kOverhang + 1, counts_.size());
    return std::accumulate(counts_.begin() + static_cast<ptrdiff_t>(first), counts_.end(),
                           size_t{0});
  }

 private:
  size_t Near(size_t width) const {
    size_t near = 0;
    for (size_t at = width - std::min<size_t>(width, kSlack); at <= width; ++at) {
      near += counts_[at];
    }
    return near;
  }

  std::array<uint16_t, kMaxWidth + 1> counts_{};
  size_t lines_ = 0;
};

// How wide the tasks' cells are.
uint16_t TextWidth(const std::vector<Column>& columns, const std::vector<CellWidth>& widths) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind == v1::COLUMN_KIND_TASK) return widths[i].edge;
  }
  return 0;
}

void CloseNames(const std::vector<Column>& columns, const std::vector<CellWidth>& widths,
                std::vector<Item>* items) {
  uint16_t units = 0;
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind != v1::COLUMN_KIND_UNIT) continue;
    if (widths[i].edge == 0) return;
    units = std::max(units, widths[i].edge);
  }
  for (size_t i = 0; units > 0 && i + 1 < items->size(); ++i) {
    Item& item = (*items)[i];
    // 县住房和城乡 / 建设局: half a name is broken, wherever its column ends.
    if (item.name_open && item.units && !item.level_open && !IsFull(units, item, (*items)[i + 1]))
      item.name_open = false;
  }
}

// Whether the item stands in another column than its row's number of lines tells: text to the left
// of its own, or its last words 项目储备库。 among the units.
bool IsMisplaced(const std::vector<Column>& columns, const std::vector<CellWidth>& widths,
                 uint16_t text, const Item& before, const Item& item) {
  const auto column = static_cast<size_t>(item.column);
  if (FitWidthBegun(columns[column], widths[column], text, item) < 0) return true;
  return before.column > 0 && IsText(columns[static_cast<size_t>(before.column)]) &&
         !before.ends_sentence && item.units && item.ends_sentence && IsFull(text, before, item);
}

void LoosenRows(const std::vector<Column>& columns, const std::vector<CellWidth>& widths,
                std::vector<Item>* items) {
  const uint16_t text = TextWidth(columns, widths);
  for (size_t begin = 0; begin < items->size();) {
    size_t end = begin + 1;
    bool loose = false;
    if ((*items)[begin].column >= 0) {
      for (; end < items->size() && (*items)[end].column > 0; ++end) {
        loose = loose || IsMisplaced(columns, widths, text, (*items)[end - 1], (*items)[end]);
      }
    }
    for (size_t i = begin; loose && i < end; ++i) {
      Item& item = (*items)[i];
      item.column = -1;
      item.row_begins = item.cell_begins = item.row_goes_on = false;
    }
    begin = end;
  }
}

}  // namespace

std::vector<CellWidth> FindCellWidths(const std::vector<Column>& columns,
                                      const std::vector<Item>& items,
                                      const std::vector<uint8_t>& states) {
  Widths text;
  Widths tasks;
  Widths all_tasks;  // Ends of sentences as well.
  Widths broken;
  size_t open = 0;
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& item = items[i];
    if (states[i] < columns.size() && IsText(columns[states[i]])) all_tasks.Add(item.width);
    if (states[i] >= columns.size() || item.ends_sentence || item.number || item.units ||
        item.chars < 4 || items[i + 1].units || items[i + 1].point != CellPoint::kNone) {
      continue;
    }
    const bool is_text = IsText(columns[states[i]]);
    if (!is_text && columns[states[i]].kind != v1::COLUMN_KIND_CATEGORY) continue;
    text.Add(item.width);
    if (is_text) tasks.Add(item.width);
    if (states[i + 1] != states[i]) continue;
    ++open;
    broken.Add(item.width);
  }
  std::vector<CellWidth> widths;
  if (open < 2) return widths;
  // Names of what tasks come under are as many lines as theirs where few cells are broken.
  const uint16_t edge = std::max(text.Edge(3, 40), tasks.Edge(3, 60));
  // Cells that are whole and of one length by chance have no edge: lines that are broken do.
  if (edge == 0 || !broken.MostReach(edge) || all_tasks.CountBeyond(edge) >= open) return widths;
  std::vector<Widths> wrapped(columns.size());
  widths.resize(columns.size());
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    if (states[i] >= columns.size() || IsText(columns[states[i]])) continue;
    const bool category = columns[states[i]].kind == v1::COLUMN_KIND_CATEGORY;
    // What is as wide as the text may be taken from it.
    if (category && items[i].width + kSlack >= edge) continue;
    if (category || states[i + 1] == states[i]) wrapped[states[i]].Add(items[i].width);
    widths[states[i]].least = std::max(widths[states[i]].least, items[i].width);
  }
  for (size_t i = 0; i < columns.size(); ++i) {
    const bool category = columns[i].kind == v1::COLUMN_KIND_CATEGORY;
    if (columns[i].kind == v1::COLUMN_KIND_TASK) {
      widths[i] = {edge, edge};
    } else {
      widths[i].edge = wrapped[i].Edge(2, category ? 30 : 50);
    }
  }
  return widths;
}

int FitWidthContinued(const Column& column, CellWidth cell, uint16_t text, const Item& previous,
                      const Item& item) {
  if (cell.least == 0 || previous.width == 0 || item.point == CellPoint::kNext) return 0;
  const int wide = FitWidthBegun(column, cell, text, item);
  if (wide < 0) return wide;
  const bool names = previous.units && item.units && !previous.unit_open;
  if (!IsFull(cell.least, previous, item)) return names ? -15 : -35;
  if (cell.edge == 0) return 0;
  if (IsText(column)) return item.begins_body ? 20 : 45;
  // What is whole may end at the edge.
  const bool whole =
      column.kind == v1::COLUMN_KIND_UNIT
          ? previous.units && !previous.unit_open && !previous.name_open
          : column.kind == v1::COLUMN_KIND_DEADLINE && previous.time && !previous.time_open;
  return whole ? 0 : 20;
}

int FitWidthBegun(const Column& column, CellWidth cell, uint16_t text, const Item& item) {
  if (item.width == 0) return 0;
  const bool category = column.kind == v1::COLUMN_KIND_CATEGORY;
  if (category && item.width + kSlack > text && cell.edge + kSlack < text) return -60;
  if (cell.edge > 0 && item.width > cell.edge + kOverhang) return category ? -20 : -40;
  return 0;
}

void TakeWidths(const Page& page, const AssignmentReader& assignments,
                const std::vector<Column>& columns, const std::vector<CellWidth>& widths,
                std::vector<Item>* items) {
  for (Item& item : *items) {
    const std::string_view words = page.In(item.text);
    item.first_width = FirstWidth(words);
    item.begins_body =
        (item.units || item.units_partly || item.name_open) && assignments.BeginsBody(words);
  }
  CloseNames(columns, widths, items);
  LoosenRows(columns, widths, items);
}

uint16_t FirstWidth(std::string_view words) {
  static constexpr CharSet kOpen(U"“‘《〈([【〔");
  static constexpr CharSet kClosed(U",。、;:!?”’》〉)]】〕%");
  uint16_t width = 0;
  bool open = true;
  for (size_t at = 0; at < words.size() && width < kMaxWidth;) {
    const Decoded c = DecodeAt(words, at);
    const bool ascii = c.code < 0x80;
    const bool word = ascii && !kOpen.Has(c.code) && !kClosed.Has(c.code);
    const bool after_word = at > 0 && static_cast<unsigned char>(words[at - 1]) < 0x80;
    if (!open && !(word && after_word) && !kClosed.Has(c.code)) break;
    open = kOpen.Has(c.code);
    width += word ? 1 : 2;
    at += c.size;
  }
  return width;
}

}  // namespace duban::table
