"""“The hall will be painted, before opening again in May.” → “The hall will be painted. It will then open …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, takes_plural
from accessible_release.simplifying.agreement import past as simple_past
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import SHORTEST, is_sayable, is_single
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

WATCHED = frozenset({"see", "watch", "witness", "hear", "notice", "find", "have", "let", "make", "help"})
"""Verbs whose object does what comes next: “saw numbers peak before falling”."""
NOT_YET = frozenset(
    {"just", "shortly", "immediately", "right", "long", "even", "not", "never", "until", "first", "minimum"}
)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *before* with *-ing* at the end, behind one thing that was done or will be."""
    who = clauses.subject(main)
    if who is None or not is_sayable(main) or not is_single(main) or _is_other(main):
        return
    for verb in main.doc[main.i + 3 : -2]:
        word = verb.nbor(-2 if verb.nbor(-1).lower_ == "being" else -1)
        if word.lower_ == "before" and clauses.ends_sentence(verb) and _is_of(word, main):
            named, formed = _named(who, main), _formed(main, verb, plural=takes_plural(who))
            if named and formed:
                yield [(clauses.before(word), clauses.end(verb), f".\n{sentence_case(named)} {formed}")]
            return


def _named(who: Token, main: Token) -> str | None:
    """*they* for several, else the noun or pronoun again."""
    return "they" if who.pos_ in {"NOUN", "PROPN"} and takes_plural(who) else again(who, main)


def _is_other(main: Token) -> bool:
    """Whether what comes next may not be what the subject does."""
    return clauses.is_negated(main) or main.lemma_ in WATCHED or clauses.has(main.children, "ccomp")


def _is_of(word: Token, main: Token) -> bool:
    """Whether *before* hangs on the main verb and begins anew, with no other verb between them."""
    inner = list(clauses.between(main.doc, main.i + 1, word.i))
    if word.nbor(-1).like_num or clauses.says(inner, NOT_YET):
        return False
    if clauses.words(main.doc.text[: clauses.before(word)]) < SHORTEST:
        return False
    busy = any(clauses.is_verb(token) and token.dep_ not in {"amod", "compound"} for token in inner)
    return not busy and (word.head == main or main in word.ancestors)


def _formed(main: Token, verb: Token, *, plural: bool) -> str | None:
    """*will then open*, *then opened*, *was then opened*."""
    modal, passive = clauses.modal(main), verb.tag_ == "VBN" and verb.nbor(-1).lower_ == "being"
    if not passive and verb.tag_ != "VBG":
        return None
    if modal is not None:
        formed = f"will then be {verb.lower_}" if passive else f"will then {verb.lemma_}"
        return formed if modal.lower_ == "will" else None
    had = clauses.says(clauses.auxiliaries(main), {"had"})
    if not clauses.is_past(main) or main.tag_ == "VBG" or had:
        return None
    return f"{BE['past', plural]} then {verb.lower_}" if passive else f"then {simple_past(verb.lemma_)}"
