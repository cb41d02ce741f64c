"""What a form of the page sends for a translation file: the words of every part.

As in the easy-read text, each row names the seal of what it showed. Where the file holds something else by now, nothing
of that row is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from accessible_release.characters import has_control
from accessible_release.translating.po.entry import Entry
from accessible_release.workbench.forms import ROW, Sent, sent
from accessible_release.workbench.translations.rows import Row
from accessible_release.workbench.translations.sheets import Sheet, Sheets


@dataclass(frozen=True, slots=True)
class Clash:
    """Words for a part that holds something else by now."""

    sent: Sent
    standing: Row | None
    """The part as it is in the file; None where there is none any more."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the words of a form."""

    sheet: Sheet
    clashes: tuple[Clash, ...] = ()
    kept: frozenset[str] = frozenset()
    """Keys of the rows that were changed."""

    def row(self, key: str, form: Mapping[str, str]) -> Row | None:
        """The row that a button stood in; None where the file holds something else there."""
        row = self.sheet.row(key)
        seen = form.get(f"{ROW}{key}", "").partition(":")[0]
        return row if row and (key in self.kept or row.seal == seen) else None


def save(sheets: Sheets, before: Sheet, form: Mapping[str, str]) -> Saved:
    """Write what a person typed; nothing of it where a part of it holds something else by now."""
    sheet, clashes, kept = before, [], []
    for each in (one for one in sent(form) if one.changed):
        row = before.row(each.key)
        if row is None or row.seal != each.seal:
            clashes.append(Clash(each, before.standing_for(each.key)))
        else:
            sheet = sheet.changed(row.number, typed(row.entry, each.words))
            kept.append(each.key)
    return Saved(sheets.save(before, sheet), tuple(clashes), frozenset(kept))


def typed(entry: Entry, words: str) -> Entry:
    """An entry with what a person typed; other words than before must be approved again."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    text = "".join(char for char in lines if not has_control(char))
    return entry if text == entry.text else replace(entry, text=text, approved=False)
