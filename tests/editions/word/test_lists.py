"""Lists begin, count and are set in as the release has them."""

from __future__ import annotations

from accessible_release.model import Container

from ..releases import Writer, release
from .opened import W, all_of, made, paragraph, paragraphs, part, value
from .samples import deep_lists


def numbering(data: bytes, words: str) -> tuple[str, str, str]:
    """Format, first number and level of the list that a paragraph stands in; the first two empty for none."""
    place = paragraph(data, words).find(f"{W}pPr/{W}numPr")
    if place is None:
        return "", "", ""
    definitions = part(data, "word/numbering.xml")
    level, number = value(place.find(W + "ilvl")), value(place.find(W + "numId"))
    [num] = [each for each in all_of(definitions, "num") if value(each, "numId") == number]
    wanted = value(num.find(W + "abstractNumId"))
    [abstract] = [each for each in all_of(definitions, "abstractNum") if value(each, "abstractNumId") == wanted]
    [found] = [each for each in all_of(abstract, "lvl") if value(each, "ilvl") == level]
    return value(found.find(W + "numFmt")), value(found.find(W + "start")), level


def test_lists_begin_where_the_release_begins_them() -> None:
    data = made(deep_lists())
    assert numbering(data, "One") == numbering(data, "Two") == ("decimal", "1", "0")
    assert numbering(data, "A bullet")[::2] == ("bullet", "1")
    assert numbering(data, "Deep seven") == numbering(data, "Deep eight") == ("decimal", "7", "2")
    assert numbering(data, "Deepest")[::2] == ("bullet", "3")
    assert numbering(data, "More of two") == ("", "", "")
    assert numbering(data, "Four") == ("decimal", "4", "0")


def test_no_list_goes_on_counting_where_another_ended() -> None:
    data = made(deep_lists())
    numbers = {
        value(paragraph(data, words).find(f"{W}pPr/{W}numPr/{W}numId")) for words in ("One", "Deep seven", "Four")
    }
    assert len(numbers) == 3


def test_list_paragraphs_have_the_styles_of_word() -> None:
    found = {words: name for name, words in paragraphs(made(deep_lists()))}
    assert [found[words] for words in ("One", "A bullet", "Deep seven", "Deepest", "More of two")] == [
        "ListNumber",
        "ListBullet2",
        "ListNumber3",
        "ListBullet4",
        "ListContinue",
    ]


def test_an_item_that_begins_with_a_list_keeps_its_number() -> None:
    data = made(deep_lists())
    place = [text for _, text in paragraphs(data)].index("Inside five") - 1
    assert paragraphs(data)[place] == ("ListNumber", "")


def test_lists_deeper_than_word_can_nest() -> None:
    writer = Writer()
    boxes: tuple[Container, ...] = ()
    for depth in range(12):
        boxes = (*boxes, Container("list", f"l{depth}", ordered=True), Container("item", f"i{depth}"))
        writer.add(f"Depth {depth} here.", within=boxes)
    data = made(release(writer))
    assert numbering(data, "Depth 11") == ("decimal", "1", "8")
    assert value(paragraph(data, "Depth 11").find(f"{W}pPr/{W}pStyle")) == "ListNumber5"


def test_a_heading_in_a_list_stays_a_heading_with_its_number() -> None:
    writer = Writer()
    writer.add("Step", "heading", level=2, within=(Container("list", "l1", ordered=True), Container("item", "i1")))
    data = made(release(writer))
    assert ("Heading2", "Step") in paragraphs(data)
    assert numbering(data, "Step") == ("decimal", "1", "0")


def test_what_stands_in_an_item_is_set_in_with_it() -> None:
    writer = Writer()
    within = (Container("list", "l1"), Container("item", "i1"))
    writer.add("An item", within=within)
    writer.add("Said in it", within=(*within, Container("quote", "q1")))
    [indent] = all_of(paragraph(made(release(writer)), "Said in it"), "ind")
    assert int(value(indent, "left")) == 32 * 18 + 18 * 20
