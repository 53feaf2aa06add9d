"""What a notice says, as frozen dataclasses: the messages of proto/duban/v1 under their own names.

Dates are ISO 8601 text, as the notice resolves them. What a notice does not state is None, "" or an
empty tuple. Tuples stand for repeated fields.
"""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass
from typing import Any, Optional

from . import _codec, _rows


class _Enum(str, enum.Enum):
    """Names as in the schema. A name that a newer library gives is read as the unspecified one."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        return next(iter(cls))

    def __str__(self) -> str:
        return str(self.value)


class DisclosureKind(_Enum):
    """公开属性: how the notice marks itself."""

    UNSPECIFIED = "DISCLOSURE_UNSPECIFIED"
    PROACTIVE = "DISCLOSURE_PROACTIVE"
    REDACTED = "DISCLOSURE_REDACTED"
    ON_REQUEST = "DISCLOSURE_ON_REQUEST"
    WITHHELD = "DISCLOSURE_WITHHELD"


class TaskSource(_Enum):
    """Where a task stands: a row of a table, an entry of a list of duties, a numbered item."""

    UNSPECIFIED = "TASK_SOURCE_UNSPECIFIED"
    TABLE = "TASK_SOURCE_TABLE"
    LIST = "TASK_SOURCE_LIST"
    PROSE = "TASK_SOURCE_PROSE"


class Role(_Enum):
    """牵头, 责任, 配合, 督办."""

    UNSPECIFIED = "ROLE_UNSPECIFIED"
    LEAD = "ROLE_LEAD"
    RESPONSIBLE = "ROLE_RESPONSIBLE"
    COOPERATING = "ROLE_COOPERATING"
    SUPERVISING = "ROLE_SUPERVISING"


class DeadlineKind(_Enum):
    """By a date, during a period, within an amount of time, how often, without end, when possible."""

    UNSPECIFIED = "DEADLINE_KIND_UNSPECIFIED"
    BY = "DEADLINE_KIND_BY"
    DURING = "DEADLINE_KIND_DURING"
    WITHIN = "DEADLINE_KIND_WITHIN"
    RECURRING = "DEADLINE_KIND_RECURRING"
    CONTINUOUS = "DEADLINE_KIND_CONTINUOUS"
    DISCRETIONARY = "DEADLINE_KIND_DISCRETIONARY"


class TimeUnit(_Enum):
    """The unit of a Duration."""

    UNSPECIFIED = "TIME_UNIT_UNSPECIFIED"
    WORKING_DAY = "TIME_UNIT_WORKING_DAY"
    DAY = "TIME_UNIT_DAY"
    HOUR = "TIME_UNIT_HOUR"
    WEEK = "TIME_UNIT_WEEK"
    MONTH = "TIME_UNIT_MONTH"
    YEAR = "TIME_UNIT_YEAR"


@dataclass(frozen=True)
class SpanPart:
    """One of the places that a span is made of."""

    begin: int = 0
    end: int = 0

    @property
    def slice(self) -> slice:
        """source[part.slice] is what is printed there."""
        return slice(self.begin, self.end)


@dataclass(frozen=True)
class Span:
    """A half-open range of the input: code points of a str, bytes of bytes.

    `parts`: where the words stand in several places of it, each of these.
    """

    begin: int = 0
    end: int = 0
    parts: tuple[SpanPart, ...] = ()

    @property
    def slice(self) -> slice:
        """source[span.slice] is what is printed there."""
        return slice(self.begin, self.end)


@dataclass(frozen=True)
class Quote:
    """Words as printed, without line breaks and filling blanks."""

    text: str = ""
    span: Optional[Span] = None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class StatedDate:
    """A date that the notice states: ISO 8601, and as printed."""

    date: str = ""
    text: str = ""
    span: Optional[Span] = None
    labelled: bool = False
    """A label of the portal or the page's metadata states it, not the document's own text."""

    def to_date(self) -> datetime.date:
        return datetime.date.fromisoformat(self.date)

    def __str__(self) -> str:
        return self.date


@dataclass(frozen=True)
class Unit:
    """A body that acts. `collective`: it stands for many (各县(市、区)人民政府)."""

    name: str = ""
    alias: str = ""
    canonical_name: str = ""
    collective: bool = False
    span: Optional[Span] = None

    def __str__(self) -> str:
        return f"{self.name}（{self.alias}）" if self.alias else self.name


@dataclass(frozen=True)
class Disclosure:
    """Whether the public may read the notice, as it marks itself."""

    kind: DisclosureKind = DisclosureKind.UNSPECIFIED
    span: Optional[Span] = None


@dataclass(frozen=True)
class Citation:
    """Another document that the notice cites."""

    title: str = ""
    document_number: str = ""
    span: Optional[Span] = None


@dataclass(frozen=True)
class Section:
    """A numbered heading. `parent` is an index in Notice.sections, -1 for none."""

    number: str = ""
    title: str = ""
    level: int = 0
    parent: int = 0
    span: Optional[Span] = None


@dataclass(frozen=True)
class Duration:
    """An amount of time."""

    amount: int = 0
    unit: TimeUnit = TimeUnit.UNSPECIFIED


@dataclass(frozen=True)
class Deadline:
    """One time limit. Which members are set goes by `kind`; proto/duban/v1/deadline.proto says so."""

    text: str = ""
    span: Optional[Span] = None
    kind: DeadlineKind = DeadlineKind.UNSPECIFIED
    start: str = ""
    due: str = ""
    duration: Optional[Duration] = None
    rrule: str = ""
    trigger: str = ""
    trigger_span: Optional[Span] = None
    time_of_day: str = ""
    in_column: bool = False

    @property
    def due_date(self) -> Optional[datetime.date]:
        """The last day allowed, of BY and DURING."""
        return datetime.date.fromisoformat(self.due) if self.due else None

    @property
    def start_date(self) -> Optional[datetime.date]:
        """The first day of DURING."""
        return datetime.date.fromisoformat(self.start) if self.start else None

    def __str__(self) -> str:
        value = _rows.deadline_value(self)
        return f"{self.trigger}{self.text}" + (f" ({value})" if self.due else "")


@dataclass(frozen=True)
class Assignment:
    """One unit's part in a task."""

    unit: Unit = Unit()
    role: Role = Role.UNSPECIFIED
    by_division: bool = False


