#ifndef DUBAN_TESTS_TESTING_NOTICE_FILLER_H_
#define DUBAN_TESTS_TESTING_NOTICE_FILLER_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <cstdint>
#include <iterator>
#include <limits>
#include <random>
#include <string>

#include "gtest/gtest.h"

namespace duban::testing {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Characters that JSON writers treat differently, and ordinary ones.
inline const char* const kPieces[] = {
    "",       "市财政局",   "a",      "\"",         "\\",     "<b>",    "\n\r\t\b\f", "\x01\x1F",
    "\x7F",   "\u0085",     "\u00A0", "\u00AD",     "\u06DD", "\u200B", "“”…—",       "\u2028",
    "\u202E", "\u2064",     "\u206A", "，；：（）", "\uFEFF", "\uFFFB", "\uFFFD",     "\U0001D173",
    "𠮷",     "\U000E0041", "\uE000", "\uD7FF",     "/",      "é"};

// Fills messages with values of all kinds, the same for the same seed.
class NoticeFiller {
 public:
  explicit NoticeFiller(unsigned seed) : random_(seed) {}

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

}  // namespace duban::testing

#endif  // DUBAN_TESTS_TESTING_NOTICE_FILLER_H_
