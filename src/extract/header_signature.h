#ifndef DUBAN_EXTRACT_HEADER_SIGNATURE_H_
#define DUBAN_EXTRACT_HEADER_SIGNATURE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/header_attachment.h"
#include "extract/header_date.h"
#include "extract/header_head.h"
#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"

namespace duban::header {

// The signature (落款): the bodies that issued the notice and the date under them (成文日期).
struct Signature {
  bool found = false;
  PrintedDate date;
  UnitNames issuers;
  // Lines of the issuers and the date, without one that the end of the text shares.
  uint32_t line_begin = 0;
  uint32_t line_end = 0;
};

// What the signature is known by.
struct SignatureContext {
  uint32_t begin = 0;  // Lines to look at: [begin, end).
  uint32_t end = 0;
  // The notice has a salutation, or a title with 关于 or of a kind that is signed: a date under its
  // text needs no issuer.
  bool expected = false;
  // The lines are those below the title (题下署名): body and date both, in parentheses or not.
  bool below_title = false;
  const AttachmentList* attachments = nullptr;
  std::string title;  // Without blanks; empty for none.
  // The issuers that the title names, without blanks: behind a table only they are known to sign.
  std::vector<std::string> issuers;
};

// The first signature in the context's lines; that of a document enclosed in an attachment is none.
Signature ReadSignature(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                        const SignatureContext& context);

// The body and the date of a letterhead, above the title: minutes and bulletins have no signature
// below. Not found where there is none.
Signature ReadLetterhead(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                         const Head& head);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_SIGNATURE_H_
