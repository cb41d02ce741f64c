"""The terms of our field in English (`languages/en/terms.tsv`), and where they stand in a sentence in their own sense.

What each is in another language stands in `terms.tsv` of that language: `term_targets`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release import languages
from accessible_release.analysis.words import inflection
from accessible_release.checking.translated.wordforms import ANY, Token, fits, form_tokens, tokens
from accessible_release.lexicon.glossary import explained

FILE = "terms.tsv"
HEADER = ("id", "term", "pos", "field", "context", "sense", "rewording")
FIELDS = (
    "benefit",
    "council",
    "court",
    "energy",
    "fire",
    "flood",
    "health",
    "helpline",
    "outcome",
    "police",
    "prosecution",
    "protection",
    "safety",
    "time",
)
HARD = frozenset({"outcome", "safety"})
"""The fields in which a wrong word says that another thing was decided, or puts people in danger."""
NOUN, VERB = "n", "v"
PARTS = (NOUN, VERB, "a", "-")
TAGS = ("VBZ", "VBD", "VBN", "VBG")
HEAD = re.compile(r" (?:against|at|by|for|from|in|of|on|to|with)\b")
"""Before it stands the noun that has the plural (“count of”, “child in care”)."""
WHOSE = re.compile(r"\bone's\b")


@dataclass(frozen=True, slots=True)
class EnglishTerm:
    """A term in one of its senses."""

    id: str
    """Its name in the files of all languages; several senses of a term have several."""
    term: str
    """In its base form; `|` between its spellings."""
    pos: str
    """`n`: its noun has a plural; `v`: its first word is a verb; `a` or `-`: it stands as it is."""
    field: str
    context: Context
    sense: str
    """In plain words, without a full stop."""
    rewording: str = ""
    """What an engine reads instead, in the base form; empty where it reads the term."""

    @property
    def shown(self) -> str:
        """The term as people are shown it."""
        return self.term.partition("|")[0]

    @property
    def hard(self) -> bool:
        """Whether a person must look where it is in no form that is right for it."""
        return self.field in HARD

    def forms(self) -> Iterator[tuple[str, str]]:
        """Each form of the term with the same form of its rewording."""
        for spelling in self.term.split("|"):
            yield from zip(_forms(spelling, self.pos), _forms(self.rewording, self.pos), strict=True)


@dataclass(frozen=True, slots=True)
class Context:
    """Words by which the sense of a term is known. Of those wanted one stands in the sentence, of the others none."""

    wanted: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()

    def holds(self, words: tuple[Token, ...]) -> bool:
        """Whether a sentence speaks of this sense."""
        there = frozenset(word.form for word in words)
        return (not self.wanted or _any(self.wanted, words, there)) and not _any(self.unwanted, words, there)


class Standing(NamedTuple):
    """A term where it stands in a sentence."""

    start: int
    end: int
    readings: tuple[tuple[EnglishTerm, str], ...]
    """Every sense that it may have there, with what an engine reads instead."""


@cache
def english_terms() -> Mapping[str, EnglishTerm]:
    """Every term by its id. ValueError for a row that is none, with the row."""
    header, *rows = languages.rows("en", FILE)
    if header != HEADER:
        raise ValueError(f"terms of English: the first line must name the columns {', '.join(HEADER)}")
    found = [_term(row) for row in rows]
    by_id = {each.id: each for each in found}
    if len(by_id) < len(found):
        raise ValueError("terms of English: an id stands twice")
    return by_id


@lru_cache(maxsize=2048)
def terms_in(sentence: str) -> tuple[Standing, ...]:
    """The terms of an English sentence, in order, without overlap: of those that begin at a word the longest."""
    words, done, place = tokens(sentence), list[Standing](), 0
    while place < len(words):
        size, readings = _at(words, place)
        if readings:
            done.append(Standing(words[place].start, words[place + size - 1].end, readings))
        place += size
    return tuple(done)


def _at(words: tuple[Token, ...], place: int) -> tuple[int, tuple[tuple[EnglishTerm, str], ...]]:
    for size, found in _index().get(words[place].form, {}).items():
        behind = words[place : place + size]
        readings = [
            (term, rewording)
            for pattern, term, rewording in found
            if _equal(pattern, behind) and term.context.holds(words)
        ]
        if readings:
            return size, tuple({term.id: (term, rewording) for term, rewording in readings}.values())
    return 1, ()


@cache
def _index() -> Mapping[str, Mapping[int, list[tuple[tuple[str, ...], EnglishTerm, str]]]]:
    """First word → how many words → the forms of so many, the longest first."""
    found: dict[str, dict[int, list[tuple[tuple[str, ...], EnglishTerm, str]]]] = {}
    for term in english_terms().values():
        for form, rewording in term.forms():
            pattern = form_tokens(WHOSE.sub(ANY, form))
            found.setdefault(pattern[0], {}).setdefault(len(pattern), []).append((pattern, term, rewording))
    return {word: dict(sorted(sizes.items(), reverse=True)) for word, sizes in found.items()}


def _forms(base: str, pos: str) -> Iterator[str]:
    """A term in all its forms, always in the same order; no words stay none."""
    yield base
    first, space, rest = base.partition(" ")
    if pos == VERB:
        yield from (inflection.verb(first, tag) + space + rest if base else "" for tag in TAGS)
    elif pos == NOUN:
        behind = HEAD.search(base)
        head = base[: behind.start()] if behind else base
        before, space, noun = head.rpartition(" ")
        yield before + space + inflection.noun(noun, plural=True) + base[len(head) :] if base else ""


def _term(row: tuple[str, ...]) -> EnglishTerm:
    name, term, pos, field, context, sense, rewording = row if len(row) == len(HEADER) else (*row, *[""] * 7)[:7]
    sense = sense or explained(term.partition("|")[0].replace("'", "’")) or explained(term.partition("|")[0])
    if len(row) != len(HEADER) or not (name and term and sense) or pos not in PARTS or field not in FIELDS:
        raise ValueError(f"terms of English: not a term: {row!r}")
    return EnglishTerm(name, term, pos, field, _context(context), sense.rstrip("."), rewording)


def _context(cell: str) -> Context:
    wanted, _, unwanted = cell.partition("!")
    return Context(_listed(wanted), _listed(unwanted))


def _listed(forms: str) -> tuple[tuple[str, ...], ...]:
    return tuple(pattern for form in forms.split("|") if (pattern := form_tokens(form)))


def _any(patterns: Iterable[tuple[str, ...]], words: tuple[Token, ...], there: frozenset[str]) -> bool:
    """Whether one of some patterns stands among words, of which `there` are the forms."""
    return any(
        (ANY in pattern[0] or pattern[0] in there)
        and any(_equal(pattern, words[place : place + len(pattern)]) for place in range(len(words) - len(pattern) + 1))
        for pattern in patterns
    )


def _equal(pattern: tuple[str, ...], words: tuple[Token, ...]) -> bool:
    return len(pattern) == len(words) and all(fits(part, word.form) for part, word in zip(pattern, words, strict=True))
