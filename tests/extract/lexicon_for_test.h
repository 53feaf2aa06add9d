#ifndef DUBAN_TESTS_EXTRACT_LEXICON_FOR_TEST_H_
#define DUBAN_TESTS_EXTRACT_LEXICON_FOR_TEST_H_

#include "data/embedded.h"
#include "duban/v1/lexicon.pb.h"

namespace duban {

// The lexicon that is compiled into the library.
inline const v1::Lexicon& BuiltInLexicon() {
  static const v1::Lexicon* const lexicon = [] {
    auto* made = new v1::Lexicon();
    made->ParseFromArray(embedded::kLexicon.data(), static_cast<int>(embedded::kLexicon.size()));
    return made;
  }();
  return *lexicon;
}

}  // namespace duban

#endif  // DUBAN_TESTS_EXTRACT_LEXICON_FOR_TEST_H_
