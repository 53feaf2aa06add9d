#ifndef DUBAN_TESTS_EXTRACT_ALIGNED_LINES_FOR_TEST_H_
#define DUBAN_TESTS_EXTRACT_ALIGNED_LINES_FOR_TEST_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "document/document.h"
#include "extract/aligned_lines.h"
#include "extract/assignment.h"
#include "extract/cell_widths.h"
#include "extract/column.h"
#include "extract/line_folder.h"
#include "extract/page.h"
#include "extract/unit.h"
#include "tests/extract/lexicon_for_test.h"

namespace duban {

// The assignments by the built-in lexicon.
inline const AssignmentReader& BuiltInAssignments() {
  static const std::unique_ptr<UnitReader> units = *UnitReader::Create(BuiltInLexicon().units());
  static const std::unique_ptr<ColumnTitles> titles = *ColumnTitles::Create(BuiltInLexicon());
  static const std::unique_ptr<AssignmentReader> assignments =
      *AssignmentReader::Create(BuiltInLexicon(), units.get(), titles.get());
  return *assignments;
}

// The lines of a table, each as its cells with '|' between them: "1|清淤|县水利局". "" is a blank
// line, "=…" a section, ">" before a line begins a page.
struct AlignedLinesForTest {
  AlignedLinesForTest(const std::vector<v1::ColumnKind>& kinds,
                      const std::vector<std::string>& printed)
      : text(CellByCell(printed)), document(ParsePlainText(Text::Borrow(text))), page(document) {
    for (const v1::ColumnKind kind : kinds) {
      lines.columns.emplace_back();
      lines.columns.back().kind = kind;
    }
    size_t next = 0;
    uint32_t height = 0;
    for (std::string_view line : printed) {
      AlignedLines::PrintedLine out;
      out.height = height++;
      if (line.empty()) continue;
      if (line[0] == '>') out.page_begins = true;
      if (line[0] == '>') line.remove_prefix(1);
      if (line[0] == '=') out.section = page.lines()[next++].range;
      const size_t known = lines.cells.size();
      lines.cells.resize(known + kinds.size());
      size_t column = 0;
      for (const std::string& cell : Cells(line)) {
        if (out.section.empty() && !cell.empty()) AddCell(next++, &lines.cells[known + column]);
        ++column;
      }
      lines.lines.push_back(out);
    }
  }
  AlignedLinesForTest(const AlignedLinesForTest&) = delete;
  AlignedLinesForTest& operator=(const AlignedLinesForTest&) = delete;

  std::string text;
  Document document;
  Page page;
  AlignedLines lines;

 private:
  static std::vector<std::string> Cells(std::string_view line) {
    return absl::StrSplit(std::string(line), '|');
  }

  static std::string CellByCell(const std::vector<std::string>& printed) {
    std::string out;
    for (std::string_view line : printed) {
      if (!line.empty() && line[0] == '>') line.remove_prefix(1);
      if (!line.empty() && line[0] == '=') line.remove_prefix(1);
      for (const std::string& cell : Cells(line)) {
        if (!cell.empty()) absl::StrAppend(&out, cell, "\n");
      }
    }
    return out;
  }

  void AddCell(size_t line, AlignedLines::Cell* cell) const {
    Line measured;
    measured.range = page.lines()[line].range;
    LineFolder::Measure(page.text(), &measured);
    cell->text = measured.range;
    cell->width = measured.width;
    cell->first_width = table::FirstWidth(page.In(measured.range));
  }
};

}  // namespace duban

#endif  // DUBAN_TESTS_EXTRACT_ALIGNED_LINES_FOR_TEST_H_
