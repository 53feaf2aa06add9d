#include "document/blank.h"

#include <cstddef>

#include "document/html_entity.h"

namespace duban {

bool IsBlankLine(std::string_view line) {
  // Mostly the last byte tells: a blank's is none above U+0020 but for these four.
  if (!line.empty()) {
    const unsigned char last = static_cast<unsigned char>(line.back());
    const bool reference = last == ';' && line.find('&') != line.npos;
    if (last > ' ' && last != 0x80 && last != 0x8B && last != 0xA0 && last != 0xBF && !reference) {
      return false;
    }
  }
  for (size_t i = 0; i < line.size();) {
    const unsigned char c = static_cast<unsigned char>(line[i]);
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0) {
      ++i;
    } else if (c == 0xC2 && line.substr(i, 2) == "\xC2\xA0") {
      i += 2;
    } else if (c == 0xE3 && line.substr(i, 3) == "\xE3\x80\x80") {
      i += 3;
    } else if ((c == 0xE2 && line.substr(i, 3) == "\xE2\x80\x8B") ||
               (c == 0xEF && line.substr(i, 3) == "\xEF\xBB\xBF")) {
      i += 3;
    } else if (const uint32_t size = BlankReferenceSize(line, i); size > 0) {
      i += size;
    } else {
      return false;
    }
  }
  return true;
}

uint32_t BlankReferenceSize(std::string_view s, size_t at) {
  if (s[at] != '&') return 0;
  const html::Reference reference = html::ReadReference(s, at);
  const char32_t c = reference.first;
  const bool blank = c == ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2002 && c <= 0x200A);
  return blank && s[at + reference.length - 1] == ';' ? reference.length : 0;
}

}  // namespace duban
