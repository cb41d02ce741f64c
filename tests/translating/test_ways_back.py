"""What comes back of each part of a translation."""

from __future__ import annotations

from accessible_release.plugins import Route
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.ways_back import ways_back
from translating.fakes import engine


def test_every_part_that_is_in_another_language_comes_back() -> None:
    made = [
        Rendering("Hello.", "Olá.", "translated"),
        Rendering("Bye.", "Tchau.", "approved"),
        Rendering("Stop.", "Pare.", "unapproved"),
        Rendering("101", "101", "facts"),
        Rendering("Kept.", "Kept.", "kept"),
    ]
    back = engine(lambda sentence: f"<{sentence}>", route=Route("pt", "en"))
    assert ways_back(made, back) == {"Olá.": "<Olá.>", "Tchau.": "<Tchau.>", "Pare.": "<Pare.>"}


def test_without_a_way_back_nothing_comes() -> None:
    assert ways_back([Rendering("Hello.", "Olá.", "translated")], None) == {}
