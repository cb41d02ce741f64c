"""Where sentences end: the cases of sentences.txt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.reading.sentences import Splitter

from .texts import cases

CASES = list(cases("sentences.txt"))


@pytest.mark.parametrize(("title", "text", "wanted"), CASES, ids=[title for title, *_ in CASES])
def test_where_sentences_end(title: str, text: str, wanted: str) -> None:
    splitter = Splitter.learn([text])
    assert "|".join(text[start:end] for start, end in splitter.spans(text)) == wanted


def test_no_text_has_no_sentence() -> None:
    assert list(Splitter().spans("")) == list(Splitter().spans(" \n ")) == []


@given(st.text(alphabet='aA1.!?…"”’) \n-', max_size=60))
def test_only_white_space_stands_between_sentences(text: str) -> None:
    end = 0
    for start, stop in Splitter.learn([text]).spans(text):
        assert start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "de",
            "Am Dienstag, dem 7. April 2026, kam er. Er blieb.",
            "Am Dienstag, dem 7. April 2026, kam er.|Er blieb.",
        ),
        ("de-AT", "Der 2. Weltkrieg endete am 8. Mai 1945.", "Der 2. Weltkrieg endete am 8. Mai 1945."),
        ("de", "Es waren 12. Die Polizei kam, z. B. Frau Maaß.", "Es waren 12.|Die Polizei kam, z. B. Frau Maaß."),
        ("en", "The number fell to 7. April was worse.", "The number fell to 7.|April was worse."),
        ("pt", "A Sra. Falcão saiu. Voltou.", "A Sra. Falcão saiu.|Voltou."),
    ],
)
def test_each_language_has_its_own_full_stops(language: str, text: str, wanted: str) -> None:
    splitter = Splitter.learn([text], language)
    assert "|".join(text[start:end] for start, end in splitter.spans(text)) == wanted
