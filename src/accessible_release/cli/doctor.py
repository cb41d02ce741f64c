"""`accessible-release doctor`."""

from __future__ import annotations

from typing import Any

import click

from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result
from accessible_release.errors import MACHINE_LACKS, MADE, printable

EPILOG = """\b
Examples:
  accessible-release doctor
"""


@click.command(name="doctor", epilog=EPILOG)
@options(EVERYWHERE)
@click.pass_context
def command(ctx: click.Context, /, **flags: Any) -> None:
    """Show what is there, what is missing, and the command that installs it.

    The exit code is 3 when something is missing that a build needs.
    """
    from accessible_release.doctoring import examine

    missing = 0
    for each in examine(settings_from(flags)):
        missing += not each.good
        line = f"{'good' if each.good else 'MISSING'}: {each.name}: {each.what} {each.cure}"
        result(printable(line.rstrip()))
    ctx.exit(MACHINE_LACKS if missing else MADE)
