#ifndef DUBAN_EXTRACT_HEADER_WORDS_H_
#define DUBAN_EXTRACT_HEADER_WORDS_H_

#include <re2/re2.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "duban/v1/lexicon_header.pb.h"
#include "extract/header_text.h"
#include "extract/word_set.h"

namespace duban::header {

using Words = WordSet;

struct Label {
  v1::LabelWords::Kind kind = v1::LabelWords::FIELD;
  bool bare = false;
};

// v1.HeaderWords made ready for look-up.
struct HeaderLexicon {
  WordMap<Label> labels;
  WordMap<v1::Disclosure::Kind> marks;
  WordMap<v1::Disclosure::Kind> disclosure_values;
  Words mark_words;
  Words kinds;
  Words title_kinds;  // `kinds` and more.
  Words not_documents;
  Words title_verbs;
  Words issue_verbs;
  Words issue_phrases;
  Words issue_lead_ins;
  Words short_name_lead_ins;
  Words cite_lead_ins;
  Words attachments;
  Words number_lead_ins;
  Words seals;
  Words weekdays;
  Words signer_titles;
  Words imprints;
  Words imprint_endings;
  Words imprint_offices;
  Words asking_kinds;
  Words asking_subjects;
  Words title_note_words;
  Words plan_kinds;
  Words attachment_placeholders;
  Words salutation_labels;
  Words chrome_beginnings;
  Words chrome_lines;
  Words news_endings;
  Words footer_beginnings;
  Words footer_words;
  Words footer_phrases;
  Words footer_numbers;
  Words footer_names;
  Words footer_weak_beginnings;
  Words footer_lone_beginnings;
  Words columns;
  Words table_titles;
  Words event_places;
  Words editions;
  Words title_notes;
  Words generic_modifiers;
  Words form_blanks;
  Words salutation_levels;
  Words salutation_endings;
  Words news_verbs;
  Words meeting_verbs;
  Words title_continuations;
  Words letterhead_endings;
  Words pass_on_verbs;
  Words as_follows;
  Words number_behind;
  Words order_kinds;
  Words law_names;
  Words issue_pronouns;
  Words infobox_headings;
  Words upper_bodies;
  Words site_endings;
  Words see_words;
  Words optional_beginnings;
  Words number_functions;
  Words attachment_notes;
  Words closing_beginnings, office_names, serial_kinds, document_notes;
  Words unshared_endings;
  Words government_endings;
  Words body_beginnings;
  Words assembly_beginnings;
  Words salutation_persons;

  // Any of HeaderWords.chrome_patterns; null where there is none.
  std::unique_ptr<const RE2> chrome_pattern;

  // Fails where a wording could not be used: a label that is too long, a pattern that is none.
  absl::Status Fill(const v1::HeaderWords& words);

  // Whether all of `line` (folded) is a line of the portal by one of the patterns. Longer lines are
  // not looked at: a portal's own are short.
  bool IsChromeByPattern(std::string_view line) const;

  // Whether `line` is a row of the portal's links, parted by blanks or bars: 政务微信 政务微博, of
  // which three in four are known at least.
  bool IsRowOfLinks(std::string_view line) const;

  const Label* FindLabel(std::string_view squeezed) const { return labels.Find(squeezed); }

  // Bytes of the place that `name` begins with, its level, among the first `most` characters,
  // included; 0 for none.
  size_t PlaceSize(std::string_view name, size_t most) const;

  // Whether `name` (without blanks) ends as the name of a document does.
  bool IsDocumentName(std::string_view name) const;
  bool IsTitleName(std::string_view name) const {
    return title_kinds.SuffixOf(WithoutParentheses(name)) != 0;
  }
};

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_WORDS_H_
