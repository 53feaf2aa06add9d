"""Working days, periods, and what is due: dates in, dates out."""

from __future__ import annotations

import ctypes
import dataclasses
import datetime
import enum
import json
from ctypes import Structure, byref, c_char, c_int32, c_int64, c_size_t, c_void_p
from typing import Any, Callable, Iterable, Optional, Union

from ._library import Library, String

_UNITS = {"workday": 1, "day": 2, "hour": 3, "week": 4, "month": 5, "year": 6}


class DayStruct(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("kind", c_int32),
        ("known", c_int32),
        ("statutory", c_int32),
        ("reserved", c_int32),
        ("name", String),
        ("name_en", String),
        ("source", String),
    ]


class PeriodStruct(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("start", c_char * 12),
        ("due", c_char * 12),
        ("due_time", c_char * 8),
        ("unmoved_due", c_char * 12),
        ("provisional_due", c_char * 12),
    ]


class DueOptions(Structure):
    # What the strings point into.
    texts: list[bytes]
    _fields_ = [
        ("struct_size", c_size_t),
        ("today", String),
        ("events", String),
        ("unit", String),
        ("rule", String),
        ("format", c_int32),
        ("english", c_int32),
        ("filter", c_int32),
        ("within", c_int32),
        ("workdays", c_int32),
        ("from_issue", c_int32),
        ("move", c_int32),
        ("alarm", c_int32),
        ("alarm_days", c_int32),
        ("width", c_int32),
        ("stamp", c_int64),
    ]


class DayKind(enum.Enum):
    WORKDAY = 0
    WEEKEND = 1
    # Off by the State Council's notice, weekends inside it too.
    HOLIDAY = 2
    # A Saturday or Sunday that is worked.
    MAKEUP_WORKDAY = 3


@dataclasses.dataclass(frozen=True)
class Day:
    """What kind of day a date is. `known` is False for a year that the State Council has not arranged:
    `kind` then goes by weekends and fixed-date statutory holidays alone."""

    date: datetime.date
    kind: DayKind
    known: bool
    statutory: bool
    name: str
    name_en: str
    source: str

    @property
    def worked(self) -> bool:
        return self.kind in (DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY)


@dataclasses.dataclass(frozen=True)
class Period:
    """A period counted out. `due` is None when it is not certain; `provisional_due` is then the date by
    weekends and fixed-date statutory holidays alone."""

    start: Optional[datetime.date]
    due: Optional[datetime.date]
    due_time: Optional[datetime.time]
    unmoved_due: Optional[datetime.date]
    provisional_due: Optional[datetime.date]


@dataclasses.dataclass(frozen=True)
class Event:
    """Something that happened: `kind` "received", "approved", "done"…, `subject` a task's id or number, a
    case, or "" for the notice itself."""

    kind: str
    date: datetime.date
    subject: str = ""
    time: Optional[datetime.time] = None


def events_json(events: Iterable[Event]) -> str:
    """duban.v1.Events as JSON."""
    if isinstance(events, (str, bytes, Event)):
        raise TypeError(f"events is a list of duban.Event, not {type(events).__name__}")
    happened = []
    for event in events:
        if not isinstance(event, Event):
            raise TypeError(f"events holds duban.Event, not {type(event).__name__}")
        happened.append(
            {
                "kind": event.kind,
                "subject": event.subject,
                "date": iso("the date of an event", event.date),
                "time": event.time.strftime("%H:%M") if event.time else "",
            }
        )
    return json.dumps({"events": happened})


def iso(name: str, date: datetime.date) -> str:
    """A date, or the day of a datetime, as 2024-03-01. `name` is what messages call it."""
    if not isinstance(date, datetime.date):
        raise TypeError(f"{name} is a datetime.date, not {type(date).__name__}")
    return date.isoformat()[:10]


def to_date(text: Union[str, bytes]) -> Optional[datetime.date]:
    if isinstance(text, bytes):
        text = text.decode("ascii")
    return datetime.date.fromisoformat(text) if text else None


def to_string(text: bytes) -> String:
    """Points at `text`, which the caller keeps."""
    return String(ctypes.cast(ctypes.c_char_p(text), c_void_p), len(text))


def _iso(name: str, date: datetime.date) -> bytes:
    return iso(name, date).encode("ascii")


def _text(string: String) -> str:
    return string.bytes().decode("utf-8")


def _period(struct: PeriodStruct) -> Period:
    time = struct.due_time.decode("ascii")
    return Period(
        to_date(struct.start),
        to_date(struct.due),
        datetime.time.fromisoformat(time) if time else None,
        to_date(struct.unmoved_due),
        to_date(struct.provisional_due),
    )


