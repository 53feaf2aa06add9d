#include "extract/notice_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "duban/calendar.h"
#include "extract/aligned_columns.h"
#include "extract/assignment.h"
#include "extract/bar_rows.h"
#include "extract/broken_cells.h"
#include "extract/broken_runs.h"
#include "extract/column.h"
#include "extract/glued_lines.h"
#include "extract/headed_items.h"
#include "extract/header.h"
#include "extract/item_context.h"
#include "extract/labelled_points.h"
#include "extract/lost_line_ends.h"
#include "extract/markup_grid.h"
#include "extract/meta_reader.h"
#include "extract/mixed_rows.h"
#include "extract/notice_year.h"
#include "extract/outline.h"
#include "extract/page.h"
#include "extract/page_numbers.h"
#include "extract/record_labels.h"
#include "extract/row_numbers.h"
#include "extract/section_year.h"
#include "extract/stacked_cells.h"
#include "extract/table_recovery.h"
#include "extract/target.h"
#include "extract/task_reader.h"
#include "extract/time_limit.h"
#include "extract/time_limit_date.h"
#include "extract/unit.h"
#include "extract/wrap.h"
#include "extract/wrapped_rows.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Notices that set many limits set one in so many bytes, or a little fewer.
constexpr size_t kBytesOfLimit = 512;

void FillDeadline(const Page& page, const TimeLimit& limit, v1::Deadline* out) {
  page.Fill(limit.text, out->mutable_text(), out->mutable_span());
  out->set_kind(limit.kind);
  switch (limit.kind) {
    case v1::DEADLINE_KIND_DURING:
      if (!limit.dated) break;
      out->set_start(FormatDate(limit.start));
      out->set_due(FormatDate(limit.due));
      break;
    case v1::DEADLINE_KIND_BY:
      if (!limit.dated) break;
      out->set_due(FormatDate(limit.due));
      break;
    case v1::DEADLINE_KIND_WITHIN:
      out->mutable_duration()->set_amount(limit.amount);
      out->mutable_duration()->set_unit(limit.unit);
      if (!limit.trigger.empty()) {
        page.Fill(limit.trigger, out->mutable_trigger(), out->mutable_trigger_span());
      }
      break;
    case v1::DEADLINE_KIND_RECURRING:
      out->set_rrule(limit.rrule);
      break;
    default:
      break;
  }
  if (limit.minute_of_day >= 0) {
    out->set_time_of_day(absl::StrCat(absl::Dec(limit.minute_of_day / 60, absl::kZeroPad2), ":",
                                      absl::Dec(limit.minute_of_day % 60, absl::kZeroPad2)));
  }
  out->set_in_column(limit.in_column);
}

void FillUnit(const Page& page, const UnitName& name, v1::Unit* out) {
  page.Fill(name.name, out->mutable_name(), out->mutable_span());
  if (!name.alias.empty()) page.AppendPrinted(name.alias, out->mutable_alias());
  out->set_collective(name.collective);
}

// Begins a line where the page lost a line's end, with or without a blank in its place. Whether
// blanks stand in their place.
bool SplitLostLines(const GluedLineWords& words, const ColumnTitles& titles, Page* page) {
  std::vector<uint32_t> begins = FindGluedLines(*page, words);
  const std::vector<uint32_t> items = FindHeadedItems(*page);
  begins.insert(begins.end(), items.begin(), items.end());
  const std::vector<uint32_t> cells = FindCellsBehindNumbers(*page, titles);
  begins.insert(begins.end(), cells.begin(), cells.end());
  std::sort(begins.begin(), begins.end());
  begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  const LostLineEnds lost = FindLostLineEnds(*page, *words.title_endings, titles);
  if (begins.empty() && lost.begins.empty()) {
    page->SplitLines(lost.blanks);
    return !lost.blanks.empty();
  }
  // Where blanks part cells nothing else does.
  begins.erase(std::lower_bound(begins.begin(), begins.end(), lost.table_begin), begins.end());
  begins.insert(begins.end(), lost.begins.begin(), lost.begins.end());
  for (const uint32_t blank : lost.blanks) begins.push_back(blank + 1);
  std::sort(begins.begin(), begins.end());
  *page = page->WithLinesAt(begins);
  return !lost.blanks.empty() || !lost.begins.empty();
}

