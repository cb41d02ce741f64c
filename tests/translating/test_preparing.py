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
        ("Anyone should ring Crimestoppers on 0800 555 111.", "Anyone should phone Crimestoppers on 0800 555 111."),
        ("Call 101, quoting reference 42/1928/26.", "Call 101, giving the reference number 42/1928/26."),
        (
            "Quote reference 0808/19 if you have called before.",
            "Give the reference number 0808/19 if you have called before.",
        ),
        ("Email help@example.org today.", "Send an email to help@example.org today."),
        ("Ring your midwife.", "Call your midwife."),
        ("Do not ring the school.", "Do not make a call to the school."),
        ("Please don’t ring us after 8pm.", "Please don’t make a call to us after 8pm."),
        ("Ring the county council on XQ1X.", "Call the county council on XQ1X."),
        ("If nobody comes, ring us.", "If nobody comes, call us."),
        ("Residents can phone their landlord.", "Residents can phone their landlord."),
        ("Ring ahead, or ring before you set out.", "Call ahead, or call before you set out."),
        ("If a caller asks for money, hang up.", "If a caller asks for money, end the call."),
        ("Hang up the phone and wait.", "End the call and wait."),
        ("Put the phone down and call 159.", "End the call and call 159."),
        ("Anyone aged 70 and over can book.", "Anyone aged 70 or more can book."),
        ("Children aged XQ1X and under travel free.", "Children aged XQ1X or less travel free."),
        ("Dial XQ1X before XQ2X.", "Enter XQ1X before XQ2X."),
        ("Doors open at noon.", "Doors open at 12 noon."),
        ("He called it a ‘safe place’.", 'He called it a "safe place".'),
        ("“He said ‘go’,” she said.", "\"He said 'go',\" she said."),
        (
            "Text us, or email the helpdesk at XQ1X.",
            "Send a text message to us, or send an email to the helpdesk at XQ1X.",
        ),
        ("You can ring, text or email us.", "You can call, send a text message or send an email to us."),
        ("Ring or text XQ1X.", "Call or send a text message to XQ1X."),
        ("Text XQ1X to XQ2X.", "Send the word XQ1X in a text message to XQ2X."),
        ("Text the word Hartwell to Brandreth.", "Send the word Hartwell in a text message to Brandreth."),
        ("Text your postcode to 60777.", "Send your postcode in a text message to 60777."),
        ("Reply YES to book.", "Reply with YES to book."),
        ("Give us a ring on XQ1X.", "Call us on XQ1X."),
        ("Drop the form off, then drop us a line.", "Drop the form off, then send us an email."),
        ("Call in at any library.", "Visit any library."),
        ("She rang her sister.", "She phoned her sister."),
        ("Anyone who rings us waits.", "Anyone who phones us waits."),
        ("Type XQ1X before the number.", "Enter XQ1X before the number."),
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
        "Ring Road works begin on Monday.",
        "Ring the doorbell and wait.",
        "A gold chain and ring were stolen.",
        "A drug ring was broken up.",
        "Phone lines are open from 9am.",
        "Contact us by email, text or phone.",
        "By email, text or phone.",
        "Send a text, email or letter.",
        "Her phone, the keys and the ring were found.",
        "Hang up your coat.",
        "Before you hang up any pictures, ask your landlord.",
        "Do not call him a liar.",
        "She rang the bell.",
        "Type of service: free.",
        "Email addresses were lost.",
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
