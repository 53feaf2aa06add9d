#include "text/text.h"

namespace duban {

Text Text::Borrow(std::string_view utf8, uint32_t source_offset) {
  Text text;
  text.utf8_ = utf8;
  if (source_offset != 0) text.map_.Add(0, source_offset, 1, 1);
  return text;
}

Text Text::Own(std::string utf8, PositionMap map) {
  Text text;
  text.owned_ = std::make_unique<std::string>(std::move(utf8));
  text.utf8_ = *text.owned_;
  text.map_ = std::move(map);
  return text;
}

Text Text::Derive(std::string utf8, PositionMap map, Text from) {
  Text text = Own(std::move(utf8), std::move(map));
  text.outer_map_ = std::move(from.map_);
  text.warnings_ = std::move(from.warnings_);
  return text;
}

}  // namespace duban
