#include "extract/aligned_columns.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "extract/aligned_edges.h"
#include "extract/aligned_lines.h"
#include "extract/aligned_rows.h"
#include "extract/aligned_titles.h"
#include "extract/broken_cells.h"
#include "extract/cell_widths.h"
#include "extract/line_folder.h"
#include "extract/marker.h"
#include "extract/merged_cells.h"
#include "extract/printed_words.h"
#include "extract/settled_columns.h"
#include "extract/table_columns.h"
#include "extract/table_end.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Columns need not be quite straight.
constexpr uint32_t kSlack = 2;
// Of a line that stands apart from those around it (`pdftotext` shifts what stands behind many
// digits) no more than this part of a word stands across.
constexpr uint32_t kMostOfWord = 3;
constexpr uint16_t kMaxSectionWidth = 60;
constexpr uint16_t kMaxBlankLines = 8;
// What stands between a page's top and titles that are printed again.
constexpr uint32_t kMaxLinesOfPageHead = 3;

// Reads one table from its titles on.
class AlignedTableReader {
 public:
  AlignedTableReader(const Page& page, const ColumnTitles& titles,
                     const AssignmentReader& assignments)
      : page_(page), lines_(page.lines()), known_titles_(titles), assignments_(assignments) {}

  // Whether `titles` are those of a table of tasks and lines below them fit their columns.
  bool Read(const AlignedTitles& titles) {
    titles_ = &titles;
    end_line_ = titles.end_line;
    if (!SettleTitles()) return false;
    AlignedTitles of_page = titles;
    uint32_t at = titles.end_line;
    // The titles may be the last of their page.
    if (at < lines_.size() && BeginsPage(at)) at = BeginPage(at, &of_page);
    end_line_ = at;
    while (at < lines_.size() && ReadPart(of_page, at, body_.lines.empty())) {
      at = end_line_;
      if (at >= lines_.size() || (!BeginsPage(at) && !Repeats(at))) break;
      at = BeginPage(at, &of_page);
    }
    return !body_.lines.empty();
  }

  // The line behind the last that was read.
  uint32_t end_line() const { return end_line_; }
  // How well the lines fit the columns: with the right measure few words stand across their edges,
  // and the lines of a column begin at one place or have one middle.
  int64_t fit() const {
    return static_cast<int64_t>(body_.lines.size()) * 3 + aligned_ * 2 - crossings_ * 2;
  }

  // Fills in the table where its cells run over several lines, or a single blank parts some of
  // them.
  bool Fill(AlignedTable* table) {
    const AlignedRows rows = PartAlignedRows(page_, assignments_, body_);
    if (rows.rows.empty()) return false;
    const size_t printed = rows.rows.back().end;
    size_t tall = 0;
    for (const AlignedRow& row : rows.rows) tall += row.end - row.begin > 1;
    if (tall == 0 && close_ == 0 && !rows.lines) return false;
    table->first_line = titles_->first_line;
    table->end_line = printed < body_.lines.size() ? body_.lines[printed].line : end_line_;
    table->table.columns = static_cast<uint32_t>(body_.columns.size());
    AddTitles(table);
    AddRows(rows, table);
    return true;
  }

 private:
  bool SettleTitles() {
    body_.columns.clear();
    std::vector<Range> words;
    for (const AlignedTitles::Title& title : titles_->titles) {
      body_.columns.push_back(known_titles_.Find(title.words));
      words.push_back(title.pieces[0]);
    }
    for (const AlignedTitles::Spanning& spanning : titles_->spanning) {
      const Column above = known_titles_.Find(page_.In(spanning.text));
      for (size_t i = spanning.first; i < spanning.end; ++i) {
        body_.columns[i] = Below(above, body_.columns[i]);
      }
    }
    std::vector<Column> settled = body_.columns;
    if (!SettleColumns(&settled, &words)) return false;
    if (settled.size() == body_.columns.size()) body_.columns = std::move(settled);
    return true;
  }

