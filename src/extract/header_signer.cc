#include "extract/header_signer.h"

#include <algorithm>

#include "extract/header_text.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A body's full name has so many characters at least, its place among the first of them.
constexpr size_t kMinFullChars = 7;

}  // namespace

size_t Signers::PlaceSize(std::string_view name) const {
  return words_.PlaceSize(name, kMinFullChars);
}

bool Signers::IsFullName(std::string_view name) const {
  return CountChars(name) >= kMinFullChars && BeginsWithPlace(name);
}

bool Signers::HasPlaceOfTitle(std::string_view name) const {
  constexpr size_t kMinPlaceBytes = 9;
  const size_t place = PlaceSize(name);
  return place >= kMinPlaceBytes && place < name.size() &&
         StartsWith(title_, name.substr(0, place));
}

bool Signers::IsOwnFullName(const UnitNames& names) const {
  return !names.empty() && (issuers_.empty() || EndsAsTitleIssuer(names.front())) &&
         std::all_of(names.begin(), names.end(), [&](const UnitName& name) {
           return IsFullName(name.name.In(text_)) || HasPlaceOfTitle(name.name.In(text_));
         });
}

bool Signers::AreOfPlace(const UnitNames& names) const {
  return !names.empty() && (issuers_.empty() || EndsAsTitleIssuer(names.front())) &&
         std::all_of(names.begin(), names.end(),
                     [&](const UnitName& name) { return BeginsWithPlace(name.name.In(text_)); });
}

bool Signers::IsTitleIssuer(const UnitName& unit) const {
  return std::find(issuers_.begin(), issuers_.end(), Squeeze(unit.name.In(text_))) !=
         issuers_.end();
}

bool Signers::EndsTitleIssuer(const UnitName& unit) const {
  const Squeezed name(unit.name.In(text_));
  return BeginsWithPlace(name) &&
         std::any_of(issuers_.begin(), issuers_.end(),
                     [&](const std::string& issuer) { return EndsWith(issuer, name); });
}

bool Signers::HasStemOfTitleIssuer(const UnitName& unit) const {
  constexpr size_t kMinStemChars = 4;
  const Squeezed name(unit.name.In(text_));
  return std::any_of(issuers_.begin(), issuers_.end(), [&](std::string_view stem) {
    for (int chars = 0; chars < 2 && !stem.empty(); ++chars) {
      stem = stem.substr(0, PreviousCharBegin(stem, stem.size()));
    }
    return HasMoreChars(stem, kMinStemChars - 1) && Contains(name, stem);
  });
}

// 云溪市桂峰区人民政府办公室 signs what 区人民政府办公室 issues by its title.
bool Signers::EndsAsTitleIssuer(const UnitName& unit) const {
  const Squeezed name(unit.name.In(text_));
  return std::any_of(issuers_.begin(), issuers_.end(),
                     [&](const std::string& issuer) { return EndsWith(name, issuer); });
}

}  // namespace duban::header
