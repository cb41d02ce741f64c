"""Where the fixed terms of a source stand: those of the body, and those of the two languages."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.tables import table
from accessible_release.checking.translated.wordforms import Token, fits, form_tokens, tokens

OF_THE_TABLE = "terms of the language"


class Term(NamedTuple):
    """A fixed term where it stands in a source."""

    start: int
    end: int
    fixed: Fixed

    @property
    def kept(self) -> bool:
        """Whether it stays as it is."""
        return self.fixed.forms == (self.fixed.term,)


@cache
def _fixed(frame: Frame) -> dict[str, list[tuple[tuple[str, ...], Fixed]]]:
    """First word → the terms that begin with it: the body's own before those of the language, the longest first."""
    own = list(frame.fixed)
    source, target = (tag.partition("-")[0] for tag in (frame.source, frame.target))
    into, outof = table(frame.target), table(frame.source)
    if source == "en" and into:
        own += [Fixed(term, forms, OF_THE_TABLE) for term, forms in into.terms.items()]
    elif target == "en" and outof:
        own += [Fixed(forms[0], (term,), OF_THE_TABLE) for term, forms in outof.terms.items()]
    found: dict[str, list[tuple[tuple[str, ...], Fixed]]] = {}
    for each in own:
        pattern = form_tokens(each.term)
        if pattern and each.forms:
            found.setdefault(pattern[0], []).append((pattern, each))
    return {word: sorted(terms, key=lambda term: -len(term[0])) for word, terms in found.items()}


@lru_cache(maxsize=2048)
def terms_of(source: str, frame: Frame) -> tuple[Term, ...]:
    """The fixed terms of a source, in order, without overlap."""
    words, done, place = tokens(source), list[Term](), 0
    while place < len(words):
        size, fixed = _at(words, place, frame)
        if fixed:
            done.append(Term(words[place].start, words[place + size - 1].end, fixed))
        place += size
    return tuple(done)


def _at(words: tuple[Token, ...], place: int, frame: Frame) -> tuple[int, Fixed | None]:
    for pattern, fixed in _fixed(frame).get(words[place].form, ()):
        if tuple(word.form for word in words[place : place + len(pattern)]) == pattern:
            return len(pattern), fixed
    return 1, None


def stands(form: str, text: str) -> bool:
    """Whether a form, which may hold `*`, stands in a text as whole words."""
    pattern, words = form_tokens(form), tokens(text)
    return any(
        all(fits(part, word.form) for part, word in zip(pattern, words[place:], strict=False))
        for place in range(len(words) - len(pattern) + 1)
    )