@dataclass(frozen=True)
class Target:
    """An amount to be reached."""

    text: str = ""
    span: Optional[Span] = None


@dataclass(frozen=True)
class Task:
    """A piece of work with the units that answer for it."""

    id: str = ""
    number: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    assignments: tuple[Assignment, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    source: TaskSource = TaskSource.UNSPECIFIED
    span: Optional[Span] = None
    heading_spans: tuple[Span, ...] = ()
    progress: Optional[Quote] = None
    """How far it is, in the words of the table's own column (完成情况)."""
    done: bool = False
    """`progress` says that it is done."""
    table: int = 0
    """Of which of the notice's tables it is a row, counted from 1; 0 for none."""

    def units(self, role: Optional[Role] = None) -> tuple[Unit, ...]:
        """The units of the task, or those in one role, in the order of the notice."""
        return tuple(a.unit for a in self.assignments if role is None or a.role == role)

    def __str__(self) -> str:
        return _rows.task_text(self)


@dataclass(frozen=True)
class Field:
    """A label and its value as the portal prints them."""

    label: str = ""
    value: Optional[Quote] = None


@dataclass(frozen=True)
class Warning:
    """Something that was read otherwise than it stands, or could not be read."""

    code: str = ""
    message: str = ""
    message_en: str = ""
    span: Optional[Span] = None


@dataclass(frozen=True)
class Notice:
    """One notice as it was read."""

    title: Optional[Quote] = None
    document_number: Optional[Quote] = None
    issuers: tuple[Unit, ...] = ()
    issued_date: Optional[StatedDate] = None
    published_date: Optional[StatedDate] = None
    index_number: Optional[Quote] = None
    disclosure: Optional[Disclosure] = None
    addressees: tuple[Unit, ...] = ()
    attachments: tuple[Quote, ...] = ()
    citations: tuple[Citation, ...] = ()
    sections: tuple[Section, ...] = ()
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    fields: tuple[Field, ...] = ()
    warnings: tuple[Warning, ...] = ()
    plan_year: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Protobuf's JSON mapping: lowerCamelCase, what is unset left out."""
        return _codec.encode(self)

    def to_json(self, pretty: bool = False) -> str:
        """to_dict() as text; of bytes input it is what `duban extract --format json` prints (pretty)
        and duban_notice_to_json gives (either)."""
        return _codec.to_json(self.to_dict(), pretty)

    @classmethod
    def from_dict(cls, value: dict[str, Any]) -> Notice:
        """The inverse of to_dict()."""
        return _codec.decode(cls, value)

    def rows(self) -> list[dict[str, Any]]:
        """One dict a task, then one for each time limit outside the tasks, all with the same keys:
        pandas.DataFrame(notice.rows()). The columns are those of `duban extract --format csv`."""
        return _rows.rows(self)

    def deadlines_outside_tasks(self) -> tuple[Deadline, ...]:
        """Of `deadlines` the ones that no task has."""
        inside = {deadline.span for task in self.tasks for deadline in task.deadlines}
        return tuple(deadline for deadline in self.deadlines if deadline.span not in inside)

    def __str__(self) -> str:
        return _rows.notice_text(self)
