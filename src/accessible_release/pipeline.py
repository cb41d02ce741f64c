"""The journey on one page: read → contacts → narrate → editions → files, the manifest last."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from accessible_release import manifest as records_of
from accessible_release import plugins
from accessible_release.cache import ClipCache, folder_of
from accessible_release.contacts import find_contacts
from accessible_release.editions.index import FolderEntry, IndexEntry, NotMade, folder_page, index_page
from accessible_release.errors import (
    LOOK_BEFORE_PUBLISHING,
    MACHINE_LACKS,
    MADE,
    MachineLacks,
    NeedsAPerson,
    ReleaseError,
    Unusable,
    quoted,
)
from accessible_release.files import below, output_folder, write_file, write_set
from accessible_release.findings import blocks_publishing
from accessible_release.manifest import Missing, Row
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.phrases import is_complete
from accessible_release.reading import distinct_slug, read
from accessible_release.reading.source import STDIN
from accessible_release.settings import Settings

MARKDOWN = (".md", ".markdown")
INDEX = "index.html"

Progress = Callable[[str, int, int], None]
"""Called with the step, how much of it is done, and how much there is."""


@dataclass(slots=True)
class Outcome:
    """What became of one input."""

    source: str
    release: Release | None = None
    folder: Path | None = None
    files: tuple[str, ...] = ()
    not_made: tuple[Missing, ...] = ()
    error: ReleaseError | None = field(default=None)

    @property
    def exit_code(self) -> int:
        if self.error:
            return self.error.exit_code
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
    return find_contacts(release, settings)


def inputs(paths: Sequence[str]) -> list[str]:
    """The files behind the arguments: files and `-` as they are, folders as the Markdown files in them."""
    found: list[str] = []
    for given in paths:
        path = Path(given)
        if given != STDIN and path.is_dir():
            inside = sorted(str(each) for each in path.iterdir() if each.suffix.lower() in MARKDOWN)
            if not inside:
                raise Unusable("no-input", "there is no Markdown file in it.", where=quoted(given))
            found += inside
        else:
            found.append(given)
    return list(dict.fromkeys(found))


def build(
    paths: Sequence[str], output: Path, settings: Settings, progress: Progress | None = None
) -> Iterator[Outcome]:
    """Make every edition of every input, one after another; yields what became of each.

    One bad input does not stop the others. Raises `MachineLacks` when the output folder cannot be
    used, `Unusable` for an edition or voice that does not exist.
    """
    editions = {name: plugins.edition(name) for name in settings.editions}
    with output_folder(output) as folder:
        taken: dict[str, str] = {}
        for path in inputs(paths):
            outcome = Outcome(path)
            try:
                outcome.release = _placed(understand(path, settings), folder, taken)
                _publish(outcome, folder, editions, settings, progress or _silent)
            except ReleaseError as error:
                outcome.error = error
            yield outcome
        write_file(folder / INDEX, _folder_page(folder))


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """One input's own code; for several, 0 if all were made, their common code, or 1."""
    codes = {each.exit_code for each in outcomes}
    return codes.pop() if len(codes) == 1 else LOOK_BEFORE_PUBLISHING


def _silent(step: str, done: int, total: int) -> None:
    """Nobody wants to know."""


def _placed(release: Release, output: Path, taken: dict[str, str]) -> Release:
    """The release with a folder of its own: two inputs with one title must not overwrite each other."""
    for candidate in (release, distinct_slug(release)):
        owner = taken.get(candidate.slug) or _owner(below(output, candidate.slug))
        if owner in {None, candidate.source_name} and candidate.slug not in taken:
            taken[candidate.slug] = candidate.source_name
            return candidate
    taken[candidate.slug] = candidate.source_name
    return candidate


def _owner(folder: Path) -> str | None:
    try:
        known = records_of.load(folder)
    except Unusable:
        return None
    return str(known["source"]) if known else None


