// The C ABI against the C++ messages. Where libduban.so is built, this program holds two protobufs
// with one schema registered in both: the system's, linked here, and the one inside libduban.so.
#include "duban/c_api.h"

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testing/notice_filler.h"

namespace duban {
namespace {

using ::testing::HasSubstr;

std::string_view View(duban_string s) { return {s.data, s.size}; }

// Runs a call that must succeed.
#define EXPECT_DUBAN_OK(call)                      \
  do {                                             \
    duban_error* error = nullptr;                  \
    EXPECT_EQ(call, DUBAN_OK) << MessageOf(error); \
    EXPECT_EQ(error, nullptr);                     \
  } while (false)

std::string MessageOf(duban_error* error) {
  duban_string message = {"", 0};
  if (error != nullptr) duban_error_message(&message, error);
  const std::string out(View(message));
  duban_error_destroy(error);
  return out;
}

class CApi : public ::testing::Test {
 protected:
  void SetUp() override { EXPECT_DUBAN_OK(duban_engine_create(&engine_, nullptr, &error)); }
  void TearDown() override { duban_engine_destroy(engine_); }

  duban_engine* engine_ = nullptr;
};

// A notice of which every member is set, through the C ABI.
class FullNotice : public ::testing::Test {
 protected:
  void SetUp() override {
    testing::NoticeFiller(7).Fill(&message_, /*all=*/true);
    const std::string bytes = message_.SerializeAsString();
    EXPECT_DUBAN_OK(duban_notice_from_protobuf(&notice_, bytes.data(), bytes.size(), &error));
    EXPECT_DUBAN_OK(duban_notice_read(&info_, notice_, &error));
  }
  void TearDown() override { duban_notice_destroy(notice_); }

