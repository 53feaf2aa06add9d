#include "duban/json.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "duban/v1/notice.pb.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

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

// Characters that JSON writers treat differently, and ordinary ones.
const char* const kPieces[] = {
    "",       "市财政局",   "a",      "\"",         "\\",     "<b>",    "\n\r\t\b\f", "\x01\x1F",
    "\x7F",   "\u0085",     "\u00A0", "\u00AD",     "\u06DD", "\u200B", "“”…—",       "\u2028",
    "\u202E", "\u2064",     "\u206A", "，；：（）", "\uFEFF", "\uFFFB", "\uFFFD",     "\U0001D173",
    "𠮷",     "\U000E0041", "\uE000", "\uD7FF",     "/",      "é"};

class Filler {
 public:
  explicit Filler(unsigned seed) : random_(seed) {}

  // Sets every field that chance picks; `all` sets every one, repeated fields twice.
  void Fill(Message* message, bool all, int depth = 0) {
    const Descriptor* type = message->GetDescriptor();
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      if (!all && Pick(3) == 0) continue;
      if (!field->is_repeated()) {
        Set(message, field, all, depth);
        continue;
      }
      const int count = all ? 2 : Pick(3);
      for (int k = 0; k < count; ++k) Add(message, field, all, depth);
    }
  }

 private:
  int Pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  std::string Words() {
    std::string words;
    for (int i = Pick(5); i > 0; --i) words += kPieces[Pick(std::size(kPieces))];
    return words;
  }
  int32_t Int() { return Pick(4) == 0 ? std::numeric_limits<int32_t>::min() : Pick(100000) - 50; }
  int EnumValue(const FieldDescriptor* field, bool all) {
    return field->enum_type()->value(all ? 1 : Pick(field->enum_type()->value_count()))->number();
  }

  void Set(Message* m, const FieldDescriptor* f, bool all, int depth) {
    const Reflection* r = m->GetReflection();
    switch (f->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        return r->SetString(m, f, all ? "甲" : Words());
      case FieldDescriptor::CPPTYPE_INT32:
        return r->SetInt32(m, f, all ? 7 : Int());
      case FieldDescriptor::CPPTYPE_UINT32:
        return r->SetUInt32(m, f, all ? 4000000000u : static_cast<uint32_t>(Int()));
      case FieldDescriptor::CPPTYPE_BOOL:
        return r->SetBool(m, f, all || Pick(2) == 0);
      case FieldDescriptor::CPPTYPE_ENUM:
        return r->SetEnumValue(m, f, EnumValue(f, all));
      case FieldDescriptor::CPPTYPE_MESSAGE:
        if (depth < 6) Fill(r->MutableMessage(m, f), all, depth + 1);
        return;
      default:
        FAIL() << "teach this test " << f->full_name();
    }
  }

  void Add(Message* m, const FieldDescriptor* f, bool all, int depth) {
    const Reflection* r = m->GetReflection();
    switch (f->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        return r->AddString(m, f, all ? "甲" : Words());
      case FieldDescriptor::CPPTYPE_MESSAGE:
        if (depth < 6) Fill(r->AddMessage(m, f), all, depth + 1);
        return;
      default:
        FAIL() << "teach this test " << f->full_name();
    }
  }

  std::mt19937 random_;
};

TEST(Json, IsProtobufsOfANoticeWithEveryFieldSet) {
  v1::Notice notice;
  Filler(1).Fill(&notice, /*all=*/true);
  ExpectLikeProtobuf(notice);
}

TEST(Json, IsProtobufsOfRandomNotices) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    v1::Notice notice;
    Filler(seed).Fill(&notice, /*all=*/false);
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