  // Whether a form feed stands before the line.
  bool BeginsPage(uint32_t at) const {
    const Document& document = page_.document();
    const uint32_t begin = document.blocks[lines_[at].block].text.begin;
    const uint32_t before = at == 0 ? 0 : document.blocks[lines_[at - 1].block].text.end;
    return Range{before, begin}.In(document.text.utf8()).find('\f') != std::string_view::npos;
  }

  // Where the titles are printed again near the top of the page that begins at `at`: the line
  // behind them, their new places to `titles`; `at` for nowhere.
  uint32_t FindRepeated(uint32_t at, AlignedTitles* titles) const {
    const uint32_t count = titles_->end_line - titles_->first_line;
    for (uint32_t first = at; first < at + kMaxLinesOfPageHead && first + count <= lines_.size();
         ++first) {
      if (first > at && BeginsPage(first)) break;
      if (!Repeats(first)) continue;
      AlignedTitles again;
      for (uint32_t line = first; line < first + count; ++line) {
        if (!ReadAlignedTitles(page_, known_titles_, line, first, titles_->measure, &again))
          continue;
        if (again.titles.size() != titles_->titles.size()) continue;
        *titles = std::move(again);
        return titles->end_line;
      }
    }
    return at;
  }

  // Finds where the columns stand on the page that begins at `at`. Returns the table's first line
  // on it.
  uint32_t BeginPage(uint32_t at, AlignedTitles* titles) {
    const uint32_t repeated = FindRepeated(at, titles);
    if (repeated == at) FindOwnColumns(at, titles);
    return repeated;
  }

  // Finds where the columns stand on a page that does not print the titles again: where words do of
  // the lines that print several cells, but for a few that stand across. Leaves `titles` where
  // these tell of more columns or fewer.
  void FindOwnColumns(uint32_t at, AlignedTitles* titles) {
    constexpr int kMostAcross = 4;  // One line of so many,
    constexpr int kMaxAcross = 40;  // and no more.
    std::vector<int> printed(kMaxAlignedPlace + 2, 0);
    int lines = 0;
    std::vector<PrintedWord> words;
    for (uint32_t line = at; line < lines_.size() && (line == at || !BeginsPage(line)); ++line) {
      words.clear();
      if (!ReadPrintedWords(page_, lines_[line], titles->measure, &words)) break;
      if (words.size() < 2 || words.back().end > kMaxAlignedPlace) continue;
      ++lines;
      for (const PrintedWord& word : words) {
        ++printed[word.begin];
        --printed[word.end];
      }
    }
    for (size_t i = 1; i < printed.size(); ++i) printed[i] += printed[i - 1];
    const int most = std::min(lines / kMostAcross, kMaxAcross);
    for (int across = 0; across <= most; ++across) {
      std::vector<AlignedTitles::Title> own;
      bool open = false;
      for (uint32_t place = 0; place < printed.size(); ++place) {
        const bool prints = printed[place] > across;
        if (!open && prints) own.emplace_back();
        if (!open && prints) own.back().begin = place;
        if (open && !prints) own.back().end = place;
        open = prints;
      }
      if (own.size() != titles->titles.size()) continue;
      titles->titles = std::move(own);
      return;
    }
  }

  // Whether the line is the first of the titles, printed again.
  bool Repeats(uint32_t at) const {
    const std::string_view words = page_.In(lines_[at].range);
    const std::string_view titles = page_.In(lines_[titles_->first_line].range);
    return words.substr(0, 3) == titles.substr(0, 3) && WordsOf(at) == WordsOf(titles_->first_line);
  }

  // Whether the titles of another table stand in the line.
  bool HoldsTitles(uint32_t at) const {
    AlignedTitles other;
    return MayHoldAlignedTitles(page_, known_titles_, at) &&
           ReadAlignedTitles(page_, known_titles_, at, at, titles_->measure, &other);
  }

