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
  accessible-release verify web/ --source news.md
"""


@click.command(name="verify", epilog=EPILOG)
@click.argument("output", type=click.Path(path_type=Path), default=Path("output"))
@click.option(
    "--source",
    "sources",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The release itself, or its folder, to compare every number with. Default: input/, if there is one.",
)
@click.option("-v", "--verbose", is_flag=True, help="Name every file, also those that are as they should be.")
@options(DEBUGGING)
@click.pass_context
def command(ctx: click.Context, /, output: Path, sources: tuple[Path, ...], verbose: bool) -> None:
    """Check finished editions: every file whole and unchanged, the helpline first and last in each, no number altered.

    OUTPUT is an output folder or the folder of one release (default: output/). The numbers of each file are compared
    with the release it was made from, which is known by its checksum. What is wrong is printed, one line a file, and
    how many files there are. The exit code is 1 when a file is not as it should be.
    """
    from accessible_release.verifying import releases_in, sources_in, verify

    usual = Path("input")
    known = sources_in(sources or ([usual] if usual.is_dir() else []))
    bad = total = 0
    for folder in releases_in(output):
        for check in verify(folder, known):
            total += 1
            bad += bool(check.problems)
            if check.problems or verbose:
                result(printable(f"{check.path}: {'; '.join(check.problems) or 'good'}"))
    result(
        f"Files checked: {total}. Not as they should be: {bad}." if bad else f"Files checked: {total}. All are good."
    )
    ctx.exit(LOOK_BEFORE_PUBLISHING if bad else MADE)
