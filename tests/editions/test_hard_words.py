from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.editions.hard_words import bolded
from accessible_release.model import Block, Container, Mark, Release, Sentence, Span


def block(name: str, text: str, kind: str = "paragraph", sentence: str = "", item: bool = False) -> Block:
    within = (Container("list", "l"), Container("item", f"i-{name}", number=1)) if item else ()
    one = Sentence(sentence or name, text, name, 1, 0, len(text), Span(0, 0))
    return Block(name, kind, text, 1, 1, sentences=(one,), within=within)  # type: ignore[arg-type]


def release(*texts: str, **changed: object) -> Release:
    blocks = [block(f"b{number}", text) for number, text in enumerate(texts)]
    blocks += [block("w", "Hard words", "heading", "easy-words"), block("w1", "Carer: someone who helps.", item=True)]
    made = Release(blocks=tuple(blocks), slug="n", source_name="n.md", sha256="", title="News", level="easy")
    return replace(made, **changed)  # type: ignore[arg-type]


def bold(made: Release) -> list[str]:
    return [each.text[mark.start : mark.end] for each in made.blocks for mark in each.marks if mark.kind == "strong"]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["A carer helps.", "The carer came."], ["carer"]),
        (["Two Carers came."], ["Carers"]),
        (["A career fair."], []),
        (["Nobody came."], []),
    ],
)
def test_an_explained_word_is_bold_where_it_first_stands(texts: list[str], wanted: list[str]) -> None:
    assert bold(bolded(release(*texts))) == wanted


def test_not_in_the_list_itself_nor_in_a_heading() -> None:
    made = bolded(replace(release(), blocks=(block("h", "A carer", "heading"), *release().blocks)))
    assert bold(made) == []


def test_other_marks_stay() -> None:
    link = Mark("link", 0, 7, "https://example.org")
    made = release("A carer helps.")
    first = replace(made.blocks[0], marks=(link,))
    assert bolded(replace(made, blocks=(first, *made.blocks[1:]))).blocks[0].marks == (link,)


def test_the_words_of_the_release_are_not_touched() -> None:
    plain = release("A carer helps.", level="standard")
    assert bolded(plain) is plain
    assert [each.text for each in bolded(release("A carer helps.")).blocks] == [each.text for each in plain.blocks]
