#include "extract/record_labels.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "extract/table_columns.h"
#include "extract/table_header.h"
#include "text/byte_scan.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// A longer line is no title alone: 16 characters.
constexpr uint32_t kMaxTitleBytes = 48;
// Half of a title that stands on two lines is no longer than this: 完成 above 时限.
constexpr uint32_t kMaxHalfBytes = 9;
// A value of more lines is the text behind the last record.
constexpr uint32_t kMaxValueLines = 20;

struct Label {
  uint32_t line;
  uint32_t place;  // Where a colon is missing.
  v1::ColumnKind kind;
};

// What the title that is all of `words` says of its column.
Column FindTitle(const ColumnTitles& titles, std::string_view words) {
  return titles.MayBeginTitle(words) ? titles.FindWhole(words) : Column();
}

// Whether `title`, which is all of a value's words, makes that no value of `label`.
bool IsTitle(const Column& label, const Column& title) {
  return title.kind != v1::COLUMN_KIND_UNSPECIFIED && !LabelsPartOfYear(label, title);
}

// Whether the label is of what is to be done, or of its name.
bool SaysWhat(v1::ColumnKind kind) {
  return kind == v1::COLUMN_KIND_TASK || kind == v1::COLUMN_KIND_FAULT ||
         kind == v1::COLUMN_KIND_CATEGORY;
}

bool BehindNumber(const Page& page, uint32_t line) {
  if (line == 0) return false;
  const std::string_view words = page.In(page.lines()[line - 1].range);
  return ReadMarker(words).kind != MarkerKind::kNone || ReadBullet(words).kind != MarkerKind::kNone;
}

