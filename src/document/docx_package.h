#ifndef DUBAN_DOCUMENT_DOCX_PACKAGE_H_
#define DUBAN_DOCUMENT_DOCX_PACKAGE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace duban::docx {

// The parts of a DOCX file that are read, unpacked.
struct Package {
  std::string document_name;  // "word/document.xml"
  std::string document;
  std::string styles;     // Empty where there is none.
  std::string numbering;  // Empty where there is none.
};

// Unpacks `file`. Fails with InvalidArgument; the message names the part.
absl::StatusOr<Package> ReadPackage(std::string_view file);

}  // namespace duban::docx

#endif  // DUBAN_DOCUMENT_DOCX_PACKAGE_H_
