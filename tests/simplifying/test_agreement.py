"""Verb forms."""

from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.agreement import gerund, like, participle, past, present
from accessible_release.simplifying.clauses import root


@pytest.mark.parametrize(
    ("lemma", "singular", "simple", "done", "ing"),
    [
        ("help", "helps", "helped", "helped", "helping"),
        ("make", "makes", "made", "made", "making"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("carry", "carries", "carried", "carried", "carrying"),
        ("pay", "pays", "paid", "paid", "paying"),
        ("reach", "reaches", "reached", "reached", "reaching"),
        ("take", "takes", "took", "taken", "taking"),
        ("refer", "refers", "referred", "referred", "referring"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("have", "has", "had", "had", "having"),
        ("do", "does", "did", "done", "doing"),
        ("be", "is", "was", "been", "being"),
        ("die", "dies", "died", "died", "dying"),
        ("see", "sees", "saw", "seen", "seeing"),
        ("run", "runs", "ran", "run", "running"),
        ("visit", "visits", "visited", "visited", "visiting"),
    ],
)
def test_forms(lemma: str, singular: str, simple: str, done: str, ing: str) -> None:
    assert (present(lemma, plural=False), past(lemma), participle(lemma), gerund(lemma)) == (
        singular,
        simple,
        done,
        ing,
    )


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The bridge closed on Monday.", "caused"),
        ("The bridge was closed on Monday.", "caused"),
        ("The bridge closes on Monday.", "causes"),
        ("The bridge is closed on Mondays.", "causes"),
        ("The bridge has been closed since Monday.", "has caused"),
        ("The bridge will be closed on Monday.", "will cause"),
        ("The bridge might be closed on Monday.", "might cause"),
        ("The bridge must be closed on Monday.", None),
        ("The bridge had been closed on Monday.", None),
    ],
)
def test_like_the_main_verb(sentence: str, wanted: str | None) -> None:
    (doc,) = parser().docs([sentence])
    assert like(root(doc), "cause", plural=False) == wanted
