"""“Six groups took part, including a choir.” → a sentence of its own: “These included …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import MASSES, NEVER, again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

UNITS = cues("examples", "units")
PEOPLE = cues("examples", "people")


LEFT_OVER = re.compile(r"^including\b.*, (?:and|or|but) (?:on|in|for|to|at|by|with|from|of) ", re.I)
"""What goes on behind the things named belongs to the main clause: “on parks, including one here, and on roads”."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *including* behind a comma, with the things it names up to the end or the next main words."""
    doc = main.doc
    if clauses.is_negated(main):
        return
    for word in doc:
        named = word.lower_ == "including" and word.i > 1 and word.nbor(-1).text == ","
        if named and (made := _there_are(word, main)):
            yield made
            return
        if LEFT_OVER.search(doc[word.i :].text):
            return
        if named and _names_things(word):
            yield _behind(word, main) if clauses.ends_sentence(word) else _in_the_middle(word, main)


def _names_things(word: Token) -> bool:
    """Whether things or people are named, and what they belong to is plural and right before the comma."""
    noun = word.head
    things = next((child for child in word.rights if child.dep_ in {"pobj", "dobj"}), None)
    if noun.pos_ != "NOUN" or not (is_plural(noun) or noun.lower_ == "staff") or things is None:
        return False
    if things is not None and things.tag_ == "NN" and things.left_edge == things and things.right_edge == things:
        return False
    person = things is not None and (things.lemma_ in PEOPLE or things.pos_ in {"PROPN", "PRON"})
    mixed = (noun.lemma_ in PEOPLE and not person) or noun.lemma_ in UNITS
    people = noun.lemma_ in PEOPLE or not any(token.lemma_ in PEOPLE for token in noun.doc[: noun.i])
    clause = any(token.dep_ in {"relcl", "ccomp", "advcl", "pcomp"} for token in word.subtree)
    return (
        people
        and not mixed
        and not clause
        and not any(child.lower_ in NEVER for child in noun.children)
        and is_in_the_open(noun)
    )


def _there_are(word: Token, main: Token) -> Changes | None:
    """*There are risks for people who swim here, including A and B* → *These include …*, as open as it was."""
    noun = next((child for child in main.rights if child.dep_ in {"attr", "dobj"}), None)
    there = any(child.dep_ == "expl" and child.i == 0 for child in main.lefts) and main.lemma_ == "be"
    if noun is None or not there or not is_plural(noun) or noun.lemma_ in PEOPLE | UNITS or noun.i > word.i:
        return None
    person = any(token.lemma_ in PEOPLE for token in word.rights) or any(
        token.dep_ in {"relcl", "ccomp"} for token in word.subtree
    )
    denied = any(token.lower_ in NEVER for token in noun.children)
    if person or denied or not clauses.is_finite(main) or clauses.modal(main) or not clauses.ends_sentence(word):
        return None
    verb = "included" if clauses.is_past(main) else "include"
    return [(word.nbor(-1).idx, clauses.end(word), f".\nThese {verb}")]


def _behind(word: Token, main: Token) -> Changes | None:
    noun, comma = word.head, word.nbor(-1)
    nouns = [
        token for token in clauses.between(word.doc, noun.i + 1, comma.i) if is_plural(token) or token.pos_ == "VERB"
    ]
    if nouns or not clauses.is_finite(main):
        return None
    who = "They" if noun.lemma_ in PEOPLE else "These"
    verb = "included" if clauses.is_past(main) else "include"
    return [(comma.idx, clauses.end(word), f".\n{who} {verb}")]


def _in_the_middle(word: Token, main: Token) -> Changes | None:
    """*Their staff, including nurses, help …* → *Their staff include nurses. Their staff help …*, two sentences."""
    noun, comma = word.head, word.nbor(-1)
    closing = clauses.closing(word)
    counted = any(child.lower_ in MASSES or child.dep_ == "nummod" for child in noun.children)
    first = noun == clauses.subject(main) and noun.left_edge.i == 0 and not counted
    named = again(noun, main) if first else None
    if named is None or closing.text != "," or not clauses.is_finite(main):
        return None
    verb = (
        "included" if clauses.is_past(main) else "includes" if main.tag_ == "VBZ" and not is_plural(noun) else "include"
    )
    cut = (comma.idx, clauses.end(word), f" {verb}")
    return [cut, (closing.idx, clauses.end(closing), f".\n{sentence_case(named)}")]
