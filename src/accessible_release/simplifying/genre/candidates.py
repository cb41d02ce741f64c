"""The lines from which the main points are chosen: of the news itself, in our own words or the release's, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.corpus import parser
from accessible_release.ledger import Draft
from accessible_release.model import Block, Release
from accessible_release.simplifying.clauses import FINITE
from accessible_release.simplifying.genre.layout import NAMED
from accessible_release.simplifying.genre.main_points import Candidate
from accessible_release.simplifying.genre.ordering import LETTER, Part
from accessible_release.simplifying.genre.purposes import Purposes, is_instruction
from accessible_release.simplifying.genre.sources import is_ours
from accessible_release.simplifying.genre.standing import hangs
from accessible_release.simplifying.genre.updates import is_update

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KINDS = ("do", "story")
ENDS = (".", "!", "?", ":")
"""How a paragraph ends that tells something; the place and the day of a release stand in lines without."""
MOST_BEHIND, MOST_BEHIND_NEWS = 1, 3
"""Lines that come with another one, and with the first of the news."""


class _Line(NamedTuple):
    sentence: str
    text: str
    paragraph: int
    free: bool
    """Whether it stands in no list, and leads to none."""
    update: bool


def candidates(
    parts: Sequence[Part],
    release: Release,
    drafts: Mapping[str, Draft],
    lists: Set[str],
    purposes: Purposes,
) -> list[Candidate]:
    """One for each line that is no list, no table, no heading and nobody's speech."""
    told = [block for part in parts if part.kind in KINDS for block in part.blocks if is_ours(release, block)]
    order = {block.id: place for place, block in enumerate(release.blocks)}
    told.sort(key=lambda block: order[block.id])
    told = [block for block in told if block.text.rstrip(" \"'”’)").endswith(ENDS)]
    return list(_numbered(_telling(_found(told, drafts, lists, purposes))))


def _found(told: Sequence[Block], drafts: Mapping[str, Draft], lists: Set[str], purposes: Purposes) -> list[Candidate]:
    """Every line of the paragraphs that may stand alone, with those behind it that need it."""
    lines = [line for place, block in enumerate(told) for line in _lines(block, drafts, place)]
    return [
        replace(each, contact=purposes.holds_contact(each.whole))
        for each in _gathered(lines)
        if not lists & {each.text, *each.tail}
    ]


def _telling(found: Sequence[Candidate]) -> list[Candidate]:
    """Those that are sentences, or give whom to reach."""
    docs = parser().docs([each.text for each in found])
    return [
        each for each, doc in zip(found, docs, strict=True) if each.contact or each.update or _tells(each.text, doc)
    ]


def _numbered(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The lines, with the place of their paragraph among those that tell something by themselves."""
    places: dict[int, int] = {}
    for each in found:
        clear = not hangs(each.text)
        first = clear and each.paragraph not in places
        if first:
            places[each.paragraph] = len(places)
        yield replace(each, paragraph=places.get(each.paragraph, len(places)), first=first)


def _tells(text: str, doc: Doc) -> bool:
    """Whether a line is a sentence: neither a label, such as “State of things at 9am.”, nor a question."""
    return not text.endswith("?") and not LETTER.match(text) and (is_instruction(text) or any(map(_is_told, doc)))


def _is_told(token: Token) -> bool:
    """Whether it is a verb with a tense, and not one that only says which thing is meant: “a child who is hungry”."""
    inside = any(each.dep_ in ("relcl", "acl") for each in (token, *token.ancestors))
    subject = token.dep_ == "ROOT" and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
    return (token.tag_ in FINITE and not inside) or (subject and token.pos_ == "VERB")


def _gathered(lines: Sequence[_Line]) -> Iterator[Candidate]:
    """Each line with those behind it that tell the same sentence and point back at it."""
    for place, line in enumerate(lines):
        if not line.free or NAMED.match(line.text):  # who somebody is, is no news
            continue
        last = place + 1
        while last < len(lines) and lines[last].sentence == line.sentence and hangs(lines[last].text):
            last += 1
        tail = tuple(each.text for each in lines[place + 1 : last])
        behind = lines[last] if last < len(lines) else None
        near = behind is not None and (behind.paragraph == line.paragraph or hangs(behind.text))
        following = behind.text if behind is not None and near else ""
        if len(tail) <= (MOST_BEHIND if line.paragraph else MOST_BEHIND_NEWS):
            yield Candidate(line.sentence, line.text, line.paragraph, tail, following, update=line.update)


def _lines(block: Block, drafts: Mapping[str, Draft], place: int) -> Iterator[_Line]:
    for sentence in block.sentences:
        draft = drafts.get(sentence.id)
        pieces = draft.pieces if draft else (sentence.text,)
        listed = any(piece.endswith(":") for piece in pieces)
        update = place > 0 and is_update(block)
        free = update or (not block.within and not listed)
        yield from (_Line(sentence.id, piece, place, free, update) for piece in pieces)
