#ifndef DUBAN_EXTRACT_HEADER_WORDS_H_
#define DUBAN_EXTRACT_HEADER_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "duban/v1/lexicon_header.pb.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {

// Words to be found at either end of a text or inside of it; the longest wins. The cost of a
// look-up is bounded by the longest word.
class Words {
 public:
  template <typename List>
  void AddAll(const List& words) {
    for (const auto& word : words) Add(std::string_view(word));
  }
  void Add(std::string_view word);
  bool Contains(std::string_view word) const { return words_.contains(View(word)); }
  // Bytes of the longest word at the end or the beginning of `s`; 0 for none.
  size_t SuffixOf(std::string_view s) const;
  size_t PrefixOf(std::string_view s) const;
  // Whether a word may begin at the beginning of `s`: a quick look at its first character.
  bool MayBegin(std::string_view s) const { return !s.empty() && lead_[LeadHash(s)]; }
  // Where the first word inside of `s` begins and ends; an empty range for none.
  Range FindIn(std::string_view s) const;
  // As FindIn, the last word.
  Range FindLastIn(std::string_view s) const;

 private:
  absl::flat_hash_set<std::string> words_;
  size_t longest_ = 0;
  // First characters of the words, hashed: most places of a text are turned down here.
  static size_t LeadHash(std::string_view s);
  bool lead_[1024] = {};
};

struct Label {
  v1::LabelWords::Kind kind = v1::LabelWords::FIELD;
  bool bare = false;
};

// v1.HeaderWords made ready for look-up.
struct HeaderLexicon {
  absl::flat_hash_map<std::string, Label> labels;
  size_t longest_label = 0;  // In characters.
  absl::flat_hash_map<std::string, v1::Disclosure::Kind> marks;
  absl::flat_hash_map<std::string, v1::Disclosure::Kind> disclosure_values;
  Words mark_words;
  Words kinds;
  Words title_kinds;  // `kinds` and more.
  Words not_documents;
  Words title_verbs;
  Words issue_verbs;
  Words issue_phrases;
  Words issue_lead_ins;
  Words short_name_lead_ins;
  Words attachments;
  Words number_lead_ins;
  Words seals;
  Words signer_titles;
  Words imprints;
  Words chrome_beginnings;
  Words chrome_lines;
  Words footer_beginnings;
  Words footer_words;
  Words footer_weak_beginnings;
  Words columns;
  Words table_titles;
  Words editions;
  Words generic_modifiers;
  Words salutation_levels;
  Words salutation_endings;

  // Fails where a wording could not be used: an empty word, a label that is too long.
  absl::Status Fill(const v1::HeaderWords& words);

  const Label* FindLabel(std::string_view squeezed) const {
    const auto it = labels.find(View(squeezed));
    return it == labels.end() ? nullptr : &it->second;
  }

  // Whether `name` (without blanks) ends as the name of a document does.
  bool IsDocumentName(std::string_view name) const;
  bool IsTitleName(std::string_view name) const {
    return title_kinds.SuffixOf(WithoutParentheses(name)) != 0;
  }
};

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_WORDS_H_
