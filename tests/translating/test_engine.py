from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from accessible_release.cache import Cache, key
from accessible_release.errors import MachineLacks
from accessible_release.plugins import Candidate, Route
from accessible_release.translating.engine import Engine
from translating.fakes import EN_PT, Fake, book

LINES = ["The line is open.", "Call us today.", "It is free."]
TWO_WAYS: dict[str, Sequence[str | Candidate]] = {
    "It is free.": [Candidate("É grátis.", -0.25), Candidate("É livre.", -1.5), "É à “vontade”."]
}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "translations")


def test_a_second_run_asks_for_nothing(cache: Cache) -> None:
    first, second = Fake(str.upper), Fake(str.upper)
    made = Engine(first, EN_PT, cache).candidates(LINES)
    assert made == [(Candidate(line.upper()),) for line in LINES]
    assert first.asked == LINES
    assert Engine(second, EN_PT, cache).candidates(LINES) == made
    assert second.asked == []


def test_a_changed_sentence_costs_one_translation(cache: Cache) -> None:
    Engine(Fake(str.upper), EN_PT, cache).candidates(LINES)
    fake = Fake(str.upper)
    made = Engine(fake, EN_PT, cache).candidates([LINES[0], "Call us tomorrow.", LINES[2]])
    assert fake.asked == ["Call us tomorrow."]
    assert [each[0].text for each in made] == ["THE LINE IS OPEN.", "CALL US TOMORROW.", "IT IS FREE."]


@pytest.mark.parametrize(
    ("fake", "route"),
    [
        (Fake(str.lower, model="2"), EN_PT),
        (Fake(str.lower, name="other"), EN_PT),
        (Fake(str.lower), Route("en", "pt-BR")),
        (Fake(str.lower), Route("en-GB", "pt")),
    ],
)
def test_another_model_or_language_has_translations_of_its_own(fake: Fake, route: Route, cache: Cache) -> None:
    Engine(Fake(str.upper), EN_PT, cache).candidates(LINES)
    made = Engine(fake, route, cache).candidates(LINES)
    assert fake.asked == LINES
    assert made[0][0].text == "the line is open."


def test_several_candidates_are_another_question(cache: Cache) -> None:
    fake = Fake(book(TWO_WAYS))
    made = Engine(fake, EN_PT, cache)
    assert [len(each) for each in made.candidates(["It is free."])] == [1]
    (found,) = made.candidates(["It is free."], 4)
    assert [(each.text, each.score) for each in found] == [
        ("É grátis.", -0.25),
        ("É livre.", -1.5),
        ("É à “vontade”.", None),
    ]
    assert Engine(Fake(str), EN_PT, cache).candidates(["It is free."], 4) == [found]  # scores and all, from the cache
    assert fake.asked == ["It is free."] * 2


def test_a_sentence_without_a_candidate_is_not_asked_for_again(cache: Cache) -> None:
    assert Engine(Fake(lambda _: []), EN_PT, cache).candidates(["Hm."]) == [()]
    fake = Fake(str)
    assert Engine(fake, EN_PT, cache).candidates(["Hm."]) == [()]
    assert fake.asked == []


def test_the_same_sentence_twice_is_asked_for_once() -> None:
    fake = Fake(str.upper)
    made = Engine(fake, EN_PT, Cache(None)).candidates(["a", "b", "a"])
    assert fake.asked == ["a", "b"]
    assert [each[0].text for each in made] == ["A", "B", "A"]


def test_nothing_is_asked_for_nothing() -> None:
    fake = Fake(str)
    assert Engine(fake, EN_PT, Cache(None)).candidates([]) == []
    assert fake.asked == []


def test_a_damaged_entry_is_made_again(cache: Cache, tmp_path: Path) -> None:
    Engine(Fake(str.upper), EN_PT, cache).candidates(LINES)
    for path in (tmp_path / "translations").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    fake = Fake(str.upper)
    assert Engine(fake, EN_PT, cache).candidates(LINES)[1] == (Candidate("CALL US TODAY."),)
    assert fake.asked == LINES


class Counting(Fake):
    """Gives back fewer translations than it was asked for."""

    def translate(self, *_: object) -> Sequence[Sequence[Candidate]]:
        return [[Candidate("one")]]


class Failing(Fake):
    """Breaks down."""

    def translate(self, *_: object) -> Sequence[Sequence[Candidate]]:
        raise RuntimeError("out\x1b of order")


def test_an_engine_that_does_not_keep_count(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(MachineLacks, match=r"“fake” cannot translate: ValueError: 1 translations for 3 sentences\."):
        Engine(Counting(str), EN_PT, cache).candidates(LINES)
    assert not list(tmp_path.rglob("?" * 64))


def test_an_engine_that_breaks_down(cache: Cache) -> None:
    with pytest.raises(MachineLacks, match=r"“fake” cannot translate: RuntimeError: out\\x1b of order\.") as caught:
        Engine(Failing(str), EN_PT, cache).candidates(LINES)
    assert isinstance(caught.value.__cause__, RuntimeError)


@pytest.mark.parametrize(
    "stored",
    [b"", b"{}", b'{"a": 1}', b"null", b"[1]", b'[["a"]]', b'[["a", "b"]]', b"[[1, 0.5]]", b"[" * 9999, b"\xff"],
)
def test_a_cached_translation_of_another_shape_is_made_again(stored: bytes, cache: Cache) -> None:
    fake = Fake(str.upper)
    engine = Engine(fake, EN_PT, cache)
    cache.put(key("translation", engine.fingerprint, "1", LINES[0]), stored)
    assert engine.candidates(LINES[:1])[0][0].text == LINES[0].upper()
    assert Engine(fake, EN_PT, cache).candidates(LINES[:1])[0][0].text == LINES[0].upper()
