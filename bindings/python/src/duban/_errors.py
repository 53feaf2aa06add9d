"""What goes wrong in the library, as exceptions."""

from __future__ import annotations


class DubanError(Exception):
    """The library refused an argument or could not do its work.

    `code` is the duban_status of c_api.h: -1 invalid argument, -2 out of range, -3 out of memory,
    -4 not in this build, -5 a fault of the library.
    """

    def __init__(self, message: str, code: int = -5) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[DubanError], tuple[str, int]]:
        return type(self), (str(self), self.code)
