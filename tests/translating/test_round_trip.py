from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.translating.flags import flags
from accessible_release.translating.ladder import How, Rendering
from accessible_release.translating.round_trip import chrf, round_trips
from translating.fakes import EN_PT, NO_CACHE, Engine, Fake, book

LONG = ["The line is open day and night.", "It closed on Sunday for repairs.", "Staff will help all callers."]


def rendering(source: str, score: float | None = None, how: How = "translated") -> Rendering:
    return Rendering(source, source[::-1], how, 1, score)


@pytest.mark.parametrize(
    ("other", "source", "value"),
    [
        ("abcdef", "abcdef", 100.0),
        ("ab cd ef", "abcdef", 100.0),
        ("abcdef", "uvwxyz", 0.0),
        ("", "abc", 0.0),
        ("abc", "", 0.0),
        ("", "", 0.0),
        ("ab", "ac", 25.0),  # unigrams 1/2, bigrams 0/1: mean 1/4 on both sides
        ("abcd", "ab", 84.0),  # precision (2/4 + 1/3) / 2 = 5/12, recall 1: 5 · 5/12 / (4 · 5/12 + 1)
    ],
)
def test_chrf(other: str, source: str, value: float) -> None:
    expected = {"abcd": round(100 * 5 * (5 / 12) / (4 * (5 / 12) + 1), 1)}.get(other, value)
    assert chrf(other, source) == expected


@given(st.text(alphabet="abc é", max_size=30), st.text(alphabet="abc é", max_size=30))
def test_chrf_stays_within_its_bounds(other: str, source: str) -> None:
    assert 0.0 <= chrf(other, source) <= 100.0
    assert chrf(source, source) in (0.0, 100.0)


def back(says: dict[str, str]) -> tuple[Fake, Engine]:
    fake = Fake(book(says))
    return fake, Engine(fake, EN_PT, NO_CACHE)


def test_what_came_back() -> None:
    fake, engine = back({LONG[0][::-1]: LONG[0], LONG[1][::-1]: "Something else."})
    found = round_trips([rendering(each) for each in LONG], engine)
    assert found[LONG[0]] == 100.0
    assert found[LONG[1]] < 30.0
    assert LONG[2] not in found  # there was nothing
    assert fake.asked == [each[::-1] for each in LONG]


def test_only_what_an_engine_translated_and_is_long_enough() -> None:
    fake, engine = back({})
    kept, facts, approved = (rendering(LONG[0], how=how) for how in ("kept", "facts", "approved"))  # type: ignore[arg-type]
    assert round_trips([kept, facts, approved, rendering("It is closed.")], engine) == {}
    assert fake.asked == []


def test_of_an_engine_that_tells_its_doubts_only_what_it_was_least_sure_of() -> None:
    fake, engine = back({})
    scores = {f"Sentence number {number} is here.": -number / 10 for number in range(8)}
    round_trips([rendering(each, score) for each, score in scores.items()], engine)
    assert [each[::-1] for each in fake.asked] == ["Sentence number 7 is here.", "Sentence number 6 is here."]


def test_a_sentence_of_which_little_comes_back_is_flagged() -> None:
    _, engine = back({LONG[0][::-1]: LONG[0], LONG[1][::-1]: "Something else."})
    from accessible_release.translating.flags import Part

    parts = [Part(f"s{number}", rendering(each)) for number, each in enumerate(LONG[:2])]
    found = flags(parts, round_trips([part.rendering for part in parts], engine))
    assert [(flag.kind, flag.severity, flag.sentence) for flag in found] == [("round-trip", "soft", "s1")]
