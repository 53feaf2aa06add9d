#include "rules/fold.h"

#include "absl/strings/ascii.h"
#include "text/character.h"

namespace duban::rules {

std::string_view Fold(std::string_view text, std::string* scratch) {
  const uint32_t size = static_cast<uint32_t>(text.size());
  uint32_t at = 0;
  while (at < size) {
    const Decoded c = DecodeAt(text, at);
    if (c.code >= 0x80 && FoldCharacter(c.code) != c.code) break;
    at += c.size;
  }
  if (at == size) return text;
  scratch->assign(text.substr(0, at));
  while (at < size) {
    const Decoded c = DecodeAt(text, at);
    AppendUtf8(FoldCharacter(c.code), scratch);
    at += c.size;
  }
  return *scratch;
}

std::string FoldPattern(std::string_view pattern) {
  std::string out;
  const uint32_t size = static_cast<uint32_t>(pattern.size());
  bool escaped = false;
  for (uint32_t at = 0; at < size;) {
    const Decoded c = DecodeAt(pattern, at);
    at += c.size;
    const char32_t folded = FoldCharacter(c.code);
    const bool punctuation =
        folded < 0x80 && absl::ascii_ispunct(static_cast<unsigned char>(folded));
    if (folded != c.code && punctuation && !escaped) out.push_back('\\');
    AppendUtf8(folded, &out);
    escaped = c.code == '\\' && !escaped;
  }
  return out;
}

}  // namespace duban::rules
