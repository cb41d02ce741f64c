"""What a form of the page sends: the words of every row, and what is to be done with one of them.

The whole page is one form, so that words typed into one row are saved whatever button is pressed. Each row names the
seal of what it showed. Where the file holds something else by now, nothing of that row is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from accessible_release.finishing.desk import Desk
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.changing import inserted, rewritten, tagged, typed
from accessible_release.workbench.rows import Kind, Row, find, rows
from accessible_release.workbench.viewing import digest

ROW, WORDS, TAKE = "row-", "words-", "take-"
"""How the names of fields begin, before the key of a row."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form says of a row."""

    key: str
    seal: str
    words: str
    changed: bool
    """Whether a person has typed into it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Words for a row that holds something else by now."""

    sent: Sent
    standing: Row | None
    """The row of that key as it is in the file; None where there is none any more."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the words of a form."""

    desk: Desk
    kept: Mapping[str, Row]
    """Key in the form → the row as it is now, where it has been changed."""
    clashes: tuple[Clash, ...]
    emptied: tuple[str, ...]
    """Keys of rows out of which all words were taken: they stay until a person leaves them out."""

    def row(self, key: str, seal: str) -> Row | None:
        """The row that a button stood in; None where the file holds something else there."""
        return self.kept.get(key) or find(rows(self.desk), key, seal)


def sent(form: Mapping[str, str]) -> Iterator[Sent]:
    """What a form says of each row; rows for which a person took what stands in the file are left out."""
    for name, value in form.items():
        key = name.removeprefix(ROW)
        if name.startswith(ROW) and form.get(f"{TAKE}{key}") != "file":
            seal, _, was = value.partition(":")
            words = form.get(f"{WORDS}{key}")
            yield Sent(key, seal, words or "", words is not None and digest(words) != was)


def save(bench: Bench, desk: Desk, form: Mapping[str, str]) -> Saved:
    """Write what a person typed, row by row. Raises `Unusable` for words that would break other lines."""
    kept: dict[str, Row] = {}
    clashes: list[Clash] = []
    emptied: list[str] = []
    for each in sent(form):
        if not each.changed:
            continue
        found = rows(desk)
        row = find(found, each.key, each.seal)
        if row is None or not row.has_words:
            clashes.append(Clash(each, next((one for one in found if one.key == each.key), None)))
        elif not typed(each.words) and row.kind is not Kind.VERBATIM:
            emptied.append(each.key)
        else:
            desk = bench.save(desk, rewritten(desk.text, row, each.words))
            kept[each.key] = rows(desk)[found.index(row)]
    return Saved(desk, kept, tuple(clashes), tuple(emptied))


def again(desk: Desk, key: str, words: str) -> Desk:
    """The desk with words for a row that is gone from the file."""
    found = rows(desk)
    base = key.partition(".")[0]
    home = next((row for row in found if base in row.tags), None)
    place = home.end if home else len(desk.text.lines)
    tags = (base,) if home else ()
    return replace(desk, text=inserted(desk.text, place, [tagged(each, tags) for each in typed(words)]))
