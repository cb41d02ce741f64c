"""G16: terms whose meaning may not shift stand in an accepted form; no word is brought in that must not be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.tables import table
from accessible_release.checking.translated.wordforms import Token, fits, form_tokens, tokens
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from accessible_release.checking.translated.pair import Pair

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


def breaches(pair: Pair) -> Iterator[Breach]:
    """A term in no accepted form; a word that a translation may not bring in."""
    terms = [term for term in terms_of(pair.source.text, pair.frame) if not term.kept and not pair.named(term)]
    for fixed in dict.fromkeys(term.fixed for term in terms):  # what is kept is for G4
        if not any(stands(form, pair.other.text) for form in fixed.forms):
            yield Breach("G16", f"“{fixed.term}” is not “{fixed.forms[0]}”, nor another form that is right for it")
    yield from _only_if(pair)
    brought = next((hit for hit in pair.other.hits("never words")), None)
    granted = pair.other.table.parts.get("never", {}).get("unless", ())
    if brought and not any(stands(form, pair.source.text) for form in granted):
        yield Breach("G16", f"“{brought.key}” was brought in: no edition may say it")


def _only_if(pair: Pair) -> Iterator[Breach]:
    """Words for an office, a crime, a verdict that only some words of the source allow."""
    granted = pair.other.table.forms("only_if")
    for form in dict.fromkeys(hit.key for hit in pair.other.hits("only_if")):
        if not any(stands(allowed, pair.source.text) for allowed in granted[form]):
            yield Breach("G16", f"“{form}” was brought in: the source says nothing like it")
