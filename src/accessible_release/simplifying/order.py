"""“Call us if you are worried.” → “If you are worried, call us.” The condition comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import proposed
from accessible_release.simplifying.subjects import inside, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from accessible_release.simplifying.piece import Piece

NAME = "order"
REASON = "The condition comes first."
CONDITIONS = frozenset({"if", "unless", "when"})
BEFORE = cues("order", "before")
"""Words before *if* that make it something else than a condition."""
QUESTIONS = cues("order", "questions")
"""Verbs whose *if* may mean *whether*."""
THIRD = cues("order", "third")
LEADING = frozenset({"please", "you"})
NOUNS = frozenset({"NOUN", "PROPN"})
ORDERED = frozenset({"only", "?", ":", ";", "whether", "so", "such", "then"})
"""Words and signs that need what stands before or behind them to stay there."""
TIMES = cues("order", "times")
"""Nouns that *when* may belong to: “the day when …”."""
LONGEST = 14
"""Tokens of a condition: behind a longer one the reader has forgotten why."""
SHORTEST = 7
"""Words: a shorter sentence is clear in any order."""


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: a condition at the end of a sentence with one main clause."""
    doc = piece.doc
    main = clauses.root(doc)
    stop = clauses.full_stop(doc)
    if stop is None or clauses.words(piece.text) < SHORTEST or not _is_single(main):
        return
    for verb in main.rights:
        mark = verb.left_edge
        if verb.dep_ != "advcl" or mark.lower_ not in CONDITIONS or not _is_condition(verb, mark, main):
            continue
        swapped = _named(verb, main)
        if swapped is None:
            continue
        condition, rest = swapped
        comma = mark.nbor(-1) if mark.nbor(-1).text == "," else mark
        start = clauses.end(doc[comma.i - 1])
        front = (0, _replaced(main, rest), f"{sentence_case(condition)}, {rest}")
        made = proposed(piece, NAME, REASON, front, (start, stop.idx, ""))
        if made:
            yield made


def _replaced(main: Token, rest: str) -> int:
    """Where that ends which `rest` stands for: the first word, or the subject where a pronoun is put."""
    first = main.doc[0]
    if rest == inside(first):
        return clauses.end(first)
    who = clauses.subject(main)
    return clauses.end(who.right_edge) if who is not None else 0


def _is_single(main: Token) -> bool:
    """Whether there is one main clause, with nothing in front, that nobody is quoted for."""
    doc = main.doc
    joined = any(child.dep_ in {"conj", "parataxis", "ccomp", "cc", "preconj"} for child in main.children)
    who = clauses.subject(main)
    if joined or _is_odd(main, who) or _is_said(main):
        return False
    command = who is None and main.tag_ in {"VB", "VBP"}
    tense = who is not None and clauses.is_finite(main) and not clauses.is_past(main)
    return (command or tense) and clauses.is_free_of_speech(doc, len(doc))


def _is_odd(main: Token, who: Token | None) -> bool:
    """Whether something stands in front, or a word by which the order of the clauses counts."""
    first = who.left_edge.i if who is not None else main.i
    fronted = any(
        child.i < first and child.lower_ not in LEADING and child.dep_ not in {"neg", "aux"} for child in main.lefts
    )
    asked = any(token.tag_.startswith("W") and token.dep_ == "pobj" for token in main.doc[first : main.i])
    return fronted or asked or any(token.lower_ in ORDERED for token in main.doc)


def _is_said(main: Token) -> bool:
    """Whether the main verb only says that something is there, or that somebody says it."""
    behind = {child.dep_ for child in main.rights}
    bare = main.lemma_ == "be" and not behind & {"attr", "acomp", "prep", "advmod"}
    return bare or (main.lemma_ in REPORTING and not behind & {"dobj", "prep"})


def _is_condition(verb: Token, mark: Token, main: Token) -> bool:
    """Whether the clause ends the sentence, has a subject and a tense, and is a condition indeed."""
    if len(verb.doc) - mark.i > LONGEST or verb.right_edge.i < len(verb.doc) - 2:
        return False
    if clauses.subject(verb) is None or not clauses.is_finite(verb) or clauses.is_past(verb):
        return False
    nested = any(token.lower_ in CONDITIONS or token.lemma_ in TIMES for token in verb.doc[: mark.i])
    return not (nested or _is_led(mark, main) or _is_cut(verb.doc, mark))


def _is_led(mark: Token, main: Token) -> bool:
    """Whether something before the clause needs it: a preposition, or a verb of asking."""
    asked = main.lemma_ in QUESTIONS and not any(child.lower_ == "for" and child.i < mark.i for child in main.rights)
    return mark.i < 2 or mark.nbor(-1).lower_ in BEFORE or (mark.lower_ == "if" and asked)


def _is_cut(doc: Doc, mark: Token) -> bool:
    """Whether the clause points to something before it, or has parts of its own."""
    pointing = any(token.lower_ in {"one", "ones", "so"} for token in clauses.between(doc, mark.i, len(doc)))
    return pointing or any(token.text in ",–—(" for token in clauses.between(doc, mark.i + 1, len(doc) - 1))


def _named(verb: Token, main: Token) -> tuple[str, str] | None:
    """The condition and the beginning of the main clause, the name before the pronoun; None where that is unsafe."""
    doc, mark, start = verb.doc, verb.left_edge, main.doc[0]
    text = doc[mark.i : len(doc) - 1].text
    pronouns = [token for token in clauses.between(doc, mark.i, len(doc) - 1) if token.lower_ in THIRD]
    if not pronouns:
        return text, inside(start)
    who, named = clauses.subject(verb), clauses.subject(main)
    if who is None or named is None or pronouns != [who] or who.lower_ == "it" or named.left_edge.i != 0:
        return None
    if named.lower_ == who.lower_:
        return text, inside(start)
    if who.i != mark.i + 1 or not _is_surely(who, named, mark):
        return None
    phrase = inside(named.left_edge) + doc[named.left_edge.i : named.right_edge.i + 1].text[len(named.left_edge) :]
    return f"{mark.lower_} {phrase}{doc[who.i].whitespace_}{doc[who.i + 1 : len(doc) - 1].text}", str(who.lower_)


def _is_surely(who: Token, named: Token, mark: Token) -> bool:
    """Whether the pronoun can mean nobody but the subject of the main clause, which is one short name or noun."""
    plural = who.lower_ == "they"
    if named.pos_ not in NOUNS or is_plural(named) != plural:
        return False
    others = [token for token in clauses.between(mark.doc, named.right_edge.i + 1, mark.i) if token.pos_ in NOUNS]
    rival = any(is_plural(token) == plural and (plural or token.pos_ == "PROPN") for token in others)
    tail = any(token.dep_ in {"relcl", "acl", "appos", "conj"} or token.text == "," for token in named.subtree)
    return not (rival or tail)
