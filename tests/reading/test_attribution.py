"""Who is said to speak before or after a quotation."""

from __future__ import annotations

import pytest

from accessible_release.reading.attribution import (
    attributed,
    follows,
    has_verb,
    introduced,
    names_a_thing,
    reported,
    signature,
)
from accessible_release.reading.speaker import Speaker


def name(speaker: Speaker | None) -> str | None:
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Jo Marlow said: ", "Jo Marlow"),
        ("**Jo Marlow, chair, said,** ", "Jo Marlow"),
        ("Jo Marlow said in a statement on Monday: ", "Jo Marlow"),
        ("It rained. Jo Marlow said: ", "Jo Marlow"),
        ("The road was closed, but she said: ", "she"),
        ("Jo Marlow said that the road was closed to all in the town of Harrow since Monday and ", None),
        ("Jo Marlow said that the road was closed to all in the town of Harrow since Monday: ", "Jo Marlow"),
        ("Jo Marlow was told: ", None),
        ("The man who said: ", None),
        ("Sam Okoro was quoted by the Chronicle as saying: ", "Sam Okoro"),
        ("According to Jo Marlow, ", "Jo Marlow"),
        ("In the words of Jo Marlow ", "Jo Marlow"),
        ("Jo Marlow paid this tribute: ", "Jo Marlow"),
        ("Jo Marlow put it like this: ", "Jo Marlow"),
        ("said Jo Marlow: ", "Jo Marlow"),
        ("Ina Strand told the jury that Al Harrow had said: ", "Al Harrow"),
        ("The court heard that Mr Harrow told her: ", "Harrow"),
        ("The woman that Jo Marlow met said: ", "The woman"),
        ("Jo Marlow said it was clear. Also said: ", "Jo Marlow"),
        ("The result: ", None),
        ("The result ", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_introduced(before: str, speaker: str | None) -> None:
    assert name(introduced(before)) == speaker


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        (" said Jo Marlow, chair.", "Jo Marlow"),
        (", Jo Marlow said.", "Jo Marlow"),
        (" says Cst. Jo Marlow, of Leeds.", "Jo Marlow"),
        (" said U.S. Attorney Jo B. Marlow; others agreed.", "Jo B. Marlow"),
        (" said Jo Marlow. Others agreed.", "Jo Marlow"),
        (" said Jo Marlow: “", "Jo Marlow"),
        (" said: ", None),
        (" according to Jo Marlow, chair.", "Jo Marlow"),
        (" and Jo Marlow said.", None),
        (" Jo Marlow was told.", None),
        (" was the word.", None),
        (" Jo Marlow left.", None),
        (f" {'very ' * 40} Jo Marlow said.", None),
        ("", None),
    ],
)
def test_follows(after: str, speaker: str | None) -> None:
    assert name(follows(after)) == speaker


def test_a_verb_that_goes_on() -> None:
    for found in (introduced("She added: "), follows(", she added.")):
        assert found == Speaker("she", pronoun=True, goes_on=True)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("– Jo Marlow, chair", "Jo Marlow"),
        ("**Jo Marlow**, chair", "Jo Marlow"),
        ("Minister of Health Jo Marlow", "Jo Marlow"),
        ("— Tanya, a former resident", "Tanya"),
        ("— A former resident", "A former resident"),
        ("Commissioner Media Services", None),
        ("Minister for Children Jo Marlow", "Jo Marlow"),
        ("In the park, Jo Marlow", None),
        ("A former resident", None),
        ("The office is closed.", None),
        ("Jo Marlow said so", None),
        ("word " * 30, None),
        ("", None),
        ("–", None),
    ],
)
def test_signature(line: str, speaker: str | None) -> None:
    assert name(signature(line)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Please attribute to Inspector Hana Te Rito:", "Hana Te Rito"),
        ("**Quotes attributable to Jo Marlow**", "Jo Marlow"),
        ("Statement from Jo Marlow:", "Jo Marlow"),
        ("The fire was attributed to a spark: nobody knew.", None),
        ("Words.", None),
        ("attributed to Jo Marlow" + " " * 700, None),
    ],
)
def test_attributed(text: str, speaker: str | None) -> None:
    assert name(attributed(text)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ana Sousa said the road was open.", "Ana Sousa"),
        ("She was clear.", "she"),
        ("Bruce Pell had a simpler message.", "Bruce Pell"),
        ("The council said the road was open.", None),
        ("Jo Marlow was told that it was open.", None),
        ("The road was open.", None),
    ],
)
def test_reported(text: str, speaker: str | None) -> None:
    assert name(reported(text)) == speaker


@pytest.mark.parametrize(
    ("text", "yes"), [("he said", True), ("they issued a joint statement:", True), ("the road:", False)]
)
def test_has_verb(text: str, yes: bool) -> None:
    assert has_verb(text) is yes


@pytest.mark.parametrize(
    ("before", "words", "yes"),
    [
        ("a campaign called ", "be safe now", True),
        ("he opened ", "Be Safe Now", True),
        ("he opened ", "Be Safe Now.", False),
        ("he said ", "we will be safe", False),
        ("he said ", "it is so", False),
    ],
)
def test_names_a_thing(before: str, words: str, yes: bool) -> None:
    assert names_a_thing(before, words) is yes
