#include "extract/header_label.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "absl/container/inlined_vector.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Lines longer than this are text, not fields; of a longer one only the beginning is looked at.
constexpr uint32_t kMaxLabelLine = 1200;

// A label as it was found, its value not yet known.
struct Found {
  const Label* label = nullptr;
  Range name;
  uint32_t value_begin = 0;
  bool colon = false;
};

bool IsBoundary(std::string_view text, Range line, uint32_t at) {
  if (at == line.begin) return true;
  const uint32_t before = CharBefore(text, at, line.begin);
  return !IsHan(text, before);
}

// Whether the words are a known label and no more.
bool IsLabel(std::string_view text, Range range, const HeaderLexicon& words) {
  constexpr uint32_t kMaxBytes = 60;
  return range.size() <= kMaxBytes && words.FindLabel(Squeezed(range.In(text))) != nullptr;
}

// The known label that ends at `end` (before its colon), blanks inside of it passed over.
bool LabelBefore(std::string_view text, Range line, uint32_t end, bool after_label,
                 const HeaderLexicon& words, Found* found) {
  const SuffixTrie& labels = words.labels.ends();
  int32_t node = 0;
  uint32_t at = end;
  size_t chars = 0;
  bool any = false;
  while (at > line.begin) {
    const uint32_t begin = CharBefore(text, at, line.begin);
    const uint32_t behind = at;
    at = begin;
    if (IsBlank(text[at])) continue;
    for (uint32_t byte = behind; byte > begin;) {
      const size_t step = labels.Step(text.substr(begin, byte - begin), 0, &node);
      if (step == 0) return any;
      byte -= static_cast<uint32_t>(step);
    }
    if (++chars < 2) continue;
    const int32_t label = labels.ValueAt(node);
    if (label < 0) continue;
    // In the middle of words only a long label behind another label is believed.
    // 文号成文日期:2023-05-08: behind one that has no value.
    if (!IsBoundary(text, line, at) &&
        !(chars >= 4 && (after_label || IsLabel(text, {line.begin, at}, words)))) {
      continue;
    }
    found->label = &words.labels.value(label);
    found->name = {at, end};
    any = true;
  }
  return any;
}

// Labels with a colon in `line`, and 【label】.
void FindColonLabels(std::string_view text, Range line, const HeaderLexicon& words,
                     std::vector<Found>* found) {
  line.end = std::min(line.end, line.begin + kMaxLabelLine);
  for (uint32_t at = line.begin; at < line.end; ++at) {
    at = static_cast<uint32_t>(SkipIdeographs(text, at, line.end));
    if (at >= line.end) break;
    const char c = text[at];
    if (c != ':' && c != ']' && c != '\xE3') continue;
    Found label;
    if (c == ':') {
      if (!LabelBefore(text, line, at, !found->empty(), words, &label)) continue;
      label.name = Trim(text, label.name);
      label.value_begin = at + 1;
      label.colon = true;
    } else if (c == ']' || StartsWith(text.substr(at, 3), "】")) {
      const uint32_t size = c == ']' ? 1 : 3;
      if (!LabelBefore(text, line, at, false, words, &label)) continue;
      label.name = Trim(text, label.name);
      uint32_t open = label.name.begin;
      while (open > line.begin && IsBlank(text[open - 1])) --open;  // [ 成文日期 ]
      if (open == line.begin) continue;
      const uint32_t bracket = CharBefore(text, open, line.begin);
      if (CharAt(text, bracket) != "【" && text[bracket] != '[') continue;
      label.value_begin = at + size;
      if (label.value_begin < line.end && text[label.value_begin] == ':') ++label.value_begin;
      label.colon = true;
    } else {
      continue;
    }
    found->push_back(label);
  }
}

// What is left of a value without the marks around it: | and the brackets of [发布日期:2017-08-29].
Range CleanValue(std::string_view text, Range value) {
  value = Trim(text, value);
  const size_t bar = value.In(text).find('|');
  if (bar == 0) {
    ++value.begin;
    return CleanValue(text, {value.begin, value.end});
  }
  if (bar != std::string_view::npos) value.end = value.begin + static_cast<uint32_t>(bar);
  for (;;) {
    value = Trim(text, value);
    if (value.empty()) return value;
    const uint32_t last = CharBefore(text, value.end, value.begin);
    const std::string_view c = CharAt(text, last);
    const std::string_view words = value.In(text);
    if ((c == "】" && !Contains(words, "【")) || (c == "]" && !Contains(words, "[")) ||
        (c == ")" && !Contains(words, "(")) ||
        ((c == "【" || c == "[" || c == "(" || c == ";" || c == ",") && last > value.begin)) {
      value.end = last;
      continue;
    }
    if (c == "【" || c == "[" || c == "(") return {value.begin, value.begin};
    return value;
  }
}

