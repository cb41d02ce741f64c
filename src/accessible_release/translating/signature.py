"""The code of a translation: of everything in it that is printed, so that who signs the code signs these words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accessible_release.cache import key
from accessible_release.model import Release
from accessible_release.translating.flags import Part
from accessible_release.translating.packages.codes import to_tag

LENGTH = 12
"""Hexadecimal digits."""


def signature(release: Release, parts: Iterable[Part]) -> str:
    """The code of a translated release and of its parts."""
    said = (word for part in parts for word in (part.context, part.rendering.text))
    return key(release.language, release.level, *_printed(release), *said)[:LENGTH]


def signer(signed: Iterable[str], language: str, code: str) -> str:
    """Who signed this code, by the lines `TAG CODE NAME` of the settings; empty for nobody."""
    for entry in signed:
        tag, known, person = (*entry.split(maxsplit=2), "", "", "")[:3]
        if to_tag(tag) == to_tag(language) and known == code:
            return person
    return ""


def _printed(release: Release) -> Iterator[str]:
    yield release.title
    yield from (each.text for each in release.sentences)
    yield from (block.header for block in release.blocks if block.header)
    for contact in release.contacts:
        details = (contact.name, contact.hours, contact.cost, contact.audience)
        numbers = (phone.printed for phone in contact.phones)
        yield from (word or "" for word in details)
        yield from (*numbers, *contact.text_numbers, *contact.text_words, *contact.relays)
        yield from (*contact.urls, *contact.emails)
