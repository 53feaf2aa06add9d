// Words that stand in several places, through the C ABI.
#include <string>

#include "duban/c_api.h"
#include "duban/v1/notice.pb.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

// The parts of the span of element `index` of `list` are those of `expected`.
void ExpectSameParts(const duban_list& list, int index, const v1::Span& expected) {
  duban_list parts;
  EXPECT_EQ(duban_span_parts_at(&parts, &list, static_cast<size_t>(index), nullptr), DUBAN_OK);
  ASSERT_EQ(parts.count, static_cast<size_t>(expected.parts_size()));
  for (size_t i = 0; i < parts.count; ++i) {
    duban_span part;
    EXPECT_EQ(duban_span_at(&part, &parts, i, nullptr), DUBAN_OK);
    EXPECT_EQ(part.begin, expected.parts(static_cast<int>(i)).begin());
    EXPECT_EQ(part.end, expected.parts(static_cast<int>(i)).end());
  }
  duban_span none;
  EXPECT_EQ(duban_span_at(&none, &parts, parts.count, nullptr), DUBAN_OUT_OF_RANGE);
}

// A span of two parts, other ones each time.
v1::Span TwoPlaces() {
  static uint32_t next = 0;
  v1::Span span;
  span.set_begin(next);
  for (int i = 0; i < 2; ++i) {
    v1::SpanPart* part = span.add_parts();
    part->set_begin(next);
    part->set_end(next + 3);
    next += 10;
  }
  span.set_end(next - 7);
  return span;
}

TEST(SpanParts, AreThoseOfTheElementOfEveryList) {
  v1::Notice message;
  *message.add_issuers()->mutable_span() = TwoPlaces();
  *message.add_attachments()->mutable_span() = TwoPlaces();
  *message.add_citations()->mutable_span() = TwoPlaces();
  *message.add_sections()->mutable_span() = TwoPlaces();
  *message.add_fields()->mutable_value()->mutable_span() = TwoPlaces();
  *message.add_warnings()->mutable_span() = TwoPlaces();
  v1::Task* task = message.add_tasks();
  *task->mutable_span() = TwoPlaces();
  *task->add_heading_spans() = TwoPlaces();
  *task->add_assignments()->mutable_unit()->mutable_span() = TwoPlaces();
  *task->add_targets()->mutable_span() = TwoPlaces();
  *task->mutable_progress()->mutable_span() = TwoPlaces();
  v1::Deadline* deadline = task->add_deadlines();
  *deadline->mutable_span() = TwoPlaces();
  *deadline->mutable_trigger_span() = TwoPlaces();
  task->add_headings("一、总体要求");
  const std::string bytes = message.SerializeAsString();
  duban_notice* notice = nullptr;
  duban_notice_info info = {sizeof info};
  EXPECT_EQ(duban_notice_from_protobuf(&notice, bytes.data(), bytes.size(), nullptr), DUBAN_OK);
  EXPECT_EQ(duban_notice_read(&info, notice, nullptr), DUBAN_OK);
  ExpectSameParts(info.issuers, 0, message.issuers(0).span());
  ExpectSameParts(info.attachments, 0, message.attachments(0).span());
  ExpectSameParts(info.citations, 0, message.citations(0).span());
  ExpectSameParts(info.sections, 0, message.sections(0).span());
  ExpectSameParts(info.fields, 0, message.fields(0).value().span());
  ExpectSameParts(info.warnings, 0, message.warnings(0).span());
  ExpectSameParts(info.tasks, 0, task->span());
  duban_task c = {sizeof c};
  EXPECT_EQ(duban_task_at(&c, &info.tasks, 0, nullptr), DUBAN_OK);
  ExpectSameParts(c.heading_spans, 0, task->heading_spans(0));
  ExpectSameParts(c.assignments, 0, task->assignments(0).unit().span());
  ExpectSameParts(c.targets, 0, task->targets(0).span());
  ExpectSameParts(c.deadlines, 0, deadline->span());
  EXPECT_EQ(c.progress_parts.count, 2u);
  duban_deadline limit = {sizeof limit};
  EXPECT_EQ(duban_deadline_at(&limit, &c.deadlines, 0, nullptr), DUBAN_OK);
  duban_span part;
  EXPECT_EQ(duban_span_at(&part, &limit.trigger_parts, 1, nullptr), DUBAN_OK);
  EXPECT_EQ(part.begin, deadline->trigger_span().parts(1).begin());

  duban_list parts;
  EXPECT_EQ(duban_span_parts_at(&parts, &c.headings, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_span_parts_at(&parts, &limit.trigger_parts, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_span_parts_at(&parts, &info.tasks, 1, nullptr), DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(parts.count, 0u);
  EXPECT_EQ(duban_span_parts_at(&parts, nullptr, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_span_parts_at(nullptr, &info.tasks, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  duban_notice_destroy(notice);
}

TEST(SpanParts, GiveThePlacesOfACellOverSeveralLines) {
  const std::string text =
      "关于印发河道治理任务清单的通知\n"
      "序号  工作任务            责任单位        完成时限\n"
      " 1    清除坝坡杂树，平整  县水利局、各乡  2023年5月\n"
      "      坝顶道路。          镇人民政府      底前\n"
      " 2    检修闸门启闭机，更  县住建局        全年\n"
      "      换止水橡皮。\n";
  duban_engine* engine = nullptr;
  duban_notice* notice = nullptr;
  EXPECT_EQ(duban_engine_create(&engine, nullptr, nullptr), DUBAN_OK);
  EXPECT_EQ(duban_extract(&notice, engine, text.data(), text.size(), nullptr, nullptr), DUBAN_OK);
  duban_notice_info info = {sizeof info};
  EXPECT_EQ(duban_notice_read(&info, notice, nullptr), DUBAN_OK);
  ASSERT_EQ(info.tasks.count, 2u);
  duban_list parts;
  EXPECT_EQ(duban_span_parts_at(&parts, &info.tasks, 0, nullptr), DUBAN_OK);
  std::string words;
  duban_span part;
  for (size_t i = 0; i < parts.count; ++i) {
    EXPECT_EQ(duban_span_at(&part, &parts, i, nullptr), DUBAN_OK);
    words += text.substr(part.begin, part.end - part.begin) + "|";
  }
  EXPECT_EQ(words, "清除坝坡杂树，平整|坝顶道路。|");
  duban_task task = {sizeof task};
  EXPECT_EQ(duban_task_at(&task, &info.tasks, 1, nullptr), DUBAN_OK);
  EXPECT_EQ(duban_span_parts_at(&parts, &task.deadlines, 0, nullptr), DUBAN_OK);
  EXPECT_EQ(parts.count, 0u);
  duban_notice_destroy(notice);
  duban_engine_destroy(engine);
}

}  // namespace
}  // namespace duban
