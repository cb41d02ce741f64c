"""“Repairs went on all week, with 12 homes mended.” → “Repairs went on all week. 12 homes were mended.”.

*With*, behind a comma at the end of a sentence: a noun that does, is or has something done to it; or a measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from accessible_release.analysis.spans.temporal import date_places
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, HAVE, past, present, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import Stretch, is_sayable, is_single, tails
from accessible_release.simplifying.subjects import CAPITALS, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

STANDING, STATES = cues("attendants", "standing"), cues("attendants", "states")
GIVEN = cues("attendants", "given")
"""What will be there for everybody: *with meals provided*."""
SO_FAR, OVER, MEASURES = (cues("attendants", name) for name in ("so_far", "over", "measures"))
NAMING = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "CC", "RB", "RBR", "RBS", ",", "POS", "$"}
)
"""What a noun phrase is made of, beside *of*."""
PARTS = frozenset(
    {"majority", "half", "most", "all", "some", "rest", "remainder", "number", "third", "quarter", "many"}
)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    if not is_sayable(main) or not is_single(main):
        return
    for tail in tails(main):
        if tail.first.lower_ == "with":
            change = _measured(main, tail) or _doing(main, tail)
            if change:
                yield [change]
                return


def _doing(main: Token, tail: Stretch) -> tuple[int, int, str] | None:
    """*with 12 homes mended* → *12 homes were mended*."""
    verb = _participle(tail)
    if verb is None:
        return None
    helper = verb.nbor(-1)
    last = (
        helper if helper.lower_ != "being" and not _is_having(helper) else helper.nbor(-2 if _is_having(helper) else -1)
    )
    if last.pos_ not in {"NOUN", "PROPN"} or last.lower_ in CAPITALS or last.i <= tail.first.i:
        return None
    formed = _formed(main, tail, verb, plural=_is_plural(tail, last))
    named = sentence_case(verb.doc[tail.first.i + 1 : last.i + 1].text)
    return (clauses.before(tail.first), clauses.end(verb), f".\n{named} {formed}") if formed else None


def _is_having(helper: Token) -> bool:
    return helper.lower_ == "been" and helper.nbor(-1).lower_ == "having"


def _participle(tail: Stretch) -> Token | None:
    """The first word that is no part of the noun phrase, where it can be what the noun does or is."""
    for token in tail.tokens[2:]:
        whole = token.dep_ not in {"amod", "compound"} or token.nbor(1).pos_ not in {"NOUN", "PROPN", "ADJ"}
        if token.lower_ in {"being", "having", "been"}:
            continue
        if whole and (token.tag_ in {"VBN", "VBG", "VBD"} or token.lower_ in STATES or _is_most(token)):
            return token
        if token.tag_ not in NAMING | {"VBN", "VBG"} and token.lower_ != "of" and token.dep_ != "quantmod":
            return None
    return None


def _is_most(token: Token) -> bool:
    """*hardest to place*, *easiest to read*."""
    return token.lower_.endswith("est") and token.nbor(-1).pos_ == "NOUN" and token.nbor(1).tag_ == "TO"


def _is_plural(tail: Stretch, last: Token) -> bool:
    """Whether the noun phrase takes *are*: several things, or *most of the homes*."""
    head = last
    while head.head.lower_ == "of" and head.head.i > tail.first.i and head.head.head.i > tail.first.i:
        head = head.head.head
    if head.lower_ in PARTS:
        head = last
    joined = clauses.says(clauses.between(last.doc, tail.first.i, last.i), {"and"})
    return joined or takes_plural(head)


def _formed(main: Token, tail: Stretch, verb: Token, *, plural: bool) -> str | None:
    """What the participle becomes, in the time of the main verb; None where the time is not plain."""
    modal, first = clauses.modal(main), clauses.tensed(main)
    if modal is not None and modal.lower_ != "will":
        return None
    told: Literal["past", "present"] = "past" if first.tag_ == "VBD" else "present"
    if verb.lower_ in STATES or _is_most(verb) or (modal is not None and verb.lower_ in GIVEN):
        return f"{BE[told, plural]} {verb.lower_}"
    if verb.tag_ == "VBG":
        simple = past(verb.lemma_) if told == "past" else present(verb.lemma_, plural=plural)
        return simple if verb.lemma_ in STANDING else None
    return None if modal is not None else _done(tail, verb, told, plural=plural)


def _done(tail: Stretch, verb: Token, told: str, *, plural: bool) -> str | None:
    """*was mended*, or *has been mended* where the words say that it is so up to now."""
    behind = list(clauses.between(verb.doc, verb.i + 1, tail.last.i + 1))
    if verb.nbor(-1).lower_ == "being":
        return (
            f"{BE['past', plural]} {verb.lower_}" if told == "past" else f"{BE['present', plural]} being {verb.lower_}"
        )
    up_to_now = clauses.says(behind, SO_FAR)
    dated = any(start > verb.idx for start, _ in date_places(verb.doc.text)) or clauses.says(behind, OVER)
    if (told == "past" or dated) and not up_to_now:
        return f"{BE['past', plural]} {verb.lower_}"
    return f"{HAVE['present', plural]} been {verb.lower_}" if up_to_now or _is_having(verb.nbor(-1)) else None


def _measured(main: Token, tail: Stretch) -> tuple[int, int, str] | None:
    """*with an average wait of 6 weeks* → *The average wait is 6 weeks*."""
    words = tail.tokens
    of = next((token for token in words[2:-1] if token.lower_ == "of"), None)
    if (
        of is None
        or words[1].lower_ not in {"a", "an"}
        or of.nbor(-1).pos_ != "NOUN"
        or clauses.modal(main) is not None
    ):
        return None
    named = list(clauses.between(of.doc, words[1].i + 1, of.i))
    counted = of.nbor(1).like_num or of.nbor(1).tag_ == "$" or of.nbor(1).lower_ == "between"
    behind = list(clauses.between(of.doc, of.i + 1, tail.last.i + 1))
    busy = any(token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound"} for token in behind)
    if not counted or busy or not clauses.says(named, MEASURES):
        return None
    verb = "was" if clauses.is_past(main) else "is"
    return clauses.before(tail.first), clauses.end(of), f".\nThe {named[0].doc[named[0].i : of.i].text} {verb}"
