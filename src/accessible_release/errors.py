"""What staff can act on. Every error says what, where and what to do, and carries its exit code.

ReleaseError
├── Unusable         2  wrong usage, unreadable input
├── MachineLacks     3  an engine, a disk, a permission is missing
│   └── Fault        3  this program or a plug-in failed in a way nobody foresaw
└── NeedsAPerson     1  made nothing, because a person must decide first
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

MADE = 0
LOOK_BEFORE_PUBLISHING = 1
WRONG_USAGE = 2
MACHINE_LACKS = 3
INTERRUPTED = 130

EXIT_CODES = {
    MADE: "All was made.",
    LOOK_BEFORE_PUBLISHING: "A person must look before this is published; or several inputs did not all end alike.",
    WRONG_USAGE: "Wrong usage, or an input that cannot be read.",
    MACHINE_LACKS: "The machine lacks something: a voice, room on the disk, a permission.",
    INTERRUPTED: "Interrupted by you (Ctrl-C) or by the system.",
}

SHOWN_CHARACTERS = 200
SPACES = frozenset("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000")


class ReleaseError(Exception):
    """The root of all errors that are meant for staff."""

    exit_code = LOOK_BEFORE_PUBLISHING

    def __init__(self, code: str, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.where, self.hint = code, message, where, hint

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text} {self.hint}".strip()

    def __reduce__(self) -> tuple[Callable[..., ReleaseError], tuple[Any, ...]]:
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[ReleaseError], args: tuple[Any, ...], values: dict[str, Any]) -> ReleaseError:
    """The error as another process raised it; its cause has stayed there."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(values)
    return error


class ElsewhereError(Exception):
    """What an error of another process was caused by: its traceback, as text."""


class Unusable(ReleaseError):  # noqa: N818 - named for what the input is
    """The command or its input cannot be used as it is."""

    exit_code = WRONG_USAGE


class MachineLacks(ReleaseError):  # noqa: N818 - reads as a sentence: the machine lacks a voice
    """The input is fine; this computer cannot do it."""

    exit_code = MACHINE_LACKS


class Fault(MachineLacks):
    """A bug, here or in a plug-in. Its own message is kept back: it may hold words of the release."""

    def __init__(self, error: BaseException, *, where: str = "") -> None:
        what = f"something failed that should not ({type(error).__name__})."
        super().__init__("fault", what, where=where, hint="Run it again with --debug and report what it prints.")
        self.__cause__ = error


class NeedsAPerson(ReleaseError):  # noqa: N818 - reads as a sentence: the release needs a person
    """The release is readable, and only a person can say how to go on."""


def printable(text: str) -> str:
    """Text that cannot move the cursor, colour a terminal or begin a new line: such characters are escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c in SPACES else _escaped(c) for c in text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()


def quoted(text: str) -> str:
    """Foreign text made safe for a terminal: quoted, control characters escaped, at most 200 characters."""
    shown = printable(text)
    cut = shown if len(shown) <= SHOWN_CHARACTERS else shown[: SHOWN_CHARACTERS - 1] + "…"
    return f"“{cut}”"


def choices(given: str, names: Iterable[str]) -> str:
    """A hint for a name that there is not: the nearest, if one is near, and all there are."""
    from difflib import get_close_matches

    known = list(names)
    near = get_close_matches(given.lower(), known, n=1)
    meant = f"Did you mean {near[0]}? " if near else ""
    return f"{meant}There are: {', '.join(known)}."
