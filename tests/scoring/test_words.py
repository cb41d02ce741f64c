from __future__ import annotations

import pytest

from accessible_release.scoring.words import is_initials, words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Call 0808 1000 900 now.", ["Call", "0808 1000 900", "now"]),
        ("Call +44 (0)20 7946 0000.", ["Call", "+44 (0)20 7946 0000"]),
        ("Call (555) 555-0142 or 1-800-CALL-FBI", ["Call", "(555) 555-0142", "or", "1-800-CALL-FBI"]),
        ("Dial 18001 101 or 131 444", ["Dial", "18001 101", "or", "131 444"]),
        ("In 2022-23, 17,756 people", ["In", "2022-23", "17,756", "people"]),
        ("See www.get-help.stopitnow.org.uk.", ["See", "www.get-help.stopitnow.org.uk"]),
        ("See https://example.org/a?b=1, or gov.uk/bins!", ["See", "https://example.org/a?b=1", "or", "gov.uk/bins"]),
        ("Write to a.b@c.gov.uk.", ["Write", "to", "a.b@c.gov.uk"]),
        ("On 08/05/17 and 2017-05-08.", ["On", "08/05/17", "and", "2017-05-08"]),
        ("It cost £2.5m, or 100,000 (50%).", ["It", "cost", "£2.5m", "or", "100,000", "50%"]),
        ("At 9.30am on the 8th", ["At", "9.30am", "on", "the", "8th"]),
        ("The children’s under-18s’ and/or well-being", ["The", "children’s", "under-18s", "and", "or", "well-being"]),
        ("‘Stop it Now!’ – e.g. A&E", ["Stop", "it", "Now", "e.g", "A&E"]),
        ("Between 10 and 20 people", ["Between", "10", "and", "20", "people"]),
        ("– … !", []),
    ],
)
def test_one_word_each(text: str, wanted: list[str]) -> None:
    found = list(words(text))
    assert [word.text for word in found] == wanted
    assert all(text[word.start : word.end] == word.text for word in found)


def test_kinds() -> None:
    found = words("Call 0808 1000 900 or 999 on 08/05/17")
    assert [word.kind for word in found] == ["word", "contact", "word", "number", "word", "date"]


@pytest.mark.parametrize(
    ("word", "wanted"), [("NHS", True), ("A&E", True), ("MPs", True), ("I", False), ("Now", False)]
)
def test_initials(word: str, wanted: bool) -> None:
    assert is_initials(word) is wanted