class RecordLabelFinder {
 public:
  RecordLabelFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles) {}

  std::vector<uint32_t> Find() {
    bool after_title = false;
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      Label label{i, 0, v1::COLUMN_KIND_UNSPECIFIED};
      const bool title = ReadLabel(&label);
      // Behind another title it is one of a row of titles; a number stands below the first of them
      // only where that is a record's.
      if (label.place != 0 && (!after_title || label.kind == v1::COLUMN_KIND_NUMBER)) {
        if (!run_.empty() && i - run_.back().line > kMaxValueLines) TakeRun();
        run_.push_back(label);
      }
      after_title = title;
    }
    TakeRun();
    return std::move(places_);
  }

 private:
  v1::ColumnKind KindOf(std::string_view words) const { return FindTitle(titles_, words).kind; }

  // Bars that are left part the cells of a table that has a row of titles.
  static bool IsPlain(const Line& line) { return !line.Has(Line::kPipe); }

  // Reads the label that the line is or begins with; `place` stays 0 where it is none. Returns
  // whether a title is all of the line.
  bool ReadLabel(Label* label) const {
    const Line& line = lines_[label->line];
    const std::string_view words = page_.In(line.range);
    if (!IsPlain(line) || !titles_.MayBeginTitle(words)) return false;
    const size_t blank = line.Has(Line::kBlank | Line::kTab) ? FindEither(words, ' ', '\t') : 0;
    if (blank == 0 || blank == words.npos) {
      if (words.size() > kMaxTitleBytes || line.Has(Line::kColon)) return false;
      const Column title = FindTitle(titles_, words);
      if (title.kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
      if (IsValue(label->line + 1, title)) *label = {label->line, line.range.end, title.kind};
      return true;
    }
    const std::string_view value = words.substr(blank + 1);
    const std::string_view first = value.substr(0, FindEither(value, ' ', '\t'));
    const Column title = FindTitle(titles_, words.substr(0, blank));
    if (title.kind == v1::COLUMN_KIND_UNSPECIFIED || IsTitle(title, FindTitle(titles_, first)) ||
        CountTitles(value) >= 2) {
      return false;
    }
    *label = {label->line, line.range.begin + static_cast<uint32_t>(blank), title.kind};
    return false;
  }

  // How many titles stand between blanks in `words`: 测评内容 | 牵头单位 | 完成时限 behind 测评项目
  // are more titles of a row, though the first of them is known by its ending only.
  size_t CountTitles(std::string_view words) const {
    size_t titles = 0;
    while (!words.empty() && titles < 2) {
      const size_t end = std::min(FindEither(words, ' ', '\t'), words.size());
      titles += end > 0 && KindOf(words.substr(0, end)) != v1::COLUMN_KIND_UNSPECIFIED;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    return titles;
  }

  // Whether the line may be the value of that label.
  bool IsValue(uint32_t line, const Column& label) const {
    if (line >= lines_.size() || !IsPlain(lines_[line])) return false;
    const std::string_view words = page_.In(lines_[line].range);
    if (IsBareNumber(words)) return label.kind == v1::COLUMN_KIND_NUMBER;
    // 序号 above 实施范围: titles of a table.
    if (label.kind == v1::COLUMN_KIND_NUMBER && words.find_first_of("0123456789") == words.npos) {
      return false;
    }
    if (words.size() <= kMaxHalfBytes && line + 1 < lines_.size() &&
        lines_[line + 1].range.size() <= kMaxHalfBytes &&
        KindOf(page_.In({lines_[line].range.begin, lines_[line + 1].range.end})) !=
            v1::COLUMN_KIND_UNSPECIFIED) {
      return false;
    }
    return words.size() > kMaxTitleBytes || !IsTitle(label, FindTitle(titles_, words));
  }

  // Takes the labels found one behind the other where they tell of tasks: what is to be done and by
  // whom, or by whom below an item's number.
  void TakeRun() {
    size_t units = 0;
    size_t tasks = 0;
    for (const Label& label : run_) {
      units += label.kind == v1::COLUMN_KIND_UNIT;
      tasks += SaysWhat(label.kind);
    }
    const bool records = tasks > 0 && run_.size() > 2;
    if (units > 0 && !AreTitles() && !IsBehindTitleOfNumbers() &&
        (records || (run_.size() > 1 && BehindNumber(page_, run_.front().line)))) {
      for (const Label& label : run_) places_.push_back(label.place);
    }
    run_.clear();
  }

  // 序号, 实施范围, 工作任务: whether the title of numbers stands up to two lines before the first
  // label, and no number below it. Then the labels are titles as well.
  bool IsBehindTitleOfNumbers() const {
    constexpr uint32_t kMaxLines = 2;
    const uint32_t first = run_.front().line;
    for (uint32_t back = 1; back <= kMaxLines && back <= first; ++back) {
      const uint32_t line = first - back;
      if (titles_.HeadsNumbers(page_.In(lines_[line].range))) {
        return !IsBareNumber(page_.In(lines_[line + 1].range));
      }
    }
    return false;
  }

  // 任务名称, 抽查对象, 发起部门, 参与部门, 抽查比例: whether all that stands from the first label
  // to the last one's value are titles, if only by their endings: those of a table.
  bool AreTitles() const {
    const uint32_t last = run_.back().line + 1;
    for (uint32_t i = run_.front().line; i <= last && i < lines_.size(); ++i) {
      if (titles_.Find(page_.In(lines_[i].range)).kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
    }
    return true;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<Label> run_;  // Labels close to each other.
  std::vector<uint32_t> places_;
};

// Finds the bars of records: | 工作任务 | 修复水闸 | / | 责任单位 | 县水利局 |.
class RecordBarFinder {
 public:
  RecordBarFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles) {}

  RecordBars Find() {
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].Has(Line::kPipe)) continue;
      if (rows_ > 0 && i - last_ > kMaxValueLines) TakeRun();
      const uint32_t end = RowEnd(i);
      if (ReadRow(i, end)) {
        if (rows_++ == 0) first_ = i;
        i = last_ = end - 1;
      } else if (rows_ > 0 && table::IsRuler(page_.In(lines_[i].range))) {
        // No line at all: one ends at each of its characters.
        for (uint32_t at = lines_[i].range.begin; at < lines_[i].range.end; ++at) {
          run_.bars.push_back(at);
        }
      } else {
        TakeRun();
      }
    }
    TakeRun();
    return std::move(found_);
  }

 private:
  Column Find(Range cell) const { return FindTitle(titles_, page_.In(cell)); }

  // The line behind a row: |措施|1.修复水闸。 / 2.清理边坡。|. A value that no bar ends in time
  // is that of its line.
  uint32_t RowEnd(uint32_t line) const {
    const std::string_view words = page_.In(lines_[line].range);
    if (words.front() != '|' || words.back() == '|') return line + 1;
    for (uint32_t i = line + 1; i < lines_.size() && i < line + kMaxValueLines; ++i) {
      const std::string_view more = page_.In(lines_[i].range);
      if (lines_[i].Has(Line::kPipe)) return more.find('|') + 1 == more.size() ? i + 1 : line + 1;
    }
    return line + 1;
  }

  // Reads a row of labels, each with its value behind it. A number, or what is merged downwards,
  // may stand before the first.
  bool ReadRow(uint32_t line, uint32_t end) {
    cells_.clear();
    const Range row = {lines_[line].range.begin, lines_[end - 1].range.end};
    CutCells(page_.text(), row, CellMark::kPipe, &cells_);
    while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
    size_t at = 0;
    if (!cells_.empty() && (cells_[0].empty() || IsBareNumber(page_.In(cells_[0])))) ++at;
    if (cells_.size() < at + 2 || (cells_.size() - at) % 2 != 0) return false;
    bool units = false;
    bool tasks = false;
    for (; at < cells_.size(); at += 2) {
      const Column label = Find(cells_[at]);
      const Column value = Find(cells_[at + 1]);
      // 部门: | 清沅镇 |: a portal's field, which its colon parts from the value.
      if (label.kind == v1::COLUMN_KIND_UNSPECIFIED || EndsWith(page_.In(cells_[at]), ":") ||
          IsTitle(label, value)) {
        return false;
      }
      units = units || label.kind == v1::COLUMN_KIND_UNIT;
      tasks = tasks || SaysWhat(label.kind);
    }
    units_ = units_ || units;
    tasks_ = tasks_ || tasks;
    for (uint32_t i = line; i + 1 < end; ++i) run_.broken_lines.push_back(i);
    for (uint32_t i = row.begin; i < row.end; ++i) {
      if (page_.text()[i] == '|') run_.bars.push_back(i);
    }
    return true;
  }

  void TakeRun() {
    if (rows_ > 1 && units_ && (tasks_ || BehindNumber(page_, first_))) {
      found_.bars.insert(found_.bars.end(), run_.bars.begin(), run_.bars.end());
      found_.broken_lines.insert(found_.broken_lines.end(), run_.broken_lines.begin(),
                                 run_.broken_lines.end());
    }
    run_ = RecordBars();
    rows_ = 0;
    units_ = tasks_ = false;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<Range> cells_;
  RecordBars run_;  // Rows close to each other.
  uint32_t rows_ = 0;
  uint32_t first_ = 0;  // Line of the run, and its last.
  uint32_t last_ = 0;
  bool units_ = false;  // Said in one of the rows.
  bool tasks_ = false;
  RecordBars found_;
};

