"""Titles as sentences: only where the headline is sure, through the gate, shown like any other edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified, simplify
from accessible_release.simplifying.simplify import simplify_sentences

from .releases import release

STORY = "The bridge in Orrin will close for repairs.\n\nDrivers can use the road by the lake.\n"


def made(folder: Path, title: str, **settings: object) -> Simplified:
    news = release(folder, f"# {title}\n\n{STORY}", f"---\ntitle: {title}\n---\n")
    return simplify(news, Settings(**settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "becomes"),
    [
        ("Orrin Bridge to close overnight for repairs", "Orrin Bridge will close overnight for repairs"),
        ("Letters to be sent to 400 tenants in Orrin", "Letters will be sent to 400 tenants in Orrin"),
        ("Four new buses confirmed for the Orrin valley", "4 new buses are confirmed for the Orrin valley"),
        ("Public urged to stay away from Orrin quarry", "The public is urged to stay away from Orrin quarry"),
        ("Walkers asked to keep dogs on leads in spring", "Walkers are asked to keep dogs on leads in spring"),
    ],
)
def test_a_headline_becomes_a_sentence(tmp_path: Path, title: str, becomes: str) -> None:
    easy = made(tmp_path, title)
    assert easy.release.title == becomes
    assert [block.text for block in easy.release.blocks if block.kind == "title"] == [becomes]
    assert "headline" in [step.rule for draft in easy.drafts for step in draft.edits if draft.source == title]


@pytest.mark.parametrize(
    "title",
    [
        "Plan to close Orrin Bridge goes to councillors",
        "Council agreed to sell the old library",
        "Police warned of fake emails in Orrin",
        "Two weeks left for families to apply",
        "Sheriff asks hunters, walkers to look for missing man",
        "How to apply for a new bin in Orrin",
        "Orrin Council to Open New Swimming Pool",
    ],
)
def test_a_headline_that_may_mean_something_else_stays(tmp_path: Path, title: str) -> None:
    assert not [draft for draft in made(tmp_path, title).drafts for step in draft.edits if step.rule == "headline"]


def test_the_operator_can_be_switched_off(tmp_path: Path) -> None:
    title = "Orrin Bridge to close overnight for repairs"
    assert made(tmp_path, title, simplify_without=("headline",)).release.title == title


def test_a_heading_is_made_easier_too(tmp_path: Path) -> None:
    news = release(
        tmp_path, f"{STORY}\n## Further information\n\nCall 01632 960 733 to book. You can also write to us.\n"
    )
    headings = [block.text for block in simplify(news, Settings()).release.blocks if block.kind == "heading"]
    assert "More information" in headings


def test_a_sentence_is_no_headline() -> None:
    assert simplify_sentences(["The bridge is to close."], Settings())[0].pieces == ("The bridge is to close.",)
