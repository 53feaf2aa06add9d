#!/usr/bin/env python3
"""check_scores.py SCORES THRESHOLDS: fails when a field's F1 is below its threshold."""
import json
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


scores, thresholds = load(sys.argv[1]), load(sys.argv[2])
failed = 0
for field, least in thresholds.items():
    f1 = scores.get(field, {}).get("f1", 0.0)
    if f1 < least:
        failed += 1
        print(f"{field}: F1 {f1:.3f} is below its threshold {least}")
print(f"{len(thresholds) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
