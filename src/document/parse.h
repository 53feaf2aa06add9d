#ifndef DUBAN_DOCUMENT_PARSE_H_
#define DUBAN_DOCUMENT_PARSE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"
#include "document/page_profile.h"
#include "text/encoding.h"

namespace duban {

// What an input is. kAuto looks at the bytes.
enum class Format { kAuto, kPlainText, kHtml, kDocx };

// Whether ParseDocument() reads `input` as a DOCX file.
bool ReadsAsDocx(std::string_view input, Format format);

// Whether it reads what is decoded to `utf8`, and no DOCX file, as a page.
bool ReadsAsHtml(std::string_view utf8, Format format);

// Reads `input`, which must outlive the document. Fails with InvalidArgument when it is of a kind
// that cannot be read (a PDF file, an old Word file; the message says what to do), is damaged, or
// goes over a limit; see Decode, ParseHtml and ParseDocx.
absl::StatusOr<Document> ParseDocument(std::string_view input, Format format, Encoding encoding,
                                       const PageProfile& profile);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_PARSE_H_
