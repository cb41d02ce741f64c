"""Bolder ways to say a long sentence: what is offered, what never is, and that the offer is judged."""

from __future__ import annotations

import pytest

from accessible_release.analysis.known import Known
from accessible_release.simplifying.bolder import proposals
from accessible_release.simplifying.bolder.proposals import MOST, MOST_DOUBTS

from ..fixtures import cases

ALL = list(cases("bolder/ways.txt"))


@pytest.mark.parametrize(("sentence", "wanted"), ALL, ids=[case[0][:50] for case in ALL])
def test_the_table(sentence: str, wanted: str) -> None:
    found = proposals([sentence], Known()).get(sentence, ())
    assert (" | ".join(found[0].pieces) if found else "") == wanted


def test_a_few_ways_the_shortest_sentences_first() -> None:
    sentence = "Dr Amy Cole, a doctor at the clinic in Stoke, will speak to the parents of the school on Tuesday night."
    ways = proposals([sentence], Known())[sentence]
    assert 1 < len(ways) <= MOST
    assert len({way.pieces for way in ways}) == len(ways)
    assert all(len(way.doubts) <= MOST_DOUBTS for way in ways)
    doubts = [len(way.doubts) for way in ways]
    assert doubts == sorted(doubts)


def test_a_short_sentence_is_left_alone() -> None:
    assert proposals(["The bridge is shut because a lorry hit it."], Known()) == {}


def test_what_is_protected_stays_whole() -> None:
    sentence = (
        "The charity Stop and Think will open its new wing on the river bank and show drawings by children in June."
    )
    for way in proposals([sentence], Known(names=("Stop and Think",))).get(sentence, ()):
        assert "Stop and Think" in " ".join(way.pieces)


def test_what_operators_are_switched_off_stays_off() -> None:
    sentence = (
        "Pupils at the two village schools will walk to the new hall in fine weather so that fewer cars stand outside."
    )
    (way,) = proposals([sentence], Known(), without=("digits",))[sentence]
    assert way.pieces[0].startswith("Pupils at the two village schools")
