"""`accessible-release languages`: list, install, remove, check."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.groups import GroupWithDefault
from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result, result_json, tell
from accessible_release.errors import MACHINE_LACKS, MADE, MachineLacks, printable

if TYPE_CHECKING:
    from accessible_release.settings import Settings
    from accessible_release.translating.packages.listing import Language
    from accessible_release.translating.packages.store import Package

EPILOG = """\b
Examples:
  accessible-release languages                                     what can be translated to
  accessible-release languages install pl                          goes to the network
  accessible-release languages install --from-file pl.argosmodel   without a network
  accessible-release languages check
  accessible-release languages check pl --sheet                    our words, for a speaker
  accessible-release languages remove pl
"""


@click.group(name="languages", cls=GroupWithDefault, epilog=EPILOG)
def command() -> None:
    """List, install, check and remove the languages to translate to.

    Without a command the languages are listed. Only `install CODE` goes to the network; it says so
    before. The exit code is 3 when something could not be had or is broken.
    """


@command.command(name="list", epilog="\b\nExamples:\n  accessible-release languages list --json\n")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@options(EVERYWHERE)
def listed(as_json: bool, **flags: Any) -> None:
    """List the languages that can be translated to.

    A line for each way: tag, name, way, engine and version, our own fixed words, voice. Where several
    engines go the same way, the one that is taken stands first.
    """
    from accessible_release.translating.packages.listing import engines, languages
    from accessible_release.translating.packages.store import obstacle

    settings = settings_from(flags)
    found = languages(settings)
    if as_json:
        from dataclasses import asdict

        result_json([asdict(each) for each in found])
        return
    for each in found:
        result(printable(" | ".join(_cells(each))))
    for name, engine in engines(settings):
        if isinstance(engine, MachineLacks):
            tell(f"{name}: {engine}")
    if refused := obstacle(settings):
        tell(str(refused))
    elif not found:
        tell("No language is installed. Install one, such as Polish: accessible-release languages install pl")


@command.command(
    epilog="\b\nExamples:\n  accessible-release languages install pt-BR\n"
    "  accessible-release languages install bn --engine firefox\n"
    "  accessible-release languages install --from-file translate-en_pl-1_9.argosmodel\n"
    "  accessible-release languages install --from-file en-bn/\n"
)
@click.argument("code", required=False)
@click.option(
    "--from-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A language file (.argosmodel), or the folder of a model.",
)
@click.option(
    "--engine", type=click.Choice(("argos", "firefox")), help="The engine (default: the first that has the language)."
)
@click.option("--way-back", is_flag=True, help="Also the way back: the report then compares a round trip.")
@options(EVERYWHERE)
@click.pass_context
def install(
    ctx: click.Context,
    /,
    code: str | None,
    from_file: Path | None,
    engine: str | None,
    way_back: bool,
    **flags: Any,
) -> None:
    """Install a language, from the network or a file.

    CODE is its tag, such as pl or pt-BR. It is looked for in the public lists of the engines that are
    there, in the order of the settings. Every file is checked before it is put in its place.
    """
    if (code is None) == (from_file is None):
        raise click.UsageError("Give one language, or one file with --from-file.", ctx)
    settings = settings_from(flags)
    if from_file:
        _told(_from_file(from_file, settings), settings)
    elif code:
        from accessible_release.cli.downloading import downloaded

        for package in downloaded(code, way_back, engine or "", settings):
            _told(package, settings)


def _from_file(path: Path, settings: Settings) -> Package:
    from accessible_release.translating import argos, firefox
    from accessible_release.translating.packages.models import install_model
    from accessible_release.translating.packages.store import install_file

    if path.is_dir():
        return install_model(path, settings, firefox.unpacked, firefox.loads)
    return install_file(path, settings, proof=argos.loads)


@command.command(epilog="\b\nExamples:\n  accessible-release languages remove pl\n")
@click.argument("code")
@options(EVERYWHERE)
def remove(code: str, **flags: Any) -> None:
    """Remove a language that was installed.

    CODE is its tag. Every package to it and from it is removed.
    """
    from accessible_release.translating.packages import store
    from accessible_release.translating.packages.listing import way

    for each in store.remove(code, settings_from(flags)):
        result(f"Removed: {way(each.source, each.target)}")


@command.command(
    epilog="\b\nExamples:\n  accessible-release languages check\n  accessible-release languages check pl\n"
    "  accessible-release languages check pl --sheet\n"
    '  accessible-release languages check pl --take phrases.pl.tsv --as "Anna Nowak, Translator"\n'
)
@click.argument("code", required=False)
@click.option("--sheet", is_flag=True, help="Write our own words in a language, for a speaker to check and sign.")
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE", help="The sheet: .html or .tsv.")
@click.option(
    "--take", type=click.Path(path_type=Path), metavar="FILE", help="Take back a sheet (.tsv) that was checked."
)
@click.option("--as", "person", metavar="NAME", help="With --take: who checked it: “NAME, ROLE”.")
@options(EVERYWHERE)
@click.pass_context
def check(
    ctx: click.Context,
    /,
    code: str | None,
    sheet: bool,
    output: Path | None,
    take: Path | None,
    person: str | None,
    **flags: Any,
) -> None:
    """Check that installed languages are whole and work.

    CODE is the tag of one language; without it all are checked. Every file is compared with what was
    installed, and each engine translates a sentence. The exit code is 3 when something is broken.

    --sheet writes our own words, such as those of the helpline card, beside the English, for somebody
    who speaks the language. --take makes a package of what they corrected and signed.
    """
    if sheet or take or output or person:
        _by_a_person(ctx, code or "", sheet, output, take, person or "")
        return
    from accessible_release.translating.packages.examining import examine

    broken = 0
    for each in examine(settings_from(flags), code or ""):
        broken += not each.good
        result(printable(f"{'good' if each.good else 'BROKEN'}: {each.name}: {each.what} {each.cure}".rstrip()))
    ctx.exit(MACHINE_LACKS if broken else MADE)


def _by_a_person(
    ctx: click.Context, code: str, sheet: bool, output: Path | None, take: Path | None, person: str
) -> None:
    """The sheet of our own words in a language, or what came back of it."""
    from accessible_release import proof_sheets
    from accessible_release.files import write_file
    from accessible_release.translating.packages.codes import to_tag

    if not code or sheet == bool(take) or bool(take) != bool(person) or (output and take):
        raise click.UsageError("Give a language with --sheet (and -o), or with --take and --as.", ctx)
    tag = to_tag(code)
    if take:
        folder = proof_sheets.package(tag, proof_sheets.taken(tag, take), person, Path())
        result(f"Checked by {printable(person)}: {printable(str(folder))}")
        tell(f"Use it: pip install {printable(str(folder))}. Send the folder to us too, so that everybody has it.")
        return
    for path in [output] if output else [Path(f"phrases.{tag}.html"), Path(f"phrases.{tag}.tsv")]:
        write_file(path, proof_sheets.sheet(tag, path))
        result(printable(str(path)))


def _cells(each: Language) -> list[str]:
    from accessible_release.translating.packages.listing import way

    words = "fixed words missing"
    if each.phrases:
        words = f"fixed words checked by {each.checked_by}" if each.checked_by else "fixed words not checked"
    engine = f"{each.engine} {each.version}".rstrip()
    others = f", taken before {' and '.join(each.others)}" if each.others else ""
    return [
        each.tag,
        each.name,
        way(each.source, each.via, each.tag),
        f"{engine if each.ready else f'{engine} (engine not installed)'}{others}",
        words,
        {True: "voice", False: "no voice", None: "voice unknown"}[each.voice],
    ]


def _probe(package: Package, settings: Settings) -> None:
    """Find out now which placeholders the model keeps, so that the first release need not wait for it."""
    from accessible_release.cache import Cache, folder_of
    from accessible_release.translating.choosing import engine_for

    with contextlib.suppress(MachineLacks):  # the engine is not there yet; it is told below
        engine = engine_for(package.source, package.target, settings, Cache(folder_of(settings, "translations")))
        if engine:
            _ = engine.shapes


def _told(package: Package, settings: Settings) -> None:
    """Say what was installed, and what is still missing before an edition can be made in it."""
    from accessible_release import phrases
    from accessible_release.translating.packages.listing import engines, way

    result(printable(f"Installed: {way(package.source, package.target)} {package.version}".rstrip()))
    _probe(package, settings)
    if not phrases.is_complete(package.target):
        tell(f"Our own words are missing in {package.target}, so no edition can be made in it yet.")
    for name, engine in engines(settings):
        if name == package.engine and isinstance(engine, MachineLacks):
            tell(f"{name}: {engine}")
