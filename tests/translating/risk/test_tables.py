"""The tables can be read, and a broken one is named."""

from __future__ import annotations

import pytest

from accessible_release import languages, tables
from accessible_release.translating.risk import meanings, mistaken


def test_every_row_tells_something() -> None:
    every = [each for found in meanings.meanings().values() for each in found]
    assert len(every) == len({(each.word, each.pos) for each in every}) > 500
    assert all(each.other for each in every)


def test_no_form_is_right_and_wrong() -> None:
    for tag in languages.tags(mistaken.FILE):
        for row in mistaken.rows(tag):
            assert row.wrong, row
            assert not set(row.right) & set(row.wrong), row


def test_a_broken_row_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "rows", lambda *_: (("ring", "noon", "call", "jewellery"),))
    meanings.meanings.cache_clear()
    with pytest.raises(ValueError, match="not a row"):
        meanings.meanings()
    meanings.meanings.cache_clear()


@pytest.mark.parametrize("rows", [(("word", "pos"),), (mistaken.COLUMNS, ("ring", "verb", "ligu*", ""))])
def test_a_broken_row_of_a_language_is_named(
    rows: tuple[tuple[str, ...], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "rows", lambda *_: rows)
    with pytest.raises(ValueError, match=r"mistaken\.tsv of xx"):
        list(mistaken._read("xx"))
