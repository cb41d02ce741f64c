"""Characters on their way into braille, and which of them braille cannot tell apart. The data is in characters.toml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from accessible_release import tables
from accessible_release.editions.signs import CHOOSING

INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
APOSTROPHE = re.compile(r"(?<=\w)[’‘](?=\w)")
RULING = re.compile(r"(?<!\w)([-=_*~#])\1{3,}(?!\w)")


class _Written(dict[int, str]):
    """Character → what is written for it, found out once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in "\n\t" or category == "Zs":
            self[code] = " "
        elif char == "\N{NON-BREAKING HYPHEN}":
            self[code] = "-"
        else:
            self[code] = "" if category in INVISIBLE else char
        return self[code]


WRITTEN = _Written()


def clean(text: str) -> str:
    """One line of words for liblouis: one space between words, nothing invisible, an apostrophe that is one."""
    composed = unicodedata.normalize("NFC", CHOOSING.sub("", text)).translate(WRITTEN)
    return " ".join(RULING.sub(r"\1\1\1", APOSTROPHE.sub("'", composed)).split())


def comparable(text: str, same: Mapping[int, str] | None = None) -> str:
    """Text in which everything that braille cannot tell apart is the same; `same` adds what one table cannot."""
    return " ".join(text.translate(_same()).translate(same or {}).split())


@cache
def _same() -> dict[int, str]:
    table = tables.toml(__package__, "characters.toml")
    one = {ord(char): instead for instead, chars in table["same"].items() for char in chars}
    return {**one, **{ord(char): instead for char, instead in table["longer"].items()}}
