"""Notices made of the tasks and units of ours, in many layouts, each with the tasks it must give."""

import dataclasses
import json
import random
import re
from typing import Iterator, List, Tuple

import notices

HEAD = [
    "柳岸县人民政府办公室关于印发2024年重点工作任务分解表的通知",
    "各乡镇人民政府，县政府各部门：",
    "现印发《2024年重点工作任务分解表》，望各负其责，按时办结。",
    "柳岸县人民政府办公室",
    "2024年2月20日",
]
CATEGORIES = "基础设施建设 营商环境优化 乡村振兴 生态环境保护 民生保障 科技创新 城市管理 社会治理".split()
# Column titles by the role of what stands below: number, category, task, lead, cooperating,
# responsible, deadline, person, other.
TITLES = {
    "N": ["序号", "编号"],
    "C": ["类别", "重点领域", "一级指标", "任务类别"],
    "T": ["工作任务", "主要任务", "重点任务", "具体措施", "工作内容", "目标任务"],
    "L": ["牵头单位", "牵头部门"],
    "K": ["配合单位", "协办单位", "配合部门"],
    "U": ["责任单位", "责任部门", "承办单位", "责任科室"],
    "D": ["完成时限", "完成时间", "时限要求", "时间节点"],
    "P": ["责任人", "分管领导"],
    "O": ["备注", "成果形式"],
}
ORDERS = "NTUD NTLKD NCTUD CTUD NTUPD NTDU NTUDO TUD NCTLKD NTU NTLK NCTU NUTD NDTU CNTUD".split()
PEOPLE = "王建国 李志强 张敏 刘洋 陈海燕".split()
ROLES = {"L": "lead", "K": "cooperating", "U": "responsible"}
TIMES = ["年底前", "全年", "长期坚持", "每季度", "上半年"]
TIMES += [f"{month}月底前" for month in range(3, 13)]
TIMES += [f"2024年{month}月{day}日前" for month in (4, 6, 9) for day in (10, 30)]


@dataclasses.dataclass
class Task:
    number: str
    headings: List[str]
    text: str
    units: List[Tuple[str, str]]  # Name and role.
    times: List[str]


def _material() -> Tuple[List[str], List[str]]:
    """Tasks that say no time and no unit of their own, and names of units, from our notices."""
    tasks, units = set(), set()
    for path in notices.PATHS:
        for task in json.loads(path.with_suffix(".json").read_text("utf-8")).get("tasks", []):
            text = task["text"]
            if 8 <= len(text) <= 200 and re.fullmatch(r"[\u4e00-\u9fff][^|\s（(【\[：:]+。", text):
                if not task.get("deadlines"):
                    tasks.add(text)
            for unit in task.get("units", []):
                if re.fullmatch(r"[\u4e00-\u9fff]{3,14}", unit["name"]):
                    units.add(unit["name"])
    return sorted(tasks), sorted(units)


TASKS, UNITS = _material()


def _units(rand: random.Random, role: str) -> List[Tuple[str, str]]:
    count = 1 if role == "lead" else rand.randint(1, 4)
    return [(name, role) for name in rand.sample(UNITS, count)]


def _names(units: List[Tuple[str, str]]) -> str:
    return "、".join(name for name, _ in units)


def _rows(rand: random.Random, order: str) -> Iterator[Tuple[List[str], Task]]:
    """The cells of each row, in `order`; a category is printed in its first row only."""
    category = ""
    for number in range(1, rand.randint(6, 14)):
        task = Task(str(number) if "N" in order else "", [], rand.choice(TASKS), [], [])
        cells = []
        for kind in order:
            if kind == "N":
                cells.append(task.number)
            elif kind == "C":
                new = not category or rand.random() < 0.35
                if new:
                    category = rand.choice([c for c in CATEGORIES if c != category])
                task.headings.append(category)
                cells.append(category if new else "")
            elif kind == "T":
                cells.append(task.text)
            elif kind in ROLES:
                units = _units(rand, ROLES[kind])
                task.units += units
                cells.append(_names(units))
            elif kind == "D":
                task.times.append(rand.choice(TIMES))
                cells.append(task.times[-1])
            else:
                cells.append(rand.choice(PEOPLE) if kind == "P" else "工作台账")
        yield cells, task


def _stacked(cells: List[str], gap: int) -> List[str]:
    return [line for cell in cells if cell for line in [cell] + [""] * gap]


def _bars_alone(cells: List[str]) -> List[str]:
    return [line for cell in cells for line in ([cell] if cell else []) + ["|"]][:-1]


def _mixed(cells: List[str]) -> List[str]:
    """Long cells are paragraphs between blank lines, tabs part the others."""
    lines, beside = [], []
    for cell in cells:
        if len(cell) <= 14:
            beside.append(cell)
            continue
        lines += ["\t\t".join(beside)] if any(beside) else []
        lines += ["", cell, ""]
        beside = []
    return lines + (["\t\t".join(beside)] if any(beside) else [])


def _lines(cell: str) -> str:
    """A cell as a narrow column prints it: no line begins with a mark or inside of a number."""
    lines = [""]
    for char in cell:
        whole = char in "，。、；：）,;:%" or (lines[-1][-1:].isdigit() and char.isdigit())
        if len(lines[-1]) >= 9 and not whole:
            lines.append("")
        lines[-1] += char
    return "\n".join(lines)


