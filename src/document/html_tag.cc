#include "document/html_tag.h"

#include <array>
#include <cstddef>

namespace duban::html {
namespace {

constexpr uint16_t kBlockElement = kBlock | kSpecial;
constexpr uint16_t kHidden = kUnseen | kSpecial;
constexpr uint16_t kRawHidden = kUnseen | kSpecial | kRaw;
constexpr uint16_t kVoidElement = kVoid | kSpecial;
constexpr uint16_t kTablePart = kSpecial | kScope;

struct Name {
  std::string_view name;
  Tag tag;
  uint16_t flags;
};

constexpr Name kNames[] = {
    {"a", Tag::kA, kFormatting},
    {"address", Tag::kAddress, kBlockElement},
    {"applet", Tag::kApplet, kHidden | kScope},
    {"area", Tag::kArea, kVoidElement},
    {"article", Tag::kArticle, kBlockElement},
    {"aside", Tag::kAside, kBlockElement},
    {"audio", Tag::kAudio, kUnseen},
    {"b", Tag::kB, kFormatting | kBreaksOut},
    {"base", Tag::kBase, kVoidElement},
    {"basefont", Tag::kBasefont, kVoidElement},
    {"bgsound", Tag::kBgsound, kVoidElement},
    {"big", Tag::kBig, kFormatting | kBreaksOut},
    {"blockquote", Tag::kBlockquote, kBlockElement | kBreaksOut},
    {"body", Tag::kBody, kSpecial | kBreaksOut},
    {"br", Tag::kBr, kVoidElement | kBreaksOut},
    {"button", Tag::kButton, kHidden},
    {"canvas", Tag::kCanvas, kUnseen},
    {"caption", Tag::kCaption, kTablePart},
    {"center", Tag::kCenter, kBlockElement | kBreaksOut},
    {"code", Tag::kCode, kFormatting | kBreaksOut},
    {"col", Tag::kCol, kVoidElement},
    {"colgroup", Tag::kColgroup, kSpecial},
    {"datalist", Tag::kDatalist, kUnseen},
    {"dd", Tag::kDd, kBlockElement | kBreaksOut},
    {"details", Tag::kDetails, kBlockElement},
    {"dialog", Tag::kDialog, kBlockElement},
    {"dir", Tag::kDir, kBlockElement},
    {"div", Tag::kDiv, kBlockElement | kBreaksOut},
    {"dl", Tag::kDl, kBlockElement | kBreaksOut},
    {"dt", Tag::kDt, kBlockElement | kBreaksOut},
    {"em", Tag::kEm, kFormatting | kBreaksOut},
    {"embed", Tag::kEmbed, kVoidElement | kBreaksOut},
    {"fieldset", Tag::kFieldset, kBlockElement},
    {"figcaption", Tag::kFigcaption, kBlockElement},
    {"figure", Tag::kFigure, kBlockElement},
    {"font", Tag::kFont, kFormatting},
    {"footer", Tag::kFooter, kBlockElement},
    {"form", Tag::kForm, kBlockElement},
    {"frame", Tag::kFrame, kVoidElement},
    {"frameset", Tag::kFrameset, kSpecial},
    {"h1", Tag::kH1, kBlockElement | kBreaksOut},
    {"h2", Tag::kH2, kBlockElement | kBreaksOut},
    {"h3", Tag::kH3, kBlockElement | kBreaksOut},
    {"h4", Tag::kH4, kBlockElement | kBreaksOut},
    {"h5", Tag::kH5, kBlockElement | kBreaksOut},
    {"h6", Tag::kH6, kBlockElement | kBreaksOut},
    {"head", Tag::kHead, kSpecial | kBreaksOut},
    {"header", Tag::kHeader, kBlockElement},
    {"hgroup", Tag::kHgroup, kBlockElement},
    {"hr", Tag::kHr, kVoidElement | kBlock | kBreaksOut},
    {"html", Tag::kHtml, kSpecial},
    {"i", Tag::kI, kFormatting | kBreaksOut},
    {"iframe", Tag::kIframe, kRawHidden},
    {"image", Tag::kImage, kVoidElement},  // As img.
    {"img", Tag::kImg, kVoidElement | kBreaksOut},
    {"input", Tag::kInput, kVoidElement},
    {"keygen", Tag::kKeygen, kVoidElement},
    {"li", Tag::kLi, kBlockElement | kBreaksOut},
    {"link", Tag::kLink, kVoidElement},
    {"listing", Tag::kListing, kBlockElement | kBreaksOut},
    {"main", Tag::kMain, kBlockElement},
    {"map", Tag::kMap, kUnseen},
    {"marquee", Tag::kMarquee, kHidden | kScope},
    {"math", Tag::kMath, kUnseen},
    {"menu", Tag::kMenu, kBlockElement | kBreaksOut},
    {"meta", Tag::kMeta, kVoidElement | kBreaksOut},
    {"nav", Tag::kNav, kBlockElement},
    {"nobr", Tag::kNobr, kFormatting | kBreaksOut},
    {"noembed", Tag::kNoembed, kRawHidden},
    {"noframes", Tag::kNoframes, kRawHidden},
    {"noscript", Tag::kNoscript, kRawHidden},
    {"object", Tag::kObject, kHidden | kScope},
    {"ol", Tag::kOl, kBlockElement | kBreaksOut},
    {"optgroup", Tag::kOptgroup, kUnseen},
    {"option", Tag::kOption, kUnseen},
    {"p", Tag::kP, kBlockElement | kBreaksOut},
    {"param", Tag::kParam, kVoidElement},
    {"plaintext", Tag::kPlaintext, kBlockElement | kRaw},
    {"pre", Tag::kPre, kBlockElement | kBreaksOut},
    {"ruby", Tag::kUnknown, kBreaksOut},
    {"s", Tag::kS, kFormatting | kBreaksOut},
    {"script", Tag::kScript, kRawHidden},
    {"search", Tag::kSearch, kBlockElement},
    {"section", Tag::kSection, kBlockElement},
    {"select", Tag::kSelect, kHidden | kScope},
    {"small", Tag::kSmall, kFormatting | kBreaksOut},
    {"source", Tag::kSource, kVoidElement},
    {"span", Tag::kSpan, kBreaksOut},
    {"strike", Tag::kStrike, kFormatting | kBreaksOut},
    {"strong", Tag::kStrong, kFormatting | kBreaksOut},
    {"style", Tag::kStyle, kRawHidden},
    {"sub", Tag::kUnknown, kBreaksOut},
    {"summary", Tag::kSummary, kBlockElement},
    {"sup", Tag::kUnknown, kBreaksOut},
    {"svg", Tag::kSvg, kUnseen},
    {"table", Tag::kTable, kBlockElement | kScope | kBreaksOut},
    {"tbody", Tag::kTbody, kSpecial},
    {"td", Tag::kTd, kTablePart},
    {"template", Tag::kTemplate, kHidden | kScope},
    {"textarea", Tag::kTextarea, kRawHidden | kScope},
    {"tfoot", Tag::kTfoot, kSpecial},
    {"th", Tag::kTh, kTablePart},
    {"thead", Tag::kThead, kSpecial},
    {"title", Tag::kTitle, kRawHidden},
    {"tr", Tag::kTr, kSpecial},
    {"track", Tag::kTrack, kVoidElement},
    {"tt", Tag::kTt, kFormatting | kBreaksOut},
    {"u", Tag::kU, kFormatting | kBreaksOut},
    {"ul", Tag::kUl, kBlockElement | kBreaksOut},
    {"var", Tag::kUnknown, kBreaksOut},
    {"video", Tag::kVideo, kUnseen},
    {"wbr", Tag::kWbr, kVoidElement},
    {"xml", Tag::kXml, kUnseen},  // Word leaves its settings in <xml> islands.
    {"xmp", Tag::kXmp, kRawHidden | kBlock},
};

constexpr size_t kSlots = 512;

constexpr uint32_t Hash(std::string_view name) {
  uint32_t hash = static_cast<uint32_t>(name.size());
  for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
  return (hash ^ hash >> 9) % kSlots;
}

constexpr std::array<uint8_t, kSlots> MakeSlots() {
  std::array<uint8_t, kSlots> slots{};
  uint8_t number = 0;
  for (const Name& name : kNames) {
    ++number;
    uint32_t slot = Hash(name.name);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = number;
  }
  return slots;
}
constexpr std::array<uint8_t, kSlots> kTable = MakeSlots();
constexpr size_t kLongest = 10;

}  // namespace

TagInfo FindTag(std::string_view name) {
  if (name.size() > kLongest) return {};
  char lower[kLongest] = {};
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const std::string_view key(lower, name.size());
  for (uint32_t slot = Hash(key); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const Name& known = kNames[kTable[slot] - 1];
    if (known.name == key) return {known.tag, known.flags};
  }
  return {};
}

}  // namespace duban::html
