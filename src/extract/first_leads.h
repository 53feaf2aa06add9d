#ifndef DUBAN_EXTRACT_FIRST_LEADS_H_
#define DUBAN_EXTRACT_FIRST_LEADS_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/word_set.h"
#include "google/protobuf/repeated_field.h"

namespace duban {

// Knows how a document says once for all which units lead: the one listed first
// (列第一位者为牵头单位, 下同), those with a mark (加*号的为牵头部门). Immutable; safe for any
// number of threads.
class FirstLeads {
 public:
  // Entries of TaskWords.first_leads or marked_leads.
  explicit FirstLeads(const google::protobuf::RepeatedPtrField<std::string>& pairs);

  // Whether `text` says so: the two words of an entry stand in one sentence, in order and close
  // together. Linear in the text.
  bool SaidIn(std::string_view text) const;

 private:
  struct Entry {
    std::string first;   // 列第一位
    std::string second;  // 牵头
  };

  bool SaidAt(std::string_view text, size_t second) const;

  std::vector<Entry> entries_;
  WordSet firsts_;
  // What the second words begin with, each once: they are fewer in a text than the first words, and
  // are looked for.
  std::vector<std::string> beginnings_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_FIRST_LEADS_H_
