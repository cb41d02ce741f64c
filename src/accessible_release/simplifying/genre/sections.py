"""Our own headings: they say what stands below them, in fixed words or in words that stand there (ER30, ER31).

A heading that says nothing helps little: where none fits, there is none. It has at least two lines below it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.spans.temporal import DATE, TIME
from accessible_release.lexicon.frames import SUBJECTS
from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.ordering import Part
from accessible_release.simplifying.genre.purposes import FOR_WHOM, Purposes
from accessible_release.simplifying.genre.standing import hangs
from accessible_release.simplifying.genre.updates import is_closing
from accessible_release.simplifying.genre.wordlists import entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ENOUGH = 4
"""Lines under one heading before the next heading is looked for."""
FEWEST = 2
"""Lines that a heading has below it."""
QUALIFIES = re.compile(r"\b(?:to (?:be eligible|qualify)|applicants must|(?:are|is) eligible)\b", re.IGNORECASE)
PLACES = frozenset({"FAC", "GPE", "LOC", "ORG"})
STEM = 6
POINTING = frozenset({"the", "this", "these"})
LONGEST_TOPIC = 5
"""Words."""


class Headings:
    """Knows what a paragraph is about, in words that stand in it."""

    def __init__(self, release: Release, words: Mapping[str, str], purposes: Purposes) -> None:
        self._words, self._purposes = words, purposes
        self._is_over = any(map(is_closing, release.blocks[1:]))
        self._people = {name for each in release.quotations if each.speaker for name in (each.speaker.split()[-1],)}
        self._used: set[str] = set()

    def over(self, part: Part, lines: Sequence[Block]) -> str:
        """The heading of a part that has none of its own; empty where none is needed or fits."""
        below = list(takewhile(lambda line: line.kind != "heading", lines))
        if part.kind == "do":
            return self._fresh(self._words["who" if below and QUALIFIES.search(below[0].text) else "do"])
        if part.kind == "story":
            return self._fresh(self._of_story(below))
        if part.kind == "said" and lines and lines[0].kind != "heading":
            return self._fresh(self._words["about"])
        if part.kind in ("about", "figures") and len(lines) >= FEWEST and part.blocks:
            topic = self._fresh(self._about(below[0].text) if below else "")
            return topic or (self._fresh(self._words["about"]) if part.kind == "figures" else "")
        return ""

    def of(self, block: Block, lines: Sequence[Block]) -> str:
        """A heading for the lines of a paragraph, with which a section begins; empty where none fits."""
        purpose = self._purposes.of(block)
        if purpose == "when" and (heading := self._fresh(self._words["when" if _is_placed(lines) else "dates"])):
            return heading
        if purpose == "who" and (heading := self._fresh(self._words["who"])):
            return heading
        return self._fresh(self._about(lines[0].text))

    def fits(self, heading: str, lines: Sequence[Block]) -> bool:
        """Whether a heading that was made of the first lines says what stands in most of them."""
        texts = [line.text for line in lines]
        if heading in (self._words["when"], self._words["dates"]):
            return 2 * sum(bool(DATE.search(text) or TIME.search(text)) for text in texts) >= len(texts)
        if heading == self._words["who"]:
            return any(FOR_WHOM.search(text) or QUALIFIES.search(text) for text in texts[:FEWEST])
        return self._is_topic(heading, lines)

    def _is_topic(self, heading: str, lines: Sequence[Block]) -> bool:
        """Whether most lines speak of the last word of a heading, point back at a line that does, or are its list."""
        word = heading.rsplit(maxsplit=1)[-1].lower()[:STEM]
        spoken, count = False, 0
        for line in lines:
            spoken = word in line.text.lower() or (spoken and (bool(line.within) or hangs(line.text)))
            count += spoken
        return count >= FEWEST and 2 * count >= len(lines)

    def _about(self, text: str) -> str:
        topic = self._topic(next(iter(parser().docs([text]))))
        return self._words["topic"].format(topic=topic) if topic else ""

    def _of_story(self, lines: Sequence[Block]) -> str:
        """Whether most of the lines tell what was, what will be, or what is; all is past where the matter is over."""
        if self._is_over:
            return self._words["before"]
        texts = [line.text for line in lines]
        tenses = [_tense(doc) for doc in parser().docs(texts)]
        past, future = tenses.count("past"), tenses.count("future")
        if past * 2 > len(tenses):
            return self._words["happened"]
        if future * 2 >= len(tenses):
            return self._words["will_happen"]
        topics = filter(None, map(self._about, texts[:FEWEST]))
        return next((topic for topic in topics if self._is_topic(topic, lines)), self._words["about"])

    def _fresh(self, heading: str) -> str:
        if not heading:
            return ""
        fresh = heading if heading not in self._used else ""
        self._used.add(heading)
        return fresh

    def _topic(self, doc: Doc) -> str:
        """What a sentence speaks of: its subject, if that is a thing by itself and not a person's name."""
        subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
        if (
            subject is None
            or subject.text in self._people
            or any(token.pos_ == "PROPN" for token in subject.children if token.dep_ == "conj")
        ):
            return ""
        phrase = doc[subject.left_edge.i : subject.i + 1]
        clear = _is_body(phrase) if subject.pos_ == "PROPN" else _is_thing(phrase)
        if not clear or len(phrase) > LONGEST_TOPIC or any(char.isdigit() for char in phrase.text):
            return ""
        return _inside_a_sentence(phrase)


def _tense(doc: Doc) -> str:
    """`past`, `future` or neither, by the main verb."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None:
        return ""
    helpers = [root, *(token for token in root.children if token.dep_ in ("aux", "auxpass"))]
    if any(token.lower_ in ("will", "shall", "'ll") for token in helpers):
        return "future"
    return "past" if any(token.tag_ == "VBD" for token in helpers) else ""


def _is_body(phrase: Span) -> bool:
    """Whether a name is that of a body, a plan or an event, and whole."""
    rest = phrase.doc[phrase.end].lower_ if phrase.end < len(phrase.doc) else ""
    whole = rest not in ("and", "&", "of", "for", "to") and phrase[-1].lower_ not in entries("posts")
    return whole and (phrase[0].lower_ == "the" or any(token.lower_ in entries("bodies") for token in phrase))


def _is_placed(lines: Sequence[Block]) -> bool:
    """Whether a line with a day or an hour says where, too."""
    timed = [line.text for line in lines if DATE.search(line.text) or TIME.search(line.text)]
    return any(place.label_ in PLACES for doc in parser().docs(timed) for place in doc.ents)


def _is_thing(phrase: Span) -> bool:
    """Whether a noun says by itself what it means: “the operation”, “postal votes”; not “a man” or “the director”."""
    last = phrase[-1]
    if last.lower_ in entries("posts") or last.lower_ in entries("persons"):
        return False
    if phrase[0].lower_ in POINTING:
        return last.pos_ == "NOUN"
    kinds = all(token.pos_ in ("NOUN", "ADJ") and not token.like_num for token in phrase[:-1])
    return last.tag_ == "NNS" and kinds and len(phrase) > 1


def _inside_a_sentence(phrase: Span) -> str:
    named = phrase[-1].pos_ == "PROPN" and phrase[0].lower_ != "the"
    return phrase.text if named else phrase.text[0].lower() + phrase.text[1:]
