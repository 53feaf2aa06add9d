#ifndef DUBAN_DOCUMENT_DOCX_H_
#define DUBAN_DOCUMENT_DOCX_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace duban {

// Reads a DOCX file (ECMA-376): paragraphs with the numbers that Word generates, tables with merged
// cells, text boxes; not what is deleted (tracked changes) or hidden. Positions are bytes of the
// document part, as `unzip -p FILE word/document.xml` writes it. Fails with InvalidArgument when
// the file is damaged or none, when its main part unpacks to more than 64 MiB (a zip bomb) or has
// more than 4,194,304 tags, or when a part has a document type declaration (entities). Linear, no
// recursion.
absl::StatusOr<Document> ParseDocx(std::string_view file);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_DOCX_H_
