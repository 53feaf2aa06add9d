#ifndef DUBAN_EXTRACT_META_READER_H_
#define DUBAN_EXTRACT_META_READER_H_

#include <string_view>

#include "document/document.h"
#include "duban/v1/lexicon_header.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// Reads what a page says of itself in <meta> tags (政府网站发展指引, appendix 3: ArticleTitle,
// PubDate, ContentSource…). Immutable; safe for any number of threads.
class MetaReader {
 public:
  explicit MetaReader(const v1::HeaderWords& words)
      : titles_(words.meta_titles()),
        published_(words.meta_published()),
        fields_(words.meta_fields()),
        title_endings_(words.title_line_endings()) {}

  // Fills the title and the date of publication where the page's text states none, the title also
  // from <title>, and adds the other known names to `notice->fields`.
  void Read(const Document& document, v1::Notice* notice) const;

 private:
  // The part of what a page is titled that is a notice's title, an empty range for none.
  Range NoticeTitle(std::string_view text, Range title) const;

  WordSet titles_;
  WordSet published_;
  WordSet fields_;
  WordSet title_endings_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_META_READER_H_
