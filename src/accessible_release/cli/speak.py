"""`accessible-release speak`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, LEVEL, READING, options, settings_from
from accessible_release.cli.running import result, tell

if TYPE_CHECKING:
    from accessible_release.model import Narration, Release, ScriptLine
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release speak "Call 0808 1000 900, free."
  accessible-release speak news.md                         the whole recording
  accessible-release speak news.md --sentence s0012        one sentence of it
  accessible-release speak news.md --sentence s0012 --lexicon words.tsv
  accessible-release speak news.md --script -o news.script.txt
  accessible-release speak "NetSafe" -o netsafe.wav
"""
RELEASE_ENDINGS = (".md", ".docx", ".eml")
"""A name with one of these is no text that somebody wants to hear; an address may end in .html."""
STDIN = "-"
WIDTH = 22
"""Of the column that says what is read, in characters: as wide as the id of a telephone number on the card."""


@click.command(name="speak", epilog=EPILOG)
@click.argument("given", metavar="TEXT|INPUT")
@click.option(
    "--sentence",
    "sentences",
    multiple=True,
    metavar="ID",
    help="Only this sentence of INPUT, such as s0012 (--script shows them). Can be repeated.",
)
@click.option(
    "--level",
    type=LEVEL,
    help="The release's own words (standard), or its easy-read draft (easy).",
)
@click.option("--to", "target", metavar="TAG", help="INPUT translated to this language, such as pt-BR.")
@click.option("--script", "as_script", is_flag=True, help="Print what would be said, line by line with its pauses.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to this file instead: .wav, .mp3, .m4b, .opus or .flac; with --script a text.",
)
@click.option("--voice", metavar="NAME", help="Voice engine (see: accessible-release voices).")
@click.option("--voice-name", metavar="NAME", help="The engine's own name of a voice.")
@click.option("--quotation-voice", metavar="NAME", help="A second voice, which speaks the quotations.")
@click.option("--rate", type=int, metavar="N", help="Speed of speech in words a minute (default 145).")
@click.option("--lexicon", metavar="FILE", help="House words and how they are spoken (TSV).")
@options(READING, EVERYWHERE)
def command(
    given: str,
    sentences: tuple[str, ...],
    level: str | None,
    target: str | None,
    as_script: bool,
    output: Path | None,
    **flags: Any,
) -> None:
    """Hear words, or sentences of a release, just as the recording says them.

    INPUT is a release (.md, .docx, .html, .eml) or - for standard input; what is neither a file nor ends so is
    TEXT. It is played, or written to a file with -o. What is spoken is kept, so that a build says the same.
    """
    settings = settings_from({**flags, "levels": (level or "standard",), "to": (target,) if target else ()})
    _check_folder(output)
    if not _is_input(given):
        _refuse(sentences=sentences, level=level, to=target)
        release = _of_text(given, settings)
        wanted = _sentences(release)
    else:
        release = _of_input(given, settings)
        wanted = tuple(_checked(sentences, release, settings))
    if as_script:
        _write_script(_script(release, wanted, settings), output)
    else:
        from accessible_release.narrating.excerpt import spoken

        _sound(spoken(release, wanted, settings), output, settings)


def _is_input(given: str) -> bool:
    """Whether a release is meant; a folder cannot be said, so that reading it says what is wrong."""
    try:
        return given == STDIN or given.lower().endswith(RELEASE_ENDINGS) or Path(given).exists()
    except (OSError, ValueError):
        return False  # too long for a name, or with characters that none can have


def _check_folder(output: Path | None) -> None:
    """Raises `Unusable` where there is no folder to write to, before anything is spoken."""
    from accessible_release.errors import Unusable, quoted

    if output and not output.parent.exists():
        where = quoted(str(output.parent))
        raise Unusable("output-folder-missing", "there is no such folder.", where=where, hint="Make it first.")


def _refuse(**flags: object) -> None:
    for name, given in flags.items():
        if given:
            option = {"sentences": "--sentence"}.get(name, f"--{name}")
            raise click.UsageError(f"{option} is for a release, and that is no file and no name that ends in .md.")


