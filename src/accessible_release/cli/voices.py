"""`accessible-release voices`"""

from __future__ import annotations

import click

EPILOG = """\b
Examples:
  accessible-release voices
  accessible-release voices --language pl
"""


@click.command(name="voices", epilog=EPILOG)
@click.option("--language", metavar="TAG", default="", help="Only voices for this language, such as en or pt-BR.")
def command(language: str) -> None:
    """List the voices that this computer can speak with: engine, name, languages."""
    from accessible_release import plugins
    from accessible_release.errors import MachineLacks

    for engine in plugins.names("voices"):
        try:
            found = plugins.voice(engine).voices()
        except MachineLacks as lacks:
            click.echo(f"{engine}: {lacks}", err=True)
            continue
        for each in found:
            if any(tag.lower().startswith(language.lower()) for tag in each.languages):
                click.echo(f"{each.engine}\t{each.name}\t{', '.join(each.languages)}")
