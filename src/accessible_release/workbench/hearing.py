"""A row as the recording says it."""

from __future__ import annotations

from accessible_release.errors import Unusable
from accessible_release.finishing.desk import Desk
from accessible_release.narrating.excerpt import spoken
from accessible_release.narrating.playing import wav
from accessible_release.workbench.rows import Row


def heard(desk: Desk, row: Row) -> bytes:
    """A WAV file of the lines of a row. Raises `MachineLacks` without a voice, `Unusable` where nothing is said."""
    lines = desk.edition.lines
    wanted = [name for name, place in lines.items() if row.start <= place < row.end]
    if not wanted:
        raise Unusable("nothing-said", "the recording says nothing there.")
    return wav(spoken(desk.edition.release, wanted, desk.settings))
