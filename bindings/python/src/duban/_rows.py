"""A notice as rows for spreadsheets and pandas, and as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable

if TYPE_CHECKING:
    from ._notice import Deadline, Notice, Task

_TIME_UNITS = {
    "TIME_UNIT_WORKING_DAY": "working day",
    "TIME_UNIT_DAY": "day",
    "TIME_UNIT_HOUR": "hour",
    "TIME_UNIT_WEEK": "week",
    "TIME_UNIT_MONTH": "month",
    "TIME_UNIT_YEAR": "year",
}
_ROLES = {
    "lead": "ROLE_LEAD",
    "responsible": "ROLE_RESPONSIBLE",
    "cooperating": "ROLE_COOPERATING",
    "supervising": "ROLE_SUPERVISING",
}
_ROLE_WORDS = {"ROLE_LEAD": "牵头", "ROLE_COOPERATING": "配合", "ROLE_SUPERVISING": "督办"}


def deadline_value(deadline: Deadline) -> str:
    """What the limit was read as: a date, start/due, an amount, an RRULE."""
    kind = deadline.kind.value
    if kind == "DEADLINE_KIND_DURING":
        value = f"{deadline.start}/{deadline.due}"
    elif kind == "DEADLINE_KIND_WITHIN":
        duration = deadline.duration
        unit = _TIME_UNITS.get(duration.unit.value, "") if duration else ""
        plural = "" if not duration or duration.amount == 1 else "s"
        value = f"{duration.amount} {unit}{plural}" if duration and unit else ""
    elif kind == "DEADLINE_KIND_RECURRING":
        value = deadline.rrule
    elif kind == "DEADLINE_KIND_CONTINUOUS":
        value = "continuous"
    elif kind == "DEADLINE_KIND_DISCRETIONARY":
        value = "no date"
    else:
        value = deadline.due
    return f"{value} {deadline.time_of_day}" if deadline.time_of_day else value


def _deadline_columns(deadlines: Iterable[Deadline]) -> dict[str, str]:
    deadlines = list(deadlines)
    return {
        "deadlines": "；".join(d.text for d in deadlines),
        "values": "；".join(deadline_value(d) for d in deadlines),
        "due": min((d.due for d in deadlines if d.due), default=""),
        "trigger": "；".join(d.trigger for d in deadlines if d.trigger),
    }


def rows(notice: Notice) -> list[dict[str, Any]]:
    about = {
        "title": notice.title.text if notice.title else "",
        "document_number": notice.document_number.text if notice.document_number else "",
        "issued_date": notice.issued_date.date if notice.issued_date else "",
    }
    out = []
    for task in notice.tasks:
        row: dict[str, Any] = {"record": "task", **about, "number": task.number}
        row["headings"] = " > ".join(task.headings)
        row["text"] = task.text
        for column, role in _ROLES.items():
            row[column] = "、".join(
                str(a.unit) for a in task.assignments if a.role.value == role
            )
        row.update(_deadline_columns(task.deadlines))
        row["targets"] = "；".join(target.text for target in task.targets)
        row["begin"] = task.span.begin if task.span else 0
        row["end"] = task.span.end if task.span else 0
        out.append(row)
    for deadline in notice.deadlines_outside_tasks():
        row = {"record": "deadline", **about, "number": "", "headings": "", "text": ""}
        row.update({column: "" for column in _ROLES})
        row.update(_deadline_columns([deadline]))
        row["targets"] = ""
        row["begin"] = deadline.span.begin if deadline.span else 0
        row["end"] = deadline.span.end if deadline.span else 0
        out.append(row)
    return out


def task_text(task: Task) -> str:
    lines = [f"{task.number}. {task.text}" if task.number else task.text]
    by_role: dict[str, list[str]] = {}
    for assignment in task.assignments:
        by_role.setdefault(assignment.role.value, []).append(str(assignment.unit))
    for role, units in by_role.items():
        word = _ROLE_WORDS.get(role)
        lines.append((f"{word}：" if word else "责任：") + "、".join(units))
    if task.deadlines:
        lines.append("时限：" + "；".join(str(deadline) for deadline in task.deadlines))
    return "\n    ".join(lines)


def notice_text(notice: Notice) -> str:
    lines = [notice.title.text if notice.title else "（未见标题）"]
    header = [
        ("文号", str(notice.document_number or "")),
        ("发文机关", "、".join(str(unit) for unit in notice.issuers)),
        ("成文日期", str(notice.issued_date or "")),
        ("主送", "、".join(str(unit) for unit in notice.addressees)),
    ]
    lines += [f"  {label}：{value}" for label, value in header if value]
    lines.append(f"任务：{len(notice.tasks)}")
    above: tuple[str, ...] = ()
    for task in notice.tasks:
        if task.headings and task.headings != above:
            lines.append("# " + " > ".join(task.headings))
        above = task.headings
        lines.append("  " + task_text(task))
    outside = notice.deadlines_outside_tasks()
    if outside:
        lines.append(f"任务以外的时限：{len(outside)}")
        lines += [f"  {deadline}" for deadline in outside]
    return "\n".join(lines)
