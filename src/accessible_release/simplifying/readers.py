"""“Tickets can be booked online.” → “You can book tickets online.” Only where the reader is who may do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses, voice
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFERS, FOUND = cues("readers", "offers"), cues("readers", "found")
"""What anybody may do who reads a release, wherever it is done; only at an address of the body's own."""
WAYS, OWN = cues("readers", "ways"), cues("readers", "own")
"""By these words the way is told in which readers do it; what makes a way the body's own."""
BETWEEN = frozenset({"also", "now", "still"})
"""What may stand inside *can be*."""
PLACES = frozenset({"at", "from", "in", "by", "on", "via", "through", "using", "to"})
MOST = 4
"""Words between the verb and its way."""


def rewrites(verb: Token) -> Iterator[Changes | None]:
    """At most one edit: who reads becomes who does it."""
    who = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if who is None or verb.tag_ != "VBN" or verb.lemma_.lower() not in OFFERS | FOUND or not _is_free(verb):
        return
    words = [token.lower_ for token in clauses.between(verb.doc, who.right_edge.i + 1, verb.i)]
    if not (_is_offered(words) and _is_object(who) and _has_way(verb)):
        return
    you = "You" if who.left_edge.i == 0 else "you"
    done = " ".join([you, "can", *(word for word in words if word in BETWEEN), verb.lemma_.lower()])
    yield [(clauses.left(who), clauses.end(verb), f"{done} {voice.as_object(who)}")]


def _is_offered(words: Sequence[str]) -> bool:
    """Whether what stands between subject and verb is *can be* and no more than *also*."""
    return [word for word in words if word not in BETWEEN] == ["can", "be"]


def _is_object(who: Token) -> bool:
    return who.lower_ != "you" and voice.is_done_to(who)


def _is_free(verb: Token) -> bool:
    """Whether nobody else does it, and nothing else hangs on the subject."""
    taken = {"conj", "cc", "preconj", "ccomp", "xcomp", "oprd", "prt", "parataxis", "neg"}
    return not any(child.dep_ in taken or _is_doer(child) for child in verb.children)


def _is_doer(child: Token) -> bool:
    """Whether it is a *by* with somebody; “by phone” is a way, whatever was parsed."""
    return child.dep_ == "agent" and not any(word.lower_ in WAYS or word.tag_ == "VBG" for word in child.children)


def _has_way(verb: Token) -> bool:
    """Whether it is told soon behind the verb how or where readers do it."""
    near = [token for token in verb.subtree if token.i > verb.i][: MOST + 1]
    if any(token.lower_ in PLACES and _is_address(token.nbor()) for token in near[:-1]):
        return True
    ways = [token for token in near if token.lower_ in WAYS]
    return any(verb.lemma_.lower() in OFFERS or token.nbor(-1).lower_ in OWN for token in ways)


def _is_address(token: Token) -> bool:
    return bool(token.like_url or token.like_email or token.text[0] in "+(0")
