"""Numbers and names in text that runs from right to left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.word.directions import stretches
from accessible_release.editions.word.languages import word_language

from ..releases import Writer, release, simple
from .opened import W, all_of, made, opened, paragraph, part, style, text_of, value
from .samples import arabic
from .samples import paragraph as one_paragraph


@pytest.mark.parametrize(
    ("text", "left_to_right"),
    [
        ("اتصل بنا اليوم.", []),
        ("خط Stop it Now! مجاني", ["Stop it Now"]),
        ("كلّف المشروع £94,500 و13.7% منه", ["£94,500", "13.7%"]),
        ("في 8 مايو 2017، وزاره 1,691 شخصًا", ["8", "2017", "1,691"]),
        ("القسم Section 10 (b) هنا", ["Section 10 (b"]),
        ("10 - 5", ["10", "5"]),
        ("من 10:30", ["10:30"]),
        ("", []),
    ],
)
def test_what_runs_from_left_to_right(text: str, left_to_right: list[str]) -> None:
    assert [piece for piece, rtl in stretches(text) if not rtl] == left_to_right


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in stretches(text)) == text


def is_rtl(run: object) -> bool:
    return run.find(f"{W}rPr/{W}rtl") is not None  # type: ignore[attr-defined]


def test_numbers_stand_in_runs_from_left_to_right_between_marks() -> None:
    body = paragraph(made(arabic()), "0808 1000 900 اليوم")
    runs = {text_of(run): is_rtl(run) for run in all_of(body, "r")}
    assert runs["\u200e0808\u00a01000\u00a0900\u200e"] is False
    assert runs["Lucy Faithfull Foundation"] is False
    assert runs["تعمل الشرطة مع جمعية "] is True


def test_a_number_with_hyphens_can_be_searched_and_copied() -> None:
    data = made(arabic())
    body = paragraph(data, "020-7946-0000، في 8")
    assert "\u200e020-7946-0000\u200e" in "".join(each.text or "" for each in all_of(body, "t"))
    assert not all_of(body, "noBreakHyphen")


def test_addresses_are_held_too() -> None:
    assert "\u200ewww.get-help.stopitnow.org.uk\u200e" in text_of(paragraph(made(arabic()), "www.get-help"))


def test_paragraphs_sections_and_tables_run_from_right_to_left() -> None:
    data = made(arabic())
    normal = style(data, "Normal")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    assert normal.find(f"{W}pPr/{W}jc") is None
    body = part(data)
    assert body.find(f".//{W}sectPr/{W}bidi") is not None
    assert body.find(f".//{W}tblPr/{W}bidiVisual") is not None
    assert not [each for name in ("bidi", "bidiVisual", "rtl") for each in all_of(part(made(simple())), name)]


def test_the_language_of_the_document() -> None:
    for of, known in ((arabic(), "ar-SA"), (simple(), "en-GB"), (simple(language="pt-PT"), "pt-PT")):
        [default] = all_of(part(made(of), "word/styles.xml"), "lang")
        assert (value(default), value(default, "bidi")) == (known, known)
    assert word_language("eo") == "eo"


def test_a_sentence_in_another_language_is_named_marked_and_held() -> None:
    body = paragraph(made(arabic()), "This sentence stayed")
    assert text_of(body) == "باللغة الإنجليزية: \u200eThis sentence stayed in English (really).\u200e"
    english = [run for run in all_of(body, "r") if value(run.find(f"{W}rPr/{W}lang")) == "en-GB"]
    assert "".join(map(text_of, english)) == "\u200eThis sentence stayed in English (really).\u200e"
    assert not any(map(is_rtl, english))


def test_words_of_a_contact_are_marked_as_english() -> None:
    data = made(arabic())
    for words in ("Stop it Now!", "if someone is in danger"):
        runs = [run for run in all_of(paragraph(data, words), "r") if words in text_of(run)]
        assert [value(run.find(f"{W}rPr/{W}lang")) for run in runs] == ["en-GB"]


def test_notices_run_in_their_own_direction() -> None:
    data = made(arabic())
    [bidi] = all_of(paragraph(data, "Machine translated from English."), "bidi")
    assert value(bidi) == "0"
    assert not all_of(paragraph(data, "ترجمة آلية"), "bidi")


def test_a_right_to_left_sentence_in_an_english_document() -> None:
    writer = Writer()
    block = writer.add("اتصل على 0808 1000 900.")
    writer.blocks = [replace(block, sentences=tuple(replace(each, language="ar") for each in block.sentences))]
    body = paragraph(made(release(writer, contacts=simple().contacts)), "اتصل")
    assert text_of(body) == "In Arabic: \u200fاتصل على \u200e0808\u00a01000\u00a0900\u200e.\u200f"
    assert {text_of(run) for run in all_of(body, "r") if is_rtl(run)} >= {"اتصل على "}


def test_a_number_in_english_needs_no_marks() -> None:
    assert "\u200e" not in "".join(map(text_of, all_of(part(made(simple())), "p")))
    assert opened(made(one_paragraph("Ring 0808 1000 900."))).paragraphs