  // The words of a line without its blanks.
  std::string WordsOf(uint32_t line) const {
    std::string words(page_.In(lines_[line].range));
    words.erase(
        std::remove_if(words.begin(), words.end(), [](char c) { return c == ' ' || c == '\t'; }),
        words.end());
    return words;
  }

  // Reads the table's lines from `at` on up to its or the page's end. Returns whether some fit.
  bool ReadPart(const AlignedTitles& titles, uint32_t at, bool first) {
    printed_ = PrintedLines();
    const uint32_t end = GatherLines(titles, at);
    if (end == at) return false;
    const AlignedEdges edges(titles, printed_);
    crossings_ += edges.crossings();
    const size_t known = body_.lines.size();
    places_.assign(body_.columns.size(), {});
    uint32_t line = at;
    size_t cells = 0;
    for (; line < end; ++line) {
      if (!AddLine(line, at, edges, &cells)) break;
    }
    end_line_ = line;
    if (line == at) return false;
    // A page goes on with the table only where lines have several cells.
    if (cells == 0 && !first) {
      body_.lines.resize(known);
      body_.cells.resize(known * body_.columns.size());
      end_line_ = at;
      return false;
    }
    for (std::vector<Place>& column : places_) aligned_ += CountAligned(&column);
    return true;
  }

  // Where a line prints the cell of a column.
  struct Place {
    uint32_t begin = 0;
    uint32_t end = 0;
  };

  // How many of the lines of a column begin at the same place, or have the same middle.
  static int64_t CountAligned(std::vector<Place>* column) {
    int64_t most = 0;
    for (const bool middles : {false, true}) {
      const auto key = [middles](Place place) {
        return middles ? place.begin + place.end : 2 * place.begin;
      };
      std::sort(column->begin(), column->end(), [&](Place a, Place b) { return key(a) < key(b); });
      int64_t run = 0;
      for (size_t i = 0; i < column->size(); ++i) {
        run = i > 0 && key((*column)[i]) <= key((*column)[i - 1]) + middles ? run + 1 : 1;
        most = std::max(most, run);
      }
    }
    return most;
  }

  // Reads the words of the lines that may be the table's. Returns the line behind them.
  uint32_t GatherLines(const AlignedTitles& titles, uint32_t at) {
    uint32_t line = at;
    for (; line < lines_.size(); ++line) {
      const Line& here = lines_[line];
      const std::string_view words = page_.In(here.range);
      if (here.cell >= 0 || here.blank_lines_before > kMaxBlankLines) break;
      if (line > at && (BeginsPage(line) || Repeats(line))) break;
      if (table::IsRuler(words)) {
        EndLine(/*across=*/false);
        continue;
      }
      if (HoldsTitles(line)) break;
      if (assignments_.HeadsAttachment(words) || Signs(titles, line)) break;
      if (here.Has(Line::kColon) &&
          known_titles_.FindLabelAtBegin(words).kind == v1::COLUMN_KIND_OTHER) {
        break;
      }
      std::vector<PrintedWord>& all = printed_.words;
      const size_t known = all.size();
      const bool across = IsSection(line);
      if (!ReadPrintedWords(page_, here, titles.measure, &all) ||
          all.back().end > kMaxAlignedPlace || (!across && CoversTitles(titles, known))) {
        all.resize(known);
        break;
      }
      EndLine(across);
    }
    return line;
  }

  // Whether the line is the body that signs, above its date, right below a table that no number
  // ends: both stand alone where the first column does, or to the left of it.
  bool Signs(const AlignedTitles& titles, uint32_t line) const {
    if (titles.titles.size() < 2 || line + 1 >= lines_.size() ||
        body_.columns.front().kind == v1::COLUMN_KIND_UNIT) {
      return false;
    }
    const auto stands_first = [&](const Line& here) {
      return !here.Has(Line::kBlank | Line::kTab) && here.indent < titles.titles[1].begin;
    };
    return stands_first(lines_[line]) && stands_first(lines_[line + 1]) &&
           table::IsDateLine(page_, line + 1) && assignments_.IsUnit(page_.In(lines_[line].range));
  }