void SortAndMerge(std::vector<Range>* ranges) {
  std::sort(ranges->begin(), ranges->end(), [](Range a, Range b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  size_t kept = 0;
  for (const Range range : *ranges) {
    if (range.empty()) continue;
    if (kept > 0 && range.begin < (*ranges)[kept - 1].end) {
      (*ranges)[kept - 1].end = std::max((*ranges)[kept - 1].end, range.end);
    } else {
      (*ranges)[kept++] = range;
    }
  }
  ranges->resize(kept);
}

// Takes the title rows of tables and their numbers' cells out of what may hold a time limit.
void AddTableFrames(const std::vector<Grid>& grids, std::vector<Range>* skip) {
  for (const Grid& grid : grids) {
    if (grid.rows.empty()) continue;
    for (const GridRow& row : grid.rows) {
      for (size_t i = 0; i < row.cells.size(); ++i) {
        const v1::ColumnKind kind = grid.columns[i].kind;
        if (kind == v1::COLUMN_KIND_NUMBER || kind == v1::COLUMN_KIND_UNIT ||
            kind == v1::COLUMN_KIND_PERSON) {
          skip->push_back(row.cells[i]);
          if (!row.rest.empty()) skip->push_back(row.rest[i]);
        }
      }
    }
  }
}

// A task table is no part of the page around the notice, whatever its bars look like.
void KeepTables(const Page& page, const std::vector<Grid>& grids, Frame* frame) {
  if (frame->body_begin <= grids.front().first_line) return;
  frame->body_begin = grids.front().first_line;
  for (const Grid& grid : grids) {
    const uint32_t begin = page.lines()[grid.first_line].range.begin;
    const uint32_t end = page.lines()[grid.end_line - 1].range.end;
    auto& ranges = frame->no_limits;
    ranges.erase(std::remove_if(ranges.begin(), ranges.end(),
                                [&](Range r) { return r.begin < end && begin < r.end; }),
                 ranges.end());
  }
}

// Ends a table of plain text at the first line that is the notice's frame: a signature or the
// portal's footer behind the table is no row.
void CutAtFrame(const Page& page, const Frame& frame, Grid* grid) {
  if (grid->in_markup) return;
  uint32_t end = std::min(grid->end_line, frame.body_end);
  const auto line =
      std::upper_bound(frame.frame_lines.begin(), frame.frame_lines.end(), grid->first_line);
  if (line != frame.frame_lines.end()) end = std::min(end, *line);
  if (end >= grid->end_line || end <= grid->first_line) return;
  grid->end_line = end;
  const uint32_t last = page.lines()[end].range.begin;
  const auto behind = [&](const GridRow& row) {
    if (row.cells.empty()) return row.section.begin >= last;
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [&](Range cell) { return cell.empty() || cell.begin >= last; });
  };
  grid->rows.erase(std::find_if(grid->rows.begin(), grid->rows.end(), behind), grid->rows.end());
  if (grid->rows.empty()) return;
  for (std::vector<Range>* cells : {&grid->rows.back().cells, &grid->rows.back().rest}) {
    for (Range& cell : *cells) {
      if (cell.begin >= last) cell = {};
      if (cell.end >= last) cell.end = last - 1;
    }
  }
}

// The limits of a task: those of its deadline cells, then those of its text.
class LimitIndex {
 public:
  explicit LimitIndex(const std::vector<TimeLimit>& limits) : limits_(limits) {}

  template <typename Visit>
  void ForEachIn(Range range, Visit visit) const {
    auto it = std::lower_bound(
        limits_.begin(), limits_.end(), range.begin,
        [](const TimeLimit& limit, uint32_t begin) { return limit.text.begin < begin; });
    for (; it != limits_.end() && it->text.begin < range.end; ++it) {
      visit(static_cast<size_t>(it - limits_.begin()));
    }
  }

 private:
  const std::vector<TimeLimit>& limits_;
};

void AddParts(const v1::Span& from, v1::Span* span) {
  if (from.parts().empty()) {
    v1::SpanPart* part = span->add_parts();
    part->set_begin(from.begin());
    part->set_end(from.end());
  }
  for (const v1::SpanPart& part : from.parts()) *span->add_parts() = part;
}

// Makes `span` the one of its words with those at `behind`, further down.
void Extend(const v1::Span& behind, v1::Span* span) {
  if (span->parts().empty()) AddParts(v1::Span(*span), span);
  AddParts(behind, span);
  span->set_end(behind.end());
}

// `deadlines`: what was made of each of `limits`.
void FillTask(const Page& page, const TaskDraft& draft, const LimitIndex& limits,
              const google::protobuf::RepeatedPtrField<v1::Deadline>& deadlines,
              const TargetReader& targets, v1::Task* out) {
  if (!draft.number.empty()) page.AppendPrinted(draft.number, out->mutable_number());
  for (const Range heading : draft.headings) {
    page.Fill(heading, out->add_headings(), out->add_heading_spans());
  }
  page.Fill(draft.text, out->mutable_text(), out->mutable_span());
  if (!draft.text_behind.empty()) {
    page.AppendPrinted(draft.text_behind, out->mutable_text());
    v1::Span behind;
    page.Fill(draft.text_behind, &behind);
    Extend(behind, out->mutable_span());
  }
  out->set_source(draft.source);
  if (!draft.progress.empty()) page.Fill(draft.progress, out->mutable_progress());
  out->set_done(draft.done);
  out->set_table(draft.table);
  for (const AssignmentDraft& assignment : draft.assignments) {
    v1::Assignment* a = out->add_assignments();
    FillUnit(page, assignment.unit, a->mutable_unit());
    a->set_role(assignment.role);
    a->set_by_division(assignment.by_division);
  }
  const auto add = [&](size_t limit) {
    *out->add_deadlines() = deadlines[static_cast<int>(limit)];
  };
  for (const Range cell : draft.deadlines) limits.ForEachIn(cell, add);
  limits.ForEachIn(draft.text, add);
  limits.ForEachIn(draft.text_behind, add);
  std::vector<Range> found;
  targets.Read(page.text(), draft.text, &found);
  for (const Range range : found) {
    // 不超过3个工作日 is a time limit, which stands among those.
    bool is_limit = false;
    limits.ForEachIn({range.begin, range.end}, [&](size_t) { is_limit = true; });
    if (is_limit) continue;
    v1::Target* target = out->add_targets();
    page.Fill(range, target->mutable_text(), target->mutable_span());
  }
}

void FillSections(const Page& page, const Outline& outline, v1::Notice* notice) {
  for (const Node& node : outline.nodes) {
    v1::Section* section = notice->add_sections();
    const Range heading = HeadingOf(page, node);
    const uint32_t text = page.lines()[node.line].range.begin + node.marker.end;
    page.AppendPrinted({heading.begin, text}, section->mutable_number());
    page.AppendPrinted({std::min(text, heading.end), heading.end}, section->mutable_title());
    section->set_level(node.depth + 1);
    section->set_parent(node.parent);
    page.Fill(heading, section->mutable_span());
  }
}

// Takes out of the citations what is no more than the number of a row: 批字〔2024〕11号.
void DropRowNumbers(const Page& page, const std::vector<TaskDraft>& tasks, v1::Notice* notice) {
  absl::flat_hash_set<std::string_view> numbers;
  for (const TaskDraft& task : tasks) {
    const std::string_view number = page.In(task.number);
    if (EndsWith(number, "号")) numbers.insert(number);
  }
  if (numbers.empty()) return;
  auto* const cited = notice->mutable_citations();
  cited->erase(std::remove_if(cited->begin(), cited->end(),
                              [&numbers](const v1::Citation& citation) {
                                return citation.title().empty() &&
                                       numbers.contains(citation.document_number());
                              }),
               cited->end());
}

}  // namespace

