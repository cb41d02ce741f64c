"""What a person does to a row, and what stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.finishing.text import EasyText, Line
from accessible_release.workbench import changing
from accessible_release.workbench.rows import Kind, Row, _Reader
from accessible_release.workbench.viewing import digest

SAID = {f"s{number:04d}": f"Sentence {number}." for number in range(1, 9)}
TEXT = """\
# The title {title}

## A heading

![A telephone](picture:telephone) Call us. {s0001}

It is free. {s0001}

These are there: {s0002}

- ![A book](picture:book) Books {s0002}
- Films {s0002}

> "We are glad. {s0003}
> It is open. {s0004}
>
> It is new. {s0004}

A line of mine.

| Day | Hour | {s0005 s0006}
| --- | --- |
| Monday | 10 | {s0007 s0008}

## Hard words {words}

* Film: moving pictures.
  People go to see them.
* Helpline: a number to call."""


def text(written: str = TEXT) -> EasyText:
    return EasyText("news.md", "", tuple(Line(each) for each in written.split("\n")))


def rows(of: EasyText) -> list[Row]:
    return list(_Reader(of, SAID).rows())


def row(of: EasyText, key: str) -> Row:
    return next(each for each in rows(of) if each.key == key)


def written(of: EasyText) -> str:
    return "\n".join(line.written for line in of.lines)


def test_rows_follow_the_text() -> None:
    assert [(each.key, each.kind.value) for each in rows(text())] == [
        ("title", "heading"),
        ("heading.1", "heading"),
        ("s0001", "sentence"),
        ("s0002", "sentence"),
        ("s0003", "sentence"),
        ("s0004", "sentence"),
        ("own.1", "own"),
        ("s0005", "sentence"),
        ("s0007", "sentence"),
        ("words", "heading"),
        ("word.1", "word"),
        ("word.2", "word"),
    ]
    assert row(text(), "s0005").said == ("Sentence 5.", "Sentence 6.")
    assert row(text(), "s0002").words == "These are there:\n- Books\n- Films"


@pytest.mark.parametrize("key", [each.key for each in rows(text())])
def test_the_same_words_change_nothing(key: str) -> None:
    before = row(text(), key)
    assert written(changing.rewritten(text(), before, before.words.replace("\n", "\r\n"))) == TEXT
    assert digest(before.words) == digest(before.words.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("key", "words", "lines"),
    [
        ("s0001", "Call us.\nIt costs nothing.", "Call us. {s0001}\n\nIt costs nothing. {s0001}"),
        ("s0001", "Phone us.", "![A telephone](picture:telephone) Phone us. {s0001}\n\nThese"),
        ("s0001", "Hello.\nCall us.", "Hello. {s0001}\n\n![A telephone](picture:telephone) Call us. {s0001}"),
        ("s0001", "One.\nTwo.\nThree.", "One. {s0001}\n\nTwo. {s0001}\n\nThree. {s0001}"),
        ("s0002", "Here:\n- Books\n- Films\n- Maps", "Here: {s0002}\n\n- ![A book](picture:book) Books {s0002}\n- F"),
        ("s0002", "Here:\n- Books\n- Films\n- Maps", "- Films {s0002}\n- Maps {s0002}\n\n>"),
        ("s0003", '> "We are glad.\n> We are.', '> "We are glad. {s0003}\n> We are. {s0003}\n> It is open. {s0004}'),
        ("s0004", "> It is open.\n> It is big.", "> It is open. {s0004}\n>\n> It is big. {s0004}"),
        ("own.1", "Two lines.\nOf mine.", "\n\nTwo lines.\n\nOf mine.\n\n"),
        ("s0005", "| Date | Hour |\n| --- | --- |", "| Date | Hour | {s0005 s0006}\n| --- | --- |\n| Monday"),
        ("word.1", "Film: pictures.\nThey move.", "* Film: pictures.\n  They move.\n* Helpline"),
        ("heading.1", "## Another", "\n## Another\n"),
    ],
)
def test_words_get_the_tags_of_their_row(key: str, words: str, lines: str) -> None:
    assert lines in written(changing.rewritten(text(), row(text(), key), words))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("It is free. {s0009}", "It is free. \\{s0009} {s0001}"),
        ("{title} {words}", "{title} \\{words} {s0001}"),
        ("!! Look", "\\!! Look {s0001}"),
        ("![x](picture:book) Books", "\\![x](picture:book) Books {s0001}"),
        ("```", "\\``` {s0001}"),
        ("a\x00b\x0bc\u2028d", "{s0001}"),
    ],
)
def test_words_that_look_like_a_sign_of_ours_are_words(words: str, line: str) -> None:
    before = text("Call us. {s0001}\n\nThere. {s0002}")
    after = changing.rewritten(before, row(before, "s0001"), words)
    again = rows(after)
    assert line in written(after)
    assert [each.tags for each in again] == [("s0001",), ("s0002",)]
    assert not after.conflicts


def test_a_sentence_is_left_out_with_its_reason_and_put_back() -> None:
    cut = changing.without(text(), row(text(), "s0002"), "  Too  long. ")
    assert cut.left_out == {"s0002": "Too long."}
    assert "Books" not in written(cut)
    assert "{s0001}\n\n>" in written(cut)
    missing = Row("s0002.out", Kind.LEFT_OUT, 7, 7, (), ("s0002",), ("Books *and* films.",), "Too long.")
    back = changing.put_back(cut, missing, changing.drafted_lines(missing, ()))
    assert "Books \\*and\\* films. {s0002}" in written(back)
    assert back.left_out == {}


def test_a_sentence_that_another_row_tells_is_not_left_out() -> None:
    twice = text("One. {s0001}\n\nMine.\n\nTwo. {s0001}")
    assert changing.without(twice, row(twice, "s0001.2"), "No.").left_out == {}


def test_lines_are_added_behind_a_row_and_not_into_a_table() -> None:
    assert "{s0001}\n\nMine.\n\nMine too.\n\nThese" in written(
        changing.added(text(), row(text(), "s0001"), "Mine.\nMine too.")
    )
    assert "{s0007 s0008}\n\nMine.\n\n## Hard" in written(changing.added(text(), row(text(), "s0005"), "Mine."))
    assert "- Films {s0002}\n- Maps\n\n>" in written(changing.added(text(), row(text(), "s0002"), "- Maps"))


def test_rows_change_places() -> None:
    moved = changing.exchanged(text(), row(text(), "s0001"), row(text(), "s0002"))
    assert [each.key for each in rows(moved)][2:4] == ["s0002", "s0001"]
    back = changing.exchanged(moved, row(moved, "s0002"), row(moved, "s0001"))
    assert written(back) == TEXT


def test_pictures_are_changed_and_taken_out() -> None:
    other = changing.pictured(text(), row(text(), "s0002"), 2, "film", "A [film]")
    assert "- ![A \\[film\\]](picture:film) Films {s0002}" in written(other)
    none = changing.pictured(text(), row(text(), "s0001"), 0, "", "")
    assert "\nCall us. {s0001}" in written(none)


def test_words_are_explained_in_the_order_of_the_alphabet() -> None:
    heading = "## Hard words {words}"
    for term, place in (
        ("Ghost", "them.\n* Ghost: x.\n* H"),
        ("Art", "\n* Art: x.\n* Film"),
        ("Zoo", "call.\n* Zoo: x."),
    ):
        assert place in written(changing.explained_too(text(), heading, term, "x."))
    first = written(changing.explained_too(text("A. {s0001}"), heading, "Zoo", "x."))
    assert first.rstrip("\n") == "A. {s0001}\n\n## Hard words {words}\n\n- Zoo: x."


CONFLICT = """\
One. {s0001}

