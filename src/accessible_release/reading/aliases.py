"""Names in other guises: the one name by which somebody is known, and a name behind an office in two languages."""

from __future__ import annotations

import re

from accessible_release.reading.names import name_runs
from accessible_release.reading.speech import words_of

ALIAS = re.compile(
    r"(.+?),? (?:(?:who (?:gave|gives) (?:his|her|their) (?:first )?name|(?:who (?:asked|wants?|wanted|wished|chose) )?"
    r"(?:only )?to be (?:known|named|called|identified|referred to)|(?:who (?:is|was) )?(?:identified|named|known)"
    r"(?= (?:only|simply|just) as)|(?:who (?:is|was) )?referred to(?: in [\w ]{2,40}?)?)"
    r" (?:(?:only|simply|just) )?(?:as )?)[“\"‘']?((?!(?:The|An?)\b)[A-Z][\w-]*(?: [A-Z\d][\w.-]*)?)(?=[”\"’',]|$)"
)
ALIAS_BEFORE = re.compile(r"\b(?:known|named|identified|referred to)[\w ]{0,40} as $")


def known_as(phrase: str) -> tuple[str, str] | None:
    """The name and the description in "a mother, who gave her name only as Una"; or None."""
    alias = ALIAS.match(phrase)
    if alias is None or any(name_runs(alias[1])):
        return None
    described = alias[1].partition(" ")[0].lower() in words_of("determiners")
    return (alias[2], alias[1]) if described else None


def ends_before_alias(before: str) -> bool:
    """Whether marked words behind `before` are what somebody is called: "the woman, referred to as"."""
    return ALIAS_BEFORE.search(before) is not None


def in_one_language(phrase: str) -> tuple[str, str]:
    """`phrase` behind an office in another language, and that office: "Prif Weithredwr / Chief Executive Jo Marlow"."""
    office, slash, rest = phrase.rpartition(" / ")
    named = next(iter(name_runs(rest.partition(",")[0])), None) if slash else None
    two = named is not None and len(named.words) > 1 and "," not in office
    return (rest, office + slash) if two and office[:1].isupper() else (phrase, "")
