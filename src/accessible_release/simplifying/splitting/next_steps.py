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
    doc, stop, who = main.doc, clauses.full_stop(main.doc), clauses.subject(main)
    if stop is None or who is None or not is_sayable(main) or not is_single(main) or _is_other(main):
        return
    for verb in doc[main.i + 3 : stop.i - 1]:
        word = verb.nbor(-2 if verb.nbor(-1).lower_ == "being" else -1)
        if word.lower_ != "before" or verb.tag_ not in {"VBG", "VBN"} or not clauses.ends_sentence(verb):
            continue
        if not _is_of(word, main) or word.nbor(-1).like_num or clauses.says(doc[main.i : word.i], NOT_YET):
            continue
        named, formed = again(who, main), _formed(main, verb, who)
        if named and formed and clauses.words(doc.text[: clauses.before(word)]) >= SHORTEST:
            named = ("They" if takes_plural(who) else named) if who.pos_ in {"NOUN", "PROPN"} else named
            yield [(clauses.before(word), clauses.end(verb), f".\n{sentence_case(named)} {formed}")]
            return


def _is_other(main: Token) -> bool:
    """Whether what comes next may not be what the subject does."""
    return clauses.is_negated(main) or main.lemma_ in WATCHED or clauses.has(main.children, "ccomp")


def _is_of(word: Token, main: Token) -> bool:
    """Whether *before* hangs on the main verb, with no other verb between them."""
    inner = clauses.between(main.doc, main.i + 1, word.i)
    busy = any(clauses.is_verb(token) and token.dep_ not in {"amod", "compound"} for token in inner)
    return not busy and (word.head == main or main in word.ancestors)


def _formed(main: Token, verb: Token, who: Token) -> str | None:
    """*will then open*, *then opened*, *was then opened*."""
    modal, plural = clauses.modal(main), takes_plural(who)
    told = clauses.is_past(main) and main.tag_ != "VBG"
    future = modal is not None and modal.lower_ == "will"
    passive = verb.tag_ == "VBN"
    if passive and verb.nbor(-1).lower_ != "being":
        return None
    if future:
        return f"will then be {verb.lower_}" if passive else f"will then {verb.lemma_}"
    if not told or "had" in {helper.lower_ for helper in clauses.auxiliaries(main)}:
        return None
    return f"{BE['past', plural]} then {verb.lower_}" if passive else f"then {simple_past(verb.lemma_)}"
