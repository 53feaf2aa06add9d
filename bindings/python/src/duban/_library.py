"""libduban.so through ctypes: where it is, and the functions of duban/c_api.h that are used here."""

from __future__ import annotations

import ctypes
import os
import threading
from ctypes import POINTER, byref, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any, Callable, Optional, Union

from ._errors import DubanError

# The version of c_api.h that this file was written for.
ABI_VERSION = 8


class String(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def bytes(self) -> bytes:
        return ctypes.string_at(self.data, self.size) if self.size else b""


class VersionInfo(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("library", String),
        ("abi", c_uint32),
        ("abi_oldest", c_uint32),
        ("data", c_uint32),
        ("data_oldest", c_uint32),
    ]


class EngineOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("lexicons", POINTER(String)),
        ("lexicon_count", c_size_t),
        ("calendars", POINTER(String)),
        ("calendar_count", c_size_t),
    ]


class ExtractOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("format", c_int32),
        ("encoding", c_int32),
        ("keep_text", c_int32),
    ]


_ERROR = POINTER(c_void_p)

# Parameters of each function; all give a duban_status but the destroy functions.
_FUNCTIONS: dict[str, list[Any]] = {
    "duban_error_message": [POINTER(String), c_void_p],
    "duban_error_message_zh": [POINTER(String), c_void_p],
    "duban_error_destroy": [c_void_p],
    "duban_version_read": [POINTER(VersionInfo), _ERROR],
    "duban_engine_create": [POINTER(c_void_p), POINTER(EngineOptions), _ERROR],
    "duban_engine_destroy": [c_void_p],
    "duban_extract": [
        POINTER(c_void_p),
        c_void_p,
        c_char_p,
        c_size_t,
        POINTER(ExtractOptions),
        _ERROR,
    ],
    "duban_notice_destroy": [c_void_p],
    "duban_notice_to_json": [POINTER(c_void_p), c_void_p, c_uint32, _ERROR],
    "duban_buffer_read": [POINTER(String), c_void_p, _ERROR],
    "duban_buffer_destroy": [c_void_p],
    "duban_convert_offsets": [
        POINTER(c_uint64),
        c_size_t,
        c_char_p,
        c_size_t,
        c_int32,
        c_int32,
        _ERROR,
    ],
    "duban_calendar_day": [c_void_p, c_void_p, c_char_p, c_size_t, _ERROR],
    "duban_calendar_add_workdays": [c_void_p, c_void_p, c_char_p, c_size_t, c_int64, _ERROR],
    "duban_calendar_count_workdays": [
        POINTER(c_int64),
        c_void_p,
        c_char_p,
        c_size_t,
        c_char_p,
        c_size_t,
        _ERROR,
    ],
    "duban_calendar_count_period": [
        c_void_p,
        c_void_p,
        c_char_p,
        c_size_t,
        c_int32,
        c_int32,
        c_int32,
        c_char_p,
        c_size_t,
        _ERROR,
    ],
    "duban_due_write": [POINTER(c_void_p), c_void_p, c_void_p, c_void_p, _ERROR],
    "duban_rules_create": [POINTER(c_void_p), c_void_p, _ERROR],
    "duban_rules_destroy": [c_void_p],
    "duban_check": [
        POINTER(c_void_p),
        c_void_p,
        c_void_p,
        c_void_p,
        c_char_p,
        c_size_t,
        c_void_p,
        _ERROR,
    ],
    "duban_findings_destroy": [c_void_p],
    "duban_findings_to_json": [POINTER(c_void_p), c_void_p, c_uint32, _ERROR],
}


def _candidates() -> list[str]:
    """Where the library may be: DUBAN_LIBRARY, beside this file (in a wheel), on the system."""
    named = os.environ.get("DUBAN_LIBRARY")
    if named:
        return [named]
    beside = Path(__file__).with_name("libduban.so")
    return [str(beside)] if beside.exists() else ["libduban.so.0", "libduban.so"]


class Library:
    """The loaded library. Its functions release the GIL."""

    def __init__(self) -> None:
        problems = []
        for path in _candidates():
            try:
                self._dll = ctypes.CDLL(path)
                break
            except OSError as error:
                problems.append(str(error))
        else:
            raise ImportError(
                "libduban.so cannot be loaded: "
                + "; ".join(problems)
                + ". Install the wheel of this package, or set DUBAN_LIBRARY to the path of the library"
            )
        for name, parameters in _FUNCTIONS.items():
            function = getattr(self._dll, name, None)
            if function is None:
                raise ImportError(
                    f"{self._dll._name} has no {name}: it is older than this package; "
                    "install the wheel, or build the library anew (./run build)"
                )
            function.argtypes = parameters
            function.restype = None if name.endswith("_destroy") else c_int32
        self.version = self._read_version()

    def call(self, name: str, *arguments: Any) -> None:
        """Calls a function whose last parameter is an error; raises what it says."""
        error = c_void_p()
        status = getattr(self._dll, name)(*arguments, byref(error))
        if status == 0:
            return
        failed = f"{name} failed with status {status}"
        texts = []
        for read in (self._dll.duban_error_message, self._dll.duban_error_message_zh):
            message = String()
            known = bool(error) and read(byref(message), error) == 0
            texts.append(message.bytes().decode("utf-8", "replace") if known else failed)
        self._dll.duban_error_destroy(error)
        raise DubanError(texts[0], status, texts[1])

    def destroyer(self, name: str) -> Callable[[Union[int, None]], None]:
        destroy: Callable[[Optional[int]], None] = getattr(self._dll, name)
        return destroy

    def _read_version(self) -> str:
        info = VersionInfo(struct_size=ctypes.sizeof(VersionInfo))
        self.call("duban_version_read", byref(info))
        if not info.abi_oldest <= ABI_VERSION <= info.abi:
            raise ImportError(
                f"{self._dll._name} serves versions {info.abi_oldest} to {info.abi} of its interface; "
                f"this package needs {ABI_VERSION}"
            )
        return info.library.bytes().decode("utf-8")


_lock = threading.Lock()
_library: Optional[Library] = None


def load() -> Library:
    """The library, loaded at the first call."""
    global _library
    with _lock:
        if _library is None:
            _library = Library()
        return _library


class Handle:
    """Owns what the library made. It lives until the last call that uses it has returned."""

    def __init__(self, library: Library, destroy: str) -> None:
        self.pointer = c_void_p()
        self._destroy = library.destroyer(destroy)

    def __del__(self) -> None:
        if self.pointer:
            self._destroy(self.pointer)
            self.pointer = c_void_p()
