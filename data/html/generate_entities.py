#!/usr/bin/env python3
"""Writes src/document/html_entity_table.h: the named character references of HTML.

Source: the table of the WHATWG HTML standard as Python ships it (html.entities.html5).

Run: data/html/generate_entities.py > src/document/html_entity_table.h
"""

from html.entities import html5


def main():
    print("""// Made by data/html/generate_entities.py; do not edit. The named character references of the
// WHATWG HTML standard, by name; names without ';' are read without one, too.
#ifndef DUBAN_DOCUMENT_HTML_ENTITY_TABLE_H_
#define DUBAN_DOCUMENT_HTML_ENTITY_TABLE_H_

#include <string_view>

// clang-format off
namespace duban::html {

struct Entity {
  std::string_view name;
  char32_t first;
  char32_t second;  // 0 for most.
};
""")
    print(f"constexpr Entity kEntities[{len(html5)}] = {{")
    for name, text in sorted(html5.items()):
        codes = [ord(c) for c in text] + [0]
        print(f'    {{"{name}", {codes[0]:#x}, {codes[1]:#x}}},')
    print("""};

}  // namespace duban::html
// clang-format on

#endif  // DUBAN_DOCUMENT_HTML_ENTITY_TABLE_H_""")


if __name__ == "__main__":
    main()
