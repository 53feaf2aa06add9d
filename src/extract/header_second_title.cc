#include "extract/header_second_title.h"

#include <algorithm>
#include <string_view>

#include "extract/header_text.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Looks for titles in one page.
class Finder {
 public:
  explicit Finder(const SecondTitleContext& context)
      : context_(context), page_(context.page), words_(context.words) {}

  bool Find(uint32_t begin, uint32_t end, bool plan, SecondTitle* title) const {
    end = std::min(end, context_.frame.body_end);
    for (uint32_t line = begin; line < end; ++line) {
      if (plan && IsAttachmentHeading(Text(line), words_)) return false;
      const AttachmentList& attachments = context_.attachments;
      if (line >= attachments.line_begin && line < attachments.line_end) continue;
      if (plan && HeadsOwnAttachment(line)) return false;
      // (此件公开发布), 此件主动公开 between the signature and the title.
      if (plan && Text(line).front() == '(' && Text(line).back() == ')') continue;
      if (plan && words_.marks.Find(Squeezed(Text(line))) != nullptr) continue;
      for (uint32_t behind = line + 1; behind <= std::min(line + kMaxLines, end); ++behind) {
        // 公开属性:主动公开 / 附件1: / 工作方案: the title does not begin above the heading.
        if (IsAttachmentHeading(Text(behind - 1), words_) || HeadsOwnAttachment(behind - 1)) break;
        if (!IsOwnName(line, behind)) continue;
        behind += plan && IsNote(behind);
        *title = {line, behind, Joined(line, behind), /*is_new=*/false};
        return true;
      }
      uint32_t behind = line + 1 + (line + 1 < end && BreaksPlanTitle(line));
      if (plan && IsPlanTitle(line, behind)) {
        behind += IsNote(behind);
        *title = {line, behind, Joined(line, behind), /*is_new=*/true};
        return true;
      }
    }
    return false;
  }

 private:
  static constexpr uint32_t kMaxLines = 3;

  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }
  std::string_view Text(uint32_t line) const { return page_.In(LineRange(line)); }
  Range Joined(uint32_t begin, uint32_t end) const {
    return {LineRange(begin).begin, LineRange(end - 1).end};
  }

  // Whether lines [begin, end), joined, print one of the notice's own names.
  bool IsOwnName(uint32_t begin, uint32_t end) const {
    constexpr size_t kMaxBytes = 500;
    const Range range = Joined(begin, end);
    if (range.size() > kMaxBytes) return false;
    return IsNameAmong(context_.own_names, Squeeze(page_.In(range)));
  }

  // 附件1:工作方案: whether the line heads what the notice itself encloses.
  bool HeadsOwnAttachment(uint32_t line) const {
    const std::string_view words = Text(line);
    const size_t label = AttachmentLabelBefore(words, words_);
    return label != 0 && IsNameAmong(context_.own_names, Squeeze(words.substr(label)));
  }

  // Whether `line` is (试行) or (2023年修订) below a plan's title, which it belongs to.
  bool IsNote(uint32_t line) const {
    constexpr size_t kMaxBytes = 60;
    if (line >= context_.frame.body_end) return false;
    const std::string_view words = Text(line);
    if (words.size() > kMaxBytes || words.front() != '(' || words.back() != ')') return false;
    return words_.document_notes.SuffixOf(Squeezed(words.substr(1, words.size() - 2))) != 0;
  }

  // Lines [line, end) below the signature that name a plan: the title of what the notice issues.
  bool IsPlanTitle(uint32_t line, uint32_t end) const {
    const std::string_view all = page_.In(Joined(line, end));
    const size_t chars = CountChars(all);
    if (chars < 6 || chars > 60 || page_.lines()[line].cell >= 0) return false;
    if (FindAnyAscii(all, ":;?!,|\t") != std::string_view::npos) return false;
    if (StartsWith(all, "【")) return false;  // 【工作任务】编制方案
    if (Contains(all, "。") || BeginsNumbered(all)) return false;
    if (words_.table_titles.Contains(Squeezed(all))) return false;
    return words_.IsDocumentName(Squeezed(all)) || CoverNames(line, end);
  }

  // Whether a plan's title may be broken behind `line`: inside of a name in 《》, or before its
  // kind (工作计划), which is all of the next line.
  bool BreaksPlanTitle(uint32_t line) const {
    const std::string_view words = Text(line);
    if (words.size() > 180 || CountChars(words) < 6) return false;
    const Squeezed next(Text(line + 1));
    const bool open = !IsBalanced(words) && Contains(words, "《");
    if (open && !IsBalanced(next)) return true;
    return !words_.IsDocumentName(Squeezed(words)) && words_.IsDocumentName(next) &&
           (CountChars(next) < 6 || CoverNames(line, line + 2));
  }

  // Whether lines [line, end), joined, are a name in 《》 of the cover above.
  bool CoverNames(uint32_t line, uint32_t end) const {
    constexpr size_t kMaxBytes = 4000;
    const Range cover = {LineRange(context_.frame.body_begin).begin, LineRange(line).begin};
    if (cover.size() > kMaxBytes || !Contains(page_.In(cover), "《")) return false;
    return Contains(Squeeze(page_.In(cover)), "《" + Squeeze(page_.In(Joined(line, end))) + "》");
  }

  const SecondTitleContext& context_;
  const Page& page_;
  const HeaderLexicon& words_;
};

}  // namespace

bool FindSecondTitle(const SecondTitleContext& context, uint32_t begin, uint32_t end, bool plan,
                     SecondTitle* title) {
  return Finder(context).Find(begin, end, plan, title);
}

}  // namespace duban::header
