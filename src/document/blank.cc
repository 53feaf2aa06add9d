#include "document/blank.h"

#include <cstddef>

namespace duban {

bool IsBlankLine(std::string_view line) {
  // Mostly the last byte tells: a blank's is none above U+0020 but for these four.
  if (!line.empty()) {
    const unsigned char last = static_cast<unsigned char>(line.back());
    if (last > ' ' && last != 0x80 && last != 0x8B && last != 0xA0 && last != 0xBF) return false;
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
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace duban
