"""A relative clause at the end that speaks of some of them, of what is theirs, or of the whole: a sentence of its own.

“… 23 former workers, the oldest of whom is 97.” → “The oldest of them is 97.”; “…, whose parents will be rung.” →
“Their parents will be rung.”; “…, which is in line with 2025.” → “This is in line with 2025.”
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

THEM = {"whom": "them", "which": "them"}


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    doc = main.doc
    asked = clauses.marked(doc, "if", "unless", "whether")
    if asked or not clauses.is_finite(main) or not clauses.is_free_of_speech(doc, len(doc)):
        return
    for verb in doc:
        comma = verb.left_edge.nbor(-1) if verb.left_edge.i > 1 else None
        if verb.dep_ != "relcl" or comma is None or comma.text != "," or not clauses.ends_sentence(verb):
            continue
        if clauses.is_finite(verb) and not any(each.dep_ in {"ccomp", "advcl"} for each in verb.head.ancestors):
            yield _of_some(verb, comma) or _of_theirs(verb, comma) or _of_all(verb, comma)


def _of_some(verb: Token, comma: Token) -> Changes | None:
    """*the oldest of whom* → *The oldest of them*, behind several."""
    who = clauses.subject(verb)
    of = next((child for child in who.rights if child.lower_ == "of"), None) if who is not None else None
    word = next((child for child in of.rights if child.lower_ in THEM), None) if of is not None else None
    if who is None or word is None or who.left_edge != verb.left_edge or not is_plural(verb.head):
        return None
    first = who.left_edge
    opening = (clauses.end(comma.nbor(-1)), clauses.end(first), f".\n{sentence_case(first.text)}")
    return [opening, (word.idx, clauses.end(word), "them")]


def _of_theirs(verb: Token, comma: Token) -> Changes | None:
    """*whose parents* → *Their parents*, behind several."""
    first, noun = verb.left_edge, verb.head
    if first.lower_ != "whose" or noun.pos_ not in {"NOUN", "PROPN"} or comma.i != _last(noun, comma):
        return None
    return [(clauses.end(comma.nbor(-1)), clauses.end(first), ".\nTheir")] if is_plural(noun) else None


def _last(noun: Token, comma: Token) -> int:
    """The place behind the noun and what narrows it down without a verb."""
    between = list(clauses.between(noun.doc, noun.i + 1, comma.i))
    plain = all(token.pos_ not in {"VERB", "AUX", "PRON"} for token in between)
    return int(comma.i) if plain and all(noun in token.ancestors for token in between) else -1


def _of_all(verb: Token, comma: Token) -> Changes | None:
    """*which is …* → *This is …*, where *this* can stand for the thing and for the whole."""
    who = verb.left_edge
    form = clauses.tensed(verb)
    single = form.tag_ == "VBZ" and not is_plural(verb.head)
    if who.lower_ != "which" or verb.lemma_ not in {"be", "mean"} or not single or form != verb:
        return None
    return [(clauses.end(comma.nbor(-1)), clauses.end(who), ".\nThis")]
