"""Options that several commands share, and the settings they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from accessible_release.cli.completing import among, plugin_names
from accessible_release.cli.running import Switches

if TYPE_CHECKING:
    from datetime import datetime

    from accessible_release.settings import Settings

Function = TypeVar("Function", bound=Callable[..., Any])


def _debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Tracebacks and our own log, from now on."""
    if wanted:
        import logging

        ctx.ensure_object(Switches).debug = True
        logging.basicConfig(format="%(name)s: %(message)s")
        logging.getLogger("accessible_release").setLevel(logging.DEBUG)


def listed(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """What a repeated option names, each of which may be a list with commas."""
    return tuple(dict.fromkeys(tag.strip() for each in given for tag in each.split(",") if tag.strip()))


SIZE: tuple[Callable[[Any], Any], ...] = (
    click.option("--max-bytes", type=int, metavar="N", help="Largest input to read, in bytes (default 1,000,000)."),
)
READING: tuple[Callable[[Any], Any], ...] = (
    click.option("--language", metavar="TAG", help="Language of releases that name none, such as en."),
    click.option(
        "--region",
        "regions",
        multiple=True,
        metavar="CODE",
        help="Country whose phone numbers to expect, such as GB. Can be repeated.",
    ),
    click.option("--directory", metavar="FILE", help="Your own list of helplines (helplines.toml)."),
    click.option(
        "--helpline",
        multiple=True,
        metavar="NUMBER",
        help="The right number, where a release contradicts itself. Can be repeated.",
    ),
    click.option(
        "--no-helpline",
        is_flag=True,
        default=None,
        help="Go on although a release on abuse or harm names no helpline.",
    ),
    click.option(
        "--embargo-lifted",
        is_flag=True,
        default=None,
        help="Go on although a release says that it is under embargo.",
    ),
    click.option(
        "--finished",
        is_flag=True,
        default=None,
        help="Go on although something in a release looks unfinished, such as [TBC].",
    ),
    *SIZE,
)
TRANSLATING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--translator",
        "translators",
        multiple=True,
        metavar="NAME",
        shell_complete=among(plugin_names("translators")),
        help="Use only this engine. Can be repeated.",
    ),
    click.option("--glossary", metavar="FILE", help="Words that are kept or always translated alike (CSV)."),
    click.option("--memory", metavar="FILE", help="Translations that a person has approved (TSV)."),
)
DRAFTING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--length",
        type=click.Choice(["auto", "short", "full"]),
        help="What the easy-read draft leaves out (default auto: notes for editors; more where that is over a third).",
    ),
)
SETTINGS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Settings file (default: accessible-release.toml, if there is one).",
    ),
)
DEBUGGING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--debug",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_debug,
        help="On an error, show where in the program it happened.",
    ),
)
EVERYWHERE = (*SETTINGS, *DEBUGGING)


def now() -> datetime:
    """The time at which the program was called, with the offset of this computer. Nobody else looks at a clock."""
    from datetime import datetime

    return datetime.now().astimezone()


class OneOf(click.Choice[str]):
    """One of a few words; another is answered with the nearest."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - of click
        """What is said of a word that is none of them."""
        from accessible_release.errors import choices, quoted

        return f"{quoted(str(value))} is none of them. {choices(str(value), map(str, self.choices))}"


LEVEL = OneOf(["standard", "easy"])
QUOTATIONS = (
    click.option(
        "--quotations",
        type=OneOf(["retold", "exact", "both"]),
        help="What people said, in the easy-read draft: in easier words (default), exactly, or both.",
    ),
)


def output_folder(about: str) -> Callable[[Function], Function]:
    """The option that says where the editions go; `about` is its help."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        default=Path("output"),
        show_default=True,
        metavar="FOLDER",
        help=about,
    )


def options(*groups: tuple[Callable[[Any], Any], ...]) -> Callable[[Function], Function]:
    """A decorator that adds groups of options, in the order in which help shows them."""

    def add(function: Function) -> Function:
        for option in reversed([option for group in groups for option in group]):
            function = option(function)
        return function

    return add


def settings_from(flags: dict[str, Any]) -> Settings:
    """The settings after file, environment and the given `flags`; takes `settings_file` out of them."""
    from accessible_release.settings import load

    file = flags.pop("settings_file", None)
    settings = load(file=file, flags={name: value for name, value in flags.items() if value not in (None, ())})
    if settings.simplify_without:
        from accessible_release.simplifying.operators import switched_off

        switched_off(settings.simplify_without)
    return _spelt(settings) if settings.to else settings


def _spelt(settings: Settings) -> Settings:
    """The settings with the tags of languages as they are written, whatever their spelling."""
    from dataclasses import replace

    from accessible_release.forms import wanted_languages

    return replace(settings, to=wanted_languages(settings))
