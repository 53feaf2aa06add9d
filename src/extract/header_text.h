#ifndef DUBAN_EXTRACT_HEADER_TEXT_H_
#define DUBAN_EXTRACT_HEADER_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/character.h"
#include "text/range.h"

// Small steps over folded text (see Page), shared by the parts of the header reader.
namespace duban::header {

inline bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Bytes of the character that begins with `lead`.
inline uint32_t CharSize(char lead) {
  const unsigned char c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

// Where the character before `at` begins; `at` is above `floor`.
inline uint32_t CharBefore(std::string_view text, uint32_t at, uint32_t floor = 0) {
  do {
    --at;
  } while (at > floor && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

// The character at `at` as a view.
inline std::string_view CharAt(std::string_view text, uint32_t at) {
  return text.substr(at, CharSize(text[at]));
}

// Whether a Chinese character (U+3400 to U+9FFF, 〇 or one beyond the BMP) begins at `at`.
bool IsHan(std::string_view text, uint32_t at);

// The place of the character `c` in `set`, a list of Chinese characters of three bytes each; -1
// where it is none of them.
int PlaceIn(std::string_view set, std::string_view c);

uint32_t SkipBlanks(std::string_view text, uint32_t at, uint32_t end);
Range Trim(std::string_view text, Range range);

// `range` without the bars and blanks around it: | 云溪市2023年工作计划 | ||.
Range WithoutBars(std::string_view text, Range range);

// A text without blanks and line ends. Most have none and are not copied: the text must outlive the
// object.
class Squeezed {
 public:
  explicit Squeezed(std::string_view text);
  Squeezed(const Squeezed&) = delete;
  Squeezed& operator=(const Squeezed&) = delete;

  std::string_view view() const { return view_; }
  operator std::string_view() const { return view_; }  // For calls that take one.

 private:
  std::string copy_;
  std::string_view view_;
};

// The same as a string of its own.
inline std::string Squeeze(std::string_view text) { return std::string(Squeezed(text).view()); }

// Whether `name` holds another in 〈〉 or, as some sites print them, <>.
bool HasInnerMarks(std::string_view name);

// `name` with the marks of a name inside a name as the 《》 that it has on its own.
std::string WithOuterMarks(std::string name);

// Whether `name`, without blanks, is one of `names` or ends as one of them does.
bool IsNameAmong(const std::vector<std::string>& names, std::string name);

// `s` without the parentheses that end it, (试行) for example; all of it where none do.
std::string_view WithoutParentheses(std::string_view s);

// 推荐表 of 推荐表.docx: what is printed for a file, the name that the text cites.
std::string_view WithoutFileType(std::string_view name);

// Whether every 《, 〈 and ( of `s` is closed in it and none is closed before it is opened.
bool IsBalanced(std::string_view s);

// Whether `line` begins as a numbered heading does (一、 (一) 1. 第一条).
bool BeginsNumbered(std::string_view line);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_TEXT_H_
