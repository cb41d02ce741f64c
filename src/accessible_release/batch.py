"""A run over many inputs: each is made, or lies there unchanged, or fails alone; an interrupted run can go on.

Engines and tables are loaded when the first release has to be made: a run in which nothing has changed is quick.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from accessible_release import cache
from accessible_release.beside import ENDINGS, MARKDOWN, STANDARD_INPUT, is_record
from accessible_release.crew.hiring import hired
from accessible_release.crew.tasks import Task
from accessible_release.crew.worker import Order
from accessible_release.errors import Fault, ReleaseError, Unusable, printable, quoted
from accessible_release.files import below, output_folder, write_file
from accessible_release.fingerprints import Fingerprints
from accessible_release.outcome import Outcome
from accessible_release.overall import Overall, check_names
from accessible_release.records import finding_of
from accessible_release.sets import clear, new_place, put
from accessible_release.settings import Settings
from accessible_release.shelf import Shelf, check_ours
from accessible_release.unchanged import Record, unchanged

PAGES_AFTER = 50
"""The pages of the folder are made again when one in so many of its releases is new: each time takes all of them."""

if TYPE_CHECKING:
    from accessible_release.crew.tasks import Crew, Done
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
    jobs: int = 0,
    cluster: str = "",
) -> Iterator[Outcome]:
    """Make what is wanted of every input; yields what became of each, in their order.

    What lies there already and would come out the same is not made again, unless `again`. One bad input does not stop
    the others. Raises `MachineLacks` when the output folder cannot be used, `Unusable` for an edition or voice that
    does not exist. After some releases and at the end the pages of the folder lead to all.

    `now` is asked for embargoes alone, as in `understand`; nothing that is made has it in it. With `drafts_allowed` an
    easy-read text whose signature does not hold any more is no reason for exit code 1; with `strict` a translation is
    one as long as a sentence of it is not translated or a hard flag is open. The files are the same, whoever
    makes them: `jobs` processes, 0 for this one; or the workers of a Dask scheduler, whose address is `cluster`.
    """
    cache.remove(settings, unused_days=settings.cache_days)
    found = inputs(paths)
    with output_folder(output) as folder:
        check_ours(folder)
        check_names(folder)
        crew = hired(Order(settings, now, again), len(found), jobs, cluster)
        run = _Run(folder, settings, progress, now, again=again)
        overall = Overall(found, settings)
        for outcome in _outcomes(run, found, crew):
            outcome.drafts_allowed, outcome.strict = drafts_allowed, strict
            yield outcome
            run.list_some()
            overall.add(outcome)
        if len(found) > 1:
            overall.write(folder)


def _outcomes(run: _Run, found: Sequence[str], crew: Crew | None) -> Iterator[Outcome]:
    """What becomes of each; however that ends, nobody works any more then, and all that is new is listed."""
    try:
        yield from run.alone(found) if crew is None else run.together(found, crew)
    finally:
        if crew:
            crew.close()
        run.list_rest()


@dataclass(slots=True)
class _Turn:
    """An input of a run that others help with, between its being given to them and its being told."""

    number: int
    path: str
    slug: str = ""
    """The name of its folder, once that is settled."""
    same: tuple[Path, Record] | None = None
    """The folder and manifest of one that lies there unchanged."""
    done: Done | None = None


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
        self._unlisted: int | None = None
        """How many releases the pages of the folder do not show yet; None where nobody has looked at them."""

    def alone(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Make one after another, here."""
        for number, path in enumerate(paths, start=1):
            self._tell(path, number, len(paths))
            yield self._outcome(path)

    def together(self, paths: Sequence[str], crew: Crew) -> Iterator[Outcome]:
        """Let others make them, and put each into its place, in the order of the inputs.

        Which folder a release gets depends on those before it. Others do not know them and take the first name that is
        free in the output folder; where that turns out to be another's, the release is made once more under the right
        one. So everything is as if it had been made one after another.
        """
        coming = enumerate(paths, start=1)
        turns: deque[_Turn] = deque()
        try:
            while True:
                while len(turns) < crew.room and (following := next(coming, None)):
                    turns.append(self._begun(_Turn(*following), crew))
                if not turns:
                    return
                self._tell(turns[0].path, turns[0].number, len(paths))
                outcome = self._ended(turns[0], turns, crew)
                turns.popleft()
                yield outcome
        finally:  # what was made too early for its turn has no place when the run is broken off
            for turn in turns:
                if turn.done:
                    clear(turn.done.task.making)

    def _tell(self, path: str, number: int, of: int) -> None:
        if self._progress:
            self._progress.release(path, number, of)

    def _begun(self, turn: _Turn, crew: Crew) -> _Turn:
        """The input, given to somebody unless it need not be made, or only this process can read it."""
        if not self._again:
            turn.same = self._unchanged(turn.path)
        if turn.same is None and turn.path != STANDARD_INPUT:
            crew.give(self._task(turn))
        return turn

    def _task(self, turn: _Turn) -> Task:
        name = printable(Path(turn.path).name)
        lying = tuple(folder for folder, _ in self._shelf.made_from(name))
        return Task(turn.number, turn.path, self._folder, new_place(self._folder), turn.slug, lying)

    def _ended(self, turn: _Turn, turns: Sequence[_Turn], crew: Crew) -> Outcome:
        """What became of the input whose turn it is; waits for it. Raises what stops the whole run."""
        if turn.path == STANDARD_INPUT:
            return self._outcome(turn.path)
        if turn.same and turn.same[0].name in self._taken:  # another of these inputs has got that folder
            self._begun(turn, crew)
        if turn.same:
            self._taken.add(turn.same[0].name)
            return _as_it_was(turn.path, *turn.same)
        while True:
            done = self._waited(turn, turns, crew)
            if self._is_placed(turn, done.outcome):
                return self._put(done)
            clear(done.task.making)
            turn.done = None
            crew.give(self._task(turn))

    def _waited(self, turn: _Turn, turns: Sequence[_Turn], crew: Crew) -> Done:
        while turn.done is None:
            done = crew.wait(turn.number, self._progress)
            next(each for each in turns if each.number == done.task.number).done = done
        return turn.done

    def _is_placed(self, turn: _Turn, outcome: Outcome) -> bool:
        """Whether it was made under the name of the folder that it gets; settles that name."""
        release = outcome.release
        if release is None:
            return True
        if not turn.slug:
            from accessible_release.placing import place

            named = replace(release, slug=outcome.folder_name)
            turn.slug = place(named, self._folder, self._taken).slug
        if release.slug == turn.slug or outcome.error:
            self._taken.add(turn.slug)
            return True
        return False

    def _put(self, done: Done) -> Outcome:
        """Let what was made stand in its place."""
        outcome = done.outcome
        if done.made:
            try:
                folder = below(self._folder, done.made.slug)
                put(done.task.making, folder, done.made.ours)
                done.made.tell(outcome, folder)
            except ReleaseError as error:
                outcome.error = error
        clear(done.task.making)
        self._shelve(outcome)
        return outcome

    def _outcome(self, path: str) -> Outcome:
        """What becomes of an input, made here. Raises what stops the whole run."""
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
        self._shelve(outcome)
        return outcome

    def _shelve(self, outcome: Outcome) -> None:
        if outcome.folder:
            self._shelf.put(outcome.folder)
            self._unlisted = (self._unlisted or 0) + 1

    def list_some(self) -> None:
        """Let the pages of the folder lead to every release, if there are enough new ones to be worth the time."""
        if self._unlisted is None or self._unlisted * PAGES_AFTER > len(self._shelf):
            self.list_all()

    def list_rest(self) -> None:
        """Let them lead to what is new, before the run ends or is broken off."""
        if self._unlisted:
            self.list_all()

    def list_all(self) -> None:
        """Let the pages of the folder lead to every release. Raises `MachineLacks` where they cannot be written."""
        if self._unlisted == 0 or not len(self._shelf):
            return
        from accessible_release.fronting import front

        for name, page in front(list(self._shelf), self._settings):
            if not _holds(self._folder / name, page):
                write_file(self._folder / name, page)
        self._unlisted = 0

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
