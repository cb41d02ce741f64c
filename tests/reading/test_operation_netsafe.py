"""The sample release, read as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.model import Release
from accessible_release.reading import read
from accessible_release.settings import DEFAULTS

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"
PULL = "Operation NetSafe represents a new, multi-agency approach"
SPEAKERS = [
    (None, None, [PULL]),
    (
        "Simon Bailey",
        "Norfolk’s Chief Constable and National Police Chiefs’ Council Lead for Child Protection",
        [
            "Police services across",
            "Child sexual abuse is a crime",
            "Police forces are responding",
            "Together, we are committed",
        ],
    ),
    (
        "Donald Findlater",
        "Safeguarding Consultant at The Lucy Faithfull Foundation",
        [
            "Too many men seem",
            "In our work with those",
            "Police are increasing",
            "For those men who",
            "Children deserve nothing",
        ],
    ),
    (
        "Rachel Kearton",
        "Assistant Chief Constable of Suffolk Constabulary",
        ["Safeguarding children is a priority", "Any information received"],
    ),
]


@pytest.fixture(scope="module")
def sample() -> Release:
    return read(str(SAMPLE), DEFAULTS)


def test_front_matter(sample: Release) -> None:
    assert sample.title == "Police partner Lucy Faithfull Foundation to tackle online child sexual abuse images"
    assert sample.published == "2017-05-08T11:36:17+01:00"
    assert sample.site_name == "Suffolk Constabulary"
    assert sample.url is not None
    assert sample.url.startswith("https://www.suffolk.police.uk/news/latest-news/police-partner")
    assert sample.description is not None
    assert "charity,The Lucy Faithfull Foundation, in a new" in sample.description


def test_paragraphs(sample: Release) -> None:
    assert [block.kind for block in sample.blocks] == ["paragraph"] * 19
    assert [place for place, block in enumerate(sample.blocks, start=1) if block.inside("quote")] == [
        6,
        9,
        11,
        13,
        14,
        16,
    ]


def test_the_three_speakers_and_the_pull_quotation(sample: Release) -> None:
    assert len(sample.quotations) == len(SPEAKERS)
    for quotation, (speaker, role, beginnings) in zip(sample.quotations, SPEAKERS, strict=True):
        assert (quotation.speaker, quotation.role) == (speaker, role)
        assert len(quotation.passages) == len(beginnings)
        for passage, beginning in zip(quotation.passages, beginnings, strict=True):
            assert passage.text.startswith(beginning)


def test_quoted_words_are_the_words_of_the_blocks(sample: Release) -> None:
    passages = [passage for quotation in sample.quotations for passage in quotation.passages]
    assert [sample.by_id[each.block].text[each.start : each.end] for each in passages] == [
        each.text for each in passages
    ]
    assert not any(char in '"”' for passage in passages for char in passage.text)


def test_the_name_of_the_helpline_does_not_end_a_sentence(sample: Release) -> None:
    (sentence,) = [each.text for each in sample.sentences if "0808 1000 900" in each.text]
    assert sentence.startswith('"For those men who are struggling')
    assert sentence.endswith("at www.get-help.stopitnow.org.uk.")
    assert any(
        each.text.startswith("131 people from the region called the Stop it Now! helpline") for each in sample.sentences
    )


def test_findings(sample: Release) -> None:
    assert [(each.code, each.severity) for each in sample.findings] == [
        ("quotation-unattributed", "info"),
        ("quotation-unclosed", "info"),
    ]
