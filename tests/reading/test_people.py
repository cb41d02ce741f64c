"""The people of a release."""

from __future__ import annotations

import pytest

from accessible_release.reading.people import People
from accessible_release.reading.speaker import Speaker, speaker_in

TEXT = """Sheriff Dale Hutchins and Deputy Mayor Ana Sousa came. Minister for Health Yvette Inman Grant spoke.
Jo Marlow, the chair of the trust, met Martin Smith, Inspector Neil Smith and Mrs Olive Vale, and her son Mr Tom Vale.
His sister, Kasia Marek, wept. Robin Marek, his brother, did not. Daintree Cam Burridge came with Cam Burridge.
Grant Hay knows Inspector Bo Lee and Inspector Al Fox. The Rev Ada Hill, a poet, sang."""


def known(phrase: str, last: Speaker | None = None) -> tuple[str, str | None]:
    speaker = speaker_in(phrase)
    assert speaker is not None
    found = People([TEXT]).known(speaker, last)
    return found.name, found.role


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Hutchins", "Dale Hutchins", "Sheriff"),
        ("Sheriff Hutchins", "Dale Hutchins", "Sheriff"),
        ("Dale", "Dale Hutchins", "Sheriff"),
        ("the sheriff", "Dale Hutchins", "Sheriff"),
        ("the deputy mayor", "Ana Sousa", "Deputy Mayor"),
        ("the mayor", "the mayor", None),
        ("a sheriff", "a sheriff", None),
        ("the minister", "Yvette Inman Grant", "Minister"),
        ("the chair", "Jo Marlow", "chair"),
        ("Ms Inman Grant", "Yvette Inman Grant", "Minister"),
        ("Ms Grant", "Yvette Inman Grant", "Minister"),
        ("Grant", "Grant", None),
        ("Smith", "Smith", "Smith"),
        ("Mr Smith", "Mr Smith", None),
        ("Inspector Smith", "Neil Smith", "Inspector"),
        ("Professor Smith", "Smith", "Professor"),
        ("Mrs Vale", "Olive Vale", None),
        ("Mr Vale", "Tom Vale", None),
        ("Ms Marek", "Kasia Marek", None),
        ("Daintree Cam Burridge", "Cam Burridge", None),
        ("the inspector", "the inspector", None),
        ("Robin Nobody", "Robin Nobody", None),
    ],
)
def test_known(phrase: str, name: str, role: str | None) -> None:
    found = known(phrase)
    assert found[0] == name
    assert found[1] == role or name in {"Grant", "Smith", "Mr Smith"}


def test_the_first_role_stays() -> None:
    people = People([TEXT])
    assert people.known(Speaker("Robin Hay", "chair", named=True)).role == "chair"
    assert people.known(Speaker("Robin Hay", "friend", named=True)).role == "chair"
    assert people.known(Speaker("Robin Hay", named=True)).role == "chair"


def test_the_spokesperson_is_the_last_one() -> None:
    last = Speaker("a Garda spokesperson")
    assert known("the spokesperson", last) == (last.name, last.role)
    assert known("the sergeant", last) == ("the sergeant", None)
    assert known("a spokesperson", last) == ("a spokesperson", None)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Olive Vale", "she"),
        ("Tom Vale", "he"),
        ("Kasia Marek", "she"),
        ("Robin Marek", "he"),
        ("Martin Smith", ""),
        ("Ada Hill", ""),
    ],
)
def test_genders(name: str, gender: str) -> None:
    assert People([TEXT]).gender(name) == gender


def test_the_gender_of_a_surname_that_one_person_has() -> None:
    people = People(["Jo Marlow came. Ms Marlow spoke."])
    assert people.gender("Jo Marlow") == "she"
    shared = People(["Jo Marlow and Sam Marlow came. Ms Marlow spoke."])
    assert shared.gender("Jo Marlow") == ""


def test_very_many_namesakes_are_not_told_apart() -> None:
    people = People(
        [" and ".join(f"Mr {first} Smith" for first in ("Al", "Bo", "Cy", "Di", "Ed", "Fi", "Gus", "Hal", "Ike", "Jo"))]
    )
    assert people.known(Speaker("Smith", named=True, titled=True, gender="she", courtesy="Mrs")).name == "Mrs Smith"
