"""English instructions as an engine is given them, and numbers mended in what it gives back."""

from __future__ import annotations

import pytest

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.translating.mending import mended
from accessible_release.translating.preparing import prepared

FRAME = Frame("en", "pt")


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Ring 0800 555 111 for help.", "Call 0800 555 111 for help."),
        ("Please phone XQ1X.", "Please call XQ1X."),
        ("In an emergency call 999.", "In an emergency, please call 999."),
        ("Text SHOUT to 85258.", "Send the word SHOUT in a text message to 85258."),
        ("You can text 61016.", "You can send a text message to 61016."),
        ("Anyone should ring Crimestoppers on 0800 555 111.", "Anyone should call Crimestoppers on 0800 555 111."),
        ("Call 101, quoting reference 42/1928/26.", "Call 101, giving the reference number 42/1928/26."),
        (
            "Quote reference 0808/19 if you have called before.",
            "Give the reference number 0808/19 if you have called before.",
        ),
        ("Email help@example.org today.", "Send an email to help@example.org today."),
    ],
)
def test_instructions_with_a_contact(sentence: str, read: str) -> None:
    assert prepared(sentence) == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Quote me on that.",
        "The ring cost £500.",
        "They ring the bell at 9am.",
        "The text is long.",
        "He was quoted in the paper.",
        "",
    ],
)
def test_other_sentences_stay(sentence: str) -> None:
    assert prepared(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "output", "right"),
    [
        ("He paid £2,500.", "Ele pagou 2.500 euros.", "Ele pagou £\N{NO-BREAK SPACE}2.500."),
        ("It holds 255,571 names.", "Contém 255,571 nomes.", "Contém 255.571 nomes."),
        ("He paid £2,500.", "Ele pagou 250 euros.", "Ele pagou 250 euros."),  # another number: not ours to mend
        ("He paid £5 and €5.", "Ele pagou 5 euros e 5 euros.", "Ele pagou 5 euros e 5 euros."),  # which is which?
    ],
)
def test_numbers_are_mended_where_there_is_no_doubt(sentence: str, output: str, right: str) -> None:
    assert mended(sentence, output, facts_of(sentence, FRAME), FRAME) == right