// Of a line; mostly one.
using Cells = absl::InlinedVector<Range, 4>;
// What each of the cells is; nullptr for one that is no label.
using CellLabels = absl::InlinedVector<const Label*, 4>;

class LabelScan {
 public:
  LabelScan(const Page& page, const HeaderLexicon& words, std::vector<LabelValue>* out)
      : page_(page), text_(page.text()), words_(words), out_(out) {}

  void Read(uint32_t begin, uint32_t end, uint32_t limit) {
    end_ = limit;
    for (uint32_t line = begin; line < end; ++line) {
      const Range range = page_.lines()[line].range;
      found_.clear();
      if (page_.lines()[line].Has(Line::kColon | Line::kLabelClosing)) {
        FindColonLabels(text_, range, words_, &found_);
      }
      if (!found_.empty()) {
        AddColonLabels(line, range, found_);
      } else {
        AddBareLabels(line, range);
      }
    }
  }

 private:
  // Where the first label with a colon in the line begins; the line's end for nowhere.
  uint32_t FirstColonLabel(uint32_t line) const {
    const Range range = page_.lines()[line].range;
    std::vector<Found> found;
    if (page_.lines()[line].Has(Line::kColon | Line::kLabelClosing)) {
      FindColonLabels(text_, range, words_, &found);
    }
    return found.empty() ? range.end : found[0].name.begin;
  }

  bool IsLabelLine(uint32_t line) const {
    const Range range = page_.lines()[line].range;
    const uint32_t first = FirstColonLabel(line);
    if (first < range.end && first <= range.begin + 3) return true;
    return words_.FindLabel(Squeezed(FirstSegment(range).In(text_))) != nullptr;
  }

  // Up to the first tab or bar.
  Range FirstSegment(Range range) const {
    const size_t cut = FindEither(range.In(text_), '\t', '|');
    if (cut != std::string_view::npos) range.end = range.begin + static_cast<uint32_t>(cut);
    range = Trim(text_, range);
    if (range.size() > 60) range.end = range.begin;
    return range;
  }

  // The next line as a value, where it can be one.
  bool NextLineValue(uint32_t line, LabelValue* value) const {
    if (line + 1 >= end_) return false;
    const Range next = page_.lines()[line + 1].range;
    if (next.size() > 400 || IsLabelLine(line + 1)) return false;
    // A field without a value before the document's number or title takes neither: where labels and
    // values take turns another label follows.
    if (value->kind == v1::LabelWords::FIELD && (line + 2 >= end_ || IsTitleAboveField(line + 1) ||
                                                 !(IsLabelLine(line + 2) || EndsTurns(line)))) {
      return false;
    }
    // 0034/2021-12成文日期: on a page that lost its line ends: the next label stands behind it.
    value->value = CleanValue(text_, {next.begin, FirstColonLabel(line + 1)});
    value->value_line = line + 1;
    return !value->value.empty();
  }

  // Whether the label in `line` is the last of several that take turns with their values, a line
  // each: the value is as far below it as those before, and farther from what follows.
  bool EndsTurns(uint32_t line) const {
    constexpr uint32_t kMinLabels = 2;
    const std::vector<Line>& lines = page_.lines();
    const auto gap = [&](uint32_t at) { return lines[at].blank_lines_before; };
    if (out_->size() < kMinLabels || gap(line + 2) <= gap(line + 1)) return false;
    uint32_t label = line;
    for (size_t back = 1; back <= kMinLabels; ++back) {
      const LabelValue& before = (*out_)[out_->size() - back];
      if (before.value_line + 1 != label || before.line + 1 != before.value_line ||
          gap(before.value_line) != gap(line + 1)) {
        return false;
      }
      label = before.line;
    }
    return true;
  }

  // 有效性 / 临岚县2021年重点任务清单 / 发布日期:2021-04-20: the name of a document above a field
  // whose value stands beside it, so that it is no value below a label.
  bool IsTitleAboveField(uint32_t line) const {
    constexpr size_t kMinChars = 8;
    constexpr size_t kMaxLabelBytes = 60;
    const Squeezed name(page_.In(page_.lines()[line].range));
    if (CountChars(name) < kMinChars || !words_.IsTitleName(name)) return false;
    const std::string_view below = page_.In(page_.lines()[line + 1].range);
    const size_t colon = below.substr(0, kMaxLabelBytes).find(':');
    return colon != below.npos && colon + 1 < below.size();
  }

