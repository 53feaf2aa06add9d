#include "text/script_fold.h"

namespace duban {

char32_t FoldScript(char32_t c) { return c; }

}  // namespace duban
