#include "text/convert.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "text/character.h"
#include "text/fault.h"
#include "text/utf8.h"

namespace duban {
namespace {

constexpr size_t kMaxWarnings = 100;
// A stretch that iconv converts at once: the next is half as long after a character that it does
// not know, so that many of them cost little each, else twice as long.
constexpr size_t kMinBlockBytes = 32;
constexpr size_t kMaxBlockBytes = 16384;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The form of one encoding: how long the character at a place is, by its bytes' ranges alone.
struct Form {
  // 0 where the bytes cannot be a character.
  size_t (*length)(std::string_view s, size_t at);
  // How many bytes one wrong character takes, at most.
  size_t wrong;
  // For iconv_open; nullptr when no conversion is needed.
  const char* iconv_name;
};

unsigned char ByteAt(std::string_view s, size_t at) {
  return at < s.size() ? static_cast<unsigned char>(s[at]) : 0;
}

size_t Gb18030Length(std::string_view s, size_t at) {
  const unsigned char lead = ByteAt(s, at);
  if (lead < 0x80) return 1;
  if (lead == 0x80 || lead == 0xFF) return 0;
  const unsigned char second = ByteAt(s, at + 1);
  if (second >= 0x40 && second != 0x7F && second != 0xFF) return 2;
  if (second < 0x30 || second > 0x39) return 0;
  const unsigned char third = ByteAt(s, at + 2);
  const unsigned char fourth = ByteAt(s, at + 3);
  return third >= 0x81 && third != 0xFF && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
}

size_t Big5Length(std::string_view s, size_t at) {
  const unsigned char lead = ByteAt(s, at);
  if (lead < 0x80) return 1;
  if (lead == 0x80 || lead == 0xFF) return 0;
  const unsigned char second = ByteAt(s, at + 1);
  return (second >= 0x40 && second <= 0x7E) || (second >= 0xA1 && second <= 0xFE) ? 2 : 0;
}

size_t Utf16Length(std::string_view s, size_t at, size_t high) {
  if (at + 2 > s.size()) return 0;
  const unsigned char lead = ByteAt(s, at + high);
  if (lead < 0xD8 || lead > 0xDF) return 2;
  if (lead > 0xDB || at + 4 > s.size()) return 0;
  const unsigned char trail = ByteAt(s, at + 2 + high);
  return trail >= 0xDC && trail <= 0xDF ? 4 : 0;
}
size_t Utf16LeLength(std::string_view s, size_t at) { return Utf16Length(s, at, 1); }
size_t Utf16BeLength(std::string_view s, size_t at) { return Utf16Length(s, at, 0); }

Form FormOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::kGb18030:
      return {Gb18030Length, 1, "GB18030"};
    case Encoding::kBig5:
      return {Big5Length, 1, "BIG5-HKSCS"};
    case Encoding::kUtf16Le:
      return {Utf16LeLength, 2, "UTF-16LE"};
    case Encoding::kUtf16Be:
      return {Utf16BeLength, 2, "UTF-16BE"};
    case Encoding::kAuto:
    case Encoding::kUtf8:
      break;
  }
  return {Utf8SequenceLength, 1, nullptr};
}

