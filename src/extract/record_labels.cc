#include "extract/record_labels.h"

#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "text/byte_scan.h"

namespace duban {
namespace {

// A longer line is no title alone: 16 characters.
constexpr uint32_t kMaxTitleBytes = 48;
// A value of more lines is the text behind the last record.
constexpr uint32_t kMaxValueLines = 20;

struct Label {
  uint32_t line;
  uint32_t place;  // Where a colon is missing.
  v1::ColumnKind kind;
};

class RecordLabelFinder {
 public:
  RecordLabelFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles) {}

  std::vector<uint32_t> Find() {
    bool after_title = false;
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      Label label{i, 0, v1::COLUMN_KIND_UNSPECIFIED};
      const bool title = ReadLabel(&label);
      // Behind another title it is one of a row of titles.
      if (label.place != 0 && !after_title) {
        if (!run_.empty() && i - run_.back().line > kMaxValueLines) TakeRun();
        run_.push_back(label);
      }
      after_title = title;
    }
    TakeRun();
    return std::move(places_);
  }

 private:
  v1::ColumnKind KindOf(std::string_view words) const {
    return titles_.MayBeginTitle(words) ? titles_.FindWhole(words).kind
                                        : v1::COLUMN_KIND_UNSPECIFIED;
  }

  // Bars, where a table has them, part the cells.
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
      const v1::ColumnKind kind = KindOf(words);
      if (kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
      if (IsValue(label->line + 1, kind)) *label = {label->line, line.range.end, kind};
      return true;
    }
    const std::string_view value = words.substr(blank + 1);
    const std::string_view first = value.substr(0, FindEither(value, ' ', '\t'));
    const v1::ColumnKind kind = KindOf(words.substr(0, blank));
    if (kind == v1::COLUMN_KIND_UNSPECIFIED || KindOf(first) != v1::COLUMN_KIND_UNSPECIFIED) {
      return false;
    }
    *label = {label->line, line.range.begin + static_cast<uint32_t>(blank), kind};
    return false;
  }

  // Whether the line may be the value of a label of that kind.
  bool IsValue(uint32_t line, v1::ColumnKind kind) const {
    if (line >= lines_.size() || !IsPlain(lines_[line])) return false;
    const std::string_view words = page_.In(lines_[line].range);
    if (IsBareNumber(words)) return kind == v1::COLUMN_KIND_NUMBER;
    return words.size() > kMaxTitleBytes || KindOf(words) == v1::COLUMN_KIND_UNSPECIFIED;
  }

  // Takes the labels found one behind the other where they tell of tasks: what is to be done and by
  // whom, or by whom below an item's number.
  void TakeRun() {
    size_t units = 0;
    size_t tasks = 0;
    for (const Label& label : run_) {
      units += label.kind == v1::COLUMN_KIND_UNIT;
      tasks += label.kind == v1::COLUMN_KIND_TASK || label.kind == v1::COLUMN_KIND_FAULT;
    }
    const bool records = tasks > 0 && run_.size() > 2;
    if (units > 0 && (records || (run_.size() > 1 && BehindNumber(run_.front().line)))) {
      for (const Label& label : run_) places_.push_back(label.place);
    }
    run_.clear();
  }

  bool BehindNumber(uint32_t line) const {
    return line > 0 && ReadMarker(page_.In(lines_[line - 1].range)).kind != MarkerKind::kNone;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<Label> run_;  // Labels close to each other.
  std::vector<uint32_t> places_;
};

}  // namespace

std::vector<uint32_t> FindRecordLabels(const Page& page, const ColumnTitles& titles) {
  return RecordLabelFinder(page, titles).Find();
}

}  // namespace duban
