"""Numbers in groups, such as 0808 1000 900, which stand on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.editions.braille.words import Word
from accessible_release.editions.isolating import NUMBER
from accessible_release.model import Release


def keep_numbers(words: Sequence[Word], release: Release) -> tuple[Word, ...]:
    """The words of a paragraph; all but the last group of each number are joined to the next."""
    text = " ".join(word.print for word in words)
    if " " not in text or not any(char.isdigit() for char in text):
        return tuple(words)
    joined = {place for start, end in _stretches(text, release) for place in _gaps(text, start, end)}
    return tuple(replace(word, joined=True) if at in joined else word for at, word in enumerate(words))


def _stretches(text: str, release: Release) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in NUMBER.finditer(text))
    for contact in release.contacts:
        for form in (*(phone.printed for phone in contact.phones), *contact.text_numbers, *contact.relays):
            if len(form.split()) > 1:
                yield from (found.span() for found in re.finditer(r"\s".join(map(re.escape, form.split())), text))


def _gaps(text: str, start: int, end: int) -> Iterator[int]:
    """Which spaces of the text lie in the stretch, counted from its beginning."""
    before = text.count(" ", 0, start)
    yield from range(before, before + text.count(" ", start, end))
