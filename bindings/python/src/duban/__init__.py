"""Read Chinese government notices: who must do what, by when.

>>> import duban
>>> notice = duban.extract(open("notice.txt", "rb").read())
>>> for task in notice.tasks:
...     print(task.number, task.text, [a.unit.name for a in task.assignments])

`extract`, `extract_many` and `check` use one engine that is made at the first call; make an `Engine`
for lexicons of your own. Everything here may be used from any number of threads.
"""

from ._calendar import Calendar, Day, DayKind, DueItem, Event, Period
from ._engine import Engine, Extracted, Source, check, extract, extract_many, library_version
from ._errors import DubanError
from ._notice import (
    Assignment,
    Citation,
    Deadline,
    DeadlineKind,
    Disclosure,
    DisclosureKind,
    Duration,
    Field,
    Notice,
    Quote,
    Role,
    Section,
    Span,
    SpanPart,
    StatedDate,
    Target,
    Task,
    TaskSource,
    TimeUnit,
    Unit,
    Warning,
)
from ._rules import Finding, Findings, RulePack, Rules, Severity, Undecided

__version__ = "0.1.0"

__all__ = [
    "Assignment",
    "Calendar",
    "Citation",
    "Day",
    "DayKind",
    "Deadline",
    "DeadlineKind",
    "Disclosure",
    "DisclosureKind",
    "DubanError",
    "DueItem",
    "Duration",
    "Engine",
    "Event",
    "Extracted",
    "Field",
    "Finding",
    "Findings",
    "Notice",
    "Period",
    "Quote",
    "Role",
    "RulePack",
    "Rules",
    "Section",
    "Severity",
    "Source",
    "Span",
    "SpanPart",
    "StatedDate",
    "Target",
    "Task",
    "TaskSource",
    "TimeUnit",
    "Undecided",
    "Unit",
    "Warning",
    "check",
    "extract",
    "extract_many",
    "library_version",
]