struct NoticeReader::Impl {
  std::unique_ptr<UnitReader> units;
  std::unique_ptr<ColumnTitles> columns;
  std::unique_ptr<AssignmentReader> assignments;
  std::unique_ptr<HeaderReader> header;
  std::unique_ptr<TimeLimitReader> limits;
  std::unique_ptr<TableRecovery> recovery;
  std::unique_ptr<TaskReader> tasks;
  std::unique_ptr<TargetReader> targets;
  std::unique_ptr<MetaReader> metas;
  WordSet title_endings, source_labels, footer_words;
};

NoticeReader::NoticeReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
NoticeReader::~NoticeReader() = default;

absl::StatusOr<std::unique_ptr<NoticeReader>> NoticeReader::Create(const v1::Lexicon& lexicon) {
  auto impl = std::make_unique<Impl>();
  auto units = UnitReader::Create(lexicon.units());
  if (!units.ok()) return units.status();
  impl->units = *std::move(units);
  auto columns = ColumnTitles::Create(lexicon);
  if (!columns.ok()) return columns.status();
  impl->columns = *std::move(columns);
  auto assignments = AssignmentReader::Create(lexicon, impl->units.get(), impl->columns.get());
  if (!assignments.ok()) return assignments.status();
  impl->assignments = *std::move(assignments);
  auto header = HeaderReader::Create(lexicon.header(), impl->units.get());
  if (!header.ok()) return header.status();
  impl->header = *std::move(header);
  auto limits = TimeLimitReader::Create(lexicon);
  if (!limits.ok()) return limits.status();
  impl->limits = *std::move(limits);
  impl->recovery = std::make_unique<TableRecovery>(impl->columns.get(), impl->assignments.get());
  impl->tasks =
      std::make_unique<TaskReader>(lexicon.tasks(), impl->columns.get(), impl->assignments.get());
  impl->title_endings = WordSet(lexicon.header().title_line_endings());
  impl->source_labels = WordSet(lexicon.header().source_labels());
  impl->footer_words = WordSet(lexicon.header().footer_beginnings());
  impl->metas = std::make_unique<MetaReader>(lexicon.header());
  impl->targets = std::make_unique<TargetReader>(lexicon.tasks());
  return std::unique_ptr<NoticeReader>(new NoticeReader(std::move(impl)));
}

