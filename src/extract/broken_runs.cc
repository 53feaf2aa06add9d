#include "extract/broken_runs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/marker.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// So many numbers parted from their 年, 月 or 日 tell how the page was printed.
constexpr size_t kLeastParted = 3;
constexpr uint32_t kMaxRunBytes = 40;
// A date with its 年, 月 and 日 on lines of their own, and what stands behind it.
constexpr uint32_t kMaxDateLines = 6;
constexpr size_t kMaxTimeChars = 10;

bool BeginsWith(const CharSet& set, std::string_view words) {
  return set.Has(DecodeAt(words, 0).code);
}

bool EndsWith(const CharSet& set, std::string_view words) {
  return set.Has(DecodeAt(words, PreviousCharBegin(words, words.size())).code);
}

bool BeginsDatePart(std::string_view words) {
  static constexpr CharSet kDateParts(U"年月日号");
  return BeginsWith(kDateParts, words);
}

class RunFinder {
 public:
  RunFinder(const Page& page, const AssignmentReader& assignments)
      : page_(page), lines_(page.lines()), assignments_(assignments) {}

  std::vector<uint32_t> Find() {
    if (!IsParted()) return {};
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      if (!IsRun(i)) continue;
      if (!GoesOn(i)) {
        if (NumbersAttachment(i)) joined_.push_back(i - 1);
        continue;
      }
      if (i > 0 && (joined_.empty() || joined_.back() != i - 1) && JoinsBefore(i)) {
        joined_.push_back(i - 1);
      }
      joined_.push_back(i);
    }
    return std::move(joined_);
  }

 private:
  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }

  // Whether a line stands right below `line`, nothing between the two.
  bool HasNext(uint32_t line) const {
    return line + 1 < lines_.size() && lines_[line + 1].blank_lines_before == 0 &&
           lines_[line + 1].cell < 0;
  }

  // Whether the line holds digits and no Chinese character but the brackets of 〔2024〕.
  bool IsRun(uint32_t line) const {
    if (lines_[line].range.size() > kMaxRunBytes || !lines_[line].Has(Line::kDigit) ||
        lines_[line].cell >= 0) {
      return false;
    }
    const std::string_view words = Words(line);
    return std::none_of(words.begin(), words.end(), IsIdeographLead);
  }

  // Whether the run is the number of an item: 1., (2).
  static bool IsMarker(std::string_view run) {
    return (run.back() == '.' || run.back() == ')') && ReadMarker(run).end == run.size();
  }

  // 附件 / 1: whether the run in `line` is the number of the attachment that the line before heads.
  bool NumbersAttachment(uint32_t line) const {
    if (line == 0 || lines_[line].blank_lines_before > 0 || lines_[line - 1].cell >= 0 ||
        (!joined_.empty() && joined_.back() >= line - 1)) {
      return false;
    }
    const std::string_view before = Words(line - 1);
    return assignments_.HeadsAttachment(before) &&
           assignments_.HeadsAttachment(std::string(before).append(Words(line)));
  }

  bool IsParted() const {
    size_t parted = 0;
    for (uint32_t i = 0; i < lines_.size() && parted < kLeastParted; ++i) {
      constexpr uint32_t kMaxDigits = 4;
      parted += lines_[i].range.size() <= kMaxDigits && HasNext(i) &&
                BeginsDatePart(Words(i + 1)) && IsBareNumber(Words(i));
    }
    return parted == kLeastParted;
  }

  // Whether the words of the run in `line` go on in the next line.
  bool GoesOn(uint32_t line) const {
    static constexpr CharSet kBehind(U"年月日号时点分%以余多,。、;:)》〕");
    if (!HasNext(line) || IsRun(line + 1)) return false;
    const std::string_view run = Words(line);
    const std::string_view next = Words(line + 1);
    if (BeginsWith(kBehind, next) || IsMarker(run)) return true;
    constexpr size_t kMeasureBytes = 24;
    return assignments_.BeginsAmount(std::string(run).append(next.substr(0, kMeasureBytes)));
  }

  // The words from the run in `line` on, over the lines of a date.
  std::string Ahead(uint32_t line) const {
    static constexpr CharSet kDateEnds(U"年月");
    std::string words;
    const uint32_t end = std::min(static_cast<uint32_t>(lines_.size()), line + kMaxDateLines);
    for (uint32_t i = line; i + 1 < end; i += 2) {
      words.append(Words(i)).append(Words(i + 1));
      if (!EndsWith(kDateEnds, words) || i + 2 >= end || !HasNext(i + 1) || !IsRun(i + 2) ||
          !HasNext(i + 2) || !BeginsDatePart(Words(i + 3))) {
        break;
      }
    }
    return words;
  }

  // Whether the run in `line`, which goes on in the next, is of the words of the line before.
  bool JoinsBefore(uint32_t line) const {
    static constexpr CharSet kEnds(U"。;!?");
    static constexpr CharSet kOpen(U"、,:(《“〔于在至到自从第每为~—-");
    static constexpr CharSet kDateEnds(U"年月");
    if (lines_[line].blank_lines_before > 0 || lines_[line - 1].cell >= 0) return false;
    const std::string_view before = Words(line - 1);
    const std::string_view run = Words(line);
    const std::string_view next = Words(line + 1);
    if (EndsWith(kDateEnds, before) && BeginsDatePart(next)) return true;
    if (EndsWith(kEnds, before) || IsBareNumber(before)) return false;
    if (EndsWith(kOpen, before) || StartsWith(run, "〔") || StartsWith(run, "(")) return true;
    // 1、修复水闸 begins an item.
    if (IsMarker(run) || StartsWith(next, "、")) return false;
    if (assignments_.IsUnitList(before)) return false;
    // 县水利局 / 6月底前: a limit by itself is a cell.
    const std::string words = Ahead(line);
    return !assignments_.MayBeTime(words) || HasMoreChars(words, kMaxTimeChars);
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const AssignmentReader& assignments_;
  std::vector<uint32_t> joined_;
};

}  // namespace

std::vector<uint32_t> FindBrokenRuns(const Page& page, const AssignmentReader& assignments) {
  return RunFinder(page, assignments).Find();
}

}  // namespace duban
