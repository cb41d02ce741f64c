from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.checking.gate import breaches
from accessible_release.errors import MachineLacks
from accessible_release.ledger import Draft, Edit, edits_between, replay
from accessible_release.simplifying.engine import Source, drafts

SENTENCES = (
    "The fire started in the kitchen, and crews from three stations put it out within an hour.",
    "Staff will assist patients who cannot walk.",
    "At least 12 people were rescued by firefighters on Monday 8 May 2017.",
    "Two men, who were not hurt, were taken to hospital by ambulance as a precaution.",
    "Ann Marsh, the director of care at Example Health, said that the clinic will not close.",
    "“We will assist everyone,” said Ann Marsh.",
    "Call 0808 1000 900 or visit www.example.org/help.",
    "You must not drive through the flood, although the road may look safe.",
    "",
)


class Engine:
    """Rewrites as it is told."""

    name = "engine"

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new

    def propose(self, sentence: str) -> Sequence[Edit]:
        return edits_between(sentence, sentence.replace(self._old, self._new), self.name, "says so")


class Broken:
    name = "broken"

    def propose(self, sentence: str) -> Sequence[Edit]:
        raise RuntimeError("no licence" if sentence else "nothing to do")


def made(*sentences: str, engine: Engine | Broken | None = None) -> list[Draft]:
    sources = [Source(f"s{number}", text) for number, text in enumerate(sentences)]
    return drafts(sources, Known(), [engine] if engine else [])


def test_output_is_source_and_ledger() -> None:
    for draft, source in zip(made(*SENTENCES), SENTENCES, strict=True):
        assert draft.source == source
        assert replay(draft.source, draft.edits) == draft.text


def test_what_leaves_the_engine_has_passed_the_gate() -> None:
    found = made(*SENTENCES)
    pairs = zip(statements([[each.source] for each in found]), statements([each.pieces for each in found]), strict=True)
    assert [breaches(source, other) for source, other in pairs] == [()] * len(found)


def test_something_is_done() -> None:
    found = made(*SENTENCES)
    assert found[0].pieces == (
        "The fire started in the kitchen.",
        "Crews from 3 stations put it out within an hour.",
    )
    assert found[1].text == "Staff will help patients who cannot walk."


def test_words_of_a_person_and_contacts_are_not_touched() -> None:
    for draft in made(SENTENCES[5], SENTENCES[6]):
        assert draft.text == draft.source


def test_what_is_kept_is_kept() -> None:
    text = "Staff will assist patients who cannot walk."
    (draft,) = drafts([Source("s1", text, ((11, 17),))], Known())
    assert draft.text == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("not ", ""),
        ("must", "should"),
        ("12", "21"),
        ("0808 1000 900", "0808 1000 090"),
        ("At least ", ""),
        ("8 May", "5 May"),
    ],
)
def test_an_engine_that_changes_a_fact_is_undone(old: str, new: str) -> None:
    sentence = next(each for each in SENTENCES if old in each)
    (draft,) = made(sentence, engine=Engine(old, new))
    assert old.strip() in draft.text
    assert all(step.rule != "engine" for step in draft.edits)


def test_one_sentence_stands_behind_this() -> None:
    saying = "The study of two hundred schools in the north found that"
    (draft,) = made(
        f"{saying} school breakfasts helped most of the pupils in maths, which is in line with the figures of 2019."
    )
    assert [piece.endswith(" this:") for piece in draft.pieces] == [True, False]


def test_only_the_edit_that_breaks_is_undone() -> None:
    sentence = "The man did not see the big dog."
    (draft,) = made(sentence, engine=Engine("man did not see", "man did see"))
    assert draft.text == sentence
    (undone,) = draft.undone
    assert undone.edit.rule == "engine"
    assert {each.id for each in undone.breaches} >= {"G6"}


def test_an_engine_that_fails_is_named() -> None:
    with pytest.raises(MachineLacks, match="“broken” failed: RuntimeError: no licence"):
        made("Staff help patients.", engine=Broken())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_the_ledger_closes_whatever_comes_together(sentences: list[str]) -> None:
    text = " ".join(filter(None, sentences))
    (draft,) = made(text)
    assert replay(draft.source, draft.edits) == draft.text
