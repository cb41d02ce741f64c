"""A translation as a Word table that people edit, and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import HealthCheck, given, settings

from accessible_release.errors import Unusable
from accessible_release.finishing.exchange import word
from accessible_release.finishing.exchange.parts import Part
from accessible_release.translating.po.entry import Entry, Po
from finishing.exchange.samples import ABOUT, LARGE, PO, URDU, back, held

RANDOM = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
"""Of files with at least 20 parts: 1,000 parts for each test."""


def table_of(data: bytes) -> Any:
    (table,) = docx.Document(BytesIO(data)).tables
    return table


def edited(change: Callable[[Any], None], po: Po = PO) -> tuple[Part, ...]:
    document = docx.Document(BytesIO(word.dump(po, ABOUT, "x")))
    change(document.tables[0])
    made = BytesIO()
    document.save(made)
    return word.parse(made.getvalue(), "news.docx").parts


def test_what_stands_in_it() -> None:
    data = word.dump(PO, ABOUT, "news.docx")
    rows = [tuple(cell.text for cell in row.cells) for row in table_of(data).rows]
    assert rows[0] == word.HEADS
    assert rows[1][0].startswith("title #")
    assert rows[1][1:] == ("Flood line opens", "Abre a linha", "yes", "", "")
    assert rows[3][1:] == ("Two\nlines, and a tab:\t.", "", "", "must stay as it is: 0808 1000 900", "")
    assert rows[4][4] == "the release said before: It is shut."
    assert rows[5][5] == "accepted: it is so"
    found = word.parse(data, "news.docx")
    assert back(found) == held(PO)
    assert (found.release, found.language, found.tracked) == ("news.md", "pt-BR", False)


@RANDOM
@given(LARGE)
def test_any_part_comes_back_word_for_word(po: Po) -> None:
    assert back(word.parse(word.dump(po, URDU, "x"), "x")) == held(po)


@RANDOM
@given(LARGE)
def test_another_program_reads_the_same(po: Po) -> None:
    rows = list(table_of(word.dump(po, URDU, "x")).rows)[1:]
    assert [(row.cells[1].text, row.cells[2].text) for row in rows] == [(e.source, e.text) for e in po.entries]


def test_urdu_runs_from_right_to_left() -> None:
    row = table_of(word.dump(PO, URDU, "x")).rows[1]
    source, translation = (row.cells[column]._tc for column in (1, 2))
    assert translation.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert translation.find(f"{qn('w:p')}/{qn('w:r')}/{qn('w:rPr')}/{qn('w:rtl')}") is not None
    assert source.find(f".//{qn('w:bidi')}") is None
    assert table_of(word.dump(PO, ABOUT, "x"))._tbl.find(f".//{qn('w:bidi')}") is None


def test_what_people_write_comes_back() -> None:
    def change(table: Any) -> None:
        table.rows[2].cells[2].text = "Ligue já: 0808 1000 900."
        table.rows[2].cells[3].text = " Yes. "
        table.rows[2].cells[5].text = "I am sure.\nReally."
        table.rows[3].cells[2].text = "Duas"
        table.rows[3].cells[2].add_paragraph("linhas.")
        table.rows[3].cells[2].add_paragraph("")
        table.add_row()

    found = edited(change)
    assert found[1].entry.text == "Ligue já: 0808 1000 900."
    assert (found[1].entry.approved, found[1].entry.remarks) == (True, ("I am sure.", "Really."))
    assert (found[2].entry.text, found[2].entry.approved) == ("Duas\nlinhas.", False)
    assert len(found) == 5


def test_rows_are_known_however_they_are_moved_and_coloured() -> None:
    def change(table: Any) -> None:
        first = table.rows[1]._tr
        table._tbl.append(first)
        (run,) = table.rows[1].cells[0].paragraphs[0].runs
        half = deepcopy(run._r)
        run.text, place = run.text[:9], run.text[9:]
        run._r.addnext(half)
        table.rows[1].cells[0].paragraphs[0].runs[1].text = place
        table.rows[1].cells[0].paragraphs[0].runs[1].bold = True
        table.rows[2].cells[1].text = "Somebody wrote into the wrong cell."

    found = edited(change)
    assert [each.id for each in found] == [each[0] for each in (*held(PO)[1:], held(PO)[0])]


def test_tracked_changes_count_as_accepted() -> None:
    def change(table: Any) -> None:
        paragraph = table.rows[1].cells[2].paragraphs[0]._p
        inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t> nova</w:t></w:r></w:ins>')
        deleted = parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="A"><w:r><w:delText>!</w:delText></w:r></w:del>')
        paragraph.extend([inserted, deleted])
        gone = parse_xml(f'<w:trPr {nsdecls("w")}><w:del w:id="3" w:author="A"/></w:trPr>')
        table.rows[2]._tr.insert(0, gone)

    found = edited(change)
    assert found[0].entry.text == "Abre a linha nova"
    assert [each.id for each in found] == [each[0] for each in (held(PO)[0], *held(PO)[2:])]


@pytest.mark.parametrize(
    ("column", "text", "fault"),
    [
        (0, "title", "row 2 of the table is of no part. Put back what stood in its cell “Part”, or take the row out."),
        (3, "maybe", "row 2 of the table: “Right” says “maybe”. Write “yes”, or nothing."),
    ],
)
def test_a_row_that_cannot_be_told(column: int, text: str, fault: str) -> None:
    def change(table: Any) -> None:
        table.rows[1].cells[column].text = text

    with pytest.raises(Unusable, match=re.escape(fault)) as caught:
        edited(change)
    assert (caught.value.code, caught.value.where) == ("exchange-broken", "“news.docx”")


def test_a_row_that_was_copied() -> None:
    with pytest.raises(Unusable, match=r"the part “title” stands there twice. Take out the one that is wrong"):
        edited(lambda table: table._tbl.append(deepcopy(table.rows[1]._tr)))


def test_a_file_without_the_table() -> None:
    with pytest.raises(Unusable, match="there is no table of a translation in it"):
        edited(lambda table: table._tbl.remove(table.rows[0]._tr))
    with pytest.raises(Unusable, match="the Word file cannot be read: it is damaged"):
        word.parse(b"PK nonsense", "x.docx")


def test_a_character_that_no_such_file_can_hold() -> None:
    with pytest.raises(Unusable, match=re.escape("“s1”: the character U+0001 cannot stand in such a file")):
        word.dump(Po((Entry("s1", "a\x01"),)), ABOUT, "x")
