#include "extract/target.h"

#include "text/byte_scan.h"

namespace duban {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void TargetReader::Read(std::string_view text, Range within, std::vector<Range>* out) const {
  for (uint32_t at = within.begin;; ++at) {
    at = static_cast<uint32_t>(FindDigit(text, at, within.end));
    if (at >= within.end) return;
    uint32_t end = at;
    while (end < within.end && (IsDigit(text[end]) || text[end] == '.' || text[end] == '%')) ++end;
    // What must be reached begins before the number, or ends behind it and its measure.
    const size_t word = before_.SuffixOf(text.substr(within.begin, at - within.begin));
    const std::string_view rest = text.substr(end, within.end - end);
    const size_t measure = measures_.PrefixOf(rest);
    const size_t ending = behind_.PrefixOf(rest.substr(measure));
    if (word != 0 || (ending != 0 && (measure != 0 || text[end - 1] == '%'))) {
      const uint32_t begin = at - static_cast<uint32_t>(word);
      end += static_cast<uint32_t>(measure + ending);
      out->push_back({begin, end});
    }
    at = end - 1 < at ? at : end - 1;
  }
}

}  // namespace duban
