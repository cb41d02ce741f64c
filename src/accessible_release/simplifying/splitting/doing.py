"""“They do this …”: a new sentence that takes up what the one before says is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import like, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_DONE = cues("doing", "not_done")
"""Verbs that “do this” cannot stand for."""


def is_done(main: Token) -> bool:
    """Whether the main clause says, in the release's own voice and without *not* or *if*, that something is done."""
    conditional = any(
        token.lower_ in {"if", "unless", "whether"} or (token.dep_ == "mark" and token.lower_ == "that")
        for token in main.doc
    )
    modal = clauses.modal(main)
    sure = modal is None or modal.lower_ in {"will", "can"}
    states = main.lemma_ in NOT_DONE or main.lemma_ in clauses.REPORTING
    joined = any(child.dep_ in {"conj", "parataxis", "ccomp"} for child in main.children)
    clause = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    if conditional or states or joined or clause or not sure or clauses.is_negated(main):
        return False
    return clauses.is_finite(main) and main.i > 0 and clauses.is_free_of_speech(main.doc, len(main.doc))


def who_does(main: Token, verb: str = "do") -> str | None:
    """*They do*, *It has done*, *This was done*, in tense and number of the main verb; None where unsure.

    With another `verb`, such as *use*, only for an active main verb.
    """
    who = clauses.subject(main)
    if who is None or who.tag_.startswith("W"):
        return None
    if clauses.is_passive(main):
        return _passive(main) if verb == "do" else None
    form = (clauses.auxiliaries(main) or [main])[0]
    shown = form.tag_ in {"VBZ", "VBP"} or form.lower_ in {"was", "were"}
    plural = form.tag_ == "VBP" or form.lower_ == "were" if shown else takes_plural(who)
    named = "they" if plural and who.pos_ in {"NOUN", "PROPN"} else again(who, main)
    continuous = main.tag_ == "VBG" and form.lemma_ == "be"
    formed = f"{form.lower_} {verb.removesuffix('e')}ing" if continuous else like(main, verb, plural=plural)
    return f"{sentence_case(named)} {formed}" if named and formed else None


def _passive(main: Token) -> str | None:
    """*is*, *was*, *has been*, *will be*, *is being* done."""
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    single = {"are": "is", "were": "was", "have": "has"}
    known = all(helper in {"is", "are", "was", "were", "has", "have", "been", "being", "will", "can", "be"} for helper in helpers)
    return " ".join(["This", *(single.get(helper, helper) for helper in helpers), "done"]) if known and helpers else None
