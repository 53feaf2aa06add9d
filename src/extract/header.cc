#include "extract/header.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "duban/calendar.h"
#include "extract/header_attachment.h"
#include "extract/header_citation.h"
#include "extract/header_disclosure.h"
#include "extract/header_footer.h"
#include "extract/header_head.h"
#include "extract/header_issuer.h"
#include "extract/header_own.h"
#include "extract/header_salutation.h"
#include "extract/header_second_title.h"
#include "extract/header_signature.h"
#include "extract/header_text.h"
#include "extract/header_title.h"
#include "extract/header_title_parts.h"
#include "extract/header_words.h"
#include "extract/marker.h"
#include "text/strings.h"

namespace duban {

using header::AttachmentList;
using header::Head;
using header::HeaderLexicon;
using header::HeadLine;
using header::LabelValue;
using header::PrintedDate;
using header::Signature;
using header::Title;

namespace {

// Lines at the end of the page, and below the signature, in which the portal's fields are looked
// for.
constexpr uint32_t kTailLines = 40;
constexpr uint32_t kMaxTailLabelBytes = 300;
// Lines below the signature or an attachment's heading that can be a second title.
constexpr uint32_t kSecondTitleLines = 4;

// Reads one page. Its steps follow one another; each uses what the ones before it found.
class Reading {
 public:
  Reading(const Page& page, const HeaderLexicon& words, const UnitReader& units, v1::Notice* notice,
          Frame* frame)
      : page_(page),
        text_(page.text()),
        words_(words),
        units_(units),
        notice_(notice),
        frame_(frame),
        lines_(static_cast<uint32_t>(page.lines().size())) {}

  void Read(uint32_t first_table) {
    first_table_ = first_table;
    if (lines_ == 0) return;
    head_ = header::ReadHead(page_, words_, units_, first_table);
    title_ = header::ReadTitle(page_, words_, units_, head_);
    FindBody();
    attachments_ = header::ReadAttachments(page_, words_, units_, frame_->body_begin, lines_);
    ReadSignature();
    ReadTailLabels();
    FillTitle();
    note_line_ = FindNoteLine();
    FillNumbers();
    FillIssuers();
    FillDates();
    FillAddressees();
    FillAttachments();
    FillDisclosure();
    FindSecondTitles();
    FillCitations();
    FillFields();
    FillYear();
    FinishFrame();
  }

 private:
  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }
  std::string_view LineText(uint32_t line) const { return LineRange(line).In(text_); }

  void FindBody() {
    uint32_t begin = head_.end;
    if (head_.salutation_end == 0) {
      // Plain lines behind the last line that is surely the header's are text.
      begin = title_.line_end;
      for (uint32_t i = 0; i < head_.end; ++i) {
        const bool header =
            head_.kinds[i] != HeadLine::kPlain ||
            std::binary_search(title_.printed_lines.begin(), title_.printed_lines.end(), i);
        if (header) begin = std::max(begin, i + 1);
      }
    }
    frame_->body_begin = begin;
    frame_->body_end = header::FindFooter(page_, words_, begin);
  }

