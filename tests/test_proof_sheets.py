"""The sheet of our own words, and what comes back of it."""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path

import pytest
from conftest import Program

from accessible_release.errors import Unusable
from accessible_release.phrases import complete_languages
from accessible_release.proof_sheets import HEAD, package, rows, sheet, taken

PERSON = "Anna Nowak, Translator"


def lines_of(tag: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet(tag, Path("a.tsv")).decode("utf-8-sig")), dialect="excel-tab"))


def written(path: Path, lines: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, HEAD, dialect="excel-tab")
        out.writeheader()
        out.writerows(lines)
    return path


def ticked(tag: str) -> list[dict[str, str]]:
    return [{**line, "right": "x"} for line in lines_of(tag)]


@pytest.mark.parametrize("tag", [each for each in complete_languages() if each != "en"])
def test_every_wording_of_a_language_is_on_its_sheet(tag: str, tmp_path: Path) -> None:
    names = [line["name"] for line in lines_of(tag)]
    assert names == [row.name for row in rows(tag)]
    assert len(names) == len(set(names)) > 200
    page = sheet(tag, Path("a.html")).decode()
    assert page.count("☐") == len(names)
    assert ('dir="rtl"' in page) == (tag in {"ar", "ur"})
    assert taken(tag, written(tmp_path / "a.tsv", ticked(tag)))["card"] == {
        row.key: row.ours for row in rows(tag) if row.section == "card"
    }


@pytest.mark.parametrize(
    ("number", "change", "says"),
    [
        (0, {"right": ""}, "“card: title” is neither ticked nor corrected"),
        (0, {"right": " ", "correction": " "}, "“card: title” is neither ticked nor corrected"),
        (0, {"our words": "Pomoc"}, "“card: title” has other words by now"),
        (0, {"English": "Help"}, "“card: title” has other words by now"),
        (0, {"correction": "Pomoc {number}"}, "the correction of “card: title” needs no brackets"),
        (15, {"correction": "wyślij"}, "the correction of “card: text_word” needs {word}"),
        (0, {"name": "card: titel"}, "“card: title” is missing; “card: titel” is none of our wordings"),
    ],
)
def test_a_sheet_that_is_not_whole_is_not_taken(number: int, change: dict[str, str], says: str, tmp_path: Path) -> None:
    lines = ticked("pl")
    assert lines[15]["name"] == "card: text_word"
    lines[number] |= change
    with pytest.raises(Unusable) as caught:
        taken("pl", written(tmp_path / "a.tsv", lines))
    assert says in caught.value.message


@pytest.mark.parametrize("data", [b"", b"a\tb\n1\t2\n", b"\xff\xfe\x00", b"name\n"])
def test_what_is_no_sheet(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(data)
    with pytest.raises(Unusable) as caught:
        taken("pl", tmp_path / "a.tsv")
    assert caught.value.code == "sheet-unreadable"


def test_a_correction_goes_into_the_package_with_who_made_it(tmp_path: Path) -> None:
    lines = ticked("pl")
    lines[0] |= {"right": "", "correction": "Pomoc i porady"}
    made = package("pl", taken("pl", written(tmp_path / "a.tsv", lines)), PERSON, tmp_path)
    (file,) = made.rglob("phrases.toml")
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    assert words["meta"] == {"checked_by": PERSON}
    assert words["card"]["title"] == "Pomoc i porady"
    project = tomllib.loads((made / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"]["accessible_release.languages"] == {"pl": file.parent.name}


@pytest.mark.parametrize("person", ["", "Anna", " , ", "Anna,"])
def test_who_checked_has_a_name_and_a_role(person: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no name or no role"):
        package("pl", {}, person, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_there_and_back_on_the_command_line(program: Program, tmp_path: Path) -> None:
    ran = program("languages", "check", "pl", "--sheet")
    assert (ran.code, ran.out) == (0, "phrases.pl.html\nphrases.pl.tsv\n")
    ran = program("languages", "check", "pl", "--take", "phrases.pl.tsv", "--as", PERSON)
    assert ran.code == 2
    assert "is neither ticked nor corrected" in ran.err
    written(Path("phrases.pl.tsv"), ticked("pl"))
    ran = program("languages", "check", "pl", "--take", "phrases.pl.tsv", "--as", PERSON)
    assert (ran.code, ran.out) == (0, f"Checked by {PERSON}: accessible-release-phrases-pl\n")
    assert "pip install accessible-release-phrases-pl" in ran.err
    assert program("languages", "check", "tlh", "--sheet").code == 2
    assert program("languages", "check", "pl", "--sheet", "-o", "a.doc").code == 2


@pytest.mark.parametrize(
    "arguments",
    [("--sheet",), ("--take", "a.tsv"), ("pl", "--take", "a.tsv"), ("pl", "--as", "A, B"), ("pl", "-o", "a.tsv")],
)
def test_wrong_usage(arguments: tuple[str, ...], program: Program) -> None:
    assert program("languages", "check", *arguments).code == 2
