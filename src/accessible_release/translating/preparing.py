"""What an English sentence is reworded to before an engine reads it (preparing.toml)."""

from __future__ import annotations

import re
from functools import cache

from accessible_release import tables
from accessible_release.translating.quotes import straight
from accessible_release.translating.shapes import any_placeholder

PLACEHOLDER = rf"(?-i:{any_placeholder()})"
ADDRESSED = (
    r"(?:(?:the\snumber\s)?\+?\(?\d[\d()\s-]{1,}\d|www\.|https?://|[\w.+-]+@\w"
    rf"|(?-i:[A-Z0-9]+[/-][A-Z0-9/-]*\d)|{PLACEHOLDER})"
)
"""A telephone number, a placeholder, an address or a reference."""
SENT = rf"(?:(?-i:[A-Z][A-Z0-9]*\b)|{PLACEHOLDER})"
"""A word to send: in capitals, or the placeholder of one."""


def prepared(sentence: str) -> str:
    """The sentence as an engine should read it; only English sentences are given here."""
    sentence = straight(sentence)
    for pattern, wording in _rules():
        sentence = pattern.sub(lambda found, wording=wording: _reworded(found, wording), sentence)  # type: ignore[misc]
    return sentence


def _reworded(found: re.Match[str], wording: str) -> str:
    """The new wording, with a capital where the words that it replaces have one."""
    parts = found.groupdict(default="")
    lead = parts.get("lead", "")
    new = wording.removeprefix("{lead}").format(**parts)
    if found[0][len(lead) : len(lead) + 1].isupper():
        new = new[:1].upper() + new[1:]
    return lead + new


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = tables.toml(__package__, "preparing.toml")
    parts = {name: _packed(part) for name, part in table["parts"].items()}
    parts |= {"n": ADDRESSED, "word": SENT, "placeholder": PLACEHOLDER}
    return tuple((_pattern(rule["pattern"], parts), rule["to"]) for rule in table["reword"])


def _pattern(written: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, part in parts.items():
        written = written.replace(f"{{{name}}}", part)
    return re.compile(written.replace(" ", r"\s"), re.IGNORECASE)


def _packed(part: str) -> str:
    """A part without the white space that breaks its lines."""
    return "".join(line.strip() for line in part.splitlines())
