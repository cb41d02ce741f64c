"""`accessible-release translate`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, LEVEL, READING, TRANSLATING, options, settings_from
from accessible_release.cli.running import as_json, result, tell
from accessible_release.cli.translation_files import FILES, Wanted, check_options, check_other, strictly, to_file
from accessible_release.errors import MADE

if TYPE_CHECKING:
    from accessible_release.settings import Settings
    from accessible_release.translating import Translated
    from accessible_release.translating.openness import Open

    Said = tuple[Iterable[str], Open]
    """What is printed, and what is open of it."""

EPILOG = """\b
Examples:
  accessible-release translate --to pt-BR news.md        the release in Portuguese, as plain text
  accessible-release translate --to pl --level easy news.md
  accessible-release translate --to pt --flags news.md   what a person must check, as JSON lines
  accessible-release translate --po --to pt-BR news.md   writes news.pt-BR.po, for a person
  accessible-release translate --po --to pt-BR --learn --memory approved.tsv news.md
  accessible-release translate --po --to pt-BR --export news.pt-BR.xlf news.md
  accessible-release translate --po --to pt-BR --import news.pt-BR.xlf news.md
  accessible-release translate --strict --to pl news.md  ends with 1 while anything hard is open
  cat sentences.txt | accessible-release translate --to pt --lines -
"""


@click.command(name="translate", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--to", "target", required=True, metavar="TAG", help="Language to translate to, such as pt-BR.")
@click.option("--lines", is_flag=True, help="FILE holds one sentence a line: one line out for each line in.")
@click.option("--flags", is_flag=True, help="Print what a person must check, one JSON object a line.")
@options(FILES)
@click.option("--strict", is_flag=True, help="End with 1 while a sentence is not translated or a hard flag is open.")
@click.option("--level", type=LEVEL, default="standard", show_default=True, help="Which version.")
@options(TRANSLATING, READING, EVERYWHERE)
def command(
    file: str,
    target: str,
    lines: bool,
    flags: bool,
    po: bool,
    strict: bool,
    level: str,
    **options: Any,
) -> int:
    """Translate a release, or sentences, offline, with every fact kept.

    FILE is a release (.md, .docx, .html, .eml) or - for standard input; with --lines a text with one sentence a
    line. A sentence whose facts did not come through stays as it is. What is printed is a draft: a person
    must check it.

    With --po a translation file (PO) is written that a person finishes in Poedit or another such program; "build"
    uses it. What people wrote in it is never lost. With --export it goes out in another form, too, and with --import
    it comes back.
    """
    from accessible_release.translating import check_language
    from accessible_release.translating.packages.codes import to_tag

    target = to_tag(target)
    check_language(target)
    wanted = Wanted(**{name: options.pop(name) for name in Wanted._fields})
    settings = settings_from({**options, "levels": (level,), "to": (target,)})
    check_options(po=po, others=lines or flags, wanted=wanted)
    if po:
        still_open = to_file(file, target, settings, wanted)
    else:
        said, still_open = _of_lines(file, target, settings, flags) if lines else _of_release(file, settings, flags)
        for line in said:
            result(line)
    return strictly(still_open) if strict else MADE


def _of_lines(file: str, target: str, settings: Settings, flags: bool) -> Said:
    """A line for each line; an empty line stays empty."""
    from dataclasses import asdict

    from accessible_release.cache import Cache, folder_of
    from accessible_release.reading.source import load
    from accessible_release.translating import translate_lines
    from accessible_release.translating.openness import open_in_lines

    check_other(settings.language, settings, "the sentences are")
    text = load(file, max_bytes=settings.max_bytes).text
    lines = text.removesuffix("\n").split("\n") if text else []
    cache = Cache(folder_of(settings, "translations"))
    made = translate_lines(lines, settings.language, target, settings, cache)
    kept = sum(each.how == "kept" for each in made)
    if kept:
        tell(f"Please check: {kept} of {len(made)} lines stay as they are: a fact would have been lost.")
    return (as_json(asdict(each)) if flags else each.text for each in made), open_in_lines(made)


def _of_release(file: str, settings: Settings, flags: bool) -> Said:
    from accessible_release.errors import MachineLacks, NeedsAPerson
    from accessible_release.finishing.desk import desk_beside
    from accessible_release.levels import versions
    from accessible_release.pipeline import understand
    from accessible_release.translating.openness import Open, open_in

    release = understand(file, settings)
    check_other(release.language, settings, "the release is")
    found = versions(release, settings, desk=desk_beside(file, release, settings), path=file)
    for lacking in found.lacking:
        if lacking.for_a_person:
            raise NeedsAPerson("translation-wrong", lacking.why, hint=lacking.hint)
        raise MachineLacks("language-missing", lacking.why, hint=lacking.hint)
    return _printed(found.translated, settings, flags), sum(map(open_in, found.translated), Open())


def _printed(translated: Sequence[Translated], settings: Settings, flags: bool) -> Iterator[str]:
    from dataclasses import asdict

    from accessible_release.editions.text import text

    for made in translated:
        if flags:
            yield from (as_json(asdict(flag)) for flag in made.flags)
        else:
            yield text(made.release, settings).rstrip("\n")
