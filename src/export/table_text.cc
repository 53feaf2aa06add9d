#include "export/table_text.h"

#include <algorithm>
#include <numeric>

#include "text/display_width.h"
#include "text/utf8.h"

namespace duban {
namespace {

constexpr size_t kGap = 2;
constexpr size_t kMinColumn = 4;
// A word up to this long (a date) makes its column wide enough for it, where there is room.
constexpr size_t kMaxWord = 10;

bool IsUnsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// The widest line of `cell`.
size_t NaturalWidth(std::string_view cell) {
  size_t widest = 0;
  while (true) {
    const size_t end = cell.find('\n');
    widest = std::max(widest, DisplayWidth(cell.substr(0, end)));
    if (end == std::string_view::npos) return widest;
    cell.remove_prefix(end + 1);
  }
}

// The widest word of ASCII characters in `cell`, 0 where only wider ones than kMaxWord stand there.
size_t WidestWord(std::string_view cell) {
  size_t widest = 0;
  size_t word = 0;
  for (size_t at = 0; at <= cell.size(); ++at) {
    if (at < cell.size() && cell[at] > ' ' && cell[at] < 0x7F) {
      ++word;
      continue;
    }
    if (word <= kMaxWord) widest = std::max(widest, word);
    word = 0;
  }
  return widest;
}

void AppendLine(const std::string& line, std::string* out) {
  const size_t end = line.find_last_not_of(' ');
  out->append(line, 0, end == std::string::npos ? 0 : end + 1);
  out->push_back('\n');
}

// Appends one row, as many lines as its highest cell has; returns that number.
size_t AppendCells(const std::vector<std::string>& cells, const std::vector<size_t>& widths,
                   std::string* out) {
  std::vector<std::vector<std::string_view>> wrapped;
  size_t height = 1;
  for (size_t i = 0; i < widths.size(); ++i) {
    wrapped.push_back(WrapToWidth(cells[i], widths[i]));
    height = std::max(height, wrapped.back().size());
  }
  for (size_t y = 0; y < height; ++y) {
    std::string line;
    size_t at = 0;    // The column that `line` reaches.
    size_t left = 0;  // The column where the cell begins.
    for (size_t i = 0; i < widths.size(); ++i) {
      if (y < wrapped[i].size() && !wrapped[i][y].empty()) {
        if (left > at) line.append(left - at, ' ');
        line += wrapped[i][y];
        at = std::max(at, left) + DisplayWidth(wrapped[i][y]);
      }
      left += widths[i] + kGap;
    }
    AppendLine(line, out);
  }
  return height;
}

}  // namespace

std::string PrintableText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t size = Utf8SequenceLength(text, at);
    if (size == 0) {
      out += "\uFFFD";
      ++at;
      continue;
    }
    const char32_t c = Utf8CharacterAt(text, at).code;
    if (c == '\n') {
      out += '\n';
    } else if (c == '\t' || c == '\r') {
      out += ' ';
    } else if (IsUnsafe(c)) {
      out += "\uFFFD";
    } else {
      out.append(text, at, size);
    }
    at += size;
  }
  return out;
}

void TableText::AddRow(std::vector<std::string> cells) {
  cells.resize(titles_.size());
  for (std::string& cell : cells) cell = PrintableText(cell);
  rows_.push_back({false, std::move(cells)});
}

void TableText::AddHeading(std::string text) { rows_.push_back({true, {PrintableText(text)}}); }

std::vector<size_t> TableText::ChooseWidths(size_t width) const {
  std::vector<size_t> natural(titles_.size(), 0);
  std::vector<size_t> least(titles_.size(), 0);
  const auto measure = [&](const std::vector<std::string>& cells) {
    for (size_t i = 0; i < natural.size(); ++i) {
      natural[i] = std::max(natural[i], NaturalWidth(cells[i]));
      least[i] = std::max(least[i], WidestWord(cells[i]));
    }
  };
  measure(titles_);
  for (const Row& row : rows_) {
    if (!row.heading) measure(row.cells);
  }
  const size_t gaps = natural.empty() ? 0 : kGap * (natural.size() - 1);
  size_t left = width > gaps ? width - gaps : 0;
  size_t reserved = std::accumulate(least.begin(), least.end(), size_t{0});
  if (reserved > left) {
    least.assign(least.size(), 0);
    reserved = 0;
  }
  // From the narrowest to the widest, each column takes what it needs or its fair share of what the
  // ones before it left, with the words of the ones behind it kept free.
  std::vector<size_t> order(natural.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return natural[a] < natural[b]; });
  std::vector<size_t> widths(natural.size());
  for (size_t i = 0; i < order.size(); ++i) {
    const size_t column = order[i];
    reserved -= least[column];
    const size_t fair = std::min(left / (order.size() - i), left - std::min(left, reserved));
    widths[column] = std::min(natural[column], std::max({fair, least[column], kMinColumn}));
    left -= std::min(left, widths[column]);
  }
  return widths;
}

std::string TableText::ToString(size_t width) const {
  std::string out;
  const std::vector<size_t> widths = ChooseWidths(width);
  AppendCells(titles_, widths, &out);
  std::vector<std::string> rules;
  rules.reserve(widths.size());
  for (const size_t w : widths) rules.emplace_back(w, '-');
  AppendCells(rules, widths, &out);
  // A blank line parts a row of several lines from its neighbours.
  enum { kTop, kHeading, kLow, kHigh } before = kTop;
  for (const Row& row : rows_) {
    if (row.heading) {
      if (before == kLow || before == kHigh) out.push_back('\n');
      const std::string heading = "# " + row.cells[0];
      for (const std::string_view line : WrapToWidth(heading, width)) {
        AppendLine(std::string(line), &out);
      }
      before = kHeading;
      continue;
    }
    std::string lines;
    const bool high = AppendCells(row.cells, widths, &lines) > 1;
    if (before == kHigh || (before == kLow && high)) out.push_back('\n');
    out += lines;
    before = high ? kHigh : kLow;
  }
  return out;
}

}  // namespace duban
