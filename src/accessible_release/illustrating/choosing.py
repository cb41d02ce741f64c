"""Which pictures a sentence calls, the one that it is most about first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, text_of, tokens_of
from accessible_release.illustrating.bearing import Bearing
from accessible_release.illustrating.details import details, has_clock_time
from accessible_release.illustrating.subject import Found, Rank, callings
from accessible_release.model import Contact
from accessible_release.pictures import Library, Picture
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc

CONTACT = "contact"
"""The topic of the pictures that may stand beside any release."""


class Choice(NamedTuple):
    """A picture that a sentence calls. The least choice is the best."""

    rank: Rank
    length: int
    """Words, negative: a phrase is better than a word of it. 0 for a contact detail or a day."""
    start: int
    order: int
    """Place of the picture in the library."""
    picture: Picture
    word: str


def choices(
    statement: Statement, contacts: tuple[Contact, ...], shelf: Library, *, guarded: bool
) -> tuple[Choice, ...]:
    """The pictures that a sentence calls and can bear, the best first, each once.

    `guarded`: near a hard subject only the ways to get in touch are shown, and only those of somebody who is named.
    """
    doc = statement.docs[0]
    named = any(each.name and each.name in text_of(doc) for each in contacts)
    found: dict[str, Choice] = {}
    for each in sorted(_choices(statement, contacts, shelf), key=lambda choice: _place(choice, shelf)):
        if not guarded or (each.picture.topic == CONTACT and (each.rank is Rank.DETAIL or named)):
            found.setdefault(each.picture.name, each)
    return tuple(found.values())


def _place(choice: Choice, shelf: Library) -> tuple[int, ...]:
    """What the choice is sorted by: ways to get in touch first, then the pictures of the body, then ours."""
    own = choice.order < shelf.own and choice.rank < Rank.WEAK
    return choice.rank is not Rank.DETAIL, not own, *choice[:4]


def _choices(statement: Statement, contacts: tuple[Contact, ...], shelf: Library) -> Iterator[Choice]:
    doc, bearing = statement.docs[0], Bearing(statement)
    if bearing.nothing:
        return
    words = f" {' '.join(lower(token) for token in tokens_of(doc))} "
    unfit = choosing("clocks") if has_clock_time(doc) else frozenset()
    for each in (*_told(doc, contacts, shelf, bearing), *_called(doc, shelf, bearing)):
        held = any(f" {never} " in words for never in each.picture.never)
        if not held and each.picture.name not in unfit:
            yield each


def _told(doc: Doc, contacts: tuple[Contact, ...], shelf: Library, bearing: Bearing) -> Iterator[Choice]:
    for detail in details(doc, contacts):
        if bearing.bears(detail.kind):
            for order, picture, _, _ in shelf.called(detail.kind):
                yield Choice(detail.rank, 0, detail.start, order, picture, _word(doc, detail.start, detail.end))


def _called(doc: Doc, shelf: Library, bearing: Bearing) -> Iterator[Choice]:
    for found in callings(doc, shelf):
        if bearing.bears_words(found.start, found.end) and (bearing.mentions or found.rank is not Rank.MENTIONED):
            yield _choice(doc, found)


def _choice(doc: Doc, found: Found) -> Choice:
    span, calling = doc[found.start : found.end], found.calling
    length = -len(calling.words) - bool(calling.call.object)
    word = _word(doc, span.start_char, span.end_char)
    return Choice(found.rank, length, span.start_char, calling.order, calling.picture, word)


def _word(doc: Doc, start: int, end: int) -> str:
    return text_of(doc)[start:end].rstrip(".,;:")
