#include "rules/fold.h"

#include <array>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "text/character.h"

namespace duban::rules {
namespace {

// A bit for each character of the Basic Multilingual Plane that is not its own folded form: few
// are, and nearly all texts have none of them.
class FoldedCharacters {
 public:
  FoldedCharacters() {
    for (char32_t c = 0x80; c < 0x10000; ++c) {
      if (FoldCharacter(c) != c) bits_[c / 64] |= uint64_t{1} << (c % 64);
    }
  }
  bool Has(char32_t c) const {
    return c < 0x10000 ? (bits_[c / 64] >> (c % 64) & 1) != 0 : FoldCharacter(c) != c;
  }

 private:
  std::array<uint64_t, 0x10000 / 64> bits_{};
};

// Where the first character stands that is not its own folded form; the size for none.
uint32_t FindUnfolded(std::string_view text) {
  static const FoldedCharacters* const kFolded = new FoldedCharacters;
  const uint32_t size = static_cast<uint32_t>(text.size());
  uint32_t at = 0;
  while (at < size) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded c = DecodeAt(text, at);
    if (kFolded->Has(c.code)) break;
    at += c.size;
  }
  return at;
}

}  // namespace

std::string_view Fold(std::string_view text, std::string* scratch) {
  const uint32_t size = static_cast<uint32_t>(text.size());
  uint32_t at = FindUnfolded(text);
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
