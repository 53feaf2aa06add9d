#include "extract/header_values_below.h"

#include <algorithm>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_head.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban::header {
namespace {

// No portal has more fields.
constexpr size_t kMaxLabels = 24;

// What the characters of a value tell of the label that it is of.
enum class Form : uint8_t { kWords, kDate, kDocumentNumber, kIndexNumber };

// 013201/2024-00031
bool IsIndexNumber(std::string_view value) {
  constexpr size_t kMinBytes = 6;
  bool digit = false;
  for (const char c : value) {
    digit = digit || IsDigit(c);
    if (!IsDigit(c) && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '-' && c != '/' &&
        c != '_') {
      return false;
    }
  }
  return digit && value.size() >= kMinBytes;
}

Form FormOf(std::string_view text, Range value, const HeaderLexicon& words) {
  Range number;
  PrintedDate date;
  constexpr uint32_t kMaxTimeBytes = 12;
  if (ReadDate(text, value.begin, value.end, &date) &&
      value.end - date.range.end <= kMaxTimeBytes) {
    return Form::kDate;
  }
  if (IsIndexNumber(value.In(text))) return Form::kIndexNumber;
  return IsWholeNumber(text, value, words, &number) ? Form::kDocumentNumber : Form::kWords;
}

class ValuesBelow {
 public:
  ValuesBelow(const Page& page, const HeaderLexicon& words, uint32_t line,
              std::vector<LabelValue> labels)
      : page_(page), words_(words), line_(line), labels_(std::move(labels)) {}

  // Takes as many values as there are labels. Whether all fit, and one of a form is among them.
  bool TakeAll(uint32_t limit) {
    if (limit - line_ < labels_.size()) return false;
    ReadValues(labels_.size());
    if (forms_.size() < labels_.size()) return false;
    bool formed = false;
    for (size_t i = 0; i < labels_.size(); ++i) {
      if (!Fits(i, i)) return false;
      formed = formed || IsFormed(labels_[i].kind);
    }
    if (!formed) return false;
    for (size_t i = 0; i < labels_.size(); ++i) Give(i, i);
    return true;
  }

  // Takes fewer. Whether any could be told.
  bool TakeSome(uint32_t limit) {
    ReadValues(std::min<size_t>(limit - line_, labels_.size() - 1));
    while (!forms_.empty() && forms_.back() == Form::kWords) forms_.pop_back();
    if (forms_.empty()) return false;
    for (size_t i = 0; i < labels_.size(); ++i) Clear(i);
    bool any = false;
    FindReach();
    for (size_t value = 0; value < forms_.size(); ++value) {
      if (forms_[value] == Form::kWords) continue;
      size_t only = labels_.size();
      int count = 0;
      for (size_t label = 0; label < labels_.size(); ++label) {
        if (!CanBeOf(value, label)) continue;
        only = label;
        ++count;
      }
      if (count != 1) continue;
      Give(value, only);
      any = true;
    }
    return any;
  }

  uint32_t end() const { return line_ + static_cast<uint32_t>(forms_.size()); }
  const std::vector<LabelValue>& labels() const { return labels_; }

 private:
  static bool IsFormed(v1::LabelWords::Kind kind) {
    return kind == v1::LabelWords::ISSUED_DATE || kind == v1::LabelWords::PUBLISHED_DATE ||
           kind == v1::LabelWords::DOCUMENT_NUMBER;
  }

  Range ValueRange(size_t value) const {
    return page_.lines()[line_ + static_cast<uint32_t>(value)].range;
  }

  // Reads `count` values, fewer where another label follows.
  void ReadValues(size_t count) {
    constexpr uint32_t kMaxLabelBytes = 60;
    forms_.clear();
    for (size_t i = 0; i < count; ++i) {
      const Range value = ValueRange(i);
      const std::string_view words = value.In(page_.text());
      if (value.size() <= kMaxLabelBytes && words_.labels.MayBegin(words) &&
          words_.FindLabel(Squeezed(words)) != nullptr) {
        return;
      }
      forms_.push_back(FormOf(page_.text(), value, words_));
    }
  }

  // Whether the value may be of the label.
  bool Fits(size_t value, size_t label) const {
    LabelValue labelled = labels_[label];
    labelled.value = ValueRange(value);
    if (!IsFit(page_.text(), labelled, words_)) return false;
    const bool dated = labelled.kind == v1::LabelWords::ISSUED_DATE ||
                       labelled.kind == v1::LabelWords::PUBLISHED_DATE;
    switch (forms_[value]) {
      case Form::kWords:
        return true;
      case Form::kDate:
        return dated || IsFieldOfFigures(labelled);
      case Form::kDocumentNumber:
        return labelled.kind == v1::LabelWords::DOCUMENT_NUMBER || IsFieldOfFigures(labelled);
      case Form::kIndexNumber:
        return labelled.kind == v1::LabelWords::INDEX_NUMBER || IsFieldOfFigures(labelled);
    }
    return false;
  }

  // 有效期, 编号, 浏览次数: another field whose value may be a date or a number.
  bool IsFieldOfFigures(const LabelValue& label) const {
    static constexpr CharSet kEnds(U"期间号码数");
    const std::string_view text = page_.text();
    uint32_t end = label.label.end;
    if (end > label.label.begin && text[end - 1] == ':') --end;
    return label.kind == v1::LabelWords::FIELD && end > label.label.begin &&
           kEnds.Has(DecodeAt(text, PreviousCharBegin(text, end)).code);
  }

  void Give(size_t value, size_t label) {
    labels_[label].value = ValueRange(value);
    labels_[label].value_line = line_ + static_cast<uint32_t>(value);
  }

  void Clear(size_t label) {
    labels_[label].value = {labels_[label].label.end, labels_[label].label.end};
    labels_[label].value_line = labels_[label].line;
  }

  // The values go to labels in their order. For each value the first label that it can be of with
  // those before it, and the last with those behind it.
  void FindReach() {
    const size_t values = forms_.size();
    first_.assign(values, labels_.size());
    last_.assign(values, 0);
    size_t next = 0;
    for (size_t value = 0; value < values; ++value) {
      while (next < labels_.size() && !Fits(value, next)) ++next;
      first_[value] = next;
      next = std::min(next + 1, labels_.size());
    }
    size_t end = labels_.size();
    for (size_t value = values; value-- > 0;) {
      while (end > 0 && !Fits(value, end - 1)) --end;
      last_[value] = end;  // One behind it.
      if (end > 0) --end;
    }
  }

  bool CanBeOf(size_t value, size_t label) const {
    return first_[value] <= label && label < last_[value] && Fits(value, label);
  }

  const Page& page_;
  const HeaderLexicon& words_;
  const uint32_t line_;
  std::vector<LabelValue> labels_;
  std::vector<Form> forms_;  // Of the values.
  std::vector<size_t> first_;
  std::vector<size_t> last_;
};

}  // namespace

uint32_t TakeValuesBelow(const Page& page, const HeaderLexicon& words, uint32_t line,
                         uint32_t limit, size_t first, std::vector<LabelValue>* labels) {
  const auto begin = labels->begin() + static_cast<ptrdiff_t>(first);
  const auto count = static_cast<size_t>(labels->end() - begin);
  if (count < 2 || count > kMaxLabels || line >= limit) return line;
  ValuesBelow values(page, words, line, {begin, labels->end()});
  if (!values.TakeAll(limit) && !values.TakeSome(limit)) return line;
  std::copy(values.labels().begin(), values.labels().end(), begin);
  return values.end();
}

}  // namespace duban::header
