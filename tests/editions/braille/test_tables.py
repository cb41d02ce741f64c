from __future__ import annotations

import pytest

from accessible_release import languages
from accessible_release.editions.braille import tables
from accessible_release.editions.braille.tables import Table, chosen, tables_of


def table(name: str) -> Table:
    return next(each for language in ("en", "de", "pl", "pt") for each in tables_of(language) if each.name == name)


def test_grade_2_is_chosen_where_there_is_one_and_grade_1_elsewhere() -> None:
    assert [chosen(language, 2).name for language in ("en", "en-GB", "pt-BR", "de")] == [  # type: ignore[union-attr]
        "en-ueb-g2.ctb",
        "en-ueb-g2.ctb",
        "pt-comp6.utb",
        "de-g1-detailed.ctb",
    ]
    assert chosen("en", 1).name == "en-ueb-g1.ctb"  # type: ignore[union-attr]


def test_a_language_that_cannot_be_proved_has_none() -> None:
    assert chosen("it", 2) is None
    assert tables_of("xx") == ()


def test_every_correction_says_why() -> None:
    rows = [row for tag in languages.tags(tables.FILE) for row in languages.table(tag, tables.FILE)["table"]]
    corrections = [row for each in rows for kind in tables.KINDS for row in each.get(kind, ())]
    assert len(corrections) > 10
    assert all(len(row) == 3 and row[2] for row in corrections)


@pytest.mark.parametrize(
    ("given", "readable"),
    [
        ("⠠⠠⠠⠿⠀⠊⠍⠍⠀⠗⠑⠇⠠⠄⠀⠁", "⠠⠠⠿⠀⠠⠠⠊⠍⠍⠀⠠⠠⠗⠑⠇⠀⠁"),
        ("⠠⠠⠋⠃⠊⠄⠎", "⠠⠠⠋⠃⠊⠠⠄⠄⠎"),
        ("⠠⠠⠍⠏⠠⠄⠎", "⠠⠠⠍⠏⠠⠄⠎"),
        ("⠠⠠⠠⠞⠓⠑⠀⠋⠃⠊⠄⠎⠀⠁⠠⠄", "⠠⠠⠞⠓⠑⠀⠠⠠⠋⠃⠊⠄⠎⠀⠠⠠⠁"),
    ],
)
def test_capitals_are_made_readable(given: str, readable: str) -> None:
    assert table("en-ueb-g2.ctb").readable(given) == readable


def test_a_long_polish_number_goes_on_behind_each_sign() -> None:
    assert table("pl.tbl").readable("⠼⠁⠄⠃⠉⠄⠙⠂⠑") == "⠼⠁⠄⠼⠃⠉⠄⠼⠙⠂⠼⠑"


def test_the_corrections_of_words() -> None:
    ueb = table("en-ueb-g2.ctb")
    assert ueb.corrected("httpscc//a.org B○dshire 18'so DON'That accc") == "https://a.org Bedfordshire 18's DON'T accc"


def test_signs_that_a_table_does_not_have_are_written_as_others() -> None:
    assert table("pt-comp6.utb").printable("‘a’ • b") == "'a' - b"
    assert table("pl.tbl").printable("24h i 5a, 17h30, a5b.pl") == "24 h i 5 a, 17 h 30, a5b.pl"
