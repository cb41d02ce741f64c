"""Lists that look like clauses: a subject of several nouns, clauses that share one helper verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import participle, past

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_listed(verb: Token) -> bool:
    """Whether one lone comma parts subject and verb: “gifts of oil, tinned fruit …”, where *tinned* is no verb."""
    who = clauses.subject(verb)
    if who is None or who.i > verb.i:
        return False
    first = min([verb.i, *(helper.i for helper in clauses.auxiliaries(verb))])
    commas = sum(token.text == "," for token in clauses.between(verb.doc, who.i + 1, first))
    return commas == 1 and verb.doc[first - 1].text == ","


def is_conditional(verb: Token) -> bool:
    """Whether a condition stands between subject and verb: “the plan, if approved, would …”."""
    who = clauses.subject(verb)
    return who is not None and any(
        token.lower_ in {"if", "unless", "once"} for token in clauses.between(verb.doc, who.i + 1, verb.i)
    )


def hides_more(who: Token, form: Token) -> bool:
    """Whether a plural verb shows that the parser has only the first of several: “the mother, father and son were”."""
    plural = form.lower_ == "were" or form.tag_ == "VBP"
    return plural and who.tag_ in {"NN", "NNP"} and any(token.dep_ == "cc" for token in who.subtree)


def shares_helper(verb: Token, second: Token, joint: Token) -> bool:
    """Whether the second clause takes its helper from the first: “flats have been fitted … and patrols stood down”.

    So it may be where its verb can be a participle and has no helper and no object, and so where the first clause
    has such a verb in between: “, fire doors renewed and …”.
    """
    if not clauses.auxiliaries(verb):
        return False
    between = list(clauses.between(verb.doc, verb.i + 1, joint.i))
    if clauses.is_passive(verb) and any(_is_left_bare(token, verb) for token in between):
        return True
    return _may_be_participle(second) and joint.text != ","


def _is_left_bare(token: Token, verb: Token) -> bool:
    """Whether a participle behind a noun that follows a comma may be one more passive: “, fire doors renewed and”."""
    if token.tag_ not in {"VBN", "VBD"} or clauses.auxiliaries(token) or token.i + 1 >= len(token.doc):
        return False
    noun = token.nbor(-1)
    behind = token.nbor(1)
    comma = noun.left_edge.i - 1
    while comma > verb.i and token.doc[comma].text != "," and token.doc[comma].pos_ in {"NOUN", "ADJ", "DET"}:
        comma -= 1
    return noun.pos_ == "NOUN" and behind.lower_ in {"and", ","} and token.doc[comma].text == ","


def _may_be_participle(verb: Token) -> bool:
    """Whether a form such as *stood* or *asked to wait* has no helper and no object of its own."""
    own = {"dobj", "ccomp", "acomp", "attr"} & {child.dep_ for child in verb.children}
    same = past(verb.lemma_) == participle(verb.lemma_) == verb.lower_
    return not clauses.auxiliaries(verb) and verb.tag_ in {"VBD", "VBN"} and same and not own
