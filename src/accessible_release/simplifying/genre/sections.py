"""Sections with short headings: what it is about, what each person said, topics, numbers (ER30, ER31).

A heading that says nothing helps little. Where no topic can be found there is none, but after somebody's words, where
a reader must see that the release speaks again, and after very many lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.frames import SUBJECTS
from accessible_release.model import Block, Contact, Release
from accessible_release.simplifying.genre.wordlists import entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ENOUGH = 5
"""Lines under one heading before the next heading is looked for."""
TOO_MANY = 10
"""Lines under one heading before there must be a next one."""
MANY_NUMBERS = 3
"""Amounts and counts in a paragraph that is about numbers; times, dates, years and ages are none."""
POINTING = frozenset({"the", "this", "these"})
LONGEST_TOPIC = 5
"""Words."""
NUMBER = re.compile(r"(?<![A-Za-z\d])\d[\d,.]*")
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NO_AMOUNT = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? \d{{4}})?|{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|noon)\b|\b\d{1,2}:\d\d\b|\baged \d+|\b\d+-(?:year|month)-old",
    re.IGNORECASE,
)


class Headings:
    """Knows what a paragraph is about, in words that stand in it."""

    def __init__(self, release: Release, words: Mapping[str, str]) -> None:
        self._words = words
        self._people = {name for each in release.quotations if each.speaker for name in (each.speaker.split()[-1],)}
        self._details = [detail for contact in release.contacts for detail in _details(contact)]
        self._used: set[str] = set()
        firsts = {block.id: block.sentences[0].text for block in release.blocks if block.sentences}
        self._docs: dict[str, Doc] = dict(zip(firsts, parser().docs(firsts.values()), strict=True))

    def of(self, block: Block, *, needed: bool) -> str:
        """A heading for what begins with this paragraph; empty where none fits and none is needed."""
        fresh = (each for each in self._fitting(block) if each not in self._used)
        heading = next(fresh, self._words["more"] if needed else "")
        self._used.add(heading)
        return heading

    def _fitting(self, block: Block) -> Iterator[str]:
        if any(detail in block.text for detail in self._details):
            yield self._words["contact"]
        if len(NUMBER.findall(NO_AMOUNT.sub("", block.text))) >= MANY_NUMBERS:
            yield self._words["numbers"]
        if topic := self._topic(self._docs[block.id]):
            yield self._words["topic"].format(topic=topic)

    def _topic(self, doc: Doc) -> str:
        """What a sentence speaks of: its subject, if that is a thing by itself and not a person's name."""
        subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
        if subject is None or subject.text in self._people:
            return ""
        phrase = doc[subject.left_edge.i : subject.i + 1]
        clear = _is_body(phrase) if subject.pos_ == "PROPN" else _is_thing(phrase)
        if not clear or len(phrase) > LONGEST_TOPIC or NUMBER.search(phrase.text):
            return ""
        return _inside_a_sentence(phrase)


def _details(contact: Contact) -> list[str]:
    """Everything by which one reaches somebody, as printed."""
    numbers = [phone.printed for phone in contact.phones]
    return [*numbers, *contact.text_numbers, *contact.relays, *contact.urls, *contact.emails]


def _is_body(phrase: Span) -> bool:
    """Whether a name is that of a body, a plan or an event."""
    return phrase[0].lower_ == "the" or any(token.lower_ in entries("bodies") for token in phrase)


def _is_thing(phrase: Span) -> bool:
    """Whether a noun says by itself what it means: “the operation”, “postal votes”; not “a man” or “the director”."""
    last = phrase[-1]
    if last.lower_ in entries("posts"):
        return False
    if phrase[0].lower_ in POINTING:
        return last.pos_ == "NOUN"
    kinds = all(token.pos_ in ("NOUN", "ADJ") and not token.like_num for token in phrase[:-1])
    return last.tag_ == "NNS" and kinds and len(phrase) > 1


def _inside_a_sentence(phrase: Span) -> str:
    named = phrase[-1].pos_ == "PROPN" and phrase[0].lower_ != "the"
    return phrase.text if named else phrase.text[0].lower() + phrase.text[1:]
