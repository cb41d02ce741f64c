from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.model import Release
from accessible_release.translating.rebuilding import Rebuilt, rebuilt, requoted
from accessible_release.translating.segments import segments
from translating.fakes import released

TITLE = "# Flood line opens\n\n"
SAMPLE = (Path(__file__).parents[2] / "input" / "operation-netsafe.md").read_text(encoding="utf-8")
Says = Callable[[str], str]


def longer(text: str) -> str:
    return f"Olha: {text} sim"


ENGINES: dict[str, Says] = {
    "identity": lambda text: text,
    "backwards": lambda text: text[::-1],
    "longer": longer,
    "shorter": lambda text: text[:1],
    "without marks": lambda text: "".join(char for char in text if char.isalnum() or char == " ") or "x",
    "empty": lambda _: "",
}


def made_of(release: Release, says: Says, foreign: frozenset[str] = frozenset()) -> dict[str, Rebuilt]:
    """Each block, its segments said in the words of a function; `foreign` sentences stay."""
    done = {}
    for block in release.blocks:
        spoken = () if block.kind in ("code", "rule") else block.sentences
        found = {each.id: segments(block, each, release.quotations) for each in spoken}
        said = {(part.start, part.end): says(part.text) for parts in found.values() for part in parts}
        kept = {each.id: "en" for each in block.sentences if each.id in foreign}
        done[block.id] = rebuilt(block, found, said, kept)
    return done


def only(markdown: str, says: Says = longer) -> Rebuilt:
    """The first block under the title."""
    release = released(TITLE + markdown)
    return made_of(release, says)[release.blocks[1].id]


def marked(made: Rebuilt) -> list[tuple[str, str]]:
    return [(mark.kind, made.block.text[mark.start : mark.end]) for mark in made.block.marks]


def quoted(markdown: str, says: Says = longer) -> list[str]:
    release = released(TITLE + markdown)
    blocks = made_of(release, says)
    return [each.text for quotation in release.quotations for each in requoted(quotation, blocks, "").passages]


def check(release: Release, says: Says, foreign: frozenset[str] = frozenset()) -> None:
    """Everything stands where it says it stands."""
    blocks = made_of(release, says, foreign)
    for old in release.blocks:
        block = blocks[old.id].block
        assert [each.id for each in block.sentences] == [each.id for each in old.sentences]
        end = 0
        for sentence, before in zip(block.sentences, old.sentences, strict=True):
            assert block.text[sentence.start : sentence.end] == sentence.text
            assert end <= sentence.start <= sentence.end
            assert sentence.language == ("en" if sentence.id in foreign else "")
            if sentence.id in foreign:
                assert sentence.text == before.text
            end = sentence.end
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)
        kinds = [mark.kind for mark in old.marks if mark.kind not in ("strong", "emphasis")]
        assert [mark.kind for mark in block.marks if mark.kind not in ("strong", "emphasis")] == kinds
    for quotation in release.quotations:
        for passage in requoted(quotation, blocks, "").passages:
            assert blocks[passage.block].block.text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("engine", ENGINES)
def test_the_sample(engine: str) -> None:
    release = released(SAMPLE)
    check(release, ENGINES[engine])
    check(release, ENGINES[engine], frozenset(each.id for each in list(release.sentences)[::3]))


def test_an_engine_that_changes_nothing_changes_nothing() -> None:
    release = released(SAMPLE)
    blocks = made_of(release, str)
    assert tuple(each.block for each in blocks.values()) == release.blocks
    assert tuple(requoted(each, blocks, each.role or "") for each in release.quotations) == release.quotations


WORDS = st.lists(st.sampled_from([
    "Ann Lee said:", "“We are here.", "We help.”", "“Good”", "it is **open**", "[a page](https://example.org)", "*now*",
    "`x y`", "~~old~~", "![boat](b.png)", "Call 101.", "‘Stop,’", "said Ann Lee,", "'so'", "and", "We came. They",
    "**It was bad.**", "—", "0808 100 0900", "say[^1]", '"We', 'stay."', "\\\n", "\n\n", "\n\n> ", "\n- ", "No!", "é",
]), min_size=1, max_size=14)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(
    words=WORDS, between=st.sampled_from(["", " "]), engine=st.sampled_from(sorted(ENGINES)), every=st.integers(1, 4)
)
def test_any_release(words: list[str], between: str, engine: str, every: int) -> None:
    release = released(f"{TITLE}{between.join(words)}\n\n[^1]: A note.\n")
    check(release, ENGINES[engine])
    check(release, ENGINES[engine], frozenset(each.id for each in list(release.sentences)[::every]))
    assert tuple(each.block for each in made_of(release, str).values()) == release.blocks


def test_what_stands_between_segments_stays() -> None:
    made = only("“We are here for you,” said Ann Lee. It is open.", str.upper)
    assert made.block.text == "“WE ARE HERE FOR YOU,” SAID ANN LEE. IT IS OPEN."
    assert [each.text for each in made.block.sentences] == ["“WE ARE HERE FOR YOU,” SAID ANN LEE.", "IT IS OPEN."]


