"""Whom a contact is for, in the words of its own sentence."""

from __future__ import annotations

import re

from accessible_release.contacts.wordlists import words

PEOPLE = rf"(?:(?:{words('details', 'people_before')}(?: or \w+)? )?{words('details', 'people')})"
CONDITION = r"(?P<condition>(?:you|someone|anyone|anything|a child|your child|a person|they)\b[^,;:.()]{3,90}?)"
IF_FIRST = re.compile(rf"^[Ii]f {CONDITION}(?:,|\s(?:please )?(?:call|ring|dial|contact|phone|text)\b)")
"""If you are worried, call …"""
IF_BETWEEN = re.compile(rf"[,(–—-] ?if {CONDITION}(?:[:,)–—]|$)")
"""Stop It Now, if you are worried: …"""
FOR_FIRST = re.compile(rf"^for (?P<who>{PEOPLE}\b[^,;:.]{{0,100}}?)[,:]", re.IGNORECASE)
"""For anyone under 18, …"""
SUBJECT = re.compile(
    rf"^(?P<who>{PEOPLE}\b[^.;:]{{0,100}}?)\s{words('details', 'people_verb')}\b(?!['’]t)", re.IGNORECASE
)
"""Older people can ring …"""
IN_BRACKETS = re.compile(r"\(for (?P<who>[^()]{3,80})\)")
"""Kids Helpline (for anyone aged 5 to 25)"""
LONGEST = 90


def audience_in(text: str) -> str | None:
    """Whom a contact is for, in the release's words, or None; a condition is returned as "if you …"."""
    text = text.strip(" *")
    for pattern in (FOR_FIRST, SUBJECT, IF_FIRST, IF_BETWEEN, IN_BRACKETS):
        found = pattern.search(text)
        groups = found.groupdict() if found else {}
        said = (groups.get("who") or groups.get("condition") or "").strip(" ,")
        if said and len(said) <= LONGEST:
            return f"if {said}" if "condition" in groups else said
    return None


def condition_in(sentence: str) -> str | None:
    """The condition with which a sentence begins ("if you are in crisis"); it is about all that it names."""
    found = IF_FIRST.search(sentence.strip(" *"))
    return f"if {found['condition'].strip()}" if found else None