# How the cells of a row are printed, as lines.
TABLE_LAYOUTS = {
    "a cell a line": lambda cells: _stacked(cells, 0),
    "a cell and a blank line": lambda cells: _stacked(cells, 1),
    "a cell and two blank lines": lambda cells: _stacked(cells, 2),
    "a cell of short lines and a blank line": lambda cells: _stacked([_lines(c) for c in cells], 1),
    "bars": lambda cells: ["| " + " | ".join(cells) + " |"],
    "bars without blanks": lambda cells: ["|".join(cells)],
    "bars alone in their lines": _bars_alone,
    "tabs": lambda cells: ["\t".join(cells)],
    "paragraphs among cells that tabs part": _mixed,
    "blanks": lambda cells: ["  ".join(cell for cell in cells if cell)],
}


def table(layout: str, seed: int) -> Tuple[str, List[Task]]:
    """A notice with a table, printed as `layout` says, and its tasks."""
    rand = random.Random(seed)
    order = rand.choice(ORDERS)
    row = TABLE_LAYOUTS[layout]
    titles = [rand.choice(TITLES[kind]) for kind in order]
    lines = HEAD + ["", "2024年重点工作任务分解表"] + row(titles)
    tasks = []
    again = rand.random() < 0.3  # The titles stand on the second page, too.
    for cells, task in _rows(rand, order):
        tasks.append(task)
        lines += row(cells)
        if len(tasks) == 5 and again:
            lines += ["— 1 —"] + row(titles)
    return "\n".join(lines) + "\n", tasks


def table_in_one_line(seed: int) -> Tuple[str, List[Task]]:
    """The same, all line ends blanks."""
    text, tasks = table("a cell a line", seed)
    return " ".join(line for line in text.splitlines() if line), tasks


def table_of_broken_titles(seed: int) -> Tuple[str, List[Task]]:
    """The same with tabs between the cells and titles of two lines."""
    text, tasks = table("tabs", seed)
    titles = text.splitlines()[len(HEAD) + 2]
    broken = "\t".join(t[:2] + "\n" + t[2:] if len(t) == 4 else t for t in titles.split("\t"))
    return text.replace(titles, broken), tasks


# How an item says its units, with the roles of the two groups and whether it says a time.
ITEM_FORMS = {
    "（牵头单位：{a}；责任单位：{b}）": ("lead", "responsible", False),
    "（{a}牵头，{b}配合）": ("lead", "cooperating", False),
    "（{b}负责）": ("", "responsible", False),
    "（{b}按职责分工负责）": ("", "responsible", False),
    "［责任单位：{b}］": ("", "responsible", False),
    "【责任单位：{b}；完成时限：{t}】": ("", "responsible", True),
    "责任单位：{b}。完成时限：{t}。": ("", "responsible", True),
    "\n责任单位：{b}": ("", "responsible", False),
    "\n牵头单位：{a}\n配合单位：{b}\n完成时限：{t}": ("lead", "cooperating", True),
    "\n| 牵头单位 | {a} |\n| 配合单位 | {b} |\n| 完成时限 | {t} |": ("lead", "cooperating", True),
}
# How an item is numbered; of bullets no number is read.
NUMBERS = [form.format for form in ("{}.", "{}．", "{}、", "({})", "（{}）", "{}）", "●", "•")]
NUMBERS += [lambda n, first=first: chr(ord(first) + n - 1) for first in "①⑴⒈"]
# What numbers an item only because others go on from it. Records in bars are not read below one.
ROW_NUMBERS = [form.format for form in ("任务{}：", "【{}】", "[{}]", "{} ", "第{}项 ")]
ROW_NUMBERS += [lambda n, first=first: f"{chr(ord(first) + n - 1)}." for first in "AⅠ"]


def items(form: str, seed: int) -> Tuple[str, List[Task]]:
    """A notice with numbered items below headings, which end in their units as `form` says."""
    rand = random.Random(seed)
    first, second, timed = ITEM_FORMS[form]
    numbers = NUMBERS if form.startswith("\n|") else NUMBERS + ROW_NUMBERS
    number, indent = rand.choice(numbers), rand.choice(["", "　　", "    "])
    lines, tasks = HEAD + ["为做好全年各项工作，制定本要点。"], []
    for count, category in zip("一二三", rand.sample(CATEGORIES, 3)):
        heading = f"{count}、推进{category}"
        lines.append(indent + heading)
        for _ in range(rand.randint(2, 4)):
            printed = number(len(tasks) + 1)
            one = _units(rand, first) if first else []
            two = _units(rand, second)
            time = rand.choice(TIMES)
            text = rand.choice(TASKS)
            tail = form.format(a=_names(one), b=_names(two), t=time)
            lines += [indent + line for line in (printed + text + tail).split("\n")]
            number_said = printed.rstrip(".．、：●• ")
            tasks.append(Task(number_said, [heading], text, one + two, [time] if timed else []))
    if rand.random() < 0.3:
        lines = [line for text in lines for line in (text, "")]
    if rand.random() < 0.3:
        lines += ["【打印】【关闭】", "上一篇：柳岸县2023年工作总结", "主办：柳岸县人民政府"]
    return "\n".join(lines) + "\n", tasks