@pytest.mark.parametrize(
    ("markdown", "marks"),
    [
        ("[It is open.](https://example.org)", [("link", "Olha: It is open. sim")]),
        ("**It is open.** Call us.", [("strong", "Olha: It is open. sim")]),
        ("It is [our page](https://example.org) here.", [("link", "our page")]),
        ("It is **open** *now*.", [("strong", "open"), ("emphasis", "now")]),
        ("It is ~~not~~ open.", [("deleted", "Olha: not sim")]),
        ("It is un~~not~~open.", [("deleted", "Olha: not sim")]),  # nothing stands between the segments
        ("See ![a boat](b.png) now.", [("image", "Olha: a boat sim")]),
        ("It is open[^1] now.\n\n[^1]: A note.", [("note", "")]),
        ("**Ann Lee said:** “We are here for you.”", [("strong", "Olha: Ann Lee said: sim")]),
        ("“We are here for you,” **said Ann Lee.**", [("strong", "Olha: said Ann Lee. sim")]),
    ],
)
def test_marks_in_their_new_place(markdown: str, marks: list[tuple[str, str]]) -> None:
    assert marked(only(markdown)) == marks


@pytest.mark.parametrize(
    ("markdown", "marks"),
    [
        ("It is [our page](https://example.org) here.", [("link", ".ereh egap ruo si tI")]),  # a link is never lost
        ("It is **open** *now*.", []),  # nobody knows which words these are now
        ("[It is **open**.](https://example.org) Call us.", [("link", ".nepo si tI")]),
        ("It is open[^1] now. Call us.\n\n[^1]: A note.", [("note", "")]),
    ],
)
def test_marks_whose_words_cannot_be_found_again(markdown: str, marks: list[tuple[str, str]]) -> None:
    made = only(markdown, lambda text: text[::-1])
    assert marked(made) == marks
    assert [mark.target for mark in made.block.marks] == [
        mark.target for mark in made.old.marks if mark.kind != "strong" and mark.kind != "emphasis"
    ]


def test_words_that_stand_twice_are_not_guessed_at() -> None:
    assert marked(only("It is **open**.", lambda text: f"{text} open")) == []


def test_a_note_stays_behind_its_sentence() -> None:
    made = only("It is open.[^1] Call us.\n\n[^1]: A note.")
    (note,) = made.block.marks
    assert made.block.text[: note.start] == "Olha: It is open. sim"


def test_code_is_not_translated() -> None:
    release = released(TITLE + "Run `pip install x` now.")
    block = release.blocks[1]
    (sentence,) = block.sentences
    found = {sentence.id: segments(block, sentence, ())}
    said = {(part.start, part.end): part.text if part.kept else part.text.upper() for part in found[sentence.id]}
    made = rebuilt(block, found, said, {})
    assert made.block.text == "RUN pip install x NOW."
    assert marked(made) == [("code", "pip install x")]


@pytest.mark.parametrize(
    ("markdown", "passages"),
    [
        ("“We are here for you,” said Ann Lee.", ["Olha: We are here for you sim"]),
        ("“It is open. Call us,” said Ann Lee.", ["Olha: It is open. sim Olha: Call us sim"]),
        ("The council said “we are here. We help.”", ["Olha: we are here. sim Olha: We help. sim"]),
        ("“Very good,” said Ann Lee.", ["Very good"]),
        ("‘Very good,’ said Ann Lee.", ["Very good"]),
        ("'Very good,' said Ann Lee.", ["Very good"]),
        ("Ann’s sister, Ann Lee, said: ‘Very good.’", ["Very good."]),
        ("Ann Lee said: «Good.»", ["Good."]),
        (
            "> “It was bad. It was not good.”\n>\n> “More came.”",
            ["Olha: It was bad. sim Olha: It was not good. sim", "More came."],
        ),
    ],
)  # fmt: skip
def test_quotations_hold_the_same_words(markdown: str, passages: list[str]) -> None:
    assert quoted(markdown) == passages


def test_a_few_words_between_other_marks() -> None:
    assert quoted("“Very good,” said Ann Lee.", lambda _: "Ann Lee disse: «Muito bem».") == ["Muito bem"]
    assert quoted("‘Very good,’ said Ann Lee.", lambda _: "«Muito bem», disse Ann Lee.") == ["Muito bem"]


def test_a_few_words_whose_marks_are_gone_take_their_sentence() -> None:
    assert quoted("“Very good,” said Ann Lee.", lambda _: "Muito bem, disse Ann Lee.") == ["Muito bem, disse Ann Lee."]


def test_an_empty_block_stays() -> None:
    release = released("# News\n\n---\n\n```\ncode here\n```\n\nIt is open.\n")
    blocks = made_of(release, str.upper)
    assert [blocks[each.id].block.text for each in release.blocks] == ["NEWS", "", "code here", "IT IS OPEN."]
