"""A whole release: what cannot be read, what is taken from the front matter, sentences and their places."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.model import Block, Release
from accessible_release.reading import read
from accessible_release.reading.release import with_sentences
from accessible_release.settings import DEFAULTS

from .texts import release_of


@pytest.mark.parametrize(
    "text",
    ["", " \n\t\n", "---\ntitle: A title\n---\n", "```yaml\ntitle: A\n```", "***\n\n...", "<b></b>", "<!-- words -->"],
)
def test_no_text(text: str) -> None:
    with pytest.raises(Unusable, match="no text") as caught:
        release_of(text)
    assert (caught.value.code, caught.value.exit_code) == ("no-text", 2)


def test_what_the_front_matter_says() -> None:
    release = release_of(
        "---\ntitle: A\nlang: cy\nurl: https://example.org/a\nsite_name: S\ndescription: D\n---\n[b](c)\n"
    )
    assert (release.language, release.url, release.site_name, release.description) == (
        "cy",
        "https://example.org/a",
        "S",
        "D",
    )
    assert release.blocks[0].marks[0].target == "https://example.org/c"


def test_what_is_not_said() -> None:
    release = release_of("Words.")
    assert (release.language, release.url, release.site_name, release.description) == ("en", None, None, None)
    assert release.source_name == "release.md"


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A title\n\nWords.\n", encoding="utf-8")
    assert read(str(tmp_path / "a.md"), DEFAULTS).title == "A title"
    with pytest.raises(Unusable):
        read(str(tmp_path / "a.md"), replace(DEFAULTS, max_bytes=5))


def test_findings_of_every_part_are_there() -> None:
    release = release_of("---\na: 1\na: 2\n---\nRing O8O8 1OOO 9OO\x07 <b>now</b>.\n\n> “Words”")
    assert {each.code for each in release.findings} == {
        "front-matter-duplicate-key",
        "control-characters-removed",
        "html-dropped",
        "digit-lookalike",
        "quotation-unattributed",
        "no-title",
    }


def test_sentences_are_numbered_through_the_release() -> None:
    release = release_of("# A title. Of two\n\nOne. Two.\n\n- Three.\n")
    assert [(each.id, each.text, each.block, each.line) for each in release.sentences] == [
        ("s0001", "A title. Of two", "b0001", 1),
        ("s0002", "One.", "b0002", 3),
        ("s0003", "Two.", "b0002", 3),
        ("s0004", "Three.", "b0003", 5),
    ]


def test_a_sentence_knows_its_line_and_place() -> None:
    release = release_of("---\ntitle: A\n---\nFirst one.\nSecond **two\nlines** [long](https://example.org).\n")
    second = list(release.sentences)[1]
    assert second.line == 5
    assert release.source[second.span.start : second.span.end] == "Second **two\nlines** [long](https://example.org)."
    assert release.blocks[0].text[second.start : second.end] == second.text


def test_sentences_of_blocks_without_a_source() -> None:
    (block,) = with_sentences((Block("b1", "paragraph", "One. Two.", 7, 7),), "")
    assert [(each.line, each.span.start, each.span.end) for each in block.sentences] == [(7, 0, 0), (7, 0, 0)]


def test_a_heading_without_words_has_no_sentence() -> None:
    (block,) = with_sentences((Block("b1", "heading", "", 1, 1),), "")
    assert block.sentences == ()


WORDS = st.text(alphabet="abcXY 0189", min_size=1, max_size=12).map(str.strip).filter(bool)
INLINE = st.one_of(
    WORDS,
    WORDS.map("**{}**".format),
    WORDS.map("*{}*".format),
    WORDS.map("`{}`".format),
    WORDS.map("<b>{}</b>".format),
    WORDS.map("\\*{}\\_".format),
    st.builds("[{}](https://x.org/{})".format, WORDS, st.integers(0, 99)),
    st.builds("“{}.”".format, WORDS),
    st.builds("{}. {}".format, WORDS, WORDS),
    st.builds("{}\n{}".format, WORDS, WORDS),
    st.builds("{}  \n{}".format, WORDS, WORDS),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
FLAT = LINE.map(lambda text: text.replace("\n", " "))
BLOCK = st.one_of(
    LINE,
    FLAT.map("# {}".format),
    FLAT.map("- {}".format),
    FLAT.map("  - {}".format),
    st.builds("{}. {}".format, st.integers(0, 999), FLAT),
    LINE.map(lambda text: "\n".join(f"> {line}" for line in text.split("\n"))),
    st.builds("| {} | {} |\n|---|---|\n| {} | {} |".format, WORDS, WORDS, WORDS, WORDS),
    WORDS.map("```\n{}\n```".format),
    st.builds("note[^{0}]\n\n[^{0}]: {1}".format, st.integers(0, 9), WORDS),
    WORDS.map("[^n]: {}".format),
    st.sampled_from(["***", "![alt 7](x8.png)", "[ref 5]: https://x.org/6", "<script>1</script>", "&amp; 4"]),
)
SOURCE = st.lists(BLOCK, min_size=1, max_size=6).map("\n\n".join)


def released(source: str) -> Release:
    """The release in a made-up source; a text that is refused is another property's."""
    try:
        return release_of(source)
    except Unusable as error:
        assume(error.code not in {"no-text", "text-lost"})
        raise


@given(SOURCE)
def test_the_words_of_a_sentence_stand_in_order_in_its_place(source: str) -> None:
    release = released(source)
    for sentence in release.sentences:
        here = iter(release.source[sentence.span.start : sentence.span.end])
        for char in filter(str.isalnum, sentence.text):
            assert char in here, (sentence, release.source[sentence.span.start : sentence.span.end])


def shown(release: Release) -> str:
    targets = (mark.target or "" for block in release.blocks for mark in block.marks)
    numbers = (f"{box.number}" for block in release.blocks for box in block.within)
    return "".join((*(block.text for block in release.blocks), *targets, *numbers))


@given(
    st.lists(st.one_of(LINE, FLAT.map("- {}".format), FLAT.map("## {}".format), FLAT.map("> {}".format)), min_size=1)
)
def test_no_digit_is_lost(blocks: list[str]) -> None:
    source = "\n\n".join(blocks)
    assume(not re.search(r"^\W*0\d*[.)]", source, re.MULTILINE))  # "01." is item 1: kept by its value
    release = released(source)
    for digit in "0189":
        assert shown(release).count(digit) >= source.count(digit)


@given(st.text(alphabet="ab1 \n#>*_-[](){}|`~<>!\\&;:.“”'\"^=+\t", max_size=120))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        release = release_of(source)
    except Unusable as error:
        assert error.exit_code == 2
    else:
        assert [each.id for each in release.sentences] == [
            f"s{n:04d}" for n in range(1, len(list(release.sentences)) + 1)
        ]
