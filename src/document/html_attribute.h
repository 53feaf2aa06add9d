#ifndef DUBAN_DOCUMENT_HTML_ATTRIBUTE_H_
#define DUBAN_DOCUMENT_HTML_ATTRIBUTE_H_

#include <cstdint>
#include <string_view>

#include "document/html_token.h"
#include "document/html_tree.h"
#include "document/page_profile.h"

namespace duban::html {

// What a tag's attributes say of its element.
struct Marks {
  uint8_t flags = 0;  // Of Node::Flag: kHidden, kContent, kChrome.
  bool page_link =
      false;  // href leads to a page, not to a file (.doc, .pdf …) or a place in this one.
};
Marks ReadMarks(std::string_view page, const Token& token, const PageProfile& profile);

// Reads colspan and rowspan (cells), start, type and list-style-type (ol), value (li) into `node`.
void ReadNumbers(std::string_view page, const Token& token, Node* node);

// Whether `s`, in any case, is `lower`, which is in lower case.
bool EqualsLower(std::string_view s, std::string_view lower);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_ATTRIBUTE_H_
