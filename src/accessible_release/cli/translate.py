"""`accessible-release translate`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, TRANSLATING, options, settings_from
from accessible_release.cli.running import as_json, result, tell

if TYPE_CHECKING:
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release translate --to pt-BR news.md        the release in Portuguese, as plain text
  accessible-release translate --to pl --level easy news.md
  accessible-release translate --to pt --flags news.md   what a person must check, as JSON lines
  cat sentences.txt | accessible-release translate --to pt --lines -
"""


@click.command(name="translate", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--to", "target", required=True, metavar="TAG", help="Language to translate to, such as pt-BR.")
@click.option("--lines", is_flag=True, help="FILE holds one sentence a line: one line out for each line in.")
@click.option("--flags", is_flag=True, help="Print what a person must check, one JSON object a line.")
@click.option(
    "--level", type=click.Choice(["standard", "easy"]), default="standard", show_default=True, help="Which version."
)
@options(TRANSLATING, READING, EVERYWHERE)
def command(file: str, target: str, lines: bool, flags: bool, level: str, **options: Any) -> None:
    """Translate a release, or sentences, offline, with every fact kept.

    FILE is a release (.md, .docx, .html, .eml) or - for standard input; with --lines a text with one sentence a
    line. A sentence whose facts did not come through stays as it is. What is printed is a draft: a person
    must check it.
    """
    from accessible_release.translating import check_language
    from accessible_release.translating.packages.codes import to_tag

    target = to_tag(target)
    check_language(target)
    settings = settings_from({**options, "levels": (level,), "to": (target,)})
    output = _of_lines(file, target, settings, flags) if lines else _of_release(file, settings, flags)
    for line in output:
        result(line)


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
    from accessible_release.errors import MachineLacks
    from accessible_release.levels import versions
    from accessible_release.pipeline import understand

    release = understand(file, settings)
    _check_other(release.language, settings, "the release is")
    found = versions(release, settings)
    for lacking in found.lacking:
        raise MachineLacks("language-missing", lacking.why, hint=lacking.hint)
    for made in found.translated:
        if flags:
            yield from (as_json(asdict(flag)) for flag in made.flags)
        else:
            yield text(made.release, settings).rstrip("\n")


def _check_other(language: str, settings: Settings, what: str) -> None:
    """Raises `Unusable` where the text is in the wanted language already."""
    from accessible_release.errors import Unusable
    from accessible_release.levels import own_languages
    from accessible_release.locales import language_name

    if own_languages(language, settings):
        raise Unusable(
            "language-already",
            f"{what} already in {language_name(language, 'en')}: there is nothing to translate.",
            hint="If it is in another language, say so: --language TAG.",
        )
