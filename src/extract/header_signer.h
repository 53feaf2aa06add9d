#ifndef DUBAN_EXTRACT_HEADER_SIGNER_H_
#define DUBAN_EXTRACT_HEADER_SIGNER_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/header_words.h"
#include "extract/unit.h"

namespace duban::header {

// Tells by its name whether a body signs a notice: beside the notice's title, and the issuers that
// the title names. Immutable.
class Signers {
 public:
  // `text` is that of the names; `title` and `issuers` are without blanks. All must outlive the
  // object.
  Signers(std::string_view text, const HeaderLexicon& words, std::string_view title,
          const std::vector<std::string>& issuers)
      : text_(text), words_(words), title_(title), issuers_(issuers) {}

  // Bytes of the place that `name` begins with, its level included; 0 for none.
  size_t PlaceSize(std::string_view name) const;
  bool BeginsWithPlace(std::string_view name) const { return PlaceSize(name) != 0; }
  // 清岚县人民政府办公室: a body by its full name, its place before it. Cells print 县水利局.
  bool IsFullName(std::string_view name) const;
  // 清岚县民生办 under 清岚县…进度通报.
  bool HasPlaceOfTitle(std::string_view name) const;

  // Whether bodies sign without a date that shows it: by full names, as the title's issuer.
  bool IsOwnFullName(const UnitNames& names) const;
  // Whether they are bodies of a place, the first of them the title's own issuer.
  bool AreOfPlace(const UnitNames& names) const;

  bool IsTitleIssuer(const UnitName& unit) const;
  // Whether a title issuer's name, its higher places left out, is the unit's.
  bool EndsTitleIssuer(const UnitName& unit) const;
  // 中共桂峰林场委员会 signs what 桂峰林场党委 issues by its title: the last two characters tell
  // what it is, those before them whose it is.
  bool HasStemOfTitleIssuer(const UnitName& unit) const;

 private:
  bool EndsAsTitleIssuer(const UnitName& unit) const;

  std::string_view text_;
  const HeaderLexicon& words_;
  std::string_view title_;
  const std::vector<std::string>& issuers_;
};

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_SIGNER_H_
