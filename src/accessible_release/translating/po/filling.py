"""A translation file made or brought up to date: filled by memory and engine; what people wrote stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from accessible_release.translating.flags import Flag
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import REVISED, Entry, Po, mark, moment
from accessible_release.translating.po.merging import merged
from accessible_release.translating.po.noting import NOW, notes
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.translate import Translated

NOT_YET = "The machine. Nobody has checked it yet."
FILLS = ("approved", "translated", "facts")


def _nothing_near(_source: str) -> str:
    return ""


def filled(
    old: Po | None,
    parts: tuple[Place, ...],
    fill: Callable[[Po], Translated],
    name: str,
    now: datetime,
    near: Callable[[str], str] = _nothing_near,
) -> Po:
    """The file for the parts of a release that somebody must translate.

    `fill` translates the release with what the file has already. `name` is that of the release's file, `now` the time
    for a file that is new or has changed. `near` tells of a sentence which other one of the memory may help, if any.
    """
    before = old or Po()
    kept = merged(before, parts)
    made = fill(kept)
    renderings = {part.context: part.rendering for part in made.parts}
    ours = {each.key: each for each in before.entries}
    entries = tuple(_filled(each, renderings[each.context], ours.get(each.key), made, near) for each in kept.entries)
    result = replace(kept, entries=entries)
    if old and (result.entries, result.obsolete) == (old.entries, old.obsolete):
        return old
    date = moment(now)
    return result.with_headers({REVISED: date} if before.headers else _headers(name, made.release.language, date))


def _filled(
    entry: Entry, made: Rendering, before: Entry | None, translated: Translated, near: Callable[[str], str]
) -> Entry:
    """The entry with its notes, and with the machine's words where nobody has written any."""
    found = [flag for flag in translated.flags if flag.part == entry.context]
    told = list(_told(entry, made, found, translated))
    if made.how != "approved" and (helps := near(entry.source)):
        told.append(helps)
    if entry.text:
        return replace(entry, notes=(*told, *(note for note in entry.notes if note == mark(entry.text))))
    text = made.text if made.how in FILLS else before.text if before else ""
    return replace(
        entry,
        text=text,
        approved=made.how == "approved",
        notes=(*told, mark(text)) if text else tuple(told),
    )


def _told(entry: Entry, made: Rendering, found: list[Flag], translated: Translated) -> list[str]:
    told = list(notes(entry.source, translated.frame, found))
    if entry.outdated and made.how in FILLS:
        told.append(f"{NOW}{' '.join(made.text.split())}")
    return told


def _headers(name: str, language: str, date: str) -> dict[str, str]:
    """Of a new file."""
    return {
        "Project-Id-Version": name,
        "POT-Creation-Date": date,
        REVISED: date,
        "Last-Translator": NOT_YET,
        "Language-Team": "none",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
