#ifndef DUBAN_TEXT_TEXTPROTO_H_
#define DUBAN_TEXT_TEXTPROTO_H_

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

namespace duban {

// The first thing wrong in a textproto. Line and column count from 1.
struct TextprotoError {
  int line = 0;
  int column = 0;
  std::string message;  // What is wrong and what would be right, in English.
};

// Reads `text`, in protobuf's text format with or without a byte-order mark, into `message`, which
// is cleared first. False when it is wrong; `error` says where.
bool ParseTextproto(std::string_view text, google::protobuf::Message* message,
                    TextprotoError* error);

}  // namespace duban

#endif  // DUBAN_TEXT_TEXTPROTO_H_
