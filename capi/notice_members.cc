// A notice member by member: each message as a struct of the C ABI.
#include "list.h"

namespace duban::capi {
namespace {

using capi::ToC;  // Of strings and lists.

duban_span ToC(const v1::Span& span) { return {span.begin(), span.end()}; }
duban_span ToC(const v1::SpanPart& part) { return {part.begin(), part.end()}; }
duban_quote ToC(const v1::Quote& quote) { return {ToC(quote.text()), ToC(quote.span())}; }
duban_stated_date ToC(const v1::StatedDate& date) {
  return {ToC(date.date()), ToC(date.text()), ToC(date.span())};
}
duban_unit ToC(const v1::Unit& unit) {
  duban_unit out = {};
  out.name = ToC(unit.name());
  out.alias = ToC(unit.alias());
  out.canonical_name = ToC(unit.canonical_name());
  out.span = ToC(unit.span());
  out.collective = unit.collective();
  return out;
}

// Structs that grow: Fill() sets all but struct_size; kFirstSize is that of the first version.
void Fill(const v1::Citation& citation, duban_citation* out) {
  out->title = ToC(citation.title());
  out->document_number = ToC(citation.document_number());
  out->span = ToC(citation.span());
}
void Fill(const v1::Section& section, duban_section* out) {
  out->number = ToC(section.number());
  out->title = ToC(section.title());
  out->level = section.level();
  out->parent = section.parent();
  out->span = ToC(section.span());
}
void Fill(const v1::Field& field, duban_field* out) {
  out->label = ToC(field.label());
  out->value = ToC(field.value());
}
void Fill(const v1::Warning& warning, duban_warning* out) {
  out->code = ToC(warning.code());
  out->message = ToC(warning.message());
  out->message_en = ToC(warning.message_en());
  out->span = ToC(warning.span());
}
void Fill(const v1::Task& task, duban_task* out) {
  out->id = ToC(task.id());
  out->number = ToC(task.number());
  out->text = ToC(task.text());
  out->span = ToC(task.span());
  out->source = task.source();
  out->headings = ToC(task.headings());
  out->heading_spans = ToC(task.heading_spans());
  out->assignments = ToC(task.assignments());
  out->deadlines = ToC(task.deadlines());
  out->targets = ToC(task.targets());
  out->progress = ToC(task.progress());
  out->done = task.done();
  out->table = task.table();
  out->progress_parts = ToC(task.progress().span().parts());
}
void Fill(const v1::Assignment& assignment, duban_assignment* out) {
  out->unit = ToC(assignment.unit());
  out->role = assignment.role();
  out->by_division = assignment.by_division();
}
void Fill(const v1::Target& target, duban_target* out) {
  out->text = ToC(target.text());
  out->span = ToC(target.span());
}
void Fill(const v1::Deadline& deadline, duban_deadline* out) {
  out->text = ToC(deadline.text());
  out->span = ToC(deadline.span());
  out->kind = deadline.kind();
  out->duration_amount = deadline.duration().amount();
  out->duration_unit = deadline.duration().unit();
  out->in_column = deadline.in_column();
  out->start = ToC(deadline.start());
  out->due = ToC(deadline.due());
  out->rrule = ToC(deadline.rrule());
  out->trigger = ToC(deadline.trigger());
  out->trigger_span = ToC(deadline.trigger_span());
  out->time_of_day = ToC(deadline.time_of_day());
  out->trigger_parts = ToC(deadline.trigger_span().parts());
}
void Fill(const v1::Notice& notice, duban_notice_info* out) {
  out->title = ToC(notice.title());
  out->document_number = ToC(notice.document_number());
  out->index_number = ToC(notice.index_number());
  out->issued_date = ToC(notice.issued_date());
  out->published_date = ToC(notice.published_date());
  out->disclosure = notice.disclosure().kind();
  out->disclosure_span = ToC(notice.disclosure().span());
  out->plan_year = notice.plan_year();
  out->issuers = ToC(notice.issuers());
  out->addressees = ToC(notice.addressees());
  out->attachments = ToC(notice.attachments());
  out->citations = ToC(notice.citations());
  out->sections = ToC(notice.sections());
  out->tasks = ToC(notice.tasks());
  out->deadlines = ToC(notice.deadlines());
  out->fields = ToC(notice.fields());
  out->warnings = ToC(notice.warnings());
  out->issued_date_labelled = notice.issued_date().labelled();
  out->published_date_labelled = notice.published_date().labelled();
}

// Where an element of a list stands.
const v1::Span& SpanOf(const v1::Span& span) { return span; }
const v1::Span& SpanOf(const v1::Assignment& assignment) { return assignment.unit().span(); }
const v1::Span& SpanOf(const v1::Field& field) { return field.value().span(); }
template <typename Element>
const v1::Span& SpanOf(const Element& element) {
  return element.span();
}

// The parts of the span of the element at `index` of a list of one of `Elements`.
template <typename... Elements>
absl::Status ReadParts(const duban_list* list, size_t index, duban_list* out) {
  absl::Status status = absl::InvalidArgumentError("the list is not one of elements with a span");
  const auto read = [&](const auto* element) {
    status = Find(list, index, &element);
    if (status.ok()) *out = ToC(SpanOf(*element).parts());
    return true;
  };
  // The first of the types that is the list's.
  (void)((IsListOf<Elements>(list) && read(static_cast<const Elements*>(nullptr))) || ...);
  return status;
}

// The element of a list as a struct that never changes.
template <typename Element, typename Struct>
duban_status ReadFixed(Struct* out, const duban_list* list, size_t index, duban_error** error) {
  if (out != nullptr) *out = Struct{};
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) {
      return absl::InvalidArgumentError(absl::StrCat(ListType<Element>::kName, "* out is NULL"));
    }
    const Element* element = nullptr;
    const absl::Status status = Find(list, index, &element);
    if (!status.ok()) return status;
    *out = ToC(*element);
    return absl::OkStatus();
  });
}

