"""`accessible-release voices`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from accessible_release.cli.options import DEBUGGING, options
from accessible_release.cli.running import result, tell
from accessible_release.errors import MachineLacks, quoted

if TYPE_CHECKING:
    from accessible_release.plugins import VoiceInfo

EPILOG = """\b
Examples:
  accessible-release voices
  accessible-release voices --language pl
"""


@click.command(name="voices", epilog=EPILOG)
@click.option("--language", metavar="TAG", default="", help="Only voices for this language, such as en or pt-BR.")
@options(DEBUGGING)
def command(language: str) -> None:
    """List the voices that this computer can speak with: engine, name, languages.

    The engine is what --voice takes, the name is what --voice-name takes; * is every language. The
    exit code is 3 when there is no voice.
    """
    found = [each for each in _voices() if _speaks(each, language)]
    for each in found:
        result(f"{each.engine}\t{each.name}\t{', '.join(each.languages)}")
    if not found:
        what = f"no voice for the language {quoted(language)}" if language else "no voice"
        raise MachineLacks("voice-missing", f"there is {what}.", hint="Run: accessible-release doctor")


def _voices() -> Iterator[VoiceInfo]:
    """The voices of every engine that works; the others are named on stderr."""
    from accessible_release import plugins

    for engine in plugins.names("voices"):
        try:
            yield from plugins.voice(engine).voices()
        except MachineLacks as lacks:
            tell(f"{engine}: {lacks}")


def _speaks(voice: VoiceInfo, language: str) -> bool:
    wanted = language.lower()
    tags = [tag.lower() for tag in voice.languages]
    return not wanted or any(tag in {"*", wanted} or tag.startswith(f"{wanted}-") for tag in tags)
