#ifndef DUBAN_EXTRACT_META_READER_H_
#define DUBAN_EXTRACT_META_READER_H_

#include "document/document.h"
#include "duban/v1/lexicon_header.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/word_set.h"

namespace duban {

// Reads what a page says of itself in <meta> tags (政府网站发展指引, appendix 3: ArticleTitle,
// PubDate, ContentSource…). Immutable; safe for any number of threads.
class MetaReader {
 public:
  explicit MetaReader(const v1::HeaderWords& words)
      : titles_(words.meta_titles()),
        published_(words.meta_published()),
        fields_(words.meta_fields()) {}

  // Fills the title and the date of publication where the page's text states none, and adds the
  // other known names to `notice->fields`.
  void Read(const Document& document, v1::Notice* notice) const;

 private:
  WordSet titles_;
  WordSet published_;
  WordSet fields_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_META_READER_H_