  void ReadSignature() {
    header::SignatureContext context;
    context.begin = head_.salutation_end != 0 ? head_.salutation_end : frame_->body_begin;
    context.end = frame_->body_end;
    context.title = header::Squeeze(title_.range.In(text_));
    context.expected = head_.salutation_end != 0 || Contains(context.title, "关于") ||
                       !attachments_.names.empty() ||
                       words_.asking_kinds.SuffixOf(context.title) != 0;
    context.attachments = &attachments_;
    for (Range issuer : header::TitleIssuers(page_, words_, units_, title_.range)) {
      context.issuers.push_back(header::Squeeze(issuer.In(text_)));
    }
    signature_ = header::ReadSignature(page_, words_, units_, context);
    if (!signature_.found) {
      title_signature_ = header::ReadLetterhead(page_, words_, units_, head_);
      if (title_signature_.found) {
        signature_ = Signature();
        return;
      }
    }
    if (head_.salutation_end != 0) return;
    if (signature_.found && signature_.line_end > head_.end) return;
    // Between the title and the text. 2020-06-30 there is the portal's way to print a date.
    Signature undated;
    if (!signature_.found) undated.issuers = std::move(signature_.issuers);
    signature_ = Signature();
    context = header::SignatureContext();
    context.begin = title_.line_end;
    context.end = head_.end;
    context.below_title = true;
    title_signature_ = header::ReadSignature(page_, words_, units_, context);
    if (title_signature_.issuers.empty() ||
        !Contains(title_signature_.date.range.In(text_), "年")) {
      title_signature_ = Signature();
      signature_ = std::move(undated);
    }
    frame_->body_begin = std::max(frame_->body_begin, title_signature_.line_end);
  }

  // The fields of a page of an encyclopedia, which stand below the words that sum the notice up.
  void ReadInfobox() {
    constexpr uint32_t kReach = 12;
    constexpr uint32_t kMaxFields = 12;
    uint32_t line = frame_->body_begin;
    const uint32_t reach = std::min(lines_, line + kReach);
    while (line < reach && !words_.infobox_headings.Contains(header::Squeezed(LineText(line)))) {
      ++line;
    }
    if (line == reach) return;
    const uint32_t begin = line++;
    for (; line < std::min(lines_, begin + kMaxFields); ++line) {
      const size_t known = labels_.size();
      if (LineRange(line).size() > kMaxTailLabelBytes) break;
      header::ReadLabels(page_, words_, line, line + 1, lines_, &labels_);
      if (labels_.size() == known && ReadBullet(LineText(line)).kind == MarkerKind::kNone) break;
    }
    AddFrameLines(begin, line);
  }

  // Fields printed below the signature or at the end of the page.
  void ReadTailLabels() {
    labels_ = head_.labels;
    ReadInfobox();
    uint32_t from = frame_->body_begin;
    const auto read = [&](uint32_t begin, uint32_t end) {
      begin = std::max(begin, from);
      end = std::min(end, lines_);
      for (uint32_t line = begin; line < end; ++line) {
        // Long lines of the body are text.
        if (line < frame_->body_end && LineRange(line).size() > kMaxTailLabelBytes) continue;
        header::ReadLabels(page_, words_, line, line + 1, lines_, &tail_labels_);
      }
      from = std::max(from, end);
    };
    if (signature_.found) read(signature_.line_end, signature_.line_end + 8);
    read(lines_ > kTailLines ? lines_ - kTailLines : 0, lines_);
    tail_labels_.erase(std::remove_if(tail_labels_.begin(), tail_labels_.end(),
                                      [&](const LabelValue& label) {
                                        return !header::IsTailField(page_, label, words_,
                                                                    frame_->body_end);
                                      }),
                       tail_labels_.end());
    labels_.insert(labels_.end(), tail_labels_.begin(), tail_labels_.end());
  }

  void FillTitle() {
    if (title_.range.empty()) return;
    page_.Fill(title_.range, notice_->mutable_title());
    own_names_.push_back(header::Squeeze(title_.range.In(text_)));
    for (std::string& name : header::IssuedNames(title_.range.In(text_), words_)) {
      own_names_.push_back(std::move(name));
    }
  }

  void FillNumbers() {
    const header::HeadParts parts = Parts();
    const Range number = header::FindOwnNumber(parts);
    if (!number.empty()) {
      page_.Fill(number, notice_->mutable_document_number());
      number_ = number;
      own_number_ = header::Squeeze(number.In(text_));
      no_limits_.push_back(number);
    }
    const Range index = header::FindIndexNumber(parts);
    if (!index.empty()) page_.Fill(index, notice_->mutable_index_number());
  }

