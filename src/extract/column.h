#ifndef DUBAN_EXTRACT_COLUMN_H_
#define DUBAN_EXTRACT_COLUMN_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "duban/v1/lexicon.pb.h"
#include "duban/v1/task.pb.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// The ranks of columns of others by what they hold, as in ColumnTitle (lexicon.proto): names of
// documents (依据), persons of a roster (姓名), parts of a programme (主持人), bodies that do no
// work of the table's (评分部门), what something is measured in (计量单位), what a portal says of a
// document (成文日期).
inline constexpr int8_t kRankOfDocuments = 1;
inline constexpr int8_t kRankOfPersons = 2;
inline constexpr int8_t kRankOfProgrammes = 3;
inline constexpr int8_t kRankOfRaters = 4;
inline constexpr int8_t kRankOfMeasures = 5;
inline constexpr int8_t kRankOfFields = 6;

// What a column holds, told by its title.
struct Column {
  v1::ColumnKind kind = v1::COLUMN_KIND_UNSPECIFIED;
  v1::Role role = v1::ROLE_UNSPECIFIED;  // For units.
  int8_t rank = 0;                       // For tasks: the highest is the task's text.
};

// What a column of `title` holds below the title `spanning`: 责任单位 below 牵头 leads, 销号时间
// below 整改情况 is no limit.
Column Below(const Column& spanning, const Column& title);

// A label (责任单位:) and what stands behind it.
struct LabelledValue {
  Column column;
  Range label;  // Without the colon.
  Range value;
};
using LabelledValues = absl::InlinedVector<LabelledValue, 4>;

// Whether the cells of `column`, one of those below 一季度, 二季度, …, say what is done in that
// part of the year rather than by when.
inline bool TellsWork(const Column& column) {
  return column.kind == v1::COLUMN_KIND_DEADLINE && column.rank > 0;
}

// 完成时限|上半年: whether `value` beside `label` is the time that it labels, though parts of the
// year are titles where others stand beside them.
inline bool LabelsPartOfYear(const Column& label, const Column& value) {
  return label.kind == v1::COLUMN_KIND_DEADLINE && !TellsWork(label) && TellsWork(value);
}

// Knows the titles of columns, which are the labels of an item's parentheses too. Immutable; safe
// for any number of threads.
class ColumnTitles {
 public:
  // Fails when an entry has no kind or a unit's entry no role.
  static absl::StatusOr<std::unique_ptr<ColumnTitles>> Create(const v1::Lexicon& lexicon);

  // What a column of this title holds; kind is UNSPECIFIED for an unknown title. Blanks in the
  // title do not count (时 限 要 求).
  Column Find(std::string_view title) const;
  // The same without the endings: for labels in running text.
  Column FindWhole(std::string_view title) const;
  // Whether FindWhole(title) is of the rows' numbers (序号), which most words are not at a glance.
  bool HeadsNumbers(std::string_view title) const {
    return !title.empty() && (number_titles_.MayEnd(title) || IsAscii(title.back())) &&
           (number_titles_.MayBegin(title) || IsAscii(title.front())) &&
           FindWhole(title).kind == v1::COLUMN_KIND_NUMBER;
  }
  // FindWhole() of a label that parentheses may explain: 责任(科室)单位, 责任单位(部门).
  Column FindWholeLabel(std::string_view label) const;
  // FindWholeLabel() of the label that `line` begins with, 责任单位:A, 【责任单位】A. Where its
  // colon or bracket is, to that one's last byte, goes to `size` if that is not null.
  Column FindLabelAtBegin(std::string_view line, size_t* size = nullptr) const;

  // The same of the title that `line` begins with, no mark behind it: 完成时限6月底前.
  Column FindTitleAtBegin(std::string_view line, size_t* size) const {
    const auto match = titles_.LongestPrefix(line);
    *size = match.size;
    return match.size == 0 ? Column() : *match.value;
  }

