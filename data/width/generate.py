#!/usr/bin/env python3
"""Writes src/text/display_width_table.h: the characters that do not take one column of a terminal.

Source: the Unicode Character Database 15.0.0 (Unicode licence, Debian package `unicode-data`):
EastAsianWidth.txt (W and F take two columns, UAX #11) and UnicodeData.txt (general categories Mn, Me,
Cf, Zl and Zp take none, the soft hyphen excepted; nor do Hangul vowels and finals, which join the
character before them).

Run: apt-get install unicode-data;
     data/width/generate.py [FOLDER OF THE UNICODE FILES] > src/text/display_width_table.h
"""

import os
import sys

SOFT_HYPHEN = 0xAD
HANGUL_VOWELS_AND_FINALS = range(0x1160, 0x1200)


def fields(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def wide(folder):
    for code, width in (f[:2] for f in fields(os.path.join(folder, "EastAsianWidth.txt"))):
        if width in ("W", "F"):
            first, _, last = code.partition("..")
            yield from range(int(first, 16), int(last or first, 16) + 1)


def zero(folder):
    for field in fields(os.path.join(folder, "UnicodeData.txt")):
        code = int(field[0], 16)
        if field[2] in ("Mn", "Me", "Cf", "Zl", "Zp") and code != SOFT_HYPHEN:
            yield code
    yield from HANGUL_VOWELS_AND_FINALS


def ranges(codes):
    out = []
    for code in sorted(codes):
        if out and out[-1][1] + 1 == code:
            out[-1][1] = code
        else:
            out.append([code, code])
    return out


def table(name, comment, codes):
    rows = ranges(codes)
    print(f"// {comment}\nconstexpr Range {name}[{len(rows)}] = {{")
    for at in range(0, len(rows), 5):
        print("    " + " ".join(f"{{0x{a:04X}, 0x{b:04X}}}," for a, b in rows[at : at + 5]))
    print("};\n")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    none = set(zero(folder))
    print("// Made by data/width/generate.py; do not edit. Facts from the Unicode Character Database")
    print("// 15.0.0 (Unicode licence).")
    print("#ifndef DUBAN_TEXT_DISPLAY_WIDTH_TABLE_H_\n#define DUBAN_TEXT_DISPLAY_WIDTH_TABLE_H_\n")
    print("// clang-format off\nnamespace duban::display_width {\n")
    print("// Both ends included, rising.\nstruct Range {\n  char32_t first;\n  char32_t last;\n};\n")
    table("kZero", "No column.", none)
    table("kWide", "Two columns.", set(wide(folder)) - none)
    print("}  // namespace duban::display_width\n// clang-format on\n")
    print("#endif  // DUBAN_TEXT_DISPLAY_WIDTH_TABLE_H_")


if __name__ == "__main__":
    main()