  void EndLine(bool across) {
    printed_.ends.push_back(printed_.words.size());
    printed_.across.push_back(across);
  }

  // Whether one of the words from `first` on stands below two titles: running text.
  bool CoversTitles(const AlignedTitles& titles, size_t first) const {
    for (size_t i = first; i < printed_.words.size(); ++i) {
      const PrintedWord& word = printed_.words[i];
      size_t covered = 0;
      for (const AlignedTitles::Title& title : titles.titles) {
        covered += word.begin <= title.middle() && title.middle() < word.end;
      }
      if (covered > 1) return true;
    }
    return false;
  }

  // Whether the line is a heading across the table, over a line of cells.
  bool IsSection(uint32_t line) const {
    const Line& here = lines_[line];
    if (here.Has(Line::kTab | Line::kStop) || here.width > kMaxSectionWidth ||
        line + 1 >= lines_.size()) {
      return false;
    }
    const MarkerKind kind = ReadMarker(page_.In(here.range)).kind;
    if (kind != MarkerKind::kHan && kind != MarkerKind::kParenHan) return false;
    return lines_[line + 1].Has(Line::kTab) ||
           (line + 2 < lines_.size() && lines_[line + 2].Has(Line::kTab));
  }

  // Gives the words of a line to their columns. Returns false where they do not fit.
  bool AddLine(uint32_t line, uint32_t first, const AlignedEdges& edges, size_t* cells) {
    AlignedLines::PrintedLine printed;
    printed.line = line;
    printed.page_begins = line == first && !body_.lines.empty();
    if (!body_.lines.empty()) {
      const uint32_t gap = lines_[line].blank_lines_before;
      printed.height =
          body_.lines.back().height + 1 + (printed.page_begins ? 0 : gap) + (ruled_ ? 1 : 0);
    }
    const size_t index = line - first;
    const size_t end = printed_.ends[index];
    const size_t begin = index == 0 ? 0 : printed_.ends[index - 1];
    // A rule parts rows as a blank line does.
    if (begin == end) {
      ruled_ = true;
      return true;
    }
    (body_.lines.empty() ? body_.titles_ruled : body_.rows_ruled) |= ruled_;
    ruled_ = false;
    const size_t columns = body_.columns.size();
    const size_t known = body_.cells.size();
    body_.cells.resize(known + columns);
    if (IsSection(line)) {
      printed.section = lines_[line].range;
      body_.lines.push_back(printed);
      return true;
    }
    size_t column = 0;
    for (size_t i = begin; i < end; ++i) {
      const PrintedWord& word = printed_.words[i];
      const size_t before = column;
      column = edges.ColumnOf(word, column);
      const PrintedWord* const next = i + 1 < end ? &printed_.words[i + 1] : nullptr;
      if (i > begin && column == before &&
          edges.IsPulledLeft(printed_.words[i - 1], word, next, column)) {
        body_.cells[known + ++column].text = word.text;
        places_[column].push_back({word.begin, word.end});
        continue;
      }
      close_ += column != before && i > begin && word.begin == printed_.words[i - 1].end + 1;
      const uint32_t left = edges.LeftOf(column);
      const uint32_t right = edges.RightOf(column);
      const uint32_t across =
          (left > word.begin ? left - word.begin : 0) + (word.end > right ? word.end - right : 0);
      if (across > kSlack && across * kMostOfWord > word.end - word.begin) {
        body_.cells.resize(known);
        return false;
      }
      AlignedLines::Cell& cell = body_.cells[known + column];
      if (cell.text.empty()) {
        cell.text.begin = word.text.begin;
        places_[column].push_back({word.begin, word.end});
      }
      cell.text.end = word.text.end;
      places_[column].back().end = word.end;
    }
    if (NamesInNumbers(known)) {
      body_.cells.resize(known);
      return false;
    }
    size_t filled = 0;
    for (size_t i = 0; i < columns; ++i) filled += Measured(&body_.cells[known + i]);
    *cells += filled > 1;
    body_.lines.push_back(printed);
    return true;
  }

