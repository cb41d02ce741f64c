"""Numbers in groups, such as 0808 1000 900, which stand on one line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.editions.braille.words import Word
from accessible_release.editions.isolating import NUMBER
from accessible_release.model import Release
from accessible_release.patterns import one_of


def numbers_of(release: Release) -> re.Pattern[str] | None:
    """What finds every number in groups that a release's contacts have, at the place before it; None without any."""
    forms = [
        " ".join(form.split())
        for contact in release.contacts
        for form in (*(phone.printed for phone in contact.phones), *contact.text_numbers, *contact.relays)
        if len(form.split()) > 1
    ]
    return re.compile("(?=({}))".format(one_of(forms, space=r"\s"))) if forms else None


def keep_numbers(words: Sequence[Word], numbers: re.Pattern[str] | None) -> tuple[Word, ...]:
    """The words of a paragraph; all but the last group of each number are joined to the next."""
    text = " ".join(word.print for word in words)
    if " " not in text or not any(char.isdigit() for char in text):
        return tuple(words)
    spaces = [place for place, char in enumerate(text) if char == " "]
    joined = {
        gap
        for start, end in _stretches(text, numbers)
        for gap in range(bisect_left(spaces, start), bisect_left(spaces, end))
    }
    return tuple(replace(word, joined=True) if at in joined else word for at, word in enumerate(words))


def _stretches(text: str, numbers: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in NUMBER.finditer(text))
    if numbers:
        yield from (found.span(1) for found in numbers.finditer(text))
