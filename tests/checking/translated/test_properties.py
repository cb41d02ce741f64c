"""Whatever an engine gives back, the gate answers; a sentence is always a right translation of its own facts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.gate import judge

LANGUAGES = st.sampled_from(["pt-BR", "pt-PT", "de", "fr", "pl", "lt", "ar", "ur", "cy", "sv", "en"])
FACTS = ["£2,500", "5pm", "12:00", "8 May 2017", "0808 1000 900", "www.a.org.uk", "x@y.org", "4.5%", "٢٠١٦", "2 500"]
ODD = ["İ", "ß", "“", "”", "’", "*", "№ 5", "32.13.2020", "31/02/2020", "31/12/99", "25:61", "½", "²", "m", "\u202f"]
PIECES = st.sampled_from([*FACTS, *ODD, "not", "must", "all", "Mr Hill"])
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=8).map(" ".join))


@settings(deadline=None)  # a language's first sentence builds its tables
@given(TEXTS, TEXTS, LANGUAGES, LANGUAGES)
def test_it_always_answers(source: str, other: str, one: str, two: str) -> None:
    frame = Frame(
        one, two, names=("Hill",), exact=("2 500",), fixed=(Fixed("must", ("must",)), Fixed("all", ("todos",)))
    )
    verdict = judge(source, other, frame)
    assert all(breach.why for breach in verdict.breaches)
    facts = facts_of(source, frame)
    assert all(source[fact.start : fact.end] == fact.printed for fact in facts)
    assert all(first.end <= second.start for first, second in pairwise(facts))


@settings(deadline=None)  # a language's first sentence builds its tables
@given(st.lists(PIECES, max_size=8).map(" then ".join))
def test_no_fact_is_missed_in_the_same_text(text: str) -> None:
    assert {breach.id for breach in judge(text, text, Frame("en", "en")).breaches} <= {"G15"}
