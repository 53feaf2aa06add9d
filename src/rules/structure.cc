#include "rules/structure.h"

#include <deque>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "rules/fold.h"
#include "rules/sequence.h"
#include "text/character.h"
#include "text/enclosed_number.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

struct Heading {
  int level;
  int number;
  const v1::Section* section;
  // A bit for each level that is used in the same text: up to the next title or 附件.
  const unsigned* levels;
};

// Whether a section is an entry of the 附件 list. Called with sections in order; `next` is the
// first attachment that may be meant.
bool IsAttachmentEntry(const v1::Notice& notice, const v1::Section& section, int* next) {
  if (!section.has_span()) return false;
  while (*next < notice.attachments_size() &&
         notice.attachments(*next).span().end() <= section.span().begin()) {
    ++*next;
  }
  return *next < notice.attachments_size() && notice.attachments(*next).has_span() &&
         notice.attachments(*next).span().begin() < section.span().end();
}

// Walks the numbered headings in order and calls `visit(heading, above, before)`: the heading
// around it and the one before it on its own level under the same heading, null for none.
template <typename Visit>
void WalkHeadings(const v1::Notice& notice, Visit visit) {
  std::deque<unsigned> levels(1);  // Of each text; they stay where they are.
  std::vector<Heading> headings;
  int attachment = 0;
  for (const v1::Section& section : notice.sections()) {
    if (IsAttachmentEntry(notice, section, &attachment)) continue;
    const int level = HeadingLevel(section.number());
    if (level == 0) {
      // A title or 附件: numbering begins anew.
      levels.push_back(0);
    } else {
      levels.back() |= 1U << level;
      headings.push_back({level, ParseNumber(section.number()), &section, &levels.back()});
    }
  }
  std::vector<Heading> stack;
  for (const Heading& heading : headings) {
    if (!stack.empty() && stack.back().levels != heading.levels) stack.clear();
    while (!stack.empty() && stack.back().level > heading.level) stack.pop_back();
    std::optional<Heading> before;
    if (!stack.empty() && stack.back().level == heading.level) {
      before = stack.back();
      stack.pop_back();
    }
    visit(heading, stack.empty() ? nullptr : &stack.back(), before ? &*before : nullptr);
    stack.push_back(heading);
  }
}

// Whether a heading may stand below `above`. Where a text has two levels and no more, the second
// may be 1. instead of (一): so the usual reading of the standard.
bool MayFollow(const Heading& heading, const Heading& above) {
  if (heading.level <= above.level + 1) return true;
  constexpr unsigned kTwoLevels = 1U << 1 | 1U << 3;
  return above.level == 1 && heading.level == 3 && (*heading.levels & ~kTwoLevels) == 0;
}

StructureFault FaultAt(const v1::Section& section, std::string text) {
  StructureFault fault{std::move(text), std::nullopt};
  if (section.has_span()) fault.span = section.span();
  return fault;
}

// Without blanks, line ends and 《》.
std::string Squeeze(std::string_view text) {
  std::string scratch, out;
  const std::string_view folded = Fold(text, &scratch);
  for (uint32_t at = 0; at < folded.size();) {
    const Decoded c = DecodeAt(folded, at);
    if (c.code > ' ' && c.code != 0x3000 && c.code != 0xA0 && c.code != U'《' && c.code != U'》') {
      out += folded.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

// Whether a line stands over an attachment: 附件, 附件2, 附件:.
bool IsAttachmentHeading(std::string_view line) {
  constexpr std::string_view kWord = "附件";
  if (!StartsWith(line, kWord) || line.size() > kWord.size() + 8) return false;
  const std::string_view rest = line.substr(kWord.size());
  const bool number = ParseNumber(rest) > 0;
  return number || rest.empty() || rest == ":" || rest == " :";
}

// What stands behind each attachment heading: the four lines after it, squeezed.
std::vector<std::string> AttachmentTitles(std::string_view text) {
  constexpr size_t kLines = 4;
  std::vector<std::string> titles;
  std::vector<std::pair<size_t, size_t>> open;  // Index in `titles`, lines still to add.
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    for (auto& [index, left] : open) {
      if (left == 0) continue;
      titles[index] += Squeeze(line);
      --left;
    }
    while (!open.empty() && open.front().second == 0) open.erase(open.begin());
    if (IsAttachmentHeading(line)) {
      open.emplace_back(titles.size(), kLines);
      titles.emplace_back();
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return titles;
}

std::vector<StructureFault> FindMissingAttachments(const v1::Notice& notice,
                                                   std::string_view text) {
  std::vector<StructureFault> faults;
  if (notice.attachments().empty()) return faults;
  const std::vector<std::string> titles = AttachmentTitles(text);
  // Many portals keep attachments as files of their own: then there is nothing to compare.
  if (titles.empty()) return faults;
  for (const v1::Quote& attachment : notice.attachments()) {
    const std::string name = Squeeze(attachment.text());
    bool found = false;
    for (const std::string& title : titles) found = found || Contains(title, name);
    if (found) continue;
    StructureFault fault{attachment.text(), std::nullopt};
    if (attachment.has_span()) fault.span = attachment.span();
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace

int HeadingLevel(std::string_view number) {
  std::string scratch;
  const std::string_view folded = Fold(number, &scratch);
  if (folded.empty() || StartsWith(folded, "第")) return 0;
  if (const char32_t enclosed = DecodeAt(folded, 0).code; IsEnclosedNumber(enclosed)) {
    char bytes[kMaxEnclosedNumberBytes];
    return HeadingLevel({bytes, WriteEnclosedNumber(enclosed, bytes)});
  }
  const bool parenthesis = folded[0] == '(';
  const Decoded first = DecodeAt(folded, parenthesis && folded.size() > 1 ? 1 : 0);
  if (first.code >= 0x2460 && first.code <= 0x2473) return 5;
  const bool arabic = first.code >= '0' && first.code <= '9';
  if (ParseNumber(folded) < 0) return 0;
  if (arabic) return parenthesis ? 4 : 3;
  return parenthesis ? 2 : 1;
}

bool NeedsText(v1::Structure structure) { return structure == v1::STRUCTURE_ATTACHMENT_MISSING; }

std::vector<StructureFault> FindStructureFaults(v1::Structure structure, const v1::Notice& notice,
                                                std::string_view text) {
  std::vector<StructureFault> faults;
  switch (structure) {
    case v1::STRUCTURE_HEADING_LEVEL_SKIPPED:
      WalkHeadings(notice, [&](const Heading& heading, const Heading* above, const Heading*) {
        if (above == nullptr || MayFollow(heading, *above)) return;
        faults.push_back(FaultAt(*heading.section, absl::StrCat(above->section->number(), " → ",
                                                                heading.section->number())));
      });
      break;
    case v1::STRUCTURE_HEADING_NUMBER_GAP:
      WalkHeadings(notice, [&](const Heading& heading, const Heading*, const Heading* before) {
        if (before == nullptr || heading.number <= before->number + 1) return;
        faults.push_back(FaultAt(*heading.section, absl::StrCat(before->section->number(), " → ",
                                                                heading.section->number())));
      });
      break;
    case v1::STRUCTURE_ATTACHMENT_MISSING:
      faults = FindMissingAttachments(notice, text);
      break;
    default:
      break;
  }
  return faults;
}

}  // namespace duban::rules
