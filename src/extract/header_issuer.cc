#include "extract/header_issuer.h"

#include <algorithm>
#include <string_view>

#include "extract/header_text.h"
#include "extract/header_title.h"
#include "extract/header_title_parts.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Adds `issuer`, unless its name is there: the head of a page above the signature names it too.
void AddOnce(std::string_view text, const UnitName& issuer, UnitNames* issuers) {
  const Squeezed name(issuer.name.In(text));
  const bool known = std::any_of(issuers->begin(), issuers->end(), [&](const UnitName& other) {
    return Squeezed(other.name.In(text)).view() == name.view();
  });
  if (!known) issuers->push_back(issuer);
}

// 云溪市人民政府 of 云溪市人民政府令第12号; empty for none.
Range OrderingBody(std::string_view text, Range number, const UnitReader& units) {
  const size_t order = number.In(text).find("令");
  if (order == std::string_view::npos) return {0, 0};
  const Range body = Trim(text, {number.begin, number.begin + static_cast<uint32_t>(order)});
  return units.IsUnit(body.In(text)) ? body : Range{0, 0};
}

// 云溪县人民政府 of the title 云溪县人民政府公告; empty for none.
Range BodyOfTitle(const HeadParts& parts, const UnitReader& units) {
  const std::string_view text = parts.page.text();
  Range body = parts.title.range;
  const size_t kind = parts.words.order_kinds.SuffixOf(body.In(text));
  if (kind == 0) return {0, 0};
  body.end -= static_cast<uint32_t>(kind);
  body = Trim(text, body);
  return units.IsUnit(body.In(text)) ? body : Range{0, 0};
}

}  // namespace

UnitNames FindIssuers(const HeadParts& parts, const UnitReader& units, Range number,
                      std::initializer_list<const Signature*> signatures) {
  const std::string_view text = parts.page.text();
  UnitNames issuers;
  bool signed_ = false;
  for (const Signature* signature : signatures) {
    signed_ = signed_ || signature->found;
    for (const UnitName& issuer : signature->issuers) AddOnce(text, issuer, &issuers);
  }
  if (!issuers.empty()) return issuers;
  for (Range issuer : TitleIssuers(parts.page, parts.words, units, parts.title.range)) {
    UnitName unit;
    unit.name = issuer;
    issuers.push_back(unit);
  }
  if (!issuers.empty()) return issuers;
  // An order is signed by the head of the body alone: 市长 王平.
  Range body = signed_ ? OrderingBody(text, number, units) : Range{0, 0};
  if (body.empty()) body = BodyOfTitle(parts, units);
  if (!body.empty()) {
    UnitName unit;
    unit.name = body;
    issuers.push_back(unit);
    return issuers;
  }
  for (const LabelValue& label : parts.labels) {
    if (label.kind != v1::LabelWords::ISSUER || label.value.empty()) continue;
    UnitNames names;
    units.Split(text, label.value, &names);
    for (const UnitName& name : names) {
      const std::string_view words = name.name.In(text);
      if (units.IsUnit(words) && parts.words.site_endings.SuffixOf(words) == 0) {
        issuers.push_back(name);
      }
    }
    if (!issuers.empty()) break;
  }
  return issuers;
}

}  // namespace duban::header
