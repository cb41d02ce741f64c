"""“The road was closed, and buses ran late.” becomes two sentences; *but* and *so* are kept at the front."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import participle, past
from accessible_release.simplifying.fronted import holds_for_both
from accessible_release.simplifying.splitting.lists import is_conditional, is_listed, shares_helper
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENERS = {"and": "", "but": "But ", "so": "So ", "yet": "But "}
CONDITIONS = frozenset({"if", "unless", "whether"})
SHARED = frozenset({"mark", "preconj"})

NUMBERS_OF = frozenset({"all", "both", "each", "few", "many", "most", "none", "others", "several", "some", "those"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the first main clause is set apart from the rest."""
    doc = main.doc
    pair = next(_pairs(main), None)
    if pair is None:
        return
    verb, second, start = pair
    if clauses.subject(verb) is None or not clauses.is_finite(verb) or _is_alone(doc[start], second):
        return
    links = _links(doc[start])
    if not links or not _may_part(verb, second, links[0]):
        return
    word = sentence_case(f"{OPENERS[links[-1].lower_]}{doc[start].text}")
    place = (clauses.end(doc[links[0].i - 1]), clauses.end(doc[start]), f".\n{word}")
    yield [place]


def _is_alone(first: Token, second: Token) -> bool:
    """Whether the second clause is about some of those in the first: “four states are members and some face …”.

    So it is with a bare number: “it takes a year to train a driver, and 52 are being trained”.
    """
    return first.head == second and (first.lower_ in NUMBERS_OF or first.like_num)


def _pairs(verb: Token) -> Iterator[tuple[Token, Token, int]]:
    """First verb, second verb, and the token with which the second clause begins."""
    for child in verb.rights:
        if _is_main(child):
            yield verb, child, child.left_edge.i
        elif child.dep_ == "conj" and clauses.is_finite(child) and clauses.subject(child) is None:
            yield from ((verb, child, noun.left_edge.i) for noun in _missed_subject(child))
    for child in verb.lefts:
        if child.dep_ in {"ccomp", "advcl"} and (so := _so_behind(child, verb)):
            yield child, verb, so.i + 1


def _missed_subject(verb: Token) -> Iterator[Token]:
    """The noun right before the verb that the parser took for one more object: “… trees and engineers worked”."""
    plain_past = verb.tag_ == "VBD" and past(verb.lemma_) != participle(verb.lemma_)
    if not (plain_past or clauses.auxiliaries(verb) or verb.lemma_ in {"be", "have"}):
        return  # *accorded* may be a participle: “rights and privileges accorded to all”
    before = verb.nbor(-1)
    for noun in [before, *before.ancestors]:
        joined = noun.dep_ == "conj" and noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and"
        plain = not any(token.text == "," or token.tag_.startswith("W") for token in noun.subtree)
        if plain and joined and noun.pos_ in {"NOUN", "PROPN"} and noun.right_edge.i == verb.i - 1:
            yield noun


def _so_behind(clause: Token, verb: Token) -> Token | None:
    """The *so* between a clause and the main clause for which it is the reason."""
    place = clause.right_edge.i + 1
    while place < verb.i and verb.doc[place].text == ",":
        place += 1
    so, who = verb.doc[place], clauses.subject(verb)
    return so if so.lower_ == "so" and so.i > 1 and who is not None and who.left_edge.i == so.i + 1 else None


def _is_main(verb: Token) -> bool:
    """Whether it is a second main verb with a tense and a subject of its own in front."""
    who = clauses.subject(verb) if verb.dep_ == "conj" else None
    if who is None or who.i > verb.i or who.tag_ in {"WP", "WDT"} or not clauses.agrees(who, verb):
        return False
    return clauses.is_finite(verb)


def _links(first: Token) -> list[Token]:
    """The comma or semicolon and the *and*, *but*, *so*, *and so* before the second clause; else nothing."""
    words = [first.nbor(-1)] if first.i > 1 and first.nbor(-1).lower_ in OPENERS else []
    if words and words[0].lower_ in {"so", "yet"} and words[0].nbor(-1).lower_ == "and":
        words.insert(0, words[0].nbor(-1))
    if words and words[0].i and words[0].nbor(-1).text in {",", ";"}:
        words.insert(0, words[0].nbor(-1))
    return words


