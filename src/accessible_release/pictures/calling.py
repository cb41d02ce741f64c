"""How a word that calls a picture is written: “bus”, “bus stop”, “travel (verb)”, “warm (adj)”, “wash > hand”."""

from __future__ import annotations

import re

from accessible_release.pictures.picture import Call

PARTS = ("noun", "verb", "adj")
CALL = re.compile(
    r"(?P<words>[^()>]+?)(?: > (?P<object>[^()>\s]+))?(?: \((?P<weak>weak)?(?P<gap> )?(?P<part>noun|verb|adj)?\))?"
)


def call(text: str) -> Call:
    """The word or phrase as it calls. Raises ValueError for what is none."""
    match = CALL.fullmatch(" ".join(text.lower().split()))
    if match is None or bool(match["gap"]) != bool(match["weak"] and match["part"]):
        raise ValueError(f"no word that calls a picture: {text!r}")
    words = tuple(match["words"].split())
    part = match["part"] or ("verb" if match["object"] else "noun" if len(words) == 1 else "")
    return Call(words, part, match["object"] or "", weak=bool(match["weak"]))
