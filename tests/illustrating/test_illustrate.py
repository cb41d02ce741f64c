from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.illustrating import check_pictures, illustrate
from accessible_release.illustrating.places import is_grave
from accessible_release.levels import check_levels, versions
from accessible_release.model import Block, Container, Passage, Quotation, Release
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

from .releases import block, draft

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LIBRARY, BUS, TREE = "The library has new books.", "Buses will run every hour.", "Contractors will plant 60 trees."
PLAIN = ("It is so.", "It goes on.", "It is here.", "The town has a plan.", "It has a name.")


def shown(release: Release, **settings: Any) -> list[tuple[str, str]]:
    """(sentence, picture) in order."""
    made = illustrate(release, Settings(**settings))
    return [(each.sentence, each.picture) for each in made.illustrations]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_the_picture_of_a_sentence(text: str, wanted: str) -> None:
    found = [picture for sentence, picture in shown(draft(*PLAIN, text)) if sentence == "s0006"]
    assert (found or ["-"]) == [wanted]


def test_the_word_that_called_it_is_told_as_printed() -> None:
    made = illustrate(draft("Lock all your doors at night.", "The market is on Saturday 6 June."), Settings())
    assert [each.word for each in made.illustrations] == ["Lock all your doors", "6 June"]


def test_nothing_else_of_the_release_changes() -> None:
    release = draft(LIBRARY)
    made = illustrate(release, Settings())
    assert made.illustrations
    assert replace(made, illustrations=()) == release


@pytest.mark.parametrize("changed", [{"level": "standard"}, {"language": "fr"}])
def test_only_an_easy_draft_in_english_has_pictures(changed: dict[str, str]) -> None:
    assert shown(draft(LIBRARY)) == [("s0001", "books")]
    assert shown(draft(LIBRARY, **changed)) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "title"},
        {"kind": "heading", "level": 2},
        {"kind": "cell"},
        {"line": 0},
        {"within": (Container("quote", "q1"),)},
        {"within": (Container("footnote", "f1"),)},
        {"within": (Container("table", "t1"),)},
    ],
    ids=str,
)
def test_no_picture_in_titles_quotations_notes_tables_and_words_of_ours(changed: dict[str, Any]) -> None:
    assert shown(draft(block("b0001", LIBRARY, **changed))) == []


def test_no_picture_beside_what_a_person_says() -> None:
    release = draft(LIBRARY, BUS)
    said = Quotation("Ann Marsh", None, (Passage(LIBRARY, "b0001", 0, len(LIBRARY), 1),))
    assert shown(replace(release, quotations=(said,))) == [("s0002", "bus")]


def test_no_picture_beside_a_sentence_in_another_language() -> None:
    release = draft(LIBRARY)
    foreign = replace(release.blocks[0].sentences[0], language="fr")
    assert shown(replace(release, blocks=(replace(release.blocks[0], sentences=(foreign,)),))) == []


def test_a_picture_is_not_shown_again_and_again() -> None:
    """Another one lies between, and at most five are the same."""
    texts = [LIBRARY, "The library is in Mill Lane.", TREE, *[LIBRARY, TREE] * 6]
    pictures = [picture for _, picture in shown(draft(*texts))]
    assert pictures[:10] == ["books", "tree"] * 5
    assert (pictures.count("books"), pictures.count("tree")) == (5, 5)


def test_what_was_just_shown_gives_way_to_the_next_best() -> None:
    assert shown(draft(BUS, "Buses are for nurses.", "Buses stop here.")) == [
        ("s0001", "bus"),
        ("s0002", "nurse-2a"),
        ("s0003", "bus"),
    ]


def test_near_sentences_on_one_idea_have_one_picture() -> None:
    assert shown(draft(LIBRARY, PLAIN[1], "The library is in Mill Lane.")) == [("s0001", "books")]


def grave(*texts: str | Block) -> Release:
    return draft(*texts, protected_subject="domestic abuse")


def test_beside_a_hard_subject_only_ways_to_get_in_touch_are_shown() -> None:
    assert shown(grave(LIBRARY, BUS, "For advice call 0808 1000 900.")) == [("s0003", "telephone")]


def test_beside_a_hard_subject_a_website_must_be_somebodys() -> None:
    assert shown(grave("The website looks real.")) == []
    assert shown(grave("40 people visited the Stop it Now! website.")) == [("s0001", "website")]


