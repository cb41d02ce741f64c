from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reading.converting.word_files import with_body

from accessible_release.cli import cli

SOURCE = """\
# Flood line opens

Six officers went to the house on Monday. They did not find a weapon.

“We are here for you,” said Ann Lee, flood manager. Call 0345 988 1188.
"""
GOOD = """\
Flood line opens
On Monday, 6 officers went to the house. They did not find a weapon.
“We are here for you,” said Ann Lee, flood manager. Call 0345 988 1188.
"""
BAD = GOOD.replace("6 officers", "7 officers").replace(" Call 0345 988 1188.", "")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "news.md"
    path.write_text(SOURCE, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "easy.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


def ran(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["compare", *(str(each) for each in arguments)], input=stdin)


def answers(table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran("--tsv", "-", stdin=table).stdout.splitlines()]


def test_in_words(source: Path, other: Path) -> None:
    found = ran(source, other)
    assert found.exit_code == 1
    assert "Source 2: Six officers went to the house on Monday." in found.stdout
    assert "Other 2: On Monday, 7 officers went to the house." in found.stdout
    assert "Changed: the source says otherwise" in found.stdout
    assert "  The source says Six, the other text says 7." in found.stdout
    assert "  0345 988 1188 was left out." in found.stdout
    assert "Rows with a fact to look at: 2" in found.stdout


def test_tracked_changes_are_told(source: Path, tmp_path: Path) -> None:
    put_in = '<w:ins w:id="1" w:author="Jo"><w:r><w:t>We help.</w:t></w:r></w:ins>'
    body = f"<w:p><w:r><w:t>Flood line opens. </w:t></w:r>{put_in}</w:p>"
    (tmp_path / "easy.docx").write_bytes(with_body(body))
    found = ran(source, tmp_path / "easy.docx")
    assert "changes were tracked" in found.stderr
    assert "We help." in found.stdout


def test_nothing_changed(source: Path, other: Path) -> None:
    other.write_text(GOOD, encoding="utf-8")
    found = ran(source, other)
    assert (found.exit_code, found.stdout) == (0, "Rows compared: 5\nRows with a fact to look at: 0\n")


def test_as_json(source: Path, other: Path) -> None:
    found = ran("--json", source, other)
    rows = json.loads(found.stdout)
    assert found.exit_code == 1
    assert [row["ok"] for row in rows] == [True, False, True, True, False]
    assert [row["verdict"] for row in rows] == ["same", "changed", "same", "same", "left_out"]
    why = "The source says Six, the other text says 7."
    assert rows[1]["findings"] == [{"kind": "number", "verdict": "changed", "source": "Six", "other": "7", "why": why}]
    assert (rows[1]["source_ids"], rows[1]["other_ids"]) == ([1], [1])


def test_a_table() -> None:
    rows = [
        "A man ran.\tA man ran.",
        "Six men ran.\tSeven men ran.",
        "",
        "\t",
        "no tab",
        "one\ttwo\tthree",
        "A dog.\t",
        "\tA dog.",
        'It is “late”.\tIt is "late".',
    ]
    found = answers("\n".join(rows) + "\n")
    assert [each["ok"] for each in found] == [True, False, True, True, False, False, False, False, True]
    why = "The source says Six, the other text says Seven."
    finding = {"kind": "number", "verdict": "changed", "source": "Six", "other": "Seven", "why": why}
    assert found[1] == {
        "ok": False,
        "verdict": "changed",
        "findings": [finding],
        "broken": ["G1"],
        "why": "the number 6 became 7",
    }
    assert found[4]["why"] == "the row is not a source, a tab and a candidate"
    assert (found[6]["broken"], found[6]["why"]) == (["G15"], "the candidate is empty")
    assert [each["verdict"] for each in found[5:8]] == ["unsure", "left_out", "added"]


def test_a_table_in_order_and_in_parts() -> None:
    rows = [f"{number} men ran.\t{number + number % 2} men ran." for number in range(2, 1203)]
    found = answers("\n".join(rows))
    assert [each["ok"] for each in found] == [number % 2 == 0 for number in range(2, 1203)]


def test_the_exit_code_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("A man ran.\tA man ran.\n", encoding="utf-8")
    assert ran("--tsv", path).exit_code == 0
    path.write_text("A man ran.\tSix men ran.\n", encoding="utf-8")
    assert ran("--tsv", path).exit_code == 1
    assert ran("--tsv", "-", stdin="").stdout == ""


@pytest.mark.parametrize("arguments", [(), ("one.md",), ("--tsv", "a.tsv", "b.tsv"), ("a", "b", "c")])
def test_misuse(arguments: tuple[str, ...]) -> None:
    found = ran(*arguments)
    assert found.exit_code == 2
    assert "Give two files" in found.stderr or "give one file" in found.stderr


def test_help() -> None:
    found = ran("--help")
    assert found.exit_code == 0
    assert "Examples:" in found.stdout


def test_retold_words_under_another_name_are_another_speaker_s(tmp_path: Path) -> None:
    source, easy = tmp_path / "news.md", tmp_path / "easy.txt"
    source.write_text(
        "# Flood line opens\n\nAnn Lee said: “We have opened the hall, and we cannot take any dogs.”\n\n"
        "Bob Ray said: “The road is closed until Friday, and buses stop at the church.”\n",
        encoding="utf-8",
    )
    drafted = CliRunner().invoke(cli, ["simplify", str(source)])
    easy.write_text(drafted.output, encoding="utf-8")
    assert CliRunner().invoke(cli, ["compare", str(source), str(easy)]).exit_code == 0
    easy.write_text(drafted.output.replace("what Ann Lee says", "what Bob Ray says"), encoding="utf-8")
    compared = CliRunner().invoke(cli, ["compare", str(source), str(easy)])
    assert compared.exit_code == 1
    assert "In the source “Ann Lee” says this, in the other text “Bob Ray” does." in compared.output


TRANSLATED = """\
# Linha de cheias abre

Seis agentes foram à casa na segunda-feira. Não encontraram nenhuma arma.

“Estamos aqui para você”, disse Ann Lee, gerente de cheias. Ligue para 0345 988 1188.
"""


@pytest.fixture
def translation(tmp_path: Path) -> Path:
    path = tmp_path / "news.pt-BR.md"
    path.write_text(TRANSLATED, encoding="utf-8")
    return path


def test_a_right_translation_has_nothing_to_look_at(source: Path, translation: Path) -> None:
    found = ran("--to", "pt-BR", source, translation)
    assert (found.exit_code, "Rows with a fact to look at: 0" in found.stdout) == (0, True), found.output


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("Seis", "Sete", "  The source says Six, the translation says Sete."),
        ("segunda-feira", "terça-feira", "  The source says Monday, the translation says terça-feira."),
        ("0345 988 1188", "0345 988 1181", "  The source gives 0345 988 1188, the translation gives 0345 988 1181."),
        (" Ligue para 0345 988 1188.", "", "  0345 988 1188 is not in the translation."),
        (
            "Não encontraram nenhuma arma.",
            "Encontraram uma arma.",
            "  The “not” of “not find a weapon” is not in the translation.",
        ),
        ("Não encontraram nenhuma arma.\n", "\n", "Source 3: They did not find a weapon."),
        ("Ann Lee", "Ana Reis", "  The source names Ann Lee, the translation names Ana Reis."),
        ("gerente de cheias.", "gerente de cheias. Havia 40 casas.", "  The number 40 is not in the source."),
    ],
)
def test_a_translation_is_told_in_the_same_words_and_codes(
    source: Path, translation: Path, right: str, wrong: str, told: str
) -> None:
    translation.write_text(TRANSLATED.replace(right, wrong), encoding="utf-8")
    found = ran("--to", "pt-BR", source, translation)
    assert (found.exit_code, told in found.stdout) == (1, True), found.output


def test_a_translation_as_json(source: Path, translation: Path) -> None:
    translation.write_text(TRANSLATED.replace("Seis", "Sete"), encoding="utf-8")
    rows = json.loads(ran("--to", "pt", "--json", source, translation).stdout)
    (finding,) = [each for row in rows for each in row["findings"]]
    assert finding == {
        "kind": "number",
        "verdict": "changed",
        "source": "Six",
        "other": "Sete",
        "why": "The source says Six, the translation says Sete.",
    }


def test_pairs_of_translations_in_a_table() -> None:
    table = "It is free.\tÉ grátis.\nCall 101.\tLigue para 102.\nHe must stay.\tEle fica.\n"
    found = ran("--tsv", "--to", "pt-BR", "-", stdin=table)
    free, called, stays = map(json.loads, found.stdout.splitlines())
    assert (found.exit_code, free["ok"], free["verdict"]) == (1, True, "same")
    assert (called["ok"], called["verdict"], called["broken"]) == (False, "changed", ["G1", "G4"])
    assert (stays["ok"], stays["verdict"]) == (True, "left_out")


def test_a_language_that_is_none(source: Path, translation: Path) -> None:
    assert "there is no language “klingon”" in str(ran("--to", "klingon", source, translation).exception)
