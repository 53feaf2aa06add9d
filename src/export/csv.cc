#include "export/csv.h"

#include <cstddef>

namespace duban {
namespace {

// Digits with at most one point, behind an optional sign.
bool IsNumber(std::string_view s) {
  if (!s.empty() && (s[0] == '+' || s[0] == '-')) s.remove_prefix(1);
  const size_t point = s.find('.');
  return !s.empty() && s.find_first_not_of("0123456789.") == std::string_view::npos &&
         s.find_first_of("0123456789") != std::string_view::npos &&
         (point == std::string_view::npos || s.find('.', point + 1) == std::string_view::npos);
}

bool IsTakenForFormula(std::string_view field) {
  return !field.empty() && std::string_view("=+-@\t").find(field[0]) != std::string_view::npos &&
         !IsNumber(field);
}

void AppendField(std::string_view field, std::string* out) {
  const bool formula = IsTakenForFormula(field);
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (formula) out->push_back('\'');
    out->append(field);
    return;
  }
  out->push_back('"');
  if (formula) out->push_back('\'');
  for (const char c : field) {
    if (c == '"') out->push_back('"');
    out->push_back(c);
  }
  out->push_back('"');
}

}  // namespace

void AppendCsvRecord(const std::vector<std::string>& fields, std::string* out) {
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out->push_back(',');
    AppendField(fields[i], out);
  }
  out->append("\r\n");
}

}  // namespace duban
