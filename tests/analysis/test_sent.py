"""Words that a reader is to send: they stay as they are, in an easy text and in every language."""

from __future__ import annotations

import pytest

from accessible_release.analysis.spans.sent import sent_words
from accessible_release.analysis.spans.verbatim import verbatim


@pytest.mark.parametrize(
    ("sentence", "sent"),
    [
        ("Text HELP to 60777 or ring 0808 157 0123.", ["HELP"]),
        ("Reply YES to this message if you want us to call you.", ["YES"]),
        ("To stop these messages, send STOP to 60777.", ["STOP"]),
        ("You can text ‘HOME’ to 61212 at any time.", ["HOME"]),
        ("Reply 'YES' to book, or 'NO' to cancel.", ["YES", "NO"]),
        ("Reply Y for yes or N for no.", ["Y", "N"]),
        ("Reply YES, NO or MAYBE.", ["YES", "NO", "MAYBE"]),
        ("Send a text with the word SAFE to 81066.", ["SAFE"]),
        ("Text “Help me” to 60777.", ["Help me"]),
        ("Text hello to 60777.", ["hello"]),
        ("Text STOP ALL to 60777.", ["STOP ALL"]),
        ("TEXT HELP TO 60777", ["HELP"]),
        ("Text FLOOD followed by your postcode to 60777.", ["FLOOD"]),
        ("Send START by text to 07700 900 461.", ["START"]),
        ("Text A to 60777 or B to 60778.", ["A", "B"]),
    ],
)
def test_words_to_send(sentence: str, sent: list[str]) -> None:
    assert [sentence[start:end] for start, end in sent_words(sentence)] == sent
    assert [each.printed for each in verbatim(sentence) if each.kind == "word to send"] == sent


@pytest.mark.parametrize(
    "sentence",
    [
        "Text us on 60777.",
        "Text a friend.",
        "I will reply.",
        "Please text NHS staff.",
        "Reply to HMRC by 5 May.",
        "Police send CCTV to court.",
        "The council will send PCSOs to 3 schools.",
        "Send NHS letters to 10 people.",
        "Officers answer 999 calls.",
        "Text messages are free.",
        "She sent the word to her friend.",
        "",
    ],
)
def test_other_words(sentence: str) -> None:
    assert sent_words(sentence) == ()


def test_a_number_behind_the_prefix_of_relay_uk_is_whole() -> None:
    assert [each.printed for each in verbatim("Dial 18001 01632 960 974 to reach us.")] == ["18001 01632 960 974"]
