"""`accessible-release score`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, LEVEL, READING, options, settings_from
from accessible_release.cli.running import result, result_json, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, printable

if TYPE_CHECKING:
    from accessible_release.model import Release
    from accessible_release.scoring import Figures, Readability
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release score news.md
  accessible-release score --level easy news.md        before and after
  accessible-release score --json news.md > score.json
  accessible-release score --fail-over 9 news.md       for a pipeline
"""
MOST_WORDS = 20
"""Hard words that are shown; --json has all."""


@click.command(name="score", epilog=EPILOG)
@click.argument("release_file", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option(
    "--fail-over",
    type=float,
    metavar="GRADE",
    help="Exit with 1 when the Flesch-Kincaid grade of the text is above this.",
)
@click.option(
    "--level",
    type=LEVEL,
    default="standard",
    help="The release's own words (standard), or its easy-read draft beside them (easy).",
)
@options(READING, EVERYWHERE)
@click.pass_context
def command(
    ctx: click.Context, /, release_file: str, as_json: bool, fail_over: float | None, level: str, **flags: Any
) -> None:
    """Show how hard a release is to read, and why: long sentences, hard words, Easy Read rules.

    INPUT is a release (.md, .docx, .html, .eml) or - for standard input. Nothing is written. A score alone
    passes or fails nothing: the exit code is 1 only when --fail-over is given and the grade is above it.
    """
    from accessible_release.pipeline import understand
    from accessible_release.scoring import assess_as_set, record

    settings = settings_from(flags)
    release = understand(release_file, settings)
    before = assess_as_set(release, settings)
    after = assess_as_set(_easy(release_file, release, settings), settings) if level == "easy" else None
    judged = after or before
    if as_json:
        content = {**record(judged), "level": level, "before": record(before) if after else None}
        result_json(content)
    else:
        result("\n".join(map(printable, _lines(judged, before if after else None))))
    ctx.exit(_exit_code(judged, fail_over))


def _easy(path: str, release: Release, settings: Settings) -> Release:
    """The easy-read text beside the release, or else the draft; raises `MachineLacks` where there is none."""
    from dataclasses import replace

    from accessible_release.errors import MachineLacks
    from accessible_release.finishing.desk import desk_beside
    from accessible_release.levels import versions

    wanted = replace(settings, levels=("easy",))
    made = versions(release, wanted, desk=desk_beside(path, release, wanted))
    if not made.releases:
        raise MachineLacks("level-not-made", made.lacking[0].why, hint=made.lacking[0].hint)
    return made.releases[0]


def _exit_code(judged: Readability, fail_over: float | None) -> int:
    if fail_over is None:
        return MADE
    grade = judged.figures.grade
    if grade is None:
        tell("There is no Flesch-Kincaid grade for this text, so --fail-over does not hold it up.")
    elif grade > fail_over:
        tell(f"The Flesch-Kincaid grade is {grade}, above {fail_over:g}.")
        return LOOK_BEFORE_PUBLISHING
    return MADE


def _lines(judged: Readability, before: Readability | None) -> Iterator[str]:
    yield from _lead(judged, before)
    yield from _hard_words(judged)
    yield from _formulas(judged, before)
    yield from _issues(judged)


def _lead(judged: Readability, before: Readability | None) -> Iterator[str]:
    def both(show: Callable[[Figures], str]) -> str:
        return f"{show(before.figures)} → {show(judged.figures)}" if before else show(judged.figures)

    limits = judged.thresholds
    yield f"Sentences over {limits.plain} words: {both(lambda figures: _share(figures, figures.over_plain))}"
    yield f"Sentences over {limits.warn} words: {both(lambda figures: _share(figures, figures.over_warn))}"
    yield f"Reading age: {both(_age)}"
    yield f"Words: {both(lambda figures: f'{figures.counts.words:,}')}"
    if judged.figures.counts != judged.ours.counts:
        own = judged.ours
        yield f"Outside quotations: {_share(own, own.over_warn)} over {limits.warn} words, {_age(own)}"
    if judged.note:
        yield judged.note


def _share(figures: Figures, over: int) -> str:
    return f"{over} of {len(figures.lengths)} ({figures.share(over):.0%})"


def _age(figures: Figures) -> str:
    if figures.reading_age is None:
        return "no reading age"
    low, high = figures.reading_age.low, figures.reading_age.high
    return f"{low} to {high} years" if low != high else f"about {low} years"


def _hard_words(judged: Readability) -> Iterator[str]:
    known = [word for word in judged.hard_words if word.plainer or word.meaning]
    yield ""
    yield f"Hard words: {len(judged.hard_words)}, {len(known)} of them with a plainer choice or a meaning"
    for word in known[:MOST_WORDS]:
        choice = ", ".join(word.plainer) or word.meaning
        yield f"  {word.word} ({word.count}): {choice}"
    others = [f"{word.word} ({word.count})" for word in judged.hard_words if word not in known]
    if others:
        more = ", …" if len(others) > MOST_WORDS else ""
        yield f"  Others: {', '.join(others[:MOST_WORDS])}{more}"


def _formulas(judged: Readability, before: Readability | None) -> Iterator[str]:
    yield ""
    yield "Formulas (--json also has textstat's values, and why some differ)"
    earlier = {each.key: each.value for each in before.figures.formulas} if before else {}
    for each in judged.figures.formulas:
        was = f"{earlier[each.key]} → " if earlier.get(each.key) is not None else ""
        yield f"  {each.name}: {was}{'none' if each.value is None else each.value}"
    yield from dict.fromkeys(f"  {each.note}" for each in judged.figures.formulas if each.value is None and each.note)


def _issues(judged: Readability) -> Iterator[str]:
    from accessible_release.scoring import guidelines

    own = [issue for issue in judged.issues if not issue.quoted]
    yield ""
    yield f"Easy Read rules: {len(own)} to look at, {len(judged.issues) - len(own)} more in words that people said"
    for code, found in judged.issues_by_code().items():
        rule = guidelines()[code]
        quoted = sum(issue.quoted for issue in found)
        inside = f", {quoted} more in quotations" if quoted else ""
        doubt = "; to verify" if not rule.verified else ""
        yield f"{code} {rule.title}: {len(found) - quoted}{inside} ({rule.source}{doubt})"
        for issue in found:
            if not issue.quoted:
                where = f"line {issue.line}, " if issue.line else ""
                yield f"  {where}{issue.severity}: {issue.message} {issue.hint}".rstrip()
    for ignored in judged.ignored:
        yield f"{ignored.code} ignored, {ignored.count} times: {ignored.reason}"
