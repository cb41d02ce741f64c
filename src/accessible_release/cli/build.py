"""`accessible-release build`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.completing import among, languages, levels, plugin_names
from accessible_release.cli.options import (
    DRAFTING,
    EVERYWHERE,
    QUOTATIONS,
    READING,
    TRANSLATING,
    OneOf,
    listed,
    now,
    options,
    output_folder,
    settings_from,
)
from accessible_release.cli.progress import Quiet, reporter
from accessible_release.cli.running import Switches, tell_error
from accessible_release.cli.telling import stopped, summary, tell_made_before, tell_outcome
from accessible_release.errors import MachineLacks, ReleaseError, Unusable, quoted

if TYPE_CHECKING:
    from accessible_release.outcome import Outcome
    from accessible_release.settings import Settings
    from accessible_release.watching import Look

USUAL = "input"

EPILOG = """\b
Examples:
  accessible-release build
  accessible-release build news.md flood.md -o web/
  accessible-release build --edition text --edition web news.md
  accessible-release build --level standard news.md
  accessible-release build --to pt-BR,pl news.md
  accessible-release build --edition print --edition word --pack news.md
  accessible-release build --edition audio --edition captions --audio mp3,m4b news.md
  accessible-release build archive/ -o web/ --jobs 4
  accessible-release build archive/ -o web/ --cluster tcp://10.0.0.5:8786
  accessible-release build --watch news.md
  accessible-release build --to pl --strict news.md
  cat news.md | accessible-release build - -o web/
  accessible-release build --helpline "1800 555 222" news.md

