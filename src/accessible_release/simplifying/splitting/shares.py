"""“Six boats, some of which are old, will race.” → “Six boats will race. Some of these boats are old.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_BETWEEN = 5
"""Words that may stand between the comma and *of which*: *more than half of which*."""


class Share(NamedTuple):
    """A clause that speaks of some of the things, or of what is theirs, between two marks."""

    noun: Token
    verb: Token
    first: Token
    """Its first word, right behind the comma."""
    which: Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each such clause."""
    if not clauses.is_told(main):
        return
    for which in main.doc:
        if which.lower_ in {"which", "whom", "whose"} and (share := _share(which)) is not None:
            yield _apart(share)


def _share(which: Token) -> Share | None:
    """The clause of *some of which* or *whose*, where it can speak of one noun alone."""
    verb = next((each for each in which.ancestors if each.dep_ == "relcl"), None)
    if verb is None or not clauses.is_finite(verb) or not is_in_the_open(verb.head):
        return None
    share = Share(verb.head, verb, verb.left_edge, which)
    single = not any(token.text == "," for token in verb.subtree)
    return share if single and _is_set_off(share) and _begins_with_its_subject(share) else None


def _is_set_off(share: Share) -> bool:
    """Whether the one noun stands right before the comma, and nothing is joined to it."""
    noun, first = share.noun, share.first
    joined = noun.dep_ == "conj" or clauses.has(noun.rights, "conj")
    return not joined and first.i > 1 and first.nbor(-1).text == "," and noun.i == first.i - 2


def _begins_with_its_subject(share: Share) -> bool:
    who = clauses.subject(share.verb)
    if who is None or who.left_edge != share.first or who.i > share.verb.i:
        return False
    return share.which in who.subtree and share.which.i - share.first.i <= MOST_BETWEEN


def _apart(share: Share) -> Changes | None:
    """The sentence without the clause, then the clause with the noun in place of *which*."""
    noun, verb, first, which = share
    doc, stop = noun.doc, clauses.full_stop(noun.doc)
    named = _named(noun, verb, which)
    if named is None or stop is None or _could_be_owner(noun, which):
        return None
    front, rest = doc[first.i : which.i].text, doc[which.i + 1 : verb.right_edge.i + 1].text
    told = sentence_case(f"{front} {named} {rest}".strip())
    cut = clauses.end(noun)
    if clauses.ends_sentence(verb):
        return [(cut, stop.idx, f".\n{told}")]
    closing = clauses.closing(verb)
    if closing.text != ",":
        return None
    return [(cut, clauses.end(closing), ""), (stop.idx, clauses.end(stop), f".\n{told}.")]


def _named(noun: Token, verb: Token, which: Token) -> str | None:
    """*these boats* for *of which*, *the club's* for *whose*; None where the noun cannot be said again."""
    if which.lower_ != "whose":
        if not is_plural(noun) or noun.pos_ != "NOUN" or which.head.lower_ != "of":
            return None
        return f"these {noun.text}"
    named = again(noun, verb, full=True)
    if named is None:
        return None
    return f"{named}’" if named.endswith("s") and is_plural(noun) else f"{named}’s"


def _could_be_owner(noun: Token, which: Token) -> bool:
    """Whether the clause may speak of a noun further out: “the friends of the girls, some of whom …”."""
    outer = noun.head.head
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return False
    return outer.pos_ in {"NOUN", "PROPN"} and (is_plural(outer) or which.lower_ == "whose")
