from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.braille.layout import CONTINUED, Size, lines, pages
from accessible_release.editions.braille.paragraphs import Paragraph
from accessible_release.editions.braille.words import Word, Written

BLANK = "⠀"
DIGITS = tuple("⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊")


def words(text: str, joined: int = 0) -> tuple[Word, ...]:
    """A word for each in the text, its letters for cells; the first so many joined to the next."""
    return tuple(Word(word, word, number < joined) for number, word in enumerate(text.split()))


def laid(text: str, width: int = 20, joined: int = 0, **fields: Any) -> list[str]:
    made = lines(words(text, joined), Paragraph(text, **fields), width)
    return [line.replace(BLANK, " ") for line in made]


def book(*paragraphs: Paragraph, width: int = 20, height: int = 6) -> list[list[str]]:
    written = Written(tuple(words(each.text) for each in paragraphs), "#", DIGITS)
    return [[line.replace(BLANK, " ") for line in page] for page in pages(paragraphs, written, Size(width, height))]


def test_a_paragraph_begins_in_cell_3() -> None:
    assert laid("one two three four five six") == ["  one two three four", "five six"]


def test_items_hang_and_deeper_ones_hang_deeper() -> None:
    assert laid("one two three four five", style="item") == ["one two three four", "  five"]
    assert laid("one two three four five", style="item", depth=1) == ["  one two three four"[:20], "    five"]


def test_headings_and_quotations_are_blocks() -> None:
    assert laid("one two three four", style="heading") == ["    one two three", "    four"]
    assert laid("one two three four", style="quotation") == ["    one two three", "  four"]


def test_a_title_is_centred() -> None:
    assert laid("one two", style="title") == ["      one two"]


def test_the_groups_of_a_number_stay_on_one_line() -> None:
    text = "0808 1000 900"
    assert laid(f"{text} is free", joined=2) == ["  0808 1000 900 is", "free"]
    made = lines((*words("please call"), *words(text, 2)), Paragraph(""), 20)
    assert [line.replace(BLANK, " ") for line in made] == ["  please call", "0808 1000 900"]


def test_a_number_longer_than_a_line_is_parted_at_its_spaces() -> None:
    assert laid("1111 2222 3333 4444 5555", width=12, joined=4, style="line") == ["1111 2222", "3333 4444", "5555"]


def test_a_word_longer_than_a_line_is_cut_behind_a_slash_and_says_so() -> None:
    word = "www⠲stop⠲org⠸⠌help⠸⠌now"
    made = laid(word, width=20, style="line")
    assert made == ["www⠲stop⠲org⠸⠌" + CONTINUED, "  help⠸⠌now"] or made[0].endswith(CONTINUED)
    assert "".join(line.strip().removesuffix(CONTINUED) for line in made) == word


@given(st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=40), st.integers(20, 40))
def test_no_line_is_too_long_and_nothing_is_lost(texts: list[str], width: int) -> None:
    made = laid(" ".join(texts), width)
    assert max(map(len, made)) <= width
    assert "".join(line.replace(" ", "").removesuffix(CONTINUED) for line in made) == "".join(texts)


def test_each_page_has_its_number_and_all_but_the_first_the_title() -> None:
    made = book(Paragraph("my title", "title"), *(Paragraph(f"line{number}") for number in range(7)))
    assert [page[0] for page in made] == [" " * 18 + "#⠁", "my title" + " " * 10 + "#⠃"]
    assert all(len(page) <= 6 for page in made)


def test_a_running_title_is_cut_between_words_and_never_inside_capitals() -> None:
    long = Paragraph("one two three four five six", "title")
    body = [Paragraph(f"line{number}") for number in range(7)]
    assert book(long, *body)[1][0] == "one two three     #⠃"
    capitals = Paragraph("⠠⠠⠠one two three four five six⠠⠄", "title")
    assert book(capitals, *body)[1][0] == " " * 18 + "#⠃"


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    body = [Paragraph(f"line{number}") for number in range(3)]
    made = book(*body, Paragraph("head", "heading", apart=True, keep=True), Paragraph("after"))
    assert made[0][1:] == ["  line0", "  line1", "  line2"]
    assert made[1][1:] == ["    head", "  after"]


def test_what_hangs_stands_apart_from_what_follows() -> None:
    made = book(Paragraph("one", "item"), Paragraph("two", "item"), Paragraph("three"), height=9)
    assert made[0][1:] == ["one", "two", "", "  three"]


@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=90), st.booleans(), st.booleans()), max_size=30))
def test_no_page_is_too_long_and_no_line_is_lost(given_: list[tuple[str, bool, bool]]) -> None:
    paragraphs = [Paragraph(text, apart=apart, keep=keep) for text, apart, keep in given_ if text.strip()]
    made = book(*paragraphs, height=5)
    assert all(2 <= len(page) <= 5 for page in made)
    found = "".join(line.replace(" ", "").removesuffix(CONTINUED) for page in made for line in page[1:])
    assert found == "".join(each.text.replace(" ", "") for each in paragraphs)
