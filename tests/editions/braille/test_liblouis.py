from __future__ import annotations

import stat
from pathlib import Path

import pytest

from accessible_release.editions.braille import liblouis
from accessible_release.errors import MachineLacks, Unusable

TABLE = "en-ueb-g2.ctb"
NUMBERS = [
    "0808 1000 900",
    "+44 20 7946 0999",
    "(0800) 1111",
    "1-800-FBI",
    "999",
    "18001 101",
    "116 123",
    "£2,500.50",
    "50%",
    "17:00",
    "5.30pm",
    "8/5/2017",
    "24/7",
    "A4",
    "5a",
    "report@example.org",
    "www.get-help.stopitnow.org.uk",
]


def test_without_the_program_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MachineLacks) as raised:
        liblouis.to_cells(TABLE, ["a"])
    assert raised.value.code == "liblouis-missing"
    assert "apt-get install liblouis-bin" in raised.value.hint


def test_a_program_that_answers_too_little_is_no_liblouis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / liblouis.PROGRAM
    program.write_text("#!/bin/sh\necho one line\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(MachineLacks, match="cannot translate"):
        liblouis.to_cells(TABLE, ["a", "b"])


@pytest.mark.parametrize("name", ["../en-ueb-g2.ctb", "/etc/passwd", "en-ueb-g2.ctb,x.ctb", "", "-h"])
def test_what_is_no_name_of_a_table_is_refused_unseen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unusable):
        liblouis.check_table(name)


def test_an_unknown_table_is_refused(louis: None) -> None:
    liblouis.check_table(TABLE)
    with pytest.raises(Unusable, match="no table"):
        liblouis.check_table("nonsense.ctb")


@pytest.mark.parametrize("table", [TABLE, "en-ueb-g1.ctb"])
def test_numbers_and_addresses_come_back(louis: None, table: str) -> None:
    assert liblouis.to_text(table, liblouis.to_cells(table, NUMBERS)) == NUMBERS


def test_empty_lines_backslashes_and_long_lines(louis: None) -> None:
    long = "The police will not stop helping 0808 1000 900 people. " * 200
    texts = ["a", "", r"c\x1f600 \ d", "", long.strip()]
    assert liblouis.to_text(TABLE, liblouis.to_cells(TABLE, texts)) == texts


def test_the_locale_does_not_matter(louis: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "POSIX")
    monkeypatch.setenv("LANG", "tr_TR")
    assert liblouis.to_cells("en-ueb-g1.ctb", ["£é"]) == ["⠈⠇⠘⠌⠑"]


def test_a_word_without_end_is_refused() -> None:
    with pytest.raises(MachineLacks, match="too long"):
        liblouis.to_cells(TABLE, ["a" * 3000])
