#include "document/html_token.h"

#include <algorithm>

namespace duban::html {
namespace {

// More attributes than any page has are read over, not kept.
constexpr size_t kMaxAttributes = 64;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool EqualsIgnoreCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; };
           return lower(x) == lower(y);
         });
}

}  // namespace

bool Tokenizer::Next(Token* token) {
  token->attributes.clear();
  token->raw = false;
  if (!raw_element_.empty()) {
    const size_t begin = at_;
    const size_t end =
        EqualsIgnoreCase(raw_element_, "script") ? ScriptEnd() : RawEnd(raw_element_);
    raw_element_ = {};
    at_ = end;
    if (end > begin) {
      SetText(begin, end, true, token);
      return true;
    }
  }
  while (at_ < page_.size()) {
    if (page_[at_] == '<') {
      const size_t before = at_;
      if (ReadMarkup(token)) return true;
      if (at_ > before) continue;  // A comment, or a tag cut off by the end.
    }
    const size_t begin = at_;
    do {
      at_ = std::min(page_.find('<', at_ + 1), page_.size());
    } while (at_ < page_.size() && !MayBeMarkup(at_));
    SetText(begin, at_, false, token);
    return true;
  }
  token->kind = Token::kEof;
  return false;
}

void Tokenizer::SetText(size_t begin, size_t end, bool raw, Token* token) {
  token->kind = Token::kText;
  token->info = {Tag::kText, 0};
  token->range = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  token->raw = raw;
}

// Whether the '<' at `at` is more than text.
bool Tokenizer::MayBeMarkup(size_t at) const {
  if (at + 1 >= page_.size()) return false;
  const char c = page_[at + 1];
  return IsLetter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < page_.size());
}

// Reads what begins with the '<' at at_. False when it makes no token: then at_ stands behind it,
// or where it was when the '<' is text.
bool Tokenizer::ReadMarkup(Token* token) {
  const size_t next = at_ + 1;
  if (next >= page_.size()) return false;
  const char c = page_[next];
  if (IsLetter(c)) return ReadTag(token, next, Token::kStart);
  const auto behind = [&](size_t found) {
    at_ = found == std::string_view::npos ? page_.size() : found + 1;
  };
  if (c == '/') {
    if (next + 1 >= page_.size()) return false;
    if (IsLetter(page_[next + 1])) return ReadTag(token, next + 1, Token::kEnd);
    behind(page_.find('>', next + 1));
    return false;
  }
  if (c == '!') {
    if (page_.substr(at_, 4) == "<!--") {
      at_ = SkipComment(at_ + 4);
    } else if (space_ != Space::kHtml && page_.substr(at_, 9) == "<![CDATA[") {
      // What is in svg and math is not shown.
      const size_t end = page_.find("]]>", at_ + 9);
      at_ = end == std::string_view::npos ? page_.size() : end + 3;
    } else {
      behind(page_.find('>', next));
    }
  } else if (c == '?') {
    behind(page_.find('>', next));
  }
  return false;
}

// Where the comment whose content begins at `at` ends.
size_t Tokenizer::SkipComment(size_t at) const {
  if (page_.substr(at, 1) == ">") return at + 1;
  if (page_.substr(at, 2) == "->") return at + 2;
  while (true) {
    at = page_.find("--", at);
    if (at == std::string_view::npos) return page_.size();
    if (page_.substr(at + 2, 1) == ">") return at + 3;
    if (page_.substr(at + 2, 2) == "!>") return at + 4;
    ++at;
  }
}

bool Tokenizer::ReadTag(Token* token, size_t name_begin, Token::Kind kind) {
  size_t at = name_begin;
  while (at < page_.size() && !IsSpace(page_[at]) && page_[at] != '/' && page_[at] != '>') ++at;
  token->kind = kind;
  token->name = page_.substr(name_begin, at - name_begin);
  token->info = FindTag(token->name);
  const size_t begin = at_;
  const size_t end = ReadAttributes(at, token);
  at_ = std::min(end, page_.size());
  if (end > page_.size()) return false;  // Cut off by the end of the page: no tag.
  token->range = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  if (kind == Token::kStart && (token->info.flags & kRaw) != 0 && !IsForeign(space_)) {
    raw_element_ = token->name;
  }
  return true;
}

