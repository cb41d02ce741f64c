"""`accessible-release translate`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, LEVEL, READING, TRANSLATING, options, settings_from
from accessible_release.cli.running import as_json, result, tell

if TYPE_CHECKING:
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release translate --to pt-BR news.md        the release in Portuguese, as plain text
  accessible-release translate --to pl --level easy news.md
  accessible-release translate --to pt --flags news.md   what a person must check, as JSON lines
  accessible-release translate --po --to pt-BR news.md   writes news.pt-BR.po, for a person
  accessible-release translate --po --to pt-BR --learn --memory approved.tsv news.md
  cat sentences.txt | accessible-release translate --to pt --lines -
"""


@click.command(name="translate", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--to", "target", required=True, metavar="TAG", help="Language to translate to, such as pt-BR.")
@click.option("--lines", is_flag=True, help="FILE holds one sentence a line: one line out for each line in.")
@click.option("--flags", is_flag=True, help="Print what a person must check, one JSON object a line.")
@click.option("--po", is_flag=True, help="Write a translation file beside FILE, or bring it up to date.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="With --po: the translation file (default: beside the release).",
)
@click.option("--learn", is_flag=True, help="With --po: add what people approved in the file to the memory.")
@click.option("--level", type=LEVEL, default="standard", show_default=True, help="Which version.")
@options(TRANSLATING, READING, EVERYWHERE)
def command(
    file: str,
    target: str,
    lines: bool,
    flags: bool,
    po: bool,
    output: Path | None,
    learn: bool,
    level: str,
    **options: Any,
) -> None:
    """Translate a release, or sentences, offline, with every fact kept.

    FILE is a release (.md, .docx, .html, .eml) or - for standard input; with --lines a text with one sentence a
    line. A sentence whose facts did not come through stays as it is. What is printed is a draft: a person
    must check it.

    With --po a translation file (PO) is written that a person finishes in Poedit or another such program; "build"
    uses it. What people wrote in it is never lost.
    """
    from accessible_release.translating import check_language
    from accessible_release.translating.packages.codes import to_tag

    target = to_tag(target)
    check_language(target)
    settings = settings_from({**options, "levels": (level,), "to": (target,)})
    _check_options(po=po, others=lines or flags, output=output, learn=learn)
    if po:
        _to_file(file, target, settings, output, learn=learn)
        return
    for line in _of_lines(file, target, settings, flags) if lines else _of_release(file, settings, flags):
        result(line)


def _check_options(*, po: bool, others: bool, output: Path | None, learn: bool) -> None:
    if po and others:
        raise click.UsageError("--po does not go with --lines or --flags.")
    if not po and (output or learn):
        raise click.UsageError("--output and --learn go with --po.")


def _to_file(file: str, target: str, settings: Settings, output: Path | None, *, learn: bool) -> None:
    """Write the translation file; its name on standard output, how far it is on standard error."""
    from datetime import UTC, datetime

    from accessible_release import beside
    from accessible_release.errors import Unusable, printable
    from accessible_release.finishing.translations import at_level, update
    from accessible_release.pipeline import understand
    from accessible_release.translating.po.learning import begin
    from accessible_release.translating.po.learning import learn as learn_from

    if output is None and file == beside.STANDARD_INPUT:
        raise Unusable("po-nowhere", "standard input has no folder.", hint="Say where the translation goes: -o FILE")
    if learn and not settings.memory:
        raise Unusable("memory-unnamed", "no memory is named that could learn.", hint="Name one: --memory FILE")
    release = understand(file, settings)
    _check_other(release.language, settings, "the release is")
    (level,) = settings.levels
    place = output or beside.translation(file, level, target)
    if learn:
        begin(Path(settings.memory))
    now = datetime.now(UTC).astimezone().replace(second=0, microsecond=0)
    made = update(place, at_level(file, release, level, settings), target, settings, now)
    approved, empty = sum(each.approved for each in made.entries), sum(not each.text for each in made.entries)
    waiting = len(made.entries) - approved - empty
    tell(f"{len(made.entries)} parts: {approved} approved, {waiting} to approve, {empty} without a translation.")
    result(place)
    if learn:
        new, others = learn_from(Path(settings.memory), made, target, place.name)
        tell(f"The memory has learnt {new} {'sentence' if new == 1 else 'sentences'}.")
        if others:
            names = printable(", ".join(others))
            tell(f"Please check: the memory has other words for: {names}. They stay as they are there.")


def _of_lines(file: str, target: str, settings: Settings, flags: bool) -> Iterator[str]:
    """A line for each line; an empty line stays empty."""
    from accessible_release.cache import Cache, folder_of
    from accessible_release.reading.source import load
    from accessible_release.translating import translate_lines

    _check_other(settings.language, settings, "the sentences are")
    text = load(file, max_bytes=settings.max_bytes).text
    lines = text.removesuffix("\n").split("\n") if text else []
    cache = Cache(folder_of(settings, "translations"))
    made = translate_lines(lines, settings.language, target, settings, cache)
    kept = sum(each.how == "kept" for each in made)
    if kept:
        tell(f"Please check: {kept} of {len(made)} lines stay as they are: a fact would have been lost.")
    return (as_json(asdict(each)) if flags else each.text for each in made)


def _of_release(file: str, settings: Settings, flags: bool) -> Iterator[str]:
    from accessible_release.editions.text import text
    from accessible_release.errors import MachineLacks, NeedsAPerson
    from accessible_release.finishing.desk import desk_beside
    from accessible_release.levels import versions
    from accessible_release.pipeline import understand

    release = understand(file, settings)
    _check_other(release.language, settings, "the release is")
    found = versions(release, settings, desk=desk_beside(file, release, settings), path=file)
    for lacking in found.lacking:
        if lacking.for_a_person:
            raise NeedsAPerson("translation-wrong", lacking.why, hint=lacking.hint)
        raise MachineLacks("language-missing", lacking.why, hint=lacking.hint)
    for made in found.translated:
        if flags:
            yield from (as_json(asdict(flag)) for flag in made.flags)
        else:
            yield text(made.release, settings).rstrip("\n")


def _check_other(language: str, settings: Settings, what: str) -> None:
    """Raises `Unusable` where the text is in the wanted language already."""
    from accessible_release.errors import Unusable
    from accessible_release.forms import own_languages
    from accessible_release.locales import language_name

    if own_languages(language, settings):
        raise Unusable(
            "language-already",
            f"{what} already in {language_name(language, 'en')}: there is nothing to translate.",
            hint="If it is in another language, say so: --language TAG.",
        )