  header::HeadParts Parts() const { return {page_, words_, head_, title_, labels_, note_line_}; }

  // Of (2021年5月8日市政府令第24号公布) below the title, where it is printed again behind what a
  // site tells of the regulation.
  uint32_t FindNoteLine() const {
    constexpr uint32_t kReach = 40;
    const uint32_t end = std::min(frame_->body_end, head_.end + kReach);
    for (uint32_t line = head_.end + 1; line < end; ++line) {
      if (LineText(line).front() == '(' && !own_names_.empty() &&
          header::Squeeze(LineText(line - 1)) == own_names_.front()) {
        return line;
      }
    }
    return 0;
  }

  void AddUnit(const UnitName& from, v1::Unit* unit) const {
    unit->set_name(page_.Printed(from.name));
    if (!from.alias.empty()) unit->set_alias(page_.Printed(from.alias));
    unit->set_collective(from.collective);
    page_.Fill(from.name, unit->mutable_span());
  }

  void FillIssuers() {
    for (const UnitName& issuer :
         header::FindIssuers(Parts(), units_, number_, {&signature_, &title_signature_})) {
      AddUnit(issuer, notice_->add_issuers());
    }
  }

  void SetDate(const PrintedDate& date, bool labelled, v1::StatedDate* out) const {
    out->set_date(FormatDate(date.day));
    out->set_text(page_.Printed(date.range));
    page_.Fill(date.range, out->mutable_span());
    out->set_labelled(labelled);
  }

  void FillDates() {
    const header::HeadParts parts = Parts();
    PrintedDate date;
    bool issued = signature_.found && !signature_.date.range.empty();
    bool labelled = false;
    if (issued) date = signature_.date;
    if (!issued) {
      issued = labelled = header::FindLabelDate(parts, v1::LabelWords::ISSUED_DATE, &date);
    }
    if (!issued && title_signature_.found) {
      issued = true;
      date = title_signature_.date;
    }
    if (!issued) issued = header::FindHeadDate(parts, false, &date);
    if (issued) {
      SetDate(date, labelled, notice_->mutable_issued_date());
      frame_->time.issued = date.day;
      frame_->time.has_issued = true;
      no_limits_.push_back(date.range);
    }
    labelled = header::FindLabelDate(parts, v1::LabelWords::PUBLISHED_DATE, &date);
    if (labelled || header::FindHeadDate(parts, true, &date)) {
      SetDate(date, labelled, notice_->mutable_published_date());
      frame_->time.published = date.day;
      frame_->time.has_published = true;
      no_limits_.push_back(date.range);
    }
  }

  void FillAddressees() {
    if (head_.salutation_end == 0) return;
    UnitNames names;
    header::SplitSalutation(page_, words_, units_, head_.salutation, &names);
    for (const UnitName& name : names) AddUnit(name, notice_->add_addressees());
    // What goes on behind the colon is text.
    const bool alone = head_.salutation.end + 1 >= LineRange(head_.salutation_end - 1).end;
    if (alone) AddFrameLines(head_.salutation_begin, head_.salutation_end);
  }

  void AddFrameLines(uint32_t begin, uint32_t end) {
    for (uint32_t i = std::max(begin, frame_->body_begin); i < std::min(end, frame_->body_end);
         ++i) {
      frame_->frame_lines.push_back(i);
    }
  }

  void FillAttachments() {
    for (Range name : attachments_.names) {
      page_.Fill(name, notice_->add_attachments());
      if (own_names_.size() < 64) {
        std::string own = header::Squeeze(name.In(text_));
        own.resize(header::WithoutFileType(own).size());
        // 《云溪一中章程》(征求意见稿): the name that the text gives it.
        const std::string_view marked = header::WithoutParentheses(own);
        if (marked.size() < own.size() && StartsWith(marked, "《") && EndsWith(marked, "》")) {
          own_names_.emplace_back(marked.substr(3, marked.size() - 6));
        }
        own_names_.push_back(std::move(own));
      }
    }
    AddFrameLines(attachments_.line_begin, attachments_.line_end);
    if (signature_.found) AddFrameLines(signature_.line_begin, signature_.line_end);
  }

