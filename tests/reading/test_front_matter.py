"""The front matter: what is taken, and what is refused with line and column."""

from __future__ import annotations

import pytest

from accessible_release.errors import Unusable
from accessible_release.reading.front_matter import FrontMatter, split


def refused(text: str) -> str:
    with pytest.raises(Unusable) as caught:
        split(text, where="a.md")
    assert caught.value.code == "front-matter"
    assert caught.value.exit_code == 2
    assert "Correct the YAML" in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "```yaml\ntitle: A title\n```\nBody",
        "```yml\ntitle: A title\n```\nBody",
        "\n  ```yaml\ntitle: A title\n```  \nBody",
        "---\ntitle: A title\n---\nBody",
        "---\ntitle: A title\n...\nBody",
        "\n---\ntitle: A title\n---\nBody",
    ],
)
def test_a_fence_or_dashes(text: str) -> None:
    front = split(text, where="a.md")
    assert front.values == {"title": "A title"}
    assert text[front.body_start :] == "Body"


@pytest.mark.parametrize(
    "text", ["", "Body", "---\n\nBody", "---\nBody goes on\n", "```\ncode\n```", "# Title\n\n---\na: b\n---"]
)
def test_no_front_matter(text: str) -> None:
    assert split(text, where="a.md") == FrontMatter()


def test_an_empty_block() -> None:
    front = split("---\n# a remark\n---\nBody", where="a.md")
    assert (front.values, front.body_start) == ({}, 19)


def test_a_block_at_the_end_of_the_file() -> None:
    text = "---\ntitle: A\n---"
    assert split(text, where="a.md").body_start == len(text)


def test_zeros_and_short_codes_stay_text() -> None:
    front = split("---\nphone: 03001232040\nfree: 116123\nwhen: 2024-05-08\nyes: no\n---\n", where="a.md")
    assert front.values == {"phone": "03001232040", "free": "116123", "when": "2024-05-08", "yes": "no"}


def test_lists_stay_lists() -> None:
    assert split("---\ntags: [a, 01]\n---\n", where="a.md").values == {"tags": ["a", "01"]}


def test_the_first_text_of_several_places() -> None:
    front = FrontMatter(
        {"og": {"title": " From  og "}, "article:author": "Jo", "site_name": "S", "empty": " ", "list": []}
    )
    assert front.first("og.title", "title") == "From og"
    assert front.first("article.author") == "Jo"
    assert front.first("site.name") == "S"
    assert front.first("empty", "list", "og.title.deeper") is None


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("---\ntitle: A: B\n---\n", "line 2", "column 9"),
        ("---\ntitle: A\n\tb: c\n---\n", "line 3", "column 1"),
        ("---\n@: x\n---\n", "line 2", "not valid YAML"),
        ("```yaml\ntitle: A\n", "line 1", "never closed"),
        ("\n---\ntitle: A\n\nBody", "line 2", "never closed"),
        ("---\n- a\n- b\n---\n", "line 2", "not a list of “key: value” lines"),
        ("---\njust words: \n---\n", "", ""),
        ("---\na: &b c\nd: *b\n---\n", "line 2", "anchors and aliases"),
        ("---\na: !!python/object/apply:os.system [ls]\n---\n", "line 2", "tag"),
        ("---\na: " + "[" * 500 + "]" * 500 + "\n---\n", "line 2", "deeper than 50"),
        ("---\na: " + "b" * 70_000 + "\n---\n", "line 2", "longer than 65,536"),
        ("---\ntitle: A\ntitle: B\n---\n", "line 3", "different values"),
        ("---\nphone: 1\nphone: 2\n---\n", "line 3", "different values"),
        ("---\nt: x\n? [a, b]\n: c\n---\n", "line 3", "a key is a list"),
        ("---\na:\n  ? {b: c}\n  : d\n---\n", "line 3", "a key is a list or a mapping"),
        ('---\na: "\\UFFFFFFFF"\n---\n', "line 2", "stands for no character"),
        ('---\na: "\\U00110000"\n---\n', "line 2", "stands for no character"),
        ("---\nc:\n  - helpline: 1\n    helpline: 2\n---\n", "line 4", "different values"),
    ],
)
def test_what_is_refused(text: str, line: str, problem: str) -> None:
    if problem:
        message = refused(text)
        assert line in message
        assert problem in message
    else:
        assert split(text, where="a.md").values == {"just words": ""}


def test_a_string_is_no_front_matter_in_a_fence() -> None:
    assert "key: value" in refused("```yaml\nonly words\n```\n")


@pytest.mark.parametrize("text", ["---\ntag: a\ntag: b\n---\n", "---\ntitle: A\ntitle: A\n---\n"])
def test_a_harmless_duplicate_is_a_finding(text: str) -> None:
    (found,) = split(text, where="a.md").findings
    assert (found.code, found.line) == ("front-matter-duplicate-key", 3)


@pytest.mark.parametrize(
    ("escaped", "left", "code"),
    [
        (r"a\0b\e[31m\x9b", "ab[31m", "control-characters-removed"),
        (r"a\u200bb\u202e", "ab", "invisible-characters-removed"),
        (r"ring \u202e0808", "ring 0808", "direction-override"),
        (r"\ue000\uF0B7 x", " x", "private-characters-removed"),
        (r"08 \u0661", "08 1", "foreign-digits"),
        (r"a\uFFFF", "a", "control-characters-removed"),
    ],
)
def test_what_an_escape_brings_is_cleaned_like_the_body(escaped: str, left: str, code: str) -> None:
    front = split(f'---\nlang: en\nog:\n  - "{escaped}": "{escaped}"\n---\n', where="a.md")
    assert front.values["og"] == [{left: left}]
    assert {(each.code, each.line) for each in front.findings} == {(code, 4)}


def test_a_rule_in_the_body_is_not_eaten() -> None:
    text = "Words\n\n---\n\nMore: words\n\n---\n"
    assert split(text, where="a.md").body_start == 0
