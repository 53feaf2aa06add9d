#ifndef DUBAN_DOCUMENT_PAGE_PROFILE_H_
#define DUBAN_DOCUMENT_PAGE_PROFILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"

namespace duban {
namespace v1 {
class PageWords;
}

// The lexicon's wording of portal pages, compiled. Immutable; safe for any number of threads.
class PageProfile {
 public:
  explicit PageProfile(const v1::PageWords& words);

  // Whether an id, a class or an element name marks the notice's text.
  bool IsContentName(std::string_view name) const;
  // Whether an id or a class, or a part of it between '-' and '_', marks what is none of it.
  bool IsChromeName(std::string_view name) const;
  // Whether `line` (as printed, maybe with blanks at its start) begins as a portal's own line does.
  bool BeginsAsChrome(std::string_view line) const;
  // Whether `line` holds what only stands in a page's footer.
  bool HoldsFooter(std::string_view line) const;
  // Whether `cell` is a label of the metadata table, blanks and a colon at its end aside.
  bool IsLabel(std::string_view cell) const;
  // Whether `text`, a link's, names one of the notice's own files.
  bool NamesAttachment(std::string_view text) const;

 private:
  using Names = absl::flat_hash_set<std::string>;
  static bool Has(const Names& names, std::string_view name);

  Names content_names_;
  Names chrome_names_;
  Names labels_;
  std::vector<std::string> opening_words_;
  std::vector<std::string> closing_words_;
  std::vector<std::string> attachment_words_;
};

}  // namespace duban

#endif  // DUBAN_DOCUMENT_PAGE_PROFILE_H_
