"""What `translate --po` does: the translation file beside a release, sent out in other forms and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from accessible_release.cli.options import OneOf
from accessible_release.cli.running import result, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, Unusable, printable, quoted

if TYPE_CHECKING:
    from accessible_release.finishing.translations import Taking
    from accessible_release.settings import Settings
    from accessible_release.translating.openness import Open
    from accessible_release.translating.po.entry import Po


FILES: tuple[Callable[[Any], Any], ...] = (
    click.option("--po", is_flag=True, help="Write a translation file beside FILE, or bring it up to date."),
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="With --po: the translation file (default: beside the release).",
    ),
    click.option("--learn", is_flag=True, help="With --po: add what people approved in the file to the memory."),
    click.option(
        "--export",
        "sent",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="With --po: write it also as XLIFF (.xlf) or as a Word table (.docx), for a translator.",
    ),
    click.option(
        "--import",
        "returned",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="With --po: take over what a translator has written in such a file.",
    ),
    click.option("--xliff", type=OneOf(["1.2", "2.1"]), default="1.2", show_default=True, help="Version for --export."),
    click.option("--replace", "replacing", is_flag=True, help="With --import: although both files were changed."),
    click.option(
        "--older", is_flag=True, help="With --import: although the release was changed since the file was written."
    ),
)
"""The options of `translate` for the translation file and its other forms."""


class Wanted(NamedTuple):
    """What is asked for with --po."""

    output: Path | None
    learn: bool
    sent: Path | None
    """Where it goes in another form."""
    returned: Path | None
    """What came back in another form."""
    xliff: str
    """The version of XLIFF."""
    replacing: bool
    older: bool


def check_options(*, po: bool, others: bool, wanted: Wanted) -> None:
    """Raises `click.UsageError` for options that do not go together."""
    if po and others:
        raise click.UsageError("--po does not go with --lines or --flags.")
    together = {
        ("--output and --learn", "--po"): (wanted.output or wanted.learn, po),
        ("--export and --import", "--po"): (wanted.sent or wanted.returned, po),
        ("--replace and --older", "--import"): (wanted.replacing or wanted.older, wanted.returned),
    }
    for (names, needed), (given, there) in together.items():
        if given and not there:
            raise click.UsageError(f"{names} go with {needed}.")


def to_file(file: str, target: str, settings: Settings, wanted: Wanted) -> Open:
    """Write the translation file; its name on standard output, how far it is on standard error; what is open of it."""
    from datetime import UTC, datetime

    from accessible_release import beside
    from accessible_release.finishing.translations import at_level, update
    from accessible_release.pipeline import understand
    from accessible_release.translating.openness import open_in_file

    _check_places(file, settings, wanted)
    release = understand(file, settings)
    check_other(release.language, settings, "the release is")
    (level,) = settings.levels
    place = wanted.output or beside.translation(file, level, target)
    taking = _taking(target, wanted)
    if wanted.learn:
        from accessible_release.translating.po.learning import begin

        begin(Path(settings.memory))
    now = datetime.now(UTC).astimezone().replace(second=0, microsecond=0)
    made = update(place, at_level(file, release, level, settings), target, settings, now, taking=taking)
    _tell_state(made)
    result(place)
    if wanted.sent:
        from accessible_release.finishing.exchange.forms import send
        from accessible_release.finishing.exchange.parts import About

        send(wanted.sent, made, About(release.source_name, release.language, target), wanted.xliff)
        result(wanted.sent)
    if wanted.learn:
        _learn(made, place, target, settings)
    return open_in_file(made)


def _check_places(file: str, settings: Settings, wanted: Wanted) -> None:
    """Raises `Unusable` where something has no place to go to, before anything is translated."""
    from accessible_release.beside import STANDARD_INPUT
    from accessible_release.finishing.exchange.forms import check_form

    if wanted.output is None and file == STANDARD_INPUT:
        raise Unusable("po-nowhere", "standard input has no folder.", hint="Say where the translation goes: -o FILE")
    if wanted.learn and not settings.memory:
        raise Unusable("memory-unnamed", "no memory is named that could learn.", hint="Name one: --memory FILE")
    for path in filter(None, (wanted.sent, wanted.returned)):
        check_form(path)
    if wanted.sent and wanted.sent.absolute() == Path(file).absolute():
        hint = "Give the file that goes out another name: --export FILE"
        raise Unusable("exchange-form", "that is the release itself.", where=quoted(wanted.sent.name), hint=hint)


def _taking(target: str, wanted: Wanted) -> Taking:
    """What came back, to be taken over; nothing, where nothing came."""
    from accessible_release.finishing.exchange.forms import receive
    from accessible_release.finishing.exchange.taking import How, taken_over
    from accessible_release.finishing.translations import as_it_is

    path = wanted.returned
    if path is None:
        return as_it_is
    returned, how = receive(path, target), How(wanted.replacing, wanted.older)
    if returned.tracked:
        tell("Changes were tracked in Word: what was put in is taken over, what was struck out is left out.")
    return lambda po, parts: taken_over(po, parts, returned, path.name, how)


def _tell_state(made: Po) -> None:
    approved, empty = sum(each.approved for each in made.entries), sum(not each.text for each in made.entries)
    waiting = len(made.entries) - approved - empty
    tell(f"{len(made.entries)} parts: {approved} approved, {waiting} to approve, {empty} without a translation.")


def _learn(made: Po, place: Path, target: str, settings: Settings) -> None:
    from accessible_release.translating.po.learning import learn

    new, others = learn(Path(settings.memory), made, target, place.name)
    tell_learnt(new)
    if others:
        names = printable(", ".join(others))
        tell(f"Please check: the memory has other words for: {names}. They stay as they are there.")


def tell_learnt(new: int) -> None:
    """How many sentences are new in the memory."""
    tell(f"The memory has learnt {new} {'sentence' if new == 1 else 'sentences'}.")


def strictly(found: Open) -> int:
    """The exit code where nothing may be open; what is, is told."""
    if not found:
        return MADE
    tell(f"Please check: something is open: {found}. See it with --flags, or in the translation file.")
    return LOOK_BEFORE_PUBLISHING


def check_other(language: str, settings: Settings, what: str) -> None:
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
