"""“The run is on Sunday, with 300 people taking part.” → “… 300 people are taking part.”"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, takes_plural
from accessible_release.simplifying.splitting.seams import is_long, split
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.simplifying.piece import Piece

NAME = "split-circumstance"
REASON = "What goes with it gets a sentence of its own."
DUE = frozenset({"due", "expected", "planned", "scheduled", "set", "available"})


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: *with* behind a comma at the end, with a subject and *-ing* or *due to*."""
    doc = piece.doc
    main = clauses.root(doc)
    if not is_long(piece) or clauses.full_stop(doc) is None or not _is_open(main):
        return
    for word in main.rights:
        if word.lower_ != "with" or word.nbor(-1).text != "," or word.right_edge.i < len(doc) - 2:
            continue
        pair = _subject_and_verb(word)
        helper = pair and _helper(main, pair[0])
        if not pair or not helper:
            continue
        who, verb = pair
        first, last = doc[word.i + 1], doc[verb.i - 1]
        named = sentence_case(doc[first.i : last.i + 1].text)
        made = split(piece, NAME, REASON, (word.nbor(-1).idx, clauses.end(last), f".\n{named} {helper}"))
        if made:
            yield made


def _is_open(main: Token) -> bool:
    conditional = any(token.dep_ == "mark" and token.lower_ in {"if", "unless", "that"} for token in main.doc)
    return main.lemma_ not in clauses.REPORTING and not conditional and clauses.is_free_of_speech(main.doc, len(main.doc))


def _subject_and_verb(word: Token) -> tuple[Token, Token] | None:
    """Who does what behind *with*: the parser hangs the verb on the noun, or the noun on the verb."""
    for child in word.rights:
        verb = child if child.dep_ == "pcomp" else next((each for each in child.rights if each.dep_ == "acl"), None)
        who = clauses.subject(child) if child.dep_ == "pcomp" else child
        if verb is None or who is None or not (verb.tag_ == "VBG" or verb.lower_ in DUE):
            continue
        if word.i < who.i < verb.i and verb.left_edge.i >= word.i + 1 and who.pos_ in {"NOUN", "PROPN"}:
            commas = any(token.text == "," for token in clauses.between(word.doc, who.i + 1, verb.i))
            return None if commas and not any(c.dep_ == "conj" for c in who.subtree) else (who, verb)
    return None


def _helper(main: Token, who: Token) -> str | None:
    """*are* or *were*, as the main verb has it; None for *will* and *had*."""
    first = (clauses.auxiliaries(main) or [main])[0]
    if first.tag_ not in {"VBD", "VBZ", "VBP"} or first.lower_ == "had":
        return None
    return BE["past" if first.tag_ == "VBD" else "present", takes_plural(who)]
