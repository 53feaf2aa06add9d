#ifndef DUBAN_TEXT_TEXT_H_
#define DUBAN_TEXT_TEXT_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/position_map.h"
#include "text/range.h"

namespace duban {

// Something that the text or document stage read otherwise than it stands.
struct TextWarning {
  const char* code;        // Stable, for programs: "invalid-bytes". A literal.
  std::string message;     // Chinese, for officials.
  std::string message_en;  // English.
  Range source;            // Bytes of the caller's input.
};

// Valid UTF-8 and the way back to the caller's bytes. It borrows the caller's bytes where they are
// valid UTF-8 already, which must then outlive it; else it owns what it made. Moves keep views
// valid; copies are not allowed.
class Text {
 public:
  Text() = default;
  // Borrows `utf8`; positions in it are the caller's, shifted by `source_offset` (a skipped BOM).
  static Text Borrow(std::string_view utf8, uint32_t source_offset = 0);
  // Owns `utf8`; `map` takes its positions to the caller's bytes.
  static Text Own(std::string utf8, PositionMap map);

  // Owns `utf8`, which was made from the UTF-8 of `from` (taken out of markup); `map` takes its
  // positions to that, and what `from` knows takes them on to the caller's bytes. Keeps the
  // warnings of `from`.
  static Text Derive(std::string utf8, PositionMap map, Text from);

  Text(Text&&) = default;
  Text& operator=(Text&&) = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  std::string_view utf8() const { return utf8_; }
  // The caller's bytes that `range` of utf8() comes from. A search in each map: for results, not
  // for every character.
  Range ToSource(Range range) const { return outer_map_.ToSource(map_.ToSource(range)); }

  std::vector<TextWarning>& warnings() { return warnings_; }
  const std::vector<TextWarning>& warnings() const { return warnings_; }

 private:
  std::string_view utf8_;
  std::unique_ptr<std::string> owned_;
  PositionMap map_;  // To the text that this one was derived from, else to the caller's bytes.
  PositionMap outer_map_;  // From there to the caller's bytes.
  std::vector<TextWarning> warnings_;
};

}  // namespace duban

#endif  // DUBAN_TEXT_TEXT_H_
