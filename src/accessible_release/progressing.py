"""How far a build is: what is told on the way, and how much of the expected time has gone by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from accessible_release import tables
from accessible_release.forms import Form
from accessible_release.keeping import Plan
from accessible_release.making import Job

Step = tuple[str, ...] | Form
"""What takes its time: a step by its name, with the level and language of the version that it is for; or a form."""
EASY, TRANSLATING, SPEAKING, REPORT = "easy", "translating", "speaking", "report"


class Progress(Protocol):
    """Somebody who wants to know how far the work is."""

    def release(self, source: str, place: int, of: int) -> None:
        """Input number `place` of `of` is begun."""

    def step(self, name: str, done: int, total: int) -> None:
        """Of the step `translating`, `speaking` or `editions`, so much is done and so much there is."""

    def share(self, done: float) -> None:
        """So much of the time that this release takes should have gone by: from 0 to 1, never less than before."""


class Silence:
    """Nobody wants to know."""

    def release(self, source: str, place: int, of: int) -> None:
        """Say nothing."""

    def step(self, name: str, done: int, total: int) -> None:
        """Say nothing."""

    def share(self, done: float) -> None:
        """Say nothing."""


class Expected:
    """The steps of one release, each with the time that it is expected to take; hears what is done and passes it on.

    Every step takes the longer the longer a release is, so that only their proportions are needed.
    """

    def __init__(self, told: Progress, plan: Plan, language: str) -> None:
        self._told = told
        self._seconds = dict(_expected(plan, language))
        self._done: dict[Step, float] = {}
        self._forms = len(plan.make)

    def translated(self, made: int, of: int) -> None:
        """So many versions are translated."""
        self._told.step(TRANSLATING, made, of)
        self._reached((EASY,))
        self._reached((TRANSLATING,), part=made / of)

    def ready(self) -> None:
        """Every version can be made now."""
        self._reached((EASY,), (TRANSLATING,))

    def spoken(self, job: Job, lines: int, of: int) -> None:
        """So many lines of a version are spoken."""
        self._told.step(SPEAKING, lines, of)
        self._reached((SPEAKING, *job.version), part=lines / of)

    def made(self, job: Job, edition: str) -> None:
        """An edition of a version is made, or cannot be."""
        form = Form(edition, *job.version)
        self._reached((SPEAKING, *job.version), form)
        self._told.step("editions", sum(isinstance(each, Form) for each in self._done), self._forms)

    def written(self) -> None:
        """All is done."""
        self._reached(*self._seconds)

    def _reached(self, *steps: Step, part: float = 1.0) -> None:
        self._done |= {step: part for step in steps if step in self._seconds}
        whole = sum(self._seconds.values())
        self._told.share(sum(self._seconds[step] * part for step, part in self._done.items()) / whole)


def _expected(plan: Plan, language: str) -> Mapping[Step, float]:
    """Each step with its seconds for a thousand words of a release in that language."""
    steps, editions = _table()["steps"], _table()["editions"]
    found: dict[Step, float] = {(REPORT,): steps[REPORT]}
    if EASY in plan.settings.levels:
        found[EASY,] = steps[EASY]
    if others := {form[1:] for form in {*plan.make, *plan.kept} if form.language != language}:
        found[TRANSLATING,] = steps[TRANSLATING] * len(others)
    for form in sorted(plan.make, key=lambda form: plan.settings.editions.index(form.edition)):
        found[form] = editions.get(form.edition, editions["other"])
        speaking = (SPEAKING, *form[1:])
        if form in plan.hearing and speaking not in found:
            found[speaking] = steps[SPEAKING]
            found[form] += steps["sound"]  # the first that asks for it waits for it
    return found


def _table() -> Mapping[str, Mapping[str, float]]:
    return tables.toml(__package__, "progressing.toml")
