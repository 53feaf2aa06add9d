#include "text/decode.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/convert.h"
#include "text/fault.h"
#include "text/utf8.h"

namespace duban {
namespace {

bool IsAscii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return (c & 0x80) == 0; });
}

bool IsUtf16(Encoding encoding) {
  return encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be;
}

// What to read `bytes` as when the caller says nothing and no mark stands there; `valid` says that
// they are valid UTF-8. A declaration of a legacy encoding holds unless the bytes are UTF-8 (pages
// converted on the way keep their old declaration); one of UTF-8 does not when they are not.
Encoding FindOut(std::string_view bytes, bool valid) {
  // A stray NUL makes no UTF-16 of a text whose other characters are UTF-8.
  if (valid && !IsAscii(bytes)) return Encoding::kUtf8;
  if (bytes.find('\0') != std::string_view::npos) {
    const Encoding guess = GuessEncoding(bytes);
    if (IsUtf16(guess)) return guess;
  }
  if (valid) return Encoding::kUtf8;
  const Encoding declared = FindDeclaredEncoding(bytes);
  if (declared == Encoding::kGb18030 || declared == Encoding::kBig5) return declared;
  return GuessEncoding(bytes);
}

// A warning when the page says one encoding and its bytes another.
void WarnOfDeclaration(std::string_view bytes, Encoding used, Text* text) {
  const Encoding declared = FindDeclaredEncoding(bytes);
  if (declared == Encoding::kAuto || declared == used) return;
  const char* says = EncodingName(declared);
  const char* is = EncodingName(used);
  text->warnings().push_back(
      {"encoding-mismatch",
       absl::StrCat("网页声明编码为", says, "，实际字节为", is, "，已按", is, "读取。"),
       absl::StrCat("The page declares ", says, " but its bytes are ", is, "; it was read as ", is,
                    "."),
       {0, 0}});
}

}  // namespace

absl::StatusOr<Text> Decode(std::string_view bytes, Encoding encoding) {
  if (bytes.size() >= (size_t{1} << 31)) {
    return Fault(
        absl::StrCat("input of ", bytes.size(),
                     " bytes: at most 2147483647 bytes can be read at once"),
        absl::StrCat("有 ", bytes.size(), " 字节，一次最多读 2147483647 字节；请分成几个文件"));
  }
  const ByteOrderMark mark = FindByteOrderMark(bytes);
  const bool marked = mark.size != 0 && (encoding == Encoding::kAuto || encoding == mark.encoding);
  const uint32_t offset = marked ? static_cast<uint32_t>(mark.size) : 0;
  const std::string_view whole = bytes;
  bytes.remove_prefix(offset);
  if (marked) encoding = mark.encoding;
  const bool found_out = encoding == Encoding::kAuto;
  const bool valid =
      (found_out || encoding == Encoding::kUtf8) && ValidUtf8Prefix(bytes) == bytes.size();
  if (found_out) encoding = FindOut(bytes, valid);
  if (encoding == Encoding::kUtf8 && valid) {
    Text text = Text::Borrow(bytes, offset);
    // ASCII alone is what any declaration says.
    if (found_out && !IsAscii(bytes)) WarnOfDeclaration(whole, encoding, &text);
    return text;
  }
  absl::StatusOr<Text> text = ConvertToUtf8(bytes, encoding, offset);
  if (text.ok() && found_out && !IsUtf16(encoding)) WarnOfDeclaration(whole, encoding, &*text);
  return text;
}

}  // namespace duban