// What the C library does not convert but GB18030 data hold: 0x80 is the euro sign of code page
// 936, and the four-byte codes of 18 characters that the 2022 edition moved to two-byte codes are
// read as these characters, as the Unicode Technical Committee recommends (L2/23-003). 0 for
// others.
char32_t KnownGb18030(std::string_view code) {
  if (code == "\x80") return 0x20AC;
  if (code.size() != 4) return 0;
  const auto number_of = [](uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
    return ((a * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
  };
  const uint32_t number =
      number_of(ByteAt(code, 0), ByteAt(code, 1), ByteAt(code, 2), ByteAt(code, 3));
  const uint32_t ideographs = number_of(0x82, 0x35, 0x90, 0x37);
  if (number >= ideographs && number < ideographs + 8) return 0x9FB4 + (number - ideographs);
  const uint32_t forms = number_of(0x84, 0x31, 0x82, 0x36);
  if (number >= forms && number < forms + 10) return 0xFE10 + (number - forms);
  return 0;
}

struct IconvCloser {
  void operator()(void* descriptor) const { iconv_close(static_cast<iconv_t>(descriptor)); }
};
using Iconv = std::unique_ptr<void, IconvCloser>;

// Bytes of UTF-8 that the character of `length` source bytes at `s[at]` was converted to, as they
// stand at `utf8[made]`. One to one, but for four Big5-HKSCS characters that are a letter and a
// combining mark in Unicode.
size_t MadeLength(std::string_view s, size_t at, size_t length, std::string_view utf8, size_t made,
                  bool big5) {
  const size_t one = DecodeAt(utf8, made).size;
  if (big5 && length == 2 && ByteAt(s, at) == 0x88) {
    const unsigned char second = ByteAt(s, at + 1);
    if (second == 0x62 || second == 0x64 || second == 0xA3 || second == 0xA5) {
      return one + DecodeAt(utf8, made + one).size;
    }
  }
  return one;
}

class Converter {
 public:
  Converter(std::string_view bytes, Encoding encoding, uint32_t source_offset)
      : bytes_(bytes), encoding_(encoding), form_(FormOf(encoding)), offset_(source_offset) {}

  absl::StatusOr<Text> Run() {
    if (form_.iconv_name != nullptr) {
      const iconv_t opened = iconv_open("UTF-8", form_.iconv_name);
      if (opened == reinterpret_cast<iconv_t>(-1)) {
        return Fault(
            absl::StrCat(
                "the C library cannot convert ", form_.iconv_name,
                ": install its conversion modules (gconv), or convert the input to UTF-8 before"),
            absl::StrCat("系统不能转换 ", form_.iconv_name,
                         "；请安装 C 库的转换模块（gconv），或先把文件转为 UTF-8"),
            absl::StatusCode::kFailedPrecondition);
      }
      iconv_.reset(opened);
      buffer_.resize(2 * kMaxBlockBytes + 16);
    }
    utf8_.reserve(bytes_.size() + bytes_.size() / 2 + 16);
    for (size_t at = 0; at < bytes_.size();) {
      const size_t end = StretchEnd(at);
      if (end > at) at = Stretch(at, end);
      if (at < end || (at < bytes_.size() && form_.length(bytes_, at) == 0)) at = Wrong(at);
      if (utf8_.size() > UINT32_MAX - 4 * kMaxBlockBytes) {
        return Fault(
            absl::StrCat("input of ", bytes_.size(),
                         " bytes: it would make 4 GiB of UTF-8 and more"),
            absl::StrCat("有 ", bytes_.size(), " 字节，转为 UTF-8 后达到 4 GiB；请分成几个文件"));
      }
    }
    if (wrong_ > kMaxWarnings) {
      warnings_.push_back({"invalid-bytes",
                           absl::StrCat("另有", wrong_ - kMaxWarnings, "处无效字节。"),
                           absl::StrCat(wrong_ - kMaxWarnings, " more places of invalid bytes."),
                           {offset_, offset_ + static_cast<uint32_t>(bytes_.size())}});
    }
    Text text = Text::Own(std::move(utf8_), std::move(map_));
    text.warnings() = std::move(warnings_);
    return text;
  }

 private:
  // Where the characters of good form from `at` on end, a block further on at most.
  size_t StretchEnd(size_t at) const {
    const size_t limit = std::min(bytes_.size(), at + block_bytes_);
    while (at < limit) {
      const size_t length = form_.length(bytes_, at);
      if (length == 0) break;
      at += length;
    }
    return at;
  }

  // Converts [at, end), which has good form. Returns how far it came: `end`, or the place of a
  // character that the encoding does not assign.
  size_t Stretch(size_t at, size_t end) {
    const size_t made = utf8_.size();
    size_t reached = end;
    if (iconv_ == nullptr) {
      utf8_.append(bytes_.substr(at, end - at));
      map_.Add(static_cast<uint32_t>(made), offset_ + static_cast<uint32_t>(at), 1, 1);
      return end;
    }
    char* in = const_cast<char*>(bytes_.data() + at);
    size_t in_left = end - at;
    char* out = buffer_.data();
    size_t out_left = buffer_.size();
    if (iconv(iconv_.get(), &in, &in_left, &out, &out_left) == static_cast<size_t>(-1)) {
      reached = end - in_left;
      block_bytes_ = std::max(kMinBlockBytes, block_bytes_ / 2);
    } else {
      block_bytes_ = std::min(kMaxBlockBytes, block_bytes_ * 2);
    }
    // Puts out what the converter holds back and takes it to its first state.
    iconv(iconv_.get(), nullptr, nullptr, &out, &out_left);
    utf8_.append(buffer_.data(), buffer_.size() - out_left);
    Map(at, reached, made);
    return reached;
  }

  // Adds the runs of [at, end), converted to utf8_[made, …).
  void Map(size_t at, size_t end, size_t made) {
    const bool big5 = encoding_ == Encoding::kBig5;
    while (at < end && made < utf8_.size()) {
      const size_t length = form_.length(bytes_, at);
      const size_t unit = MadeLength(bytes_, at, length, utf8_, made, big5);
      map_.Add(static_cast<uint32_t>(made), offset_ + static_cast<uint32_t>(at),
               static_cast<uint32_t>(unit), static_cast<uint32_t>(length));
      do {
        at += length;
        made += unit;
      } while (at < end && made < utf8_.size() && form_.length(bytes_, at) == length &&
               MadeLength(bytes_, at, length, utf8_, made, big5) == unit);
    }
  }

  // Puts U+FFFD for the wrong bytes at `at`. Returns where they end.
  size_t Wrong(size_t at) {
    size_t length = form_.length(bytes_, at);
    if (length == 0) length = std::min(form_.wrong, bytes_.size() - at);
    const uint32_t source = offset_ + static_cast<uint32_t>(at);
    const uint32_t made = static_cast<uint32_t>(utf8_.size());
    map_.Add(made, source, 3, static_cast<uint32_t>(length));
    if (encoding_ == Encoding::kGb18030) {
      const char32_t known = KnownGb18030(bytes_.substr(at, length));
      if (known != 0) {
        AppendUtf8(known, &utf8_);
        return at + length;
      }
    }
    utf8_.append(kReplacement);
    if (++wrong_ <= kMaxWarnings) {
      const char* name = EncodingName(encoding_);
      warnings_.push_back(
          {"invalid-bytes",
           absl::StrCat("第", source, "字节不是有效的", name, "编码，读作U+FFFD。"),
           absl::StrCat("The byte at ", source, " is not valid ", name, "; it was read as U+FFFD."),
           {source, source + static_cast<uint32_t>(length)}});
    }
    return at + length;
  }

  const std::string_view bytes_;
  const Encoding encoding_;
  const Form form_;
  const uint32_t offset_;
  Iconv iconv_;
  std::string utf8_;
  PositionMap map_;
  std::vector<TextWarning> warnings_;
  size_t wrong_ = 0;
  size_t block_bytes_ = 4096;
  // No character takes more than twice its bytes in UTF-8.
  std::vector<char> buffer_;
};

}  // namespace

absl::StatusOr<Text> ConvertToUtf8(std::string_view bytes, Encoding encoding,
                                   uint32_t source_offset) {
  return Converter(bytes, encoding, source_offset).Run();
}

}  // namespace duban
