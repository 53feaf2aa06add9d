#include "extract/outline.h"

#include <algorithm>
#include <string>

#include "extract/contents.h"
#include "extract/proven_numbers.h"
#include "extract/wrap.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// A number has no more digits: a year is none.
constexpr size_t kMaxNumberDigits = 3;
constexpr size_t kMaxTitleChars = 45;
// The title right below 附件 may be the full name of a long plan.
constexpr size_t kMaxAttachmentTitleChars = 70;
// A line indented this far is centred.
constexpr uint16_t kCentredIndent = 8;

}  // namespace

class OutlineBuilder {
 public:
  OutlineBuilder(const OutlineReader& reader, const Page& page, const Frame& frame,
                 Outline* outline)
      : reader_(reader),
        page_(page),
        frame_(frame),
        out_(outline),
        numbers_(page, reader.row_words_, outline->roles) {}

  void Build(const std::vector<Grid>& grids) {
    const uint32_t count = static_cast<uint32_t>(page_.lines().size());
    out_->roles.assign(count, LineRole::kText);
    out_->node_of.assign(count, -1);
    out_->place_of.assign(count, 0);
    out_->places.push_back({});
    for (uint32_t line = 0; line < count; ++line) {
      if (line < frame_.body_begin || line >= frame_.body_end) {
        out_->roles[line] = LineRole::kFrame;
      }
    }
    for (const uint32_t line : frame_.frame_lines) out_->roles[line] = LineRole::kFrame;
    for (const Grid& grid : grids) {
      for (uint32_t line = grid.first_line; line < grid.end_line && line < count; ++line) {
        out_->roles[line] = LineRole::kTable;
      }
    }
    uint32_t line = 0;
    while (line < count) {
      const uint32_t end = ContentsEnd(page_, reader_.title_endings_, out_->roles, line);
      for (; line < end; ++line) {
        out_->place_of[line] = static_cast<uint32_t>(out_->places.size()) - 1;
        out_->roles[line] = LineRole::kFrame;
      }
      if (line < count) ReadLine(line++);
    }
  }

 private:
  void ReadLine(uint32_t line) {
    out_->place_of[line] = static_cast<uint32_t>(out_->places.size()) - 1;
    LineRole& role = out_->roles[line];
    if (role == LineRole::kTable) {
      open_ = -1;
      waits_for_title_ = false;
      captioned_ = false;
      return;
    }
    if (role == LineRole::kFrame) return ReadFrame(line);
    const bool in_cell = page_.lines()[line].cell >= 0;
    if (in_cell && !NamesTable(line)) return ReadText(line);
    if (ReadAttachment(line) || (!in_cell && ReadNumbered(line)) || ReadTitle(line)) {
      out_->place_of[line] = static_cast<uint32_t>(out_->places.size()) - 1;
      return;
    }
    ReadText(line);
  }

  // Whether the cell in which line `line` stands is one of those that name the table below it.
  bool NamesTable(uint32_t line) const {
    constexpr uint32_t kMaxLines = 4;
    const uint32_t block = page_.lines()[line].block;
    const size_t end = std::min<size_t>(out_->roles.size(), line + kMaxLines);
    for (uint32_t below = line + 1; below < end && page_.lines()[below].block == block; ++below) {
      if (out_->roles[below] == LineRole::kTable) return true;
    }
    return false;
  }

  // A signature or the like ends the sections before it; the title of an enclosed plan is a title.
  void ReadFrame(uint32_t line) {
    if (line < frame_.body_begin || line >= frame_.body_end) return;
    // 附件1 alone on a line heads an attachment; 附件:… is the list of them.
    const Range range = page_.lines()[line].range;
    const bool alone = range.size() <= 16 && ReadMarker(NextLine(line)).kind == MarkerKind::kNone &&
                       page_.text()[range.end - 1] != ':';
    // 附件:任务分解表 right above that table is both.
    const bool heads =
        alone || (line + 1 < out_->roles.size() && out_->roles[line + 1] == LineRole::kTable);
    if (!(heads && ReadAttachment(line)) && !ReadTitle(line)) {
      if (stack_.empty()) return;
      Place place = out_->places.back();
      if (place.attachment.empty()) place.title = {};
      NewPlace(place);
    }
    out_->place_of[line] = static_cast<uint32_t>(out_->places.size()) - 1;
    out_->roles[line] = LineRole::kFrame;
  }

