#ifndef DUBAN_DOCUMENT_DOCX_XML_H_
#define DUBAN_DOCUMENT_DOCX_XML_H_

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "document/docx_numbering.h"

namespace duban::docx {

// A name without its namespace prefix.
inline std::string_view LocalName(const char* name) {
  const std::string_view s = name;
  const size_t colon = s.find(':');
  return colon == std::string_view::npos ? s : s.substr(colon + 1);
}

// The child element of `node` called `name`, prefix aside; empty where there is none.
pugi::xml_node Child(pugi::xml_node node, std::string_view name);

// The attribute `name` of `node`, prefix aside; "" where there is none.
std::string_view AttributeOf(pugi::xml_node node, std::string_view name);

// The attribute w:val as a number.
std::optional<int64_t> NumberOf(pugi::xml_node node, std::string_view attribute = "val");

// Whether an on/off property stands in `properties` and is not turned off.
bool IsOn(pugi::xml_node properties, std::string_view name);

// What a w:pPr says.
ParagraphForm ReadParagraphForm(pugi::xml_node properties);

}  // namespace duban::docx

#endif  // DUBAN_DOCUMENT_DOCX_XML_H_
