"""“In response to the flood, the shelter has opened.” → “The shelter has opened. This is in response to the flood.”.

What a sentence comes of or belongs to, in front of the main clause or behind its comma, gets a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues, pairs
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import (
    SHORTEST,
    Stretch,
    front,
    is_sayable,
    is_single,
    last_tail,
    tails,
)
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

GROUNDS, EVENTS = pairs("grounds", "said"), pairs("grounds", "events")
URGES = cues("behind", "urges")
CUSTOMS = cues("grounds", "customs")
"""Nouns that are followed and do not happen: *following tradition*."""
AIMS = cues("aims", "aims")
UNITS = cues("examples", "units") | cues("order", "times")
UNSURE = frozenset({"would", "could", "might", "may"})
NEEDS = cues("grounds", "needs")
"""Verbs of what must be so before something else can: *needs a licence in order to sell food*."""
IDLE = cues("grounds", "idle")
"""Verbs of words in passing, *to say the least*, and *be*: “a grant, to be used for trips”."""
LONGEST = 20
"""Words of a sentence behind which *this* can still be understood."""
POINTING = frozenset({"this", "that", "these", "those", "which", "whom", "what", "it", "then"})
UNCLEAR = frozenset({"it", "they", "he", "she", "this", "that", "these", "those", "both", "one", "such", "there"})
"""Subjects that may stand for something in the words before them."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, for the words that end the sentence or those that begin it."""
    modal = clauses.modal(main)
    if not is_sayable(main) or (modal is not None and modal.lower_ in UNSURE):
        return
    found = next(_at_the_end(main), None)
    if found is not None:
        first, (cut, said) = found
        yield [(clauses.before(first), cut, f".\n{said} ")]
    elif is_single(main):
        yield from _moved(main)


def _at_the_end(main: Token) -> Iterator[tuple[Token, tuple[int, str]]]:
    """The first of the words that end the sentence, and what is said for their beginning."""
    if is_single(main):
        for tail in tails(main):
            opening = _opening(main, tail) or _clause(main, tail) or _aim(main, tail)
            if opening is not None:
                yield tail.first, opening
        yield from _without_comma(main)
    last = last_tail(main, ("after",))
    if last is not None and is_single(main, last.first.i) and _tells_of_past(last):
        yield last.first, (last.first.nbor(1).idx, _after(main))


def _tells_of_past(tail: Stretch) -> bool:
    """Whether one clause in the past follows *after*, whatever the parser hangs it on."""
    if clauses.says(tail.tokens, {",", "but"}):
        return False
    for verb in tail.tokens:
        who = clauses.subject(verb)
        if who is not None and who.left_edge == tail.first.nbor(1):
            return verb.dep_ != "relcl" and clauses.is_finite(verb) and clauses.is_past(verb)
    return False


def _without_comma(main: Token) -> Iterator[tuple[Token, tuple[int, str]]]:
    """The same without a comma, for *in response to* and *in order to*, which can only belong to a verb."""
    if clauses.is_negated(main):
        return
    for word in main.rights:
        enough = clauses.words(main.doc.text[: clauses.before(word)]) >= SHORTEST
        if word.dep_ not in {"prep", "advcl"} or not clauses.ends_sentence(word) or not enough:
            continue
        first = word.left_edge if word.dep_ == "advcl" else word
        words = Stretch(first, main.doc[len(main.doc) - 2], word)
        opening = _aim(main, words) or (_opening(main, words) if word.lower_ == "in" else None)
        if opening is not None:
            yield first, opening


def _moved(main: Token) -> Iterator[Changes]:
    """The words in front, which come behind the sentence."""
    doc, stop, who, before = main.doc, clauses.full_stop(main.doc), clauses.subject(main), front(main)
    if before is None or stop is None or who is None or who.lower_ in UNCLEAR or who.dep_ == "expl":
        return
    opening = _opening(main, before) or _aim_in_front(main, before)
    late = any(token.dep_ == "advcl" or token.lower_ in {"then", "also"} for token in doc[before.last.i :])
    long = clauses.words(doc.text[clauses.end(before.last) :]) > LONGEST
    if opening is None or late or long or clauses.says(before.tokens, POINTING):
        return
    cut, said = opening
    told = doc.text[cut : clauses.end(before.last)].strip()
    first = who.left_edge
    yield [
        (0, clauses.end(first), sentence_case(first.text)),
        (stop.idx, clauses.end(stop), f".\n{said} {told}."),
    ]


