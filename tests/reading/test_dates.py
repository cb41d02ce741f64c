"""When a release was published."""

from __future__ import annotations

import pytest

from accessible_release.dates import iso_date

from .texts import release_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("8 May 2017", "2017-05-08"),
        ("Monday 8 May, 2017", "2017-05-08"),
        ("Monday, 8th of May 2017.", "2017-05-08"),
        ("May 8, 2017", "2017-05-08"),
        (" Monday, May 8 2017 ", "2017-05-08"),
        ("Sep. 1st, 2020", "2020-09-01"),
        ("Sep 1st, 2020", "2020-09-01"),
        ("31 February 2020", None),
        ("8 Floreal 2017", None),
        ("It was 8 May 2017 then", None),
        ("2017-05-08", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("---\ndate: 2024-01-30\n---\nWords.", "2024-01-30"),
        ("---\ndate: 30 January 2024\n---\nWords.", "2024-01-30"),
        ("---\ndate: last week\n---\nWords.", "last week"),
        (
            "---\narticle:\n  published:\n    time: '2017-05-08T11:36:17+01:00'\n---\nWords.",
            "2017-05-08T11:36:17+01:00",
        ),
        ("---\narticle:published_time: 2017-05-08\n---\nWords.", "2017-05-08"),
        ("# Title\n\n2 March 2017\n\nWords.", "2017-03-02"),
        ("# Title\n\nOne.\n\nTwo.\n\nThree.\n\n2 March 2017", None),
        ("Words on 2 March 2017.", None),
    ],
)
def test_published(text: str, published: str | None) -> None:
    assert release_of(text).published == published
