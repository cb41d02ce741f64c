"""`accessible-release build`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, TRANSLATING, listed, options, settings_from
from accessible_release.cli.progress import reporter
from accessible_release.cli.running import Switches, result, tell, tell_error
from accessible_release.errors import MachineLacks, quoted

if TYPE_CHECKING:
    from accessible_release.manifest import Missing
    from accessible_release.pipeline import Outcome
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release build
  accessible-release build news.md flood.md -o web/
  accessible-release build --edition text --edition web news.md
  accessible-release build --level standard news.md
  accessible-release build --to pt-BR,pl news.md
  accessible-release build --edition print --edition word --pack news.md
  accessible-release build --edition audio --edition captions --audio mp3,m4b news.md
  cat news.md | accessible-release build - -o web/
  accessible-release build --helpline "1800 555 222" news.md

\b
Exit codes: 0 all made. 1 a person must look first, or one of several failed.
2 wrong usage or unreadable input. 3 the computer lacks something. 130 interrupted.
"""


@click.command(name="build", epilog=EPILOG)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    metavar="FOLDER",
    help="Where the editions go.",
)
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    help="Make only this edition: text, web, audio, captions, print, word, epub, braille or daisy. Can be repeated.",
)
@click.option(
    "--level",
    "levels",
    multiple=True,
    metavar="NAME",
    help="Make only this level: standard (the release's own words) or easy (an easy-read draft). Can be repeated.",
)
@click.option(
    "--to",
    multiple=True,
    callback=listed,
    metavar="TAG",
    help="Also make every edition in this language, such as pt-BR or pl. Can be repeated, or a list with commas.",
)
@click.option("--draft", "drafts_allowed", is_flag=True, help="End with 0 although a text is a draft again.")
@click.option("--pack", is_flag=True, default=None, help="Also put all files of a release into one ZIP file.")
@options(TRANSLATING, READING)
@click.option("--voice", metavar="NAME", help="Voice engine (see: accessible-release voices).")
@click.option("--voice-name", metavar="NAME", help="The engine's own name of a voice.")
@click.option("--quotation-voice", metavar="NAME", help="A second voice, which speaks the quotations.")
@click.option("--rate", type=int, metavar="N", help="Speed of speech in words a minute (default 145).")
@click.option("--lexicon", metavar="FILE", help="House words and how they are spoken (TSV).")
@click.option(
    "--audio",
    "audio_formats",
    multiple=True,
    callback=listed,
    metavar="FORMAT",
    help="Files of the recording: mp3 (default), m4b, opus, flac, wav. Can be repeated, or a list with commas.",
)
@click.option("--loudness", metavar="NAME", help="How loud recordings are: -19 (default), -16 or acx.")
@click.option("--cover", metavar="FILE", help="A square picture for audio files (PNG or JPEG).")
@click.option(
    "--progress",
    type=click.Choice(["auto", "bar", "plain", "none"]),
    default="auto",
    show_default=True,
    help="How to show progress.",
)
@options(EVERYWHERE)
@click.pass_context
def command(
    ctx: click.Context, /, inputs: tuple[str, ...], output: Path, progress: str, drafts_allowed: bool, **flags: Any
) -> None:
    """Make every edition of one or more releases.

    INPUT is a release (.md, .docx, .html, .eml), a folder of them, or - for standard input (default: input/). Each
    release gets a folder with a text, a web page that reads itself aloud, a recording, captions, a
    print (PDF), a Word document, an e-book with audio (EPUB) and braille, each in the release's own
    words and as an easy-read draft, an index.html that leads to them, a report.html for the person
    who checks them, and a manifest.json. The folders are printed, one a line.
    """
    from accessible_release import pipeline

    outcomes: list[Outcome] = []
    unwritten: list[MachineLacks] = []
    settings, shown = settings_from(flags), reporter(progress)
    for outcome in pipeline.build(inputs or ("input",), output, settings, shown, drafts_allowed=drafts_allowed):
        shown.pause()
        outcomes.append(outcome)
        try:
            _tell(outcome, settings, ctx.ensure_object(Switches))
        except MachineLacks as error:  # a full standard output must not stop what is still to be made
            unwritten.append(error)
    _tell_made_before(output, outcomes)
    if unwritten:
        raise unwritten[0]
    ctx.exit(pipeline.exit_code(outcomes))


def _tell(outcome: Outcome, settings: Settings, switches: Switches) -> None:
    """The folder on stdout; on stderr what a person should know."""
    if outcome.error:
        tell_error(outcome.error, switches)
        return
    for each in outcome.release.findings if outcome.release else ():
        if each.severity == "warning":
            where = f"line {each.line}: " if each.line else ""
            tell(f"Please check: {where}{each.message} {each.hint}")
    if outcome.lapsed:
        name = outcome.release.source_name if outcome.release else outcome.source
        tell(f"Please check: the easy read of {quoted(name)} is a draft again: {outcome.lapsed}. See: status, sign")
    _tell_own_language(outcome, settings)
    for which, lacking in _lacking(outcome):
        tell(f"Not made: {which}: {lacking.why} {lacking.hint}")
    result(outcome.folder)


def _tell_own_language(outcome: Outcome, settings: Settings) -> None:
    """Say that nothing was translated to the language in which the release is."""
    from accessible_release.levels import own_languages
    from accessible_release.locales import language_name

    language = outcome.release.language if outcome.release else ""
    own = own_languages(language, settings)
    if own:
        name = language_name(language, "en")
        tell(f"Please check: nothing was translated to {', '.join(own)}: the release is already in {name}.")


def _lacking(outcome: Outcome) -> Iterator[tuple[str, Missing]]:
    """What was not made, named together where the reason is the same."""
    reasons: dict[tuple[str, str], list[Missing]] = {}
    for each in outcome.not_made:
        reasons.setdefault((each.why, each.hint), []).append(each)
    own = outcome.release.language if outcome.release else ""
    for found in reasons.values():
        versions = dict.fromkeys(_version(each, own) for each in found)
        names = ", ".join(dict.fromkeys(each.edition for each in found))
        which = " and ".join(version for version in versions if version)
        yield (f"{names} ({which})" if which else names), found[0]


def _version(lacking: Missing, own: str) -> str:
    """The language and level of what was not made, where they are not the release's own."""
    said = [each for each, usual in ((lacking.language, own), (lacking.level, "standard")) if each != usual]
    return " ".join(said)


def _tell_made_before(output: Path, outcomes: Sequence[Outcome]) -> None:
    """What else of these sources lies in the output folder: after a new title, the editions under the old one."""
    from accessible_release.placing import made_before

    made = [each for each in outcomes if each.release and each.folder]
    folders = [each.folder for each in made if each.folder]
    sources = {each.release.source_name for each in made if each.release}
    for source, others in made_before(output, folders, sources).items():
        names = ", ".join(quoted(str(other)) for other in others)
        tell(f"Please check: {quoted(source)} was published before, in {names}. Delete what is out of date.")
