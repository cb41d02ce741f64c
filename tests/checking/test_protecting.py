from __future__ import annotations

from itertools import pairwise

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.protected import protected, whole
from accessible_release.analysis.spans.quotations import quoted

KNOWN = Known(("Stop it Now!", "Jo Marlow"))


def kept(text: str) -> list[str]:
    (doc,) = parser().docs([text], [whole(text, KNOWN)])
    return [text[start:end] for start, end in protected(doc, KNOWN)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He said “we are ready” and left.", ["“we are ready”"]),
        ('He said "we are ready" and left.', ['"we are ready"']),
        ("He said ‘we’re ready’ and left.", ["‘we’re ready’"]),
        ("It began: “We are ready.", ["“We are ready."]),
        ("Nobody’s fault, it’s late.", []),
    ],
)
def test_quotation_marks(text: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Please call 0808 1000 900 today.", "0808 1000 900"),
        ("We saw at least 12 homes.", "at least 12"),
        ("It lasts up to 5 years here.", "up to 5 years"),
        ("It is shut until Monday 8 May.", "until Monday 8 May"),
        ("Then Jo Marlow spoke.", "Jo Marlow"),
        ("The Stop it Now! helpline is busy.", "Stop it Now!"),
        ("The line is confidential.", "confidential"),
        ("He got a suspended sentence.", "suspended sentence"),
        ("They must not bury their heads in the sand.", "bury their heads in the sand"),
    ],
)
def test_protected(text: str, place: str) -> None:
    assert any(place in each for each in kept(text))


def test_in_order_and_apart() -> None:
    text = "On Monday 8 May, Jo Marlow said “no more than 12” victims called 0808 1000 900."
    (doc,) = parser().docs([text], [whole(text, KNOWN)])
    places = protected(doc, KNOWN)
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def test_one_word_for_the_parser() -> None:
    text = "The Stop it Now! line is 0808 1000 900."
    (doc,) = parser().docs([text], [whole(text, KNOWN)])
    words = [token.text for token in doc]
    assert "Stop it Now!" in words
    assert "0808 1000 900" in words
