"""`accessible-release review import`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.cli.telling import tell_next, typed

EPILOG = """\b
Examples:
  accessible-release draft --docx news.md                writes news.easy.docx, to send round
  accessible-release review import news.easy.docx        takes what people wrote into news.easy.md
  accessible-release review import edited.docx --of news.md
"""


@click.command(name="import", epilog=EPILOG)
@click.argument("table", metavar="TABLE")
@click.option("--of", metavar="FILE", help="The release (default: the one beside TABLE with its name).")
@click.option("--replace", "replacing", is_flag=True, help="Although the text was changed after TABLE was written.")
@options(READING, EVERYWHERE)
def command(table: str, of: str | None, replacing: bool, **flags: Any) -> None:
    """Take the easy-read text back from a Word table.

    TABLE is a Word document that "draft --docx" wrote and people edited. A row that belongs to no sentence of the
    release is refused, and nothing is changed. Changes that were tracked in Word count as accepted.
    """
    from accessible_release.errors import quoted
    from accessible_release.files import read_regular
    from accessible_release.finishing import desk as desks
    from accessible_release.finishing import word_table
    from accessible_release.pipeline import understand

    settings = settings_from(flags)
    path = of or _beside(Path(table))
    desk = desks.open_desk(path, understand(path, settings), settings)
    data = read_regular(table, settings.max_bytes)
    found = word_table.read(data, desk.text, desk.release, where=quoted(Path(table).name), replacing=replacing)
    if found.tracked:
        tell("Changes were tracked in Word: what was put in is taken over, what was struck out is left out.")
    for about, note in found.notes:
        tell(f"Note on {quoted(about)}: {note}")
    result(desks.save_text(desk, found.text).place)
    tell_next("see what is left to answer", f"status {typed(path)}")
    tell_next("when it is right, sign it", f'sign {typed(path)} --as "NAME, ROLE"')


def _beside(table: Path) -> str:
    """The release that stands beside a table with its name."""
    from accessible_release.beside import RELEASES
    from accessible_release.errors import Unusable, quoted

    stem = table.name.removesuffix(".docx").removesuffix(".easy")
    found = [each for ending in RELEASES if (each := table.with_name(stem + ending)).is_file() and each != table]
    if not found:
        hint = f"Say which it is: accessible-release review import {table.name} --of news.md"
        raise Unusable("release-unknown", "no release stands beside it.", where=quoted(table.name), hint=hint)
    return str(found[0])
