"""Which of the names before a number owns it, where none stands right beside it."""

from __future__ import annotations

import re

from accessible_release.contacts.cues import names_a_service
from accessible_release.contacts.owners import SERVES, is_body
from accessible_release.contacts.proper_names import ProperName, is_service, proper_names
from accessible_release.contacts.wordlists import words
from accessible_release.model import Role

JOB_BEFORE = re.compile(rf"\b{words('naming', 'job')},?\s$", re.IGNORECASE)
ACTS = re.compile(rf",?(?:[’']s?\b[^.]{{0,40}}?)?\s{words('naming', 'acts')}\b")
REACHED = re.compile(rf"\b{words('naming', 'reached')}\s(?:the\s|an?\s)?$", re.IGNORECASE)
RUN_BY = re.compile(r"\b(?:run|funded|staffed|provided) (?:jointly )?by (?:the )?$|\bpart of (?:the )?$")
LABEL_END = re.compile(r"\s?[*_]*\s?(?:[:(,–—→|?-]|$)")
KNOWN, SERVICE, LABEL, SUBJECT, SUBJECT_FIRST, TOLD, RUN, PRESS, WITH_JOB = 2.6, 1.5, 2.5, 1.5, 3.0, 1.5, 3.0, 2.2, 2.2
"""What speaks for a name: a known service, a word for one, its place; and against it: it only runs the service.

A press contact is whoever is named beside it.
"""
FADE = 100
"""For so many characters between name and number a name loses one point."""
ENOUGH = 2.1


def likeliest(before: str, role: Role, keyword: str) -> str:
    """The name in the words before a number that most likely owns it; nothing if none is likely enough."""
    names = (each for each in proper_names(before) if each.name != keyword)
    scored = [(_score(each, before, role), each.start, each.name) for each in names]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= ENOUGH else ""


def _score(name: ProperName, before: str, role: Role) -> float:
    """How likely it is that a name at some distance owns the number behind `before`."""
    score = KNOWN * names_a_service(name.name, role) + SERVICE * is_service(name.name)
    lead = before[: name.start].strip(" *_“‘(•·-")
    if _opens(lead) and LABEL_END.match(before, name.end):
        score += LABEL
    if " " in name.name and JOB_BEFORE.search(before[: name.start]):
        score += WITH_JOB
    if ACTS.match(before, name.end):
        score += SUBJECT_FIRST if not lead and _serves(name, before) else SUBJECT
    if REACHED.search(before[: name.start]):
        score += TOLD
    if role == "media" and " " in name.name:
        score += PRESS
    if RUN_BY.search(before[: name.start]):
        score -= RUN
    return score - (len(before) - name.end) / FADE


def _serves(name: ProperName, before: str) -> bool:
    return is_body(name.name) or SERVES.match(before, name.end) is not None


def _opens(lead: str) -> bool:
    """Whether a name behind `lead` opens a line, or stands behind a label or an article alone."""
    return not lead or lead.endswith(("\n", ":")) or lead.lower() in {"the", "our"}
