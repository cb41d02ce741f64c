"""What a paragraph is for: what a reader can do, when and where, for whom, a body, figures; else it is the story."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Literal

from accessible_release import tables
from accessible_release.analysis.spans.temporal import DATE, TIME
from accessible_release.model import Block, Contact, Release
from accessible_release.simplifying.genre.wordlists import entries

Purpose = Literal["do", "when", "who", "about", "figures", "story"]

PEOPLE = (
    r"(?:you|people|residents?|anyone|anybody|everyone|customers|drivers|visitors|parents|carers|"
    r"tenants|pupils|patients|passengers|families|groups|owners|businesses|members|those|applicants|"
    r"households|shoppers|users|organisations|schools|applications|appointments|forms|places|tickets|"
    r"entries|nominations|recipients|claimants|attendees|voters|electors|learners|students|householders|landlords|"
    r"consumers|callers|motorists|pedestrians|cyclists|homeowners|employers|retailers|subscribers|travellers)"
)
DECIDED = r"\b(?:resolved|agreed|decided|ruled|voted|said|announced|believe|think)\b"
"""After these words of people it is not they who can or should."""
PUNISHED = r"(?:given an?|issued with|fined|prosecuted|charged|jailed|arrested)\b"
ADVICE = re.compile(
    rf"\b{PEOPLE}\b(?:(?!{DECIDED})[^.;:]){{0,80}}?\b(?:can|may(?! be {PUNISHED})|should"
    r"|must|need to|needs to|do not need|does not need|don[’']t need"
    r"|(?:is|are) (?:being )?(?:asked|advised|urged|reminded|encouraged|invited|warned|told) to|"
    r"will need to|have to)\b",
    re.IGNORECASE,
)
OFFER = re.compile(
    r"\b(?:no (?:appointment|booking|need to)|free (?:to attend|of charge)|to (?:book|apply|join|report)\b)",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:opens?|closes?|open|closed|runs?|held|starts?|begins?|takes? place|ends?|deadline)\b", re.IGNORECASE
)
FOR_WHOM = re.compile(
    r"\b(?:(?:free|open|available) (?:for|to)|(?:not )?eligible|for (?:everyone|anyone)\b|who (?:live|"
    r"lives|are aged|qualif))",
    re.IGNORECASE,
)
OF_A_BODY = re.compile(
    r"\b(?:(?:was|is|were) (?:founded|established|set up|formed|created|made up|ranked|home to|"
    r"responsible for|an? (?:\w+ ){0,3}(?:charity|body|organisation|agency|university|company))|"
    r"employs?|serves? (?:a population|more|some|about|around)|has (?:more than|over|about|"
    r"around)? ?[\d,]+|provides?|manages?|runs? [\d,]+|has (?:given|awarded))\b"
)
BOUND = re.compile(r"\bwill\b|\b(?:from|until|before|by|on|between) (?:[A-Za-z]+ ){0,2}\d", re.IGNORECASE)
PAST = re.compile(r"^(?!.*\bwill\b).*\b(?:was|were|had|opened|closed|began|started|took)\b", re.IGNORECASE)
SAYING = re.compile(r"\b(?:said|announced|found|warned|confirmed|told)\b")
COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|per cent|percent|increase|decrease|rise|rose|fell|fall|up from|"
    r"down from|on average)\b|%",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"\d[\d,.]*")
IMPERATIVE = re.compile(
    r"(?:(?:if|to|for|when|once|after|before)\b[^,;]{2,90}, )?(?:please |also |always |instead,? )?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
NEVER = re.compile(r"(?:please )?(?:do not|don[’']t|never|only) [a-z]+\b", re.IGNORECASE)
LEAST_NUMBERS = 2


class Purposes:
    """Tells what the paragraphs of a release are for."""

    def __init__(self, release: Release) -> None:
        self._details = public_details(release.contacts)

    def of(self, block: Block) -> Purpose:
        """By what its sentences say; a paragraph that tells what to do before all else."""
        texts = [sentence.text for sentence in block.sentences]
        if self.holds_contact(block.text) or sum(map(is_instruction, texts)) * 2 >= max(len(texts), 1):
            return "do"
        if texts and FOR_WHOM.search(texts[0]):
            return "who"
        if is_ahead(block.text):
            return "when"
        if COMPARED.search(block.text) and len(AMOUNT.findall(block.text)) >= LEAST_NUMBERS:
            return "figures"
        return "about" if texts and _is_about_a_body(texts[0]) else "story"

    def holds_contact(self, text: str) -> bool:
        """Whether the public can reach somebody by what stands in the text."""
        return any(detail in text for detail in self._details)


def public_details(contacts: Collection[Contact]) -> frozenset[str]:
    """Every detail of contacts that are not for reporters, as printed."""
    return frozenset(
        detail
        for each in contacts
        if each.role != "media"
        for detail in (*(phone.printed for phone in each.phones), *each.text_numbers, *each.urls, *each.emails)
    )


def is_instruction(text: str) -> bool:
    """Whether a sentence tells what one can or should do."""
    found = IMPERATIVE.match(text)
    orders = found is not None and found["verb"].lower() in _imperatives()
    return orders or bool(NEVER.match(text) or ADVICE.search(text) or OFFER.search(text))


def is_ahead(text: str) -> bool:
    """Whether a sentence gives a day or an hour on which something opens, ends or takes place."""
    timed = DATE.search(text) or TIME.search(text)
    return bool(timed and not PAST.search(text) and (OPEN.search(text) or BOUND.search(text)))


def _is_about_a_body(text: str) -> bool:
    begin = " ".join(text.split()[:8]).lower()
    named = text[:1].isupper() and any(re.search(rf"\b{word}\b", begin) for word in entries("bodies"))
    return named and bool(OF_A_BODY.search(text)) and not SAYING.search(text)


@cache
def _imperatives() -> frozenset[str]:
    return frozenset(tables.words("accessible_release.analysis.words", "modality.toml", "imperatives"))