def _may_part(verb: Token, second: Token, joint: Token) -> bool:
    """Whether the first clause holds nothing that the second needs: a time, a condition, a speaker, a helper."""
    if is_listed(verb) or is_conditional(verb) or shares_helper(verb, second, joint):
        return False
    if _could_be_inner(verb, second, joint) or _is_broken(second, joint) or holds_for_both(verb, second):
        return False
    if _shares_end(verb, second, joint) or _may_be_purpose(verb, second, joint):
        return False
    return not _binds(verb, second, joint) and clauses.is_free_of_speech(verb.doc, joint.i)


def _binds(verb: Token, second: Token, joint: Token) -> bool:
    """Whether a verb of saying, a *both*, a condition or something behind the second clause holds for both."""
    said = verb.lemma_ in REPORTING and clauses.has(verb.rights, "ccomp", "xcomp")
    late = any(child.i > second.i and child.dep_ not in {"punct", "conj", "cc"} for child in verb.rights)
    shared = any(child.dep_ in SHARED and child.lower_ != "so" for child in [*verb.children, *second.lefts])
    inner = any(
        token.lower_ in CONDITIONS or (token.dep_ in {"ccomp", "advcl"} and clauses.is_finite(token))
        for token in clauses.between(verb.doc, verb.i + 1, joint.i)
    )
    return said or late or shared or inner


def _could_be_inner(verb: Token, second: Token, joint: Token) -> bool:
    """Whether the second clause could belong to one inside the first: “a point at which A waited and B was full”."""
    if joint.text == ",":
        return False
    return any(
        token.tag_ in clauses.FINITE and _clause_of(token) != verb and clauses.is_past(second) == (token.tag_ == "VBD")
        for token in clauses.between(verb.doc, verb.i + 1, joint.i)
    )


def _clause_of(form: Token) -> Token:
    return form.head if form.dep_ in clauses.AUXILIARIES else form


def _is_broken(second: Token, joint: Token) -> bool:
    """Whether the second clause is no sentence: *not …*, *what …*, one more relative clause, or part of a list."""
    doc = second.doc
    opening = next(token for token in doc[joint.i :] if token.lower_ not in {*OPENERS, ",", ";"})
    listed = any(token.text == ":" for token in doc[: second.i])
    relative = opening.lower_ == "that" and any(token.dep_ == "relcl" for token in doc[: joint.i])
    inner = any(token.tag_.startswith("W") for token in clauses.between(doc, second.left_edge.i, second.i))
    return (
        listed or relative or inner or opening.lower_ == "not" or opening.tag_ == "VB" or opening.tag_.startswith("W")
    )


def _shares_end(verb: Token, second: Token, joint: Token) -> bool:
    """Whether both clauses may need the end: “It is fair, and it is wise, to wait”, “It helps and it pays if …”."""
    first, then = clauses.subject(verb), clauses.subject(second)
    if first is None or then is None or first.lower_ != then.lower_:
        return False
    behind = list(clauses.between(verb.doc, second.i, len(verb.doc) - 1))
    set_off = joint.text == "," and any(token.text == "," and token.nbor(1).tag_ in {"IN", "TO"} for token in behind)
    return set_off or clauses.says(behind, CONDITIONS)


def _may_be_purpose(verb: Token, second: Token, joint: Token) -> bool:
    """Whether *so* may mean *so that*: “a plan to make the tax simple, so all are treated fairly”."""
    doc = verb.doc
    is_so = any(token.lower_ == "so" for token in doc[joint.i : joint.i + 3])
    aim = any(token.tag_ == "TO" for token in clauses.between(doc, verb.i, joint.i))
    form = clauses.tensed(second)
    set_off = any(token.text in {",", ";"} for token in doc[joint.i : joint.i + 2])
    able = form.tag_ == "MD" and not set_off
    return is_so and (able or (aim and form.tag_ in {"VBP", "VBZ"}))