// Finds the fields of records that stand in one line: 工作任务:修复水闸;责任单位:县水利局.
class RecordFieldFinder {
 public:
  RecordFieldFinder(const Page& page, const ColumnTitles& titles) : page_(page), titles_(titles) {}

  std::vector<uint32_t> Find() {
    for (const Line& line : page_.lines()) {
      if (line.Has(Line::kColon | Line::kLabelClosing) && line.range.size() >= kMinBytes &&
          line.cell < 0 && !line.Has(Line::kPipe | Line::kTab)) {
        Read(line.range);
      }
    }
    return std::move(begins_);
  }

 private:
  // 任务:清淤;责任单位:A
  static constexpr uint32_t kMinBytes = 30;
  // No label is longer, with a number before it.
  static constexpr size_t kMaxLabelBytes = 60;

  void Read(Range line) {
    const std::string_view begin = page_.In(line).substr(0, kMaxLabelBytes);
    if (begin.find(':') == begin.npos && begin.find("【") == begin.npos) return;  // Most lines.
    Range record = {line.begin + ReadMarker(page_.In(line)).end, line.end};
    const std::string_view words = page_.In(record);
    if (!titles_.MayBeginTitle(words) && !StartsWith(words, "【")) return;
    size_t mark;
    const Column first = titles_.FindLabelAtBegin(words, &mark);
    const bool alone = mark == words.npos || (words.find(':', mark + 1) == words.npos &&
                                              words.find("【", mark) == words.npos);
    if (alone || first.kind == v1::COLUMN_KIND_UNSPECIFIED) return;
    const size_t known = begins_.size();
    if (first.kind == v1::COLUMN_KIND_NUMBER) {
      // 序号:1 工作任务:…: the page dropped the blank.
      uint32_t at = record.begin + static_cast<uint32_t>(mark) + 1;
      while (at < line.end && page_.text()[at] >= '0' && page_.text()[at] <= '9') ++at;
      if (titles_.FindLabelAtBegin(page_.In({at, line.end})).kind != v1::COLUMN_KIND_UNSPECIFIED) {
        begins_.push_back(at);
        record.begin = at;
      }
    }
    if (!TakeFields(record)) begins_.resize(known);
  }