void NoticeReader::Read(const Document& document, v1::Notice* notice,
                        std::optional<Page>* printed) const {
  Page page(document);
  if (printed != nullptr) printed->emplace(page);
  page.DropLines(FindPageNumbers(page, *impl_->columns));
  page.SplitLines(FindBarsOfLostLines(page));
  page.JoinLines(FindBrokenRuns(page, *impl_->assignments));
  const bool lost = SplitLostLines({&impl_->title_endings, &impl_->source_labels,
                                    &impl_->assignments->infix_role_words(), &impl_->footer_words},
                                   *impl_->columns, &page);
  page.ArrangeTables(FindAlignedTables(page, *impl_->columns, *impl_->assignments));
  page.BeginLinesAt(FindStackedCells(page, *impl_->columns, *impl_->assignments));
  FindWrappedRows(page, *impl_->columns, *impl_->assignments).Join(&page);
  if (!lost) {
    page.JoinLines(FindWrappedLines(page, impl_->title_endings, impl_->assignments->point_joints(),
                                    *impl_->columns));
  }
  page.BeginLinesAt(FindRecordFields(page, *impl_->columns));
  const auto footer = [&](uint32_t begin) { return impl_->header->FindTail(page, begin); };
  FindBarRows(page, *impl_->columns, *impl_->assignments, footer).Join(&page);
  page.JoinLines(table::FindBrokenWords(page, *impl_->assignments));
  page.SplitLines(FindTabsOfMixedRows(page, *impl_->columns), /*blank_lines=*/1);
  const RecordBars records = FindRecordBars(page, *impl_->columns);
  page.JoinWithBlanks(records.broken_lines);
  page.SplitLines(records.bars);
  page.PutColons(FindRecordLabels(page, *impl_->columns));
  page.JoinWithBlanks(FindLabelledPoints(page, *impl_->columns, *impl_->assignments));
  std::vector<Grid> grids;
  impl_->recovery->Recover(footer, &page, &grids);
  ReadMarkupGrids(page, *impl_->columns, &grids);
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.first_line < b.first_line; });

  Frame frame;
  const uint32_t first_table =
      grids.empty() ? static_cast<uint32_t>(page.lines().size()) : grids.front().first_line;
  impl_->header->Read(page, first_table, notice, &frame);
  impl_->metas->Read(document, notice);
  if (!frame.time.has_published && notice->has_published_date()) {
    frame.time.has_published =
        absl::ParseCivilTime(notice->published_date().date(), &frame.time.published);
  }
  if (!grids.empty()) KeepTables(page, grids, &frame);
  for (Grid& grid : grids) CutAtFrame(page, frame, &grid);
  TakeYearOfNumbers(*notice, &frame.time);
  Outline outline;
  std::vector<TaskDraft> tasks;
  impl_->tasks->Read(page, frame, grids, &outline, &tasks);
  DropRowNumbers(page, tasks, notice);
  const std::vector<SectionYear> years =
      FindSectionYears(page, outline, time_limit::BaseYear(frame.time));
  frame.time.sections = years;

  std::vector<Range> columns;
  for (const TaskDraft& task : tasks) {
    columns.insert(columns.end(), task.deadlines.begin(), task.deadlines.end());
  }
  SortAndMerge(&columns);
  std::vector<Range> skip = frame.no_limits;
  AddTableFrames(grids, &skip);
  SortAndMerge(&skip);
  std::vector<TimeLimit> limits;
  limits.reserve(page.text().size() / kBytesOfLimit + 8);
  impl_->limits->Read(page.text(), {0, static_cast<uint32_t>(page.text().size())}, columns, skip,
                      frame.time, &limits);
  for (const TimeLimit& limit : limits) FillDeadline(page, limit, notice->add_deadlines());
  const LimitIndex index(limits);
  int number = 0;
  for (const TaskDraft& task : tasks) {
    v1::Task* out = notice->add_tasks();
    out->set_id(absl::StrCat("t", ++number));
    FillTask(page, task, index, notice->deadlines(), *impl_->targets, out);
  }
  FillSections(page, outline, notice);
}

}  // namespace duban