class Calendar:
    """The working-day calendar of an engine, which it keeps alive."""

    def __init__(self, library: Library, engine: Callable[[], c_void_p], owner: Any) -> None:
        self._library = library
        self._engine = engine
        self._owner = owner

    def day(self, date: datetime.date) -> Day:
        out = DayStruct(struct_size=ctypes.sizeof(DayStruct))
        text = _iso("date", date)
        self._library.call("duban_calendar_day", byref(out), self._engine(), text, len(text))
        return Day(
            datetime.date.fromisoformat(text.decode("ascii")),
            DayKind(out.kind),
            bool(out.known),
            bool(out.statutory),
            _text(out.name),
            _text(out.name_en),
            _text(out.source),
        )

    def add_workdays(self, date: datetime.date, n: int) -> Period:
        """The n-th working day after `date` (n > 0), before it (n < 0), or `date` itself, as `due`."""
        out = PeriodStruct(struct_size=ctypes.sizeof(PeriodStruct))
        text = _iso("date", date)
        if not -(2**63) <= n < 2**63:
            raise ValueError(f"{n} working days are more than a hundred years")
        self._library.call(
            "duban_calendar_add_workdays", byref(out), self._engine(), text, len(text), n
        )
        return _period(out)

    def count_workdays(self, start: datetime.date, end: datetime.date) -> int:
        """Working days after `start` up to and including `end`. Raises DubanError when a year between
        them is unknown."""
        out = c_int64()
        first, last = _iso("start", start), _iso("end", end)
        self._library.call(
            "duban_calendar_count_workdays",
            byref(out),
            self._engine(),
            first,
            len(first),
            last,
            len(last),
        )
        return out.value

    def count_period(
        self, event: Union[datetime.date, datetime.datetime], amount: int, unit: str, law: str = ""
    ) -> Period:
        """Counts a period from an event as the law does (docs/calendar.md). `unit` is workday, day, hour,
        week, month or year; hours need a datetime. `law` is the id of a counting rule, "" for the
        Civil Code."""
        if unit not in _UNITS:
            raise ValueError(f"unit={unit!r} is none of {', '.join(_UNITS)}")
        if not -(2**31) <= amount < 2**31:
            raise ValueError(f"a period of {amount} is more than a hundred years")
        out = PeriodStruct(struct_size=ctypes.sizeof(PeriodStruct))
        minute = event.hour * 60 + event.minute if isinstance(event, datetime.datetime) else -1
        text, rule = _iso("event", event), law.encode("utf-8")
        self._library.call(
            "duban_calendar_count_period",
            byref(out),
            self._engine(),
            text,
            len(text),
            minute,
            amount,
            _UNITS[unit],
            rule,
            len(rule),
        )
        return _period(out)


@dataclasses.dataclass(frozen=True)
class DueItem:
    """One deadline as a date. `state` is NOT_STARTED, RUNNING, DUE_SOON, OVERDUE, MET, MET_LATE, UNKNOWN
    or OPEN_ENDED, "" without a day to tell it for."""

    uid: str
    task_id: str
    task_number: str
    task_text: str
    units: list[str]
    limit: str
    subject: str
    start: Optional[datetime.date]
    due: Optional[datetime.date]
    due_time: str
    provisional_due: Optional[datetime.date]
    state: str
    days_left: Optional[int]
    working_days_left: Optional[int]
    steps: list[str]
    unknown_reason: str
    occurrences: list[datetime.date]


def due_item(value: dict[str, Any]) -> DueItem:
    resolution = value.get("resolution", {})
    period = resolution.get("period", {})
    deadline = resolution.get("deadline", {})
    return DueItem(
        uid=resolution.get("uid", ""),
        task_id=resolution.get("taskId", ""),
        task_number=value.get("taskNumber", ""),
        task_text=value.get("taskText", ""),
        units=[a.get("unit", {}).get("name", "") for a in value.get("assignments", [])],
        limit=deadline.get("trigger", "") + deadline.get("text", ""),
        subject=resolution.get("subject", ""),
        start=to_date(period.get("start", "")),
        due=to_date(resolution.get("due", "")),
        due_time=period.get("dueTime", ""),
        provisional_due=to_date(period.get("provisionalDue", "")),
        state=resolution.get("state", "").replace("DEADLINE_STATE_", ""),
        days_left=resolution.get("daysLeft"),
        working_days_left=resolution.get("workingDaysLeft"),
        steps=[step.get("text", "") for step in period.get("steps", [])],
        unknown_reason=resolution.get("unknownReason", ""),
        occurrences=[
            datetime.date.fromisoformat(occurrence["due"])
            for occurrence in resolution.get("occurrences", [])
        ],
    )
