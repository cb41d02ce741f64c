"""“A fire broke out after the boiler failed.” → a sentence of its own: “This happened after the boiler failed.”.

Never with *when*, which as often tells the cause or completes the verb: *became anxious when nobody came*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

LASTING = cues("moments", "lasting")
"""Verbs that name no event."""
UNITS = cues("examples", "units") | cues("order", "times")
MARKS = frozenset({"after", "as"})
SHORTEST = 5
"""Words of a first sentence that says enough by itself: no *Suspicion was first aroused.*"""
COMPARING = frozenset(
    {"as", "so", "such", "same", "than", "more", "until", "since", "before", "while", "only", "just", "last"}
)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a clause with *after* or *as* at the end, behind one event in the past."""
    doc = main.doc
    if not _is_event(main):
        return
    for verb in main.rights:
        mark = verb.left_edge
        if (
            verb.dep_ != "advcl"
            or mark.lower_ not in MARKS
            or not clauses.ends_sentence(verb)
            or not _is_plain(verb, main)
        ):
            continue
        if clauses.words(doc.text[: clauses.before(mark)]) < SHORTEST:
            return
        yield [(clauses.before(mark), mark.idx, ".\nThis happened ")]
        return


def _is_event(main: Token) -> bool:
    """Whether one thing has happened, in the release's own voice."""
    who = clauses.subject(main)
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    past = clauses.is_past(main) or helpers[:1] in (["has"], ["have"])
    ongoing = main.tag_ == "VBG" or "had" in helpers or main.lemma_ in {*LASTING, *REPORTING}
    joined = clauses.has(main.children, "conj", "parataxis", "ccomp")
    fronted = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    open_end = ongoing or joined or fronted or clauses.is_negated(main) or clauses.modal(main) is not None
    return who is not None and past and not open_end


def _is_plain(verb: Token, main: Token) -> bool:
    """Whether the clause has a subject and a past tense, and can only belong to the main verb."""
    who, mark, doc = clauses.subject(verb), verb.left_edge, verb.doc
    if who is None or who.tag_.startswith("W") or not clauses.is_finite(verb) or not clauses.is_past(verb):
        return False
    inner = any(
        token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound"}
        for token in clauses.between(doc, main.i + 1, mark.i)
    )
    compared = clauses.says(clauses.between(doc, 0, mark.i), COMPARING)
    alone = mark.nbor(1) == who.left_edge and mark.head == verb and who.lower_ != "it" and not _is_measured(mark)
    return alone and not (inner or compared or _is_other_as(verb, who)) and verb.lemma_ not in {"do", *REPORTING}


def _is_other_as(verb: Token, who: Token) -> bool:
    """Whether *as* tells no time: it means *because*, or who somebody is (“their pay as guides was …”)."""
    is_as = verb.left_edge.lower_ == "as"
    return is_as and (verb.lemma_ in LASTING or (who.left_edge == who and who.tag_ == "NNS"))


def _is_measured(mark: Token) -> bool:
    """Whether a measure of time stands in front: *two days after …*."""
    before = mark.nbor(-1)
    return before.lemma_.lower() in UNITS or before.lower_ in {
        "shortly",
        "soon",
        "long",
        "immediately",
        "even",
        "right",
    }