  void AddColonLabels(uint32_t line, Range range, const std::vector<Found>& found) {
    AddBefore(line, {range.begin, found.front().name.begin});
    for (size_t i = 0; i < found.size(); ++i) {
      LabelValue value;
      value.kind = found[i].label->kind;
      value.label = found[i].name;
      value.line = value.value_line = line;
      const uint32_t value_end = i + 1 < found.size() ? found[i + 1].name.begin : range.end;
      value.value = CleanValue(text_, {std::min(found[i].value_begin, value_end), value_end});
      if (value.kind == v1::LabelWords::INDEX_NUMBER) value.value = BeforeNextLabel(value.value);
      // Only the last label of a line can have its value on the next.
      if (value.value.empty() && i + 1 == found.size() && found[i].label->bare) {
        NextLineValue(line, &value);
      } else if (value.value.empty() && i + 1 == found.size() &&
                 value.kind == v1::LabelWords::TITLE) {
        NextLineValue(line, &value);
      }
      out_->push_back(value);
    }
  }

  // 0034/2021-12 公文去向:存档: a number holds no colon, so the word before one is a label, known
  // or not.
  Range BeforeNextLabel(Range value) const {
    const size_t colon = value.In(text_).find(':');
    if (colon == std::string_view::npos) return value;
    uint32_t at = value.begin + static_cast<uint32_t>(colon);
    while (at > value.begin && IsHan(text_, CharBefore(text_, at, value.begin))) {
      at = CharBefore(text_, at, value.begin);
    }
    return at == value.begin ? value : Trim(text_, {value.begin, at});
  }

  // 文号 云政办〔2021〕12号 成文日期:…: the label before the first with a colon has a blank.
  void AddBefore(uint32_t line, Range range) {
    range = Trim(text_, range);
    if (range.empty() || range.size() > 300) return;
    LabelValue value;
    const Label* label = SpacedLabel(range, &value.label, &value.value);
    if (label == nullptr || !label->bare || value.value.empty()) return;
    value.kind = label->kind;
    value.line = value.value_line = line;
    out_->push_back(value);
  }

  // Cuts the line into its cells; whether a label may begin one of them.
  bool CutCells(uint32_t line, Range range, Cells* cells) const {
    bool may_begin = false;
    const auto add = [&](Range cell) {
      cell = Trim(text_, cell);
      if (cell.empty()) return;
      may_begin = may_begin || MayBeginLabel(cell);
      cells->push_back(cell);
    };
    uint32_t begin = range.begin;
    if (page_.lines()[line].Has(Line::kTab | Line::kPipe)) {
      for (uint32_t at = range.begin; at < range.end; ++at) {
        at = static_cast<uint32_t>(SkipIdeographs(text_, at, range.end));
        if (at >= range.end) break;
        if (text_[at] != '\t' && text_[at] != '|') continue;
        add({begin, at});
        begin = at + 1;
      }
    }
    add({begin, range.end});
    return may_begin;
  }

  // 索引号 | 成文日期 above 0034 | 2023-05-08: a row of labels above as many values.
  bool AddRowOfLabels(uint32_t line, const Cells& cells, const CellLabels& labels) {
    if (cells.size() < 2 || line + 1 >= end_) return false;
    for (const Label* label : labels) {
      if (label == nullptr || !label->bare) return false;
    }
    Cells values;
    CutCells(line + 1, page_.lines()[line + 1].range, &values);
    if (values.size() != cells.size() || FindCellLabel(values[0]) != nullptr) return false;
    for (size_t i = 0; i < cells.size(); ++i) {
      LabelValue value;
      value.kind = labels[i]->kind;
      value.label = cells[i];
      value.line = line;
      value.value = values[i];
      value.value_line = line + 1;
      out_->push_back(value);
    }
    return true;
  }

  // Labels without a colon: each fills a cell; its value is the next cell, or the next line.
  void AddBareLabels(uint32_t line, Range range) {
    if (range.size() > 600) return;
    // • 发布日期 2023-05-10
    if (StartsWith(range.In(text_), "•")) range = Trim(text_, {range.begin + 3, range.end});
    if (range.empty()) return;
    Cells cells;
    // Where no cell may begin a label, none is one; most lines are left here.
    if (!CutCells(line, range, &cells)) return;
    JoinSpacedCells(&cells);
    CellLabels labels;
    bool cell_labels = false;
    for (const Range cell : cells) {
      labels.push_back(FindCellLabel(cell));
      cell_labels = cell_labels || labels.back() != nullptr;
    }
    if (AddRowOfLabels(line, cells, labels)) return;
    const bool among_labels =
        !out_->empty() && line <= out_->back().value_line + 2 && out_->size() >= 2;
    // 索  引  号 0034 公开方式 主动公开: the blanks inside of the first label made cells of it.
    if ((!cell_labels || cells.size() == 2) && AddLabelsInLine(line, range)) return;
    if (AddSpacedLabel(line, range, among_labels) || AddGluedLabel(line, range)) return;
    if (cell_labels) AddCellLabels(line, cells, labels, among_labels);
  }

