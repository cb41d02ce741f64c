"""“They do this …”: a new sentence that takes up what the one before says is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import gerund, like, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_DONE = cues("doing", "not_done")
"""Verbs that “do this” cannot stand for."""
SINGLE = {"are": "is", "were": "was", "have": "has"}
PASSIVE = frozenset({"is", "are", "was", "were", "has", "have", "been", "being", "will", "can", "be"})


def is_done(main: Token) -> bool:
    """Whether the main clause says, in the release's own voice and without *not* or *if*, that something is done."""
    conditional = any(
        token.lower_ in {"if", "unless", "whether"} or (token.dep_ == "mark" and token.lower_ == "that")
        for token in main.doc
    )
    clause = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    only = clauses.says(main.doc, {"only", "best", "better", "mainly", "partly"})
    if conditional or clause or only or _is_state(main) or not _is_sure(main):
        return False
    return main.i > 0 and clauses.is_free_of_speech(main.doc, len(main.doc))


def _is_sure(main: Token) -> bool:
    """Whether it is one verb with a tense, not denied, and with no other modal than *will* and *can*."""
    modal = clauses.modal(main)
    joined = any(
        child.dep_ in {"parataxis", "ccomp"} or (child.dep_ == "conj" and clauses.is_verb(child))
        for child in main.children
    )
    sure = modal is None or modal.lower_ in {"will", "can"}
    return sure and not joined and clauses.is_finite(main) and not clauses.is_negated(main)


def _is_state(main: Token) -> bool:
    """Whether *do this* cannot stand for the verb."""
    asks = any(child.dep_ == "prep" and child.lower_ == "for" for child in main.rights)  # “ask for delivery” is done
    return main.lemma_ in NOT_DONE or (main.lemma_ in REPORTING and not asks)


def does_this(main: Token) -> str | None:
    """*They do this*, *It has done this*, *This was done*, as the main verb has it; None where unsure."""
    if clauses.is_passive(main):
        return _passive(main)
    done = does(main, "do")
    return f"{done} this" if done else None


def does(main: Token, verb: str) -> str | None:
    """A verb with subject, tense and number of an active main verb: *They use*, *It has used*; None where unsure."""
    who = clauses.subject(main)
    if who is None or who.tag_.startswith("W") or clauses.is_passive(main):
        return None
    form = clauses.tensed(main)
    shown = form.tag_ in {"VBZ", "VBP"} or form.lower_ in {"was", "were"}
    plural = form.tag_ == "VBP" or form.lower_ == "were" if shown else takes_plural(who)
    named = "they" if plural and who.pos_ in {"NOUN", "PROPN"} else again(who, main)
    continuous = main.tag_ == "VBG" and form.tag_ != "MD"
    been = "been " if form.lemma_ == "have" else ""
    formed = f"{form.lower_} {been}{gerund(verb)}" if continuous else like(main, verb, plural=plural)
    whole = formed and formed.replace(" ", "").isalpha()  # no *We ’re*
    return f"{sentence_case(named)} {formed}" if named and whole else None


def _passive(main: Token) -> str | None:
    """The passive: *This is done*, *was done*, *has been done*, *will be done*, *is being done*."""
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    if not helpers or not set(helpers) <= PASSIVE:
        return None
    return " ".join(["This", *(SINGLE.get(helper, helper) for helper in helpers), "done"])
