"""Rules, and what they find in a notice."""

from __future__ import annotations

import ctypes
import datetime
import os
from ctypes import POINTER, Structure, byref, c_int32, c_size_t, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Iterator, Optional, Union

from . import _codec
from ._calendar import Event, events_json, iso, to_string
from ._library import Handle, Library, String, load
from ._notice import Span, _Enum


class PackStruct(Structure):
    _fields_ = [("name", String), ("text", String)]


class RulesOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("packs", POINTER(PackStruct)),
        ("pack_count", c_size_t),
        ("without_builtin", c_int32),
    ]


class CheckOptions(Structure):
    # What the strings point into.
    texts: list[bytes]
    _fields_ = [
        ("struct_size", c_size_t),
        ("today", String),
        ("events", String),
        ("units", String),
        ("min_severity", c_int32),
        ("format", c_int32),
        ("encoding", c_int32),
    ]


class Severity(_Enum):
    """How grave a finding is: 提示, 警告, 错误."""

    UNSPECIFIED = "SEVERITY_UNSPECIFIED"
    INFO = "SEVERITY_INFO"
    WARNING = "SEVERITY_WARNING"
    ERROR = "SEVERITY_ERROR"

    @property
    def rank(self) -> int:
        """1 info, 2 warning, 3 error, for comparisons."""
        return list(Severity).index(self)


_SEVERITIES = {
    "info": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


@dataclass(frozen=True)
class Finding:
    """Something that a rule found. `spans` says where, the most telling place first; it is empty where
    nothing is printed that could be pointed at. `sensitive`: the places hold personal data; do not
    print what stands there."""

    rule_id: str = ""
    severity: Severity = Severity.UNSPECIFIED
    message: str = ""
    basis: str = ""
    subject: str = ""
    spans: tuple[Span, ...] = ()
    message_en: str = ""
    title: str = ""
    title_en: str = ""
    task_id: str = ""
    sensitive: bool = False

    def __str__(self) -> str:
        level = self.severity.value.replace("SEVERITY_", "").lower()
        return f"{level}: {self.message} [{self.rule_id}]"


@dataclass(frozen=True)
class Undecided:
    """A rule that could not be decided, and why."""

    rule_id: str = ""
    subject: str = ""
    reason: str = ""
    reason_en: str = ""


@dataclass(frozen=True)
class Findings:
    """The answer of one check: the findings by their places, what could not be decided, and the rules
    that have more findings than are listed. len() and iteration are those of `findings`."""

    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    truncated_rule_ids: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Protobuf's JSON mapping: lowerCamelCase, what is unset left out."""
        return _codec.encode(self)

    def to_json(self, pretty: bool = False) -> str:
        """to_dict() as text; of bytes input it is what duban_findings_to_json gives, and without its
        "file" what `duban check --format json` prints."""
        return _codec.to_json(self.to_dict(), pretty)

    @classmethod
    def from_dict(cls, value: dict[str, Any]) -> Findings:
        """The inverse of to_dict()."""
        return _codec.decode(cls, value)


@dataclass(frozen=True)
class RulePack:
    """Rules in textproto (docs/rules.md). `name` is the file's name, for messages."""

    name: str
    text: str

    @classmethod
    def read(cls, path: Union[str, os.PathLike[str]]) -> RulePack:
        """The pack in a file. Raises OSError and UnicodeDecodeError."""
        return cls(os.fspath(path), Path(path).read_text(encoding="utf-8"))


class Rules:
    """Rule packs, compiled. Making one takes some milliseconds; keep it. It may be used from any number
    of threads at once.

    `packs`: yours, behind the built-in ones. `builtin`: whether the packs disclosure, tasks, format and
    privacy are among them.
    Raises DubanError when a pack has a fault; the message has a line for each: file, line, rule, and what
    would be right.
    """

    def __init__(self, packs: Iterable[RulePack] = (), *, builtin: bool = True) -> None:
        library = load()
        packs = list(packs)
        for pack in packs:
            if not isinstance(pack, RulePack):
                raise TypeError(
                    f"packs holds duban.RulePack, not {type(pack).__name__}; "
                    "duban.RulePack.read(path) makes one of a file"
                )
        texts = [(pack.name.encode("utf-8"), pack.text.encode("utf-8")) for pack in packs]
        structs = (PackStruct * max(len(texts), 1))(
            *(PackStruct(to_string(name), to_string(text)) for name, text in texts)
        )
        options = RulesOptions(
            ctypes.sizeof(RulesOptions), structs, len(texts), int(not builtin)
        )
        self._handle = Handle(library, "duban_rules_destroy")
        library.call("duban_rules_create", byref(self._handle.pointer), byref(options))

    @property
    def pointer(self) -> c_void_p:
        """The duban_rules*, which lives as long as this."""
        return self._handle.pointer


def check_options(
    today: Optional[datetime.date],
    events: Optional[Iterable[Event]],
    units: Union[str, Iterable[str]],
    min_severity: Union[Severity, str],
) -> CheckOptions:
    level = _SEVERITIES.get(min_severity, min_severity)
    if level not in _SEVERITIES.values():
        raise ValueError(f"min_severity={min_severity!r} is none of {', '.join(_SEVERITIES)}")
    texts = [
        iso("today", today) if today else "",
        "" if events is None else events_json(events),
        units if isinstance(units, str) else "\n".join(units),
    ]
    encoded = [text.encode("utf-8") for text in texts]
    options = CheckOptions(ctypes.sizeof(CheckOptions), *(to_string(text) for text in encoded))
    # The structure points into these.
    options.texts = encoded
    options.min_severity = Severity(level).rank
    return options
