#include "rules/pattern_needs.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

constexpr int kMaxDepth = 40;
// Of an alternation's or a sequence's words; beyond, they are not listed.
constexpr size_t kMaxWords = 64;
constexpr size_t kMaxGroups = 3;
constexpr int kManyLineEnds = 100;
constexpr int kManyDigits = 1000;

using Words = std::vector<std::string>;

// What is known of all strings that a part of the pattern matches.
struct Part {
  bool exact = false;
  Words strings;              // All of them, where `exact`.
  std::vector<Words> groups;  // As PatternNeeds::words.
  int digits = 0;             // The most that must stand together.
  bool dense = false;         // Nothing but digits, blanks and -.
  int line_ends = 0;
};

size_t ShortestOf(const Words& words) {
  size_t shortest = kMaxWords;
  for (const std::string& word : words) shortest = std::min(shortest, CountChars(word));
  return shortest;
}

// How much a group tells: long words are rare, and few are found fast.
auto Worth(const Words& words) {
  return std::tuple<size_t, int>(std::min<size_t>(ShortestOf(words), 3),
                                 -static_cast<int>(words.size()));
}

void AddGroup(Words words, std::vector<Words>* groups) {
  std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
    return std::tuple(a.size(), a) < std::tuple(b.size(), b);
  });
  // Where 工作日 stands for 个工作日 too, the longer word need not be looked for.
  Words kept;
  for (std::string& word : words) {
    const auto within = [&](const std::string& k) { return word.find(k) != std::string::npos; };
    if (std::none_of(kept.begin(), kept.end(), within)) kept.push_back(std::move(word));
  }
  const auto is_plain = [](const std::string& word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
  };
  // Dates and numbers stand everywhere.
  if (kept.empty() || ShortestOf(kept) < 2 || std::any_of(kept.begin(), kept.end(), is_plain))
    return;
  if (std::find(groups->begin(), groups->end(), kept) != groups->end()) return;
  groups->push_back(std::move(kept));
  std::stable_sort(groups->begin(), groups->end(),
                   [](const Words& a, const Words& b) { return Worth(a) > Worth(b); });
  if (groups->size() > kMaxGroups) groups->resize(kMaxGroups);
}

// Everything that `part` needs, as groups.
std::vector<Words> GroupsOf(const Part& part) {
  std::vector<Words> groups = part.groups;
  if (part.exact) AddGroup(part.strings, &groups);
  return groups;
}

// One character: its strings are `members`, where these are all.
Part OneOf(Words members, bool all_digits, bool dense, bool line_end) {
  Part part;
  part.exact = !members.empty();
  part.strings = std::move(members);
  part.digits = all_digits ? 1 : 0;
  part.dense = dense;
  part.line_ends = line_end ? 1 : 0;
  return part;
}

