#include "extract/lexicon_check.h"

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/v1/lexicon_header.pb.h"
#include "duban/v1/lexicon_task.pb.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "text/fault.h"
#include "text/strings.h"
#include "text/utf8.h"
#include "text/word_trie.h"

namespace duban {
namespace {

// The length of the longest word bounds what a look-up costs.
constexpr size_t kMaxWordChars = 24;
// Of an entry that is a pattern or several words.
constexpr size_t kMaxPhraseChars = 240;

bool IsPhrase(const google::protobuf::FieldDescriptor& field) {
  static const auto* const patterns =
      v1::HeaderWords::descriptor()->FindFieldByNumber(v1::HeaderWords::kChromePatternsFieldNumber);
  static const auto* const several =
      v1::TaskWords::descriptor()->FindFieldByNumber(v1::TaskWords::kFirstLeadsFieldNumber);
  return &field == patterns || &field == several;
}

absl::Status CheckEntry(std::string_view list, int index, std::string_view entry,
                        size_t max_chars) {
  const auto fault = [&](std::string_view english, std::string_view chinese) {
    return Fault(absl::StrCat(View(list), ": entry ", index + 1, " ", View(english)),
                 absl::StrCat(View(list), ": 第 ", index + 1, " 个词", View(chinese)));
  };
  if (entry.empty()) {
    return fault("is empty; write a word between the quotes, or delete it",
                 "是空的。改法: 在引号里写一个词, 或删去这一处");
  }
  if (ValidUtf8Prefix(entry) != entry.size()) {
    return fault("is not UTF-8; save the file as UTF-8",
                 "不是 UTF-8 编码。改法: 用编辑器另存为 UTF-8");
  }
  if (CountChars(entry) > max_chars) {
    return fault(
        absl::StrCat("\"", View(entry), "\" is too long; an entry has at most ", max_chars,
                     " characters"),
        absl::StrCat(" \"", View(entry), "\" 太长。改法: 一个词最多 ", max_chars, " 个字"));
  }
  return absl::OkStatus();
}

// Checks the strings of `message` and of all messages in it. `path` is the way to it, with a dot
// at its end.
absl::Status CheckMessage(const google::protobuf::Message& message, const std::string& path) {
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  reflection.ListFields(message, &fields);
  for (const google::protobuf::FieldDescriptor* field : fields) {
    const std::string name = path + field->name();
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      absl::Status status;
      if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING) {
        std::string scratch;
        const std::string& entry =
            field->is_repeated()
                ? reflection.GetRepeatedStringReference(message, field, i, &scratch)
                : reflection.GetStringReference(message, field, &scratch);
        status = CheckEntry(name, i, entry, IsPhrase(*field) ? kMaxPhraseChars : kMaxWordChars);
      } else if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) {
        status =
            CheckMessage(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, i)
                                              : reflection.GetMessage(message, field),
                         name + ".");
      }
      if (!status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckLexicon(const v1::Lexicon& lexicon) { return CheckMessage(lexicon, ""); }

absl::Status CheckLexiconSize(const v1::Lexicon& lexicon) {
  // No trie of its words has more nodes than they have bytes.
  constexpr size_t kMaxBytes = PrefixTrie::kMaxNodes - 1;
  const size_t bytes = lexicon.ByteSizeLong();
  if (bytes <= kMaxBytes) return absl::OkStatus();
  return Fault(absl::StrCat("with what it is added to, it has ", bytes, " bytes; at most ",
                            kMaxBytes, " are read, so keep the words that notices use"),
               absl::StrCat("连同已有的词表共 ", bytes, " 字节, 最多读 ", kMaxBytes,
                            " 字节。改法: 只留公文里用得到的词"));
}

}  // namespace duban
