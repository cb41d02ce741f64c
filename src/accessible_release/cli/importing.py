"""`accessible-release import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, SIZE, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.cli.telling import tell_next, typed

if TYPE_CHECKING:
    from accessible_release.findings import Finding

EPILOG = """\b
Examples:
  accessible-release import news.docx                  writes news.md beside it
  accessible-release import page.html -o news.md
  accessible-release import message.eml -o -           to standard output
"""
STDOUT = "-"


@click.command(name="import", epilog=EPILOG)
@click.argument("release_file", metavar="FILE")
@click.option("-o", "--output", metavar="FILE", help="Where to write it; - for standard output (default: beside FILE).")
@click.option("--force", is_flag=True, help="Write it although there is such a file.")
@options(SIZE, EVERYWHERE)
def command(release_file: str, output: str | None, force: bool, **flags: Any) -> None:
    """Make Markdown of a Word file, a web page or an e-mail, for you to look at and correct.

    FILE is a release (.docx, .html, .eml), pasted text with what pasting left in it, or - for standard
    input. What was left out or mended is listed on standard error. An existing file is never overwritten
    without --force. Other commands read such files themselves; where the Markdown stands beside them in a
    folder, it is what is published.
    """
    from accessible_release.files import write_file
    from accessible_release.reading import imported

    source = imported(release_file, settings_from(flags))
    place = _place(release_file, output, force=force)
    if place is None:
        result(source.text.rstrip("\n"))
    else:
        write_file(place, source.text.encode())
        result(place)
    for each in source.findings:
        tell(_told(each))
    if place is not None:
        tell_next("look at it, then see what was understood", f"inspect {typed(place)}")


def _place(given: str, output: str | None, *, force: bool) -> Path | None:
    """Where to write; None for standard output. Raises `Unusable` for a file that is there and is not to be lost."""
    from accessible_release.errors import Unusable, quoted

    if output == STDOUT or (output is None and given == STDOUT):
        return None
    place = Path(output) if output else Path(given).with_suffix(".md")
    if place.exists() and (not force or (Path(given).exists() and place.samefile(given))):
        hint = "Give another name with -o" + (", or overwrite it with --force." if str(place) != given else ".")
        raise Unusable("import-exists", "that file is there already.", where=quoted(str(place)), hint=hint)
    if not place.parent.exists():
        where = quoted(str(place.parent))
        raise Unusable("output-folder-missing", "there is no such folder.", where=where, hint="Make it first.")
    return place


def _told(each: Finding) -> str:
    line = f"Line {each.line}: " if each.line else ""
    return f"{line}{each.message} {each.hint}"