def _of_text(text: str, settings: Settings) -> Release:
    """The text as a release without a title, so that it is said as it would be in one."""
    from accessible_release.contacts import find_contacts
    from accessible_release.reading import decode, understand

    return find_contacts(understand(decode(os.fsencode(text), name="TEXT"), settings), settings)


def _of_input(path: str, settings: Settings) -> Release:
    """The release in the level and language that the settings ask for."""
    from accessible_release.errors import MachineLacks
    from accessible_release.finishing.desk import desk_beside
    from accessible_release.levels import versions
    from accessible_release.pipeline import understand

    release = understand(path, settings)
    made = versions(release, settings, desk=desk_beside(path, release, settings))
    for lacking in made.lacking:
        raise MachineLacks("version-not-made", lacking.why, hint=lacking.hint)
    return made.releases[-1]


def _sentences(release: Release) -> tuple[str, ...]:
    return tuple(sentence.id for sentence in release.sentences)


def _checked(wanted: Sequence[str], release: Release, settings: Settings) -> Iterator[str]:
    """The ids of sentences that there are; raises `Unusable` for another."""
    from difflib import get_close_matches

    from accessible_release.errors import Unusable, quoted
    from accessible_release.narrating.script import script

    known = list(dict.fromkeys(line.element for line in script(release, settings) if line.element)) if wanted else []
    ids = [each for each in known if each in _sentences(release)]
    for each in wanted:
        if each not in known:
            near = get_close_matches(each, ids, n=1)
            meant = f"Did you mean {near[0]}? " if near else ""
            hint = f"{meant}They go from {ids[0]} to {ids[-1]}." if ids else "There are none."
            raise Unusable("sentence-unknown", f"no sentence {quoted(each)} is said.", hint=hint)
        yield each


def _script(release: Release, wanted: Sequence[str], settings: Settings) -> Iterable[str]:
    """The lines of the script; how long all lasts is in it where there is a voice to measure that."""
    from accessible_release.errors import MachineLacks
    from accessible_release.narrating.excerpt import spoken
    from accessible_release.narrating.script import script

    try:
        lines: Sequence[ScriptLine] = [timed.line for timed in spoken(release, wanted, settings).lines]
    except MachineLacks as lacking:
        tell(f"Without a voice, how long it lasts is not in the script: {lacking}")
        lines = [line for line in script(release, settings) if not wanted or line.element in wanted]
    return (_shown(line, settings) for line in lines)


def _shown(line: ScriptLine, settings: Settings) -> str:
    marks = [
        "slow" if line.slow else "",
        "second voice" if line.quoted and settings.quotation_voice else "",
        line.language,
    ]
    said = "".join(f"[{mark}] " for mark in marks if mark)
    return f"{line.element or f'({line.kind})':{WIDTH}} {line.pause:5} ms  {said}{line.text}"


def _write_script(lines: Iterable[str], output: Path | None) -> None:
    from accessible_release.files import write_file

    if output:
        write_file(output, "".join(f"{line}\n" for line in lines).encode())
    else:
        for line in lines:
            result(line)


def _sound(narration: Narration, output: Path | None, settings: Settings) -> None:
    from accessible_release.files import write_file
    from accessible_release.narrating.playing import play, wav

    if output is None:
        play(narration)
    elif output.suffix.lower() == ".wav":
        write_file(output, wav(narration))
    else:
        write_file(output, _encoded(narration, output.suffix.lower(), settings))


def _encoded(narration: Narration, ending: str, settings: Settings) -> bytes:
    """The recording as loud as a build makes it, without its tags."""
    from accessible_release.editions.sound import formats, sounds
    from accessible_release.errors import Unusable, quoted

    kind = ending.removeprefix(".")
    if kind not in formats():
        hint = f"There are: {', '.join(f'.{each}' for each in formats())}."
        raise Unusable("sound-unknown", f"there is no kind of audio file {quoted(ending)}.", hint=hint)
    return sounds(narration, replace(settings, audio_formats=(kind,), editions=()), (kind,))[kind]