  // Whether Find(title) may find anything: a quick look at the characters at its ends.
  bool MayKnow(std::string_view title) const {
    return MayBeginTitle(title) || endings_.MayEnd(title) || EndsOpen(title);
  }
  // The same for FindWhole() of `title` and of whatever goes on from it.
  bool MayBeginTitle(std::string_view title) const {
    return titles_.MayBegin(title) || (!title.empty() && title.front() == '*');
  }

  // Whether `title` is the first of a second row of titles: 一级事项.
  bool BeginsSubtitles(std::string_view title) const {
    return subtitle_beginnings_.PrefixOf(title) != 0;
  }

  // Whether `words` begin with what joins two titles: 责任主体与协同单位.
  bool BeginsJoint(std::string_view words) const { return title_joints_.PrefixOf(words) != 0; }

  // Whether a title that begins with `half`, which may be one by itself, is one with the rest of it
  // in the next line: 工作 above 内容.
  bool IsHalf(std::string_view half) const { return title_halves_.Contains(half); }

  // Cuts `within` at the labels in it. Appends to `out` in print order; what stands before the
  // first label is not in it. Only labels that a colon follows or that stand in brackets of their
  // own (【责任单位】A) count.
  void CutLabels(std::string_view text, Range within, LabelledValues* out) const;

 private:
  // FindLabelAtBegin() of a line that begins with a bracket.
  Column FindBracketedLabel(std::string_view line, size_t* size) const;
  // Whether FindWhole(title) may find anything: a quick look at the characters at its ends. What is
  // left out of a title is ASCII.
  bool MayBeTitle(std::string_view title) const {
    return !title.empty() && (titles_.MayBegin(title) || IsAscii(title.front())) &&
           (titles_.MayEnd(title) || IsAscii(title.back()));
  }
  static bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

  // 目标 is what tasks come under, 2024年目标 what is to be reached: a column as one whose title
  // begins with a year, where it does.
  static Column OfYear(const Column& column, bool year);

  // `title` without the year that it is of: 2024年建设内容.
  std::string_view WithoutYear(std::string_view title) const;
  // What the first of two titles in one (责任主体与协同单位, 工作举措及实施计划) says: of two of a
  // kind, or of what is to be done and more.
  Column FindFirst(std::string_view title) const;
  // What a label in running text is of; by its ending only where nothing but a label can stand.
  Column FindLabel(std::string_view label, bool behind_another, bool begins_sentence) const;
  // Reads the label that ends at `at`, before a colon or a closing bracket; `previous` is the label
  // before it, null for none.
  bool ReadLabel(std::string_view text, Range within, uint32_t at, const LabelledValue* previous,
                 LabelledValue* label) const;
  // Where a label begins in `words`, which end with it, when no mark parts it from the value of
  // `previous` any longer: 县水利局配合单位. 0 for nowhere; `words` are no label as a whole.
  size_t FindGluedLabel(std::string_view words, const LabelledValue& previous) const;
  // Whether a title, or the ending of one, may end where `text` does.
  bool MayEndTitle(std::string_view text) const {
    if (text.empty()) return false;
    const char last = text.back();
    return titles_.MayEnd(text) || endings_.MayEnd(text) || last == ' ' || last == '\t' ||
           last == '*' || last == ':';
  }
  // Whether `title` ends in what Find() takes off before it looks for an ending.
  static bool EndsOpen(std::string_view title) {
    return !title.empty() && (title.back() == ':' || title.back() == ')' || title.back() == '*');
  }

  WordMap<Column> titles_;
  WordMap<Column> endings_;
  WordMap<v1::Role> beginnings_;  // What the verbs before a noun of units say.
  WordSet title_joints_;
  WordSet title_years_;
  WordSet subtitle_beginnings_;
  WordSet body_endings_;  // Behind which a label may stand without a mark.
  WordSet title_halves_;
  WordSet number_titles_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_COLUMN_H_