def _opening(main: Token, words: Stretch) -> tuple[int, str] | None:
    """Where the phrase ends that names the ground, in characters with the space behind it, and what is said for it."""
    for phrase, said in (*GROUNDS, *EVENTS):
        last = words.first.nbor(len(phrase) - 1) if words.first.i + len(phrase) < len(main.doc) else words.first
        if not words.begins(*phrase) or last.i >= words.last.i:
            continue
        if (phrase, said) in EVENTS:
            return (last.nbor(1).idx, _after(main)) if _is_event(last) and _has_begun(main) else None
        is_clause = words.head.dep_ in {"advcl", "conj"} and clauses.is_finite(words.head)
        return None if is_clause else (last.nbor(1).idx, f"This {_be(main)} {said}")
    return None


def _is_event(word: Token) -> bool:
    """Whether a thing that happened stands behind the preposition, and no date or time."""
    nouns = [child for child in word.rights if child.dep_ == "pobj"]
    return any(noun.pos_ == "NOUN" and noun.lemma_.lower() not in UNITS | CUSTOMS for noun in nouns)


def _has_begun(main: Token) -> bool:
    """Whether the main clause tells of what has happened or goes on."""
    first = clauses.tensed(main)
    return first.tag_ == "VBD" or (first != main and first.lemma_ in {"have", "be"} and first.tag_ != "MD")


def _be(main: Token) -> str:
    return "was" if clauses.is_past(main) else "is"


def _after(main: Token) -> str:
    return f"This {_be(main)} after"


def _clause(main: Token, tail: Stretch) -> tuple[int, str] | None:
    """The same for a clause with *after*, *as*, *because* or *so that*."""
    verb, mark = tail.head, tail.first
    who = clauses.subject(verb)
    if verb.dep_ != "advcl" or who is None or who.tag_.startswith("W") or not clauses.is_finite(verb):
        return None
    if tail.begins("so", "that"):
        return None if who == mark.nbor(1) else (mark.idx, f"This {_be(main)}")
    if mark.nbor(1) != who.left_edge:
        return None
    behind = mark.nbor(1).idx
    if mark.lower_ == "after":
        return (behind, _after(main)) if clauses.is_past(verb) else None
    if mark.lower_ == "as":
        return (behind, "This is because") if _is_reason(main, verb) else None
    return (mark.idx, _because(main, verb)) if mark.lower_ == "because" else None


def _because(main: Token, verb: Token) -> str:
    return "This was" if clauses.is_past(main) and clauses.is_past(verb) else "This is"


def _aim(main: Token, words: Stretch) -> tuple[int, str] | None:
    """What begins with *This is to*, for *to* behind a comma and for *in order to* behind a verb that needs nothing."""
    mark = words.first
    asked = clauses.modal(main)
    long = words.begins("in", "order", "to") or words.begins("so", "as", "to")
    to = mark.nbor(2) if long else mark
    if not long and (mark.nbor(-1).text != "," or mark.tag_ != "TO"):
        return None
    earlier = any(token.tag_ == "TO" for token in clauses.between(main.doc, main.i, mark.i))
    needs = main.lemma_ in NEEDS or (asked is not None and asked.lower_ != "will")
    if earlier or needs or to.nbor(1).tag_ != "VB" or to.nbor(1).lower_ in IDLE or _closes_remark(mark):
        return None
    return to.idx, f"This {_be(main)}"


def _aim_in_front(main: Token, words: Stretch) -> tuple[int, str] | None:
    """The same for *To help …,* in front of what was done, is going on or will be; *must* and *can* need the aim."""
    long = words.begins("in", "order", "to") or words.begins("so", "as", "to")
    to = words.first.nbor(2) if long else words.first
    modal, first = clauses.modal(main), clauses.tensed(main)
    told = modal.lower_ == "will" if modal is not None else clauses.is_past(main) or first != main
    asked = main.lemma_ in URGES or main.lemma_ in NEEDS or not told or clauses.is_negated(main)
    if asked or to.lower_ != "to" or to.nbor(1).tag_ != "VB" or to.nbor(1).lemma_ not in AIMS:
        return None
    return to.nbor(1).idx, f"This {_be(main)} to"


def _closes_remark(mark: Token) -> bool:
    """Whether the comma closes what stands in passing: “she called on the minister, Ann Hill, to act”."""
    doc, place = mark.doc, mark.i - 1
    return any(token.dep_ == "appos" and token.right_edge.i in {place - 1, place} for token in doc[:place])


def _is_reason(main: Token, verb: Token) -> bool:
    """Whether *as* tells why: behind what is asked of somebody, or before what may be, will be or is."""
    form = clauses.tensed(verb)
    asked = main.lemma_ in URGES and form.tag_ in {"VBZ", "VBP", "MD"}
    sure = form.tag_ == "MD" or form.lower_ in {"is", "are", "has", "have"}
    return not clauses.is_past(main) and (asked or sure)