  std::string_view NextLine(uint32_t line) const {
    return line + 1 < page_.lines().size() ? page_.In(page_.lines()[line + 1].range)
                                           : std::string_view();
  }

  void ReadText(uint32_t line) {
    out_->node_of[line] = open_;
    if (open_ >= 0) out_->nodes[open_].end_line = line + 1;
  }

  void NewPlace(Place place) {
    captioned_ = false;
    out_->places.push_back(place);
    seen_ = 0;
    stack_.clear();
    open_ = -1;
  }

  // A line without the bars behind a row of one cell (附件1 |), or of two where the first begins
  // with `label` bytes (附件1 | 任务分工表 |); another row as it is.
  Range WithoutBar(uint32_t line, size_t label = 0) const {
    constexpr size_t kMaxNumberBytes = 4;
    Range range = page_.lines()[line].range;
    if (!page_.lines()[line].Has(Line::kPipe)) return range;
    const std::string_view words = page_.In(range);
    const std::string_view cells = words.substr(0, words.find_last_not_of("| ") + 1);
    size_t bar = cells.find('|');
    if (label > 0 && bar <= label + kMaxNumberBytes) bar = cells.find('|', bar + 1);
    if (bar == cells.npos) range.end = range.begin + static_cast<uint32_t>(cells.size());
    return range;
  }

  // 附件1, 附件:, 附件1:重点任务分工表
  bool ReadAttachment(uint32_t line) {
    Range range = page_.lines()[line].range;
    const size_t word = reader_.attachment_words_.PrefixOf(page_.In(range));
    if (word == 0) return false;
    range = WithoutBar(line, word);
    const std::string_view words = page_.In(range);
    size_t at = word;
    while (at < words.size() && words[at] == ' ') ++at;
    const size_t number_begin = at;
    while (at < words.size() && at - number_begin < 3 && words[at] >= '0' && words[at] <= '9') ++at;
    if (at == number_begin) {
      const Marker marker = ReadMarker(std::string(words.substr(at, 18)) + "、");
      if (marker.kind == MarkerKind::kHan && marker.number_end <= words.size() - at) {
        at += marker.number_end;
      }
    }
    const size_t label_end = at;
    while (at < words.size() && (words[at] == ':' || words[at] == ' ' || words[at] == '\t' ||
                                 words[at] == '.' || words[at] == '|')) {
      ++at;
    }
    const std::string_view rest = words.substr(at);
    // 附件1 任务分工表: the page drops a blank behind a digit.
    const bool parted =
        at > label_end || page_.DropsBlankAt(range.begin + static_cast<uint32_t>(at));
    if (!rest.empty() && (!parted || EndsSentence(rest) || HasMoreChars(rest, 60))) {
      return false;
    }
    out_->roles[line] = LineRole::kAttachment;
    Place place;
    place.attachment = {range.begin, range.begin + static_cast<uint32_t>(label_end)};
    if (!rest.empty()) place.title = {range.begin + static_cast<uint32_t>(at), range.end};
    NewPlace(place);
    waits_for_title_ = rest.empty();
    return true;
  }

  // 12.12345热线, 5.5G基站 behind item 11 or 4: the next item, whose text begins with a number that
  // is no fraction.
  Marker ReadNextItem(std::string_view words) const {
    const size_t dot = words.substr(0, 4).find('.');
    const int number = dot == words.npos ? 0 : NumberOf(words.substr(0, dot), kMaxNumberDigits);
    if (number < 2) return {};
    size_t end = dot + 1;
    while (end < words.size() && words[end] >= '0' && words[end] <= '9') ++end;
    const bool letter = end < words.size() && words[end] >= 'A' && words[end] <= 'Z';
    if (end == dot + 1 || (end < dot + 4 && !letter) || end >= words.size()) return {};
    const auto open = std::find_if(stack_.begin(), stack_.end(), [&](int32_t node) {
      return out_->nodes[node].marker.kind == MarkerKind::kArabic;
    });
    if (open == stack_.end()) return {};
    const Node& last = out_->nodes[*open];
    const std::string_view line = page_.In(page_.lines()[last.line].range);
    if (NumberOf(line.substr(0, last.marker.number_end), kMaxNumberDigits) != number - 1) return {};
    Marker marker;
    marker.kind = MarkerKind::kArabic;
    marker.number_end = static_cast<uint32_t>(dot);
    marker.end = static_cast<uint32_t>(dot + 1);
    return marker;
  }

