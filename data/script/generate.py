#!/usr/bin/env python3
"""Writes src/text/script_fold_table.h: the characters that stand for another when words are matched.

Sources (versions of the committed table: OpenCC 1.4.2, Unicode 15.0.0):
  - OpenCC (Apache License 2.0, package `OpenCC` of PyPI): traditional to simplified, each character
    asked of its t2s converter alone, so that the mapping is one to one; where t2s keeps a character
    that is not in GB 2312, its hk2s converter is asked for the Hong Kong form (衞, 敍, 粧).
  - The Unicode Character Database (Unicode licence, Debian package `unicode-data`): the canonical
    decomposition of CJK compatibility ideographs (UnicodeData.txt) and the ideographs that the
    Kangxi and CJK radicals look like (EquivalentUnifiedIdeograph.txt); text copied from PDF files
    holds both.

Run: pip install OpenCC==1.4.2; apt-get install unicode-data;
     data/script/generate.py [FOLDER OF THE UNICODE FILES] > src/text/script_fold_table.h
"""

import os
import sys
from importlib import metadata

import opencc

BLOCK = 64
IDEOGRAPHS = [(0x3400, 0xA000), (0x20000, 0x32000)]


def in_gb2312(c):
    try:
        chr(c).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def simplified():
    t2s, hk2s = opencc.OpenCC("t2s"), opencc.OpenCC("hk2s")
    table = {}
    for first, end in IDEOGRAPHS:
        for c in range(first, end):
            to = t2s.convert(chr(c))
            if to == chr(c) and not in_gb2312(c):
                to = hk2s.convert(chr(c))
            if len(to) == 1 and ord(to) != c:
                table[c] = ord(to)
    return table


def lookalikes(folder):
    table = {}
    with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            c = int(fields[0], 16)
            compatibility = 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F
            if compatibility and fields[5] and " " not in fields[5]:
                table[c] = int(fields[5], 16)
    version = ""
    with open(os.path.join(folder, "EquivalentUnifiedIdeograph.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# EquivalentUnifiedIdeograph-"):
                version = line.split("-")[1].rsplit(".", 1)[0]
            line = line.split("#")[0].strip()
            if not line:
                continue
            source, to = (part.strip() for part in line.split(";"))
            ends = [int(end, 16) for end in source.split("..")]
            for c in range(ends[0], ends[-1] + 1):
                if 0x2E80 <= c <= 0x2FDF:  # The radicals; strokes are no text.
                    table[c] = int(to, 16)
    return table, version


def rows(values, width, per_line):
    for i in range(0, len(values), per_line):
        yield "    " + " ".join(f"{v:#0{width}x}," for v in values[i:i + per_line])


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    table = simplified()
    looks, unicode_version = lookalikes(folder)
    for c, to in looks.items():
        table[c] = table.get(to, to)
    for c, to in table.items():  # What a fold makes folds no further (薴 to 苧 to 苎).
        seen = {c}
        while to in table and to not in seen:
            seen.add(to)
            to = table[to]
        table[c] = to
    table = {c: to for c, to in table.items() if c != to}
    wide = {c: to for c, to in table.items() if c > 0xFFFF or to > 0xFFFF}

    blocks, index = [[0] * BLOCK], []
    for first in range(0, 0x10000, BLOCK):
        block = []
        for c in range(first, first + BLOCK):
            block.append(1 if c in wide else table.get(c, 0))
        if block not in blocks:
            blocks.append(block)
        index.append(blocks.index(block))

    out = [
        "// Made by data/script/generate.py; do not edit. Facts from OpenCC "
        f"{metadata.version('OpenCC')} (Apache License 2.0)",
        f"// and the Unicode Character Database {unicode_version} (Unicode licence).",
        "#ifndef DUBAN_TEXT_SCRIPT_FOLD_TABLE_H_",
        "#define DUBAN_TEXT_SCRIPT_FOLD_TABLE_H_",
        "",
        "#include <cstdint>",
        "",
        "// clang-format off",
        "namespace duban::script_fold {",
        "",
        f"constexpr uint32_t kBlockSize = {BLOCK};",
        f"constexpr uint32_t kCharacters = {len(table)};",
        "",
        "// The block in kBlocks of each 64 characters of the Basic Multilingual Plane.",
        f"constexpr uint16_t kBlockOf[{len(index)}] = {{",
        *rows(index, 5, 16),
        "};",
        "",
        "// What each character folds to: 0 for itself, 1 where it stands in kWide.",
        f"constexpr uint16_t kBlocks[{len(blocks)}][{BLOCK}] = {{",
    ]
    for block in blocks:
        out += ["  {", *rows(block, 6, 16), "  },"]
    out += [
        "};",
        "",
        "struct Wide {",
        "  uint32_t from;",
        "  uint32_t to;",
        "};",
        "// The ones from or to outside of the Basic Multilingual Plane, by `from`.",
        f"constexpr Wide kWide[{len(wide)}] = {{",
    ]
    out += [f"    {{{c:#x}, {to:#x}}}," for c, to in sorted(wide.items())]
    out += ["};", "", "}  // namespace duban::script_fold", "// clang-format on", "",
            "#endif  // DUBAN_TEXT_SCRIPT_FOLD_TABLE_H_"]
    print("\n".join(out))


if __name__ == "__main__":
    main()
