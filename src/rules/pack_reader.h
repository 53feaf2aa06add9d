#ifndef DUBAN_RULES_PACK_READER_H_
#define DUBAN_RULES_PACK_READER_H_

#include <google/protobuf/text_format.h>

#include <memory>
#include <string>
#include <string_view>

#include "rules/pack_error.h"

namespace duban::rules {

// Where a message of a textproto stands. A copy is two pointers and a place; the tree and the file
// name must outlive it.
class Place {
 public:
  Place(const std::string* file, const google::protobuf::TextFormat::ParseInfoTree* tree)
      : file_(file), tree_(tree) {}

  // The place of element `index` of a field (0 for a single one): `tree` is `message`'s.
  Place At(const google::protobuf::Message& message, const char* field, int index = 0) const;
  // Whether a field stands there, be it empty; false where the places are not known.
  bool Stands(const google::protobuf::Message& message, const char* field) const;
  // A fault at this place.
  PackError Error(std::string_view rule, std::string message, std::string hint,
                  std::string english = "") const;

 private:
  const std::string* file_;
  const google::protobuf::TextFormat::ParseInfoTree* tree_;
  int line_ = 1;
  int column_ = 1;
};

// Files of people come in every encoding; rules, events and registries are UTF-8.
bool IsValidUtf8(std::string_view text);

// Reads `text` into `message` and notes in `tree` where each field stands. Adds a fault to `errors`
// and returns false when it cannot: with the fields or values that are near to what was written.
bool ReadTextproto(const std::string& file, std::string_view text,
                   google::protobuf::Message* message,
                   google::protobuf::TextFormat::ParseInfoTree* tree, PackErrors* errors);

}  // namespace duban::rules

#endif  // DUBAN_RULES_PACK_READER_H_
