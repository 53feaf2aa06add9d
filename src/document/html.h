#ifndef DUBAN_DOCUMENT_HTML_H_
#define DUBAN_DOCUMENT_HTML_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"
#include "document/page_profile.h"

namespace duban {

// Reads a page or a fragment of one: its paragraphs and tables in reading order, without what is
// not shown and without the portal's own navigation and footers (docs/inputs.md). The text is made
// anew; its positions lead back to the caller's bytes. Any text is a page; fails with
// InvalidArgument only for more than 16,777,216 elements and texts. Linear in the text, no
// recursion.
absl::StatusOr<Document> ParseHtml(Text text, const PageProfile& profile);

// Whether `text` is HTML rather than plain text: it begins with a tag, or has several of the usual
// ones.
bool LooksLikeHtml(std::string_view text);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_HTML_H_
