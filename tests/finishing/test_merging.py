"""Drafted again after the release has changed: no word of a person's is lost, none goes to another sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.errors import NeedsAPerson
from accessible_release.finishing import desk as desks
from accessible_release.finishing.aligning import aligned
from accessible_release.finishing.decisions import Decisions
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.drafting import base
from accessible_release.finishing.merging import merged
from accessible_release.finishing.sealing import says, signature
from accessible_release.finishing.text import EasyText, Line, dump, parse
from accessible_release.model import Block, Release, Sentence, Span
from accessible_release.reading import decode
from accessible_release.settings import Settings
from finishing.conftest import Folder


def test_untouched_sentences_follow_and_touched_ones_stay(folder: Folder) -> None:
    folder.edit("40 people will work there.", "There is work for 40 people.")
    folder.edit_release("You must not park in front of the library.", "You must not park in Mill Street.")
    folder.edit_release("- Films", "- Films\n- Games")
    desk, result = desks.update(folder.desk)
    written = folder.text.read_text(encoding="utf-8")
    assert result.conflicts == 0
    assert "There is work for 40 people. {s0001}" in written
    assert "You must not park in Mill Street. {s0002}" in written
    assert "in front of the library" not in written
    assert "- Films {s0005}\n- Games {s0006}" in written
    assert "Jo Marlow is the leader of the council. {s0007}" in written
    assert not desk.stale


def test_what_both_changed_stands_side_by_side(folder: Folder) -> None:
    folder.edit("40 people will work there.", "There is work for 40 people.")
    folder.edit_release("and 40 people will work there", "and 45 people will work there")
    _, result = desks.update(folder.desk)
    written = folder.text.read_text(encoding="utf-8")
    assert result.conflicts == 1
    assert "There is work for 40 people. {s0001}" in written
    assert "45 people will work there. {s0001}" in written
    assert "and 40 people will work there.” It now says: “The library" in written
    with pytest.raises(NeedsAPerson, match="two versions of a sentence stand side by side on line"):
        _ = folder.desk.edition
    with pytest.raises(NeedsAPerson, match="take out the lines that begin with !!"):
        desks.update(folder.desk)


def test_a_sentence_that_is_gone_keeps_the_words_of_a_person(folder: Folder) -> None:
    folder.edit("You must not park in front of the library.", "Please do not park in front of the library.")
    folder.edit_release("You must not park in front of the library. ", "")
    _, result = desks.update(folder.desk)
    written = folder.text.read_text(encoding="utf-8")
    assert result.conflicts == 1
    assert "The release no longer says: “You must not park in front of the library.”" in written
    assert "\nPlease do not park in front of the library.\n" in written


def test_what_was_left_out_and_changed_is_shown_again(folder: Folder) -> None:
    folder.edit("You must not park in front of the library. {s0002}\n", "")
    folder.edit("---\n\n", 'left_out:\n  s0002: "It is on a sign."\n---\n\n')
    folder.edit_release("You must not park in front", "You may park in front")
    _, result = desks.update(folder.desk)
    written = folder.text.read_text(encoding="utf-8")
    assert result.conflicts == 1
    assert "This was left out (It is on a sign.). The release said: “You must not park" in written
    assert "You may park in front of the library. {s0002}" in written


def test_without_what_was_drafted_nothing_is_merged(folder: Folder) -> None:
    folder.path.with_name("news.review.toml").unlink()
    with pytest.raises(NeedsAPerson, match="nobody knows what was drafted"):
        desks.update(folder.desk)


def test_explained_words_come_and_go_and_a_person_keeps_theirs(folder: Folder) -> None:
    folder.edit_release("Books", "Books for victims")
    desks.update(folder.desk)
    assert "- Victim: " in folder.text.read_text(encoding="utf-8").replace("* Victim", "- Victim")
    folder.edit_release("Books for victims", "Books")
    desks.update(folder.desk)
    written = folder.text.read_text(encoding="utf-8")
    assert "Victim: " not in written


@pytest.mark.parametrize(
    ("before", "now", "heirs"),
    [
        ("a b c|d e f", "a b c|d e f", "1→1 2→2"),
        ("a b c|d e f", "x y z|a b c|d e f", "1→2 2→3"),
        ("a b c|d e f", "d e f|a b c", "1→2 2→1"),
        ("a b c|d e f g|h i", "a b c|d e f k|h i", "1→1 2→2 3→3"),
        ("a b c|d e f|h i", "a b c|x y z|h i", "1→1 3→3"),
        ("a b c d", "a b c d|a b c x", "1→1"),
    ],
)
def test_which_sentence_is_which(before: str, now: str, heirs: str) -> None:
    old = {str(place): text for place, text in enumerate(before.split("|"), start=1)}
    new = {str(place): text for place, text in enumerate(now.split("|"), start=1)}
    found = aligned(old, new)
    assert {f"{one}→{other}" for one, other in found.items()} == set(heirs.split())


# A person and an author at work, in any order: 1,000 sequences.


def release_of(sentences: Sequence[str]) -> Release:
    """A release of these sentences, one a paragraph."""
    blocks = []
    for number, text in enumerate(sentences, start=1):
        name = f"b{number:04d}"
        sentence = Sentence(f"s{number:04d}", text, name, number, 0, len(text), Span(0, 0))
        blocks.append(Block(name, "paragraph", text, number, number, sentences=(sentence,)))
    return Release("News", tuple(blocks), "news", "news.md", "0" * 64)


def draft_of(release: Release) -> EasyText:
    """A draft: two lines for a long sentence, else one."""
    lines = ["# News {title}", ""]
    for sentence in release.sentences:
        words = sentence.text.split()
        half = len(words) // 2 if len(words) > 5 else 0
        for part in filter(None, (words[:half], words[half:])):
            lines += [f"{' '.join(part).capitalize()} {{{sentence.id}}}", ""]
    return EasyText("news.md", says(release), tuple(map(Line, lines)))


@dataclass
class Work:
    """A release, a text, and what must never be lost: a person's words, and whose sentence each of them tells."""

    sentences: list[str]
    text: EasyText = field(init=False)
    written: dict[str, str] = field(default_factory=dict)
    """A person's words → the key of the sentence that they tell, or nothing."""
    count: int = 0
    signed: tuple[EasyText, str] | None = None

    def __post_init__(self) -> None:
        self.text = draft_of(self.release)
        self.drafted = base(self.text, self.release)

    @property
    def release(self) -> Release:
        return release_of(self.sentences)

    def key_of(self, tag: str) -> str:
        place = int(tag[1:]) - 1
        return self.sentences[place].split()[0] if place < len(self.sentences) else ""

    def person(self, what: int, where: int) -> None:
        lines = list(self.text.lines)
        told = [place for place, line in enumerate(lines) if line.tags and line.tags[0] != "title"]
        if not told:
            return
        place = told[where % len(told)]
        self.count += 1
        words = f"Person{self.count}"
        if what == 0:  # other words for a sentence
            tag = lines[place].tags[0]
            self.forget(lines[place])
            self.written[words] = self.key_of(tag)
            lines[place] = Line(f"{words} says it. {{{tag}}}")
        elif what == 1:  # a sentence of one's own
            self.written[words] = ""
            lines[place + 1 : place + 1] = [Line(""), Line(f"{words} adds this."), Line("")]
        elif what == 2:  # taken out
            self.forget(lines[place])
            del lines[place]
        else:  # moved to the end
            lines += [Line(""), lines.pop(place)]
        self.text = replace(self.text, lines=tuple(lines))

    def forget(self, line: Line) -> None:
        self.written = {words: key for words, key in self.written.items() if f"{words} " not in line.written}

    def author(self, what: int, where: int) -> None:
        place = where % len(self.sentences)
        self.count += 1
        if what == 0:  # said otherwise
            self.sentences[place] += f" later{self.count}"
        elif what == 1:  # a new sentence
            self.sentences.insert(place, sentence(self.count))
        elif what == 2 and len(self.sentences) > 1:  # taken out
            gone = self.sentences.pop(place).split()[0]
            self.written = {words: "" if key == gone else key for words, key in self.written.items()}
        else:  # moved
            self.sentences.append(self.sentences.pop(place))

    def update(self) -> None:
        draft = draft_of(self.release)
        now = base(draft, self.release)
        self.text = parse(decode(dump(merged(self.text, self.drafted, draft, now).text).encode(), name="news.easy.md"))
        self.drafted = now
        kept = tuple(line for line in self.text.lines if not line.is_conflict)
        self.text = replace(self.text, lines=kept)  # a person keeps both versions

    def check(self) -> None:
        for words, key in self.written.items():
            lines = [line for line in self.text.lines if line.written.startswith(f"{words} ")]
            assert len(lines) == 1, (words, [line.written for line in self.text.lines])
            for tag in lines[0].tags:
                assert self.key_of(tag) == key, (lines[0].written, self.sentences)


