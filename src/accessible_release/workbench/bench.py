"""A release and its easy-read text, open on the page: read afresh for each request, changed one request at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from accessible_release import beside
from accessible_release.errors import Unusable, quoted
from accessible_release.finishing import desk as desks
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.edition import Edition, edition
from accessible_release.finishing.text import EasyText
from accessible_release.model import Release
from accessible_release.pipeline import understand
from accessible_release.settings import Settings
from accessible_release.workbench.rows import Row, rows


class Bench:
    """The way from a request to the files; what was read is kept until one of them is another."""

    def __init__(self, path: str, settings: Settings, clock: Callable[[], datetime]) -> None:
        self.path, self.settings, self.clock = path, settings, clock
        self.lock = threading.RLock()
        """Whoever holds it is the only one who writes."""
        self._release: tuple[bytes, Release] | None = None
        self._desk: tuple[tuple[bytes, ...], Desk] | None = None
        self._written = b""
        """The text as it was last read or written here."""

    def day(self) -> str:
        """Today (ISO 8601)."""
        return self.clock().date().isoformat()

    @contextmanager
    def open(self) -> Iterator[Desk]:
        """The desk as it is on the disk, for this request alone. Raises as `open_desk`."""
        with self.lock:
            yield self._opened()

    def _opened(self) -> Desk:
        held = tuple(_bytes(path) for path in (Path(self.path), beside.easy_text(self.path), self._decisions))
        if self._release is None or self._release[0] != held[0]:
            self._release = (held[0], understand(self.path, self.settings))
        if self._desk is None or self._desk[0] != held:
            self._desk = (held, desks.open_desk(self.path, self._release[1], self.settings))
        self._written = held[1]
        return self._desk[1]

    @property
    def _decisions(self) -> Path:
        return beside.decisions(self.path)

    def save(self, desk: Desk, text: EasyText) -> Desk:
        """Write a changed text. Raises `Unusable` where it would break what stands in other rows."""
        if text == desk.text:
            return desk
        if not desk.text.conflicts and not text.conflicts:
            _check(desk, text)
        if _bytes(desk.place) != self._written:
            raise Unusable(
                "text-just-changed",
                "another program has saved it in this very moment; your words were not saved.",
                where=quoted(desk.place.name),
                hint="Go back, and save again.",
            )
        saved = desks.save_text(desk, text)
        self._written = _bytes(desk.place)
        return saved


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""  # whoever opens it says what is wrong


def _check(desk: Desk, text: EasyText) -> None:
    """Raises `Unusable` where a text cannot be read, or what is said elsewhere in it is read otherwise than before."""
    where = quoted(desk.place.name)
    before, after = (edition(each, desk.release, where=where) for each in (desk.text, text))
    lost = _said(before, desk.text) - _said(after, text)
    gone = {line.written for line in desk.text.lines} - {line.written for line in text.lines}
    if any(written not in gone for written, _ in lost):
        raise Unusable(
            "words-break-others",
            "these words would change how other lines are read; nothing was saved.",
            where=where,
            hint="Take out signs such as `, <, | or [ that stand alone.",
        )


def _said(made: Edition, text: EasyText) -> set[tuple[str, str]]:
    """Each line as it is written, and what is read on it."""
    return {(text.lines[made.lines[each.id]].written, each.text) for each in made.release.sentences}


def looked_at(desk: Desk, found: Sequence[Row]) -> set[str]:
    """The seals of the rows that a person has looked at, as they are now."""
    return set(desk.decisions.looked) & {row.seal for row in found}


def look(desk: Desk, row: Row) -> Desk:
    """Keep that a row has been looked at; what is kept of rows that are no more is forgotten."""
    found = rows(desk)
    return desks.look(desk, {*looked_at(desk, found), row.seal})
