"""“The rider, a man of 43, was hurt.” → “The rider was a man of 43. The rider was hurt.”; so for *part of*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.living import DEATH, THINGS
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

REMARKS = cues("apposition", "remarks")
PEOPLE = cues("examples", "people") | cues("identities", "people")
BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})
SHORTEST = 3
"""Words of a phrase that is worth a sentence; *of Diss* stays."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: what the subject is, or belongs to, between commas before the verb."""
    who = clauses.subject(main)
    if who is None or not clauses.is_told(main) or who.left_edge.i != 0 or clauses.has(who.children, "conj", "cc"):
        return
    phrase = _phrase(who, main)
    said = _said(who, main, phrase) if phrase is not None else None
    named = again(who, main)
    if phrase is None or said is None or named is None:
        return
    opening, closing = phrase[0].nbor(-1), phrase[-1].nbor(1)
    first = phrase[1] if said.endswith("from") else phrase[0]
    cut = (clauses.end(opening.nbor(-1)), first.idx, f" {said} ")
    yield [cut, (closing.idx, clauses.end(closing), f".\n{sentence_case(named)}")]


def _phrase(who: Token, main: Token) -> Span | None:
    """The words between two commas, right behind the noun and right before the verb with its helpers."""
    doc, first = main.doc, who.i + 2
    start = next(
        (t.i for t in doc[who.i + 1 : main.i + 1] if t == main or (t.head == main and t.dep_ in BEFORE_VERB)), 0
    )
    if start <= first + SHORTEST or doc[first - 1].text != "," or doc[start - 1].text != ",":
        return None
    phrase = doc[first : start - 1]
    busy = any(token.text in {",", "(", "–", "—"} or token.tag_ in {*clauses.FINITE, "WP", "WDT"} for token in phrase)
    return None if busy else phrase


def _said(who: Token, main: Token, phrase: Span) -> str | None:
    """The verb that joins noun and phrase; None where the phrase says something else."""
    plural = is_plural(who)
    if phrase[0].lower_ in {"a", "an"} and who.left_edge.lower_ == "the" and who.pos_ == "NOUN" and not plural:
        return _is_kind(who, main, phrase)
    if phrase[:2].text.lower() == "part of" and _is_thing(who):
        return BE["present", plural] if not clauses.is_past(main) or clauses.is_passive(main) else None
    if phrase[0].lower_ in {"of", "from"} and _is_person(who) and phrase[-1].pos_ in {"PROPN", "NOUN"}:
        return "is from" if _is_about_now(main) and any(t.pos_ == "PROPN" for t in phrase) else None
    return None


def _is_kind(who: Token, main: Token, phrase: Span) -> str | None:
    """*was* or *is*, as the main verb has it, for what somebody or something is: *a 43-year-old man*."""
    noun = next((token for token in phrase if token.dep_ == "appos" and token.head == who), None)
    if noun is None or noun.tag_ != "NN" or noun.lemma_ in REMARKS or noun.left_edge != phrase[0]:
        return None
    both_people = who.lemma_ in PEOPLE and noun.lemma_ in PEOPLE
    both_things = who.lemma_ not in PEOPLE and noun.lemma_ not in PEOPLE
    past = clauses.is_past(main)
    return (
        BE["past" if past and both_people else "present", False] if both_people or (both_things and not past) else None
    )


def _is_thing(who: Token) -> bool:
    return who.lemma_.lower() in THINGS or who.lower_ in THINGS


def _is_person(who: Token) -> bool:
    """Whether it is a name of two words or more, and no body's."""
    return who.tag_ == "NNP" and who.left_edge.i < who.i and who.left_edge.lower_ != "the" and not _is_thing(who)


def _is_about_now(main: Token) -> bool:
    """Whether nothing tells of a death, and the sentence speaks of what is or has just been."""
    dead = any(DEATH & {token.lemma_.lower(), token.lower_} for token in main.doc)
    return not dead and not clauses.is_past(main)
