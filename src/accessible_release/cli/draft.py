"""`accessible-release draft`."""

from __future__ import annotations

from typing import Any

import click

from accessible_release.cli.options import DRAFTING, EVERYWHERE, QUOTATIONS, READING, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.cli.telling import tell_next, typed

EPILOG = """\b
Examples:
  accessible-release draft news.md             writes news.easy.md beside it: the easy-read draft
  accessible-release draft --update news.md    takes over what has changed in the release
  accessible-release draft --docx news.md      also news.easy.docx: a table to edit in Word
  accessible-release sign news.md --as "Jo Smith, Accessibility Officer"

\b
In news.easy.md each sentence stands on a line of its own, behind it in braces the sentence of the
release that it tells. Change, add, move and take out lines with any editor. What you leave out on
purpose goes into the lines at the top, with a reason:
  left_out:
    s0007: "It says the same as s0003."
"""


@click.command(name="draft", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option(
    "--update", is_flag=True, help="Merge what the release says now into your text; no word of yours is lost."
)
@click.option("--docx", is_flag=True, help="Also write the text as a Word table: source, easy read, picture, note.")
@options(READING, DRAFTING, QUOTATIONS, EVERYWHERE)
def command(file: str, update: bool, docx: bool, **flags: Any) -> None:
    """Write the easy-read draft of a release beside it, for you to correct.

    FILE is a release. The draft is Markdown; "build" then makes every easy-read form from it. A text that
    is there already is never overwritten; with --docx it goes into the table as it is.
    """
    from accessible_release import beside
    from accessible_release.files import write_file
    from accessible_release.finishing import desk as desks
    from accessible_release.finishing import word_table
    from accessible_release.pipeline import understand

    settings = settings_from(flags)
    release = understand(file, settings)
    if update:
        desk, merged = desks.update(desks.open_desk(file, release, settings))
        tell(f"{len(merged.followed)} sentences follow the new draft.")
        if merged.conflicts:
            tell(f"Please check: {merged.conflicts} of your sentences stand beside a new draft, between lines with !!.")
    elif docx and desks.exists(file):
        desk = desks.open_desk(file, release, settings)
    else:
        desk = desks.draft(file, release, settings)
    result(desk.place)
    if docx:
        table = beside.easy_table(file)
        write_file(table, word_table.write(desk.text, release))
        result(table)
        tell_next("when people have edited the table in Word, take it back", f"review import {typed(table)}")
    else:
        tell_next("correct it, beside the release", f"review {typed(file)}")
    tell_next("when it is right, sign it", f'sign {typed(file)} --as "NAME, ROLE"')