  void FillDisclosure() {
    Range mark;
    v1::Disclosure::Kind kind = v1::Disclosure::DISCLOSURE_UNSPECIFIED;
    uint32_t line = 0;
    if (header::FindDisclosureMark(page_, words_, &kind, &mark, &line)) {
      // A mark alone in its line is no text; behind a date it stands in the signature's line.
      if (mark.size() + 8 >= LineRange(line).size()) AddFrameLines(line, line + 1);
      no_limits_.push_back(mark);
    } else if (signature_.found && header::FindBareDisclosure(page_, words_, signature_.line_end,
                                                              frame_->body_end, &kind, &line)) {
      mark = LineRange(line);
      AddFrameLines(line, line + 1);
      no_limits_.push_back(mark);
    } else {
      for (const LabelValue& label : labels_) {
        if (label.kind != v1::LabelWords::DISCLOSURE || label.value.empty()) continue;
        kind = header::DisclosureOf(label.value.In(text_), words_);
        mark = label.value;
        if (kind != v1::Disclosure::DISCLOSURE_UNSPECIFIED) break;
      }
    }
    SetDisclosure(kind, mark);
  }

  void SetDisclosure(v1::Disclosure::Kind kind, Range mark) {
    if (kind == v1::Disclosure::DISCLOSURE_UNSPECIFIED) return;
    notice_->mutable_disclosure()->set_kind(kind);
    page_.Fill(mark, notice_->mutable_disclosure()->mutable_span());
  }

  // Titles of the plan below the signature and of the attachments, over one to three lines.
  void FindSecondTitles() {
    uint32_t watch = signature_.found ? signature_.line_end + kSecondTitleLines : 0;
    // Titles of a table (检查发现问题 above 整改措施) may look like a plan's.
    if (signature_.found && first_table_ >= signature_.line_end) {
      watch = std::min(watch, first_table_);
    }
    if (signature_.found) TakeSecondTitle(signature_.line_end, watch, true);
    for (uint32_t line = frame_->body_begin; line < frame_->body_end; ++line) {
      if (!header::IsAttachmentHeading(LineText(line), words_)) continue;
      if (line >= attachments_.line_begin && line < attachments_.line_end) continue;
      frame_->attachment_headings.push_back(line);
      TakeSecondTitle(line + 1, line + 1 + kSecondTitleLines, false);
    }
  }

  // The name of what is issued, where no covering title is printed or an order (令) covers it.
  void TakePlanTitle(Range name) {
    const header::Squeezed title(title_.range.In(text_));
    const bool order = EndsWith(title, "令") && CountChars(title) <= 30 &&
                       words_.title_verbs.FindIn(title).empty();
    if (!title.view().empty() && !order) return;
    title_.range = name;
    page_.Fill(name, notice_->mutable_title());
    own_names_.push_back(header::Squeeze(name.In(text_)));
  }

  void TakeSecondTitle(uint32_t begin, uint32_t end, bool plan) {
    const header::SecondTitleContext context = {page_, words_, *frame_, attachments_, own_names_};
    header::SecondTitle title;
    if (!header::FindSecondTitle(context, begin, end, plan, &title)) return;
    if (plan) TakePlanTitle(title.range);
    if (title.is_new) own_names_.push_back(header::Squeeze(title.range.In(text_)));
    AddFrameLines(title.line_begin, title.line_end);
    second_titles_.push_back(title.range);
    no_limits_.push_back(title.range);
  }

  bool InAttachmentList(Range range) const {
    return attachments_.line_begin < attachments_.line_end &&
           range.begin >= LineRange(attachments_.line_begin).begin &&
           range.end <= LineRange(attachments_.line_end - 1).end;
  }

