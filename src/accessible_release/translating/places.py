"""Everything of a release that is printed and translated, part by part, each under a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible_release.manifest import on_the_card
from accessible_release.model import Block, Illustration, Release, Sentence
from accessible_release.origins import in_own_words, own_words
from accessible_release.pictures import library
from accessible_release.settings import Settings
from accessible_release.translating.own_words import OwnWords, check_phrases
from accessible_release.translating.segments import Segment, segments

TITLE, DESCRIPTION, SUBJECT, ROLE, PICTURE = "title", "description", "subject", "role", "picture"
CARD = "card"
"""What the helpline card says of a contact beside its numbers: in words of ours or of a person, never of a machine."""
DETAILS = ("hours", "cost", "audience")


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a release that is translated by itself."""

    context: str
    """`s0001`, `s0001/2` for the second part of a sentence, `title`, `description`, `subject`, `role: chair`,
    `table s0040` for the head of a column, `picture telephone`, `card hours`; no two of a release are the same."""
    sentence: str
    """The id of the sentence; `title`, `description`, `subject`, `role`, `picture`, `card` for what is no sentence."""
    text: str
    segment: Segment | None = None
    """Where it stands in the block of its sentence."""


def places(release: Release, language: str, settings: Settings) -> tuple[Place, ...]:
    """The parts of a release that is to be translated to a language, in reading order."""
    besides = (*_besides(release), *_pictures(release, language, settings), *_card(release, language))
    return tuple(_named([*_title(release), *_of_blocks(release), *besides]))


def wanted(release: Release, language: str, settings: Settings) -> tuple[Place, ...]:
    """Those parts that somebody must translate: for the rest we have fixed words.

    Raises `MachineLacks` for a language in which we have none.
    """
    check_phrases(language)
    own = OwnWords(release, language)
    return tuple(each for each in places(release, language, settings) if own.said(each.text) is None)


def shown_in_words(each: Illustration, release: Release, language: str, settings: Settings) -> str:
    """What a picture shows, in the language of the release, where the library does not say it in the other."""
    if each.alt:
        return each.alt
    picture = library(settings).get(each.picture)
    return picture.alt(release.language) if picture and not picture.alt(language) else ""


def translatable(block: Block) -> Sequence[Sentence]:
    """The sentences of a block; none of computer code, which stays."""
    return () if block.kind in ("code", "rule") else block.sentences


def _title(release: Release) -> Iterator[Place]:
    """The headline of a release whose text does not show it: it stands in its front matter alone."""
    if release.title.strip() and not any(block.kind == "title" for block in release.blocks):
        yield Place(TITLE, TITLE, release.title)


def _of_blocks(release: Release) -> Iterator[Place]:
    for block in release.blocks:
        for sentence in translatable(block):
            for each in segments(block, sentence, release.quotations):
                if not each.kept:
                    yield Place(_context(block, sentence), sentence.id, each.text, each)


def _context(block: Block, sentence: Sentence) -> str:
    if block.kind == "title":
        return TITLE
    return f"table {sentence.id}" if block.kind == "cell" and block.row == 0 else sentence.id


def _besides(release: Release) -> Iterator[Place]:
    for name, text in ((DESCRIPTION, release.description), (SUBJECT, release.protected_subject)):
        if text:
            yield Place(name, name, text)
    for role in dict.fromkeys(quotation.role for quotation in release.quotations if quotation.role):
        yield Place(f"{ROLE}: {' '.join(role.split())}", ROLE, role)


def _pictures(release: Release, language: str, settings: Settings) -> Iterator[Place]:
    said = {each.picture: shown_in_words(each, release, language, settings) for each in release.illustrations}
    for name, text in said.items():
        if text:
            yield Place(f"{PICTURE} {name}", PICTURE, text)


def _card(release: Release, language: str) -> Iterator[Place]:
    """What the card says in words for which we have no fixed ones."""
    known = own_words(release.language, language)
    said = ((name, getattr(contact, name)) for contact in on_the_card(release) for name in DETAILS)
    for name, text in dict.fromkeys(said):
        if text and in_own_words(text, known) == text:
            yield Place(f"{CARD} {name}", CARD, text)


def _named(found: Sequence[Place]) -> Iterator[Place]:
    """Each with a number behind its name from the second of that name on."""
    often: Counter[str] = Counter()
    for each in found:
        often[each.context] += 1
        number = often[each.context]
        name = each.context if number == 1 else f"{each.context}/{number}"
        yield Place(name, each.sentence, each.text, each.segment)
