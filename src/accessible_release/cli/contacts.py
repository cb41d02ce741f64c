"""`accessible-release contacts`: report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.groups import SuggestingGroup
from accessible_release.cli.options import EVERYWHERE, SIZE, options, settings_from
from accessible_release.cli.running import as_json as as_json_text
from accessible_release.cli.running import result, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, WRONG_USAGE, printable, quoted

if TYPE_CHECKING:
    from accessible_release.surveying import Listed, Unread

EPILOG = """\b
Examples:
  accessible-release contacts report output/ --directory helplines.toml
  accessible-release contacts report releases/ --tsv > numbers.tsv
  accessible-release contacts report . --json

\b
Exit codes: 0 nothing was found. 1 a number was found.
2 wrong usage, or nothing was found and a file could not be read.
"""
EVERY = 1000
"""After so many releases it is said how far one is."""
FIELDS = ("state", "number", "name", "role", "instead", "file", "line")
HEADS = ("What", "Number", "Whose", "What for", "Now", "Where")
WIDTHS = (15, 18, 24, 11, 18)
"""Of all columns but the last."""


@click.group(name="contacts", cls=SuggestingGroup, epilog=EPILOG)
def command() -> None:
    """Look after the numbers of what has been published."""


@command.command(name="report", epilog=EPILOG)
@click.argument("folder", type=click.Path(path_type=Path), default=Path("output"))
@click.option("--directory", metavar="FILE", help="Your own list of helplines (helplines.toml).")
@click.option(
    "--region", "regions", multiple=True, metavar="CODE", help="Country whose phone numbers to expect. Can be repeated."
)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.option("--tsv", "as_tsv", is_flag=True, help="Print it as a table with tabs, for a spreadsheet.")
@options(SIZE, EVERYWHERE)
@click.pass_context
def report(ctx: click.Context, /, folder: Path, as_json: bool, as_tsv: bool, **flags: Any) -> None:
    """List retired numbers, and helplines that your list does not have, in releases and in what was made of them.

    FOLDER holds releases, output folders or both, at any depth (default: output/). A retired number is listed wherever
    it stands; a number that your list does not have, where it is that of a helpline or for reporting. What cannot be
    read is named and passed over.
    """
    from accessible_release.surveying import Unread, survey

    settings = settings_from(flags)
    printer = _Json() if as_json else _Tsv() if as_tsv else _Table()
    looked = found = 0
    unread: list[Unread] = []
    for each in survey(folder, settings):
        if isinstance(each, Path):
            looked += 1
            if looked % EVERY == 0:
                tell(f"Looked at {looked}.")
        elif isinstance(each, Unread):
            unread.append(each)
            tell(f"Not read: {quoted(each.file)}: {each.why}")
        else:
            found += 1
            printer.add(each)
    printer.end(looked, unread)
    tell(f"Releases looked at: {looked}. Numbers to look at: {found}. Not read: {len(unread)}.")
    ctx.exit(LOOK_BEFORE_PUBLISHING if found else WRONG_USAGE if unread else MADE)


class _Table:
    """Columns for people; each line is printed at once, for there may be thousands."""

    def __init__(self) -> None:
        self._begun = False

    def add(self, found: Listed) -> None:
        """A line."""
        if not self._begun:
            self._print(HEADS)
            self._begun = True
        where = f"{found.file}, line {found.line}" if found.line else found.file
        self._print((found.state, found.number, found.name, found.role or "in the text", found.instead, where))

    def end(self, looked: int, unread: Sequence[Unread]) -> None:
        """Nothing: what was not read has been named."""

    @staticmethod
    def _print(cells: Sequence[str]) -> None:
        *columns, last = map(printable, cells)
        result("  ".join([*(cell.ljust(width) for cell, width in zip(columns, WIDTHS, strict=True)), last]))


class _Tsv:
    """A line each, with tabs."""

    def __init__(self) -> None:
        result("\t".join(FIELDS))

    def add(self, found: Listed) -> None:
        """A line."""
        result("\t".join(printable(str(getattr(found, name))) for name in FIELDS))

    def end(self, looked: int, unread: Sequence[Unread]) -> None:
        """Nothing: what was not read has been named."""


class _Json:
    """One value, which is printed bit by bit."""

    def __init__(self) -> None:
        self._before = '{"numbers": [\n'

    def add(self, found: Listed) -> None:
        """A member of its list."""
        result(self._before + as_json_text({name: getattr(found, name) for name in FIELDS}))
        self._before = ", "

    def end(self, looked: int, unread: Sequence[Unread]) -> None:
        """What stands behind the list."""
        rest = {"not_read": [{"file": each.file, "why": each.why} for each in unread], "looked_at": looked}
        begin = self._before if self._before.startswith("{") else ""
        result(f"{begin}], {as_json_text(rest)[1:]}")
