"""Links never stand in one another, whatever the marks are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.text import text
from accessible_release.editions.unnesting import Wrap, unnested
from accessible_release.editions.web import page
from accessible_release.model import Mark, MarkKind, Release
from accessible_release.settings import DEFAULTS

from .pages import Element, parsed
from .releases import HELPLINE, Writer, release

WORDS = "Police act. Ring 0808 1000 900 now, or write – see www.get-help.stopitnow.org.uk. It is free."
A, B = "https://a.example", "https://b.example"
KINDS: tuple[MarkKind, ...] = ("strong", "emphasis", "code", "deleted", "link", "image", "note")


def link(start: int, end: int, target: str = A) -> Wrap:
    return Wrap("link", start, end, target)


def of(words: str, *marks: Mark) -> Release:
    writer = Writer()
    writer.add(words, marks=marks)
    return release(writer, contacts=(HELPLINE,))


def paragraph(of: Release) -> Element:
    return parsed(page(of, DEFAULTS)).one(id="text")


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ([link(0, 5), link(6, 9, B)], [link(0, 5), link(6, 9, B)]),
        ([link(0, 9), link(0, 9, B)], [link(0, 9), Wrap("address", 9, 9, B)]),
        ([link(2, 5, B), link(0, 9)], [link(0, 9), Wrap("address", 9, 9, B)]),
        ([link(0, 5), link(2, 9, B)], [link(0, 5), link(5, 9, B)]),
        ([link(0, 9), link(2, 10, B)], [link(0, 9), Wrap("address", 10, 10, B)]),
        ([link(0, 9), link(2, 5)], [link(0, 9)]),
        ([link(0, 9), link(0, 9, B), link(2, 4, B)], [link(0, 9), Wrap("address", 9, 9, B)]),
        ([link(0, 3), link(3, 3)], [link(0, 3), Wrap("address", 3, 3, A)]),
        ([link(5, 6), link(5, 9, B)], [link(5, 9, B), Wrap("address", 9, 9, A)]),
        ([Wrap("phone", 0, 5, "tel:1"), link(0, 5)], [Wrap("phone", 0, 5, "tel:1"), Wrap("address", 5, 5, A)]),
    ],
)
def test_links_stand_side_by_side(links: list[Wrap], found: list[Wrap]) -> None:
    assert list(unnested("abcd efgh.ijk", links)) == found


def test_a_note_stands_behind_the_link_in_which_it_was() -> None:
    marks = [link(0, 6), Wrap("note", 4, 4, "1"), Wrap("note", 6, 6, "2"), Wrap("note", 0, 0, "3")]
    assert [(wrap.target, wrap.start) for wrap in unnested("Police act", marks)] == [
        (A, 0), ("1", 6), ("2", 6), ("3", 0),
    ]  # fmt: skip


def test_the_second_link_follows_as_its_address() -> None:
    given = of("Police act.", Mark("link", 0, 6, A), Mark("link", 0, 6, B))
    assert paragraph(given).words == "Police (https://b.example) act."
    assert [(each.attributes["href"], each.words) for each in paragraph(given).all("a")] == [(A, "Police"), (B, B)]
    assert f"Police ({A}) ({B}) act." in text(given, DEFAULTS)


def test_a_space_that_marks_cut_off_is_no_link_of_its_own() -> None:
    given = of("Police act. Ring us.", Mark("strong", 0, 11), Mark("emphasis", 0, 12), Mark("link", 7, 20, A))
    assert [each.text for each in paragraph(given).all("a")] == ["act.", "Ring us."]
    assert paragraph(given).words == "Police act. Ring us."


def test_a_number_in_overlapping_links_is_no_third_link() -> None:
    given = of("Ring 0808 1000 900 now.", Mark("link", 0, 22, A), Mark("link", 0, 4, B))
    assert [each.attributes["href"] for each in paragraph(given).all("a")] == [A, B]
    assert paragraph(given).one("bdi", class_="number").words == "0808 1000 900"


def test_a_link_in_a_number_is_not_lost() -> None:
    given = of("Ring 0808 1000 900 now.", Mark("link", 10, 14, A))
    assert [each.words for each in paragraph(given).all("a")] == ["1000"]


def marks() -> st.SearchStrategy[tuple[Mark, ...]]:
    places = st.integers(0, len(WORDS))

    def made(kind: MarkKind, one: int, other: int, target: str) -> Mark:
        if kind == "note":
            return Mark(kind, one, one, "1")
        return Mark(kind, min(one, other), max(one, other), target if kind == "link" else None)

    each = st.builds(made, st.sampled_from(KINDS), places, places, st.sampled_from((A, B)))
    return st.lists(each, max_size=6).map(tuple)


@given(marks())
def test_no_link_stands_in_a_link_and_none_is_lost(found: tuple[Mark, ...]) -> None:
    given = of(WORDS, *found)
    made = paragraph(given)
    for each in made.all("a"):
        assert not each.all("a")
        assert each.words, "a link that nobody can see"
    targets = {mark.target for mark in found if mark.kind == "link" and mark.target}
    assert targets <= {each.attributes["href"] for each in made.all("a")}
    ids = [each.attributes["id"] for each in made.all() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    assert all(target in text(given, DEFAULTS) for target in targets)


@given(marks())
def test_the_words_stay_in_their_order(found: tuple[Mark, ...]) -> None:
    links = [mark for mark in found if mark.kind == "link"]
    made = paragraph(of(WORDS, *links)).text.replace("\u00a0", " ")
    for target in (A, B):
        made = made.replace(f" ({target})", "")
    assert made.split() == WORDS.split()
