"""Whether the helpline stands first and last in what a reader of another maker finds in a finished edition."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

NEAR = 2000
"""Characters from the start, and from the end, within which every detail of a card with one contact must stand."""
MORE = 400
"""Characters more for each further contact."""
GAP = r"[\s.,:;()\-\u2010\u2011/]{0,4}"
"""What may stand between two digits of one number."""

EDITION = re.compile(r"\.(?P<language>[A-Za-z]{2,3})(-\w+)*\.(standard|easy)(\.\w+)+$")
"""The name of an edition; the index and the report show the helpline in their own way."""


def is_edition(path: Path) -> bool:
    """Whether a file is an edition of a release."""
    return EDITION.search(path.name) is not None


def language(path: Path) -> str:
    """The language in the name of an edition, without its region; empty for another file."""
    found = EDITION.search(path.name)
    return found["language"] if found else ""


def lost(path: Path, words: str, near: int = NEAR) -> list[str]:
    """What of the release's contacts does not stand both near the start and near the end of the words.

    The contacts are those of `manifest.json` beside the file. A file without one cannot be judged, and fails.
    """
    manifest = path.with_name("manifest.json")
    if not manifest.is_file():
        return [f"no {manifest.name} beside it: nothing to compare with"]
    content = json.loads(manifest.read_text(encoding="utf-8"))
    contacts, read = content["contacts"], plain(words)
    near += MORE * (len(contacts) - 1)
    return [each for contact in contacts for each in _lost_of(contact, read, near)]


def _lost_of(contact: dict[str, object], words: str, near: int) -> Iterator[str]:
    for detail, pattern in _details(contact):
        places = [found.start() for found in re.finditer(pattern, words)]
        if len(places) < 2:
            yield f"{detail!r} stands {len(places)} times"
        elif places[0] > near or len(words) - places[-1] > near:
            yield f"{detail!r} begins at {places[0]} and at {places[-1]} of {len(words)} characters"


def _details(contact: dict[str, object]) -> Iterator[tuple[str, str]]:
    for number in numbers(contact):
        yield number, number_pattern(number)
    for name in ("urls", "emails"):
        for address in _texts(contact.get(name)):
            yield address, r"\s?".join(map(re.escape, plain(address).replace(" ", "")))


def numbers(contact: dict[str, object]) -> list[str]:
    """The numbers of a contact as they are printed."""
    phones = contact.get("phones")
    printed = [str(each["printed"]) for each in phones] if isinstance(phones, list) else []
    return printed + _texts(contact.get("text_numbers")) + _texts(contact.get("relays"))


def number_pattern(number: str) -> str:
    """An expression that finds exactly these digits in `plain` words, in this order, and in no longer number."""
    digits = re.findall(r"[+\d]", plain(number))
    return rf"(?<!\d){GAP.join(map(re.escape, digits))}(?!\d)"


def plain(words: str) -> str:
    """Words for comparing: without invisible signs, digits of every script as 0 to 9, single spaces, small letters."""
    kept = (char for char in unicodedata.normalize("NFKC", words) if unicodedata.category(char) != "Cf")
    figures = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in kept)
    return " ".join("".join(figures).split()).casefold()


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


def of_release(folder: Path) -> Sequence[str]:
    """The numbers on the card of the release whose folder this is; none where there is no manifest."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        return ()
    content = json.loads(manifest.read_text(encoding="utf-8"))
    return tuple(dict.fromkeys(number for contact in content["contacts"] for number in numbers(contact)))
