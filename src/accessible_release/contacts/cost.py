"""What a call costs, only as far as the release says so."""

from __future__ import annotations

import re

from accessible_release.contacts.wordlists import words

FREE = (
    r"(?:(?:calls? |texts? |it )?(?:is |are )?(?:always )?free(?: to (?:call|ring|phone|use))?"
    r"(?: (?:from|on|across) (?:any|all|most|every|landlines|mobiles)\b[\w ]{0,30})?)"
)
COST = re.compile(rf"\b(?:{words('details', 'cost')}|{FREE})(?!\w)", re.IGNORECASE)
MORE = re.compile(r"(?:,? (?:or|and) (?:text|call|e-?mail|visit|you)\b| (?:on|at) \d).*$", re.IGNORECASE | re.DOTALL)
"""What no longer belongs to the cost: ", or text …"."""
JUST_FREE = re.compile(r"(?:calls? |texts? |it )?(?:is |are )?(?:always )?free", re.IGNORECASE)
NOT_BEHIND = re.compile(rf"\b{words('details', 'not_cost_before')}[ -]$", re.IGNORECASE)
NOT_BEFORE = re.compile(rf"[ -]{words('details', 'not_cost_after')}", re.IGNORECASE)
SUBJECT = re.compile(r"(?P<subject>[\w’']+) (?:is|are) (?:always )?$", re.IGNORECASE)
ABOUT_CALLS = re.compile(rf"(?i:{words('details', 'free_subject')})|[A-Z].*|\d.*")
NEAR = 30


def cost_in(text: str) -> str | None:
    """What a call costs as `text` says it ("free"), or None: silence is not a promise."""
    for found in COST.finditer(text):
        said = MORE.sub("", found.group()).strip()
        if "free" not in said.lower() or _is_about_calls(text, found):
            return "free" if JUST_FREE.fullmatch(said) else said
    return None


def _is_about_calls(text: str, found: re.Match[str]) -> bool:
    """Whether it is the call that is free, and not a copy or a kit, and nobody only feels free."""
    if NOT_BEHIND.search(text[max(0, found.start() - NEAR) : found.start()]) or NOT_BEFORE.match(text, found.end()):
        return False
    place = found.start() + found.group().lower().index("free")
    subject = SUBJECT.search(text[max(0, place - NEAR) : place])
    return subject is None or ABOUT_CALLS.fullmatch(subject["subject"]) is not None
