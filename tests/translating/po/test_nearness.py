"""What the memory has nearly is shown with the difference, and only where it helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.settings import Settings
from accessible_release.translating.po.nearness import nearness

ROWS = (
    "pt\tThe line is open from 9 to 5 on weekdays.\tA linha está aberta das 9 às 17 nos dias úteis.\tAna",
    "pt-BR\tThe line is open from 9 to 5 on weekdays.\tAberta das 9 às 17 nos dias úteis.\tAna",
    "pl\tThe line is open from 8 to 5 on weekdays.\tLinia czynna od 8 do 17 w dni robocze.\tOla",
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    path = tmp_path / "approved.tsv"
    path.write_text("\n".join(["language\tsource\ttranslation\tapproved by", *ROWS]) + "\n", encoding="utf-8")
    return Settings(memory=str(path))


@pytest.mark.parametrize(
    ("source", "difference"),
    [
        ("The line is open from 8 to 5 on weekdays.", "“8” and not “9”"),
        ("The new line is open from 9 to 5 on weekdays.", "“new” is new"),
        ("The line is open from 9 to 5.", "“5.” and not “5 on weekdays.”"),
        ("Is the line open from 9 to 5 on weekdays.", ""),
        ("The line is open from 9 to 5 on weekdays.", None),
        ("It is shut.", None),
    ],
)
def test_what_is_other(source: str, difference: str | None, settings: Settings) -> None:
    told = nearness(settings, "pt-BR")(source)
    assert bool(told) == (difference is not None)
    assert "Aberta das 9 às 17 nos dias úteis." in told or not told
    assert (difference or "") in told


def test_the_words_of_the_language_itself_come_before_those_without_a_region(settings: Settings) -> None:
    source = "The line is open from 8 to 5 on weekdays."
    assert "“A linha está aberta das 9 às 17 nos dias úteis.”" in nearness(settings, "pt-PT")(source)
    assert nearness(settings, "cy")(source) == nearness(Settings(), "pt")(source) == ""
