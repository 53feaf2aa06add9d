"""The engine: bytes or text in, notices out."""

from __future__ import annotations

import collections
import ctypes
import datetime
import itertools
import json
import os
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from ctypes import byref, c_uint64, c_void_p
from typing import Any, Iterable, Iterator, Optional, Union

from . import _codec
from ._calendar import (
    Calendar,
    DueItem,
    DueOptions,
    Event,
    due_item,
    events_json,
    iso,
    to_string,
)
from ._errors import DubanError
from ._library import EngineOptions, ExtractOptions, Handle, String, load
from ._notice import Notice
from ._rules import Findings, Rules, Severity, check_options

# What a notice is read from: its text, or its bytes in any encoding.
Source = Union[str, bytes, bytearray, memoryview]
# What extract_many gives for an item: the notice, or why there is none.
Extracted = Union[Notice, Exception]

_FORMATS = {"auto": 0, "text": 1, "html": 2, "docx": 3}
_ENCODINGS = {
    "auto": 0,
    "utf-8": 1,
    "gb18030": 2,
    "gbk": 2,
    "gb2312": 2,
    "big5": 3,
    "utf-16le": 4,
    "utf-16be": 5,
}
_CODE_POINTS = 1
_DUE_FORMATS = {"json": 0, "text": 1, "csv": 2, "ics": 3, "ics-todo": 4}
_MOVES = {"none": 0, "next": 1, "previous": 2}

_lock = threading.RLock()
_default_engine: Optional[Engine] = None
_default_rules: Optional[Rules] = None


def library_version() -> str:
    """The version of libduban.so, for example "0.1.0"."""
    return load().version


def _choose(choices: dict[str, int], name: str, value: str) -> int:
    try:
        return choices[value.lower()]
    except (KeyError, AttributeError):
        raise ValueError(f"{name}={value!r} is none of {', '.join(choices)}") from None


def _days(name: str, value: Optional[int]) -> int:
    """A number of days as the library takes it, whose integers would wrap silently."""
    days = 0 if value is None else value
    if not 0 <= days < 2**31:
        raise ValueError(f"{name}={value!r} is no number of days; want 0 or more")
    return days


def _encoded(name: str, texts: Iterable[str]) -> list[bytes]:
    """Texts of an option that takes several. One alone would be taken for a list of its characters."""
    if isinstance(texts, (str, bytes)):
        raise TypeError(f"{name} is a list of texts; give [text]")
    return [text.encode("utf-8") for text in texts]


def _strings(texts: list[bytes]) -> ctypes.Array[String]:
    """An array that points at `texts`, which the caller keeps."""
    strings = (String * max(len(texts), 1))()
    for string, text in zip(strings, texts):
        string.data = ctypes.cast(ctypes.c_char_p(text), c_void_p)
        string.size = len(text)
    return strings


def _prepare(source: Source, format: str, encoding: str) -> tuple[bytes, ExtractOptions]:
    """What the library reads of `source`."""
    if isinstance(source, str):
        if encoding != "auto":
            raise ValueError("encoding is for bytes; a str is decoded already")
        # A lone surrogate becomes "?", so that positions stay.
        data, encoding = source.encode("utf-8", "replace"), "utf-8"
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    else:
        raise TypeError(
            f"a notice is str or bytes, not {type(source).__name__}"
            + ("; give its read_bytes()" if isinstance(source, os.PathLike) else "")
        )
    options = ExtractOptions(
        ctypes.sizeof(ExtractOptions),
        _choose(_FORMATS, "format", format),
        _choose(_ENCODINGS, "encoding", encoding),
    )
    return data, options


