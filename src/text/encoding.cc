#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "text/character.h"
#include "text/convert.h"
#include "text/script_fold.h"

namespace duban {
namespace {

bool StartsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

constexpr size_t kDeclarationBytes = 4096;
constexpr size_t kSampleBytes = 4096;

struct Label {
  std::string_view name;
  Encoding encoding;
};

// Labels of the WHATWG Encoding Standard and what older portals write.
constexpr Label kLabels[] = {
    {"utf-8", Encoding::kUtf8},         {"utf8", Encoding::kUtf8},
    {"gb2312", Encoding::kGb18030},     {"gbk", Encoding::kGb18030},
    {"gb18030", Encoding::kGb18030},    {"gb_2312", Encoding::kGb18030},
    {"gb_2312-80", Encoding::kGb18030}, {"gb2312-80", Encoding::kGb18030},
    {"csgb2312", Encoding::kGb18030},   {"x-gbk", Encoding::kGb18030},
    {"cp936", Encoding::kGb18030},      {"ms936", Encoding::kGb18030},
    {"chinese", Encoding::kGb18030},    {"iso-ir-58", Encoding::kGb18030},
    {"euc-cn", Encoding::kGb18030},     {"gb18030-2022", Encoding::kGb18030},
    {"big5", Encoding::kBig5},          {"big5-hkscs", Encoding::kBig5},
    {"cn-big5", Encoding::kBig5},       {"csbig5", Encoding::kBig5},
    {"x-x-big5", Encoding::kBig5},      {"cp950", Encoding::kBig5},
    {"utf-16", Encoding::kUtf16Le},     {"utf-16le", Encoding::kUtf16Le},
    {"utf-16be", Encoding::kUtf16Be},
};

// The value behind `at` in `s`: quoted or up to a blank, ; or >.
std::string_view ValueAt(std::string_view s, size_t at) {
  while (at < s.size() && absl::ascii_isspace(s[at])) ++at;
  if (at >= s.size() || s[at] != '=') return {};
  ++at;
  while (at < s.size() && absl::ascii_isspace(s[at])) ++at;
  if (at < s.size() && (s[at] == '"' || s[at] == '\'')) ++at;
  const size_t end = s.find_first_of("\"' \t\r\n;>/?", at);
  return s.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at);
}

// A page that says in ASCII bytes that it is UTF-16 is not.
Encoding AsciiCompatible(Encoding encoding) {
  return encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be ? Encoding::kUtf8
                                                                          : encoding;
}

// The 150 characters that Chinese text uses most, and punctuation. Which of them come out of the
// bytes tells the encodings apart: in the wrong one, rare characters come out.
constexpr std::u32string_view kCommonCharacters =
    U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    U"子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体"
    U"制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间与关各重新线内数正"
    U"心月公及市县区局委通知责任单位落实推办第六七八九五，。、：；（）《》“”〔〕　";

// A bit for each character of the Basic Multilingual Plane.
struct CharacterSet {
  std::array<uint64_t, 1024> words{};
  constexpr bool Has(char32_t c) const { return c < 0x10000 && (words[c / 64] >> c % 64 & 1) != 0; }
};

constexpr CharacterSet MakeCommonSet() {
  CharacterSet set;
  for (const char32_t c : kCommonCharacters) set.words[c / 64] |= uint64_t{1} << c % 64;
  return set;
}
constexpr CharacterSet kCommonSet = MakeCommonSet();

// How plausible `sample` read as `encoding` is: common characters count 1, wrong bytes -4, of all
// that is not ASCII; between -4 and 1.
double Plausibility(std::string_view sample, Encoding encoding) {
  const absl::StatusOr<Text> text = ConvertToUtf8(sample, encoding, 0);
  if (!text.ok()) return -4;
  const std::string_view utf8 = text->utf8();
  int64_t points = 0;
  int64_t characters = 0;
  for (size_t at = 0; at < utf8.size();) {
    const Decoded c = DecodeAt(utf8, at);
    if (c.code >= 0x80) {
      ++characters;
      if (c.code == 0xFFFD) {
        points -= 4;
      } else if (kCommonSet.Has(FoldScript(c.code))) {
        ++points;
      }
    }
    at += c.size;
  }
  return characters == 0 ? 0 : static_cast<double>(points) / static_cast<double>(characters);
}

// Text in UTF-16 has zero bytes: nearly all on one side when ASCII has most of them; U+3000 and 一
// have them on the other, so that Chinese text is told by what comes out of it.
Encoding GuessUtf16(std::string_view sample) {
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
  const size_t all = zeros[0] + zeros[1];
  if (all * 200 < sample.size()) return Encoding::kAuto;
  if (zeros[1] * 20 >= all * 19) return Encoding::kUtf16Le;
  if (zeros[0] * 20 >= all * 19) return Encoding::kUtf16Be;
  const double little = Plausibility(sample, Encoding::kUtf16Le);
  const double big = Plausibility(sample, Encoding::kUtf16Be);
  if (std::max(little, big) < 0.2) return Encoding::kAuto;
  return little > big ? Encoding::kUtf16Le : Encoding::kUtf16Be;
}

// A sample of the bytes that are not ASCII, with no character cut in two at lines' ends: long ASCII
// stretches (markup) are left out.
std::string Sample(std::string_view bytes) {
  std::string sample;
  size_t at = 0;
  const size_t end = std::min(bytes.size(), size_t{1} << 20);
  while (at < end && sample.size() < kSampleBytes) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    // Up to the next two ASCII characters in a row: a trail byte may be ASCII.
    const size_t begin = at;
    while (at < end && at - begin < kSampleBytes &&
           (static_cast<unsigned char>(bytes[at]) >= 0x80 ||
            (at + 1 < end && static_cast<unsigned char>(bytes[at + 1]) >= 0x80))) {
      ++at;
    }
    if (at < end) ++at;
    sample.append(bytes.substr(begin, at - begin));
    sample.push_back('\n');
  }
  return sample;
}

}  // namespace

