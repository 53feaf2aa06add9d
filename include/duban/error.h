// What went wrong, in the language of whoever reads it.
#ifndef DUBAN_ERROR_H_
#define DUBAN_ERROR_H_

#include <string>

#include "absl/status/status.h"

namespace duban {

// The message of an error of this library in English or in Chinese, to be shown as it is: what was
// wrong, where, and what would be right. It is status.message() where there is no text in that
// language; that is English but for the faults of rule packs, events and registries of units, where
// it is Chinese. Safe to call from any number of threads.
//
// Print these or status.message(): streaming a whole status also writes the other language, as
// escaped bytes.
std::string EnglishMessage(const absl::Status& status);
std::string ChineseMessage(const absl::Status& status);

}  // namespace duban

#endif  // DUBAN_ERROR_H_
