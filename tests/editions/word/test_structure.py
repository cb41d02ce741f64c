"""What a person who edits the document, or hears it, finds: headings, lists, tables, styles, pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from accessible_release.editions.word.framing import LONGEST_HEADER
from accessible_release.editions.word.package import ROOM
from accessible_release.errors import Unusable
from accessible_release.model import Container, Mark
from accessible_release.settings import Settings

from ..releases import HELPLINE, REPORT, Writer, mark, quoted, release, rich, simple
from .opened import W, all_of, made, opened, paragraph, paragraphs, part, read, style, text_of, value
from .samples import add_table, arabic, deep_lists, table
from .samples import paragraph as one_paragraph


def headings(data: bytes) -> list[tuple[int, str]]:
    return [
        (int(each.style.name[-1]), each.text)
        for each in opened(data).paragraphs
        if each.style.name.startswith("Heading ")
    ]


def test_the_title_is_the_one_heading_of_the_first_level() -> None:
    assert headings(made(simple())) == [
        (1, "Police and charity act together"),
        (2, "Help and support"),
        (3, "Helpline: Stop it Now!"),
        (2, "The release"),
        (2, "Help and support"),
        (3, "Helpline: Stop it Now!"),
    ]


@pytest.mark.parametrize("of", [rich(), quoted(), deep_lists(), arabic()], ids=["rich", "quoted", "lists", "arabic"])
def test_no_level_of_headings_is_skipped(of: Any) -> None:
    levels = [level for level, _ in headings(made(of))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_release_that_begins_with_a_heading_needs_none_of_ours() -> None:
    writer = Writer()
    writer.add("What this is about", "heading", level=2)
    writer.add("It is about a flood.")
    assert headings(made(release(writer))) == [(1, "Police and charity act together"), (2, "What this is about")]


def test_a_table_has_a_header_row_that_is_repeated_and_a_name() -> None:
    [grid] = all_of(part(made(table([("Line", "Number"), ("Childline", "0800 1111"), ("Other", "")]))), "tbl")
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in all_of(grid, "tr")]
    assert heads == [True, False, False]
    assert value(grid.find(f"{W}tblPr/{W}tblCaption")) == "Table 1"
    assert sum(int(value(each, "w")) for each in all_of(grid, "gridCol")) <= ROOM


def test_a_table_that_is_too_wide_becomes_rows_in_words() -> None:
    header = [f"Column-number-{number}" for number in range(12)]
    of = table([header, [f"value {number}" for number in range(12)], ["only", *[""] * 11]])
    assert not all_of(part(made(of)), "tbl")
    found = read(of)
    assert "Table 1. Table with 2 rows and 12 columns:\nRow 1.\nColumn-number-0: value 0\nColumn-number-1: " in found
    assert "Column-number-11: value 11\nRow 2.\nColumn-number-0: only\nEnd of table.\nAfter it." in found


def test_a_wide_table_without_rows_keeps_its_header() -> None:
    assert "Column-number-0\nColumn-number-1\n" in read(table([[f"Column-number-{number}" for number in range(12)]]))


def test_the_widths_of_letters_are_those_of_the_font() -> None:
    of = table([("Illness", "Little", "Filling", "Telephone"), ("Ill", "tell", "fill", "0800\u00a01111")])
    assert all_of(part(made(of, Settings(print_size=18))), "tbl")


def kept(data: bytes) -> list[tuple[str, bool]]:
    """The words of each paragraph, and whether it stays on the page of the next."""
    return [(text_of(each), each.find(f"{W}pPr/{W}keepNext") is not None) for each in all_of(part(data), "p")]


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("You should bring:", True),
        ("What you should NOT do", True),
        ("You should bring", True),
        ("You should bring this.", False),
    ],
)
def test_a_line_that_leads_to_a_list_stays_with_it(words: str, stays: bool) -> None:
    writer = Writer()
    writer.add(words)
    writer.add("A coat", within=(Container("list", "l1", size=1), Container("item", "i1", number=1)))
    assert (words, stays) in kept(made(release(writer)))


def test_a_line_all_in_bold_stays_with_what_it_heads_and_a_bold_sentence_does_not() -> None:
    writer = Writer()
    for words in ("What to do", "Stay away."):
        writer.add(words, marks=(mark(words, words, "strong"),))
        writer.add("It is deep, and it is cold.")
    found = dict(kept(made(release(writer))))
    assert (found["What to do"], found["Stay away."]) == (True, False)


@pytest.mark.parametrize(("times", "stays"), [(1, True), (9, False)])
def test_the_last_card_stays_on_one_page_if_a_page_can_hold_it(times: int, stays: bool) -> None:
    found = kept(made(release(Writer(), contacts=(HELPLINE,) + (REPORT,) * times, url=None)))
    last = max(place for place, (words, _) in enumerate(found) if words == "Help and support")
    assert all(each for _, each in found[last:-1]) == stays
    assert not found[-1][1]


def test_bold_words_in_a_bold_place_do_not_become_light() -> None:
    writer = Writer()
    writer.add("Where to turn", "heading", level=2, marks=(mark("Where to turn", "turn", "strong"),))
    add_table(writer, [("Line", "Number"), ("Childline", "0800 1111")])
    cells = [replace(each, marks=(mark(each.text, each.text, "strong"),)) for each in writer.blocks[1:]]
    writer.blocks[1:] = cells
    data = made(release(writer))
    assert not all_of(paragraph(data, "Where to turn"), "rStyle")
    strong = [text_of(cell) for cell in all_of(part(data), "tc") if all_of(cell, "rStyle")]
    assert strong == ["0800 1111"]


def test_the_number_on_the_card_is_one_large_link() -> None:
    card = paragraph(made(simple()), "Telephone: 0808 1000 900")
    [link] = all_of(card, "hyperlink")
    assert text_of(link) == "0808\u00a01000\u00a0900"
    assert value(link.find(f"{W}r/{W}rPr/{W}rStyle")) == "HelplineNumber"
    sizes = [int(value(style(made(simple()), name).find(f"{W}rPr/{W}sz"))) for name in ("Helpline number", "Normal")]
    assert sizes == [54, 36]


def test_links_lead_where_they_say() -> None:
    data = made(rich())
    targets = {relation.target_ref for relation in opened(data).part.rels.values() if relation.is_external}
    assert {
        "tel:+448081000900",
        "tel:999",
        "sms:88858",
        "mailto:report@example.org",
        "https://example.org/guide",
    } <= targets
    assert not any(target.startswith("javascript:") for target in targets)


def test_notes_lead_there_and_back() -> None:
    data = made(rich())
    links = {value(each, "anchor"): text_of(each) for each in all_of(part(data), "hyperlink") if value(each, "anchor")}
    assert links == {"note_1": "[Note 1]", "note_from_1": "Note 1:"}


def test_a_box_is_never_parted_from_its_heading() -> None:
    data = made(simple())
    together = ["Help and support", "Helpline: Stop it Now!", "Telephone: 0808 1000 900"]
    assert all(paragraph(data, words).find(f"{W}pPr/{W}keepNext") is not None for words in together)
    assert paragraph(data, "Website: ").find(f"{W}pPr/{W}keepNext") is None


def test_only_the_easy_level_keeps_paragraphs_whole() -> None:
    whole = {
        level: style(made(simple(level=level)), "Normal").find(f"{W}pPr/{W}keepLines") for level in ("standard", "easy")
    }
    assert whole["standard"] is None
    assert whole["easy"] is not None


def test_all_letters_are_large_and_upright() -> None:
    for size in (16, 28):
        data = made(rich(), Settings(print_size=size))
        for name in ("document", "styles"):
            root = part(data, f"word/{name}.xml")
            assert all(int(value(each)) >= 2 * size for kind in ("sz", "szCs") for each in all_of(root, kind))
            assert not [each for kind in ("i", "iCs", "vertAlign", "caps") for each in all_of(root, kind)]
        faces = {each.get(f"{W}ascii") for each in all_of(part(data, "word/styles.xml"), "rFonts")}
        assert faces == {"Arial"}


@pytest.mark.parametrize("size", [15, 29, 1])
def test_letters_that_are_no_large_print_are_refused(size: int) -> None:
    with pytest.raises(Unusable, match="16 to 28"):
        made(simple(), Settings(print_size=size))


def test_everything_is_based_on_normal() -> None:
    sheet = part(made(simple()), "word/styles.xml")
    for each in all_of(sheet, "style"):
        if value(each, "type") == "paragraph" and value(each, "styleId") != "Normal":
            assert value(each.find(W + "basedOn")) in ("Normal", "Helpline")
            assert each.find(f"{W}rPr/{W}rFonts") is None


def test_a_person_finds_our_styles_by_their_names() -> None:
    names = {each.name for each in opened(made(simple())).styles}
    assert {
        "Helpline",
        "Helpline number",
        "Quotation",
        "Speaker",
        "Draft notice",
        "Heading 1",
        "List Bullet 2",
    } <= names


def test_the_document_behaves() -> None:
    known = part(made(simple()), "word/settings.xml")
    assert value(known.find(W + "autoHyphenation")) == "0"
    modes = {value(each, "name"): value(each) for each in all_of(known, "compatSetting")}
    assert modes["compatibilityMode"] == "15"
    normal = style(made(simple()), "Normal")
    assert value(normal.find(f"{W}pPr/{W}spacing"), "line") == "360"
    assert value(normal.find(f"{W}pPr/{W}jc")) == "left"


def test_nothing_floats() -> None:
    names = {each.tag.rpartition("}")[2] for each in part(made(rich())).iter()}
    assert not names & {"txbxContent", "anchor", "pict", "framePr"}


def test_pages_are_counted_by_word_and_named_by_the_title() -> None:
    document = opened(made(simple()))
    section = document.sections[0]
    assert text_of(section.footer.part.element) == text_of(section.first_page_footer.part.element) == "Page 1 of 1"
    codes = [each.text.strip() for each in section.footer.part.element.iter(W + "instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert text_of(section.header.part.element) == "Police and charity act together"
    assert text_of(section.first_page_header.part.element) == ""


def test_a_long_title_is_whole_on_the_page_and_short_above_it() -> None:
    title = "Operation with a long name " * 11
    document = opened(made(simple(title=title)))
    above = text_of(document.sections[0].header.part.element)
    assert len(above) <= LONGEST_HEADER + 2
    assert above.endswith("Operation with a …")
    assert document.paragraphs[0].text.split() == title.split()
    assert document.core_properties.title == title[:255]


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2017-05-08T11:36:17+01:00", "2017-05-08 10:36:17"),
        ("2017-05-08", "2017-05-08 00:00:00"),
        ("last Monday", "1980-01-01 00:00:00"),
        ("0001-01-01", "1980-01-01 00:00:00"),
        ("9999-12-31T23:59:59-12:00", "1980-01-01 00:00:00"),
        (None, "1980-01-01 00:00:00"),
    ],
)
def test_properties(published: str | None, moment: str) -> None:
    known = opened(made(simple(published=published, level="easy"))).core_properties
    assert (known.title, known.author, known.language) == (
        "Police and charity act together",
        "Suffolk Constabulary",
        "en",
    )
    assert known.subject.startswith("Easy-read draft.")
    assert known.created.strftime("%Y-%m-%d %H:%M:%S") == known.modified.strftime("%Y-%m-%d %H:%M:%S") == moment
    assert known.comments == ""
    assert known.last_modified_by == "Suffolk Constabulary"


def test_a_line_across_the_page_is_no_empty_paragraph() -> None:
    data = made(rich())
    assert paragraph(data, "First line").find(f"{W}pPr/{W}pBdr/{W}top") is not None
    assert [words for _, words in paragraphs(data) if not words.strip()] == [""]  # the empty cell of the table


def test_hard_words_are_set_off_from_their_meanings() -> None:
    writer = Writer()
    box = Container("list", "easy-words-list", size=1)
    writer.add("Arrest: when police hold someone.", within=(box, Container("item", "easy-words-1")))
    writer.add("Other: not a hard word.", within=(Container("list", "b1-list"), Container("item", "b1")))
    data = made(release(writer, level="easy"))
    [term] = [run for run in all_of(part(data), "r") if value(run.find(f"{W}rPr/{W}rStyle")) == "HardWord"]
    assert text_of(term) == "Arrest:"
    assert "Arrest: when police hold someone.\n" in read(release(writer, level="easy"))


def test_who_speaks_stands_before_what_is_said() -> None:
    found = paragraphs(made(quoted()))
    said = found.index(("Speaker", "Welcoming the launch, Chief Constable Simon Bailey said:"))
    assert found[said + 1] == ("Quotation", '"Police services are busy.')
    assert ("Speaker", "Quotation:") in found
    assert ("Speaker", "Donald Findlater, Consultant, said:") in found


def test_the_draft_and_its_editing_are_announced_before_the_card() -> None:
    names = [name for name, _ in paragraphs(made(simple(level="easy", protected_subject="child sexual abuse")))]
    assert names[:8] == [
        "Heading1",
        "Facts",
        "Facts",
        "DraftNotice",
        "EditingNote",
        "ContentNote",
        "Heading2",
        "Heading3",
    ]
    assert "DraftNotice" not in [name for name, _ in paragraphs(made(simple(contacts=(HELPLINE,))))]


def test_code_keeps_its_indentation() -> None:
    writer = Writer()
    writer.add("  x = 1\n    y", "code")
    data = made(release(writer))
    assert ("Code", "  x = 1\n    y") in paragraphs(data)


def test_words_with_two_marks_have_both() -> None:
    text = "Do not wait"
    of = one_paragraph(text, mark(text, "Do not", "strong"), mark(text, "not", "deleted"))
    [gone] = [run for run in all_of(part(made(of)), "r") if text_of(run) == "not"]
    kept = gone.find(W + "rPr")
    assert kept is not None
    assert value(kept.find(W + "rStyle")) == "Deleted"
    assert kept.find(W + "b") is not None


def test_a_note_that_begins_with_a_table_or_leads_nowhere() -> None:
    writer = Writer()
    writer.add("Seen.", marks=(Mark("note", 5, 5, "7"),))
    note = Container("footnote", "f1", number=1)
    writer.add("A", "cell", within=(note, Container("table", "t1", size=1)), header="A")
    data = made(release(writer))
    assert not all_of(paragraph(data, "Seen. [Note 7]"), "hyperlink")
    assert ("NoteText", "Note 1:") in paragraphs(data)
    assert [text_of(cell) for cell in all_of(part(data), "tc")] == ["A"]