  // Whether the words of a range stand in another one of the list above it.
  bool PrintedBefore(Range range, const std::vector<Range>& ranges) const {
    const header::Squeezed words(range.In(text_));
    return std::any_of(ranges.begin(), ranges.end(), [&](Range other) {
      return other.begin < range.begin && !InAttachmentList(other) &&
             header::Squeezed(other.In(text_)).view() == words.view();
    });
  }

  void FillCitations() {
    if (frame_->body_begin >= frame_->body_end) return;
    header::Citations citations;
    const Range body = {LineRange(frame_->body_begin).begin, LineRange(frame_->body_end - 1).end};
    const uint32_t cover_line = signature_.found
                                    ? signature_.line_end
                                    : std::min(frame_->body_begin + kTailLines, frame_->body_end);
    std::sort(second_titles_.begin(), second_titles_.end(),
              [](Range a, Range b) { return a.begin < b.begin; });
    header::ReadCitations(page_, words_, body, LineRange(cover_line - 1).end, own_number_,
                          second_titles_, &own_names_, &citations);
    for (const header::CitedDocument& cited : citations.documents) {
      // What is attached, by its number or a part of its name, not printed before the list.
      const bool titled = !cited.title.empty();
      const Range name = titled ? cited.title : cited.number;
      if (InAttachmentList(name) &&
          !PrintedBefore(name, titled ? citations.names : citations.numbers)) {
        continue;
      }
      v1::Citation* out = notice_->add_citations();
      if (!cited.title.empty()) out->set_title(page_.Printed(cited.title));
      if (!cited.number.empty()) out->set_document_number(page_.Printed(cited.number));
      Range all = cited.title.empty() ? cited.number : cited.title;
      if (!cited.number.empty() && cited.number.begin >= all.end) all.end = cited.number.end;
      page_.Fill(all, out->mutable_span());
    }
    no_limits_.insert(no_limits_.end(), citations.names.begin(), citations.names.end());
    no_limits_.insert(no_limits_.end(), citations.numbers.begin(), citations.numbers.end());
  }

  void FillFields() {
    for (const LabelValue& label : labels_) {
      if (label.kind != v1::LabelWords::FIELD && label.kind != v1::LabelWords::ISSUER) continue;
      if (label.value.empty()) continue;
      const header::Squeezed name(label.label.In(text_));
      const std::string value = page_.Printed(label.value);
      // The same block is often printed twice.
      const auto& fields = notice_->fields();
      const bool known = std::any_of(fields.begin(), fields.end(), [&](const v1::Field& field) {
        return field.label() == name.view() && field.value().text() == value;
      });
      if (known) continue;
      v1::Field* field = notice_->add_fields();
      field->set_label(page_.Printed(label.label));
      page_.Fill(label.value, field->mutable_value());
    }
  }

  void FillYear() {
    int year = 0;
    for (const std::string& name : own_names_) {
      year = header::PlanYear(name, words_);
      if (year != 0) break;
      // The title names several years: what it issues has no single one either.
      if (FindAnyAscii(name, "12") != std::string::npos && Contains(name, "年") &&
          &name == &own_names_.front()) {
        break;
      }
    }
    // What is asked for about a year that is over (2020年度决算公开) is done in the year of issue,
    // and so is what mends the faults found in it.
    const std::string_view title = own_names_.empty() ? std::string_view() : own_names_.front();
    const bool asks =
        (words_.asking_kinds.SuffixOf(title) != 0 && words_.issue_verbs.FindIn(title).empty()) ||
        !words_.asking_subjects.FindIn(title).empty();
    const TimeContext& time = frame_->time;
    const bool known = time.has_issued || time.has_published;
    const absl::CivilDay day = time.has_issued ? time.issued : time.published;
    if (asks && known && year == day.year() - 1) year = 0;
    frame_->time.plan_year = year;
    if (year == 0) frame_->time.school_year = header::SchoolYear(title, &frame_->time.spring);
    frame_->time.is_plan =
        std::any_of(own_names_.begin(), own_names_.end(), [&](const std::string& name) {
          return words_.plan_kinds.SuffixOf(header::WithoutParentheses(name)) != 0;
        });
    notice_->set_plan_year(year);
  }