  // 5 推进… between 4.… and 6.…: the item behind the last, below a sentence or a heading.
  bool LostItsDot(uint32_t line, const Marker& marker, int value) const {
    if (marker.kind != MarkerKind::kPlainArabic || value != last_arabic_ + 1 || line == 0) {
      return false;
    }
    const bool below_heading = out_->roles[line - 1] == LineRole::kNumbered && open_ >= 0 &&
                               out_->nodes[open_].line == line - 1 &&
                               out_->nodes[open_].marker.kind < MarkerKind::kArabic;
    const std::string_view above = page_.In(page_.lines()[line - 1].range);
    return last_arabic_ > 0 && (below_heading || EndsSentence(above) || above.back() == ')');
  }

  // 任务1:, 第一, 【1】, A. or 1 before a text: the number that follows the last of its kind, or
  // the first where the second stands below it.
  Marker ReadRow(uint32_t line) {
    int value = 0;
    const Marker marker = numbers_.Number(line, &value);
    // 事项一 may be all of the line.
    if (marker.kind == MarkerKind::kNone ||
        (marker.kind != MarkerKind::kNamed && marker.end >= page_.lines()[line].range.size())) {
      return {};
    }
    const auto open = std::find_if(stack_.begin(), stack_.end(), [&](int32_t node) {
      return out_->nodes[node].marker.kind == marker.kind;
    });
    if (open != stack_.end()) {
      int last = 0;
      numbers_.Number(out_->nodes[*open].line, &last);
      if (last == value - 1) return numbers_.Take(marker, value);
    }
    if (LostItsDot(line, marker, value)) {
      Marker item = marker;
      item.kind = MarkerKind::kArabic;
      return item;
    }
    return numbers_.IsProven(line, marker, value) ? numbers_.Take(marker, value) : Marker();
  }

  // ——推进教育发展, 第一阶段:动员部署(3月): a short line between numbered items heads those behind
  // it.
  Marker ReadUnnumberedHeading(uint32_t line) {
    constexpr size_t kMaxChars = 40;
    const Line& l = page_.lines()[line];
    const std::string_view words = page_.In(l.range);
    const size_t end = l.Has(Line::kDash) ? std::max(DashEnd(l), PhaseEnd(l)) : PhaseEnd(l);
    if (end == 0 || l.Has(Line::kStop) ||
        CountChars(words.substr(0, kMaxChars * 3 + 3)) > kMaxChars || EndsWithMark(words)) {
      return {};
    }
    const MarkerKind next = ReadMarker(NextLine(line)).kind;
    if (next != MarkerKind::kArabic && next != MarkerKind::kParenArabic) return {};
    // The items behind it stand under it, whichever stood before it.
    stack_.erase(std::find_if(stack_.begin(), stack_.end(),
                              [&](int32_t open) { return out_->nodes[open].marker.kind == next; }),
                 stack_.end());
    Marker marker;
    marker.kind = MarkerKind::kBullet;
    marker.end = static_cast<uint32_t>(end);
    return marker;
  }

  // Where the dash ends that the line begins with, in which no label stands; 0 for none.
  size_t DashEnd(const Line& line) const {
    static constexpr std::string_view kDash = "——";
    return !line.Has(Line::kColon) && StartsWith(page_.In(line.range), kDash) ? kDash.size() : 0;
  }

  // Where 第一阶段 ends at the begin of the line, what it is for behind it; 0 for none.
  size_t PhaseEnd(const Line& line) const {
    constexpr size_t kOrdinal = 3;  // 第
    const std::string_view words = page_.In(line.range);
    if (!StartsWith(words, "第") || line.Has(Line::kPipe | Line::kTab)) return 0;
    const size_t number = std::min(words.find_first_of(":( "), words.size());
    for (size_t at = kOrdinal; at < number; at += DecodeAt(words, at).size) {
      const size_t word = reader_.phase_words_.PrefixOf(words.substr(at));
      if (word == 0) continue;
      const std::string_view value = words.substr(kOrdinal, at - kOrdinal);
      return ValueOfNumber(value) != 0 && at + word < words.size() ? at + word : 0;
    }
    return 0;
  }

  // Whether a mark behind `words` makes them a sentence, or what leads to the next line.
  static bool EndsWithMark(std::string_view words) {
    return words.back() != ')' && EndsSentence(words);
  }

