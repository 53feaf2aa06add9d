#include "document/html_attribute.h"

#include <algorithm>
#include <string>

namespace duban::html {
namespace {

// The standard's caps on spans.
constexpr uint32_t kMaxColumnSpan = 1000;
constexpr uint32_t kMaxRowSpan = 65534;
// A style attribute longer than this is read in part.
constexpr size_t kMaxStyle = 4096;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The number at the start of `s`, 0 and *found false where there is none; at most 1,000,000.
uint32_t ReadNumber(std::string_view s, bool* found) {
  size_t i = 0;
  while (i < s.size() && IsSpace(s[i])) ++i;
  if (i < s.size() && s[i] == '+') ++i;
  *found = i < s.size() && s[i] >= '0' && s[i] <= '9';
  uint32_t value = 0;
  for (; i < s.size() && s[i] >= '0' && s[i] <= '9'; ++i) {
    value = std::min<uint32_t>(value * 10 + (s[i] - '0'), 1000000);
  }
  return value;
}

// The value of `property` in a style attribute, in lower case without blanks; "" where it is not.
std::string StyleValue(std::string_view style, std::string_view property) {
  style = style.substr(0, kMaxStyle);
  std::string compact;
  for (size_t i = 0; i < style.size();) {
    const size_t end = std::min(style.find(';', i), style.size());
    const std::string_view declaration = style.substr(i, end - i);
    i = end + 1;
    const size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    size_t begin = 0;
    size_t stop = colon;
    while (begin < stop && IsSpace(declaration[begin])) ++begin;
    while (stop > begin && IsSpace(declaration[stop - 1])) --stop;
    if (!EqualsLower(declaration.substr(begin, stop - begin), property)) continue;
    compact.clear();
    for (const char c : declaration.substr(colon + 1)) {
      if (!IsSpace(c)) compact.push_back(Lower(c));
    }
  }
  return compact;
}

// Whether a declaration may be one of those that hide. Nearly all of Word's are none.
bool MayHide(std::string_view declaration) {
  size_t at = 0;
  while (at < declaration.size() && IsSpace(declaration[at])) ++at;
  declaration.remove_prefix(at);
  switch (declaration.empty() ? ' ' : Lower(declaration[0])) {
    case 'd':
      return EqualsLower(declaration.substr(0, 7), "display");
    case 'v':
      return EqualsLower(declaration.substr(0, 10), "visibility");
    case 'm':
      return EqualsLower(declaration.substr(0, 8), "mso-hide");
    default:
      return false;
  }
}

// Whether the style hides its element.
bool Hides(std::string_view style) {
  bool may = false;
  for (size_t begin = 0; begin < style.size() && !may;) {
    const size_t end = std::min(style.find(';', begin), style.size());
    may = MayHide(style.substr(begin, end - begin));
    begin = end + 1;
  }
  if (!may) return false;
  return StyleValue(style, "display").substr(0, 4) == "none" ||
         StyleValue(style, "visibility").substr(0, 6) == "hidden" ||
         StyleValue(style, "mso-hide").substr(0, 3) == "all";
}

// Calls `visit` for each name in a class attribute.
template <typename Visit>
void ForEachName(std::string_view names, Visit visit) {
  for (size_t i = 0; i < names.size();) {
    while (i < names.size() && IsSpace(names[i])) ++i;
    size_t end = i;
    while (end < names.size() && !IsSpace(names[end])) ++end;
    if (end > i) visit(names.substr(i, end - i));
    i = end;
  }
}

// Whether a link leads to a file for download: attachments are part of a notice.
bool IsFileLink(std::string_view href) {
  href = href.substr(0, std::min(href.find_first_of("?#"), href.size()));
  const size_t dot = href.rfind('.');
  if (dot == std::string_view::npos || href.size() - dot > 6) return false;
  const std::string_view ending = href.substr(dot + 1);
  for (const std::string_view known :
       {"doc", "docx", "pdf", "xls", "xlsx", "wps", "et", "zip", "rar", "ofd", "ceb", "ppt", "pptx",
        "7z", "jpg", "png", "txt", "rtf"}) {
    if (EqualsLower(ending, known)) return true;
  }
  return false;
}

// The first attribute called `name`: the standard drops those of a name that was there before.
const Attribute* FindAttribute(const Token& token, std::string_view name) {
  for (const Attribute& attribute : token.attributes) {
    if (EqualsLower(attribute.name, name)) return &attribute;
  }
  return nullptr;
}

void SetNumber(uint32_t number, Node* node) {
  node->number = static_cast<int32_t>(number);
  node->flags |= Node::kHasNumber;
}

void ReadListStyle(std::string_view value, Node* list) {
  std::string style = StyleValue(value, "list-style-type");
  if (style.empty()) style = StyleValue(value, "list-style");
  if (style == "none" || style == "disc" || style == "square" || style == "circle") {
    list->list_type = 0;
  } else if (style == "cjk-ideographic" || style == "simp-chinese-informal" ||
             style == "trad-chinese-informal") {
    list->list_type = 'c';
  }
}

}  // namespace

bool EqualsLower(std::string_view s, std::string_view lower) {
  return s.size() == lower.size() && std::equal(s.begin(), s.end(), lower.begin(),
                                                [](char a, char b) { return Lower(a) == b; });
}

Marks ReadMarks(std::string_view page, const Token& token, const PageProfile& profile) {
  Marks marks;
  const Tag tag = token.info.tag;
  const bool block = (token.info.flags & (kBlock | kScope)) != 0;
  if (tag == Tag::kNav || tag == Tag::kFooter || tag == Tag::kAside) marks.flags |= Node::kChrome;
  if (tag == Tag::kUnknown && profile.IsContentName(token.name)) marks.flags |= Node::kContent;
  const auto name = [&](std::string_view value) {
    if (profile.IsContentName(value)) {
      marks.flags |= Node::kContent;
    } else if (profile.IsChromeName(value)) {
      marks.flags |= Node::kChrome;
    }
  };
  bool styled = false;
  for (const Attribute& attribute : token.attributes) {
    const std::string_view value = attribute.value.In(page);
    if (EqualsLower(attribute.name, "style")) {
      if (!styled && Hides(value)) marks.flags |= Node::kHidden;
      styled = true;
    } else if (EqualsLower(attribute.name, "hidden")) {
      marks.flags |= Node::kHidden;
    } else if (block &&
               (EqualsLower(attribute.name, "class") || EqualsLower(attribute.name, "id"))) {
      ForEachName(value, name);
    } else if (tag == Tag::kA && EqualsLower(attribute.name, "href")) {
      marks.page_link = !value.empty() && value[0] != '#' && !IsFileLink(value);
    }
  }
  // An element that is both is not taken away.
  if ((marks.flags & Node::kContent) != 0) marks.flags &= static_cast<uint8_t>(~Node::kChrome);
  return marks;
}

void ReadNumbers(std::string_view page, const Token& token, Node* node) {
  const Tag tag = token.info.tag;
  const auto number = [&](std::string_view name, auto use) {
    const Attribute* attribute = FindAttribute(token, name);
    bool found = false;
    const uint32_t value = attribute == nullptr ? 0 : ReadNumber(attribute->value.In(page), &found);
    if (found) use(value);
  };
  if (tag == Tag::kLi) {
    number("value", [&](uint32_t value) { SetNumber(value, node); });
  } else if (tag != Tag::kOl) {
    number("colspan", [&](uint32_t value) {
      node->column_span = static_cast<uint16_t>(std::clamp<uint32_t>(value, 1, kMaxColumnSpan));
    });
    number("rowspan", [&](uint32_t value) {
      node->row_span = static_cast<uint16_t>(std::min<uint32_t>(value, kMaxRowSpan));
    });
  } else {
    number("start", [&](uint32_t value) { SetNumber(value, node); });
    const Attribute* type = FindAttribute(token, "type");
    if (type != nullptr && type->value.size() == 1) node->list_type = page[type->value.begin];
    const Attribute* style = FindAttribute(token, "style");
    if (style != nullptr) ReadListStyle(style->value.In(page), node);
  }
}

}  // namespace duban::html
