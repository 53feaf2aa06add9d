"""Protobuf's JSON to frozen dataclasses and back, by the type hints of the dataclasses."""

from __future__ import annotations

import dataclasses
import enum
import functools
import json
import typing
from typing import Any, Callable, Optional, TypeVar

T = TypeVar("T")

_NOT_ESCAPED_BY_PYTHON = [
    (0x3C, 0x3C), (0x3E, 0x3E), (0x7F, 0x9F), (0xAD, 0xAD), (0x600, 0x603), (0x6DD, 0x6DD),
    (0x70F, 0x70F), (0x17B4, 0x17B5), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x2064),
    (0x206A, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0x1D173, 0x1D17A), (0xE0001, 0xE0001),
    (0xE0020, 0xE007F),
]  # fmt: skip

# What protobuf escapes in JSON and Python's json does not, so that both give the same text.
_ESCAPES = {
    code: json.dumps(chr(code)).strip('"') if code > 0x7F else f"\\u{code:04x}"
    for first, last in _NOT_ESCAPED_BY_PYTHON
    for code in range(first, last + 1)
}


def to_json(value: dict[str, Any], pretty: bool) -> str:
    """The text that the command and the C interface print for the same message."""
    if pretty:
        text = json.dumps(value, ensure_ascii=False, indent=1, separators=(",", ": ")) + "\n"
    else:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@dataclasses.dataclass(frozen=True)
class _Plan:
    """How one field is read and written."""

    name: str
    key: str
    repeated: bool
    default: Any
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]


def _plan_of_type(kind: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    if dataclasses.is_dataclass(kind):
        return functools.partial(decode, kind), encode
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind, lambda value: value.value
    return kind, lambda value: value


@functools.lru_cache(maxsize=None)
def _plans(cls: type) -> list[_Plan]:
    hints = typing.get_type_hints(cls)
    plans = []
    for field in dataclasses.fields(cls):
        kind = hints[field.name]
        repeated = typing.get_origin(kind) is tuple
        if repeated or typing.get_origin(kind) is typing.Union:  # tuple[X, ...], Optional[X]
            kind = typing.get_args(kind)[0]
        read, write = _plan_of_type(kind)
        plans.append(
            _Plan(field.name, _camel(field.name), repeated, field.default, read, write)
        )
    return plans


def decode(cls: Callable[..., T], value: dict[str, Any]) -> T:
    """`value` as `cls`. Members that `cls` does not have are skipped: the library may be newer."""
    members = {}
    for plan in _plans(typing.cast(type, cls)):
        if plan.key not in value:
            continue
        given = value[plan.key]
        members[plan.name] = (
            tuple(plan.read(item) for item in given) if plan.repeated else plan.read(given)
        )
    return cls(**members)


def encode(message: Any) -> dict[str, Any]:
    """`message` as a dict in protobuf's JSON mapping: what is unset is left out."""
    out: dict[str, Any] = {}
    for plan in _plans(type(message)):
        value = getattr(message, plan.name)
        if plan.repeated:
            if value:
                out[plan.key] = [plan.write(item) for item in value]
        elif value is not None and (value != plan.default or plan.default is None):
            out[plan.key] = plan.write(value)
    return out


def spans(value: Any, found: Optional[list[dict[str, int]]] = None) -> list[dict[str, int]]:
    """Every span in a message as JSON gave it, and its parts, in the order of its text."""
    found = [] if found is None else found
    if isinstance(value, dict):
        for key, member in value.items():
            if key.lower().endswith(("span", "spans")):
                for span in member if isinstance(member, list) else [member]:
                    found.append(span)
                    found.extend(span.get("parts", []))
            elif isinstance(member, (dict, list)):
                spans(member, found)
    elif isinstance(value, list):
        for item in value:
            spans(item, found)
    return found
