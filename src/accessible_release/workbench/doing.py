"""What the buttons of the page do. Each saves first what was typed anywhere on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accessible_release.errors import Unusable
from accessible_release.finishing import desk as desks
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.text import EasyText
from accessible_release.phrases import phrases
from accessible_release.pictures import library
from accessible_release.workbench import changing
from accessible_release.workbench.bench import Bench, look, looked_at
from accessible_release.workbench.forms import Clash, Saved, Sent, again, save
from accessible_release.workbench.rows import Row, rows
from accessible_release.workbench.suggesting import Easier, bare, suggestions

PAGES = ("leave-out", "add", "accept", "picture", "explain")
"""What a button opens a page of its own for."""
DONE = {
    "saved": "Saved.",
    "looked": "Looked at.",
    "moved": "Moved.",
    "suggested": "Changed as suggested.",
    "left-out": "Left out.",
    "back": "Put back.",
    "added": "Added.",
    "accepted": "Accepted, with your reason.",
    "together": "Left out, with your reason.",
    "pictured": "The picture is changed.",
    "explained": "The word is explained.",
    "chosen": "Chosen.",
    "updated": "The new draft is taken over. Your own sentences are kept.",
    "signed": "Signed.",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the page goes on."""

    said: str = ""
    """A key of `DONE`; empty for nothing to say."""
    key: str = ""
    """The row that gets the focus."""
    page: str = ""
    """One of `PAGES`, about that row; or `sign`, `build`, `translations`, `together`."""
    seal: str = ""
    argument: str = ""
    clashes: tuple[Clash, ...] = ()
    """Words that were not saved, because their rows hold something else by now."""
    show: tuple[str, str] | None = None
    """Which rows to show and in which order, where a person asked for that."""


class Deeds:
    """All that can be done to a text, one request at a time."""

    def __init__(self, bench: Bench, easier: Easier) -> None:
        self.bench, self.easier = bench, easier

    def do(self, form: Mapping[str, str]) -> Answer:
        """Save what was typed, then do what the button says: `ACTION KEY ARGUMENT`."""
        action, _, rest = form.get("do", "save").partition(" ")
        key, _, argument = rest.partition(" ")
        with self.bench.open() as desk:
            saved = save(self.bench, desk, form)
            if saved.clashes:
                return Answer(clashes=saved.clashes)
            if saved.emptied:
                return self._opened(saved, form, "leave-out", saved.emptied[0])
            return self._done(saved, form, action, key, argument)

    def _done(self, saved: Saved, form: Mapping[str, str], action: str, key: str, argument: str) -> Answer:
        if action == "show":
            return Answer(show=(key, argument))
        if action in ("sign", "build", "translations", "together"):
            return Answer(page=action)
        if action == "update":
            desks.update(saved.desk)
            return Answer("updated")
        if action in PAGES:
            return self._opened(saved, form, action, key, argument)
        row = self._row(saved, form, key)
        if action == "save":
            return Answer("saved", row.key if row else key)
        if row is None:
            return _gone(saved.desk, key)
        if action == "looked":
            return _looked(saved.desk, row, form.get("show", ""))
        return self._at(saved.desk, row, action, argument)

    def _row(self, saved: Saved, form: Mapping[str, str], key: str) -> Row | None:
        return saved.row(key, form.get(f"row-{key}", "").partition(":")[0])

    def _opened(self, saved: Saved, form: Mapping[str, str], page: str, key: str, argument: str = "") -> Answer:
        row = self._row(saved, form, key)
        return Answer(key=row.key, page=page, seal=row.seal, argument=argument) if row else _gone(saved.desk, key)

    def _at(self, desk: Desk, row: Row, action: str, argument: str) -> Answer:
        """Do something to a row at once."""
        changes: Mapping[str, Callable[[], EasyText]] = {
            "up": lambda: _moved(desk, row, -1),
            "down": lambda: _moved(desk, row, 1),
            "suggest": lambda: self._suggested(desk, row, argument),
            "back": lambda: _back(desk, row),
            "beside": lambda: _beside(desk, row, argument),
            "choose": lambda: changing.resolved(
                desk.text, row, mine=argument in ("mine", "both"), new=argument in ("new", "both")
            ),
        }
        if action not in changes:
            raise Unusable("deed-unknown", "the page asks for what nobody knows.", hint="Load the page again.")
        said = {"suggest": "suggested", "back": "back", "beside": "pictured", "choose": "chosen"}.get(action, "moved")
        return self._changed(desk, row, changes[action](), said)

    def _changed(self, desk: Desk, row: Row, text: EasyText, said: str) -> Answer:
        """Write a changed text, and find where the row is now."""
        before = rows(desk)
        desk = self.bench.save(desk, text)
        now = rows(desk)
        key = row.key if any(each.key == row.key for each in now) else ""
        if not key:  # it has gone: the focus goes to what stands in its place
            place = next(number for number, each in enumerate(before) if each.key == row.key)
            key = now[min(place, len(now) - 1)].key
        return Answer(said, key)

    def _suggested(self, desk: Desk, row: Row, name: str) -> EasyText:
        lines = list(map(bare, row.lines))
        plainer = self.easier.plainer(lines, desk) if name == "plainer" else {}
        shorter = self.easier.shorter(lines, desk) if name.startswith("shorter") else {}
        words = next((each.words for each in suggestions(desk, row, plainer, shorter) if each.name == name), None)
        return desk.text if words is None else changing.rewritten(desk.text, row, words)

    def on_page(self, page: str, key: str, form: Mapping[str, str]) -> Answer:
        """Do what a page about one row was filled in for."""
        with self.bench.open() as desk:
            row = Saved(desk, {}, (), ()).row(key, form.get("seal", ""))
            if row is None:
                return _gone(desk, key, form.get("words", form.get("reason", "")))
            _check_reason(page, row, form)
            if page == "accept":
                by = " ".join(form.get("by", "").split())
                desks.accept(desk, form.get("argument", ""), form.get("reason", ""), by, self.bench.day())
                return Answer("accepted", key)
            text, said = _filled_in(page, desk, row, form)
            return self._changed(desk, row, text, said)

    def again(self, form: Mapping[str, str]) -> Answer:
        """Write words once more whose row is gone."""
        with self.bench.open() as desk:
            self.bench.save(desk, again(desk, form.get("key", ""), form.get("words", "")).text)
            return Answer("added", form.get("key", ""))


