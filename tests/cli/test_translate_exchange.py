"""A translation that goes out as XLIFF or as a Word table and comes back; the memory as TMX; --strict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import polib
import pytest
from conftest import FOLDER, RELEASE, Program
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile
from translating.fakes import BOOK, Fake, book, probed, use
from translating.po.samples import approve

XLIFF: Any = xlifffile
TMX: Any = tmxfile
"""Independent readers."""
TO = ("--to", "pt-BR")
PO = ("translate", "--po", *TO)
OPEN_ALL_DAY = "It is open day and night."


@pytest.fixture(autouse=True)
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    made = Fake(probed(book(BOOK)))
    use(monkeypatch, made)
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    return made


def edited_xliff(path: Path, words: str) -> None:
    theirs = XLIFF.parsefile(str(path))
    for unit in theirs.units:
        if unit.source == OPEN_ALL_DAY:
            unit.target = words
        unit.markapproved(True)
    path.write_bytes(bytes(theirs))


def edited_word(path: Path, words: str) -> None:
    document = docx.Document(str(path))
    for row in list(document.tables[0].rows)[1:]:
        if row.cells[1].text == OPEN_ALL_DAY:
            row.cells[2].text = words
        row.cells[3].text = "yes"
    document.save(str(path))


@pytest.mark.parametrize(
    ("name", "edit"), [("out.xlf", edited_xliff), ("out.docx", edited_word)], ids=["xliff", "word"]
)
def test_out_edited_and_back(tmp_path: Path, name: str, edit: object, news: Path, program: Program) -> None:
    there = tmp_path / name
    ran = program(*PO, "--export", there, news)
    assert (ran.code, ran.out) == (0, f"{news.with_name('news.pt-BR.po')}\n{there}\n")
    assert callable(edit)
    edit(there, "Aberta dia e noite,\nsempre.")
    ran = program(*PO, "--import", there, news)
    assert (ran.code, ran.err) == (0, "7 parts: 7 approved, 0 to approve, 0 without a translation.\n")
    theirs = polib.pofile(str(news.with_name("news.pt-BR.po")))
    assert theirs.find("s0003", by="msgctxt").msgstr == "Aberta dia e noite,\nsempre."
    before = news.with_name("news.pt-BR.po").read_bytes()
    assert program(*PO, "--import", there, news).code == 0
    assert news.with_name("news.pt-BR.po").read_bytes() == before
    ran = program("sign", "--level", "standard", *TO, "--as", "Ana Silva, tradutora", news)
    assert ran.code == 0, ran.err


def test_back_without_a_translation_file(tmp_path: Path, news: Path, program: Program) -> None:
    there = tmp_path / "out.xlf"
    assert program(*PO, "--export", there, "--xliff", "2.1", news).code == 0
    assert 'version="2.1"' in there.read_text("utf-8")
    news.with_name("news.pt-BR.po").unlink()
    assert program(*PO, "--import", there, news).code == 0
    assert polib.pofile(str(news.with_name("news.pt-BR.po"))).metadata["Language"] == "pt_BR"


def test_after_a_change_of_the_release(tmp_path: Path, news: Path, program: Program) -> None:
    there = tmp_path / "out.xlf"
    program(*PO, "--export", there, news)
    edited_xliff(there, "Sempre aberta.")
    news.write_text(RELEASE.replace(" It is open day and night.", ""), encoding="utf-8")
    program(*PO, news)
    ran = program(*PO, "--import", there, news)
    assert (ran.code, "these parts are not in this translation: “s0003”" in ran.err) == (2, True)
    ran = program(*PO, "--import", there, "--older", news)
    assert (ran.code, "6 parts: 6 approved" in ran.err) == (0, True)
    theirs = polib.pofile(str(news.with_name("news.pt-BR.po")))
    assert [each.msgstr for each in theirs.obsolete_entries()] == ["Sempre aberta."]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (("--export", "x.xlf"), "--export and --import go with --po."),
        (("--po", "--older"), "--replace and --older go with --import."),
        (("--po", "--export", "x.odt"), "tells no form that there is: “.odt”"),
        (("--po", "--import", "x.xlf"), "“x.xlf”: cannot read it: no such file"),
        (("--po", "--export", "x.xlf", "--xliff", "2"), "“2” is none of them."),
    ],
)
def test_options_that_do_not_go_together(more: tuple[str, ...], fault: str, news: Path, program: Program) -> None:
    ran = program("translate", *more, *TO, news)
    assert (ran.code, ran.out) == (2, "")
    assert fault in ran.err
    assert not news.with_name("news.pt-BR.po").exists()


def test_the_release_is_not_written_over(tmp_path: Path, news: Path, program: Program) -> None:
    release = tmp_path / "news.docx"
    document = docx.Document()
    document.add_heading("Flood line opens", 0)
    document.add_paragraph("It is open day and night.")
    document.save(str(release))
    before = release.read_bytes()
    ran = program(*PO, "--export", release, release)
    assert (ran.code, "that is the release itself" in ran.err) == (2, True)
    assert release.read_bytes() == before


def test_a_file_that_is_broken_changes_nothing(tmp_path: Path, news: Path, program: Program) -> None:
    program(*PO, news)
    before = news.with_name("news.pt-BR.po").read_bytes()
    there = tmp_path / "out.xlf"
    there.write_text("<xliff", encoding="utf-8")
    ran = program(*PO, "--import", there, news)
    assert (ran.code, "“out.xlf”: it is no XLIFF file that can be read" in ran.err) == (2, True)
    assert news.with_name("news.pt-BR.po").read_bytes() == before


def test_the_memory_goes_out_and_comes_back(tmp_path: Path, program: Program) -> None:
    memory, there = tmp_path / "approved.tsv", tmp_path / "approved.tmx"
    memory.write_text(
        "language\tsource\ttranslation\tapproved by\npt-BR\tIt is open.\tEstá aberta.\tAna\n", encoding="utf-8"
    )
    ran = program("memory", "export", "--memory", memory, "-o", there, voice=None)
    assert (ran.code, ran.out) == (0, f"{there}\n")
    (unit,) = TMX.parsefile(str(there)).units
    assert (unit.source, unit.target) == ("It is open.", "Está aberta.")
    other = tmp_path / "other.tsv"
    ran = program("memory", "import", there, "--memory", other, *TO, voice=None)
    assert (ran.code, ran.out, ran.err) == (0, f"{other}\n", "The memory has learnt 1 sentence.\n")
    assert other.read_bytes() == memory.read_bytes()
    there.write_text(there.read_text("utf-8").replace("Está", "<ph/>"), encoding="utf-8")
    ran = program("memory", "import", there, "--memory", other, voice=None)
    assert (ran.code, "no translation from English to another language" in ran.err) == (2, True)
    assert "no memory is named" in program("memory", "import", there, voice=None).err


def test_other_words_than_the_memory_has(tmp_path: Path, program: Program) -> None:
    memory, there = tmp_path / "approved.tsv", tmp_path / "approved.tmx"
    head = "language\tsource\ttranslation\tapproved by\n"
    memory.write_text(f"{head}pl\tYes.\tTak.\tAna\n", encoding="utf-8")
    program("memory", "export", "--memory", memory, "-o", there, voice=None)
    memory.write_text(f"{head}pl\tYes.\tOwszem.\tAna\n", encoding="utf-8")
    ran = program("memory", "import", there, "--memory", memory, voice=None)
    assert ran.code == 0
    assert "Please check: the memory has other words for: unit 1. They stay as they are." in ran.err


def test_what_the_memory_has_nearly_is_offered_with_the_difference(
    tmp_path: Path, news: Path, program: Program
) -> None:
    memory = tmp_path / "approved.tsv"
    row = "pt-BR\tThe council opened a new flood line today.\tO conselho abriu hoje uma linha nova.\tAna\n"
    memory.write_text(f"language\tsource\ttranslation\tapproved by\n{row}", encoding="utf-8")
    assert program(*PO, "--memory", memory, news).code == 0
    theirs = polib.pofile(str(news.with_name("news.pt-BR.po")))
    note = " ".join(theirs.find("s0002", by="msgctxt").comment.split())
    assert (
        "the memory has nearly this (93% alike): “The council opened a new flood line today.” is "
        "“O conselho abriu hoje uma linha nova.”. Other here: “new” is gone."
    ) in note
    assert theirs.find("s0002", by="msgctxt").msgstr != "O conselho abriu hoje uma linha nova."
    assert "nearly this" not in theirs.find("s0003", by="msgctxt").comment


@pytest.mark.parametrize("of", [(), ("--flags",), ("--po",)])
def test_strict_while_something_is_open(of: tuple[str, ...], news: Path, program: Program, fake: Fake) -> None:
    fake.says = probed(book({**BOOK, OPEN_ALL_DAY: "Não está aberta."}))
    assert program("translate", *of, *TO, news).code == 0
    ran = program("translate", *of, "--strict", *TO, news)
    assert (ran.code, "Please check: something is open: 1 not translated, 0 with a hard flag." in ran.err) == (1, True)
    assert ran.out
    fake.says, fake.model = probed(book(BOOK)), "2"
    assert program("translate", *of, "--strict", *TO, news).code == 0


def test_strict_with_lines(program: Program, fake: Fake) -> None:
    lines = ("translate", "--lines", "--strict", *TO, "-")
    assert program(*lines, stdin=f"{OPEN_ALL_DAY}\n".encode()).code == 0
    fake.says, fake.model = probed(book({OPEN_ALL_DAY: "Não está aberta."})), "2"
    ran = program(*lines, stdin=f"{OPEN_ALL_DAY}\n".encode())
    assert (ran.code, ran.out) == (1, f"{OPEN_ALL_DAY}\n")


def test_a_person_who_approves_a_part_answers_its_flags(news: Path, program: Program, fake: Fake) -> None:
    fake.says = probed(book({**BOOK, OPEN_ALL_DAY: "Não está aberta."}))
    assert program(*PO, "--strict", news).code == 1
    approve(news.with_name("news.pt-BR.po"), s0003="Aberta dia e noite.")
    assert program(*PO, "--strict", news).code == 0
    assert program("translate", "--strict", *TO, news).code == 0


def test_a_strict_build_also_of_what_has_not_changed(news: Path, program: Program, fake: Fake) -> None:
    fake.says = probed(book({**BOOK, OPEN_ALL_DAY: "Não está aberta."}))
    build = ("build", *TO, "--edition", "text", "--level", "standard", "-o", "out", news)
    assert program(*build).code == 0
    for more in ((), ("--again",)):
        ran = program(*build, "--strict", *more)
        assert ran.code == 1
        assert "Please check: something is open in pt-BR standard: 1 not translated, 0 with a hard flag." in ran.err
    manifest = json.loads((Path("out") / FOLDER / "manifest.json").read_text("utf-8"))
    assert manifest["texts"]["translations_open"] == [["pt-BR standard", "1 not translated, 0 with a hard flag"]]
    fake.says, fake.model = probed(book(BOOK)), "2"
    assert program(*build, "--strict", "--again").code == 0
