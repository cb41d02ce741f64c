from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Program
from reading.converting.word_files import word_file

PAGE = (
    "<html><body><main><h1>Flood line opens</h1><p>Call 0345 988 1188, not 999.</p></main>"
    "<footer>Jobs</footer></body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "news.html"
    path.write_text(PAGE)
    return path


def test_the_markdown_is_written_beside_and_what_was_left_out_is_told(page: Path, program: Program) -> None:
    ran = program("import", page)
    made = page.with_suffix(".md")
    assert (ran.code, ran.out) == (0, f"{made}\n")
    assert (
        made.read_text() == "---\ntitle: Flood line opens\n---\n\n# Flood line opens\n\nCall 0345 988 1188, not 999.\n"
    )
    assert "the foot of the page: “Jobs”" in ran.err


def test_an_existing_file_is_kept_unless_forced(page: Path, program: Program) -> None:
    made = page.with_suffix(".md")
    made.write_text("mine")
    ran = program("import", page)
    assert (ran.code, made.read_text()) == (2, "mine")
    assert "--force" in ran.err
    assert program("import", page, "--force").code == 0
    assert made.read_text() != "mine"
    assert program("import", made, "--force").code == 2  # never itself


def test_to_standard_output_and_from_standard_input(page: Path, program: Program) -> None:
    assert program("import", page, "-o", "-").out.endswith("Call 0345 988 1188, not 999.\n")
    assert program("import", "-", stdin=PAGE.encode()).out.endswith("Call 0345 988 1188, not 999.\n")
    data = word_file(lambda document: document.add_paragraph("Call 0345 988 1188."))  # type: ignore[arg-type]
    assert program("import", "-", stdin=data).out == "Call 0345 988 1188.\n"
    mail = (
        b"From: a@b.example\nMIME-Version: 1.0\nSubject: Flood\n\nCall 0345 988 1188 when the water comes up to you.\n"
    )
    assert "Call 0345 988 1188" in program("import", "-", stdin=mail).out
    assert list(page.parent.iterdir()) == [page]


def test_what_was_made_reads_as_what_it_was_made_of(page: Path, program: Program) -> None:
    program("import", page)
    from accessible_release.reading import read
    from accessible_release.settings import Settings

    one, two = (read(str(path), Settings()) for path in (page, page.with_suffix(".md")))
    assert [(each.text, each.line) for each in one.sentences] == [(each.text, each.line) for each in two.sentences]


def test_word_files_are_compared(tmp_path: Path, program: Program) -> None:
    for name, text in (("a", "Call 0345 988 1188 today."), ("b", "Call 0345 988 1189 today.")):
        data = word_file(lambda document, text=text: document.add_paragraph(text))  # type: ignore[misc]
        (tmp_path / f"{name}.docx").write_bytes(data)
    assert program("compare", tmp_path / "a.docx", tmp_path / "a.docx").code == 0
    assert program("compare", tmp_path / "a.docx", tmp_path / "b.docx").code == 1


def test_a_folder_holds_releases_of_every_kind_and_their_markdown_comes_first(tmp_path: Path) -> None:
    from accessible_release.batch import inputs

    for name in ("a.docx", "a.md", "b.HTML", "c.eml", "d.txt", "a.easy.md", "a.easy.docx"):
        (tmp_path / name).write_text("x")
    assert [Path(each).name for each in inputs([str(tmp_path)])] == ["a.md", "b.HTML", "c.eml"]
