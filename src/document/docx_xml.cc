#include "document/docx_xml.h"

#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace duban::docx {

pugi::xml_node Child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.type() == pugi::node_element && LocalName(child.name()) == name) return child;
  }
  return {};
}

std::string_view AttributeOf(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;
       attribute = attribute.next_attribute()) {
    if (LocalName(attribute.name()) == name) return attribute.value();
  }
  return {};
}

std::optional<int64_t> NumberOf(pugi::xml_node node, std::string_view attribute) {
  const std::string_view value = AttributeOf(node, attribute);
  int64_t number = 0;
  if (!absl::SimpleAtoi(absl::string_view(value.data(), value.size()), &number))
    return std::nullopt;
  return number;
}

bool IsOn(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node property = Child(properties, name);
  if (!property) return false;
  const std::string_view value = AttributeOf(property, "val");
  return value != "0" && value != "false" && value != "off";
}

ParagraphForm ReadParagraphForm(pugi::xml_node properties) {
  ParagraphForm form;
  for (pugi::xml_node child = properties.first_child(); child; child = child.next_sibling()) {
    const std::string_view name = LocalName(child.name());
    if (name == "pStyle") {
      form.style = AttributeOf(child, "val");
    } else if (name == "numPr") {
      form.list = NumberOf(Child(child, "numId"));
      const std::optional<int64_t> level = NumberOf(Child(child, "ilvl"));
      if (level && *level >= 0 && *level < kLevels) form.level = static_cast<int>(*level);
    } else if (name == "outlineLvl") {
      const std::optional<int64_t> level = NumberOf(child);
      if (level && *level >= 0 && *level < kLevels) form.outline = static_cast<int>(*level);
    }
  }
  return form;
}

}  // namespace duban::docx