// A part of a sequence that matches the empty string and nothing else.
Part Nothing() {
  Part part;
  part.exact = true;
  part.strings = {""};
  part.dense = true;
  return part;
}

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  bool Parse(Part* out) { return Alternation(0, out) && at_ == pattern_.size(); }

 private:
  bool More() const { return at_ < pattern_.size(); }
  bool Take(std::string_view words) {
    if (!StartsWith(pattern_.substr(at_), words)) return false;
    at_ += words.size();
    return true;
  }

  bool Alternation(int depth, Part* out) {
    if (depth > kMaxDepth || !Sequence(depth, out)) return false;
    while (Take("|")) {
      Part other;
      if (!Sequence(depth, &other)) return false;
      *out = Either(std::move(*out), other);
    }
    return true;
  }

  static Part Either(Part a, const Part& b) {
    Part part;
    part.exact = a.exact && b.exact && a.strings.size() + b.strings.size() <= kMaxWords;
    if (part.exact) {
      part.strings = a.strings;
      part.strings.insert(part.strings.end(), b.strings.begin(), b.strings.end());
    } else {
      // One group of either side.
      const std::vector<Words> left = GroupsOf(a), right = GroupsOf(b);
      if (!left.empty() && !right.empty() && left[0].size() + right[0].size() <= kMaxWords) {
        Words words = left[0];
        words.insert(words.end(), right[0].begin(), right[0].end());
        AddGroup(std::move(words), &part.groups);
      }
    }
    part.digits = std::min(a.digits, b.digits);
    part.dense = a.dense && b.dense;
    part.line_ends = std::max(a.line_ends, b.line_ends);
    return part;
  }

  bool Sequence(int depth, Part* out) {
    *out = Nothing();
    Part run = Nothing();  // The strings of the parts since the last one that is not exact.
    int together = 0;      // Digits of the dense parts since the last one that is not.
    while (More() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      Part next;
      if (!Repetition(depth, &next)) return false;
      if (next.exact && run.strings.size() * next.strings.size() <= kMaxWords) {
        Words product;
        for (const std::string& a : run.strings) {
          for (const std::string& b : next.strings) product.push_back(a + b);
        }
        run.strings = std::move(product);
      } else {
        out->exact = false;
        AddGroup(run.strings, &out->groups);
        run = Nothing();
        if (next.exact) {
          run.strings = next.strings;
        } else {
          for (Words& group : next.groups) AddGroup(std::move(group), &out->groups);
        }
      }
      together = next.dense ? std::min(together + next.digits, kManyDigits) : 0;
      out->digits = std::max({out->digits, together, next.digits});
      out->dense = out->dense && next.dense;
      out->line_ends = std::min(out->line_ends + next.line_ends, kManyLineEnds);
    }
    if (out->exact) {
      out->strings = std::move(run.strings);
    } else {
      out->strings.clear();
      AddGroup(std::move(run.strings), &out->groups);
    }
    return true;
  }

  bool Repetition(int depth, Part* out) {
    if (!Atom(depth, out)) return false;
    while (More()) {
      int least = 1, most = 1;
      if (Take("*")) {
        least = 0, most = -1;
      } else if (Take("+")) {
        most = -1;
      } else if (Take("?")) {
        least = 0;
      } else if (pattern_[at_] == '{') {
        if (!Count(&least, &most)) return false;
      } else {
        return true;
      }
      Take("?");  // As little as possible: the same strings.
      Repeat(least, most, out);
    }
    return true;
  }

  // {2}, {2,}, {2,4}. Other braces stand for themselves: too rare to be understood.
  bool Count(int* least, int* most) {
    const size_t end = pattern_.find('}', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view text = pattern_.substr(at_ + 1, end - at_ - 1);
    int values[2] = {0, -1};
    size_t index = 0;
    bool digits = false;
    for (const char c : text) {
      if (c == ',' && index == 0 && digits) {
        index = 1;
        digits = false;
      } else if (c >= '0' && c <= '9') {
        values[index] = (digits ? values[index] * 10 : 0) + (c - '0');
        if (values[index] > kManyDigits) return false;
        digits = true;
      } else {
        return false;
      }
    }
    if (index == 0 && !digits) return false;
    *least = values[0];
    *most = index == 0 ? values[0] : values[1];
    at_ = end + 1;
    return true;
  }

  static void Repeat(int least, int most, Part* part) {
    if (least == 1 && most == 1) return;
    Part out;
    out.exact = least == 0 && most == 1 && part->exact && part->strings.size() < kMaxWords;
    if (out.exact) {
      out.strings = part->strings;
      out.strings.emplace_back();
    } else if (least > 0) {
      out.groups = GroupsOf(*part);
    }
    out.dense = part->dense;
    // Digits of the repeated parts stand together only where nothing else stands between them.
    out.digits = least == 0    ? 0
                 : part->dense ? std::min(part->digits * least, kManyDigits)
                               : part->digits;
    out.line_ends = part->line_ends == 0 ? 0
                    : most < 0           ? kManyLineEnds
                                         : std::min(part->line_ends * most, kManyLineEnds);
    *part = std::move(out);
  }

  bool Atom(int depth, Part* out) {
    const Decoded c = DecodeAt(pattern_, at_);
    switch (c.code) {
      case '(':
        return Group(depth, out);
      case '[':
        return Class(out);
      case '.':
        ++at_;
        *out = OneOf({}, false, false, false);
        return true;
      case '^':
      case '$':
        ++at_;
        *out = Nothing();
        return true;
      case '\\':
        return Escape(out);
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return false;
      default:
        at_ += c.size;
        *out = Literal(c.code);
        return true;
    }
  }

  static Part Literal(char32_t c) {
    std::string text;
    AppendUtf8(c, &text);
    const bool digit = c >= '0' && c <= '9';
    return OneOf({text}, digit, digit || c == ' ' || c == '-', c == '\n');
  }

  bool Group(int depth, Part* out) {
    Take("(");
    if (Take("?P<")) {
      const size_t end = pattern_.find('>', at_);
      if (end == std::string_view::npos) return false;
      at_ = end + 1;
    } else if (!Take("?:") && More() && pattern_[at_] == '?') {
      return false;  // Flags.
    }
    return Alternation(depth + 1, out) && Take(")");
  }

  // What \d, \n and so on stand for. False for those that are not known here.
  struct Escaped {
    char32_t literal = 0;  // 0 for a class.
    bool digits = false, line_end = false, empty = false;
  };
  bool ReadEscape(Escaped* out) {
    ++at_;
    if (!More()) return false;
    const Decoded c = DecodeAt(pattern_, at_);
    at_ += c.size;
    switch (c.code) {
      case 'd':
        out->digits = true;
        return true;
      case 's':
      case 'D':
      case 'W':
        out->line_end = true;
        return true;
      case 'w':
      case 'S':
        return true;
      case 'b':
      case 'B':
        out->empty = true;
        return true;
      case 'n':
        out->literal = '\n';
        return true;
      case 't':
        out->literal = '\t';
        return true;
      default:
        out->literal = c.code;
        return c.code < 0x80 && absl::ascii_ispunct(static_cast<unsigned char>(c.code));
    }
  }

  bool Escape(Part* out) {
    Escaped escaped;
    if (!ReadEscape(&escaped)) return false;
    if (escaped.literal != 0) {
      *out = Literal(escaped.literal);
    } else if (escaped.empty) {
      *out = Nothing();
    } else {
      *out = OneOf({}, escaped.digits, escaped.digits, escaped.line_end);
    }
    return true;
  }

  bool Class(Part* out) {
    Take("[");
    const bool negated = Take("^");
    bool listed = true, digits = true, dense = true, line_end = false;
    Words members;
    for (bool first = true;; first = false) {
      if (!More()) return false;
      if (!first && Take("]")) break;
      if (StartsWith(pattern_.substr(at_), "[:")) return false;
      char32_t low = 0;
      if (!Member(&low, &listed, &digits, &dense, &line_end)) return false;
      if (low == 0) continue;
      char32_t high = low;
      if (StartsWith(pattern_.substr(at_), "-") && !StartsWith(pattern_.substr(at_), "-]")) {
        ++at_;
        if (!More() || !Member(&high, &listed, &digits, &dense, &line_end) || high < low) {
          return false;
        }
      }
      line_end = line_end || (low <= '\n' && '\n' <= high);
      const bool all_digits = low >= '0' && high <= '9';
      digits = digits && all_digits;
      dense = dense && (all_digits || (low == high && (low == ' ' || low == '-')));
      if (high - low >= kMaxWords - std::min(members.size(), kMaxWords)) listed = false;
      for (char32_t c = low; listed && c <= high; ++c) {
        members.emplace_back();
        AppendUtf8(c, &members.back());
      }
    }
    if (negated) {
      *out = OneOf({}, false, false, !line_end);
    } else {
      *out = OneOf(listed ? std::move(members) : Words(), digits, dense, line_end);
    }
    return true;
  }

  // One member of a class: `low` stays 0 for \d and the like.
  bool Member(char32_t* low, bool* listed, bool* digits, bool* dense, bool* line_end) {
    if (pattern_[at_] != '\\') {
      const Decoded c = DecodeAt(pattern_, at_);
      at_ += c.size;
      *low = c.code;
      return true;
    }
    Escaped escaped;
    if (!ReadEscape(&escaped) || escaped.empty) return false;
    *low = escaped.literal;
    if (escaped.literal != 0) return true;
    *listed = false;
    *digits = *digits && escaped.digits;
    *dense = *dense && escaped.digits;
    *line_end = *line_end || escaped.line_end;
    return true;
  }

  std::string_view pattern_;
  size_t at_ = 0;
};

}  // namespace

PatternNeeds FindNeeds(std::string_view pattern) {
  PatternNeeds needs;
  Part whole;
  if (!Parser(pattern).Parse(&whole)) return needs;
  needs.words = GroupsOf(whole);
  needs.digits = whole.digits;
  needs.line_ends = whole.line_ends >= kManyLineEnds ? -1 : whole.line_ends;
  return needs;
}

}  // namespace duban::rules