// Reads attributes from `at` to behind the tag's '>'. Beyond the page's size when there is none.
size_t Tokenizer::ReadAttributes(size_t at, Token* token) {
  const size_t size = page_.size();
  while (true) {
    const size_t begin = at;
    while (at < size && (IsSpace(page_[at]) || page_[at] == '/')) ++at;
    if (at >= size) return size + 1;
    if (page_[at] == '>') {
      token->self_closing = at > begin && page_[at - 1] == '/';
      return at + 1;
    }
    const size_t name = at++;  // A '=' at the start belongs to the name.
    while (at < size && !IsSpace(page_[at]) && page_[at] != '/' && page_[at] != '>' &&
           page_[at] != '=') {
      ++at;
    }
    Attribute attribute;
    attribute.name = page_.substr(name, at - name);
    while (at < size && IsSpace(page_[at])) ++at;
    if (at < size && page_[at] == '=') {
      ++at;
      while (at < size && IsSpace(page_[at])) ++at;
      if (at >= size) return size + 1;
      const char quote = page_[at];
      size_t value = at;
      size_t end = at;
      if (quote == '"' || quote == '\'') {
        value = at + 1;
        end = page_.find(quote, value);
        if (end == std::string_view::npos) return size + 1;
        at = end + 1;
      } else {
        while (at < size && !IsSpace(page_[at]) && page_[at] != '>') ++at;
        end = at;
      }
      attribute.value = {static_cast<uint32_t>(value), static_cast<uint32_t>(end)};
    }
    if (token->attributes.size() < kMaxAttributes) token->attributes.push_back(attribute);
  }
}

// Whether `</name` stands at `at` with a blank, '/' or '>' behind it.
bool Tokenizer::IsRawEndTag(size_t at, std::string_view name) const {
  if (page_.substr(at, 2) != "</" || !EqualsIgnoreCase(page_.substr(at + 2, name.size()), name)) {
    return false;
  }
  const size_t behind = at + 2 + name.size();
  return behind < page_.size() &&
         (IsSpace(page_[behind]) || page_[behind] == '/' || page_[behind] == '>');
}

size_t Tokenizer::RawEnd(std::string_view name) const {
  if (EqualsIgnoreCase(name, "plaintext")) return page_.size();
  for (size_t at = page_.find('<', at_); at != std::string_view::npos;
       at = page_.find('<', at + 1)) {
    if (IsRawEndTag(at, name)) return at;
  }
  return page_.size();
}

// The end of a script's content, which may hold `<!--<script>…</script>-->`.
size_t Tokenizer::ScriptEnd() const {
  enum { kPlain, kEscaped, kDoubleEscaped } state = kPlain;
  for (size_t at = page_.find_first_of("<-", at_); at != std::string_view::npos;
       at = page_.find_first_of("<-", at + 1)) {
    if (page_[at] == '-') {
      if (state != kPlain && page_.substr(at, 3) == "-->") state = kPlain;
    } else if (IsRawEndTag(at, "script")) {
      if (state != kDoubleEscaped) return at;
      state = kEscaped;
    } else if (state == kPlain && page_.substr(at, 4) == "<!--") {
      state = kEscaped;
    } else if (state == kEscaped && EqualsIgnoreCase(page_.substr(at + 1, 6), "script") &&
               at + 7 < page_.size() &&
               (IsSpace(page_[at + 7]) || page_[at + 7] == '/' || page_[at + 7] == '>')) {
      state = kDoubleEscaped;
    }
  }
  return page_.size();
}

}  // namespace duban::html
