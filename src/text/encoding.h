#ifndef DUBAN_TEXT_ENCODING_H_
#define DUBAN_TEXT_ENCODING_H_

#include <string_view>

namespace duban {

// How the characters of an input are written. kGb18030 reads GBK and GB 2312 too, kBig5 with the
// Hong Kong supplement.
enum class Encoding { kAuto, kUtf8, kGb18030, kBig5, kUtf16Le, kUtf16Be };

// "UTF-8", "GB18030"…; "" for kAuto.
const char* EncodingName(Encoding encoding);

// The encoding of a label as in `charset=`, any case; kAuto for labels not known.
Encoding EncodingFromLabel(std::string_view label);

// What a byte-order mark at the start of `bytes` says; kAuto and size 0 where there is none.
struct ByteOrderMark {
  Encoding encoding;
  size_t size;
};
ByteOrderMark FindByteOrderMark(std::string_view bytes);

// What `<meta charset>`, `<meta http-equiv … charset=…>` or an XML declaration in the first 4 KiB
// says; kAuto where nothing does. A page that declares UTF-16 in ASCII bytes is read as UTF-8.
Encoding FindDeclaredEncoding(std::string_view bytes);

// The encoding of `bytes` without a mark and a declaration: UTF-16 by the place of its zero bytes,
// else whichever of UTF-8, GB18030 and Big5 makes the most common Chinese characters of a sample of
// 4 KiB. Looks at 1 MiB at most.
Encoding GuessEncoding(std::string_view bytes);

}  // namespace duban

#endif  // DUBAN_TEXT_ENCODING_H_
