from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import RELEASE, Program
from translating.fakes import BOOK, Fake, book, probed, use

from accessible_release.errors import MachineLacks

RENDERED = {"source", "text", "how", "rung", "score", "breaches", "doubts"}


@pytest.fixture(autouse=True)
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """The engine that is installed."""
    made = Fake(probed(book({**BOOK, "Call XQ1X today.": "Ligue para XQ1X hoje."})))
    use(monkeypatch, made)
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    return made


def test_the_text_of_a_release(news: Path, program: Program) -> None:
    ran = program("translate", "--to", "pt-BR", news)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Tradução automática. Idioma original: inglês. Ainda não verificada por uma pessoa.\n")
    assert "\nAbre a linha de inundações\n" in ran.out
    assert "Estamos aqui para você" in ran.out
    assert ran.out.count("0345 988 1188") >= 3
    assert "Dígito por dígito: zero três quatro cinco" in ran.out
    assert "Linha de ajuda" in ran.out


def test_from_standard_input(program: Program) -> None:
    ran = program("translate", "--to", "pt", "-", stdin=RELEASE.encode())
    assert ran.code == 0
    assert "O conselho abriu hoje uma linha de inundações." in ran.out


def test_what_a_person_must_check(news: Path, program: Program, fake: Fake) -> None:
    fake.says = probed(book({**BOOK, "It is open day and night.": "Não está aberta."}))
    ran = program("translate", "--to", "pt", "--flags", news)
    assert ran.code == 0
    flag, *others = map(json.loads, ran.out.splitlines())
    assert flag["severity"] == "hard"
    assert flag["kind"] == "not-translated"
    assert {each["severity"] for each in others} <= {"soft"}
    assert flag["source"] == flag["text"] == "It is open day and night."
    assert flag["sentence"] == "s0003"


def test_nothing_that_must_be_checked(news: Path, program: Program) -> None:
    """What is flagged holds a word with several senses, and says which."""
    ran = program("translate", "--to", "pt", "--flags", news)
    (flag,) = map(json.loads, ran.out.splitlines())
    assert (flag["severity"], flag["kind"]) == ("soft", "read-this")
    assert "“free”" in flag["why"]


def test_one_line_in_one_line_out(tmp_path: Path, program: Program) -> None:
    lines = [
        "",
        "It is open day and night.",
        "",
        "Call 0808 100 0900 today.",
        "   ",
        "116 123",
        "It is open day and night.",
        "",
    ]
    path = tmp_path / "lines.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ran = program("translate", "--to", "pt", "--lines", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n") == [
        "", "Está aberta dia e noite.", "", "Ligue para 0808 100 0900 hoje.", "   ", "116 123",
        "Está aberta dia e noite.", "", "",
    ]  # fmt: skip


def test_lines_that_stay_as_they_are(program: Program) -> None:
    ran = program("translate", "--to", "pt", "--lines", "-", stdin=b"It is open day and night.\nCall us at once.\n")
    assert ran.code == 0
    assert ran.out == "Está aberta dia e noite.\nCall us at once.\n"
    assert ran.err == "Please check: 1 of 2 lines stay as they are: a fact would have been lost.\n"


@pytest.mark.parametrize("character", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1e"])
def test_only_a_line_break_ends_a_line(character: str, program: Program) -> None:
    text = f"Call{character}us.\nIt is open day and night.\n"
    ran = program("translate", "--to", "pt", "--lines", "-", stdin=text.encode())
    assert len(ran.out.split("\n")) == 3
    assert ran.out.split("\n")[1] == "Está aberta dia e noite."


def test_how_each_line_came_about(program: Program) -> None:
    stdin = b"It is open day and night.\n\nCall us at once.\n"
    ran = program("translate", "--to", "pt", "--lines", "--flags", "-", stdin=stdin)
    first, empty, kept = map(json.loads, ran.out.splitlines())
    assert first.keys() == RENDERED
    assert (first["text"], first["how"], first["rung"]) == ("Está aberta dia e noite.", "translated", 1)
    assert (empty["text"], empty["how"]) == ("", "facts")
    assert (kept["text"], kept["how"]) == ("Call us at once.", "kept")


def test_an_empty_file(program: Program) -> None:
    ran = program("translate", "--to", "pt", "--lines", "-", stdin=b"")
    assert ran.out == ""


@pytest.mark.parametrize("more", [["--lines"], [], ["--flags"]])
def test_what_is_no_language(more: list[str], news: Path, program: Program) -> None:
    ran = program("translate", "--to", "xx-nonsense", *more, news)
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err == "Error: there is no language “xx-nonsense”. A language is named by its tag, such as pl or pt-BR.\n"
    )


