#include "extract/progress.h"

#include <string>

#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

bool EndsClause(char32_t c) {
  return c == ',' || c == ';' || c == U'。' || c == U'、' || c == '\n';
}

// What dates are made of: 2023年8月25日, 2023.8.25.
bool IsOfDate(char32_t c) {
  return (c >= '0' && c <= '9') || c == U'年' || c == U'月' || c == U'日' || c == '.';
}

}  // namespace

bool ProgressReader::IsDone(std::string_view cell) const {
  if (const size_t at = cell.find('('); at != cell.npos && at > 0) {
    const size_t end = cell.rfind(')');
    if (end == cell.size() - 1) cell = cell.substr(0, at);
  }
  size_t begin = 0;
  bool done = false;
  for (size_t at = 0; at <= cell.size();) {
    const Decoded c = at < cell.size() ? DecodeAt(cell, at) : Decoded{'\n', 1};
    if (EndsClause(c.code)) {
      const std::string_view clause = cell.substr(begin, at - begin);
      if (!clause.empty()) {
        if (!IsDoneClause(clause)) return false;
        done = true;
      }
      begin = at + c.size;
    }
    at += c.size;
  }
  return done;
}

bool ProgressReader::IsDoneClause(std::string_view clause) const {
  std::string words;
  bool date = false, day = false;
  for (size_t at = 0; at < clause.size();) {
    const Decoded c = DecodeAt(clause, at);
    if (IsOfDate(c.code)) {
      date = true;
      day = day || c.code == U'日' || c.code == '.';
    } else if (c.code > ' ') {
      words += clause.substr(at, c.size);
    }
    at += c.size;
  }
  if (done_words_.Contains(clause) || (!date && done_words_.Contains(words))) return true;
  if (!date) return false;
  // 已于8月完成.
  if (const size_t on = words.find("于"); on != std::string::npos) words.erase(on, 3);
  // 8月完成 may be a plan; a day, or 已, tells of what has been.
  return (day || StartsWith(words, "已")) && done_words_.Contains(words);
}

}  // namespace duban
