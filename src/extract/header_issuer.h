#ifndef DUBAN_EXTRACT_HEADER_ISSUER_H_
#define DUBAN_EXTRACT_HEADER_ISSUER_H_

#include <initializer_list>

#include "extract/header_own.h"
#include "extract/header_signature.h"
#include "extract/unit.h"
#include "text/range.h"

namespace duban::header {

// The bodies that issued the notice, each once: those that signed it, else those of its title, the
// body of the order (令) that it is, or the portal's. `number` is the notice's own; empty for none.
UnitNames FindIssuers(const HeadParts& parts, const UnitReader& units, Range number,
                      std::initializer_list<const Signature*> signatures);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_ISSUER_H_