// The element of a list as a struct that grows; `first` is the size of its first version.
template <typename Element, typename Struct>
duban_status Read(Struct* out, size_t first, const duban_list* list, size_t index,
                  duban_error** error) {
  return Guard(error, [&]() -> absl::Status {
    absl::Status status = CheckStruct(out, first, ListType<Element>::kName);
    if (!status.ok()) return status;
    ZeroStruct(out);
    const Element* element = nullptr;
    status = Find(list, index, &element);
    if (!status.ok()) return status;
    Struct full = {};
    Fill(*element, &full);
    WriteStruct(full, out);
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace duban::capi

namespace v1 = duban::v1;
using duban::capi::Read;
using duban::capi::ReadFixed;

duban_status duban_notice_read(duban_notice_info* out, const duban_notice* notice,
                               duban_error** error) {
  return duban::capi::Guard(error, [&]() -> absl::Status {
    absl::Status status = duban::capi::CheckStruct(
        out, offsetof(duban_notice_info, issued_date_labelled), "duban_notice_info");
    if (!status.ok()) return status;
    duban::capi::ZeroStruct(out);
    status = duban::capi::CheckHandle(notice);
    if (!status.ok()) return status;
    duban_notice_info full = {};
    duban::capi::Fill(*notice->notice, &full);
    duban::capi::WriteStruct(full, out);
    return absl::OkStatus();
  });
}

duban_status duban_string_at(duban_string* out, const duban_list* list, size_t index,
                             duban_error** error) {
  return ReadFixed<std::string>(out, list, index, error);
}
duban_status duban_span_at(duban_span* out, const duban_list* list, size_t index,
                           duban_error** error) {
  if (duban::capi::IsListOf<v1::SpanPart>(list)) {
    return ReadFixed<v1::SpanPart>(out, list, index, error);
  }
  return ReadFixed<v1::Span>(out, list, index, error);
}
duban_status duban_quote_at(duban_quote* out, const duban_list* list, size_t index,
                            duban_error** error) {
  return ReadFixed<v1::Quote>(out, list, index, error);
}
duban_status duban_unit_at(duban_unit* out, const duban_list* list, size_t index,
                           duban_error** error) {
  return ReadFixed<v1::Unit>(out, list, index, error);
}

// When a struct grows, its size here stays that of the first version:
// offsetof(the first new member).
duban_status duban_citation_at(duban_citation* out, const duban_list* list, size_t index,
                               duban_error** error) {
  return Read<v1::Citation>(out, sizeof(duban_citation), list, index, error);
}
duban_status duban_section_at(duban_section* out, const duban_list* list, size_t index,
                              duban_error** error) {
  return Read<v1::Section>(out, sizeof(duban_section), list, index, error);
}
duban_status duban_field_at(duban_field* out, const duban_list* list, size_t index,
                            duban_error** error) {
  return Read<v1::Field>(out, sizeof(duban_field), list, index, error);
}
duban_status duban_warning_at(duban_warning* out, const duban_list* list, size_t index,
                              duban_error** error) {
  return Read<v1::Warning>(out, sizeof(duban_warning), list, index, error);
}
duban_status duban_task_at(duban_task* out, const duban_list* list, size_t index,
                           duban_error** error) {
  return Read<v1::Task>(out, offsetof(duban_task, progress), list, index, error);
}
duban_status duban_assignment_at(duban_assignment* out, const duban_list* list, size_t index,
                                 duban_error** error) {
  return Read<v1::Assignment>(out, sizeof(duban_assignment), list, index, error);
}
duban_status duban_target_at(duban_target* out, const duban_list* list, size_t index,
                             duban_error** error) {
  return Read<v1::Target>(out, sizeof(duban_target), list, index, error);
}
duban_status duban_deadline_at(duban_deadline* out, const duban_list* list, size_t index,
                               duban_error** error) {
  return Read<v1::Deadline>(out, offsetof(duban_deadline, trigger_parts), list, index, error);
}

duban_status duban_span_parts_at(duban_list* out, const duban_list* list, size_t index,
                                 duban_error** error) {
  if (out != nullptr) *out = duban_list{};
  return duban::capi::Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_list* out is NULL");
    if (list == nullptr) return absl::InvalidArgumentError("const duban_list* list is NULL");
    return duban::capi::ReadParts<v1::Span, v1::Quote, v1::Unit, v1::Citation, v1::Section,
                                  v1::Field, v1::Warning, v1::Task, v1::Assignment, v1::Target,
                                  v1::Deadline>(list, index, out);
  });
}