  // 县财政局 below 序号, the rest of a cell whose line ended at the page's edge: whether words
  // stand in a column of numbers of the line whose cells begin at `known`.
  bool NamesInNumbers(size_t known) const {
    for (size_t i = 0; i < body_.columns.size(); ++i) {
      if (body_.columns[i].kind != v1::COLUMN_KIND_NUMBER) continue;
      const std::string_view words = page_.In(body_.cells[known + i].text);
      if (!words.empty() && IsIdeographLead(words.front()) && !IsBareNumber(words) &&
          ReadMarker(words).kind == MarkerKind::kNone && !assignments_.IsPlaceholder(words)) {
        return true;
      }
    }
    return false;
  }

  // Fills in the widths of a cell. Returns whether it is one.
  bool Measured(AlignedLines::Cell* cell) const {
    if (cell->text.empty()) return false;
    Line line;
    line.range = cell->text;
    LineFolder::Measure(page_.text(), &line);
    cell->width = line.width;
    cell->first_width = table::FirstWidth(page_.In(cell->text));
    return true;
  }

  static uint32_t AddCell(size_t row, size_t column, size_t rows, size_t columns,
                          AlignedTable* table) {
    Cell cell;
    cell.row = static_cast<uint32_t>(row);
    cell.column = static_cast<uint32_t>(column);
    cell.row_span = static_cast<uint32_t>(rows);
    cell.column_span = static_cast<uint32_t>(columns);
    table->table.cells.push_back(cell);
    return static_cast<uint32_t>(table->table.cells.size() - 1);
  }

  // Adds the titles as the table's first row, or its first two.
  void AddTitles(AlignedTable* table) const {
    const size_t rows = titles_->spanning.empty() ? 1 : 2;
    std::vector<size_t> first_rows(titles_->titles.size(), 0);
    for (const AlignedTitles::Spanning& spanning : titles_->spanning) {
      const uint32_t cell = AddCell(0, spanning.first, 1, spanning.end - spanning.first, table);
      table->pieces.push_back({spanning.text, cell, false});
      for (size_t i = spanning.first; i < spanning.end; ++i) first_rows[i] = 1;
    }
    for (size_t i = 0; i < titles_->titles.size(); ++i) {
      const uint32_t cell = AddCell(first_rows[i], i, rows - first_rows[i], 1, table);
      bool first = true;
      for (const Range piece : titles_->titles[i].pieces) {
        table->pieces.push_back({piece, cell, !first});
        first = false;
      }
    }
    table->table.rows = static_cast<uint32_t>(rows);
  }

  void AddRows(const AlignedRows& rows, AlignedTable* table) const {
    const size_t columns = body_.columns.size();
    const CellLineEnds line_ends(page_, assignments_, body_);
    std::vector<std::vector<MergedCell>> merged(columns);
    std::vector<size_t> next(columns, 0);
    for (size_t i = 0; i < columns; ++i) {
      if (rows.merges[i]) merged[i] = FindMergedCells(body_, rows, i);
    }
    const size_t titles = table->table.rows;
    for (size_t row = 0; row < rows.rows.size(); ++row) {
      const AlignedRow& lines = rows.rows[row];
      if (!body_.lines[lines.begin].section.empty()) {
        const uint32_t cell = AddCell(titles + row, 0, 1, columns, table);
        table->pieces.push_back({body_.lines[lines.begin].section, cell, false});
        continue;
      }
      for (size_t i = 0; i < columns; ++i) {
        std::vector<uint32_t> printed;
        size_t covered = 1;
        if (merged[i].empty()) {
          for (uint32_t line = lines.begin; line < lines.end; ++line) printed.push_back(line);
        } else if (next[i] < merged[i].size() && merged[i][next[i]].first_row == row) {
          covered = merged[i][next[i]].rows;
          printed = merged[i][next[i]].lines;
          ++next[i];
        } else {
          continue;
        }
        AddPieces(printed, titles + row, i, covered, line_ends, table);
      }
    }
    table->table.rows += static_cast<uint32_t>(rows.rows.size());
  }

