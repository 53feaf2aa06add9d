#include "bench/mixed_notices.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string_view>

namespace duban::bench {
namespace {

// What ends a clause; clauses are what is shuffled.
bool EndsClause(std::string_view text, size_t at, size_t* length) {
  constexpr std::string_view kEnds[] = {"，", "。", "；", "、", "：", "（", "）", "|", "\n", "\t"};
  for (const std::string_view end : kEnds) {
    if (text.substr(at, end.size()) == end) {
      *length = end.size();
      return true;
    }
  }
  return false;
}

struct Clause {
  std::string_view words;
  std::string_view end;
};

std::vector<Clause> Clauses(std::string_view text) {
  std::vector<Clause> clauses;
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    size_t length = 1;
    if (EndsClause(text, at, &length)) {
      clauses.push_back({text.substr(begin, at - begin), text.substr(at, length)});
      begin = at + length;
    }
    at += length;
  }
  if (begin < text.size()) clauses.push_back({text.substr(begin), "\n"});
  return clauses;
}

// The last character of a clause: units end in 局 and the like, dates in 日, verbs otherwise.
std::string_view LastCharacter(std::string_view words) {
  size_t begin = words.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(words[begin]) & 0xC0) == 0x80) --begin;
  return words.substr(begin);
}

// Only longer clauses change places: short ones are numbers and the cells that make the layout.
bool Moves(const Clause& clause) { return clause.words.size() >= 12; }

// Makes a notice longer: the lines of its middle are repeated until it has `size` bytes.
std::string Lengthen(const std::string& notice, size_t size) {
  std::vector<std::string_view> lines;
  for (size_t begin = 0; begin < notice.size();) {
    const size_t end = std::min(notice.find('\n', begin), notice.size() - 1);
    lines.push_back(std::string_view(notice).substr(begin, end + 1 - begin));
    begin = end + 1;
  }
  const size_t from = lines.size() * 35 / 100;
  const size_t to = lines.size() * 90 / 100;
  std::string made;
  for (size_t i = 0; i < to; ++i) made += lines[i];
  for (size_t i = from; made.size() < size && from < to; i = i + 1 < to ? i + 1 : from) {
    made += lines[i];
  }
  for (size_t i = to; i < lines.size(); ++i) made += lines[i];
  return made;
}

}  // namespace

std::vector<std::string> ReadNotices(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> notices;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    notices.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return notices;
}

std::vector<std::string> ReadNotices() {
  return ReadNotices(std::string(DUBAN_SOURCE_DIR) + "/tests/notices");
}

std::vector<std::string> MixedNotices(const std::vector<std::string>& notices, size_t size,
                                      unsigned seed) {
  std::vector<std::string> long_notices;
  std::vector<std::vector<Clause>> clauses;
  for (const std::string& notice : notices) {
    if (!notice.empty()) long_notices.push_back(Lengthen(notice, size));
  }
  std::map<std::string_view, std::vector<std::string_view>> pools;
  for (const std::string& notice : long_notices) {
    clauses.push_back(Clauses(notice));
    for (const Clause& clause : clauses.back()) {
      if (Moves(clause)) pools[LastCharacter(clause.words)].push_back(clause.words);
    }
  }
  std::mt19937 random(seed);
  for (auto& [last, pool] : pools) {
    for (size_t i = pool.size(); i > 1; --i) std::swap(pool[i - 1], pool[random() % i]);
  }
  std::vector<std::string> mixed;
  for (const std::vector<Clause>& notice : clauses) {
    std::string& made = mixed.emplace_back();
    for (const Clause& clause : notice) {
      if (Moves(clause)) {
        auto& pool = pools[LastCharacter(clause.words)];
        made += pool.back();
        pool.pop_back();
      } else {
        made += clause.words;
      }
      made += clause.end;
    }
  }
  return mixed;
}

std::string LongNotice(size_t size) {
  const std::vector<std::string> notices = ReadNotices();
  if (notices.empty()) return "";
  const auto longest =
      std::max_element(notices.begin(), notices.end(),
                       [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return MixedNotices(notices, size, 1)[static_cast<size_t>(longest - notices.begin())];
}

}  // namespace duban::bench
