"""Of whom the text speaks."""

from __future__ import annotations

import pytest

from accessible_release.model import Block
from accessible_release.reading.people import People
from accessible_release.reading.pronouns import Attention, subject_of
from accessible_release.reading.release import with_sentences
from accessible_release.reading.speaker import Speaker

HERE = ("b1",)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Jo Marlow lives by the river.", "Jo Marlow", ""),
        ("Jo Marlow lives by her river.", "Jo Marlow", "she"),
        ("Jo Marlow and his friend lost her way.", "Jo Marlow", ""),
        ("The trust's chief nurse, Stuart Hay, said it.", "Stuart Hay", ""),
        ("Mrs Hay’s daughter, Ruth, said it.", "Ruth", "she"),
        ("A woman came.", "A woman", "she"),
        ("His 79-year-old father, came.", "His 79-year-old father", "he"),
        ("The resident lost his keys.", "The resident", "he"),
    ],
)
def test_subjects(text: str, name: str, gender: str) -> None:
    found = subject_of(text)
    assert found is not None
    assert (found.name, found.gender or found.hint) == (name, gender)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The boat is old.",
        "Nobody came.",
        "The day before yesterday in the old harbour town Jo Marlow came.",
        "It said that Jo Marlow left.",
    ],
)
def test_no_subject(text: str) -> None:
    assert subject_of(text) is None


def attention(text: str, last: Speaker | None = None) -> Attention:
    """The attention of somebody who has heard `last` speak, and then read `text` in block b1."""
    people = People([text])
    found = Attention(people)
    if last:
        found.spoke(people.known(last))
    (block,) = with_sentences((Block("b1", "paragraph", text, 1, 1),), "")
    found.listen(block, 0, len(text))
    return found


JO = Speaker("Jo Marlow", named=True)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("It rained.", "she", "Jo Marlow"),
        ("It rained.", "they", "Jo Marlow"),
        ("Sam Okoro came.", "she", "Sam Okoro"),
        ("Sam Okoro came. So did Al Fox.", "she", None),
        ("Mr Sam Okoro came.", "she", "Jo Marlow"),
        ("Mr Sam Okoro came with Al Fox.", "she", None),
        ("Mrs Sam Okoro came with Al Fox.", "she", "Sam Okoro"),
        ("It was near Al Fox.", "she", None),
        ("In the old harbour town by the wide sea near Al Fox.", "she", None),
        ("It was seen by the old harbour and by a woman.", "she", None),
        ("It was seen by the old harbour and by a woman.", "he", "Jo Marlow"),
        ("Ms Jo Marlow slept in the old harbour town by Al Fox.", "she", "Jo Marlow"),
        ("Ms Marlow slept.", "he", None),
    ],
)
def test_who_is_meant(text: str, pronoun: str, meant: str | None) -> None:
    found = attention(text, JO).known(Speaker(pronoun, pronoun=True), HERE)
    assert (found.name if found else None) == meant


def test_nobody_has_spoken() -> None:
    assert attention("It rained.").known(Speaker("she", pronoun=True), HERE) is None
    assert attention("It rained.").known(Speaker("they", pronoun=True), HERE) is None
    assert attention("It rained.").known(Speaker("she", pronoun=True, goes_on=True), HERE) is None
    assert attention("It rained.").known(None, HERE) is None


def test_a_subject_that_is_too_far_away() -> None:
    assert attention("Sam Okoro came.", JO).known(Speaker("she", pronoun=True), ("b2",)) is None


def test_going_on() -> None:
    added = Speaker("she", pronoun=True, goes_on=True)
    assert attention("Sam Okoro came.", JO).known(added, HERE) is None  # either of the two
    for text in ("Mr Sam Okoro came.", "It rained."):
        found = attention(text, JO).known(added, HERE)
        assert found is not None
        assert found.name == "Jo Marlow"
    assert attention("Mr Marlow came.", JO).known(added, HERE) is None


def test_speaking_clears_the_mind() -> None:
    found = attention("Sam Okoro came.", JO)
    found.spoke(JO)
    assert (found.last, found.subject, found.others) == (JO, None, {})


def test_only_a_stretch_is_listened_to() -> None:
    text = "Sam Okoro came. Al Fox went. Bo Lee slept."
    found = Attention(People([text]))
    (block,) = with_sentences((Block("b1", "paragraph", text, 1, 1),), "")
    found.listen(block, 16, 28)
    assert list(found.others) == ["Al Fox"]
