"""“Call us if you are worried.” → “If you are worried, call us.” The condition comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import inside, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


CONDITIONS = frozenset({"if", "unless", "when"})
BEFORE = cues("order", "before")
"""Words before *if* that make it something else than a condition."""
QUESTIONS = cues("order", "questions")
"""Verbs whose *if* may mean *whether*."""
THIRD = cues("order", "third")
LEADING = frozenset({"please", "you"})
TIMES = cues("order", "times")
"""Nouns that *when* may belong to: “the day when …”."""
LONGEST = 14
"""Tokens of a condition: behind a longer one the reader has forgotten why."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a condition at the end of a sentence with one main clause."""
    doc = main.doc
    if not _is_single(main):
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
        front = (0, clauses.end(doc[0]), f"{sentence_case(condition)}, {rest}")
        if rest != inside(doc[0]):
            who = clauses.subject(main)
            front = (0, clauses.end(who.right_edge) if who is not None else 0, f"{sentence_case(condition)}, {rest}")
        yield [front, (start, doc[-1].idx, "")]


def _is_single(main: Token) -> bool:
    """Whether there is one main clause, with nothing in front, that nobody is quoted for."""
    doc = main.doc
    joined = any(child.dep_ in {"conj", "parataxis", "ccomp", "cc", "preconj"} for child in main.children)
    who = clauses.subject(main)
    first = who.left_edge.i if who is not None else main.i
    fronted = any(
        child.i < first and child.lower_ not in LEADING and child.dep_ != "neg" and child.dep_ != "aux"
        for child in main.lefts
    )
    odd = first < main.i and any(token.tag_.startswith("W") for token in doc[first : main.i] if token.dep_ == "pobj")
    odd = odd or any(token.lower_ in {"only", "?", ":", ";", "whether", "so", "such", "then"} for token in doc)
    bare = main.lemma_ == "be" and not any(child.dep_ in {"attr", "acomp", "prep", "advmod"} for child in main.rights)
    if bare:
        return False
    said = main.lemma_ in REPORTING and not any(child.dep_ in {"dobj", "prep"} for child in main.rights)
    command = who is None and main.tag_ in {"VB", "VBP"}
    tense = who is not None and clauses.is_finite(main) and not clauses.is_past(main)
    return not (joined or fronted or odd or said) and (command or tense) and clauses.is_free_of_speech(doc, len(doc))


def _is_condition(verb: Token, mark: Token, main: Token) -> bool:
    """Whether the clause ends the sentence, has a subject and a tense, and is a condition indeed."""
    who = clauses.subject(verb)
    ends = clauses.ends_sentence(verb)
    asked = main.lemma_ in QUESTIONS and not any(child.lower_ == "for" and child.i < mark.i for child in main.rights)
    led = mark.i < 2 or mark.nbor(-1).lower_ in BEFORE or (mark.lower_ == "if" and asked)
    pointing = any(token.lower_ in {"one", "ones", "so"} for token in clauses.between(verb.doc, mark.i, len(verb.doc)))
    inner = pointing or any(token.text in ",–—(" for token in clauses.between(verb.doc, mark.i + 1, len(verb.doc) - 1))
    nested = any(token.lower_ in CONDITIONS or token.lemma_ in TIMES for token in verb.doc[: mark.i])
    long = len(verb.doc) - mark.i > LONGEST
    return (
        not long
        and ends
        and who is not None
        and clauses.is_finite(verb)
        and not (led or inner or nested or clauses.is_past(verb))
    )


def _named(verb: Token, main: Token) -> tuple[str, str] | None:
    """The condition and the beginning of the main clause, the name before the pronoun; None where that is unsafe."""
    doc, mark, start = verb.doc, verb.left_edge, main.doc[0]
    condition = list(clauses.between(doc, mark.i, len(doc) - 1))
    text = doc[mark.i : len(doc) - 1].text
    pronouns = [token for token in condition if token.lower_ in THIRD]
    if not pronouns:
        return text, inside(start)
    who, named = clauses.subject(verb), clauses.subject(main)
    if who is None or named is None or pronouns != [who] or who.lower_ == "it" or named.left_edge.i != 0:
        return None
    if named.lower_ == who.lower_:
        return text, inside(start)
    plural = who.lower_ == "they"
    others = [
        token for token in clauses.between(doc, named.right_edge.i + 1, mark.i) if token.pos_ in {"NOUN", "PROPN"}
    ]
    rivals = [token for token in others if is_plural(token) == plural and (plural or token.pos_ == "PROPN")]
    clash = named.pos_ not in {"NOUN", "PROPN"} or is_plural(named) != plural or bool(rivals)
    tail = any(token.dep_ in {"relcl", "acl", "appos", "conj"} or token.text == "," for token in named.subtree)
    if clash or tail or who.i != mark.i + 1:
        return None
    phrase = inside(named.left_edge) + doc[named.left_edge.i : named.right_edge.i + 1].text[len(named.left_edge) :]
    return f"{mark.lower_} {phrase}{doc[who.i].whitespace_}{doc[who.i + 1 : len(doc) - 1].text}", str(who.lower_)