def _publish(
    outcome: Outcome, output: Path, editions: dict[str, plugins.Edition], settings: Settings, progress: Progress
) -> None:
    release = outcome.release
    if release is None:
        return
    if blocks_publishing(release.findings):
        raise NeedsAPerson("not-published", _to_decide(release), where=quoted(release.source_name))
    rows, not_made = _made(release, editions, settings, progress)
    index = MadeFile(INDEX, "text/html", _index(release, rows, not_made))
    listed = [*rows, Row(index, "index", release.language, release.level)]
    folder = below(output, release.slug)
    before = _known(folder)
    record = records_of.manifest(release, listed, not_made, settings, tools())
    write_set(folder, [(row.file.name, row.file.data) for row in listed], (records_of.NAME, record))
    records_of.prune(folder, before, [row.file.name for row in listed])
    outcome.folder, outcome.not_made = folder, tuple(not_made)
    outcome.files = tuple(row.file.name for row in listed)


def _to_decide(release: Release) -> str:
    errors = [each for each in release.findings if each.severity == "error"]
    return "nothing was made: " + " ".join(f"{each.message} {each.hint}".strip() for each in errors)


def _known(folder: Path) -> dict[str, Any] | None:
    try:
        return records_of.load(folder)
    except Unusable:
        return None


def _made(
    release: Release, editions: dict[str, plugins.Edition], settings: Settings, progress: Progress
) -> tuple[list[Row], list[Missing]]:
    """Each edition whole, or listed as not made with the cure."""
    rows: list[Row] = []
    not_made: list[Missing] = []
    narration: Narration | MachineLacks | None = None
    for count, (name, edition) in enumerate(editions.items(), start=1):
        try:
            if edition.needs_narration and narration is None:
                narration = _narration(release, settings, progress)
            if isinstance(narration, MachineLacks) and edition.needs_narration:
                raise narration
            spoken = narration if isinstance(narration, Narration) else None
            made = edition.make(release, spoken if edition.needs_narration else None, settings)
            rows += [Row(file, name, release.language, release.level) for file in made]
        except MachineLacks as error:
            not_made.append(Missing(name, release.language, release.level, error.message, error.hint))
        progress("editions", count, len(editions))
    return rows, not_made


def _narration(release: Release, settings: Settings, progress: Progress) -> Narration | MachineLacks:
    try:
        voice = plugins.voice(settings.voice)
        cache = ClipCache(folder_of(settings))
        return narrate(release, settings, voice, cache, lambda done, total: progress("speaking", done, total))
    except MachineLacks as error:
        return error
    except LookupError as error:
        return MachineLacks("no-spoken-forms", f"there are no spoken forms for the language {release.language}: {error}.")


def _index(release: Release, rows: Sequence[Row], not_made: Sequence[Missing]) -> bytes:
    entries = [
        IndexEntry(row.file.name, row.edition, row.language, row.level, len(row.file.data), row.file.seconds)
        for row in rows
    ]
    missing = [NotMade(each.edition, each.language, each.level, each.why, each.hint) for each in not_made]
    return index_page(release.title, release.language, entries, missing, release.findings)


def _folder_page(output: Path) -> bytes:
    """The page that leads to every release in the output folder."""
    entries = []
    for path in sorted(glob.glob(f"{glob.escape(str(output))}/*/{records_of.NAME}")):
        folder = Path(path).parent
        known = _known(folder)
        if known:
            to_check = sum(each["severity"] != "info" for each in known["findings"])
            entries.append(FolderEntry(str(known["title"]), f"{folder.name}/{INDEX}", to_check))
    return folder_page(entries)


def tools() -> dict[str, str]:
    """The parts that shape the files, with their versions."""
    names = ("accessible-release", "av", "jinja2", "markdown-it-py", "num2words", "phonenumbers", "pyttsx3", "espeakng-loader")
    return {name: found for name in names if (found := _version(name))}


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