  // Takes the fields that `record`, which begins with a label, is of. Whether it tells of a task.
  bool TakeFields(Range record) {
    LabelledValues fields;
    titles_.CutLabels(page_.text(), record, &fields);
    if (fields.size() < 2 || fields.front().label.begin != record.begin) return false;
    bool units = false;
    bool tasks = false;
    for (const LabelledValue& field : fields) {
      units = units || field.column.kind == v1::COLUMN_KIND_UNIT;
      // 项目名称:水闸;采购单位:县水利局 tells of no work.
      tasks = tasks || field.column.kind == v1::COLUMN_KIND_TASK ||
              field.column.kind == v1::COLUMN_KIND_FAULT;
    }
    if (!units || !tasks) return false;
    for (size_t i = 1; i < fields.size(); ++i) {
      const uint32_t at = FieldBegin(fields[i - 1], fields[i]);
      if (at != 0) begins_.push_back(at);
    }
    return true;
  }

  // Where the line of `field` begins, before its record's number if it is the first of another:
  // 。2. 工作任务:…. 0 where it is no field but words of `before`.
  uint32_t FieldBegin(const LabelledValue& before, const LabelledValue& field) const {
    static constexpr CharSet kEnds(U"。;, 】");
    const std::string_view text = page_.text();
    const uint32_t label = field.label.begin;
    if (text[label] == '[' || StartsWith(text.substr(label), "【")) return label;
    if (kEnds.Has(DecodeAt(text, PreviousCharBegin(text, label)).code)) return label;
    const std::string_view value = page_.In({before.value.begin, label});
    const size_t stop = FindLastFullStop(value);
    const size_t mark = value.rfind(';');
    uint32_t number = before.value.begin;
    if (stop != value.npos) number += static_cast<uint32_t>(stop) + 3;
    if (mark != value.npos) {
      number = std::max(number, before.value.begin + static_cast<uint32_t>(mark) + 1);
    }
    if (number == before.value.begin) return 0;
    return ReadMarker(page_.In({number, label})).end == label - number ? number : 0;
  }

  const Page& page_;
  const ColumnTitles& titles_;
  std::vector<uint32_t> begins_;
};

}  // namespace

std::vector<uint32_t> FindRecordFields(const Page& page, const ColumnTitles& titles) {
  return RecordFieldFinder(page, titles).Find();
}

RecordBars FindRecordBars(const Page& page, const ColumnTitles& titles) {
  return RecordBarFinder(page, titles).Find();
}

std::vector<uint32_t> FindRecordLabels(const Page& page, const ColumnTitles& titles) {
  return RecordLabelFinder(page, titles).Find();
}

}  // namespace duban