class Engine:
    """Holds what is compiled once: the built-in lexicon and your own.

    Making one takes some milliseconds; keep it. It may be used from any number of threads at once, and
    threads do run at once: the library releases the GIL.

    `lexicons`: lexicons in textproto (proto/duban/v1/lexicon.proto), each added to the built-in one.
    `calendars`: working-day calendars in textproto (proto/duban/v1/calendar.proto), whose years are added
    to the built-in ones or replace them.
    Raises DubanError when one cannot be read; the message says which and where.
    """

    def __init__(self, lexicons: Iterable[str] = (), calendars: Iterable[str] = ()) -> None:
        self._library = load()
        texts = _encoded("lexicons", lexicons)
        years = _encoded("calendars", calendars)
        options = EngineOptions(
            ctypes.sizeof(EngineOptions), _strings(texts), len(texts), _strings(years), len(years)
        )
        self._handle: Optional[Handle] = Handle(self._library, "duban_engine_destroy")
        self._library.call("duban_engine_create", byref(self._handle.pointer), byref(options))

    def close(self) -> None:
        """Lets go of the engine before the garbage collector does. Calls under way end as usual."""
        self._handle = None

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def extract(self, source: Source, *, format: str = "auto", encoding: str = "auto") -> Notice:
        """Reads one notice.

        `source`: the text of a notice, or its bytes as they stand in a file. Spans count code points
        of a str and bytes of bytes.
        `format`: auto, text, html or docx; auto goes by the bytes.
        `encoding`: auto, utf-8, gb18030 (gbk, gb2312), big5, utf-16le or utf-16be; of bytes only.

        Any text or HTML is readable, damaged too. Raises DubanError for what the library cannot take:
        2 GiB and more, HTML of millions of elements, a broken DOCX file, and, with format auto, what is
        plainly no text (PDF, pictures, old Word files, archives); its message says what to give instead.
        Raises TypeError and ValueError for wrong arguments.
        """
        is_text = isinstance(source, str)
        data, options = _prepare(source, format, encoding)
        value = json.loads(self._extract_json(data, options))
        if is_text:
            self._spans_to_code_points(value, data)
        return Notice.from_dict(value)

    def extract_many(
        self,
        sources: Iterable[Source],
        *,
        threads: Optional[int] = None,
        format: str = "auto",
        encoding: str = "auto",
    ) -> Iterator[Extracted]:
        """Reads many notices on `threads` threads (default: one a processor) and gives the results in
        the order of `sources`. An item that cannot be read gives its exception instead of a Notice and
        the others go on. `sources` is read little by little, so it may be endless. One notice alone is
        for extract()."""
        if isinstance(sources, (str, bytes, bytearray, memoryview)):
            raise TypeError(
                f"sources holds several notices; one {type(sources).__name__} is for extract()"
            )
        _choose(_FORMATS, "format", format)
        _choose(_ENCODINGS, "encoding", encoding)
        if threads is not None and threads < 1:
            raise ValueError(f"threads={threads} is less than 1")
        return self._extract_many(sources, threads or os.cpu_count() or 1, format, encoding)

    def _extract_many(
        self, sources: Iterable[Source], threads: int, format: str, encoding: str
    ) -> Iterator[Extracted]:
        def read(source: Source) -> Extracted:
            try:
                return self.extract(source, format=format, encoding=encoding)
            except Exception as error:
                return error

        pool = ThreadPoolExecutor(threads, thread_name_prefix="duban")
        try:
            rest = iter(sources)
            waiting: collections.deque[Future[Extracted]] = collections.deque()
            for source in itertools.islice(rest, threads * 4):
                waiting.append(pool.submit(read, source))
            while waiting:
                yield waiting.popleft().result()
                for source in itertools.islice(rest, 1):
                    waiting.append(pool.submit(read, source))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    @property
    def calendar(self) -> Calendar:
        """The working-day calendar."""
        return Calendar(self._library, lambda: self._open().pointer, self)

    def due(
        self,
        source: Source,
        *,
        today: Optional[datetime.date] = None,
        events: Optional[Iterable[Event]] = None,
        within: Optional[int] = None,
        workdays: bool = False,
        unit: str = "",
        law: str = "",
        from_issue: bool = False,
        move: str = "none",
        format: str = "auto",
        encoding: str = "auto",
    ) -> list[DueItem]:
        """The deadlines of a notice as dates, the next one first; those without a date last.

        `today`: the day to tell states for; without it there are none. `events`: what happened so far.
        `within`: only what is overdue or due within so many days (`workdays`: working days).
        `unit`: only the tasks of units whose name holds this. `law`: the id of a counting rule.
        `from_issue`: limits that name no event count from the notice's date. `move`: none, next or
        previous: what happens to recurring dates on days off.
        """
        options = _due_options(today, events, within, workdays, unit, law, from_issue, move)
        report = json.loads(self._due(source, format, encoding, options, "json"))
        return [due_item(value) for value in report.get("items", [])]

    def due_report(
        self,
        source: Source,
        as_: str,
        *,
        today: Optional[datetime.date] = None,
        events: Optional[Iterable[Event]] = None,
        within: Optional[int] = None,
        workdays: bool = False,
        unit: str = "",
        law: str = "",
        from_issue: bool = False,
        move: str = "none",
        english: bool = False,
        alarm_days: Optional[int] = None,
        format: str = "auto",
        encoding: str = "auto",
    ) -> str:
        """The same as one text: `as_` is text (a table), csv, ics (iCalendar events), ics-todo or json.
        `alarm_days`: a reminder in iCalendar so many days before."""
        options = _due_options(today, events, within, workdays, unit, law, from_issue, move)
        options.english = int(english)
        options.alarm = int(alarm_days is not None)
        options.alarm_days = _days("alarm_days", alarm_days)
        options.stamp = int(time.time())
        return self._due(source, format, encoding, options, as_)

    def _due(
        self, source: Source, format: str, encoding: str, options: DueOptions, as_: str
    ) -> str:
        options.format = _choose(_DUE_FORMATS, "as_", as_)
        data, extract_options = _prepare(source, format, encoding)
        notice = self._read(data, extract_options)
        buffer = Handle(self._library, "duban_buffer_destroy")
        self._library.call(
            "duban_due_write",
            byref(buffer.pointer),
            self._open().pointer,
            notice.pointer,
            byref(options),
        )
        return self._bytes(buffer).decode("utf-8")

    def check(
        self,
        source: Source,
        *,
        rules: Optional[Rules] = None,
        today: Optional[datetime.date] = None,
        events: Optional[Iterable[Event]] = None,
        units: Union[str, Iterable[str]] = "",
        min_severity: Union[Severity, str] = "info",
        format: str = "auto",
        encoding: str = "auto",
    ) -> Findings:
        """Reads a notice and checks it against rules.

        `rules`: the built-in packs when None. `today`: rules about today are skipped without it.
        `events`: what happened so far; rules about events are skipped when None. `units`: the registry,
        one unit a line or item, its other names behind 、 or commas; rules about it are skipped when it
        is empty. `min_severity`: info, warning or error; findings below are left out. `source`, `format`
        and `encoding` are those of extract(), and so is what the spans count.
        """
        is_text = isinstance(source, str)
        data, extract_options = _prepare(source, format, encoding)
        options = check_options(today, events, units, min_severity)
        extract_options.keep_text = 1
        engine = self._open()
        rules = _builtin_rules() if rules is None else rules
        notice = self._read(data, extract_options)
        findings = Handle(self._library, "duban_findings_destroy")
        self._library.call(
            "duban_check",
            byref(findings.pointer),
            rules.pointer,
            engine.pointer,
            notice.pointer,
            None,  # The text that the notice kept.
            0,
            byref(options),
        )
        buffer = Handle(self._library, "duban_buffer_destroy")
        self._library.call("duban_findings_to_json", byref(buffer.pointer), findings.pointer, 0)
        value = json.loads(self._bytes(buffer))
        if is_text:
            self._spans_to_code_points(value, data)
        return Findings.from_dict(value)

    def _open(self) -> Handle:
        engine = self._handle
        if engine is None:
            raise ValueError("the engine is closed")
        return engine

    def _read(self, data: bytes, options: ExtractOptions) -> Handle:
        engine = self._open()
        notice = Handle(self._library, "duban_notice_destroy")
        self._library.call(
            "duban_extract",
            byref(notice.pointer),
            engine.pointer,
            data,
            len(data),
            byref(options),
        )
        return notice

    def _bytes(self, buffer: Handle) -> bytes:
        text = String()
        self._library.call("duban_buffer_read", byref(text), buffer.pointer)
        return text.bytes()

    def _extract_json(self, data: bytes, options: ExtractOptions) -> bytes:
        notice = self._read(data, options)
        buffer = Handle(self._library, "duban_buffer_destroy")
        self._library.call("duban_notice_to_json", byref(buffer.pointer), notice.pointer, 0)
        return self._bytes(buffer)

    def _spans_to_code_points(self, value: dict[str, Any], data: bytes) -> None:
        if data.isascii():
            return
        spans = _codec.spans(value)
        offsets = (c_uint64 * (2 * len(spans)))()
        for i, span in enumerate(spans):
            offsets[2 * i] = span.get("begin", 0)
            offsets[2 * i + 1] = span.get("end", 0)
        self._library.call(
            "duban_convert_offsets",
            offsets,
            len(offsets),
            data,
            len(data),
            _ENCODINGS["utf-8"],
            _CODE_POINTS,
        )
        for i, span in enumerate(spans):
            span["begin"], span["end"] = offsets[2 * i], offsets[2 * i + 1]


