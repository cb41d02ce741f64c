"""What a shell may offer behind an option whose names are data: editions, levels, languages, voices."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click

Completer = Callable[[click.Context, click.Parameter, str], list[str]]


def among(names: Callable[[], Iterable[str]]) -> Completer:
    """A completer for an option that takes one of `names`, or several with commas; `names` is called when asked."""

    def complete(_ctx: click.Context, _option: click.Parameter, typed: str) -> list[str]:
        before, comma, part = typed.rpartition(",")
        return [before + comma + name for name in names() if name.startswith(part)]

    return complete


def plugin_names(kind: str) -> Callable[[], Iterable[str]]:
    """The names of the plug-ins of a kind (`editions`, `voices`, `translators`)."""

    def names() -> Iterable[str]:
        from accessible_release import plugins

        return plugins.names(kind)

    return names


def levels() -> Iterable[str]:
    """The levels that can be made."""
    from accessible_release.forms import LEVELS

    return LEVELS


def languages() -> Iterable[str]:
    """The languages that can be published in."""
    from accessible_release.phrases import complete_languages

    return complete_languages()
