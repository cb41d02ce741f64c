"""Word files as releases."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.reading import load, read
from accessible_release.settings import Settings
from reading.converting.word_files import NAMESPACE, saved, with_body, with_parts, word_file

LIMIT = 1_000_000


def flood(document: Document) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "Northfield Council press office 01632 960 001"
    section.footer.paragraphs[0].text = "Page 1 of 2"
    document.add_heading("Flood line opens", 0)
    paragraph = document.add_paragraph("The council has ")
    paragraph.add_run("opened").bold = True
    paragraph.add_run(" a line. Call 0345 988 1188.")
    document.add_heading("What to do", 1)
    for text in ("Ring us", "Text HELP to 60777"):
        document.add_paragraph(text, style="List Bullet")
    for text in ("First", "Second"):
        document.add_paragraph(text, style="List Number")
    table = document.add_table(3, 2)
    for row, texts in enumerate([("Clinic", "Time"), ("Monday", "9am | 5pm"), ("Tuesday", "10am")]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_paragraph("“We are here,” said Ann Lee.", style="Quote")


MARKDOWN = """\
# Flood line opens

The council has **opened** a line. Call 0345 988 1188.

## What to do

- Ring us
- Text HELP to 60777

1. First
2. Second

| Clinic | Time |
| --- | --- |
| Monday | 9am \\| 5pm |
| Tuesday | 10am |

