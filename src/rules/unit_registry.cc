#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "duban/rules.h"
#include "rules/fold.h"
#include "rules/pack_reader.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// What two spellings of a name share: folded, without blanks.
std::string KeyOf(std::string_view name) {
  std::string scratch, key;
  const std::string_view folded = rules::Fold(name, &scratch);
  for (uint32_t at = 0; at < folded.size();) {
    const Decoded c = DecodeAt(folded, at);
    if (c.code > ' ' && c.code != 0x3000 && c.code != 0xA0) key += folded.substr(at, c.size);
    at += c.size;
  }
  return key;
}

// The names on a line, in order: parted by tabs, 、 and commas of both widths.
std::vector<std::string> NamesOf(std::string_view line) {
  std::vector<std::string> names(1);
  line = line.substr(0, line.find('#'));
  for (uint32_t at = 0; at < line.size();) {
    const Decoded c = DecodeAt(line, at);
    if (c.code == '\t' || c.code == ',' || c.code == U'、' || c.code == 0xFF0C) {
      names.emplace_back();
    } else if (c.code != '\r') {
      names.back() += line.substr(at, c.size);
    }
    at += c.size;
  }
  for (std::string& name : names) name = std::string(absl::StripAsciiWhitespace(name));
  return names;
}

absl::Status FaultAt(std::string_view file, int line, std::string what, std::string remedy,
                     std::string english) {
  rules::PackErrors errors;
  errors.Add(
      {std::string(file), line, 1, "", std::move(what), std::move(remedy), std::move(english)});
  return errors.ToStatus();
}

}  // namespace

struct UnitRegistry::Impl {
  std::vector<std::string> units;                    // First names.
  absl::flat_hash_map<std::string, size_t> by_name;  // By key: index in `units`.
};

UnitRegistry::UnitRegistry() : impl_(std::make_unique<Impl>()) {}
UnitRegistry::~UnitRegistry() = default;
UnitRegistry::UnitRegistry(UnitRegistry&&) noexcept = default;
UnitRegistry& UnitRegistry::operator=(UnitRegistry&&) noexcept = default;

absl::StatusOr<UnitRegistry> UnitRegistry::Parse(std::string_view name, std::string_view text) {
  if (!rules::IsValidUtf8(text)) {
    return FaultAt(name, 0, "单位名录不是 UTF-8 编码 (not UTF-8)", "用编辑器另存为 UTF-8",
                   "the list of units is not UTF-8; save it as UTF-8");
  }
  if (StartsWith(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  UnitRegistry registry;
  Impl& impl = *registry.impl_;
  int number = 0;
  for (const absl::string_view row : absl::StrSplit(View(text), '\n')) {
    ++number;
    const std::vector<std::string> names = NamesOf({row.data(), row.size()});
    if (names[0].empty()) continue;
    const size_t index = impl.units.size();
    impl.units.push_back(names[0]);
    for (const std::string& unit : names) {
      const std::string key = KeyOf(unit);
      if (key.empty()) continue;
      const auto [it, fresh] = impl.by_name.try_emplace(key, index);
      if (!fresh && it->second != index) {
        const std::string& other = impl.units[it->second];
        return FaultAt(
            name, number, absl::StrCat(unit, " 已经是 ", other, " 的名称 (name stands twice)"),
            "每个名称只写在一个单位的行里",
            absl::StrCat(unit, " is a name of ", other, " already; write a name of one unit only"));
      }
    }
  }
  return registry;
}

std::string_view UnitRegistry::Find(std::string_view name) const {
  const auto it = impl_->by_name.find(KeyOf(name));
  if (it == impl_->by_name.end()) return {};
  return impl_->units[it->second];
}

size_t UnitRegistry::size() const { return impl_->units.size(); }

}  // namespace duban
