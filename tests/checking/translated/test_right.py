"""Right translations pass: a false alarm costs a retry, and in the end leaves an English sentence in the text."""

from __future__ import annotations

import pytest

from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.translated.tables import table

from .pairs import Pair, pairs


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.language} {pair.source[:30]}")
def test_a_right_translation_passes(pair: Pair) -> None:
    assert table(pair.language), f"there is no table for {pair.language}"
    assert [breach.why for breach in judge(pair.source, pair.right, Frame("en", pair.language)).breaches] == []


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.language} {pair.source[:30]}")
def test_the_way_back_passes(pair: Pair) -> None:
    """A Portuguese source has no spaCy and no English lists: dates, times and numbers go by its table."""
    if pair.language in {"pt-BR", "es"}:
        assert [breach.why for breach in judge(pair.right, pair.source, Frame(pair.language, "en")).breaches] == []
