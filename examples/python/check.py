#!/usr/bin/env python3
"""check.py NOTICE...: prints what is wrong with each notice, and where."""

import datetime
import pathlib
import sys

import duban

rules = duban.Rules()  # Make one and keep it. Rules([duban.RulePack.read(path)]) adds your own.
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_text(encoding="utf-8")
    for finding in duban.check(text, rules=rules, today=datetime.date.today()):
        line = text.count("\n", 0, finding.spans[0].begin) + 1 if finding.spans else 0
        print(f"{path}:{line}: {finding}")
