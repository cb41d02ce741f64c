"""Options that several commands share, and the settings they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from accessible_release.cli.running import Switches

if TYPE_CHECKING:
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
    *SIZE,
)
TRANSLATING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--translator", "translators", multiple=True, metavar="NAME", help="Use only this engine. Can be repeated."
    ),
    click.option("--glossary", metavar="FILE", help="Words that are kept or always translated alike (CSV)."),
    click.option("--memory", metavar="FILE", help="Translations that a person has approved (TSV)."),
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


class GroupWithDefault(click.Group):
    """A group whose first command runs when it is called alone, with its commands in the order of use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - of click
        """The names as they stand in their file."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, behind the first command where none is named."""
        named = bool(args) and (not args[0].startswith("-") or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else [next(iter(self.commands)), *args])


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
    return _spelt(settings) if settings.to else settings


def _spelt(settings: Settings) -> Settings:
    """The settings with the tags of languages as they are written, whatever their spelling."""
    from dataclasses import replace

    from accessible_release.levels import wanted_languages

    return replace(settings, to=wanted_languages(settings))
