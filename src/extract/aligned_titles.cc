#include "extract/aligned_titles.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "extract/aligned_lines.h"
#include "extract/marker.h"
#include "text/character.h"

namespace duban {
namespace {

constexpr size_t kMaxLineBytes = 400;
// A title may stand on three lines, the second of them that of most titles.
constexpr uint32_t kMaxMoreLines = 2;

// Words of a line that one blank at the most parts.
struct Piece {
  Range text;
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t line = 0;
};

bool IsTitleLine(const Page& page, uint32_t at) {
  const Line& line = page.lines()[at];
  return line.cell < 0 && line.range.size() <= kMaxLineBytes &&
         !line.Has(Line::kStop | Line::kPipe | Line::kSemicolon);
}

bool IsKnown(const ColumnTitles& titles, std::string_view words) {
  return titles.MayKnow(words) && titles.Find(words).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

// Whether the line may hold the rest of titles that are broken within their cells.
bool IsMoreTitleLine(const Page& page, uint32_t at) {
  constexpr size_t kMaxBytes = 120;
  const Line& line = page.lines()[at];
  return IsTitleLine(page, at) && line.range.size() <= kMaxBytes && !line.Has(Line::kComma);
}

// Whether the title is one character that stands apart: 序  号.
bool IsOneCharacter(const AlignedTitles::Title& title) {
  return title.pieces.size() == 1 && !HasMoreChars(title.words, 1);
}

// Reads the titles of some lines.
class TitleReader {
 public:
  TitleReader(const Page& page, const ColumnTitles& titles, Measure measure)
      : page_(page), known_titles_(titles) {
    found_.measure = measure;
  }

  // Reads the words of a line that may be one of the titles'. False where it can not.
  bool AddLine(uint32_t line) {
    words_.clear();
    if (!ReadPrintedWords(page_, page_.lines()[line], found_.measure, &words_)) return false;
    bool first = true;
    for (const PrintedWord& word : words_) {
      if (!first && word.begin <= all_.back().end + 1 && !IsOfNumbers(all_.back(), word)) {
        all_.back().text.end = word.text.end;
        all_.back().end = word.end;
      } else {
        all_.push_back({word.text, word.begin, word.end, line});
      }
      first = false;
    }
    return true;
  }

  // Takes the words of lines [first, end) for titles. Returns whether enough of them are.
  bool Read(uint32_t first, uint32_t end) {
    found_.titles.clear();
    found_.spanning.clear();
    found_.first_line = first;
    found_.end_line = end;
    pieces_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(pieces_),
                 [&](const Piece& piece) { return piece.line >= first && piece.line < end; });
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
    for (size_t begin = 0; begin < pieces_.size();) {
      uint32_t right = pieces_[begin].end;
      size_t behind = begin + 1;
      for (; behind < pieces_.size() && pieces_[behind].begin < right; ++behind) {
        right = std::max(right, pieces_[behind].end);
      }
      AddColumn(begin, behind);
      begin = behind;
    }
    JoinCharacters();
    if (found_.titles.size() < 2 || found_.titles.size() > kMaxAlignedColumns) return false;
    size_t known = 0;
    for (const AlignedTitles::Title& title : found_.titles) {
      known += IsKnown(known_titles_, title.words);
    }
    score_ = static_cast<int>(known * 3) - static_cast<int>((found_.titles.size() - known) * 2);
    return known >= 2 && known * 2 >= found_.titles.size();
  }

  int score() const { return score_; }
  AlignedTitles& found() { return found_; }

 private:
  // 序号 工作任务, 序 工作任务 above 号: whether the piece is the title of a column of numbers, so
  // narrow that one blank parts it from `next`; 序 号 are one.
  bool IsOfNumbers(const Piece& piece, const PrintedWord& next) const {
    const auto is_of_numbers = [this](std::string_view words) {
      return known_titles_.HeadsNumbers(words);
    };
    return is_of_numbers(page_.In(piece.text)) &&
           !is_of_numbers(page_.In({piece.text.begin, next.text.end}));
  }

  // Adds the column whose titles are pieces_[begin, end), or the columns below one that spans them.
  void AddColumn(size_t begin, size_t end) {
    std::stable_sort(pieces_.begin() + static_cast<ptrdiff_t>(begin),
                     pieces_.begin() + static_cast<ptrdiff_t>(end),
                     [](const Piece& a, const Piece& b) { return a.line < b.line; });
    const uint32_t top = pieces_[begin].line;
    const bool spans = end - begin > 2 && pieces_[begin + 1].line > top &&
                       pieces_[begin + 1].line == pieces_[end - 1].line;
    if (spans && AddPairs(begin, end)) return;
    if (spans) {
      const size_t first = found_.titles.size();
      for (size_t i = begin + 1; i < end; ++i) AddTitle(i, i + 1);
      found_.spanning.push_back({first, found_.titles.size(), pieces_[begin].text});
    } else {
      AddTitle(begin, end);
    }
  }

  // 责任领 完成时 above 导 and 限: titles that one blank parts, broken at the same place. Adds
  // those that pieces_[begin, end) are; false where they are none.
  bool AddPairs(size_t begin, size_t end) {
    std::vector<Range> tops;
    const Range top = pieces_[begin].text;
    for (uint32_t at = top.begin; at < top.end;) {
      const std::string_view rest = page_.In({at, top.end});
      const uint32_t blank = at + static_cast<uint32_t>(std::min(rest.find(' '), rest.size()));
      tops.push_back({at, blank});
      at = blank + 1;
    }
    if (tops.size() != end - begin - 1) return false;
    std::vector<AlignedTitles::Title> pairs;
    for (size_t i = 0; i < tops.size(); ++i) {
      const Piece& below = pieces_[begin + 1 + i];
      AlignedTitles::Title title;
      title.begin = below.begin;
      title.end = below.end;
      title.pieces = {tops[i], below.text};
      title.words.append(page_.In(tops[i])).append(page_.In(below.text));
      if (!IsKnown(known_titles_, title.words)) return false;
      pairs.push_back(std::move(title));
    }
    std::move(pairs.begin(), pairs.end(), std::back_inserter(found_.titles));
    return true;
  }

  void AddTitle(size_t begin, size_t end) {
    AlignedTitles::Title title;
    title.begin = pieces_[begin].begin;
    for (size_t i = begin; i < end; ++i) {
      title.begin = std::min(title.begin, pieces_[i].begin);
      title.end = std::max(title.end, pieces_[i].end);
      title.pieces.push_back(pieces_[i].text);
      title.words += page_.In(pieces_[i].text);
    }
    found_.titles.push_back(std::move(title));
  }

  // 序  号   责  任  单  位: puts the characters of a title together, which stand as far from one
  // another; the next title is farther away, or 序号工作任务 would be one.
  void JoinCharacters() {
    constexpr size_t kMaxChars = 6;
    std::vector<AlignedTitles::Title>& all = found_.titles;
    if (!found_.spanning.empty()) return;
    size_t kept = 0;
    for (size_t i = 0; i < all.size(); ++kept) {
      AlignedTitles::Title whole = all[i];
      size_t end = i + 1;
      if (IsOneCharacter(all[i])) {
        AlignedTitles::Title longer = whole;
        const uint32_t apart = end < all.size() ? all[end].begin - all[i].end : 0;
        for (size_t j = i + 1; j < all.size() && j < i + kMaxChars && IsOneCharacter(all[j]); ++j) {
          if (all[j].begin > all[j - 1].end + apart + 1) break;
          longer.end = all[j].end;
          longer.words += all[j].words;
          longer.pieces.push_back(all[j].pieces[0]);
          if (!IsKnown(known_titles_, longer.words)) continue;
          whole = longer;
          end = j + 1;
        }
      }
      all[kept] = std::move(whole);
      i = end;
    }
    all.resize(kept);
  }

  const Page& page_;
  const ColumnTitles& known_titles_;
  AlignedTitles found_;
  std::vector<PrintedWord> words_;
  std::vector<Piece> all_;     // Of the lines that were read,
  std::vector<Piece> pieces_;  // and of those that are taken for titles.
  int score_ = 0;
};

}  // namespace

bool MayHoldAlignedTitles(const Page& page, const ColumnTitles& titles, uint32_t at) {
  if (!page.lines()[at].Has(Line::kTab) || !IsTitleLine(page, at)) return false;
  const std::string_view words = page.In(page.lines()[at].range);
  // 5 对照… 每季度 有关单位: a row, two of whose cells might be titles.
  if (IsBareNumber(words.substr(0, words.find_first_of("\t ")))) return false;
  // Nobody knows to which column a tab led.
  const auto gap = page.lines()[at].range.begin + static_cast<uint32_t>(words.find('\t'));
  if (page.document().text.utf8()[page.DocumentPlace(gap)] == '\t') return false;
  size_t may_know = 0;
  size_t characters = 0;
  for (size_t begin = 0; begin < words.size() && may_know < 2 && characters < 4;) {
    const size_t end = std::min(words.find('\t', begin), words.size());
    const std::string_view cell = words.substr(begin, end - begin);
    may_know += titles.MayKnow(cell);
    characters += cell.size() == 3;
    begin = end + 1;
  }
  return may_know >= 2 || characters >= 4;
}

bool MayHoldBrokenCells(const Page& page, uint32_t at) {
  constexpr uint32_t kMostLines = 12;
  constexpr int kIndent = 3;
  const std::vector<Line>& lines = page.lines();
  const auto cells = [&](uint32_t line) {
    const std::string_view words = page.In(lines[line].range);
    return std::count(words.begin(), words.end(), '\t');
  };
  const auto titles = cells(at);
  const size_t end = std::min<size_t>(lines.size(), at + kMostLines);
  for (uint32_t line = at + 1; line < end; ++line) {
    if (lines[line].indent > lines[at].indent + kIndent) return true;
    const auto here = cells(line);
    if (here > 0 && here < titles) return true;
  }
  return false;
}

bool ReadAlignedTitles(const Page& page, const ColumnTitles& titles, uint32_t at, uint32_t first,
                       Measure measure, AlignedTitles* found) {
  const std::vector<Line>& lines = page.lines();
  uint32_t top = at;
  while (top > first && at - top < kMaxMoreLines && lines[top].blank_lines_before == 0 &&
         IsMoreTitleLine(page, top - 1)) {
    --top;
  }
  uint32_t end = at + 1;
  while (end < lines.size() && end - at <= kMaxMoreLines && lines[end].blank_lines_before == 0 &&
         IsMoreTitleLine(page, end)) {
    ++end;
  }
  TitleReader reader(page, titles, measure);
  for (uint32_t line = top; line < end; ++line) {
    if (reader.AddLine(line)) continue;
    if (line == at) return false;
    if (line < at) top = line + 1;
    if (line > at) end = line;
  }
  bool any = false;
  int best = 0;
  for (uint32_t begin = at + 1; begin-- > top;) {
    for (uint32_t last = at + 1; last <= end; ++last) {
      if (!reader.Read(begin, last) || (any && reader.score() < best)) continue;
      best = reader.score();
      any = true;
      *found = reader.found();
    }
  }
  return any;
}

}  // namespace duban
