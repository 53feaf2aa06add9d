#include "document/docx_numbering.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "document/docx_xml.h"
#include "document/list_number.h"
#include "text/utf8.h"

namespace duban::docx {
namespace {

// Styles based on styles: no real document has longer chains; a ring has no end.
constexpr int kMaxStyleChain = 16;
// A level's text longer than this is none.
constexpr size_t kMaxLevelText = 64;

std::string Format(std::string_view format, int64_t value) {
  const struct {
    std::string_view name;
    std::string (*write)(int64_t);
  } kForms[] = {
      {"chineseCounting", ChineseNumber},        {"chineseCountingThousand", ChineseNumber},
      {"chineseLegalSimplified", ChineseNumber}, {"japaneseCounting", ChineseNumber},
      {"taiwaneseCounting", ChineseNumber},      {"taiwaneseCountingThousand", ChineseNumber},
      {"ideographDigital", ChineseDigits},       {"japaneseDigitalTenThousand", ChineseDigits},
      {"taiwaneseDigital", ChineseDigits},       {"ideographTraditional", HeavenlyStem},
      {"decimalEnclosedCircle", CircledNumber},  {"decimalEnclosedCircleChinese", CircledNumber},
      {"decimalFullWidth", FullWidthNumber},     {"decimalFullWidth2", FullWidthNumber},
  };
  for (const auto& form : kForms) {
    if (form.name == format) return form.write(value);
  }
  if (format == "lowerLetter" || format == "upperLetter") {
    return LetterNumber(value, format == "upperLetter");
  }
  if (format == "lowerRoman" || format == "upperRoman") {
    return RomanNumber(value, format == "upperRoman");
  }
  if (format == "decimalEnclosedParen") return absl::StrCat("(", value, ")");
  if (format == "decimalEnclosedFullstop") return absl::StrCat(value, ".");
  if (format == "decimalZero" && value >= 0 && value < 10) return absl::StrCat("0", value);
  return absl::StrCat(value);
}

// A number that ends in a letter or digit needs a blank before the text.
bool NeedsBlank(std::string_view marker) {
  const char last = marker.back();
  return (last >= '0' && last <= '9') || (last >= 'a' && last <= 'z') ||
         (last >= 'A' && last <= 'Z');
}

pugi::xml_node Load(std::string* part, pugi::xml_document* xml) {
  if (!xml->load_buffer_inplace(part->data(), part->size(), pugi::parse_default)) return {};
  return xml->document_element();
}

}  // namespace

Numbering::Numbering(std::string numbering_part, std::string styles_part) {
  if (!numbering_part.empty()) ReadNumbering(std::move(numbering_part));
  if (!styles_part.empty()) ReadStyles(std::move(styles_part));
}

void Numbering::ReadNumbering(std::string part) {
  pugi::xml_document xml;
  const pugi::xml_node root = Load(&part, &xml);
  absl::flat_hash_map<std::string, int64_t> defined_by_style;
  absl::flat_hash_map<int64_t, std::string> used_style;
  for (pugi::xml_node node = root.first_child(); node; node = node.next_sibling()) {
    const std::string_view name = LocalName(node.name());
    if (name == "abstractNum") {
      Abstract& abstract = abstracts_[NumberOf(node, "abstractNumId").value_or(-1)];
      for (pugi::xml_node level = node.first_child(); level; level = level.next_sibling()) {
        const int64_t index = NumberOf(level, "ilvl").value_or(-1);
        if (LocalName(level.name()) != "lvl" || index < 0 || index >= kLevels) continue;
        Level& to = abstract.levels[static_cast<size_t>(index)];
        ReadLevel(level, &to);
      }
      const int64_t id = NumberOf(node, "abstractNumId").value_or(-1);
      const std::string_view defines = AttributeOf(Child(node, "styleLink"), "val");
      if (!defines.empty()) defined_by_style.emplace(defines, id);
      const std::string_view uses = AttributeOf(Child(node, "numStyleLink"), "val");
      if (!uses.empty()) used_style.emplace(id, uses);
    } else if (name == "num") {
      List& list = lists_[NumberOf(node, "numId").value_or(-1)];
      list.abstract = NumberOf(Child(node, "abstractNumId")).value_or(-1);
      for (pugi::xml_node over = node.first_child(); over; over = over.next_sibling()) {
        const int64_t index = NumberOf(over, "ilvl").value_or(-1);
        if (LocalName(over.name()) != "lvlOverride" || index < 0 || index >= kLevels) continue;
        list.starts[static_cast<size_t>(index)] = NumberOf(Child(over, "startOverride"));
        const pugi::xml_node level = Child(over, "lvl");
        if (!level) continue;
        Level& to = list.levels[static_cast<int>(index)];
        ReadLevel(level, &to);
        if (!list.starts[static_cast<size_t>(index)]) {
          list.starts[static_cast<size_t>(index)] = to.start;
        }
      }
    }
  }
  // Lists of which a style says that it is defined elsewhere.
  for (auto& [id, list] : lists_) {
    const auto used = used_style.find(list.abstract);
    if (used == used_style.end()) continue;
    const auto defined = defined_by_style.find(used->second);
    if (defined != defined_by_style.end()) list.abstract = defined->second;
  }
}

void Numbering::ReadLevel(pugi::xml_node node, Level* level) {
  level->start = NumberOf(Child(node, "start")).value_or(1);
  const std::string_view format = AttributeOf(Child(node, "numFmt"), "val");
  if (!format.empty()) level->format = format;
  const std::string_view text = AttributeOf(Child(node, "lvlText"), "val");
  if (text.size() <= kMaxLevelText && ValidUtf8Prefix(text) == text.size()) level->text = text;
  level->style = AttributeOf(Child(node, "pStyle"), "val");
  level->legal = IsOn(node, "isLgl");
  level->restarts = NumberOf(Child(node, "lvlRestart")) != 0;
}

void Numbering::ReadStyles(std::string part) {
  pugi::xml_document xml;
  const pugi::xml_node root = Load(&part, &xml);
  for (pugi::xml_node node = root.first_child(); node; node = node.next_sibling()) {
    if (LocalName(node.name()) != "style") continue;
    Style& style = styles_[std::string(AttributeOf(node, "styleId"))];
    style.based_on = AttributeOf(Child(node, "basedOn"), "val");
    style.form = ReadParagraphForm(Child(node, "pPr"));
  }
}

ParagraphForm Numbering::WithStyles(ParagraphForm form) const {
  std::string name = form.style;
  for (int i = 0; i < kMaxStyleChain && !name.empty(); ++i) {
    const auto it = styles_.find(name);
    if (it == styles_.end()) break;
    const ParagraphForm& of = it->second.form;
    if (!form.list && of.list) {
      form.list = of.list;
      if (!form.level) form.level = of.level;
      // The level that names the style is the paragraph's.
      const auto list = lists_.find(*of.list);
      const auto abstract =
          list == lists_.end() ? abstracts_.end() : abstracts_.find(list->second.abstract);
      for (int l = 0; abstract != abstracts_.end() && l < kLevels; ++l) {
        if (abstract->second.levels[static_cast<size_t>(l)].style == name) form.level = l;
      }
    }
    if (!form.outline) form.outline = of.outline;
    name = it->second.based_on;
  }
  return form;
}

uint8_t Numbering::HeadingLevel(const ParagraphForm& form) const {
  const ParagraphForm whole = WithStyles(form);
  return whole.outline ? static_cast<uint8_t>(*whole.outline + 1) : 0;
}

std::string Numbering::Next(const ParagraphForm& form) {
  const ParagraphForm whole = WithStyles(form);
  if (!whole.list || *whole.list == 0) return "";
  const auto found = lists_.find(*whole.list);
  if (found == lists_.end()) return "";
  List& list = found->second;
  const auto it = abstracts_.find(list.abstract);
  if (it == abstracts_.end()) return "";
  Abstract& abstract = it->second;
  const size_t level = static_cast<size_t>(whole.level.value_or(0));
  if (list.starts[level] && !list.restarted[level]) {
    list.restarted[level] = true;
    abstract.counts[level] = *list.starts[level];
  } else if (abstract.begun[level]) {
    abstract.counts[level] = std::min<int64_t>(abstract.counts[level] + 1, INT32_MAX);
  } else {
    abstract.counts[level] = abstract.levels[level].start;
  }
  abstract.begun[level] = true;
  const auto level_of = [&](size_t i) -> const Level& {
    const auto own = list.levels.find(static_cast<int>(i));
    return own != list.levels.end() ? own->second : abstract.levels[i];
  };
  for (size_t deeper = level + 1; deeper < kLevels; ++deeper) {
    if (level_of(deeper).restarts) abstract.begun[deeper] = false;
  }

  const Level& of = level_of(level);
  if (of.format == "bullet" || of.format == "none") return "";
  std::string marker;
  for (size_t i = 0; i < of.text.size(); ++i) {
    const bool place = of.text[i] == '%' && i + 1 < of.text.size() && of.text[i + 1] >= '1' &&
                       of.text[i + 1] <= '9';
    if (!place) {
      marker.push_back(of.text[i]);
      continue;
    }
    const size_t other = static_cast<size_t>(of.text[++i] - '1');
    const int64_t value = abstract.begun[other] ? abstract.counts[other] : level_of(other).start;
    marker += of.legal ? absl::StrCat(value) : Format(level_of(other).format, value);
  }
  if (!marker.empty() && NeedsBlank(marker)) marker.push_back(' ');
  return marker;
}

}  // namespace duban::docx
