#ifndef DUBAN_EXTRACT_READ_TEXT_H_
#define DUBAN_EXTRACT_READ_TEXT_H_

#include <optional>

#include "document/document.h"
#include "duban/engine.h"
#include "extract/page.h"

namespace duban {

struct ReadText::Impl {
  // The caller's bytes may be gone: of the document only the way back to their positions may be
  // used, of the page its text, its lines and Source.
  Document document;
  std::optional<Page> page;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_READ_TEXT_H_
