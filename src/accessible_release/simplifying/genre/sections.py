"""Sections with short headings: what it is about, what each person said, topics, numbers (ER30, ER31)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from accessible_release.lexicon.frames import SUBJECTS
from accessible_release.model import Block, Contact, Release
from accessible_release.parsing import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ENOUGH = 5
"""Lines under one heading before the next heading is looked for."""
MANY_NUMBERS = 3
LONGEST_TOPIC = 5
"""Words."""
NUMBER = re.compile(r"\d[\d,.]*")


class Headings:
    """Knows what a paragraph is about, in words that stand in it."""

    def __init__(self, release: Release, words: Mapping[str, str]) -> None:
        self._words = words
        self._people = {name for each in release.quotations if each.speaker for name in (each.speaker.split()[-1],)}
        self._details = [detail for contact in release.contacts for detail in _details(contact)]
        self._used: set[str] = set()
        firsts = {block.id: block.sentences[0].text for block in release.blocks if block.sentences}
        self._docs: dict[str, Doc] = dict(zip(firsts, parser().docs(firsts.values()), strict=True))

    def of(self, block: Block) -> str:
        """A heading for what begins with this paragraph."""
        if any(detail in block.text for detail in self._details):
            return self._once(self._words["contact"])
        if len(NUMBER.findall(block.text)) >= MANY_NUMBERS:
            return self._once(self._words["numbers"])
        topic = self._topic(self._docs[block.id]) if block.id in self._docs else ""
        return self._once(self._words["topic"].format(topic=topic) if topic else self._words["more"])

    def _once(self, heading: str) -> str:
        """The heading, or the neutral one if it has stood before."""
        fresh = heading not in self._used
        self._used.add(heading)
        return heading if fresh else self._words["more"]

    def _topic(self, doc: Doc) -> str:
        subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
        if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
            return ""
        phrase = doc[subject.left_edge.i : subject.i + 1]
        named = subject.pos_ == "PROPN" or phrase[0].lower_ in ("the", "this", "these")
        if not named or len(phrase) > LONGEST_TOPIC or self._is_person(subject) or NUMBER.search(phrase.text):
            return ""
        return _inside_a_sentence(phrase)

    def _is_person(self, token: Token) -> bool:
        return token.text in self._people


def _details(contact: Contact) -> list[str]:
    """Everything by which one reaches somebody, as printed."""
    numbers = [phone.printed for phone in contact.phones]
    return [*numbers, *contact.text_numbers, *contact.relays, *contact.urls, *contact.emails]


def _inside_a_sentence(phrase: Span) -> str:
    first = phrase[0]
    return phrase.text if first.pos_ == "PROPN" else phrase.text[0].lower() + phrase.text[1:]
