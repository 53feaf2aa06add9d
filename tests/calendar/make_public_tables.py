#!/usr/bin/env python3
"""Makes public_tables.txt: what two public tables say of the days of 2008 to 2026.

The tables are read from unpacked packages, so that this script needs no network:

  make_public_tables.py CHINESE_DAYS.json CHINESECALENDAR_DIR > public_tables.txt

CHINESE_DAYS.json is dist/chinese-days.json of the npm package chinese-days; CHINESECALENDAR_DIR is the
folder that holds the PyPI package chinese_calendar. Both name the days that differ from Monday to
Friday; the output has one line a year and table: the days off of which the table knows, and the weekend
days worked.
"""

import datetime
import importlib.util
import json
import pathlib
import sys

FIRST, LAST = 2008, 2026


def date(text):
    return datetime.date.fromisoformat(text)


def from_chinese_days(path):
    table = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return {date(d) for d in table["holidays"]}, {date(d) for d in table["workdays"]}


def from_chinesecalendar(folder):
    source = pathlib.Path(folder) / "chinese_calendar" / "constants.py"
    spec = importlib.util.spec_from_file_location("constants", source)
    constants = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(constants)
    return set(constants.holidays), set(constants.workdays)


def line(name, year, off, worked):
    # Days that are what any week makes of them carry no information.
    off = sorted(d for d in off if d.year == year and d.weekday() < 5)
    worked = sorted(d for d in worked if d.year == year and d.weekday() >= 5)
    return "\t".join(
        [name, str(year), " ".join(f"{d:%m%d}" for d in off), " ".join(f"{d:%m%d}" for d in worked)]
    )


def main():
    tables = {
        "chinese-days": from_chinese_days(sys.argv[1]),
        "chinesecalendar": from_chinesecalendar(sys.argv[2]),
    }
    print("# Made by make_public_tables.py from chinese-days 1.5.7 (npm, MIT) and chinesecalendar 1.11.0")
    print("# (PyPI, MIT). Table, year, weekdays off, weekend days worked; every other day is worked from")
    print("# Monday to Friday.")
    for year in range(FIRST, LAST + 1):
        for name, (off, worked) in tables.items():
            print(line(name, year, off, worked))


main()
