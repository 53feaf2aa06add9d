#ifndef DUBAN_DOCUMENT_HTML_TOKEN_H_
#define DUBAN_DOCUMENT_HTML_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/html_tag.h"
#include "text/range.h"

namespace duban::html {

// An attribute as it stands: the value without quotes, its character references not read.
struct Attribute {
  std::string_view name;
  Range value;
};

// A piece of a page. Comments, doctypes and processing instructions make none.
struct Token {
  enum Kind : uint8_t { kText, kStart, kEnd, kEof };
  Kind kind = kEof;
  TagInfo info;           // For kStart and kEnd.
  Range range;            // The whole token in the page.
  std::string_view name;  // The tag's name as it stands.
  std::vector<Attribute> attributes;
  // For kText: the content of a raw element (script, title), which has no character references
  // that matter but in title and textarea.
  bool raw = false;
  bool self_closing = false;  // "/>": of meaning in svg and math only.
};

// Whose rules the content of an element is read by.
enum class Space : uint8_t {
  kHtml,
  kSvg,
  kMath,
  kIntegration,  // An element of svg or math that holds HTML.
};
inline bool IsForeign(Space space) { return space == Space::kSvg || space == Space::kMath; }

// The tokenization stage of the WHATWG HTML standard (section 13.2.5) over valid UTF-8, with the
// parts of a token as views into the page. The states for script data are here, so is the end of
// file in every state. Linear: each byte is read a bounded number of times.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view page) : page_(page) {}

  // Reads the next piece into `token`, whose memory is used again. False at the end.
  bool Next(Token* token);

  // What the element is in which the next piece stands: script and style hold tags in svg and math,
  // and CDATA sections are only there.
  void set_space(Space space) { space_ = space; }

  // Reads the content of the element whose start tag was read last as tags and text, whatever it
  // is.
  void ReadContentAsMarkup() { raw_element_ = {}; }

 private:
  bool MayBeMarkup(size_t at) const;
  bool ReadMarkup(Token* token);
  bool ReadTag(Token* token, size_t name_begin, Token::Kind kind);
  size_t ReadAttributes(size_t at, Token* token);
  size_t SkipComment(size_t at) const;
  size_t RawEnd(std::string_view name) const;
  size_t ScriptEnd() const;
  bool IsRawEndTag(size_t at, std::string_view name) const;
  void SetText(size_t begin, size_t end, bool raw, Token* token);

  std::string_view page_;
  size_t at_ = 0;
  Space space_ = Space::kHtml;
  std::string_view raw_element_;  // The element whose raw content is next, else empty.
};

// Whether HTML counts `c` as white space.
inline bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_TOKEN_H_
