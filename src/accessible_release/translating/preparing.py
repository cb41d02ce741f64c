"""What an English sentence is reworded to before an engine reads it (preparing.toml)."""

from __future__ import annotations

import re
from functools import cache

from accessible_release import tables
from accessible_release.translating.quotes import straight

ADDRESSED = (
    r"(?:(?:us |them |police )?(?:on |at )?)?(?:\+?\(?\d[\d()\s-]{1,}\d|XQ\d+X|N\d+N|\[X\d+X\]|www\.|"
    r"https?://|[\w.+-]+@\w"
    r"|[A-Z0-9]+[/-][A-Z0-9/-]*\d)"
)
"""A telephone number, a placeholder, an address or a reference; `us on` may stand before it."""


def prepared(sentence: str) -> str:
    """The sentence as an engine should read it; only English sentences are given here."""
    sentence = straight(sentence)
    for pattern, wording in _rules():
        sentence = pattern.sub(lambda found, wording=wording: wording.format(**found.groupdict()), sentence)  # type: ignore[misc]
    return sentence


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    rules = tables.toml(__package__, "preparing.toml")["reword"]
    return tuple((re.compile(rule["pattern"].replace("{n}", ADDRESSED)), rule["to"]) for rule in rules)
