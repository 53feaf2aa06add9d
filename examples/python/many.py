#!/usr/bin/env python3
"""many.py NOTICE...: reads many notices on all processors into one CSV file on standard output.

With pandas: pandas.DataFrame(rows) holds the same table.
"""

import csv
import pathlib
import sys

import duban

paths = [pathlib.Path(path) for path in sys.argv[1:]]
rows = []
for path, result in zip(paths, duban.extract_many(path.read_bytes() for path in paths)):
    if isinstance(result, Exception):
        print(f"{path}: {result}", file=sys.stderr)
        continue
    rows += [{"file": str(path), **row} for row in result.rows()]
if rows:
    table = csv.DictWriter(sys.stdout, rows[0])
    table.writeheader()
    table.writerows(rows)
