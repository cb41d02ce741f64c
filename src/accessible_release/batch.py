"""A run over many inputs: each is made, or lies there unchanged, or fails alone; an interrupted run can go on.

Engines and tables are loaded when the first release has to be made: a run in which nothing has changed is quick.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from accessible_release import cache
from accessible_release.beside import ENDINGS, MARKDOWN, STANDARD_INPUT, is_record
from accessible_release.errors import Fault, ReleaseError, Unusable, quoted
from accessible_release.files import output_folder, write_file
from accessible_release.fingerprints import Fingerprints
from accessible_release.outcome import Outcome
from accessible_release.records import finding_of
from accessible_release.settings import Settings
from accessible_release.shelf import Shelf, check_ours
from accessible_release.unchanged import Record, unchanged

if TYPE_CHECKING:
    from accessible_release.pipeline import Press
    from accessible_release.progressing import Progress


def inputs(paths: Sequence[str]) -> list[str]:
    """The files behind the arguments: files and `-` as they are, folders as the releases in them."""
    found = chain.from_iterable(_inside(given) if _is_folder(given) else [given] for given in paths)
    return list({given if given == STANDARD_INPUT else str(Path(given).absolute()): given for given in found}.values())


def _is_folder(given: str) -> bool:
    try:
        return given not in (STANDARD_INPUT, "") and Path(given).is_dir()
    except OSError:
        return False  # reading it will say what is wrong


def _inside(folder: str) -> list[str]:
    try:
        there = sorted(Path(folder).iterdir())
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable("input-unreadable", f"cannot read the folder: {reason}.", where=quoted(folder)) from error
    found = [each for each in there if each.suffix.lower() in ENDINGS and not is_record(each)]
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
    now: datetime | None = None,
    *,
    again: bool = False,
    drafts_allowed: bool = False,
    strict: bool = False,
) -> Iterator[Outcome]:
    """Make what is wanted of every input, one after another; yields what became of each.

    What lies there already and would come out the same is not made again, unless `again`. One bad input does not stop
    the others. Raises `MachineLacks` when the output folder cannot be used, `Unusable` for an edition or voice that
    does not exist. After each release the pages of the folder lead to it.

    `now` is asked for embargoes alone, as in `understand`; nothing that is made has it in it. With `drafts_allowed` an
    easy-read text whose signature does not hold any more is no reason for exit code 1; with `strict` a translation is
    one as long as a sentence of it is not translated or a hard flag is open.
    """
    cache.remove(settings, unused_days=settings.cache_days)
    found = inputs(paths)
    with output_folder(output) as folder:
        check_ours(folder)
        run = _Run(folder, settings, progress, now, again=again)
        for number, path in enumerate(found, start=1):
            if progress:
                progress.release(path, number, len(found))
            outcome = run.outcome(path)
            outcome.drafts_allowed, outcome.strict = drafts_allowed, strict
            yield outcome
            run.list_all()


class _Run:
    """One run, on its way through the inputs."""

    def __init__(
        self, folder: Path, settings: Settings, progress: Progress | None, now: datetime | None, *, again: bool
    ) -> None:
        self._folder, self._settings, self._progress, self._again = folder, settings, progress, again
        self._now = now
        self._fingerprints = Fingerprints(settings)
        self._shelf = Shelf(folder)
        self._taken: set[str] = set()
        self._press: Press | None = None
        self._listed = False

    def outcome(self, path: str) -> Outcome:
        """What becomes of an input. Raises what stops the whole run."""
        if not self._again and (found := self._unchanged(path)):
            self._taken.add(found[0].name)
            return _as_it_was(path, *found)
        from accessible_release.progressing import Silence

        press, outcome = self._loaded(), Outcome(path)
        try:
            press.publish(outcome, self._folder, self._taken, self._progress or Silence())
        except ReleaseError as error:
            outcome.error = error
        except Exception as error:  # noqa: BLE001 - a bug that one input wakes must not stop the others
            outcome.error = Fault(error, where=quoted(path))
        if outcome.folder:
            self._shelf.put(outcome.folder)
            self._listed = False
        return outcome

    def list_all(self) -> None:
        """Let the pages of the folder lead to every release. Raises `MachineLacks` where they cannot be written."""
        if self._listed or not any(True for _ in self._shelf):
            return
        from accessible_release.fronting import front

        for name, page in front(list(self._shelf), self._settings):
            if not _holds(self._folder / name, page):
                write_file(self._folder / name, page)
        self._listed = True

    def _unchanged(self, path: str) -> tuple[Path, Record] | None:
        return unchanged(path, self._shelf, self._taken, self._settings, self._fingerprints)

    def _loaded(self) -> Press:
        if self._press is None:
            from accessible_release.pipeline import Press

            self._press = Press(self._settings, self._fingerprints, self._now, again=self._again)
        return self._press


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _as_it_was(path: str, folder: Path, known: Record) -> Outcome:
    """The outcome of a release that lies there unchanged: what a person had to look at, they still have to."""
    texts = known.get("texts") or {}
    return Outcome(
        path,
        folder=folder,
        files=tuple(each["path"] for each in known["files"]),
        unchanged=True,
        name=known["source"],
        language=str(known["language"]),
        findings=tuple(map(finding_of, known["findings"])),
        lapsed=str(texts.get("lapsed", "")),
        to_answer=tuple(map(str, texts.get("to_answer", ()))),
        translations_lapsed=_pairs(texts, "translations_lapsed"),
        translations_open=_pairs(texts, "translations_open"),
    )


def _pairs(texts: Record, name: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(what), str(why)) for what, why in texts.get(name, ()))
