#ifndef DUBAN_TEXT_UTF8_H_
#define DUBAN_TEXT_UTF8_H_

#include <cstddef>
#include <string_view>

#include "text/character.h"

namespace duban {

// Length of the valid UTF-8 sequence at `s[at]`, 0 where there is none (RFC 3629: no surrogates, no
// overlong forms, nothing above U+10FFFF).
size_t Utf8SequenceLength(std::string_view s, size_t at);

// How many bytes at the start of `s` are valid UTF-8.
size_t ValidUtf8Prefix(std::string_view s);

// Another name of DecodeAt.
using Utf8Character = Decoded;
inline Utf8Character Utf8CharacterAt(std::string_view s, size_t at) { return DecodeAt(s, at); }

}  // namespace duban

#endif  // DUBAN_TEXT_UTF8_H_
