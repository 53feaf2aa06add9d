// Any bytes as a rule pack, as events and as a registry: no crash, no hang, errors with a message.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "duban/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const auto& calendar =
      *new std::shared_ptr<const duban::Calendar>(duban::Calendar::Create().value());
  duban::RuleOptions options;
  options.builtin_packs = false;
  options.calendar = calendar;
  options.packs.push_back({"fuzz", std::string(text)});
  const auto rules = duban::RuleSet::Create(options);
  if (rules.ok()) {
    // A pack that loads must also run, on itself.
    duban::v1::Findings findings;
    if (!(*rules)->Check(duban::v1::Notice(), text, {}, &findings).ok()) std::abort();
  } else if (rules.status().message().empty()) {
    std::abort();
  }
  (void)duban::ReadEvents("fuzz", text);
  (void)duban::UnitRegistry::Parse("fuzz", text);
  return 0;
}
