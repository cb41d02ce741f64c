"""A translation file made or brought up to date: filled by memory and engine; what people wrote stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from accessible_release.translating.flags import Flag
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po, mark
from accessible_release.translating.po.merging import merged
from accessible_release.translating.po.noting import notes
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.translate import Translated

NOT_YET = "The machine. Nobody has checked it yet."
FILLS = ("approved", "translated", "facts")


def filled(old: Po | None, parts: tuple[Place, ...], fill: Callable[[Po], Translated], name: str, now: datetime) -> Po:
    """The file for the parts of a release that somebody must translate.

    `fill` translates the release with what the file has already. `name` is that of the release's file, `now` the time
    for a file that is new or has changed.
    """
    before = old or Po()
    kept = merged(before, parts)
    made = fill(kept)
    renderings = {part.context: part.rendering for part in made.parts}
    ours = {each.key: each for each in before.entries}
    entries = tuple(_filled(each, renderings[each.context], ours.get(each.key), made) for each in kept.entries)
    result = replace(kept, entries=entries)
    if old and (result.entries, result.obsolete) == (old.entries, old.obsolete):
        return old
    date = now.strftime("%Y-%m-%d %H:%M%z")
    return result.with_headers(_headers(name, made.release.language, date, old is None))


def _filled(entry: Entry, made: Rendering, before: Entry | None, translated: Translated) -> Entry:
    """The entry with its notes, and with the machine's words where nobody has written any."""
    found = [flag for flag in translated.flags if flag.part == entry.context]
    told = list(_told(entry, made, found, translated))
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
        told.append(f"the machine says now: {' '.join(made.text.split())}")
    return told


def _headers(name: str, language: str, date: str, new: bool) -> dict[str, str]:
    changed = {"PO-Revision-Date": date}
    if not new:
        return changed
    return {
        "Project-Id-Version": name,
        "POT-Creation-Date": date,
        **changed,
        "Last-Translator": NOT_YET,
        "Language-Team": "none",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
