"""What the buttons of a translation do. Each saves first what was typed anywhere on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.characters import clean, has_control
from accessible_release.errors import Unusable
from accessible_release.translating.po.entry import ACCEPTED, Entry
from accessible_release.workbench.forms import Sent
from accessible_release.workbench.translations.forms import Clash, Saved, save
from accessible_release.workbench.translations.returning import Backs
from accessible_release.workbench.translations.rows import Row
from accessible_release.workbench.translations.sheets import Sheet, Sheets, ordered

DONE = {
    "saved": "Saved.",
    "saved-wrong": "Saved. Something in these words is wrong: it is told below them.",
    "approved": "Approved.",
    "taken-back": "The approval is taken back.",
    "not-approved": "Saved, and not approved: a fact is wrong. It is told below the words.",
    "empty": "Not approved: there are no words yet.",
    "returned": "Translated back. It stands below the words.",
    "all-returned": "Translated back: it stands below the words of each part.",
    "accepted": "Your reason is kept. You can approve the words now.",
    "not-accepted": "The reason is taken out.",
    "translation-signed": "Signed.",
}
SHOWN = {"all": "Show all", "open": "Show what is not approved", "asks": "Show what is to be checked"}
"""Filters, and what the page calls them."""
ORDERS = {"worst": "Worst first", "text": "As in the text"}


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the page goes on."""

    said: str = ""
    """A key of `DONE`; empty for nothing to say."""
    key: str = ""
    """The row that gets the focus."""
    page: str = ""
    """`sign`, `update`, `list`, or `accept` for that row; empty for the rows."""
    clashes: tuple[Clash, ...] = ()
    """Words that were not saved, because their parts hold something else by now."""
    show: tuple[str, str] | None = None
    """Which rows to show and in which order, where a person asked for that."""


def shown(sheet: Sheet, show: str, order: str) -> list[Row]:
    """The rows that a filter lets through, in the order that is asked for."""
    rows = ordered(sheet.rows, order)
    if show == "open":
        return [row for row in rows if row.is_open]
    return [row for row in rows if row.asks] if show == "asks" else rows


class Deeds:
    """All that can be done to a translation file, one request at a time."""

    def __init__(self, sheets: Sheets, backs: Backs) -> None:
        self.sheets, self.backs = sheets, backs

    def do(self, level: str, language: str, form: Mapping[str, str]) -> Answer:
        """Save what was typed, then do what the button says: `ACTION KEY`; `backs` is of all parts."""
        action, _, rest = form.get("do", "save").partition(" ")
        key, _, argument = rest.partition(" ")
        with self.sheets.open(level, language) as sheet:
            saved = save(self.sheets, sheet, form)
            if saved.clashes:
                return Answer(clashes=saved.clashes)
            if action == "show":
                return Answer(show=(key, argument))
            if action in ("sign", "update", "list"):
                return Answer(page=action)
            if action == "backs":
                self.backs.ask(saved.sheet, [each for each in saved.sheet.rows if each.entry.text.strip()])
                return Answer("all-returned")
            row = saved.row(key, form)
            if row is None:
                return _gone(sheet, key)
            return self._at(saved, row, action, form)

    def _at(self, saved: Saved, row: Row, action: str, form: Mapping[str, str]) -> Answer:
        if action == "save":
            return Answer("saved-wrong" if row.wrong else "saved", row.key)
        if action == "accept":
            return Answer(key=row.key, page=action)
        if action == "back":
            self.backs.ask(saved.sheet, [row])
            return Answer("returned", row.key)
        if action == "unapprove":
            self._write(saved.sheet, row, replace(row.entry, approved=False))
            return Answer("taken-back", row.key)
        if action == "approve":
            return self._approve(saved.sheet, row, form)
        raise Unusable("deed-unknown", "the page asks for what nobody knows.", hint="Load the page again.")

    def _approve(self, sheet: Sheet, row: Row, form: Mapping[str, str]) -> Answer:
        """Approve a part; no one approves a wrong fact without a reason."""
        if not row.entry.text.strip():
            return Answer("empty", row.key)
        if row.wrong:
            return Answer("not-approved", row.key)
        after = _next(shown(sheet, form.get("show", ""), form.get("order", "")), row)
        self._write(sheet, row, replace(row.entry, approved=True, previous=""))
        moves = form.get("show") in ("open", "asks") or form.get("order") == "worst"
        return Answer("approved", after.key if moves else row.key)

    def _write(self, sheet: Sheet, row: Row, entry: Entry) -> None:
        self.sheets.save(sheet, sheet.changed(row.number, entry))

    def accept(self, level: str, language: str, key: str, form: Mapping[str, str]) -> Answer:
        """Keep why the words of a part are right although the fact gate says no; an empty reason takes it out."""
        with self.sheets.open(level, language) as sheet:
            row = sheet.row(key)
            if row is None or row.seal != form.get("seal", ""):
                return _gone(sheet, key)
            reason = " ".join("".join(char for char in form.get("reason", "") if not has_control(char)).split())
            if not reason and not row.entry.because:
                raise Unusable("reason-missing", "it needs a reason.", hint="Go back, and say why.")
            because = (f"{ACCEPTED} {clean(reason)[0]}",) if reason else ()
            self._write(sheet, row, replace(row.entry, remarks=(*row.said, *because)))
            return Answer("accepted" if reason else "not-accepted", row.key)


def _next(found: Sequence[Row], row: Row) -> Row:
    """The row after this one that is not approved, else the first such; else this one."""
    place = next((at for at, each in enumerate(found) if each.key == row.key), 0)
    rest = [each for each in (*found[place:], *found[:place]) if each.is_open and each.key != row.key]
    return rest[0] if rest else row


def _gone(sheet: Sheet, key: str) -> Answer:
    return Answer(clashes=(Clash(Sent(key, "", "", changed=False), sheet.standing_for(key)),))