  // Sorts the frame's lists; ranges that touch or overlap become one.
  void FinishFrame() {
    frame_->own_names = own_names_;
    // Imprint (版记): 抄送:…, …2017年8月1日印发.
    for (uint32_t line = frame_->body_begin; line < frame_->body_end; ++line) {
      if (!header::IsImprint(page_, words_, line)) continue;
      AddFrameLines(header::FindImprintOffices(page_, words_, units_, frame_->body_begin, line),
                    line + 1);
      // What the notice encloses may stand between its signature and the mark at the imprint.
      if (notice_->has_disclosure()) continue;
      Range mark;
      uint32_t at = line;
      SetDisclosure(header::FindImprintDisclosure(page_, words_, frame_->body_begin, &at, &mark),
                    mark);
      AddFrameLines(at, at + 1);
    }
    std::vector<uint32_t>& lines = frame_->frame_lines;
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (frame_->body_begin > 0) {
      no_limits_.push_back({0, LineRange(frame_->body_begin - 1).end});
    }
    if (frame_->body_end < lines_) {
      no_limits_.push_back({LineRange(frame_->body_end).begin, LineRange(lines_ - 1).end});
    }
    for (uint32_t line : lines) no_limits_.push_back(LineRange(line));
    std::sort(no_limits_.begin(), no_limits_.end(),
              [](Range a, Range b) { return a.begin < b.begin; });
    for (Range range : no_limits_) {
      if (range.empty()) continue;
      if (!frame_->no_limits.empty() && range.begin <= frame_->no_limits.back().end) {
        frame_->no_limits.back().end = std::max(frame_->no_limits.back().end, range.end);
      } else {
        frame_->no_limits.push_back(range);
      }
    }
  }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  const UnitReader& units_;
  v1::Notice* notice_;
  Frame* frame_;
  uint32_t lines_;
  uint32_t first_table_ = 0;

  Head head_;
  Title title_;
  AttachmentList attachments_;
  Signature signature_;
  Signature title_signature_;  // Below the title, where none stands at the end.
  std::vector<LabelValue> tail_labels_;
  std::vector<LabelValue> labels_;  // Of the head and of the tail.
  std::vector<std::string> own_names_;
  uint32_t note_line_ = 0;  // Of the note (题注) below the name printed again; 0 for none.
  std::string own_number_;
  Range number_;  // The same in the text; empty for none.
  std::vector<Range> second_titles_;
  std::vector<Range> no_limits_;
};

}  // namespace

struct HeaderReader::Impl {
  HeaderLexicon words;
  const UnitReader* units = nullptr;
};

HeaderReader::HeaderReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HeaderReader::~HeaderReader() = default;

absl::StatusOr<std::unique_ptr<HeaderReader>> HeaderReader::Create(const v1::HeaderWords& words,
                                                                   const UnitReader* units) {
  auto impl = std::make_unique<Impl>();
  const absl::Status status = impl->words.Fill(words);
  if (!status.ok()) return status;
  impl->units = units;
  return std::unique_ptr<HeaderReader>(new HeaderReader(std::move(impl)));
}

void HeaderReader::Read(const Page& page, uint32_t first_table, v1::Notice* notice,
                        Frame* frame) const {
  Reading(page, impl_->words, *impl_->units, notice, frame).Read(first_table);
}

uint32_t HeaderReader::FindTail(const Page& page, uint32_t begin) const {
  return header::FindTail(page, impl_->words, *impl_->units, begin);
}

}  // namespace duban
