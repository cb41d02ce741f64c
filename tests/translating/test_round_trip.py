from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.translating.engine import Engine
from accessible_release.translating.flags import Part, flags
from accessible_release.translating.rendering import How, Rendering
from accessible_release.translating.round_trip import chrf, round_trips
from translating.fakes import EN_PT, NO_CACHE, Fake, book

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
    for said, low, high in ((LONG[0], 100, 100), ("Something else.", 0, 30)):
        fake, engine = back({LONG[0][::-1]: said})
        assert low <= round_trips([rendering(LONG[0])], engine)[LONG[0]] <= high
        assert fake.asked == [LONG[0][::-1]]
    assert round_trips([rendering(LONG[0])], back({})[1]) == {}  # nothing came back


def test_of_an_engine_that_tells_no_doubts_those_whose_length_changed_most() -> None:
    fake, engine = back({})
    texts = [
        "Uma frase que tem o comprimento normal.",
        "Curta.",
        "Uma frase tão longa" + " e mais longa" * 9,
        "Sim, a frase é assim.",
    ]
    sources = [f"A sentence with the number {number} is here." for number in range(4)]
    made = [Rendering(source, text, "translated", 1) for source, text in zip(sources, texts, strict=True)]
    round_trips(made, engine)
    assert fake.asked == ["Curta."]


def test_only_what_an_engine_translated_and_is_long_enough() -> None:
    fake, engine = back({})
    kept, facts, approved = (rendering(LONG[0], how=how) for how in ("kept", "facts", "approved"))
    assert round_trips([kept, facts, approved, rendering("It is closed.")], engine) == {}
    assert fake.asked == []


def test_of_an_engine_that_tells_its_doubts_only_what_it_was_least_sure_of() -> None:
    fake, engine = back({})
    scores = {f"Sentence number {number} is here.": -number / 10 for number in range(8)}
    round_trips([rendering(each, score) for each, score in scores.items()], engine)
    assert [each[::-1] for each in fake.asked] == ["Sentence number 7 is here.", "Sentence number 6 is here."]


def test_a_sentence_of_which_little_comes_back_is_flagged() -> None:
    _, engine = back({LONG[1][::-1]: "Something else."})
    part = Part("s1", rendering(LONG[1]))
    found = flags([part], round_trips([part.rendering], engine))
    assert [(flag.kind, flag.severity, flag.sentence) for flag in found] == [("round-trip", "soft", "s1")]