const char* EncodingName(Encoding encoding) {
  switch (encoding) {
    case Encoding::kAuto:
      return "";
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kGb18030:
      return "GB18030";
    case Encoding::kBig5:
      return "Big5";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
  }
  return "";
}

Encoding EncodingFromLabel(std::string_view label) {
  const std::string lower = absl::AsciiStrToLower({label.data(), label.size()});
  for (const Label& known : kLabels) {
    if (known.name == lower) return known.encoding;
  }
  return Encoding::kAuto;
}

ByteOrderMark FindByteOrderMark(std::string_view bytes) {
  if (StartsWith(bytes, "\xEF\xBB\xBF")) return {Encoding::kUtf8, 3};
  if (StartsWith(bytes, "\xFF\xFE")) return {Encoding::kUtf16Le, 2};
  if (StartsWith(bytes, "\xFE\xFF")) return {Encoding::kUtf16Be, 2};
  if (StartsWith(bytes, "\x84\x31\x95\x33")) return {Encoding::kGb18030, 4};
  return {Encoding::kAuto, 0};
}

Encoding FindDeclaredEncoding(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, kDeclarationBytes);
  if (first.find('<') == first.npos) return Encoding::kAuto;
  const std::string head = absl::AsciiStrToLower({first.data(), first.size()});
  const std::string_view s = head;
  if (StartsWith(s, "<?xml")) {
    const std::string_view declaration = s.substr(0, s.find('>'));
    const size_t at = declaration.find("encoding");
    if (at != std::string_view::npos) {
      const Encoding encoding = EncodingFromLabel(ValueAt(declaration, at + 8));
      if (encoding != Encoding::kAuto) return AsciiCompatible(encoding);
    }
  }
  for (size_t meta = s.find("<meta"); meta != std::string_view::npos;
       meta = s.find("<meta", meta + 5)) {
    const std::string_view tag = s.substr(meta, s.find('>', meta) - meta);
    const size_t at = tag.find("charset");
    if (at == std::string_view::npos) continue;
    const Encoding encoding = EncodingFromLabel(ValueAt(tag, at + 7));
    if (encoding != Encoding::kAuto) return AsciiCompatible(encoding);
  }
  return Encoding::kAuto;
}

Encoding GuessEncoding(std::string_view bytes) {
  const Encoding utf16 = GuessUtf16(bytes.substr(0, kSampleBytes));
  if (utf16 != Encoding::kAuto) return utf16;
  const std::string sample = Sample(bytes);
  Encoding best = Encoding::kUtf8;
  double best_points = Plausibility(sample, Encoding::kUtf8);
  for (const Encoding encoding : {Encoding::kGb18030, Encoding::kBig5}) {
    const double points = Plausibility(sample, encoding);
    if (points > best_points) {
      best = encoding;
      best_points = points;
    }
  }
  return best;
}

}  // namespace duban
