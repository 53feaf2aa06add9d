#ifndef DUBAN_RULES_CHECKS_H_
#define DUBAN_RULES_CHECKS_H_

#include <string>
#include <string_view>

#include "duban/v1/rule.pb.h"

namespace duban::rules {

// Whether `text` passes. CHECK_RESIDENT_ID: 18 characters, ISO 7064 MOD 11-2 (GB 11643-1999, annex)
// and a birth date that exists. CHECK_LUHN: 12 to 19 digits, Luhn's sum (ISO/IEC 7812-1, annex B);
// blanks and hyphens between the digits do not count.
bool PassesCheck(v1::Check check, std::string_view text);

// A number that must not be repeated: its first three characters, its last one, stars between.
// Everything else: its first character and stars.
std::string Mask(std::string_view text);

}  // namespace duban::rules

#endif  // DUBAN_RULES_CHECKS_H_
