"""What goes wrong in the library, as exceptions."""

from __future__ import annotations


class DubanError(Exception):
    """The library refused an argument or could not do its work.

    `code` is the duban_status of c_api.h: -1 invalid argument, -2 out of range, -3 out of memory,
    -4 not in this build, -5 a fault of the library. `chinese` is the message in Chinese, to be shown
    to an official as it is.
    """

    def __init__(self, message: str, code: int = -5, chinese: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.chinese = chinese or message

    def __reduce__(self) -> tuple[type[DubanError], tuple[str, int, str]]:
        return type(self), (str(self), self.code, self.chinese)