def _check_reason(page: str, row: Row, form: Mapping[str, str]) -> None:
    """Raises `Unusable` where a reason is missing, or the name of who gives it."""
    wanted = {"accept": ("reason", "by"), "leave-out": ("reason",) if row.tells else ()}.get(page, ())
    if not all(form.get(name, "").strip() for name in wanted):
        raise Unusable(
            "reason-missing", "it needs a reason, and a name where one is asked for.", hint="Go back, and say why."
        )


def _filled_in(page: str, desk: Desk, row: Row, form: Mapping[str, str]) -> tuple[EasyText, str]:
    """The text after a page about a row, and what to say."""
    if page == "leave-out":
        return changing.without(desk.text, row, form.get("reason", "")), "left-out"
    if page == "add":
        return changing.added(desk.text, row, form.get("words", "")), "added"
    if page == "explain":
        heading = f"## {phrases(desk.release.language)['easy']['hard_words']} {{words}}"
        return changing.explained_too(desk.text, heading, form.get("term", ""), form.get("meaning", "")), "explained"
    return _beside(desk, row, f"{form.get('argument', '0')} {form.get('picture', '')}"), "pictured"


def _beside(desk: Desk, row: Row, argument: str) -> EasyText:
    """The text with a picture before a line of a row: its number, then the name of the picture; without one none."""
    number, _, name = argument.partition(" ")
    chosen = library(desk.settings).get(name)
    description = (chosen.alt(desk.release.language) or chosen.alt("en")) if chosen else ""
    return changing.pictured(desk.text, row, int(number), name if chosen else "", description)


def _looked(desk: Desk, row: Row, show: str) -> Answer:
    """Keep that a row has been looked at; where only open ones are shown, the focus goes to the next of them."""
    desk = look(desk, row)
    found = rows(desk)
    seen = looked_at(desk, found)
    rest = [each for each in found if each.seal not in seen]
    after = next((each for each in rest if each.start >= row.end), rest[0] if rest else row)
    return Answer("looked", after.key if show == "open" else row.key)


def _gone(desk: Desk, key: str, words: str = "") -> Answer:
    now = next((row for row in rows(desk) if row.key == key), None)
    return Answer(clashes=(Clash(Sent(key, "", words, bool(words)), now),))


def _moved(desk: Desk, row: Row, by: int) -> EasyText:
    standing = [each for each in rows(desk) if each.lines]
    place = next(number for number, each in enumerate(standing) if each.key == row.key)
    if not 0 <= place + by < len(standing):
        return desk.text
    first, second = sorted((standing[place], standing[place + by]), key=lambda each: each.start)
    return changing.exchanged(desk.text, first, second)


def _back(desk: Desk, row: Row) -> EasyText:
    drafted = desk.decisions.drafted.get(row.tags[0])
    return changing.put_back(desk.text, row, changing.drafted_lines(row, drafted.lines if drafted else ()))