def _due_options(
    today: Optional[datetime.date],
    events: Optional[Iterable[Event]],
    within: Optional[int],
    workdays: bool,
    unit: str,
    law: str,
    from_issue: bool,
    move: str,
) -> DueOptions:
    texts = [
        iso("today", today) if today else "",
        "" if events is None else events_json(events),
        unit,
        law,
    ]
    encoded = [text.encode("utf-8") for text in texts]
    options = DueOptions(ctypes.sizeof(DueOptions), *(to_string(text) for text in encoded))
    # The structure points into these.
    options.texts = encoded
    options.filter, options.within = int(within is not None), _days("within", within)
    options.workdays, options.from_issue = int(workdays), int(from_issue)
    options.move = _choose(_MOVES, "move", move)
    return options


def _engine() -> Engine:
    """The engine of the functions below."""
    global _default_engine
    with _lock:
        if _default_engine is None:
            _default_engine = Engine()
        return _default_engine


def _builtin_rules() -> Rules:
    """The rules of checks that name none."""
    global _default_rules
    with _lock:
        if _default_rules is None:
            _default_rules = Rules()
        return _default_rules


def extract(source: Source, *, format: str = "auto", encoding: str = "auto") -> Notice:
    """Engine.extract with the built-in lexicon."""
    return _engine().extract(source, format=format, encoding=encoding)


def extract_many(
    sources: Iterable[Source],
    *,
    threads: Optional[int] = None,
    format: str = "auto",
    encoding: str = "auto",
) -> Iterator[Extracted]:
    """Engine.extract_many with the built-in lexicon."""
    return _engine().extract_many(sources, threads=threads, format=format, encoding=encoding)


def check(
    source: Source,
    *,
    rules: Optional[Rules] = None,
    today: Optional[datetime.date] = None,
    events: Optional[Iterable[Event]] = None,
    units: Union[str, Iterable[str]] = "",
    min_severity: Union[Severity, str] = "info",
    format: str = "auto",
    encoding: str = "auto",
) -> Findings:
    """Engine.check with the built-in lexicon and calendar."""
    return _engine().check(
        source,
        rules=rules,
        today=today,
        events=events,
        units=units,
        min_severity=min_severity,
        format=format,
        encoding=encoding,
    )
