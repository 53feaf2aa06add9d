#ifndef DUBAN_EXTRACT_LEXICON_CHECK_H_
#define DUBAN_EXTRACT_LEXICON_CHECK_H_

#include "absl/status/status.h"
#include "duban/v1/lexicon.pb.h"

namespace duban {

// Whether every entry of every list is a word that can be looked up: it is not empty, it is UTF-8
// and it is no longer than a word is. The error names the list, the entry and what to do. What only
// one list asks of its entries is asked by its reader.
absl::Status CheckLexicon(const v1::Lexicon& lexicon);

// Whether the whole of a lexicon is small enough: 1,048,575 bytes as a message.
absl::Status CheckLexiconSize(const v1::Lexicon& lexicon);

}  // namespace duban

#endif  // DUBAN_EXTRACT_LEXICON_CHECK_H_
