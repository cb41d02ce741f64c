"""Our own headings: they say what stands below them, in fixed words or in words that stand there (ER30, ER31).

A heading that says nothing helps little: where none fits, there is none. It has at least two lines below it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.frames import SUBJECTS
from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.ordering import Part
from accessible_release.simplifying.genre.purposes import Purposes
from accessible_release.simplifying.genre.wordlists import entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ENOUGH = 4
"""Lines under one heading before the next heading is looked for."""
FEWEST = 2
"""Lines that a heading has below it."""
POINTING = frozenset({"the", "this", "these"})
LONGEST_TOPIC = 5
"""Words."""


class Headings:
    """Knows what a paragraph is about, in words that stand in it."""

    def __init__(self, release: Release, words: Mapping[str, str], purposes: Purposes) -> None:
        self._words, self._purposes = words, purposes
        self._people = {name for each in release.quotations if each.speaker for name in (each.speaker.split()[-1],)}
        self._used: set[str] = set()

    def over(self, part: Part, lines: Sequence[Block]) -> str:
        """The heading of a part that has none of its own; empty where none is needed or fits."""
        if part.kind == "do":
            return self._fresh(self._words["do"])
        if part.kind == "story":
            return self._fresh(self._of_story([line.text for line in lines]))
        if part.kind in ("about", "figures") and len(lines) >= FEWEST and part.blocks:
            return self._fresh(self._about(lines[0].text))
        return ""

    def of(self, block: Block, lines: Sequence[Block]) -> str:
        """A heading for the lines of a paragraph, with which a section begins; empty where none fits."""
        purpose = self._purposes.of(block)
        if purpose in ("when", "who") and (heading := self._fresh(self._words[purpose])):
            return heading
        return self._fresh(self._about(lines[0].text))

    def _about(self, text: str) -> str:
        topic = self._topic(next(iter(parser().docs([text]))))
        return self._words["topic"].format(topic=topic) if topic else ""

    def _of_story(self, texts: Sequence[str]) -> str:
        """Whether most of the lines tell what was, what will be, or what is."""
        tenses = [_tense(doc) for doc in parser().docs(list(texts))]
        past, future = tenses.count("past"), tenses.count("future")
        if past * 2 > len(tenses):
            return self._words["happened"]
        if future * 2 >= len(tenses):
            return self._words["will_happen"]
        return next(filter(None, map(self._about, texts[:FEWEST])), self._words["about"])

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
    whole = rest not in ("and", "&", "of", "for")
    return whole and (phrase[0].lower_ == "the" or any(token.lower_ in entries("bodies") for token in phrase))


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