  // Adds the cell that `printed` lines hold in column `i`.
  void AddPieces(const std::vector<uint32_t>& printed, size_t row, size_t i, size_t covered,
                 const CellLineEnds& line_ends, AlignedTable* table) const {
    uint32_t cell = 0;
    const AlignedLines::Cell* before = nullptr;
    std::string said;  // Since the last line end of the cell that parts words.
    for (const uint32_t line : printed) {
      const AlignedLines::Cell& piece = body_.At(line, i);
      if (piece.text.empty()) continue;
      if (before == nullptr) cell = AddCell(row, i, covered, 1, table);
      const bool goes_on = before != nullptr && GoesOn(line_ends, i, said, *before, piece);
      if (!goes_on) said.clear();
      said += page_.In(piece.text);
      table->pieces.push_back({piece.text, cell, goes_on});
      before = &piece;
    }
  }

  // Whether the line's end between `said`, which `before` ends, and the next piece of its cell
  // parts no words.
  bool GoesOn(const CellLineEnds& line_ends, size_t column, const std::string& said,
              const AlignedLines::Cell& before, const AlignedLines::Cell& piece) const {
    const v1::ColumnKind kind = body_.columns[column].kind;
    if (kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE ||
        kind == v1::COLUMN_KIND_PERSON) {
      return line_ends.OfNames(column, said, before, piece) == CellLineEnd::kInside;
    }
    return !EndsSentence(said) ||
           line_ends.OfText(column, said, before, piece) != CellLineEnd::kRoom;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& known_titles_;
  const AssignmentReader& assignments_;
  const AlignedTitles* titles_ = nullptr;
  AlignedLines body_;
  PrintedLines printed_;  // The lines of a part.
  uint32_t end_line_ = 0;
  std::vector<std::vector<Place>> places_;  // Of the cells of a part, by column.
  bool ruled_ = false;                      // The line before is a rule.
  size_t close_ = 0;                        // Cells that one blank parts from the one before.
  int64_t crossings_ = 0;
  int64_t aligned_ = 0;
};

}  // namespace

std::vector<AlignedTable> FindAlignedTables(const Page& page, const ColumnTitles& titles,
                                            const AssignmentReader& assignments) {
  std::vector<AlignedTable> tables;
  uint32_t behind = 0;  // The line behind the last table.
  for (uint32_t at = 0; at < page.lines().size(); ++at) {
    if (!MayHoldAlignedTitles(page, titles, at) || !MayHoldBrokenCells(page, at)) continue;
    AlignedTable found;
    uint32_t read_end = 0;
    int64_t best = 0;
    for (const Measure measure : {Measure::kDisplay, Measure::kCharacters}) {
      AlignedTitles read;
      if (!ReadAlignedTitles(page, titles, at, behind, measure, &read)) continue;
      AlignedTableReader reader(page, titles, assignments);
      const bool fits = reader.Read(read);
      read_end = std::max(read_end, reader.end_line());
      if (!fits || reader.fit() <= best) continue;
      best = reader.fit();
      found = AlignedTable();
      reader.Fill(&found);
    }
    // Up to the titles of the next table, or time would be quadratic.
    at = std::max(at, std::max(read_end, 1U) - 1);
    if (found.pieces.empty()) continue;
    at = std::max(found.first_line, found.end_line - 1);
    behind = found.end_line;
    tables.push_back(std::move(found));
  }
  return tables;
}

}  // namespace duban
