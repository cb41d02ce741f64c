"""The sample release, made easy: every fact there, every quotation word for word, and easy to read."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from accessible_release.editions.text import text
from accessible_release.ledger import replay
from accessible_release.model import Release
from accessible_release.pipeline import understand
from accessible_release.scoring import assess
from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified, simplify

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"
GRADE = 7
"""Of 16 before. Much of the rest comes from words that no edition may change, such as *sexual* and *constabulary*."""
FACTS = (
    "Suffolk Constabulary", "The Lucy Faithfull Foundation", "Operation NetSafe", "Eastern England",
    "Monday 8 May, 2017", "October last year", "more than 100,000", "indecent images of children (IIOC)",
    "Norfolk", "Suffolk", "Cambridgeshire", "Essex", "Bedfordshire", "Hertfordshire",
    "former probation officers", "social workers", "psychologists", "police officers", "potential offenders",
    "confidential and anonymous", "‘Stop it Now!’", "Sex Offenders Register", "just one year",
    "more than 1,800", "131 people", "1,691", "loved one", "severe consequences",
)  # fmt: skip


@cache
def source() -> Release:
    return understand(str(SAMPLE), Settings())


@cache
def made() -> Simplified:
    return simplify(source(), Settings())


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_there(fact: str) -> None:
    shown = " ".join(block.text for block in made().release.blocks).lower()
    assert fact.lower() in shown


def test_no_word_of_a_draft_is_lost_on_the_page() -> None:
    shown = set(re.findall(r"\w+", " ".join(block.text for block in made().release.blocks)))
    for draft in made().drafts:
        assert set(re.findall(r"\w+", draft.text)) <= shown


def test_every_quotation_is_word_for_word_where_it_is_wanted() -> None:
    before = [(each.speaker, [it.text for it in each.passages]) for each in source().quotations]
    exact = simplify(source(), Settings(quotations="exact")).release
    assert [(each.speaker, [it.text for it in each.passages]) for each in exact.quotations] == before
    shown = text(exact, Settings())
    assert all(passage in shown for _, passages in before for passage in passages)


def test_what_people_say_is_retold_under_their_names() -> None:
    shown = text(made().release, Settings())
    for each in source().quotations:
        if each.speaker:
            assert f"This is what {each.speaker} says, in easier words:" in shown
            assert f"End of what {each.speaker} says." in shown


def test_the_helpline_is_first_and_last() -> None:
    shown = text(made().release, Settings())
    assert shown.index("0808 1000 900") < shown.index("The main points")
    assert shown.rindex("0808 1000 900") > shown.rindex("Hard words")


def test_it_is_easy_to_read() -> None:
    figures = assess(made().release).ours
    assert max(each.words for each in figures.lengths) <= 20
    assert figures.share(figures.over_warn) <= 0.2
    assert figures.grade is not None
    assert figures.grade <= GRADE


def test_what_it_is_about_what_people_said_and_hard_words_have_headings() -> None:
    headings = [block.text for block in made().release.blocks if block.kind == "heading"]
    assert headings[0] == "The main points"
    assert headings[-1] == "Hard words"
    assert {f"What {each.speaker} said" for each in source().quotations if each.speaker} <= set(headings)


def test_every_draft_is_its_source_and_its_ledger() -> None:
    for draft in (*made().drafts, *made().spoken):
        assert replay(draft.source, draft.edits) == draft.text