  // Whether labels and values take turns in a row, one that no text has among them.
  static bool TakeTurns(const CellLabels& labels) {
    constexpr size_t kMinCells = 4;
    bool bare = false;
    for (size_t i = 0; i < labels.size(); ++i) {
      if ((labels[i] != nullptr) != (i % 2 == 0)) return false;
      bare = bare || (i % 2 == 0 && labels[i]->bare);
    }
    return labels.size() >= kMinCells && bare;
  }

  void AddCellLabels(uint32_t line, const Cells& cells, const CellLabels& labels,
                     bool among_labels) {
    bool first = true;
    among_labels = among_labels || TakeTurns(labels);
    for (size_t i = 0; i < cells.size(); ++i) {
      const Label* label = labels[i];
      if (label == nullptr) continue;
      // 名称 and 来源 are words like others: a label only beside a value in a block of labels.
      const bool beside = i + 1 < cells.size() && labels[i + 1] == nullptr;
      if (!label->bare && !(beside && (among_labels || NextLineBare(line)))) continue;
      if (label->bare && first && i != 0 && !among_labels) continue;
      LabelValue value;
      value.kind = label->kind;
      value.label = cells[i];
      value.line = value.value_line = line;
      value.value = {cells[i].end, cells[i].end};
      if (beside) {
        value.value = cells[i + 1];
        ++i;
      } else if (i + 1 == cells.size()) {
        NextLineValue(line, &value);
      }
      first = false;
      out_->push_back(value);
    }
  }

  // 索  引  号: cells of one character each that make a label are one cell.
  void JoinSpacedCells(Cells* cells) const {
    for (size_t i = 0; i + 1 < cells->size(); ++i) {
      size_t behind = i;
      std::string squeezed;
      while (behind < cells->size() && behind < i + 5 && (*cells)[behind].size() == 3 &&
             IsHan(text_, (*cells)[behind].begin)) {
        squeezed += (*cells)[behind++].In(text_);
      }
      if (behind < i + 2 || words_.FindLabel(squeezed) == nullptr) continue;
      (*cells)[i].end = (*cells)[behind - 1].end;
      cells->erase(cells->begin() + static_cast<ptrdiff_t>(i) + 1,
                   cells->begin() + static_cast<ptrdiff_t>(behind));
    }
  }

  // The quick question: labels begin with few characters.
  bool MayBeginLabel(Range range) const { return words_.labels.MayBegin(range.In(text_)); }

  // The label at the beginning of `range` that a blank parts from its value: 标    题 …的通知.
  const Label* SpacedLabel(Range range, Range* name, Range* value) const {
    if (!MayBeginLabel({SkipBlanks(text_, range.begin, range.end), range.end})) return nullptr;
    const PrefixTrie& labels = words_.labels.begins();
    int32_t node = 0;
    size_t chars = 0;
    const Label* best = nullptr;
    for (uint32_t at = range.begin; at < range.end;) {
      if (IsBlank(text_[at])) {
        ++at;
      } else {
        // One step of a walk; labels hold no longer characters than three bytes.
        const size_t step =
            IsHan(text_, at) ? labels.Step(range.In(text_), at - range.begin, &node) : 0;
        if (step == 0) break;
        at += static_cast<uint32_t>(step);
        ++chars;
      }
      const int32_t label = labels.ValueAt(node);
      if (chars < 2 || label < 0) continue;
      // The page drops a single blank before a digit. 发布日期(2023-05-10) is a label too.
      if (at < range.end && !IsBlank(text_[at]) && !IsDigit(text_[at]) && text_[at] != '(')
        continue;
      best = &words_.labels.value(label);
      *name = {range.begin, at};
      *value = CleanValue(text_, {at, range.end});
    }
    return best;
  }

  // The long label at the beginning of `range`, whatever follows it: 发文机构云溪市人民政府.
  const Label* GluedLabel(Range range, Range* name) const {
    if (!MayBeginLabel(range)) return nullptr;
    std::string_view words = range.In(text_);
    uint32_t at = 0;
    const Label* best = nullptr;
    for (size_t chars = 1; at < words.size() && chars <= 6 && IsHan(words, at); ++chars) {
      at += CharSize(words[at]);
      if (chars < 4) continue;
      const Label* label = words_.FindLabel(words.substr(0, at));
      if (label == nullptr || !label->bare) continue;
      best = label;
      *name = {range.begin, range.begin + at};
    }
    return best;
  }

