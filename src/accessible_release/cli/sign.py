"""`accessible-release sign`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.cli.telling import tell_next, typed

EPILOG = """\b
Examples:
  accessible-release sign news.md --as "Jo Smith, Accessibility Officer"
  accessible-release sign news.md --as "Ana Silva, Translator" --to pt-BR
  accessible-release status news.md            what is signed, and what stands in the way
"""


@click.command(name="sign", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--as", "person", required=True, metavar="NAME, ROLE", help="Who has read all of it and vouches for it.")
@click.option(
    "--level", type=click.Choice(["standard", "easy"]), default="easy", show_default=True, help="Which words."
)
@click.option("--to", metavar="TAG", default="", help="The translation to this language, such as pt-BR.")
@options(READING, EVERYWHERE)
def command(file: str, person: str, level: str, to: str, **flags: Any) -> None:
    """Sign the easy-read text or a translation of a release, as it stands.

    Every form then says who checked it and when, in place of the line about the computer. When release or text
    change afterwards it is a draft again. An earlier signature is replaced, and it is said whose that was.
    """
    from accessible_release.dates import shown_day
    from accessible_release.finishing import signing
    from accessible_release.pipeline import understand

    settings = settings_from(flags)
    release = understand(file, settings)
    today = datetime.now(UTC).astimezone().date().isoformat()
    before = signing.signed_before(file, release, settings, level=level, language=to)
    result(signing.sign(file, release, settings, person, today, level=level, language=to))
    if before and before.by != " ".join(person.split()):
        day = f", {shown_day(before.on, 'en')}" if before.on else ""
        tell(f"This signature takes the place of the one of {before.by}{day}.")
    if "," not in person:
        tell(f'No role is named. To name it, sign again: --as "{person}, Accessibility Officer"')
    tell_next("make the editions", f"build {f'--to {to} ' if to else ''}{typed(file)}")
