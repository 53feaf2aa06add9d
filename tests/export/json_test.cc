#include "duban/json.h"

#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>

#include <string>

#include "duban/v1/notice.pb.h"
#include "gtest/gtest.h"
#include "testing/notice_filler.h"

namespace duban {
namespace {

using google::protobuf::Message;

std::string Expected(const Message& message, bool pretty) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = pretty;
  std::string out;
  const auto status = google::protobuf::util::MessageToJsonString(message, &out, options);
  EXPECT_TRUE(status.ok()) << status.ToString();
  return out;
}

void ExpectLikeProtobuf(const Message& message) {
  EXPECT_EQ(ToJson(message), Expected(message, false));
  EXPECT_EQ(ToJson(message, {/*pretty=*/true}), Expected(message, true));
}

TEST(Json, IsProtobufsOfANoticeWithEveryFieldSet) {
  v1::Notice notice;
  testing::NoticeFiller(1).Fill(&notice, /*all=*/true);
  ExpectLikeProtobuf(notice);
}

TEST(Json, IsProtobufsOfRandomNotices) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    v1::Notice notice;
    testing::NoticeFiller(seed).Fill(&notice, /*all=*/false);
    ExpectLikeProtobuf(notice);
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Json, LeavesOutWhatIsUnset) {
  v1::Notice notice;
  EXPECT_EQ(ToJson(notice), "{}");
  ExpectLikeProtobuf(notice);
  notice.mutable_title();  // Set, and empty.
  EXPECT_EQ(ToJson(notice), R"({"title":{}})");
  ExpectLikeProtobuf(notice);
}

TEST(Json, WritesEnumValuesByNameAndUnknownOnesByNumber) {
  v1::Deadline deadline;
  deadline.set_kind(v1::DEADLINE_KIND_BY);
  deadline.mutable_span()->set_end(3);
  EXPECT_EQ(ToJson(deadline), R"({"span":{"end":3},"kind":"DEADLINE_KIND_BY"})");
  deadline.set_kind(static_cast<v1::DeadlineKind>(99));
  ExpectLikeProtobuf(deadline);
}

std::string Utf8(uint32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

TEST(Json, EscapesEveryCharacterAsProtobufDoes) {
  v1::Quote quote;
  for (uint32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;  // Surrogates are no characters.
    // Of the blocks without exceptions a few will do.
    if (c > 0x3100 && c < 0xF000 && c % 61 != 0) continue;
    if (c > 0x20000 && c < 0xE0000 && c % 997 != 0) continue;
    if (c > 0xE0100 && c % 997 != 0) continue;
    quote.set_text("甲" + Utf8(c) + "乙");
    ASSERT_EQ(ToJson(quote), Expected(quote, false)) << "U+" << std::hex << c;
  }
}

TEST(Json, WrongBytesBecomeReplacementCharactersAndHideNoQuotationMark) {
  const struct {
    std::string_view bytes, json;
  } kCases[] = {
      {"\xE4\xB8", "��"},           {"\xE4\"", "�\\\""}, {"\xE4\xB8\"", "��\\\""},
      {"\xFF\x80", "��"},           {"\xC0\x80", "��"},  {"\xED\xA0\x80", "���"},
      {"\xF4\x90\x80\x80", "����"}, {"甲\xE4", "甲�"},   {"\xF0\x9F\x98", "���"},
  };
  for (const auto& c : kCases) {
    v1::Quote quote;
    // Not through set_text's own check, which only warns.
    quote.mutable_text()->assign(c.bytes);
    EXPECT_EQ(ToJson(quote), "{\"text\":\"" + std::string(c.json) + "\"}");
  }
}

TEST(Json, AppendsToWhatIsThere) {
  std::string out = "[";
  v1::Span span;
  span.set_begin(1);
  AppendJson(span, {}, &out);
  EXPECT_EQ(out, R"([{"begin":1})");
}

}  // namespace
}  // namespace duban
