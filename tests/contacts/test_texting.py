from __future__ import annotations

import pytest

from accessible_release.contacts.texting import Use, find_text_codes, use_of


@pytest.mark.parametrize(
    ("before", "use"),
    [
        ("Ring us on ", Use(calls=True, texts=False)),
        ("Text us on ", Use(calls=False, texts=True)),
        ("By text: ", Use(calls=False, texts=True)),
        ("Text **SHOUT** to ", Use(calls=False, texts=True, word="SHOUT")),
        ("Text “help” and your question to ", Use(calls=False, texts=True, word="help")),
        ("Text: BLOOD to ", Use(calls=False, texts=True, word="BLOOD")),
        ("**Text:** BLOOD to ", Use(calls=False, texts=True, word="BLOOD")),
        ("Text CALL to ", Use(calls=False, texts=True, word="CALL")),
        ("Call or text ", Use(calls=True, texts=True)),
        ("Text or call us on ", Use(calls=True, texts=True)),
        ("The text asks people to ring ", Use(calls=True, texts=False)),
        ("Text service for people who are Deaf or hard of hearing: ", Use(calls=False, texts=True)),
        ("Use text relay on ", Use(calls=True, texts=False)),
    ],
)
def test_how_a_number_is_used(before: str, use: Use) -> None:
    assert use_of(f"{before}07700 900 461", len(before)) == use


def test_short_numbers_that_take_text_messages() -> None:
    text = "Text HOME to 85258 or call 999. In 2024 we had 12345 texts."
    assert [(text[start:end], word) for start, end, word in find_text_codes(text)] == [("85258", "HOME")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Text SHOUT to 85258 24 hours a day.", [("85258", "SHOUT")]),
        ("Text SHOUT to 85258 24/7.", [("85258", "SHOUT")]),
        ("Send SHOUT to 85258\n3 people did.", [("85258", "SHOUT")]),
        ("Send letters to 12345.", []),
        ("Text us on 85258 11 12 13.", []),
    ],
)
def test_what_stands_around_a_short_number(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[start:end], word) for start, end, word in find_text_codes(text)] == found
