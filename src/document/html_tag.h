#ifndef DUBAN_DOCUMENT_HTML_TAG_H_
#define DUBAN_DOCUMENT_HTML_TAG_H_

#include <cstdint>
#include <string_view>

namespace duban::html {

// The elements that the reader treats apart; every other one is kUnknown.
// clang-format off
enum class Tag : uint8_t {
  kUnknown, kText,
  kA, kAddress, kApplet, kArea, kArticle, kAside, kAudio, kB, kBase, kBasefont, kBgsound, kBig,
  kBlockquote, kBody, kBr, kButton, kCanvas, kCaption, kCenter, kCode, kCol, kColgroup,
  kDatalist, kDd, kDetails, kDialog, kDir, kDiv, kDl, kDt, kEm, kEmbed, kFieldset, kFigcaption,
  kFigure, kFont, kFooter, kForm, kFrame, kFrameset, kH1, kH2, kH3, kH4, kH5, kH6, kHead,
  kHeader, kHgroup, kHr, kHtml, kI, kIframe, kImage, kImg, kInput, kKeygen, kLi, kLink, kListing,
  kMain, kMap, kMarquee, kMath, kMenu, kMeta, kNav, kNobr, kNoembed, kNoframes, kNoscript,
  kObject, kOl, kOptgroup, kOption, kP, kParam, kPlaintext, kPre, kS, kScript, kSearch, kSection,
  kSelect, kSmall, kSource, kSpan, kStrike, kStrong, kStyle, kSummary, kSvg, kTable, kTbody, kTd,
  kTemplate, kTextarea, kTfoot, kTh, kThead, kTitle, kTr, kTrack, kTt, kU, kUl, kVideo, kWbr,
  kXml, kXmp,
};
// clang-format on
constexpr int kTags = static_cast<int>(Tag::kXmp) + 1;

// What the HTML standard's tree construction asks of an element.
enum TagFlag : uint16_t {
  kVoid = 1 << 0,        // Has no content and no end tag.
  kBlock = 1 << 1,       // Closes an open p and breaks the line before and after.
  kSpecial = 1 << 2,     // Ends the search of an end tag without a partner.
  kFormatting = 1 << 3,  // b, i, font…: may overlap with others.
  kScope = 1 << 4,       // Ends the scope in which an end tag finds its partner.
  kRaw = 1 << 5,         // Its content holds no tags.
  kUnseen = 1 << 6,      // Its content is not shown or is a control.
  kBreaksOut = 1 << 7,   // Ends the svg or math that it stands in.
};

struct TagInfo {
  Tag tag = Tag::kUnknown;
  uint16_t flags = 0;
};

// The element called `name`, in any case. Constant time.
TagInfo FindTag(std::string_view name);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_TAG_H_
