#ifndef DUBAN_TEXT_TEXTPROTO_H_
#define DUBAN_TEXT_TEXTPROTO_H_

#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duban {

// The first thing wrong in a textproto, understood so far that it can be told in any language. Line
// and column count from 1; both are 0 where the parser tells no place.
struct TextprotoError {
  enum class Kind {
    kOther,
    kNoField,     // `type` has no field `word`.
    kNoValue,     // `field` has no value `word`.
    kTwice,       // A field that may stand once.
    kOpenString,  // A string whose quotation mark is not closed in its line.
    kNotAscii,    // A Chinese character or full-width mark outside of quotation marks.
    kBraces,      // Braces that do not match.
  };
  Kind kind = Kind::kOther;
  int line = 0;
  int column = 0;
  std::string message;  // In the parser's words.
  std::string type, field, word;
  std::vector<std::string> known;  // The fields or values that there are.
  std::string nearest;             // The one that may be meant; empty for none.
};

// What is wrong and what would be right, in English.
std::string Describe(const TextprotoError& error);
// What is wrong, and what would be right, in Chinese; the second may be empty.
std::pair<std::string, std::string> DescribeInChinese(const TextprotoError& error);

// Reads `text`, in protobuf's text format with or without a byte-order mark, into `message`, which
// is cleared first. False when it is wrong; `error` says where and how. `tree` gets the places of
// what was read unless it is null.
bool ParseTextproto(std::string_view text, google::protobuf::Message* message,
                    TextprotoError* error,
                    google::protobuf::TextFormat::ParseInfoTree* tree = nullptr);

}  // namespace duban

#endif  // DUBAN_TEXT_TEXTPROTO_H_