  // What the label says that stands behind the number of a line: (1)责任单位:A.
  v1::ColumnKind NumberedLabel(uint32_t line, MarkerKind kind) const {
    if (!page_.lines()[line].Has(Line::kColon)) return v1::COLUMN_KIND_UNSPECIFIED;
    const std::string_view words = page_.In(page_.lines()[line].range);
    const Marker marker = kind == MarkerKind::kBullet ? ReadBullet(words) : ReadMarker(words);
    if (marker.kind != kind) return v1::COLUMN_KIND_UNSPECIFIED;
    return reader_.columns_->FindLabelAtBegin(words.substr(marker.end)).kind;
  }

  // Whether the line is one of several right behind one another that number what is said of the
  // item above them: (1)责任单位:A / (2)完成时限:6月底前. They are no items, nor is one alone
  // behind a mark: ★责任单位:A.
  bool IsLabelOfItem(uint32_t line, MarkerKind kind) {
    if (line < labels_end_) return true;
    if (open_ < 0 || out_->nodes[open_].marker.kind == kind) return false;
    uint32_t end = line;
    bool units = false;
    for (; end < out_->roles.size() && out_->roles[end] == LineRole::kText; ++end) {
      const v1::ColumnKind label = NumberedLabel(end, kind);
      if (label == v1::COLUMN_KIND_UNSPECIFIED) break;
      units = units || label == v1::COLUMN_KIND_UNIT;
    }
    if (!units || (end < line + 2 && kind != MarkerKind::kBullet)) return false;
    labels_end_ = end;
    return true;
  }

  // The number of an open node.
  std::string_view NumberAt(int32_t open) const {
    const Node& node = out_->nodes[open];
    return NumberIn(node.line, node.marker);
  }

  std::string_view NumberIn(uint32_t line, const Marker& marker) const {
    const uint32_t begin = page_.lines()[line].range.begin;
    return page_.In({begin + marker.number_begin, begin + marker.number_end});
  }

  // The first of the open nodes that the number of `line` closes. Numbers of one kind are siblings;
  // a new kind stands under what is open.
  std::vector<int32_t>::iterator FirstClosed(uint32_t line, const Marker& marker) {
    const auto is_same = [&](int32_t open) { return out_->nodes[open].marker.kind == marker.kind; };
    const auto first = std::find_if(stack_.begin(), stack_.end(), is_same);
    if (first == stack_.end()) {
      return IsSectionOfCutPage(line, marker) ? FirstDeeper(marker)
                                              : FirstOfChapterBefore(line, marker);
    }
    if (BeginsListOfOwn(line, marker)) return stack_.end();
    const auto second = std::find_if(first + 1, stack_.end(), is_same);
    if (second == stack_.end()) return first;
    const int value = ValueOfNumber(NumberIn(line, marker));
    const bool goes_on = ValueOfNumber(NumberAt(*second)) + 1 == value;
    return goes_on ? second : first;
  }

  // 二、整改任务 / 一、污水直排: a list that is numbered like the heading right above it, of which
  // it is a part.
  bool BeginsListOfOwn(uint32_t line, const Marker& marker) const {
    if (open_ < 0 || open_ != stack_.back()) return false;
    const Node& above = out_->nodes[open_];
    constexpr uint32_t kMaxHeadingBytes = 90;
    return above.marker.kind == marker.kind && above.end_line == line && above.line + 1 == line &&
           (stack_.size() < 2 ||
            out_->nodes[stack_[stack_.size() - 2]].marker.kind != marker.kind) &&
           IsFirstNumber(NumberIn(line, marker)) && !IsFirstNumber(NumberAt(open_)) &&
           page_.lines()[above.line].range.size() <= kMaxHeadingBytes &&
           !page_.lines()[above.line].Has(Line::kStop | Line::kComma | Line::kClosing);
  }

  // (五)… / 四、组织领导: what is printed begins in the midst of a section, and the first number of
  // the level above it is not its first.
  bool IsSectionOfCutPage(uint32_t line, const Marker& marker) const {
    return (marker.kind == MarkerKind::kHan || marker.kind == MarkerKind::kParenHan) &&
           !Seen(marker.kind) && ValueOfNumber(NumberIn(line, marker)) > 1;
  }

  std::vector<int32_t>::iterator FirstDeeper(const Marker& marker) {
    return std::find_if(stack_.begin(), stack_.end(), [&](int32_t open) {
      const MarkerKind kind = out_->nodes[open].marker.kind;
      return kind > marker.kind && kind <= MarkerKind::kParenArabic;
    });
  }