  // 索引号 0034 发布日期 2023-05-10, 发文机构云溪市人民政府发文字号…: labels and values that take
  // turns in one line, blanks between them or none. Two at least, else the words are no labels.
  bool AddLabelsInLine(uint32_t line, Range range) {
    if (range.size() > 300) return false;
    std::vector<LabelValue> found;
    for (uint32_t at = range.begin; at < range.end;) {
      const bool first = at == range.begin;
      Range name;
      Range value;
      const Label* label = nullptr;
      // The page drops a single blank behind a digit.
      if (first || IsBlank(text_[at - 1]) || IsDigit(text_[at - 1]))
        label = SpacedLabel({at, range.end}, &name, &value);
      if (label == nullptr && IsHan(text_, at)) label = GluedLabel({at, range.end}, &name);
      if (first && (label == nullptr || !label->bare)) return false;
      if (label == nullptr) {
        at += CharSize(text_[at]);
        continue;
      }
      LabelValue labelled;
      labelled.kind = label->kind;
      labelled.label = name;
      labelled.line = labelled.value_line = line;
      found.push_back(labelled);
      at = SkipBlanks(text_, name.end, range.end);
    }
    if (found.size() < 2) return false;
    for (size_t i = 0; i < found.size(); ++i) {
      const uint32_t end = i + 1 < found.size() ? found[i + 1].label.begin : range.end;
      found[i].value = CleanValue(text_, {found[i].label.end, end});
      out_->push_back(found[i]);
    }
    return true;
  }

  bool AddSpacedLabel(uint32_t line, Range range, bool among_labels) {
    LabelValue value;
    const Label* label = SpacedLabel(range, &value.label, &value.value);
    if (label == nullptr || value.value.empty()) return false;
    if (Contains(value.value.In(text_), "\t") || Contains(range.In(text_), "|")) return false;
    bool evidence = label->bare || among_labels;
    if (!evidence && line + 1 < end_) {
      Range name;
      Range next_value;
      const Label* next = SpacedLabel(page_.lines()[line + 1].range, &name, &next_value);
      evidence = next != nullptr && next->bare;
    }
    if (!evidence) return false;
    value.kind = label->kind;
    value.line = value.value_line = line;
    out_->push_back(value);
    return true;
  }

  // 发文字号云政办〔2021〕12号 alone in its line: only beside another such line.
  bool AddGluedLabel(uint32_t line, Range range) {
    if (range.size() > 300) return false;
    LabelValue value;
    const Label* label = GluedLabel(range, &value.label);
    if (label == nullptr || value.label.end >= range.end) return false;
    // 发布机构 | 市局 | 公开属性 | 主动公开: a row of cells, above 生成日期 | 2022-06-20.
    if (text_[value.label.end] == '\t' || text_[value.label.end] == '|') return false;
    Range name;
    const bool beside =
        (!out_->empty() && out_->back().line + 1 == line &&
         out_->back().label.end == out_->back().value.begin) ||
        (line + 1 < end_ && GluedLabel(page_.lines()[line + 1].range, &name) != nullptr);
    if (!beside) return false;
    value.kind = label->kind;
    value.line = value.value_line = line;
    value.value = CleanValue(text_, {value.label.end, range.end});
    out_->push_back(value);
    return true;
  }

  // Whether the next line begins with a label that needs no colon.
  bool NextLineBare(uint32_t line) const {
    if (line + 1 >= end_) return false;
    const Label* label =
        words_.FindLabel(Squeezed(FirstSegment(page_.lines()[line + 1].range).In(text_)));
    return label != nullptr && label->bare;
  }

  const Label* FindCellLabel(Range cell) const {
    if (cell.size() > 60 || !MayBeginLabel(cell)) return nullptr;
    const std::string_view words = cell.In(text_);
    if (FindEither(words, ' ', '\t') == words.npos) return words_.FindLabel(words);
    return words_.FindLabel(Squeezed(words));
  }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  std::vector<LabelValue>* out_;
  uint32_t end_ = 0;
  std::vector<Found> found_;  // Of the line that is read.
};

}  // namespace

void ReadLabels(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t end,
                uint32_t limit, std::vector<LabelValue>* out) {
  LabelScan(page, words, out).Read(begin, end, limit);
}

}  // namespace duban::header
