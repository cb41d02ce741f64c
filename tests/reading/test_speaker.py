"""From words to a speaker with a role."""

from __future__ import annotations

import pytest

from accessible_release.reading.speaker import Speaker, speaker_in


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Jo Marlow", "Jo Marlow", None),
        ("Detective Inspector Jo Marlow", "Jo Marlow", "Detective Inspector"),
        ("Jo Marlow, chair of the trust,", "Jo Marlow", "chair of the trust"),
        ("the chair, Jo Marlow, of Leeds", "Jo Marlow", "the chair, of Leeds"),
        ("Jo Marlow, who led the search", "Jo Marlow", None),
        ("Jo Marlow (chair)", "Jo Marlow", None),
        ("Jo Marlow, QPM, chair", "Jo Marlow", "chair"),
        ("Jo Marlow, 52, of Leeds", "Jo Marlow", "of Leeds"),
        ("Jo Marlow thanked them and", "Jo Marlow", None),
        ("Jo Marlow has also", "Jo Marlow", None),
        ("Mr Jo Marlow", "Jo Marlow", None),
        ("Dr. Jo Marlow", "Jo Marlow", "Dr"),
        ("But Jo Marlow", "Jo Marlow", None),
        ("Speaking today, Jo Marlow", "Jo Marlow", None),
        ("Speaking today, and in tears, Jo Marlow", "Jo Marlow", None),
        ("Meanwhile, but Jo Marlow", "Jo Marlow", None),
        ("Jo Marlow and Sam Okoro", "Jo Marlow and Sam Okoro", None),
        ("Jo Marlow, chair, and Sam Okoro", "Jo Marlow and Sam Okoro", None),
        ("Sam Okoro welcomed Jo Marlow", "Sam Okoro", None),
        ("the friend of Sam Okoro, Jo Marlow", "Jo Marlow", "the friend of Sam Okoro"),
        ("volunteer Pádraig, from Limerick", "Pádraig", "volunteer"),
        ("a spokesperson for the council", "a spokesperson for the council", None),
        ("One caller, 45", "One caller", None),
        ("police", "police", None),
        ("Callers", "Callers", None),
        ("in a letter the widow", "the widow", None),
        (
            "SPRINGFIELD — A girl who had not been seen for three whole days was found, Sheriff Jo Marlow",
            "Jo Marlow",
            "Sheriff",
        ),
        ("the Lead Bargeman, Jo Marlow", "Jo Marlow", "the Lead Bargeman"),
        ("The report by Professor Al Fox", "Al Fox", "Professor"),
        ("Photo: Jo Marlow", "Jo Marlow", None),
        ("the Minister", "the Minister", None),
        ("A Milner Lettings spokesman", "A Milner Lettings spokesman", None),
        ("Northfield Water press officer", "Northfield Water press officer", None),
        ("Northfield Water spokeswoman Ada Finch", "Ada Finch", "Northfield Water spokeswoman"),
        ("Northline’s Jo Wright, Community Fundraising Officer", "Jo Wright", "Community Fundraising Officer"),
        ("On Monday Jo Wright, Youth Engagement Officer", "Jo Wright", "Youth Engagement Officer"),
        ("Youth Engagement Officer", "Youth Engagement Officer", None),
        ("Acting Director Infrastructure, Vikram Stone", "Vikram Stone", "Acting Director Infrastructure"),
        ("Sarah Bishop, head of housing", "Sarah Bishop", "head of housing"),
        ("Detective Sergeant Mark Dean", "Mark Dean", "Detective Sergeant"),
        ("Ms Dean", "Dean", None),
        ("Nina, one of our listeners", "Nina", "one of our listeners"),
        ("Police, the council and others", "Police, the council and others", None),
        ("Jo Marlow (chair), Dr Al Fox and Bo Lee", "Jo Marlow, Al Fox and Bo Lee", None),
        ("Minister for Regional Roads the Hon Jodie Crane", "Jodie Crane", "Minister for Regional Roads the Hon"),
        ("Inspector Marlow and Sam Okoro", "Marlow and Sam Okoro", None),
        ("the officer who led the search for a month, Jo Marlow, of Leeds", "Jo Marlow", "of Leeds"),
        ("the man who attacked Jo Marlow", "the man", None),
        ("the officer who met the driver, Jo Marlow,", "the officer", None),
        ("the woman, now 37", "the woman", None),
        ("His Honour Judge Lyle-Roe", "Lyle-Roe", "His Honour Judge"),
        ("It had rained for a week, which nobody liked, Jo Marlow", "Jo Marlow", None),
    ],
)
def test_speakers(phrase: str, name: str, role: str | None) -> None:
    found = speaker_in(phrase)
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        " , ",
        "also",
        "the",
        "it is clear that",
        "in the garden with nobody",
        "– –",
        "(",
        "a " + "very " * 20 + "long phrase",
        "in",
    ],
)
def test_nobody(phrase: str) -> None:
    assert speaker_in(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "word"), [("She", "she"), ("it", "it"), ("At the gate, and then she", "she"), ("they", "they")]
)
def test_pronouns(phrase: str, word: str) -> None:
    assert speaker_in(phrase) == Speaker(word, pronoun=True)


def test_courtesy_shows_a_gender() -> None:
    found = speaker_in("Ms Marlow")
    assert found == Speaker("Marlow", named=True, titled=True, courtesy="Ms", gender="she")
