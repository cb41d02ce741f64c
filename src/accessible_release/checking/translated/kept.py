"""What stays to the letter: telephone numbers, addresses, references, codes; where it stands, and how often."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from accessible_release.analysis.spans.addresses import ADDRESS
from accessible_release.analysis.spans.verbatim import DATE_LIKE, verbatim

HANDLE = re.compile(r"(?<![\w@#.&/])[@#](?=\w*[^\W\d])\w+")
COUNTED = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")
"""Thousands with spaces between them, as much of Europe writes them; no telephone number."""
Span = tuple[int, int]


@lru_cache(maxsize=2048)
def exact_spans(text: str, printed: tuple[str, ...] = (), language: str = "en") -> tuple[Span, ...]:
    """Where exact facts stand: known printed forms, then what is recognised by its shape; in order, no overlap."""
    found = [span for form in sorted(set(printed), key=len, reverse=True) for span in places(text, form)]
    found += [match.span() for match in HANDLE.finditer(text)]
    found += [
        (each.start, each.end)
        for each in verbatim(text)
        if language.startswith("en") or not COUNTED.fullmatch(each.printed)
    ]
    return without_overlap(found)


def without_overlap(spans: list[Span]) -> tuple[Span, ...]:
    """In order; where two overlap, the one that was named first stays."""
    done: list[Span] = []
    for start, end in spans:
        if start < end and all(end <= other[0] or other[1] <= start for other in done):
            done.append((start, end))
    return tuple(sorted(done))


def places(text: str, printed: str) -> list[Span]:
    """Where a printed form stands whole: no letter, digit or further part of an address on either side."""
    if not printed.strip() or printed.split(maxsplit=1)[0] not in text:
        return []
    return [match.span() for match in _whole(printed).finditer(text)]


@cache
def _whole(printed: str) -> re.Pattern[str]:
    body = r"\s".join(re.escape(part) for part in printed.split())
    before = r"(?<![\w@#])(?<![\w@][./-])(?<!//)" if re.match(r"[\w@#]", printed) else ""
    port = ":" if re.search(r"[^\W\d]", printed) else ""
    after = rf"(?![\w@]|[./@{port}-]\w|/)" if re.search(r"\w\Z", printed) else ""
    return re.compile(before + body + after)


def addresses(text: str) -> list[str]:
    """Every web and e-mail address and handle in a text, whatever its language."""
    found = [match[0] for match in ADDRESS.finditer(text)]
    return [each for each in found if not DATE_LIKE.fullmatch(each)] + HANDLE.findall(text)


def blanked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with spaces in place of these stretches; every other sign stays where it was."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
