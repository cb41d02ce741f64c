"""How far a release is: by the time that each of its steps is expected to take."""

from __future__ import annotations

from itertools import product

import pytest

from accessible_release.forms import Form
from accessible_release.keeping import Plan
from accessible_release.making import Job
from accessible_release.model import Release
from accessible_release.progressing import Expected
from accessible_release.settings import Settings

EDITIONS = ("text", "web", "audio", "of-a-plug-in")
LEVELS = ("standard", "easy")
FORMS = [Form(name, level, "en") for level, name in product(LEVELS, EDITIONS)]


class Seen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int, int]] = []
        self.shares: list[float] = []

    def release(self, *_: object) -> None:
        raise AssertionError

    def step(self, name: str, done: int, total: int) -> None:
        self.steps.append((name, done, total))

    def share(self, done: float) -> None:
        self.shares.append(done)


def plan(make: list[Form], hearing: list[Form], **settings: tuple[str, ...]) -> Plan:
    spoken = frozenset(form[1:] for form in hearing)
    wanted = Settings(editions=EDITIONS, levels=LEVELS, **settings)  # type: ignore[arg-type]
    return Plan(wanted, frozenset(make), {}, spoken, frozenset(make), frozenset(hearing))


def job(level: str, language: str = "en") -> Job:
    return Job(Release("News", (), "news", "news.md", "", language=language, level=level), Settings(), {}, True)


def test_speaking_and_encoding_take_most_of_it() -> None:
    seen = Seen()
    expected = Expected(seen, plan(FORMS, [form for form in FORMS if form.edition in ("web", "audio")]), "en")
    expected.ready()
    before = seen.shares[-1]
    for level in LEVELS:
        expected.spoken(job(level), 5, 10)
        half = seen.shares[-1]
        expected.spoken(job(level), 10, 10)
        assert seen.shares[-1] > half > before
        for name in EDITIONS:
            expected.made(job(level), name)
    assert [each for each in seen.steps if each[0] == "editions"] == [("editions", n, 8) for n in range(1, 9)]
    sound = seen.shares[-1] - before
    assert sound > 0.8
    assert seen.shares == sorted(seen.shares)
    assert seen.shares[-1] < 1
    expected.written()
    assert seen.shares[-1] == pytest.approx(1)


def test_what_need_not_be_spoken_is_done_with_the_first_form() -> None:
    seen = Seen()
    expected = Expected(seen, plan(FORMS, FORMS), "en")
    expected.made(job("standard"), "text")
    expected.made(job("standard"), "web")
    expected.spoken(job("standard"), 1, 1)
    assert len(set(seen.shares)) == 2


def test_translations_take_their_time() -> None:
    seen = Seen()
    forms = [*FORMS, *(Form(name, level, "pt") for name, level, _ in FORMS)]
    expected = Expected(seen, plan(forms, forms), "en")
    expected.translated(1, 2)
    half = seen.shares[-1]
    expected.translated(2, 2)
    assert seen.steps == [("translating", 1, 2), ("translating", 2, 2)]
    assert seen.shares[-1] - half > 0.1


def test_where_nothing_is_made_the_report_is() -> None:
    seen = Seen()
    expected = Expected(seen, plan([], []), "en")
    expected.ready()
    expected.written()
    assert seen.shares[-1] == pytest.approx(1)