\b
Exit codes: 0 all made. 1 a person must look first, or one of several failed.
2 wrong usage or unreadable input. 3 the computer lacks something. 130 interrupted.
"""


class Jobs(click.ParamType[int]):
    """How many processes there may be; `auto` for as many as this computer has room for."""

    name = "jobs"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        from accessible_release.crew.cores import room

        if str(value) == "auto":
            return room()
        if not str(value).isascii() or not str(value).isdecimal():
            self.fail(f"{quoted(str(value))} is neither a number, 0 or more, nor auto.", param, ctx)
        return int(str(value))


@click.command(name="build", epilog=EPILOG)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@output_folder("Where the editions go.")
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    shell_complete=among(plugin_names("editions")),
    help="Make only this edition: text, web, audio, captions, print, word, epub, braille or daisy. Can be repeated.",
)
@click.option(
    "--level",
    "levels",
    multiple=True,
    metavar="NAME",
    shell_complete=among(levels),
    help="Make only this level: standard (the release's own words) or easy (an easy-read draft). Can be repeated.",
)
@click.option(
    "--to",
    multiple=True,
    callback=listed,
    metavar="TAG",
    shell_complete=among(languages),
    help="Also make every edition in this language, such as pt-BR or pl. Can be repeated, or a list with commas.",
)
@click.option("--draft", "drafts_allowed", is_flag=True, help="End with 0 although a text is a draft again.")
@click.option("--strict", is_flag=True, help="End with 1 while a sentence is not translated or a hard flag is open.")
@click.option("--pack", is_flag=True, default=None, help="Also put all files of a release into one ZIP file.")
@options(TRANSLATING, DRAFTING, QUOTATIONS, READING)
@click.option(
    "--voice",
    metavar="NAME",
    shell_complete=among(plugin_names("voices")),
    help="Voice engine (see: accessible-release voices).",
)
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
@click.option("--again", is_flag=True, help="Make what has not changed since the last run, too.")
@click.option(
    "--jobs",
    type=Jobs(),
    default=0,
    metavar="N|auto",
    help="Make so many releases at the same time, each in a process of its own; auto: one a core (default 0: none).",
)
@click.option(
    "--cluster",
    default="",
    metavar="ADDRESS",
    help="Let the workers of this Dask scheduler make them, such as tcp://10.0.0.5:8786 (extra: cluster).",
)
@click.option("--watch", is_flag=True, help="Go on, and build again whenever a release or a settings file changes.")
@click.option(
    "--progress",
    type=OneOf(["auto", "bar", "plain", "none"]),
    default="auto",
    show_default=True,
    help="How to show progress.",
)
@options(EVERYWHERE)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    output: Path,
    progress: str,
    drafts_allowed: bool,
    strict: bool,
    again: bool,
    watch: bool,
    jobs: int,
    cluster: str,
    **flags: Any,
) -> None:
    """Make every edition of one or more releases.

    INPUT is a release (.md, .docx, .html, .eml), a folder of them, or - for standard input (default: input/). Each
    release gets a folder with a text, a web page that reads itself aloud, a recording, captions, a
    print (PDF), a Word document, an e-book with audio (EPUB) and braille, each in the release's own
    words and as an easy-read draft, an index.html that leads the public to them, a check.html and a
    report.html for the person who checks them, and a manifest.json. The folders are printed, one a
    line.
    """
    from accessible_release.outcome import exit_code

    if jobs and cluster:
        raise click.UsageError("--jobs is for this computer alone. Leave it out, or --cluster.")
    how = {"drafts_allowed": drafts_allowed, "strict": strict, "jobs": jobs, "cluster": cluster}
    run = _Run(inputs or _usual(), output, reporter(progress), ctx.ensure_object(Switches), how)
    if watch:
        run.watch(flags, again=again)
    else:
        ctx.exit(exit_code(run.build(settings_from(flags), again=again)))


def _usual() -> tuple[str, ...]:
    """The folder in which releases are looked for where none is named; raises `Unusable` where it is not there."""
    if not Path(USUAL).exists():
        hint = "Name one: accessible-release build news.md. Or try it with an example: accessible-release init"
        raise Unusable("no-input", f"no release is named, and there is no folder {quoted(USUAL)} here.", hint=hint)
    return (USUAL,)


class _Run:
    """One call of the command, which may build many times."""

    def __init__(
        self, inputs: tuple[str, ...], output: Path, shown: Quiet, switches: Switches, how: dict[str, Any]
    ) -> None:
        self._inputs, self._output, self._shown, self._switches = inputs, output, shown, switches
        self._how = how

    def build(self, settings: Settings, *, again: bool, news_only: bool = False) -> list[Outcome]:
        """Build, and tell what became of each input; with `news_only` nothing of those that have not changed."""
        from accessible_release.batch import build

        outcomes: list[Outcome] = []
        finished = 0
        unwritten: list[MachineLacks] = []
        for outcome in build(self._inputs, self._output, settings, self._shown, now(), again=again, **self._how):
            self._shown.pause()
            outcomes.append(outcome)
            outcome.release = None  # there may be thousands
            finished += outcome.folder is not None
            if self._shown.of > 1:
                self._switches.stopped = stopped(finished, self._shown.of)
            of = f"{quoted(outcome.source)}: " if self._shown.of > 1 else ""
            try:
                if not (outcome.unchanged and news_only):
                    tell_outcome(outcome, settings, self._switches, of)
            except MachineLacks as error:  # a full standard output must not stop what is still to be made
                unwritten.append(error)
        tell_made_before(self._output, outcomes)
        if len(outcomes) > 1 or not outcomes[0].error:  # which has said all there is to say
            self._shown.say(summary(self._output, outcomes))
        if unwritten:
            raise unwritten[0]
        return outcomes

    def watch(self, flags: dict[str, Any], *, again: bool) -> None:
        """Build whenever something has changed, until the person who waits has had enough."""
        from accessible_release.settings import FILE_NAME
        from accessible_release.watching import look

        if "-" in self._inputs:
            raise click.UsageError("Standard input cannot be watched. Give a file or a folder.")
        file, settings = flags["settings_file"] or Path(FILE_NAME), settings_from(dict(flags))
        seen = look(self._inputs, settings, file)
        self.build(settings, again=again)
        while self._has_changed(seen, partial(look, self._inputs, settings, file)):
            seen = look(self._inputs, settings, file)
            try:
                settings = settings_from(dict(flags))
                self.build(settings, again=False, news_only=True)
            except ReleaseError as error:  # the next change may mend it
                tell_error(error, self._switches)

    def _has_changed(self, seen: Look, again: Callable[[], Look]) -> bool:
        """Waits for a change; no, where Ctrl-C comes first."""
        from accessible_release.watching import wait_for_change

        self._shown.say("Waiting for a change. Press Ctrl-C to end.")
        try:
            wait_for_change(seen, again)
        except KeyboardInterrupt:
            return False
        return True
