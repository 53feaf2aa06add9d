#ifndef DUBAN_DOCUMENT_HTML_ENTITY_H_
#define DUBAN_DOCUMENT_HTML_ENTITY_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace duban::html {

// A character reference and what it stands for.
struct Reference {
  uint32_t length = 0;  // Bytes in the source; 0 where none stands.
  char32_t first = 0;
  char32_t second = 0;  // 0 for most.
};

// The character reference at `s[at]`, which is '&', as HTML reads it in text: named (with the old
// names that need no ';'), decimal and hexadecimal. Constant time.
Reference ReadReference(std::string_view s, size_t at);

// The same as XML reads it: the five predefined names and numbers, each with its ';'.
Reference ReadXmlReference(std::string_view s, size_t at);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_ENTITY_H_
