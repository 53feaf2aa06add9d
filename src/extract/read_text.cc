#include "extract/read_text.h"

namespace duban {

ReadText::ReadText() = default;
ReadText::~ReadText() = default;
ReadText::ReadText(ReadText&&) noexcept = default;
ReadText& ReadText::operator=(ReadText&&) noexcept = default;

}  // namespace duban
