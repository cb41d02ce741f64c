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
        named = word.lower_ == "including" and word.i > 1 and (word.nbor(-1).text == "," or _is_long(word))
        if named and (made := _there_are(word, main)):
            yield made
            return
        if LEFT_OVER.search(doc[word.i :].text):
            return
        if named and _names_things(word):
            yield _behind(word, main) if clauses.ends_sentence(word) else _in_the_middle(word, main)


def _is_long(word: Token) -> bool:
    """Whether several things follow up to the end, right behind their noun: what need not be set off by a comma."""
    behind = list(word.doc[word.i :])
    several = sum(token.text == "," for token in behind) > 1 and clauses.says(behind, {"and"})
    return several and word.head == word.nbor(-1) and clauses.ends_sentence(word)


def _names_things(word: Token) -> bool:
    """Whether things or people are named, and what they belong to is plural and right before the comma."""
    noun = word.head
    things = next((child for child in word.rights if child.dep_ in {"pobj", "dobj"}), None)
    if noun.pos_ != "NOUN" or not (is_plural(noun) or noun.lower_ == "staff") or things is None:
        return False
    if things.tag_ == "NN" and things.left_edge == things == things.right_edge:
        return False
    clause = clauses.has(word.subtree, "relcl", "ccomp", "advcl", "pcomp")
    return _go_together(noun, things) and not (clause or clauses.says(noun.children, NEVER)) and is_in_the_open(noun)


def _go_together(noun: Token, things: Token) -> bool:
    """Whether people are among people, or things among things of which nobody stands in front."""
    if noun.lemma_ in PEOPLE:
        return noun.lemma_ not in UNITS and (things.lemma_ in PEOPLE or things.pos_ in {"PROPN", "PRON"})
    return noun.lemma_ not in UNITS and not any(token.lemma_ in PEOPLE for token in noun.doc[: noun.i])


def _there_are(word: Token, main: Token) -> Changes | None:
    """*There are risks for people who swim here, including A and B* → *These include …*, as open as it was."""
    noun = _what_there_is(main)
    if noun is None or not is_plural(noun) or noun.lemma_ in PEOPLE | UNITS or noun.i > word.i:
        return None
    if not _is_sure(noun, main) or not clauses.ends_sentence(word):
        return None
    if any(token.lemma_ in PEOPLE for token in word.rights) or clauses.has(word.subtree, "relcl", "ccomp"):
        return None
    verb = "included" if clauses.is_past(main) else "include"
    return [(word.nbor(-1).idx, clauses.end(word), f".\nThese {verb}")]


def _what_there_is(main: Token) -> Token | None:
    """The noun behind *there are* at the beginning of a sentence."""
    there = main.lemma_ == "be" and any(child.dep_ == "expl" and child.i == 0 for child in main.lefts)
    return next((child for child in main.rights if there and child.dep_ in {"attr", "dobj"}), None)


def _is_sure(noun: Token, main: Token) -> bool:
    """Whether there is such a thing: a tense without a modal, and no *no* with the noun."""
    return clauses.is_finite(main) and clauses.modal(main) is None and not clauses.says(noun.children, NEVER)


def _behind(word: Token, main: Token) -> Changes | None:
    noun = word.head
    nouns = [
        token for token in clauses.between(word.doc, noun.i + 1, word.i) if is_plural(token) or token.pos_ == "VERB"
    ]
    if nouns or not clauses.is_finite(main):
        return None
    who = "They" if noun.lemma_ in PEOPLE else "These"
    verb = "included" if clauses.is_past(main) else "include"
    return [(clauses.before(word), clauses.end(word), f".\n{who} {verb}")]


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