> “We are here,” said Ann Lee.
"""


def test_a_word_file_becomes_markdown(tmp_path: Path) -> None:
    data = word_file(flood)
    source = load(saved(tmp_path, data), max_bytes=LIMIT)
    assert source.text == MARKDOWN
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_words_that_word_hides_are_left_out_and_named(tmp_path: Path) -> None:
    def hidden(document: Document) -> None:
        document.add_heading("Clinics open", 0)
        paragraph = document.add_paragraph("Call 999.")
        paragraph.add_run(" cleared by JM").font.hidden = True
        paragraph.add_run(" It is free.").font.hidden = False

    made = load(saved(tmp_path, word_file(hidden)), max_bytes=LIMIT)
    assert "Call 999. It is free." in made.text
    assert "cleared" not in made.text
    assert [each.message for each in made.findings] == ["Left out, hidden words: “cleared by JM”."]


def test_paragraphs_with_tabs_are_a_table_and_items_with_tabs_are_none(tmp_path: Path) -> None:
    def clinics(document: Document) -> None:
        document.add_heading("Clinics open", 0)
        for text in ("Hospital\tTime", "Calder Royal\t10am to 4pm", "Skelby\tnoon", "The firm must:"):
            document.add_paragraph(text)
        for text in ("(a)\tpay £890,000", "(b)\tpublish its records"):
            document.add_paragraph(text)

    made = load(saved(tmp_path, word_file(clinics)), max_bytes=LIMIT).text
    assert "| Hospital | Time |\n| --- | --- |\n| Calder Royal | 10am to 4pm |\n| Skelby | noon |" in made
    assert "| (a)" not in made


def test_what_stands_around_the_pages_is_named_with_its_number(tmp_path: Path) -> None:
    found = load(saved(tmp_path, word_file(flood)), max_bytes=LIMIT).findings
    assert [each.code for each in found] == ["part-left-out", "number-left-out"]
    assert "Northfield Council press office" in found[0].message
    assert "01632 960 001" in found[1].message


def test_it_goes_the_road_of_every_release(tmp_path: Path) -> None:
    release = read(saved(tmp_path, word_file(flood)), Settings())
    assert release.title == "Flood line opens"
    assert [block.text for block in release.blocks if block.inside("item")][:2] == ["Ring us", "Text HELP to 60777"]
    assert release.quotations[0].speaker == "Ann Lee"
    for sentence in release.sentences:
        words = release.source[sentence.span.start : sentence.span.end].replace("**", "").replace("\\", "")
        assert words == sentence.text
        assert release.source.split("\n")[sentence.line - 1]


CHANGED = """
<w:p><w:r><w:t xml:space="preserve">Call 01632 960 </w:t></w:r>
<w:del w:id="1" w:author="Jo"><w:r><w:delText>111</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="Jo"><w:r><w:t>222</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>
"""


def test_words_that_were_struck_out_stay_out_and_stop_the_release(tmp_path: Path) -> None:
    source = load(saved(tmp_path, with_body(CHANGED)), max_bytes=LIMIT)
    assert source.text == "Call 01632 960 222.\n"
    assert [(each.code, each.severity) for each in source.findings] == [("tracked-changes", "error")] * 2
    assert "“111”" in source.findings[0].message
    assert "“222”" in source.findings[1].message


MOVED = """
<w:p><w:moveFrom w:id="1" w:author="Jo"><w:r><w:t>Ring us. </w:t></w:r></w:moveFrom><w:r><w:t>We help. </w:t></w:r>
<w:moveTo w:id="2" w:author="Jo"><w:r><w:t>Ring us.</w:t></w:r></w:moveTo></w:p>
"""


def test_words_that_were_moved_stop_the_release(tmp_path: Path) -> None:
    source = load(saved(tmp_path, with_body(MOVED)), max_bytes=LIMIT)
    assert source.text == "We help. Ring us.\n"
    assert [each.code for each in source.findings] == ["tracked-changes"] * 2


def test_a_draft_by_its_header_stops_the_release(tmp_path: Path) -> None:
    def draft(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "DRAFT v3"
        document.add_paragraph("The draft plan is open. Words.")

    codes = {each.code for each in load(saved(tmp_path, word_file(draft)), max_bytes=LIMIT).findings}
    assert "flag-left-out" in codes


def test_notes_and_pictures(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Order</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> made.</w:t></w:r></w:p>'
    )
    words = '<w:footnote w:id="2"><w:p><w:r><w:t>Section 6.</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {NAMESPACE}>{words}</w:footnotes>"
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
        "</Relationships>"
    )
    data = with_parts(
        with_body(body), {"word/footnotes.xml": notes.encode(), "word/_rels/document.xml.rels": relation.encode()}
    )
    release = read(saved(tmp_path, data), Settings())
    (order, note) = (block for block in release.blocks if block.kind == "paragraph")
    assert order.text == "Order made."
    assert order.marks[0].kind == "note"
    assert (note.text, note.within[-1].kind) == ("Section 6.", "footnote")


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04 nothing", "damaged"),
        (b"no archive", "damaged"),
        (word_file(flood)[:5000], "damaged"),
        (with_parts(word_file(flood), {"word/document.xml": b"<w:document"}), "damaged"),
        (with_parts(word_file(flood), {"word/document.xml": f"{BOMB}<w:document {NAMESPACE}/>".encode()}), "damaged"),
        (with_parts(word_file(flood), {"word/document.xml": b" " * 20_000_001}), "larger than 20,000,000 bytes"),
        (with_body("<w:sdt>" * 500 + "</w:sdt>" * 500), "nested deeper than 400"),
        (with_body("".join(f"<w:p><w:r><w:t>{'word ' * 200}</w:t></w:r></w:p>" for _ in range(1_100))), "1,000,000"),
    ],
    ids=["no zip", "no archive", "cut short", "no XML", "document type", "bomb", "deep", "long"],
)
def test_what_no_word_processor_writes_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=says):
        load(saved(tmp_path, data), max_bytes=LIMIT)


def test_a_word_file_by_another_name_is_told_how_to_be_named(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=r"end in \.docx"):
        load(saved(tmp_path, word_file(flood), "news.md"), max_bytes=LIMIT)


WORDS = st.text(st.characters(categories=("Lu", "Ll", "Nd", "Po", "Ps", "Sm", "Zs"), max_codepoint=0x24F), max_size=40)


@given(st.lists(WORDS, min_size=1, max_size=6), st.integers(0, 10**12))
def test_every_figure_of_a_word_file_is_in_the_markdown(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], number: int
) -> None:
    def write(document: Document) -> None:
        for text in texts:
            document.add_paragraph(text)
        document.add_table(1, 1).cell(0, 0).text = f"{texts[0]}{number}"

    path = saved(tmp_path_factory.mktemp("word"), word_file(write))
    text = load(path, max_bytes=LIMIT).text
    assert str(number) in text
    wanted = [char for each in texts for char in each if char.isalnum()]
    assert not [char for char in wanted if char not in text]