  static uint32_t Bit(MarkerKind kind) { return 1u << static_cast<uint32_t>(kind); }
  bool Seen(MarkerKind kind) const { return (seen_ & Bit(kind)) != 0; }

  // 4 监测预警, 4.监测预警 behind 3.2, where no 3 is printed: it is not below that.
  std::vector<int32_t>::iterator FirstOfChapterBefore(uint32_t line, const Marker& marker) {
    if (marker.kind != MarkerKind::kArabic && marker.kind != MarkerKind::kPlainArabic) {
      return stack_.end();
    }
    return std::find_if(stack_.begin(), stack_.end(), [&](int32_t open) {
      const MarkerKind kind = out_->nodes[open].marker.kind;
      if (kind < MarkerKind::kDecimal2 || kind > MarkerKind::kDecimal4) return false;
      const std::string_view number = NumberAt(open);
      const int chapter = ValueOfNumber(number.substr(0, number.find('.')));
      return ValueOfNumber(NumberIn(line, marker)) == chapter + 1;
    });
  }

  bool ReadNumbered(uint32_t line) {
    const std::string_view words = page_.In(page_.lines()[line].range);
    Marker marker = ReadMarker(words);
    if (marker.kind == MarkerKind::kNone && page_.lines()[line].Has(Line::kDigit)) {
      marker = numbers_.ReadLone(line);
      if (marker.kind == MarkerKind::kNone) marker = ReadHeadingNumber(words);
      if (marker.kind == MarkerKind::kNone) marker = ReadNextItem(words);
      // 5 清理河道。(A负责): a heading holds no sentence.
      if (marker.kind == MarkerKind::kPlainArabic && page_.lines()[line].Has(Line::kStop) &&
          LostItsDot(line, marker,
                     NumberOf(words.substr(0, marker.number_end), kMaxNumberDigits))) {
        marker.kind = MarkerKind::kArabic;
      }
      // 1  总则 may as well be a row of a list: 1.1 below it or above tells.
      if (marker.kind == MarkerKind::kPlainArabic && page_.lines()[line].Has(Line::kTab) &&
          !decimals_ && ReadHeadingNumber(NextLine(line)).kind != MarkerKind::kDecimal2) {
        marker = {};
      }
      decimals_ = decimals_ || marker.kind == MarkerKind::kDecimal2;
    } else if (marker.end >= words.size()) {
      return false;
    }
    if (marker.kind == MarkerKind::kNone) {
      marker = ReadBullet(words);
      if (marker.kind == MarkerKind::kBullet && IsField(line, marker)) return false;
    }
    if (marker.kind == MarkerKind::kNone) marker = ReadUnnumberedHeading(line);
    if (marker.kind == MarkerKind::kNone) marker = ReadRow(line);
    if (marker.kind == MarkerKind::kNone || IsLabelOfItem(line, marker.kind)) return false;
    waits_for_title_ = false;
    captioned_ = captioned_ && marker.end == words.size();
    out_->roles[line] = LineRole::kNumbered;
    Node node;
    node.line = line;
    node.end_line = line + 1;
    node.marker = marker;
    node.place = static_cast<uint32_t>(out_->places.size()) - 1;
    stack_.erase(FirstClosed(line, marker), stack_.end());
    seen_ |= Bit(marker.kind);
    node.parent = stack_.empty() ? -1 : stack_.back();
    node.depth = static_cast<uint16_t>(stack_.size());
    open_ = static_cast<int32_t>(out_->nodes.size());
    stack_.push_back(open_);
    out_->nodes.push_back(node);
    out_->node_of[line] = open_;
    if (marker.kind == MarkerKind::kArabic) last_arabic_ = ValueOfNumber(NumberIn(line, marker));
    return true;
  }

  // • 发布单位:A: one of a portal's fields.
  bool IsField(uint32_t line, const Marker& bullet) const {
    const std::string_view words = page_.In(page_.lines()[line].range).substr(bullet.end);
    return page_.lines()[line].Has(Line::kColon) &&
           reader_.columns_->FindLabelAtBegin(words).kind == v1::COLUMN_KIND_OTHER;
  }