!! The release said: “x” It now says: “y” Keep your words or the new draft.

Mine. {s0002}

!! The new draft:

New. {s0002}

!! End.

Three. {s0003}"""


@pytest.mark.parametrize(
    ("mine", "new", "kept"),
    [
        (True, False, "{s0001}\n\nMine. {s0002}\n\nThree"),
        (False, True, "{s0001}\n\nNew. {s0002}\n\nThree"),
        (True, True, "{s0001}\n\nMine. {s0002}\n\nNew. {s0002}\n\nThree"),
        (False, False, "{s0001}\n\nThree"),
    ],
)
def test_two_versions_become_one_both_or_none(*, mine: bool, new: bool, kept: str) -> None:
    both = text(CONFLICT)
    assert [each.kind for each in rows(both)] == [Kind.SENTENCE, Kind.CONFLICT, Kind.SENTENCE]
    done = changing.resolved(both, rows(both)[1], mine=mine, new=new)
    assert kept in written(done)
    assert not done.conflicts


def test_a_version_without_its_end_is_a_row_of_one_line() -> None:
    broken = text("!! The release said this.\n\nMine. {s0002}")
    assert [(each.kind, each.end - each.start) for each in rows(broken)] == [(Kind.CONFLICT, 1), (Kind.SENTENCE, 1)]


WORDS = st.text(alphabet=st.sampled_from("ab .{}s0001!>#-|`~*\n\r\t[]()\\_1"), max_size=40)


@settings(max_examples=1000)
@given(st.sampled_from([each.key for each in rows(text()) if each.kind is Kind.SENTENCE]), WORDS)
def test_whatever_is_typed_other_rows_stay(key: str, words: str) -> None:
    before = row(text(), key)
    if not changing.typed(words):
        return
    after = changing.rewritten(text(), before, words)
    others = [line.written for place, line in enumerate(text().lines) if not before.start <= place < before.end]
    kept = [line.written for line in after.lines]
    assert [line for line in others if line.strip("> ")] == [
        line for line in kept if line.strip("> ") and line in others
    ]
    assert not after.conflicts
    new = [line for line in after.lines if not line.is_blank and line.written not in others]
    assert all(line.tags in (before.tags, ()) for line in new)
