"""The terms of our field in English: every row is one, and a sentence tells which sense it has."""

from __future__ import annotations

import pytest

from accessible_release.checking.translated.english_terms import FIELDS, PARTS, EnglishTerm, english_terms, terms_in

TERMS = english_terms()
ENOUGH = 620


def read(sentence: str) -> dict[str, set[str]]:
    """Words of a sentence → the senses that they have there."""
    return {sentence[each.start : each.end]: {term.id for term, _ in each.readings} for each in terms_in(sentence)}


def test_there_are_terms_of_every_field() -> None:
    assert len(TERMS) >= ENOUGH
    assert {term.field for term in TERMS.values()} == set(FIELDS)
    assert {term.pos for term in TERMS.values()} == set(PARTS)


@pytest.mark.parametrize("term", TERMS.values(), ids=list(TERMS))
def test_a_term_says_what_it_means_and_stands_in_a_sentence_with_its_context(term: EnglishTerm) -> None:
    assert term.sense
    wanted = " ".join(part.replace("*", "") for part in term.context.wanted[0]) if term.context.wanted else ""
    sentence = f"{term.shown}, {wanted}".replace("one's", "her")
    assert any(term.id in senses for senses in read(sentence).values())


@pytest.mark.parametrize(
    ("sentence", "words", "sense"),
    [
        ("He pleaded guilty to burglary.", "pleaded guilty", "plead-guilty"),
        ("She pleads not guilty.", "pleads not guilty", "plead-not-guilty"),
        ("The jury found him guilty on the third count.", "count", "count"),
        ("Two suspended sentences were given.", "suspended sentences", "suspended-sentence"),
        ("He was released on bail.", "released on bail", "release-on-bail"),
        ("She took her own life.", "took her own life", "take-ones-own-life"),
        ("Three children in care went missing.", "children in care", "child-in-care"),
        ("The trust was wound up in 2019.", "wound up", "wound-up"),
        ("Last orders are at 10pm.", "Last orders", "last-orders"),
        ("Dash-cam film helped.", "Dash-cam", "dashcam"),
        ("A lorry struck the wall.", "struck", "struck"),
        ("Power was restored to 300 homes.", "Power", "power"),
        ("The meeting is a week on Wednesday.", "a week on Wednesday", "a-week-on-wednesday"),
        ("Take your bins out.", "bins", "bin"),
        ("She was charged with assault.", "charged with", "charge-with"),
        ("There is a £5 charge for parking.", "charge", "charge.fee"),
        ("Councillors for the ward voted.", "ward", "ward.council"),
        ("Nurses on the ward wear masks.", "ward", "ward.hospital"),
        ("The Carer’s Allowance rises.", "Carer’s Allowance", "carers-allowance"),
    ],
)
def test_the_sense_of_a_term(sentence: str, words: str, sense: str) -> None:
    assert sense in read(sentence)[words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Stalking deer needs patience.", "Stalking"),
        ("They counted the votes: the final count is 302.", "count"),
        ("The union struck a deal.", "struck"),
        ("The bus service is on trial this autumn.", "trial"),
        ("Let us know.", "Let"),
    ],
)
def test_words_in_another_sense_are_no_terms(sentence: str, words: str) -> None:
    assert words not in read(sentence)


def test_the_longest_term_stands() -> None:
    assert read("A suspended prison sentence was given in court.").keys() >= {"suspended prison sentence"}
    assert "sentence" not in read("A suspended prison sentence was given in court.")


def test_a_rewording_has_the_form_of_its_term() -> None:
    (found,) = (each for each in terms_in("The council empties the bins.") if each.readings[0][0].id == "bin")
    assert found.readings[0][1] == "rubbish bins"
