"""Signs that are said, and signs that are a pause."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.narrating.spoken.tables import rows

HASHTAG = re.compile(r"(?<!\w)#([^\W\d]\w*)")
HANDLE = re.compile(r"(?<!\w)@(\w+)")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
SILENT_MARK = re.compile(
    r"(?<=[\w.,;:!?)])\*{1,3}(?!\w)|\*{2,}|#{2,}|(?:^|(?<=\s))-+(?=[^\W\d])|(?<=\w)-+(?=[\s.,;:!?]|$)|"
    r"[†‡]|(?<=\S)\[\d{1,3}\]|\[\^\d+\]"
)
DASH = re.compile(r"\s*[–—―]\s*|\s+-{1,3}\s+|\s*--+\s*")
BRACKETS = re.compile(r"\s*[(\[{]\s*|\s*[)\]}]")
PAUSES = re.compile(r"\s*[|•·◦▪]\s*")
SLASH = re.compile(r"\s*/\s*")
SILENT = re.compile(r"[®™℠_`]")


def marks_gone(text: str) -> str:
    """`text` without footnote marks, end marks (`###`, `-Ends-`) and loose hyphens."""
    return SILENT_MARK.sub("", text)


def tags(text: str) -> str:
    """`#StopItNow` → `hashtag Stop It Now`."""
    text = HASHTAG.sub(lambda found: f"hashtag {HUMP.sub(' ', found[1])}", text)
    return HANDLE.sub(lambda found: f"at {HUMP.sub(' ', found[1]).replace('_', ' underscore ')}", text)


def symbols(text: str) -> str:
    """`text` with signs as words, and dashes and brackets as pauses."""
    for sign, spoken in _table():
        text = text.replace(sign, f" {spoken} ")
    return SLASH.sub(" slash ", pauses(text))


def pauses(text: str) -> str:
    """`text` with dashes, brackets and bullets as pauses, and without the signs that are never said."""
    text = SILENT.sub("", BRACKETS.sub(_bracket, DASH.sub(", ", text)))
    return PAUSES.sub(", ", text)


def _bracket(match: re.Match[str]) -> str:
    """No pause within a word: `child(ren)`."""
    text = match.string
    inside = (
        match.start() and match.end() < len(text) and text[match.start() - 1].isalnum() and text[match.end()].isalnum()
    )
    return "" if inside and " " not in match[0] else ", "


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    return rows("symbols", "en")