@pytest.mark.parametrize(
    ("release", "answer"),
    [
        (draft(LIBRARY), False),
        (draft(LIBRARY, title="Man jailed for attack"), True),
        (grave(LIBRARY), True),
        (draft("A shop was robbed.", LIBRARY), True),
        (draft("A shop was robbed.", LIBRARY, BUS, TREE, *PLAIN), False),
        (draft(LIBRARY, *["A shop was robbed."] * 3, *PLAIN * 3), True),
        (draft(block("b0001", "A shop was robbed.", line=0), LIBRARY), False),
        (draft(LIBRARY, title="Where to turn if you are worried about a child"), True),
        (draft(LIBRARY, title="Children can have a flu vaccine at school"), False),
        (draft(LIBRARY, *["Wash your hands: the virus spreads fast."] * 4, title="Measles in Hull"), False),
        (draft(LIBRARY, "The abuse went on.", *["Talk to your child."] * 3, *PLAIN * 3), True),
        (draft(LIBRARY, "The shop was robbed.", *["Talk to your child."] * 3, *PLAIN * 3), False),
    ],
)
def test_what_is_a_grave_release(release: Release, answer: bool) -> None:
    assert is_grave(release) is answer


def test_what_a_sensitive_sentence_was_split_from_has_no_picture() -> None:
    bus = block("b0001.2", BUS)
    assert shown(draft(block("b0001.1", "A shop was robbed."), bus, LIBRARY, *PLAIN * 2)) == [("s0003", "books")]
    assert ("s0001.2", "bus") in shown(draft(block("b0001.1", "A shop was built."), bus, LIBRARY, *PLAIN * 2))


def test_refused_by_name_by_sentence_and_all() -> None:
    release = draft(LIBRARY, BUS, TREE)
    assert shown(release) == [("s0001", "books"), ("s0002", "bus"), ("s0003", "tree")]
    assert shown(release, refused_pictures=("bus",)) == [("s0001", "books"), ("s0003", "tree")]
    assert shown(release, refused_pictures=("s0003", "books")) == [("s0002", "bus")]
    assert shown(release, refused_pictures=("all",)) == []


@hypothesis.settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from([LIBRARY, BUS, TREE, "The library is in Mill Lane.", *PLAIN]), max_size=8), st.data())
def test_to_refuse_only_takes_away(texts: list[str], data: st.DataObject) -> None:
    release = draft(*texts)
    before = shown(release)
    choices = sorted({name for pair in before for name in pair} | {"s0001"})
    refused = tuple(data.draw(st.lists(st.sampled_from(choices), unique=True)))
    after = shown(release, refused_pictures=refused)
    assert set(after) <= set(before)
    assert not set(refused) & {name for pair in after for name in pair}


@pytest.mark.parametrize(("name", "hint"), [("telephon", "Did you mean telephone?"), ("s12", "Give the name")])
def test_a_refused_picture_that_there_is_not(name: str, hint: str) -> None:
    settings = Settings(refused_pictures=(name,))
    for check in (check_pictures, check_levels):
        with pytest.raises(Unusable) as raised:
            check(settings)
        assert raised.value.code == "pictures-refused"
        assert hint in raised.value.hint
    with pytest.raises(Unusable):
        illustrate(draft(LIBRARY), settings)


def test_pictures_are_not_looked_at_where_no_easy_draft_is_made() -> None:
    check_pictures(Settings(levels=("standard",), refused_pictures=("nothing",), pictures="/nowhere"))


def test_a_picture_of_the_body_comes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "our-library.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    entry = 'credit = "Our own."\n[[picture]]\nname = "our-library"\nfile = "our-library.svg"\nalt = "The library"\n'
    (tmp_path / "index.toml").write_text(entry + 'words = ["library"]\n', encoding="utf-8")
    assert shown(draft(LIBRARY), pictures=str(tmp_path)) == [("s0001", "our-library")]


RELEASE = """---
title: Market in Mill Lane
site_name: Example Council
date: 2026-11-03
---

Contractors will plant 60 trees. Trains are not affected.

For help call the Samaritans helpline free on 116 123.
"""


def test_pictures_go_with_the_sentences_into_other_languages(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text(RELEASE, encoding="utf-8")
    settings = Settings()
    standard, easy = versions(understand(str(path), settings), settings).releases
    assert standard.illustrations == ()
    assert [each.picture for each in easy.illustrations] == ["tree", "telephone"]
    ids = {each.id: each.text for each in easy.sentences}
    assert ids[easy.illustrations[0].sentence] == TREE
