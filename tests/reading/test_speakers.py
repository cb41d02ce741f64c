"""Who said what: the cases of speakers.txt."""

from __future__ import annotations

import re

import pytest

from accessible_release.model import Quotation

from .texts import cases, release_of

EXPECTED = re.compile(r"(?P<speaker>[^(]+?)(?: \((?P<role>.*?)\))?: (?P<words>.*)")


def expected(text: str) -> list[tuple[list[str | None], str | None, list[str]]]:
    """The (possible names, role, paragraphs) of each quotation that a case asks for."""
    quotations: list[tuple[list[str | None], str | None, list[str]]] = []
    for line in text.splitlines():
        found = EXPECTED.fullmatch(line)
        if line.startswith("+ "):
            quotations[-1][2].append(line[2:])
        elif found:
            names = [None if name == "nobody" else name for name in found["speaker"].split("|")]
            quotations.append((names, found["role"], [found["words"]]))
    return quotations


@pytest.mark.parametrize(
    ("title", "text", "wanted"), list(cases("speakers.txt")), ids=[title for title, *_ in cases("speakers.txt")]
)
def test_who_said_what(title: str, text: str, wanted: str) -> None:
    quotations = release_of(f"# A release\n\n{text}\n").quotations
    shown = "\n".join(describe(quotation) for quotation in quotations)
    assert len(quotations) == len(expected(wanted)), shown
    for quotation, (names, role, words) in zip(quotations, expected(wanted), strict=True):
        assert quotation.speaker in names, shown
        assert role is None or quotation.role == role, shown
        assert [passage.text for passage in quotation.passages] == words, shown


def describe(quotation: Quotation) -> str:
    return f"{quotation.speaker} ({quotation.role}): {' + '.join(passage.text for passage in quotation.passages)}"


def test_there_are_many_cases() -> None:
    assert len(list(cases("speakers.txt"))) >= 60
