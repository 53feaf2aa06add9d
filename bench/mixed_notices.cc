#include "bench/mixed_notices.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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

}  // namespace

std::vector<std::string> ReadNotices() {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  const std::filesystem::path folder = std::string(DUBAN_SOURCE_DIR) + "/tests/notices";
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

std::string MixedNotices(const std::vector<std::string>& notices, size_t size, unsigned seed) {
  std::string mixed;
  std::mt19937 random(seed);
  while (mixed.size() < size && !notices.empty()) {
    std::string all;
    for (const std::string& notice : notices) all += notice;
    const std::vector<Clause> clauses = Clauses(all);
    // Only longer clauses change places: short ones are numbers and the cells that make the layout.
    std::vector<std::string_view> pool;
    for (const Clause& clause : clauses) {
      if (clause.words.size() >= 12) pool.push_back(clause.words);
    }
    for (size_t i = pool.size(); i > 1; --i) std::swap(pool[i - 1], pool[random() % i]);
    size_t next = 0;
    for (const Clause& clause : clauses) {
      mixed += clause.words.size() >= 12 ? pool[next++] : clause.words;
      mixed += clause.end;
      if (mixed.size() >= size) break;
    }
  }
  return mixed;
}

}  // namespace duban::bench
