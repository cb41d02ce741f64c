from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.in_words import speaker_line
from accessible_release.editions.quoting import runs
from accessible_release.editions.structure import Branch, Leaf, document, heading_levels, whole
from accessible_release.editions.unnesting import Wrap
from accessible_release.editions.wording import Node, nodes, plain
from accessible_release.model import Block, Container, Passage, Quotation, Release
from accessible_release.phrases import phrases

from .releases import Writer, passage, release


def shown(writer: Writer, *quotations: Quotation) -> list[list[str]]:
    """The text of each run's blocks."""
    return [[block.text for block in run.blocks] for run in runs(release(writer, quotations=quotations))]


def test_a_paragraph_between_ends_the_run() -> None:
    writer = Writer()
    first = writer.add("X said: “One.")
    writer.add("A heading", "heading", level=2)
    second = writer.add("“" + "Two. " * 40)
    third = writer.add("“Three.”")
    quotation = Quotation("X", None, tuple(passage(block, block.text[-5:-1]) for block in (first, second, third)))
    long = Quotation("X", None, (passage(first, "One."), passage(second, second.text[1:]), passage(third, "Three.")))
    assert shown(writer, long) == [[first.text], [second.text, third.text]]
    assert quotation.speaker == "X"


def test_a_new_lead_begins_a_new_figure() -> None:
    writer = Writer()
    first, second = writer.add("X said: “One."), writer.add("“Two.”")
    third, fourth = writer.add("He added: “Three."), writer.add("“Four.”")
    passages = (
        passage(first, "One."),
        passage(second, "Two."),
        passage(third, "Three."),
        passage(fourth, "Four."),
    )
    assert [run.lead for run in runs(release(writer, quotations=(Quotation("X", None, passages),)))] == [7, 9]


def test_words_of_others_after_the_quotation_keep_the_paragraph_plain() -> None:
    writer = Writer()
    first = writer.add("“One,” said X, who then left the room.")
    second = writer.add("“Two.”", within=(Container("quote", "c1"),))
    passages = (passage(first, "One,"), passage(second, "Two."))
    assert shown(writer, Quotation("X", None, passages)) == [["“Two.”"]]


def test_words_of_others_in_the_middle_keep_the_paragraph_plain() -> None:
    writer = Writer()
    block = writer.add("“One,” said X. “" + "Two " * 60 + "”")
    passages = (passage(block, "Two " * 60), passage(block, "One,"))
    assert shown(writer, Quotation("X", None, passages)) == []


def test_a_run_does_not_leave_its_list_item() -> None:
    writer = Writer()
    box = (Container("list", "c1"), Container("item", "c2"))
    first, second = writer.add("X said: “One.", within=box), writer.add("“Two.”", within=box)
    third = writer.add("“Three.”")
    passages = tuple(passage(block, word) for block, word in ((first, "One."), (second, "Two."), (third, "Three.")))
    assert shown(writer, Quotation("X", None, passages)) == [[first.text, second.text]]


def test_two_quotations_in_one_paragraph_are_not_shown_twice() -> None:
    writer = Writer()
    block = writer.add("One. Two.", within=(Container("quote", "c1"),))
    whole_text = Quotation("X", None, (passage(block, "One. Two."),))
    assert len(shown(writer, whole_text, whole_text)) == 1


def test_a_passage_in_a_cell_or_nowhere_is_left_alone() -> None:
    writer = Writer()
    cell = writer.add("“One.”", "cell", within=(Container("table", "c1"),))
    lost = Passage("Two.", "b9999", 0, 4, 1)
    assert shown(writer, Quotation("X", None, (passage(cell, "One."), lost))) == []


def test_headings_close_up() -> None:
    writer = Writer()
    for level in (3, 6, 4, 1, 2, 3, 4, 5, 6):
        writer.add("H", "heading", level=level)
    assert list(heading_levels(release(writer)).values()) == [2, 3, 3, 2, 3, 4, 5, 6, 6]


def test_neighbouring_blocks_of_one_container_stand_together() -> None:
    writer = Writer()
    one, two = Container("quote", "c1"), Container("quote", "c2")
    for box in (one, one, two):
        writer.add("Words.", within=(box,))
    body = document(release(writer)).body
    assert [len(node.children) for node in body if isinstance(node, Branch)] == [2, 1]


def test_nobody_speaks_where_nothing_is_known() -> None:
    assert speaker_line(Branch("quote", ()), phrases("en")["page"]) == "Quotation:"


def leaf(text: str) -> Leaf:
    return whole(Block("b1", "paragraph", text, 1, 1))


def test_crossing_wraps_are_closed_and_opened_again() -> None:
    made = nodes(leaf("abcd"), [Wrap("strong", 0, 3), Wrap("link", 2, 4, "https://x.org")])
    link = Node("link", target="https://x.org", children=(Node("text", "c"),))
    assert made == (
        Node("strong", children=(Node("text", "ab"), link)),
        Node("link", target="https://x.org", children=(Node("text", "d"),)),
    )


def test_a_note_stands_in_the_sentence_that_it_closes() -> None:
    made = nodes(leaf("ab cd"), [Wrap("note", 2, 2, "1"), Wrap("sentence", 0, 2, "s1"), Wrap("sentence", 3, 5, "s2")])
    assert [node.kind for node in made] == ["sentence", "text", "sentence"]
    assert made[0].children[1] == Node("note", target="1", children=(Node("text"),))


@given(st.data())
def test_no_word_is_lost_or_doubled(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=30))
    places = st.integers(0, len(text))
    kinds = st.sampled_from(["strong", "sentence", "link", "note", "phone"])
    wraps = [
        Wrap(kind, min(pair), max(pair))
        for kind, pair in data.draw(st.lists(st.tuples(kinds, st.tuples(places, places)), max_size=6))
    ]
    start = data.draw(places)
    block = Block("b1", "paragraph", text, 1, 1)
    assert plain(nodes(Leaf(block, start, len(text)), wraps)) == text[start:]


@given(st.lists(st.integers(1, 6), max_size=12))
def test_no_heading_level_is_ever_skipped(levels: list[int]) -> None:
    blocks = tuple(Block(f"b{place}", "heading", "H", 1, 1, level=level) for place, level in enumerate(levels))
    made = [1, *heading_levels(Release("T", blocks, "t", "x", "")).values()]
    assert all(2 <= after <= before + 1 for before, after in pairwise(made))
