"""Contact details, days, sums and the like in a sentence, which call a picture as words do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.spans.temporal import DATE, TIME
from accessible_release.analysis.tokens import text_of
from accessible_release.illustrating.subject import Rank
from accessible_release.model import Contact
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 5
"""Digits of the longest short code that could be a count: 999, 88858."""
WEB = re.compile(r"(?:https?://|\bwww\.)\S+", re.IGNORECASE)
"""An address that is nobody's contact."""
FORBIDDEN = "{forbidden}"
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
PATTERNS = {
    "{money}": re.compile(r"[£€$]\d[\d,.]*"),
    "{percent}": re.compile(r"\d[\d.]* ?(?:%|per cent\b|percent\b)", re.IGNORECASE),
    "{weekdays}": re.compile(r"\bmonday to friday\b", re.IGNORECASE),
    "{every-day}": re.compile(r"\b(?:every|each) day\b|\bmonday to (?:satur|sun)day\b", re.IGNORECASE),
    "{hours}": re.compile(r"\b(?:\d+|an|every|half an) hours?\b", re.IGNORECASE),
    "{minutes}": re.compile(r"\b\d+ minutes?\b", re.IGNORECASE),
    "{day}": re.compile(rf"\b{DAY}s?\b", re.IGNORECASE),
}


class Detail(NamedTuple):
    """Something told in a sentence, by its kind: `{phone}`, `{day}`."""

    kind: str
    rank: Rank
    start: int
    end: int
    """Characters of the sentence."""


def details(doc: Doc, contacts: tuple[Contact, ...]) -> Iterator[Detail]:
    """Where the first of each kind stands, if there is one."""
    text = text_of(doc)
    found: dict[str, Place] = {}
    for contact in contacts:
        for kind, printed in _printed(contact):
            place = _place(text, printed)
            if place and _is_detail(text, place) and (kind not in found or place < found[kind]):
                found[kind] = place
    day = DATE.search(text)
    if day and _tells_when(doc):
        found["{date}"] = day.span()
    yield from (Detail(kind, Rank.DETAIL, *place) for kind, place in found.items())
    yield from _further(doc, day)


def has_clock_time(doc: Doc) -> bool:
    """Whether a time such as 9am is named: a drawn clock shows another."""
    return bool(TIME.search(text_of(doc)))


def _further(doc: Doc, day: re.Match[str] | None) -> Iterator[Detail]:
    """What is forbidden, sums, days of the week, lengths of time, and days on which something will have been done."""
    text = text_of(doc)
    root = _root(doc)
    if root is not None and _forbids(root):
        yield Detail(FORBIDDEN, Rank.ACT, root.idx, root.idx + len(root))
    address = WEB.search(text)
    if address:
        yield Detail("{web}", Rank.ACT, *address.span())
    for kind, pattern in PATTERNS.items():
        match = pattern.search(text)
        if match:
            yield Detail(kind, Rank.FURTHER, *match.span())
    if day and root is not None and not _is_past(root):
        yield Detail("{day}", Rank.FURTHER, *day.span())


def _forbids(root: Token) -> bool:
    """“Do not feed the ducks”, “You must not smoke”, “Dogs are not allowed”."""
    by_role = {child.dep_: child.lower_ for child in root.children}
    if "neg" not in by_role:
        return False
    subject = by_role.get("nsubj", by_role.get("nsubjpass", ""))
    order = not subject and root.tag_ == "VB" and by_role.get("aux", "do") == "do"
    duty = by_role.get("aux") == "must" or (subject, by_role.get("aux")) == ("you", "should")
    return order or duty or root.lower_ in ("allowed", "permitted")


def _printed(contact: Contact) -> Iterator[tuple[str, str]]:
    yield from (("{phone}", each.printed) for each in contact.phones)
    yield from (("{text}", each) for each in contact.text_numbers)
    yield from (("{email}", each) for each in contact.emails)
    yield from (("{web}", each) for each in contact.urls)


def _place(text: str, printed: str) -> Place | None:
    found = re.search(rf"(?<![\w.@]){re.escape(printed)}(?!\w)", text) if printed else None
    return found.span() if found else None


def _is_detail(text: str, place: Place) -> bool:
    """Whether it is no mere count (“999 calls were made”): before a short number stands a word such as “call”."""
    printed = text[place[0] : place[1]]
    if not printed.isdigit() or len(printed) > SHORT:
        return True
    before = text[: place[0]].lower().split()
    return bool(before) and before[-1] in choosing("before_number")


def _tells_when(doc: Doc) -> bool:
    """“The market is on Saturday 6 June”: the verb says that something happens, now or to come."""
    root = _root(doc)
    return root is not None and root.lemma_ in choosing("happening") and not _is_past(root)


def _root(doc: Doc) -> Token | None:
    return next((token for token in doc if token.dep_ == "ROOT"), None)


def _is_past(verb: Token) -> bool:
    helped = any(child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBP", "VBZ", "MD") for child in verb.children)
    past = verb.tag_ in ("VBD", "VBG") or (verb.tag_ == "VBN" and not helped)
    return past or any(child.tag_ == "VBD" for child in verb.children)
