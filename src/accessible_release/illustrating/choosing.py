"""Which picture a sentence calls: the word that it is most about, and of two such the longer phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.predicates import CUES
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, text_of, tokens_of
from accessible_release.checking.negation import denials
from accessible_release.illustrating.details import details, has_clock_time
from accessible_release.illustrating.subject import calls
from accessible_release.model import Contact
from accessible_release.pictures import Library, Picture
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc

CONTACT = "contact"
"""The topic of the pictures that may stand beside any release."""
DETAIL = 0
"""The rank of a contact detail or a day: before every word."""
CLOCK = "clock"


class Choice(NamedTuple):
    """A picture that a sentence calls. The least choice is the best."""

    rank: int
    length: int
    """Words, negative: a phrase is better than a word of it. 0 for a contact detail or a day."""
    start: int
    order: int
    """Place of the picture in the library."""
    picture: Picture
    word: str


def forbids(statement: Statement) -> bool:
    """Whether something is denied, ended, shut or in trouble, or one person is spoken of.

    A picture would say the opposite, or mock.
    """
    words = {word for token in statement.tokens for word in (lower(token), token.lemma_.lower())}
    listed = CUES.union(*map(choosing, ("denying", "troubling", "one_person")))
    return bool(statement.fact(denials) or words & listed) or "out of" in statement.text.lower()


def choice(doc: Doc, contacts: tuple[Contact, ...], shelf: Library, *, guarded: bool) -> Choice | None:
    """The best picture for a sentence, or None.

    `guarded`: near a hard subject only the ways to get in touch are shown, and only those of somebody who is named.
    """
    named = any(each.name and each.name in text_of(doc) for each in contacts)
    found = [
        each
        for each in _choices(doc, contacts, shelf)
        if not guarded or (each.picture.topic == CONTACT and (each.rank == DETAIL or named))
    ]
    return min(found, key=lambda each: each[:4], default=None)


def _choices(doc: Doc, contacts: tuple[Contact, ...], shelf: Library) -> Iterator[Choice]:
    told = details(doc, contacts)
    words = f" {' '.join(lower(token) for token in tokens_of(doc))} "
    clock = has_clock_time(doc)
    for order, picture in enumerate(shelf):
        if any(f" {never} " in words for never in picture.never) or (clock and picture.name == CLOCK):
            continue
        for call in picture.calls:
            if str(call) in told:
                start, end = told[str(call)]
                yield Choice(DETAIL, 0, start, order, picture, _word(doc, start, end))
            for rank, first, last in calls(call, doc):
                span = doc[first:last]
                start, end = span.start_char, span.end_char
                yield Choice(rank, first - last, start, order, picture, _word(doc, start, end))


def _word(doc: Doc, start: int, end: int) -> str:
    return text_of(doc)[start:end].rstrip(".,;:")
