"""The easy-read text as a Word table that people edit, and back."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import Program
from docx.oxml import parse_xml

from accessible_release.errors import NeedsAPerson, Unusable
from accessible_release.finishing import word_table
from accessible_release.finishing.drafting import drafted
from accessible_release.finishing.text import EasyText
from accessible_release.pipeline import understand
from accessible_release.settings import Settings
from finishing.conftest import Folder

ROOT = Path(__file__).parents[2]
RELEASES = [
    ROOT / "input" / "operation-netsafe.md",
    ROOT / "docs" / "examples" / "news.md",
    *sorted((ROOT / "bench" / "judged" / "messy" / "learned").glob("a-0[1-6]*.md")),
]


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_a_draft_comes_back_as_it_was(path: Path) -> None:
    release = understand(str(path), Settings())
    text = drafted(release, Settings())
    back = word_table.read(word_table.write(text, release), text, release, where="table")
    assert all_lines(back.text) == all_lines(text)
    assert back.notes == ()


def all_lines(text: EasyText) -> str:
    """The lines of a text, without blank ones at its ends."""
    return "\n".join(line.written for line in text.lines).strip("\n")


def edited(folder: Folder, change: Callable[[Any], None], *, replacing: bool = False) -> EasyText:
    """The text after people have changed the table."""
    desk = folder.desk
    document = docx.Document(BytesIO(word_table.write(desk.text, desk.release)))
    change(document.tables[0])
    written = BytesIO()
    document.save(written)
    return word_table.read(written.getvalue(), desk.text, desk.release, where="t", replacing=replacing).text


def row_of(table: Any, words: str) -> Any:
    return next(row for row in table.rows if words in row.cells[3].text)


def written(text: EasyText) -> list[str]:
    return [line.written for line in text.lines if line.written]


def test_the_table_shows_source_and_text_side_by_side(folder: Folder) -> None:
    desk = folder.desk
    (table,) = docx.Document(BytesIO(word_table.write(desk.text, desk.release))).tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows[0] == word_table.HEADS
    source = "The library in Mill Street will open again on Monday 5 October 2026, and 40 people will work there."
    words = "The library in Mill Street will open again on Monday 5 October 2026."
    assert ("s0001", source, "", words, "calendar", "") in rows
    assert ("s0001", "", "", "40 people will work there.", "", "") in rows
    assert ("s0004", "Books", "-", "Books", "", "") in rows


def test_what_people_write_comes_back(folder: Folder) -> None:
    def change(table: Any) -> None:
        cell = row_of(table, "You must not park").cells[3]
        cell.text = "Do not park in front of the library."
        cell.add_paragraph("You must park somewhere else.")
        row_of(table, "40 people").cells[3].text = ""
        row = table.add_row()
        row.cells[3].text = "Come and see us!"
        row_of(table, "The library in").cells[4].text = "books"

    found = written(edited(folder, change))
    assert "Do not park in front of the library. {s0002}" in found
    assert "You must park somewhere else. {s0002}" in found
    assert not any("40 people" in line for line in found)
    assert found[-1] == "Come and see us!"
    assert any(line.startswith("![books](picture:books) The library in Mill Street") for line in found)


def test_an_emptied_sentence_is_left_out_with_its_note_as_the_reason(folder: Folder) -> None:
    def change(table: Any) -> None:
        row = row_of(table, "You must not park")
        row.cells[3].text, row.cells[5].text = "", "It is on a sign."

    text = edited(folder, change)
    assert text.left_out == {"s0002": "It is on a sign."}
    assert not any("park" in line for line in written(text))


def test_what_was_left_out_stands_in_the_next_table(folder: Folder) -> None:
    folder.edit("You must not park in front of the library. {s0002}\n", "")
    folder.edit("---\n\n", 'left_out:\n  s0002: "It is on a sign."\n---\n\n')
    text = edited(folder, lambda _: None)
    assert text.left_out == {"s0002": "It is on a sign."}
    assert written(text) == written(folder.desk.text)


def test_notes_are_told(folder: Folder) -> None:
    desk = folder.desk
    document = docx.Document(BytesIO(word_table.write(desk.text, desk.release)))
    row_of(document.tables[0], "You must not park").cells[5].text = "Is this true?"
    saved = BytesIO()
    document.save(saved)
    assert word_table.read(saved.getvalue(), desk.text, desk.release, where="t").notes == (("s0002", "Is this true?"),)


def test_a_row_that_belongs_nowhere_is_refused(folder: Folder) -> None:
    def change(table: Any) -> None:
        row_of(table, "You must not park").cells[0].text = "s0099"

    with pytest.raises(Unusable, match=r"row \d+ of the table belongs to “s0099”"):
        edited(folder, change)


def test_words_that_were_written_meanwhile_are_not_lost(folder: Folder) -> None:
    desk = folder.desk
    data = word_table.write(desk.text, desk.release)
    folder.edit("40 people will work there.", "40 people will have jobs there.")
    with pytest.raises(NeedsAPerson, match="changed after this table was written"):
        word_table.read(data, folder.desk.text, desk.release, where="t")
    back = word_table.read(data, folder.desk.text, desk.release, where="t", replacing=True)
    assert all_lines(back.text) == all_lines(desk.text)


NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def put(cell: Any, xml: str) -> None:
    """The XML of a paragraph in place of what stands in a cell."""
    for paragraph in cell.paragraphs[1:]:
        cell._tc.remove(paragraph._p)
    cell._tc.replace(cell.paragraphs[0]._p, parse_xml(f"<w:p {NAMESPACE}>{xml}</w:p>"))


def ran(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def struck(words: str) -> str:
    return f'<w:del w:id="1" w:author="Jo"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def added(words: str) -> str:
    return f'<w:ins w:id="2" w:author="Jo">{ran(words)}</w:ins>'


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (ran("Do not park ") + added("very near to ") + ran("it."), "Do not park very near to it."),
        (struck("You must not park in front of the library.") + added("Park elsewhere."), "Park elsewhere."),
        (ran("Do not park ") + struck("or stop ") + ran("there."), "Do not park there."),
        (f'<w:moveTo w:id="3" w:author="Jo">{ran("Do not park there.")}</w:moveTo>', "Do not park there."),
        (f'{ran("Park")}<w:moveFrom w:id="4" w:author="Jo">{ran(" not")}</w:moveFrom>{ran(" here.")}', "Park here."),
        (f"<w:sdt><w:sdtContent>{ran('Do not park there.')}</w:sdtContent></w:sdt>", "Do not park there."),
        (f'<w:hyperlink w:anchor="a">{ran("Do not")}</w:hyperlink>{ran(" park there.")}', "Do not park there."),
    ],
)
def test_no_word_that_somebody_put_in_is_lost(folder: Folder, xml: str, words: str) -> None:
    text = edited(folder, lambda table: put(row_of(table, "You must not park").cells[3], xml))
    assert f"{words} {{s0002}}" in written(text)


def test_a_paragraph_whose_end_was_struck_out_goes_on(folder: Folder) -> None:
    def change(table: Any) -> None:
        cell = row_of(table, "You must not park").cells[3]
        put(cell, f'<w:pPr><w:rPr><w:del w:id="5" w:author="Jo"/></w:rPr></w:pPr>{ran("Do not park ")}')
        cell.add_paragraph("in front of the library.")

    assert "Do not park in front of the library. {s0002}" in written(edited(folder, change))


def test_a_row_that_was_struck_out_is_gone(folder: Folder) -> None:
    def change(table: Any) -> None:
        mark = parse_xml(f'<w:trPr {NAMESPACE}><w:del w:id="6" w:author="Jo"/></w:trPr>')
        row_of(table, "You must not park")._tr.insert(0, mark)

    assert not any("park" in line for line in written(edited(folder, change)))


@pytest.mark.parametrize("tracked", [True, False])
def test_it_is_told_that_changes_were_tracked(folder: Folder, program: Program, *, tracked: bool) -> None:
    program("draft", "--docx", folder.path)
    place = folder.path.with_name("news.easy.docx")
    document = docx.Document(str(place))
    put(row_of(document.tables[0], "You must not park").cells[3], added("Do not park.") if tracked else ran("Do not."))
    document.save(str(place))
    told = program("review", "import", place)
    assert told.code == 0
    assert ("Changes were tracked in Word" in told.err) is tracked


@pytest.mark.parametrize(("data", "error"), [(b"no zip", "not a Word document"), (b"", "not a Word document")])
def test_another_file_is_refused(folder: Folder, data: bytes, error: str) -> None:
    with pytest.raises(Unusable, match=error):
        word_table.read(data, folder.desk.text, folder.release, where="t")


def test_a_document_without_the_table_is_refused(folder: Folder) -> None:
    saved = BytesIO()
    docx.Document().save(saved)
    with pytest.raises(Unusable, match="no table of an easy-read text"):
        word_table.read(saved.getvalue(), folder.desk.text, folder.release, where="t")
