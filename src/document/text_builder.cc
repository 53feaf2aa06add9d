#include "document/text_builder.h"

#include <array>

#include "document/html_entity.h"
#include "text/character.h"

namespace duban {
namespace {

enum ByteKind : uint8_t { kPlain, kBlank, kBreak, kAmpersand, kNone };

constexpr std::array<uint8_t, 256> MakeKinds() {
  std::array<uint8_t, 256> kinds{};
  kinds[' '] = kinds['\t'] = kinds['\f'] = kBlank;
  kinds['\n'] = kinds['\r'] = kBreak;
  kinds['&'] = kAmpersand;
  kinds['\0'] = kNone;  // As HTML has it; XML has none.
  return kinds;
}
constexpr std::array<uint8_t, 256> kKinds = MakeKinds();

uint8_t KindOf(char c) { return kKinds[static_cast<unsigned char>(c)]; }

// Whether the character that begins with `lead` is wide: U+3000 and above, near enough.
bool IsWideLead(char lead) { return static_cast<unsigned char>(lead) >= 0xE3; }

}  // namespace

bool TextBuilder::EndsWide() const {
  size_t at = text_.size();
  while (at > line_begin_) {
    --at;
    if ((text_[at] & 0xC0) != 0x80) return IsWideLead(text_[at]);
  }
  return false;
}

// Writes the blank that is due before a character.
void TextBuilder::FlushBlank(bool wide_next) {
  if (!blank_) return;
  blank_ = false;
  if (line_empty() || (blank_breaks_ && wide_next && EndsWide())) return;
  map_.Add(size(), blank_range_.begin, 1, blank_range_.end - blank_range_.begin);
  text_.push_back(' ');
}

void TextBuilder::AppendReference(std::string_view text, size_t at, uint32_t source,
                                  size_t* behind) {
  const html::Reference reference =
      markup_ == Markup::kHtml ? html::ReadReference(text, at) : html::ReadXmlReference(text, at);
  if (reference.length == 0) {  // A bare ampersand.
    FlushBlank(false);
    map_.Add(size(), source, 1, 1);
    text_.push_back('&');
    *behind = at + 1;
    return;
  }
  *behind = at + reference.length;
  std::string made;
  AppendUtf8(reference.first, &made);
  if (reference.second != 0) AppendUtf8(reference.second, &made);
  if (collapse_ && made.size() == 1 && (KindOf(made[0]) == kBlank || KindOf(made[0]) == kBreak)) {
    if (!blank_) blank_range_.begin = source;
    blank_ = true;
    blank_range_.end = source + reference.length;
    return;
  }
  FlushBlank(IsWideLead(made[0]));
  map_.Add(size(), source, static_cast<uint32_t>(made.size()), reference.length);
  text_.append(made);
}

void TextBuilder::Append(Range range, bool lines) {
  AppendCopy(range.In(source_), range.begin, lines);
}

void TextBuilder::AppendCopy(std::string_view text, uint32_t source_begin, bool lines) {
  const bool keep = lines || !collapse_;
  for (size_t at = 0; at < text.size();) {
    const uint32_t source = source_begin + static_cast<uint32_t>(at);
    const uint8_t kind = KindOf(text[at]);
    if (kind == kAmpersand) {
      AppendReference(text, at, source, &at);
    } else if (kind == kPlain || (keep && kind == kBlank)) {
      size_t end = at + 1;
      while (end < text.size() &&
             (KindOf(text[end]) == kPlain || (keep && KindOf(text[end]) == kBlank))) {
        ++end;
      }
      FlushBlank(IsWideLead(text[at]));
      map_.Add(size(), source, 1, 1);
      text_.append(text.substr(at, end - at));
      at = end;
    } else if (kind == kNone) {
      ++at;
    } else if (keep && kind == kBreak) {
      const size_t length = text.substr(at, 2) == "\r\n" ? 2 : 1;
      map_.Add(size(), source, 1, static_cast<uint32_t>(length));
      text_.push_back('\n');
      at += length;
    } else {
      size_t end = at;
      bool breaks = false;
      while (end < text.size() && (KindOf(text[end]) == kBlank || KindOf(text[end]) == kBreak)) {
        breaks = breaks || KindOf(text[end]) == kBreak;
        ++end;
      }
      if (!blank_) {
        blank_range_.begin = source;
        blank_breaks_ = false;
      }
      blank_ = true;
      blank_breaks_ = blank_breaks_ || breaks;
      blank_range_.end = source_begin + static_cast<uint32_t>(end);
      at = end;
    }
  }
}

void TextBuilder::AppendGenerated(std::string_view text, uint32_t source) {
  FlushBlank(false);
  map_.Add(size(), source, 1, 0);
  text_.append(text);
}

void TextBuilder::AppendBreak(uint32_t source) {
  blank_ = false;
  map_.Add(size(), source, 1, 0);
  text_.push_back('\n');
}

void TextBuilder::EndLine() {
  blank_ = false;
  line_begin_ = size();
}

void TextBuilder::Truncate(uint32_t size) {
  text_.resize(size);
  map_.Truncate(size);
  blank_ = false;
}

}  // namespace duban
