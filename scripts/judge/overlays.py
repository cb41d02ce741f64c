"""The recording of an e-book, sentence by sentence: every reference resolves, and the times are those of the sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

import files
from opened_epub import OPF, Book, resolve
from verdicts import Verdict, attempt

SMIL = "{http://www.w3.org/ns/SMIL}"
SLACK = 0.1
"""Seconds by which a sum of times may differ from what the package says: rounding."""
CHECKS = ("overlay-references", "overlay-order", "overlay-times", "overlay-durations", "overlay-active-class")


@dataclass(frozen=True, slots=True)
class Clip:
    """One sentence, and when it is heard, in seconds."""

    document: str
    element: str
    sound: str
    start: float
    end: float


def judge(book: Book) -> Iterator[Verdict]:
    """Check by check, what is wrong; a book without a recording has nothing to be wrong."""
    overlays = {
        name: list(clips(book, name))
        for item in book.items.values()
        if item.get("media-type") == "application/smil+xml" and (name := book.place(item)) in book.members
    }
    yield from attempt("overlay-references", lambda: [*_unresolved(book, overlays), *_unused(book, overlays)])
    yield from attempt("overlay-order", lambda: list(_disorder(book, overlays)))
    yield from attempt("overlay-times", lambda: list(_times(book, overlays)))
    yield from attempt("overlay-durations", lambda: list(_durations(book, overlays)))
    yield from attempt("overlay-active-class", lambda: list(_active_class(book, overlays)))


def clips(book: Book, name: str) -> Iterator[Clip]:
    """The clips of an overlay in its order."""
    for par in book.tree(name).iter(f"{SMIL}par"):
        text, audio = par.find(f"{SMIL}text"), par.find(f"{SMIL}audio")
        words = "" if text is None else text.get("src", "")
        sound = ET.Element("none") if audio is None else audio
        yield Clip(
            document=resolve(name, words),
            element=words.partition("#")[2],
            sound=resolve(name, sound.get("src", "")),
            start=seconds(sound.get("clipBegin", "0")),
            end=seconds(sound.get("clipEnd", "0")),
        )


def seconds(clock: str) -> float:
    """Seconds of a SMIL clock value, such as `0:01:02.5`, `62.5s` or `62500ms`."""
    value, unit = re.fullmatch(r"([\d:.]+)(h|min|s|ms)?", clock.strip()).groups()  # type: ignore[union-attr]
    total = 0.0
    for part in value.split(":"):
        total = total * 60 + float(part)
    return total * {"h": 3600, "min": 60, "s": 1, "ms": 0.001, None: 1}[unit]


def _unresolved(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    for name, each in ((name, each) for name, found in overlays.items() for each in found):
        if each.sound not in book.members:
            yield f"{name}: no {each.sound}"
        if each.document not in book.members:
            yield f"{name}: no {each.document}"
        elif each.element not in _ids(book, each.document):
            yield f"{name}: no {each.document}#{each.element}"


def _unused(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    used = {book.place(book.items[item.get("media-overlay", "")]) for item in book.spine() if item.get("media-overlay")}
    yield from (f"{name} belongs to no document of the spine" for name in overlays if name not in used)
    heard = {each.sound for found in overlays.values() for each in found}
    sounds = {book.place(item) for item in book.items.values() if item.get("media-type", "").startswith("audio/")}
    yield from (f"{name} is never heard" for name in sorted(sounds - heard))


def _disorder(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    for name, found in overlays.items():
        for document in dict.fromkeys(each.document for each in found if each.document in book.members):
            places = {each: place for place, each in enumerate(_ids(book, document))}
            heard = [each.element for each in found if each.document == document and each.element in places]
            yield from (f"{name}: {each} is heard twice" for each in sorted({x for x in heard if heard.count(x) > 1}))
            pairs = pairwise(heard)
            yield from (f"{name}: {after} is heard after {one}" for one, after in pairs if places[after] < places[one])


def _times(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    lengths = {name: files.sound(data, files.frames_of_tag(data)[1])[0] for name, data in _sounds(book)}
    for found in overlays.values():
        before: dict[str, float] = {}
        for each in found:
            if each.start >= each.end:
                yield f"{each.element} ends before it begins"
            if each.start < before.get(each.sound, 0.0) - 0.0005:
                yield f"{each.element} begins before the sentence before it has ended"
            if each.end > lengths.get(each.sound, 0.0) + 0.05:
                yield f"{each.element} ends at {each.end:.3f}, the sound at {lengths.get(each.sound, 0.0):.3f}"
            before[each.sound] = each.end


def _durations(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    said: dict[str, float] = {}
    for meta in book.opf.iter(f"{OPF}meta"):
        if meta.get("property") == "media:duration":
            said[meta.get("refines", "").removeprefix("#")] = seconds(meta.text or "0")
    for item in book.items.values():
        name, identity = book.place(item), item.get("id", "")
        heard = sum(each.end - each.start for each in overlays.get(name, ()))
        if name in overlays and abs(said.get(identity, 0.0) - heard) > SLACK:
            yield f"{name} lasts {heard:.3f} seconds, the package says {said.get(identity)}"
    parts = sum(value for name, value in said.items() if name)
    if overlays and abs(said.get("", 0.0) - parts) > SLACK:
        yield f"the parts last {parts:.3f} seconds, the package says {said.get('')}"


def _active_class(book: Book, overlays: dict[str, list[Clip]]) -> Iterator[str]:
    names = [meta.text or "" for meta in book.opf.iter(f"{OPF}meta") if meta.get("property") == "media:active-class"]
    sheets = " ".join(book.text(name) for name in book.members if name.endswith((".css", ".xhtml")))
    if overlays and not names:
        yield "no media:active-class"
    yield from (f"no style for .{name}" for name in names if f".{name}" not in sheets)


def _sounds(book: Book) -> Iterator[tuple[str, bytes]]:
    return ((name, data) for name, data in book.members.items() if name.endswith(".mp3"))


def _ids(book: Book, document: str) -> list[str]:
    return [each.get("id", "") for each in book.tree(document).iter() if each.get("id")]
