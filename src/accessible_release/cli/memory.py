"""`accessible-release memory`: export, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.groups import SuggestingGroup
from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.cli.translation_files import tell_learnt

if TYPE_CHECKING:
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release memory export --memory approved.tsv -o approved.tmx
  accessible-release memory import ours.tmx --memory approved.tsv
  accessible-release memory import ours.tmx --memory approved.tsv --to pl
"""
MEMORY = click.option("--memory", metavar="FILE", help="Translations that a person has approved (TSV).")
SHOWN = 3
"""How many units of a file are named."""


@click.group(name="memory", cls=SuggestingGroup, epilog=EPILOG)
def command() -> None:
    """Send the approved translations to another program, or take its own.

    The form is TMX, which every translators' program reads and writes.
    """


@command.command(epilog="\b\nExamples:\n  accessible-release memory export --memory approved.tsv -o approved.tmx\n")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The TMX file.",
)
@MEMORY
@options(EVERYWHERE)
def export(output: Path, **flags: Any) -> None:
    """Write the memory as a TMX file (1.4b)."""
    from accessible_release.files import write_file
    from accessible_release.finishing.exchange import tmx

    write_file(output, tmx.dump(_named(settings_from(flags))))
    result(output)


@command.command(
    name="import", epilog="\b\nExamples:\n  accessible-release memory import ours.tmx --memory approved.tsv --to pl\n"
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--to", "target", metavar="TAG", default="", help="Only what serves this language, such as pt-BR.")
@MEMORY
@options(EVERYWHERE)
def take(file: Path, target: str, **flags: Any) -> None:
    """Add the translations in a TMX file to the memory.

    FILE is a TMX file with sources in English. Its translations count as approved, so take only a file whose
    translations people have approved. What the memory has already stays as it is there.
    """
    from accessible_release.finishing.exchange import tmx
    from accessible_release.translating import check_language
    from accessible_release.translating.packages.codes import to_tag
    from accessible_release.translating.po.learning import add, begin

    if target:
        check_language(to_tag(target))
    memory = Path(_named(settings_from(flags)))
    found = tmx.read(file, to_tag(target))
    begin(memory)
    new, others = add(memory, found.rows)
    result(memory)
    tell_learnt(new)
    if found.left_out:
        tell(f"Left out: {found.left_out} with a code or a sign that is no text, or without a known language.")
    if others:
        more = f" and {len(others) - SHOWN} more" if len(others) > SHOWN else ""
        tell(f"Please check: the memory has other words for: {', '.join(others[:SHOWN])}{more}. They stay as they are.")


def _named(settings: Settings) -> str:
    from accessible_release.errors import Unusable

    if not settings.memory:
        raise Unusable("memory-unnamed", "no memory is named.", hint="Name one: --memory FILE")
    return settings.memory
