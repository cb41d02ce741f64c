"""`accessible-release status`."""

from __future__ import annotations

from typing import Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, options, settings_from
from accessible_release.cli.running import result, result_json, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, ReleaseError, printable

MOST_SHOWN = 10
"""What is to do of one text, in lines."""
EPILOG = """\b
Examples:
  accessible-release status                 every release in input/
  accessible-release status news.md         one release, with what stands in the way
  accessible-release status --json releases/

\b
Exit codes: 0 nothing was signed and then changed. 1 something was: look at it.
"""


@click.command(name="status", epilog=EPILOG)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@options(READING, EVERYWHERE)
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], as_json: bool, **flags: Any) -> None:
    """Show of each release what is a draft, what is signed by whom, and what is out of date.

    INPUT is a release or a folder of them (default: input/).
    """
    from accessible_release.batch import inputs as files_in
    from accessible_release.finishing.signing import Standing, standing
    from accessible_release.pipeline import understand

    settings, failed = settings_from(flags), False
    found: list[Standing] = []
    for path in files_in(inputs or ("input",)):
        try:
            found += standing(path, understand(path, settings), settings)
        except ReleaseError as error:
            failed = True
            tell(f"Error: {error}")
    if as_json:
        result_json([each.record for each in found])
    else:
        for each in found:
            result(printable(f"{each.source}: {each.what}: {each.state}"))
            for line in each.to_do[:MOST_SHOWN]:
                result(printable(f"  {line}"))
            if len(each.to_do) > MOST_SHOWN:
                result(f"  and {len(each.to_do) - MOST_SHOWN} more; --json lists all")
    ctx.exit(LOOK_BEFORE_PUBLISHING if failed or any(each.lapsed for each in found) else MADE)
