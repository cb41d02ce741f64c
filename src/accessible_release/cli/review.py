"""`accessible-release review`."""

from __future__ import annotations

import webbrowser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from accessible_release.cli import review_import
from accessible_release.cli.groups import GroupWithDefault
from accessible_release.cli.options import (
    DRAFTING,
    EVERYWHERE,
    READING,
    TRANSLATING,
    options,
    output_folder,
    settings_from,
)
from accessible_release.cli.running import result, tell

EPILOG = """\b
Examples:
  accessible-release review news.md                the page opens in your browser; Ctrl-C ends it
  accessible-release review --no-browser news.md   prints its address
  accessible-release review import news.easy.docx   takes back the table that "draft --docx" wrote
"""


class PageFirst(GroupWithDefault):
    """What names none of the commands is a release for the first of them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, behind the first command where none is named."""
        named = bool(args) and args[0] in (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, args if named or not args else [next(iter(self.commands)), *args])


@click.group(name="review", cls=PageFirst, epilog=EPILOG)
def command() -> None:
    """Finish the easy-read text of a release, and translations, in the browser, beside the release.

    "review FILE" is short for "review page FILE".
    """


@command.command(name="page", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@output_folder("Where the button “Build” puts the editions.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@options(READING, DRAFTING, TRANSLATING, EVERYWHERE)
def page(file: str, output: Path, no_browser: bool, **flags: Any) -> None:
    """Correct, translate, accept, leave out, sign and build on a page that only this computer can reach.

    FILE is a release. Without an easy-read text beside it, one is drafted first. All is kept in files beside the
    release, at every step. Ctrl-C ends it.
    """
    from accessible_release.finishing import desk as desks
    from accessible_release.pipeline import understand
    from accessible_release.workbench.serving import serve

    settings = settings_from(flags)
    if not desks.exists(file):
        release = understand(file, settings)
        tell("There is no easy-read text beside it yet: it is being drafted.")
        desks.draft(file, release, settings)

    def told(address: str) -> None:
        result(address)
        if not no_browser:
            webbrowser.open(address)
        tell("Press Ctrl-C to end.")

    serve(file, output, settings, _now, told)


def _now() -> datetime:
    return datetime.now(UTC).astimezone().replace(second=0, microsecond=0)


command.add_command(review_import.command)
