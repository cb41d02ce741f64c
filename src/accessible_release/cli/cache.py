"""`accessible-release cache`: where spoken clips and translations are kept, and how to be rid of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.groups import GroupWithDefault
from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result
from accessible_release.errors import printable

if TYPE_CHECKING:
    from accessible_release.cache import Kept

EPILOG = """\b
Examples:
  accessible-release cache          where it is and how large
  accessible-release cache clear    before a computer is passed on
"""
MEGABYTE = 1_000_000


@click.group(name="cache", cls=GroupWithDefault, epilog=EPILOG)
def command() -> None:
    """Show or clear what is kept so that it need not be made again.

    Spoken clips and translations are kept, and with them words of releases that may not be public
    yet. Only their owner can read them. Without a command the cache is shown.
    """


@command.command(epilog="\b\nExamples:\n  accessible-release cache show\n")
@options(EVERYWHERE)
def show(**flags: Any) -> None:
    """Show where the cache is and how large.

    A line for clips and one for translations, and after how long they go.
    """
    from accessible_release.cache import kept

    settings = settings_from(flags)
    found = kept(settings)
    for each in found:
        result(printable(f"{each.kind}: {_size([each])} in {each.folder}"))
    if not found:
        result("There is no cache: this user has no home folder.")
    elif settings.cache_days:
        result(f"What nobody has used for {settings.cache_days} days is removed at the next build.")
    else:
        result("Nothing is kept: the setting cache_days is 0.")


@command.command(epilog="\b\nExamples:\n  accessible-release cache clear\n")
@options(EVERYWHERE)
def clear(**flags: Any) -> None:
    """Remove every clip and every translation that is kept.

    Nothing else in the folder is touched, and no edition. The next build makes again what it needs.
    """
    from accessible_release.cache import kept, remove

    settings = settings_from(flags)
    before = kept(settings)
    remove(settings)
    left = kept(settings)
    result(f"Removed: {_size(before)}.")
    if any(each.entries for each in left):
        raise _not_removed(left)


def _not_removed(left: Sequence[Kept]) -> Exception:
    from accessible_release.errors import MachineLacks, quoted

    where = quoted(str(left[0].folder.parent))
    return MachineLacks("cache-not-cleared", f"{_size(left)} could not be removed.", where=where, hint=CURE)


CURE = "Check the permission, and whether another run is at work."


def _size(found: Sequence[Kept]) -> str:
    entries, size = sum(each.entries for each in found), sum(each.bytes for each in found)
    return f"{entries:,} {'entry' if entries == 1 else 'entries'}, {size / MEGABYTE:.1f} MB"
