#!/usr/bin/env python3
"""tasks.py NOTICE...: prints who must do what, by when."""

import pathlib
import sys

import duban

for path in sys.argv[1:]:
    notice = duban.extract(pathlib.Path(path).read_bytes())
    print(notice.title or path)
    for task in notice.tasks:
        units = "、".join(str(unit) for unit in task.units())
        limits = "；".join(str(deadline) for deadline in task.deadlines)
        print(f"{task.number}\t{units}\t{limits}\t{task.text}")
