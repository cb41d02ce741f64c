"""“The road is shut following a crash.” → “The road is shut. This is after a crash.”: what it comes of, at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.behind import SHORTEST, STATES
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

CAUSES = {"because of": "because of", "due to": "because of", "owing to": "because of", "thanks to": "thanks to"}
FIRST = frozenset(words.split()[0] for words in CAUSES)
EVENTS = {"following": "after", "after": "after"}


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *following*, *after*, *due to* with a noun, that runs to the end and is the main verb's own."""
    joined = clauses.has(main.children, "parataxis", "ccomp", "conj")
    if joined or clauses.is_negated(main) or not clauses.is_told(main):
        return
    for word in main.rights:
        found = _word(word)
        verb = _verb(main, found[0]) if found else None
        if found and verb and _is_apart(word, main):
            yield [(clauses.before(word), clauses.end(found[1]), f".\nThis {verb} {found[0]}")]
            return


def _is_apart(word: Token, main: Token) -> bool:
    """Whether the words run to the end, behind a sentence that says enough by itself."""
    enough = word.i >= main.i + 2 and clauses.words(main.doc.text[: clauses.before(word)]) >= SHORTEST
    return enough and (clauses.ends_sentence(word) or _is_last(word, main)) and not word.nbor(-1).like_num


def _is_last(word: Token, main: Token) -> bool:
    """Whether only places come behind *following*; the parser may hang them on the verb: “calls to a fire at …”."""
    behind = list(clauses.between(word.doc, word.right_edge.i + 1, word.doc[-1].i))
    places = all(token.head == main for token in behind if token.head.i < word.i)
    busy = any(clauses.is_verb(token) and token.dep_ not in {"amod", "compound"} for token in behind)
    return (
        word.lower_ == "following" and bool(behind) and behind[0].lower_ in {"at", "in", "on"} and places and not busy
    )


def _word(word: Token) -> tuple[str, Token] | None:
    """How the new sentence says it, and the last of the words that go."""
    if word.lower_ in EVENTS and word.dep_ == "prep" and any(_is_event(child) for child in word.rights):
        return EVENTS[word.lower_], word
    pair = f"{word.lower_} {word.nbor(1).lower_}" if word.i + 1 < len(word.doc) else ""
    return (CAUSES[pair], word.nbor(1)) if pair in CAUSES and word.lower_ in FIRST else None


def _is_event(noun: Token) -> bool:
    """Whether it is a thing that happened and no date: *after a fire*, not *after 5pm*."""
    return noun.dep_ == "pobj" and noun.pos_ == "NOUN" and not noun.left_edge.like_num


def _verb(main: Token, said: str) -> str | None:
    """*happened*, *was*, *is*, in the tense of the main clause."""
    modal = clauses.modal(main)
    if modal is not None:
        return "is" if modal.lower_ == "will" else None
    if clauses.is_past(main):
        return "happened" if said == "after" and main.lemma_ not in STATES else "was"
    return "is"
