"""`accessible-release verify`."""

from __future__ import annotations

from pathlib import Path

import click

from accessible_release.cli.options import DEBUGGING, options
from accessible_release.cli.running import result
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, printable

EPILOG = """\b
Examples:
  accessible-release verify output/
  accessible-release verify output/listening-line-now-free-116-123/
"""


@click.command(name="verify", epilog=EPILOG)
@click.argument("output", type=click.Path(path_type=Path), default=Path("output"))
@options(DEBUGGING)
@click.pass_context
def command(ctx: click.Context, /, output: Path) -> None:
    """Check finished editions: every file whole and unchanged, the helpline first and last in each.

    OUTPUT is an output folder or the folder of one release (default: output/). One line is printed
    for each file. The exit code is 1 when a file is not as it should be.
    """
    from accessible_release.verifying import releases_in, verify

    bad = 0
    for folder in releases_in(output):
        for check in verify(folder):
            bad += bool(check.problems)
            result(printable(f"{check.path}: {'; '.join(check.problems) or 'good'}"))
    ctx.exit(LOOK_BEFORE_PUBLISHING if bad else MADE)