  bool LooksLikeTitle(uint32_t line) const {
    const Line& l = page_.lines()[line];
    const std::string_view words = page_.In(WithoutBar(line));
    const size_t most = waits_for_title_ ? kMaxAttachmentTitleChars : kMaxTitleChars;
    if (words.size() > most * 3 || words.size() < 6) return false;
    if (l.Has(Line::kColon | Line::kStop) || EndsSentence(words)) return false;
    // 【工作任务】编制方案
    return !l.Has(Line::kLabelClosing) ||
           reader_.columns_->FindLabelAtBegin(words).kind == v1::COLUMN_KIND_UNSPECIFIED;
  }

  // 附件 / 存在问题: / 1.…: the title of an attachment, a colon behind it, over its items. A
  // salutation stands over no number.
  bool HeadsItems(uint32_t line) const {
    const Line& l = page_.lines()[line];
    const std::string_view words = page_.In(l.range);
    return waits_for_title_ && out_->places.back().title.empty() &&
           words.find(':') + 1 == words.size() && !l.Has(Line::kStop | Line::kComma) &&
           words.size() > 6 && !HasMoreChars(words, kMaxTitleChars) &&
           ReadMarker(NextLine(line)).kind != MarkerKind::kNone;
  }

  // 表1 分年度建设计划表: over a table that hands out no work, it heads nothing behind that.
  bool IsCaption(uint32_t line) const {
    const std::string_view words = page_.In(page_.lines()[line].range);
    size_t at = reader_.caption_words_.PrefixOf(words);
    if (at == 0 || !page_.lines()[line].Has(Line::kDigit)) return false;
    while (at < words.size() && words[at] == ' ') ++at;
    return at < words.size() && words[at] >= '0' && words[at] <= '9' && !EndsSentence(words);
  }

  bool ReadTitle(uint32_t line) {
    if (!waits_for_title_ && IsCaption(line)) {
      captioned_ = true;
      open_ = -1;
      return false;
    }
    const bool heads_items = HeadsItems(line);
    if (!heads_items && !LooksLikeTitle(line)) {
      waits_for_title_ = false;
      return false;
    }
    const Line& l = page_.lines()[line];
    Range range = WithoutBar(line);
    if (heads_items) --range.end;  // Without its colon.
    const std::string_view words = page_.In(range);
    const bool ends_as_title = reader_.title_endings_.SuffixOf(WithoutNote(words)) != 0;
    const bool centred = l.indent >= kCentredIndent || l.heading_level > 0;
    if (waits_for_title_) {
      // A title may be broken over two or three lines.
      Place& place = out_->places.back();
      if (place.title.empty()) {
        place.title = range;
      } else {
        place.title.end = range.end;
      }
      out_->roles[line] = LineRole::kTitle;
      waits_for_title_ = !ends_as_title && !heads_items;
      open_ = -1;
      return true;
    }
    // Below a caption a short line is a cell of its table.
    if (!ends_as_title || l.Has(Line::kComma) || (captioned_ && !centred)) return false;
    // Inside of an item, a short line that ends like a title is part of it, unless a table follows.
    const bool heads_table =
        line + 1 < out_->roles.size() && out_->roles[line + 1] == LineRole::kTable;
    if (open_ >= 0 && !centred && l.blank_lines_before == 0 && !heads_table) return false;
    out_->roles[line] = LineRole::kTitle;
    Place place = out_->places.back();
    place.title = range;
    NewPlace(place);
    return true;
  }

  // A title without the note in parentheses behind it: 任务清单(2023年版).
  static std::string_view WithoutNote(std::string_view words) {
    if (words.back() != ')') return words;
    const size_t open = words.rfind('(');
    return open == words.npos || open == 0 ? words : words.substr(0, open);
  }

  const OutlineReader& reader_;
  const Page& page_;
  const Frame& frame_;
  Outline* out_;
  std::vector<int32_t> stack_;  // Open nodes, outermost first; each of another kind.
  uint32_t seen_ = 0;           // The kinds of numbers of the place, a bit each.
  int32_t open_ = -1;
  bool waits_for_title_ = false;
  uint32_t labels_end_ = 0;  // Behind the last numbered labels of an item.
  ProvenNumbers numbers_;
  int last_arabic_ = 0;     // The number of the last item such as 4., wherever it stands.
  bool decimals_ = false;   // 1.1 was read.
  bool captioned_ = false;  // Behind a table's caption, up to the next numbered line or title.
};

void OutlineReader::Read(const Page& page, const Frame& frame, const std::vector<Grid>& grids,
                         Outline* outline) const {
  OutlineBuilder(*this, page, frame, outline).Build(grids);
}

}  // namespace duban