@pytest.mark.parametrize("more", [["--lines"], []])
def test_a_language_that_is_not_installed(more: list[str], news: Path, program: Program) -> None:
    ran = program("translate", "--to", "pl", *more, news)
    assert (ran.code, ran.out) == (3, "")
    assert "nothing is installed that translates from English to Polish." in ran.err
    assert "accessible-release languages install pl" in ran.err


def test_without_a_language(news: Path, program: Program) -> None:
    ran = program("translate", news)
    assert ran.code == 2
    assert "--to" in ran.err


def test_a_file_that_is_not_there(program: Program) -> None:
    for more in ([], ["--lines"]):
        ran = program("translate", "--to", "pt", *more, "missing.md")
        assert (ran.code, ran.out) == (2, "")


def test_a_glossary_and_a_memory(tmp_path: Path, program: Program, fake: Fake) -> None:
    (tmp_path / "words.csv").write_text("term,language,action,target\nline,pt,translate,fila\n", encoding="utf-8")
    (tmp_path / "memory.tsv").write_text(
        "language\tsource\ttranslation\tapproved by\npt\tCall us.\tLigue já.\tAna\n", encoding="utf-8"
    )
    fake.says = probed(book({"The XQ1X is shut.": "A XQ1X está fechada."}))
    tables = ("--glossary", tmp_path / "words.csv", "--memory", tmp_path / "memory.tsv")
    ran = program("translate", "--to", "pt", "--lines", *tables, "-", stdin=b"The line is shut.\nCall us.\n")
    assert ran.out == "A fila está fechada.\nLigue já.\n"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("line,pt,drop,", "“drop” is neither keep nor translate"),
        ("line,pt,,", "“” is neither keep nor translate"),
        (",pt,keep,", "this one has no term"),
        ("line,pt,translate,", "“line” has no translation"),
    ],
)
def test_a_row_of_the_glossary_that_is_wrong(row: str, fault: str, tmp_path: Path, program: Program) -> None:
    (tmp_path / "words.csv").write_text(f"term,language,action,target\n{row}\n", encoding="utf-8")
    ran = program("translate", "--to", "pt", "--lines", "--glossary", tmp_path / "words.csv", "-", stdin=b"A line.\n")
    assert ran.code == 2
    what = "a row is a term, a language, keep or translate, and what it is translated to"
    assert ran.err == f"Error: “{tmp_path / 'words.csv'}”: line 2: {what}: {fault}.\n"


PORTUGUESE = RELEASE.replace("---\nog", "---\nlanguage: pt\nog", 1)


@pytest.mark.parametrize(
    ("text", "target", "name"),
    [
        (RELEASE, "en", "English"),
        (RELEASE, "en-GB", "English"),
        (RELEASE, "EN_us", "English"),
        (PORTUGUESE, "pt-BR", "Portuguese"),
        (PORTUGUESE, "pb", "Portuguese"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--flags"]])
def test_a_release_that_is_in_that_language_already(
    more: list[str], text: str, target: str, name: str, program: Program
) -> None:
    ran = program("translate", "--to", target, *more, "-", stdin=text.encode())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Error: the release is already in {name}: there is nothing to translate. "
        "If it is in another language, say so: --language TAG.\n"
    )


def test_lines_that_are_in_that_language_already(program: Program) -> None:
    ran = program("translate", "--to", "en-GB", "--lines", "-", stdin=b"It is open day and night.\n")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Error: the sentences are already in English: there is nothing to translate.")
    ran = program("translate", "--to", "pt-BR", "--language", "pt", "--lines", "-", stdin=b"Est\xc3\xa1 aberta.\n")
    assert "already in Portuguese" in ran.err


@pytest.mark.parametrize("target", ["pt_BR", "PT_br", "pt-br", "pb"])
def test_a_tag_in_any_spelling(target: str, news: Path, program: Program) -> None:
    assert program("translate", "--to", target, news).out == program("translate", "--to", "pt-BR", news).out
    ran = program("translate", "--to", target, "--lines", "-", stdin=b"It is open day and night.\n")
    assert ran.out == "Está aberta dia e noite.\n"


def test_an_engine_that_says_itself_what_to_do(program: Program, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise MachineLacks("package-broken", "the model cannot be loaded.", hint="Install it again.")

    monkeypatch.setattr(fake, "translate", broken)
    ran = program("translate", "--to", "pt", "--lines", "-", stdin=b"Call us.\n")
    assert (ran.code, ran.err) == (3, "Error: the model cannot be loaded. Install it again.\n")


def test_an_engine_that_there_is_not(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    ran = program("translate", "--to", "pt", "--lines", "--translator", "google", "-", stdin=b"Call us.\n")
    assert ran.code == 2
    assert "there is no “google” among the translators" in ran.err


def test_the_words_are_not_told(news: Path, program: Program, caplog: pytest.LogCaptureFixture) -> None:
    assert program("translate", "--to", "pt", "--debug", news).err == ""
    assert "flood" not in caplog.text.lower()
