// Messages of duban.v1 as JSON.
#ifndef DUBAN_JSON_H_
#define DUBAN_JSON_H_

#include <string>

namespace google::protobuf {
class Message;
}

namespace duban {

struct JsonOptions {
  // One member a line, indented by one blank a level, and a line end at the end.
  bool pretty = false;
};

// Appends `message` to `out` in protobuf's JSON mapping (lowerCamelCase names, enum values by name,
// 64-bit integers as strings, what is unset left out): byte for byte what
// google::protobuf::util::MessageToJsonString prints, several times faster. Bytes of a string that
// are not UTF-8 become U+FFFD. google.protobuf.Any and the other messages with a JSON form of their
// own are written like any other message; duban.v1 uses none. Safe from any number of threads.
void AppendJson(const google::protobuf::Message& message, const JsonOptions& options,
                std::string* out);
std::string ToJson(const google::protobuf::Message& message, const JsonOptions& options = {});

}  // namespace duban

#endif  // DUBAN_JSON_H_
