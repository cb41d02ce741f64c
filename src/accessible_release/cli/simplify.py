"""`accessible-release simplify`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import DRAFTING, EVERYWHERE, QUOTATIONS, READING, now, options, settings_from
from accessible_release.cli.running import as_json, result, tell

if TYPE_CHECKING:
    from accessible_release.ledger import Draft
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release simplify news.md                    the easy-read draft as plain text
  accessible-release simplify --ledger news.md           every edit with its reason, as JSON lines
  accessible-release simplify --lines sentences.txt      one sentence a line in, one line out
  cat sentences.txt | accessible-release simplify --lines -
"""


@click.command(name="simplify", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--lines", is_flag=True, help="FILE holds one sentence a line: one line out for each line in.")
@click.option("--ledger", is_flag=True, help="Print what was changed and undone, one JSON object a sentence.")
@options(READING, DRAFTING, QUOTATIONS, EVERYWHERE)
def command(file: str, lines: bool, ledger: bool, **flags: Any) -> None:
    """Make a release, or sentences, easier to read without changing a fact.

    FILE is a release (.md, .docx, .html, .eml) or - for standard input; with --lines a text with one sentence a line.
    What is printed is a draft: a person must check it.
    """
    settings = settings_from(flags)
    if lines:
        drafts = _of_lines(file, settings)
        output = _ledger(drafts) if ledger else (" ".join(draft.pieces) for draft in drafts)
    else:
        output = _of_release(file, settings, ledger)
    for line in output:
        result(line)


def _of_lines(file: str, settings: Settings) -> Iterable[Draft]:
    """A draft for each line; an empty line stays empty."""
    from accessible_release.reading.source import load
    from accessible_release.simplifying.simplify import simplify_sentences

    text = load(file, max_bytes=settings.max_bytes).text
    return simplify_sentences(text.splitlines(), settings)


def _of_release(file: str, settings: Settings, ledger: bool) -> Iterator[str]:
    from accessible_release.editions.text import text
    from accessible_release.pipeline import understand
    from accessible_release.simplifying import simplify

    release = understand(file, settings, now())
    simplified = simplify(release, settings)
    for each in (*release.findings, *simplified.findings):
        if each.severity != "info":
            tell(f"Please check: {each.message} {each.hint}")
    if ledger:
        yield from _ledger((*simplified.drafts, *simplified.spoken))
    else:
        yield text(simplified.release, settings).rstrip("\n")


def _ledger(drafts: Iterable[Draft]) -> Iterator[str]:
    from accessible_release.records import draft_record

    return (as_json(draft_record(draft)) for draft in drafts)