def sentence(number: int) -> str:
    return f"key{number} " + " ".join(f"word{number}{letter}" for letter in "abcdefg"[: 2 + number % 6])


STEPS = st.lists(st.tuples(st.sampled_from("PPPAAU"), st.integers(0, 3), st.integers(0, 30)), max_size=14)


@settings(max_examples=1000)
@given(st.integers(1, 6), STEPS)
def test_no_word_of_a_person_is_lost_and_none_goes_to_another_sentence(
    size: int, steps: list[tuple[str, int, int]]
) -> None:
    work = Work([sentence(1000 + number) for number in range(size)])
    for who, what, where in steps:
        if who == "P":
            work.person(what, where)
        elif who == "A":
            work.author(what, where)
            work.update()
        else:
            work.update()
        work.check()


@settings(max_examples=300)
@given(st.integers(1, 5), STEPS)
def test_a_signature_holds_if_and_only_if_nothing_has_changed(size: int, steps: list[tuple[str, int, int]]) -> None:
    work = Work([sentence(1000 + number) for number in range(size)])
    text = replace(work.text, checked_by="Jo Smith, Officer", checked_on="2026-12-02")
    signed = replace(text, signature=signature(text, work.release))
    work.text = signed
    was = [line.written for line in signed.lines if line.written], list(work.sentences)
    for who, what, where in steps:
        if who == "P":
            work.person(what, where)
        elif who == "A":
            work.author(what, where)
        desk = Desk(Path("news.md"), work.release, work.text, Decisions(), Settings())
        same = [line.written for line in work.text.lines if line.written] == was[0] and work.sentences == was[1]
        if not same:
            assert desk.checked is None
            assert desk.lapsed
        elif work.text.lines == signed.lines:
            assert desk.checked is not None
            assert not desk.lapsed
