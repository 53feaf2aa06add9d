#!/usr/bin/env python3
"""The functions that a C header declares with DUBAN_API: their names, or definitions that do nothing."""
import argparse
import pathlib
import re

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--stubs", action="store_true", help="print C definitions, not names")
parser.add_argument("header", type=pathlib.Path)
args = parser.parse_args()

text = re.sub(r"/\*.*?\*/", "", args.header.read_text(encoding="utf-8"), flags=re.S)
functions = re.findall(r"^DUBAN_API\s+(\w+)\s+(\w+)\s*(\([^;]*\));", text, flags=re.M)
if args.stubs:
    print('#include "duban/c_api.h"')
for result, name, parameters in functions:
    if not args.stubs:
        print(name)
        continue
    body = "{}" if result == "void" else "{ return 0; }"
    print(f"{result} {name}{parameters} {body}")