  v1::Notice message_;
  duban_notice* notice_ = nullptr;
  duban_notice_info info_ = {sizeof info_};
};

void ExpectSame(duban_string c, const std::string& cpp) {
  EXPECT_EQ(View(c), cpp);
  EXPECT_EQ(c.data[c.size], '\0');
}
void ExpectSame(duban_span c, const v1::Span& cpp) {
  EXPECT_EQ(c.begin, cpp.begin());
  EXPECT_EQ(c.end, cpp.end());
}
void ExpectSame(const duban_quote& c, const v1::Quote& cpp) {
  ExpectSame(c.text, cpp.text());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_stated_date& c, const v1::StatedDate& cpp) {
  ExpectSame(c.date, cpp.date());
  ExpectSame(c.text, cpp.text());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_unit& c, const v1::Unit& cpp) {
  ExpectSame(c.name, cpp.name());
  ExpectSame(c.alias, cpp.alias());
  ExpectSame(c.canonical_name, cpp.canonical_name());
  ExpectSame(c.span, cpp.span());
  EXPECT_EQ(c.collective, cpp.collective());
}
void ExpectSame(const duban_citation& c, const v1::Citation& cpp) {
  ExpectSame(c.title, cpp.title());
  ExpectSame(c.document_number, cpp.document_number());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_section& c, const v1::Section& cpp) {
  ExpectSame(c.number, cpp.number());
  ExpectSame(c.title, cpp.title());
  EXPECT_EQ(c.level, cpp.level());
  EXPECT_EQ(c.parent, cpp.parent());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_field& c, const v1::Field& cpp) {
  ExpectSame(c.label, cpp.label());
  ExpectSame(c.value, cpp.value());
}
void ExpectSame(const duban_warning& c, const v1::Warning& cpp) {
  ExpectSame(c.code, cpp.code());
  ExpectSame(c.message, cpp.message());
  ExpectSame(c.message_en, cpp.message_en());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_assignment& c, const v1::Assignment& cpp) {
  ExpectSame(c.unit, cpp.unit());
  EXPECT_EQ(c.role, cpp.role());
  EXPECT_EQ(c.by_division, cpp.by_division());
}
void ExpectSame(const duban_target& c, const v1::Target& cpp) {
  ExpectSame(c.text, cpp.text());
  ExpectSame(c.span, cpp.span());
}
void ExpectSame(const duban_deadline& c, const v1::Deadline& cpp) {
  ExpectSame(c.text, cpp.text());
  ExpectSame(c.span, cpp.span());
  EXPECT_EQ(c.kind, cpp.kind());
  EXPECT_EQ(c.duration_amount, cpp.duration().amount());
  EXPECT_EQ(c.duration_unit, cpp.duration().unit());
  EXPECT_EQ(c.in_column, cpp.in_column());
  ExpectSame(c.start, cpp.start());
  ExpectSame(c.due, cpp.due());
  ExpectSame(c.rrule, cpp.rrule());
  ExpectSame(c.trigger, cpp.trigger());
  ExpectSame(c.trigger_span, cpp.trigger_span());
  ExpectSame(c.time_of_day, cpp.time_of_day());
}

template <typename Struct>
Struct Empty() {
  return {sizeof(Struct)};
}
template <>
duban_string Empty() {
  return {};
}
template <>
duban_span Empty() {
  return {};
}
template <>
duban_quote Empty() {
  return {};
}
template <>
duban_unit Empty() {
  return {};
}

// Every element of `list` read by `at` is the message's, and the one behind the last is refused.
template <typename Struct, typename Field>
void ExpectSameList(duban_status (*at)(Struct*, const duban_list*, size_t, duban_error**),
                    const duban_list& list, const Field& field) {
  ASSERT_EQ(list.count, static_cast<size_t>(field.size()));
  ASSERT_GT(list.count, 0u);
  for (size_t i = 0; i < list.count; ++i) {
    Struct c = Empty<Struct>();
    EXPECT_DUBAN_OK(at(&c, &list, i, &error));
    ExpectSame(c, field.Get(static_cast<int>(i)));
  }
  Struct c = Empty<Struct>();
  EXPECT_EQ(at(&c, &list, list.count, nullptr), DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(at(&c, &list, SIZE_MAX, nullptr), DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(at(&c, nullptr, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(at(nullptr, &list, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  const duban_list other = {list.count, list.items, list.type + 1};
  duban_error* error = nullptr;
  EXPECT_EQ(at(&c, &other, 0, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_THAT(MessageOf(error), HasSubstr("the list is not one of duban_"));
}

TEST_F(FullNotice, HasTheMembersOfItsMessage) {
  ExpectSame(info_.title, message_.title());
  ExpectSame(info_.document_number, message_.document_number());
  ExpectSame(info_.index_number, message_.index_number());
  ExpectSame(info_.issued_date, message_.issued_date());
  ExpectSame(info_.published_date, message_.published_date());
  EXPECT_EQ(info_.disclosure, message_.disclosure().kind());
  ExpectSame(info_.disclosure_span, message_.disclosure().span());
  EXPECT_EQ(info_.plan_year, message_.plan_year());
  EXPECT_EQ(info_.issued_date_labelled, message_.issued_date().labelled() ? 1 : 0);
  EXPECT_EQ(info_.published_date_labelled, message_.published_date().labelled() ? 1 : 0);
}

TEST_F(FullNotice, HasTheListsOfItsMessage) {
  ExpectSameList(duban_unit_at, info_.issuers, message_.issuers());
  ExpectSameList(duban_unit_at, info_.addressees, message_.addressees());
  ExpectSameList(duban_quote_at, info_.attachments, message_.attachments());
  ExpectSameList(duban_citation_at, info_.citations, message_.citations());
  ExpectSameList(duban_section_at, info_.sections, message_.sections());
  ExpectSameList(duban_deadline_at, info_.deadlines, message_.deadlines());
  ExpectSameList(duban_field_at, info_.fields, message_.fields());
  ExpectSameList(duban_warning_at, info_.warnings, message_.warnings());
}

TEST_F(FullNotice, HasTheTasksOfItsMessage) {
  ASSERT_EQ(info_.tasks.count, static_cast<size_t>(message_.tasks_size()));
  for (size_t i = 0; i < info_.tasks.count; ++i) {
    duban_task task = {sizeof task};
    EXPECT_DUBAN_OK(duban_task_at(&task, &info_.tasks, i, &error));
    const v1::Task& expected = message_.tasks(static_cast<int>(i));
    ExpectSame(task.id, expected.id());
    ExpectSame(task.number, expected.number());
    ExpectSame(task.text, expected.text());
    ExpectSame(task.span, expected.span());
    EXPECT_EQ(task.source, expected.source());
    ExpectSameList(duban_string_at, task.headings, expected.headings());
    ExpectSameList(duban_span_at, task.heading_spans, expected.heading_spans());
    ExpectSameList(duban_assignment_at, task.assignments, expected.assignments());
    ExpectSameList(duban_deadline_at, task.deadlines, expected.deadlines());
    ExpectSameList(duban_target_at, task.targets, expected.targets());
    ExpectSame(task.progress.text, expected.progress().text());
    EXPECT_EQ(task.done, expected.done() ? 1 : 0);
    EXPECT_EQ(task.table, expected.table());
  }
}

TEST_F(FullNotice, IsTheSameAsJsonAndAsBytes) {
  for (const bool pretty : {false, true}) {
    duban_buffer* json = nullptr;
    duban_string text;
    EXPECT_DUBAN_OK(duban_notice_to_json(&json, notice_, pretty ? DUBAN_JSON_PRETTY : 0, &error));
    EXPECT_DUBAN_OK(duban_buffer_read(&text, json, &error));
    EXPECT_EQ(View(text), ToJson(message_, {pretty}));
    duban_buffer_destroy(json);
  }
  duban_buffer* bytes = nullptr;
  duban_string text;
  EXPECT_DUBAN_OK(duban_notice_to_protobuf(&bytes, notice_, &error));
  EXPECT_DUBAN_OK(duban_buffer_read(&text, bytes, &error));
  v1::Notice again;
  ASSERT_TRUE(again.ParseFromArray(text.data, static_cast<int>(text.size)));
  EXPECT_EQ(again.SerializeAsString(), message_.SerializeAsString());
  duban_buffer_destroy(bytes);
}

TEST_F(FullNotice, FillsTheCallersOlderOrNewerStruct) {
  // Older: smaller than the first version is refused.
  constexpr size_t kFirst = offsetof(duban_task, progress);
  duban_task task = {kFirst - 8};
  EXPECT_EQ(duban_task_at(&task, &info_.tasks, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  task.struct_size = 0;
  EXPECT_EQ(duban_task_at(&task, &info_.tasks, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  // The first version is filled as far as it goes.
  task.struct_size = kFirst;
  task.done = 7;
  EXPECT_EQ(duban_task_at(&task, &info_.tasks, 0, nullptr), DUBAN_OK);
  EXPECT_NE(task.targets.count, 0u);
  EXPECT_EQ(task.done, 7);
  // Newer: what the library does not know becomes zero, and nothing behind it is touched.
  struct {
    duban_task task;
    char added[16];
    char behind;
  } newer;
  std::memset(&newer, 'x', sizeof newer);
  newer.task.struct_size = sizeof(duban_task) + sizeof newer.added;
  EXPECT_DUBAN_OK(duban_task_at(&newer.task, &info_.tasks, 0, &error));
  EXPECT_EQ(std::string(newer.added, sizeof newer.added), std::string(sizeof newer.added, '\0'));
  EXPECT_EQ(newer.behind, 'x');
}

TEST_F(FullNotice, FailureZeroesWhatItWouldHaveGiven) {
  duban_task task = {sizeof task};
  EXPECT_DUBAN_OK(duban_task_at(&task, &info_.tasks, 0, &error));
  EXPECT_NE(task.text.data, nullptr);
  EXPECT_EQ(duban_task_at(&task, &info_.tasks, 99, nullptr), DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(task.text.data, nullptr);
  EXPECT_EQ(task.struct_size, sizeof task);
}

TEST_F(CApi, ReadsWhatTheCppApiReads) {
  const std::string text =
      "关于印发工作方案的通知\n各镇人民政府：\n一、6月底前完成。（牵头单位：县财政局）\n";
  duban_notice* notice = nullptr;
  duban_buffer* json = nullptr;
  duban_string got;
  EXPECT_DUBAN_OK(duban_extract(&notice, engine_, text.data(), text.size(), nullptr, &error));
  EXPECT_DUBAN_OK(duban_notice_to_json(&json, notice, 0, &error));
  EXPECT_DUBAN_OK(duban_buffer_read(&got, json, &error));
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto expected = (*engine)->Extract(text);
  ASSERT_TRUE(expected.ok());
  EXPECT_EQ(View(got), ToJson(*expected));
  duban_buffer_destroy(json);
  duban_notice_destroy(notice);
}

TEST_F(CApi, ReadsIntoANoticeThatIsThere) {
  const std::string texts[] = {
      "关于印发工作方案的通知\n各镇人民政府：\n一、6月底前完成。（牵头单位：县财政局）\n",
      "关于放假的通知\n",
      "",
      "一、10日内完成。（牵头单位：县公安局、县林业局；配合单位：各镇）\n",
  };
  const auto json_of = [&](const duban_notice* notice) {
    duban_buffer* json = nullptr;
    duban_string got;
    EXPECT_DUBAN_OK(duban_notice_to_json(&json, notice, 0, &error));
    EXPECT_DUBAN_OK(duban_buffer_read(&got, json, &error));
    const std::string copy(View(got));
    duban_buffer_destroy(json);
    return copy;
  };
  duban_notice* used = nullptr;
  EXPECT_DUBAN_OK(duban_extract(&used, engine_, "", 0, nullptr, &error));
  for (const std::string& text : texts) {
    duban_notice* fresh = nullptr;
    EXPECT_DUBAN_OK(duban_extract(&fresh, engine_, text.data(), text.size(), nullptr, &error));
    EXPECT_DUBAN_OK(duban_extract_into(used, engine_, text.data(), text.size(), nullptr, &error));
    EXPECT_EQ(json_of(used), json_of(fresh));
    duban_notice_destroy(fresh);
  }
  // A failure leaves it empty, and usable.
  EXPECT_EQ(duban_extract_into(used, engine_, "%PDF-1.7", 8, nullptr, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(json_of(used), "{}");
  EXPECT_EQ(duban_extract_into(used, nullptr, "", 0, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_extract_into(nullptr, engine_, "", 0, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  duban_notice_destroy(used);
}

// The memory of a destroyed notice is used again, unless large ones were read into it.
TEST_F(CApi, MemoryOfDestroyedNoticesIsUsedAgain) {
  const auto read = [&](const std::string& text) {
    duban_notice* notice = nullptr;
    EXPECT_DUBAN_OK(duban_extract(&notice, engine_, text.data(), text.size(), nullptr, &error));
    return notice;
  };
  duban_notice* first = read("云溪县通知\n");
  duban_notice* second = read("云溪县通知\n");
  EXPECT_NE(first, second);
  duban_notice_destroy(first);
  duban_buffer* json = nullptr;
  EXPECT_EQ(duban_notice_to_json(&json, first, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  duban_notice* third = read("一、6月底前完成。(县水利局负责)\n");
  EXPECT_EQ(third, first);
  duban_notice_destroy(second);
  duban_notice_destroy(third);
  // What was read into it counts, not what it holds.
  duban_notice* large = read(std::string(size_t{5} << 20, 'x'));
  EXPECT_EQ(large, third);
  duban_notice_destroy(large);
  first = read("云溪县通知\n");
  EXPECT_EQ(first, second);
  duban_notice_destroy(first);
}

// Threads that read and destroy at once share what is kept, and each gets what it read.
TEST_F(CApi, ThreadsShareTheMemoryOfDestroyedNotices) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([this, i] {
      const std::string title = "关于第" + std::to_string(i) + "件事的通知";
      for (int times = 0; times < 200; ++times) {
        duban_notice* notice = nullptr;
        EXPECT_DUBAN_OK(
            duban_extract(&notice, engine_, title.data(), title.size(), nullptr, &error));
        duban_notice_info info = {};
        info.struct_size = sizeof(info);
        EXPECT_DUBAN_OK(duban_notice_read(&info, notice, &error));
        EXPECT_EQ(View(info.title.text), title);
        duban_notice_destroy(notice);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST_F(CApi, ANoticeOutlivesItsEngineAndItsInput) {
  duban_engine* engine = nullptr;
  EXPECT_DUBAN_OK(duban_engine_create(&engine, nullptr, &error));
  duban_notice* notice = nullptr;
  {
    const std::string text = "关于工作的通知";
    EXPECT_DUBAN_OK(duban_extract(&notice, engine, text.data(), text.size(), nullptr, &error));
  }
  duban_engine_destroy(engine);
  duban_notice_info info = {sizeof info};
  EXPECT_DUBAN_OK(duban_notice_read(&info, notice, &error));
  duban_notice_destroy(notice);
}

TEST_F(CApi, ReadsAnyBytes) {
  const std::string cases[] = {"",
                               std::string(3, '\0'),
                               "\xFF\xFE",
                               "\xE5\xB8",
                               "|||\n|\n\t\t",
                               std::string(100000, '\n'),
                               std::string(100000, '|')};
  for (const std::string& bytes : cases) {
    duban_notice* notice = nullptr;
    EXPECT_DUBAN_OK(duban_extract(&notice, engine_, bytes.data(), bytes.size(), nullptr, &error));
    duban_notice_destroy(notice);
  }
  duban_notice* notice = nullptr;
  EXPECT_DUBAN_OK(duban_extract(&notice, engine_, nullptr, 0, nullptr, &error));
  duban_notice_destroy(notice);
}

TEST_F(CApi, RefusesHandlesThatAreNone) {
  duban_notice* notice = nullptr;
  EXPECT_DUBAN_OK(duban_extract(&notice, engine_, "", 0, nullptr, &error));
  duban_error* error = nullptr;
  duban_notice_info info = {sizeof info};
  // An engine is no notice.
  EXPECT_EQ(duban_notice_read(&info, reinterpret_cast<duban_notice*>(engine_), &error),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(MessageOf(error), "the handle is no duban_notice, or one that was destroyed");
  duban_notice* other = nullptr;
  EXPECT_EQ(duban_extract(&other, reinterpret_cast<duban_engine*>(notice), "", 0, nullptr, nullptr),
            DUBAN_INVALID_ARGUMENT);
  duban_buffer* buffer = nullptr;
  EXPECT_EQ(duban_notice_to_json(&buffer, nullptr, 0, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(MessageOf(error), "duban_notice is NULL");
  EXPECT_EQ(duban_notice_to_json(nullptr, notice, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_notice_to_protobuf(nullptr, notice, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_notice_to_json(&buffer, notice, 2, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(MessageOf(error), "flags is 2; it must be 0 or DUBAN_JSON_PRETTY");
  duban_string text;
  EXPECT_EQ(duban_buffer_read(&text, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_buffer_read(nullptr, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_code(nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_message(&text, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_message(nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_message_zh(&text, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_message_zh(nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_version_read(nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_notice_read(nullptr, notice, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_engine_create(nullptr, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_extract(nullptr, engine_, "", 0, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  // Destroying a handle as one of another type leaves it alone.
  duban_buffer_destroy(reinterpret_cast<duban_buffer*>(notice));
  EXPECT_EQ(duban_notice_read(&info, notice, nullptr), DUBAN_OK);
  duban_notice_destroy(notice);
}

TEST_F(CApi, RefusesOptionsItDoesNotKnow) {
  duban_notice* notice = nullptr;
  duban_error* error = nullptr;
  struct {
    duban_extract_options options;
    int32_t added[2];
  } newer = {{sizeof newer, 0, 0}, {0, 0}};
  EXPECT_EQ(duban_extract(&notice, engine_, "", 0, &newer.options, nullptr), DUBAN_OK);
  duban_notice_destroy(notice);
  newer.added[0] = 1;
  EXPECT_EQ(duban_extract(&notice, engine_, "", 0, &newer.options, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_THAT(MessageOf(error), HasSubstr("does not know"));
  EXPECT_EQ(notice, nullptr);
  const duban_extract_options no_size = {0, 0, 0};
  EXPECT_EQ(duban_extract(&notice, engine_, "", 0, &no_size, nullptr), DUBAN_INVALID_ARGUMENT);
  const duban_extract_options nonsense[] = {{sizeof(duban_extract_options), -1, 0},
                                            {sizeof(duban_extract_options), 4, 0},
                                            {sizeof(duban_extract_options), 0, 6}};
  for (const duban_extract_options& options : nonsense) {
    EXPECT_EQ(duban_extract(&notice, engine_, "", 0, &options, nullptr), DUBAN_INVALID_ARGUMENT);
  }
  duban_engine* engine = nullptr;
  const duban_engine_options lexicons = {sizeof lexicons, nullptr, 1};
  EXPECT_EQ(duban_engine_create(&engine, &lexicons, nullptr), DUBAN_INVALID_ARGUMENT);
}

TEST_F(CApi, TellsErrorsInChineseToo) {
  duban_notice* notice = nullptr;
  duban_error* error = nullptr;
  EXPECT_EQ(duban_extract(&notice, engine_, "%PDF-1.7", 8, nullptr, &error),
            DUBAN_INVALID_ARGUMENT);
  duban_string message = {nullptr, 0};
  EXPECT_EQ(duban_error_message_zh(&message, error), DUBAN_OK);
  EXPECT_THAT(std::string(View(message)), HasSubstr("是 PDF 文件，不能读"));
  EXPECT_THAT(MessageOf(error), HasSubstr("the input is a PDF file"));
  // A fault of the caller's own is nothing to show.
  EXPECT_EQ(duban_extract(&notice, nullptr, "", 0, nullptr, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_error_message_zh(&message, error), DUBAN_OK);
  EXPECT_EQ(View(message), "duban_engine is NULL");
  duban_error_destroy(error);
}

TEST_F(CApi, RefusesBytesThatAreNoNotice) {
  duban_notice* notice = nullptr;
  duban_error* error = nullptr;
  EXPECT_EQ(duban_notice_from_protobuf(&notice, "\xFF\xFF\xFF", 3, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(MessageOf(error), "the bytes are not a serialised duban.v1.Notice");
  EXPECT_EQ(duban_notice_from_protobuf(&notice, nullptr, 1, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_notice_from_protobuf(nullptr, "", 0, nullptr), DUBAN_INVALID_ARGUMENT);
}

TEST_F(CApi, ConvertsOffsets) {
  const std::string text = "市𠮷局";
  uint64_t offsets[] = {10, 3, 7};
  EXPECT_DUBAN_OK(duban_convert_offsets(offsets, 3, text.data(), text.size(), DUBAN_ENCODING_UTF8,
                                        DUBAN_OFFSET_UTF16, &error));
  EXPECT_THAT(offsets, ::testing::ElementsAre(4, 1, 3));
  EXPECT_EQ(duban_convert_offsets(offsets, 3, "", 0, 0, DUBAN_OFFSET_UTF16, nullptr),
            DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(duban_convert_offsets(nullptr, 1, "", 0, 0, DUBAN_OFFSET_UTF16, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_convert_offsets(offsets, 1, nullptr, 9, 0, DUBAN_OFFSET_UTF16, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_convert_offsets(offsets, 1, "", 0, 7, DUBAN_OFFSET_UTF16, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_convert_offsets(offsets, 1, "", 0, 0, 0, nullptr), DUBAN_INVALID_ARGUMENT);
}

TEST_F(CApi, ServesManyThreadsAtOnce) {
  const std::string text =
      "关于工作的通知\n一、6月底前完成清查。（牵头单位：县财政局；配合单位：县教育局）\n";
  const auto json = [&] {
    duban_notice* notice = nullptr;
    duban_buffer* buffer = nullptr;
    duban_string got = {"", 0};
    duban_extract(&notice, engine_, text.data(), text.size(), nullptr, nullptr);
    duban_notice_to_json(&buffer, notice, 0, nullptr);
    duban_buffer_read(&got, buffer, nullptr);
    const std::string out(View(got));
    duban_buffer_destroy(buffer);
    duban_notice_destroy(notice);
    return out;
  };
  const std::string expected = json();
  std::vector<std::thread> threads;
  std::vector<int> wrong(8);
  for (size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) wrong[t] += json() != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, ::testing::Each(0));
}

}  // namespace
}  // namespace duban
