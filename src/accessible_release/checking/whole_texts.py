"""What only whole texts show of quotations: who is said to have spoken the words, and whether anybody did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.attribution import quotations
from accessible_release.analysis.spans.quotations import QUOTED
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.checking.verdicts.finding import Finding, Verdict

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = re.compile(r"\b[A-Z][\w’'-]+")


def misattributed(source: Sequence[Statement], other: Sequence[Statement]) -> Iterator[Finding]:
    """Quoted words that the other text gives to somebody whose name is not near them in the source."""
    known = _possible(source)
    for said, who in _sure(other):
        theirs = _speakers_of(said, known)
        if said and theirs and who.isdisjoint(theirs):
            yield Finding("speaker", Verdict.CHANGED, _name(theirs), _name(who))


def _speakers_of(said: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Who may speak the known words that hold these or are held by them."""
    return frozenset().union(*(known[words] for words in known if words and (said in words or words in said)))


def misquoted(source: Sequence[Statement], other: Sequence[Statement]) -> Iterator[Finding]:
    """Quoted words that do not stand in the source."""
    printed = _bare(" ".join(each.text for each in source))
    for part in other:
        for said in part.fact(quotations):
            pieces = [piece for piece in re.split(r"…|\.\.\.", said) if piece.strip()]
            if not all(_bare(piece) in printed for piece in pieces):
                yield Finding("quotation", Verdict.CHANGED, "", said)


def _possible(parts: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """Quoted words → the names in their sentence where it says who speaks; else those around, and the last to speak."""
    found: dict[str, frozenset[str]] = {}
    last: frozenset[str] = frozenset()
    named = [_named(part) for part in parts]
    for place, part in enumerate(parts):
        speaking = _speaking(part)
        last = speaking or last
        near = named[place : place + 1] if speaking else [last, *named[max(0, place - 2) : place + 3]]
        for said in map(_bare, part.fact(quotations)):
            found[said] = found.get(said, frozenset()).union(*near)
    return found


def _sure(parts: Sequence[Statement]) -> Iterator[tuple[str, frozenset[str]]]:
    """Quoted words and who speaks them, where their own sentence says so, or the one before it with a colon."""
    before: frozenset[str] = frozenset()
    for part in parts:
        who = _speaking(part) or before
        if who:
            yield from ((_bare(said), who) for said in part.fact(quotations))
        before = _speaking(part) if part.text.rstrip().endswith(":") else frozenset()


def _speaking(part: Statement) -> frozenset[str]:
    """The names of those who say something in the sentence, outside what is quoted."""
    outside, named = _outside(part), _named(part)
    subjects = (
        child
        for token in part.tokens
        if _says(token, outside)
        for child in token.children
        if child.dep_ in {"nsubj", "nsubjpass"}
    )
    return frozenset(token.lower_ for child in subjects for token in child.subtree) & named


def _outside(part: Statement) -> str:
    """The sentence without what is quoted in it."""
    return QUOTED.sub(" ", part.text)


def _named(part: Statement) -> frozenset[str]:
    """The names outside quotation marks, word by word, in small letters."""
    known = {token.text for token in part.tokens if token.pos_ == "PROPN"}
    return frozenset(word.lower() for word in NAMED.findall(_outside(part)) if word in known)


def _says(token: Token, outside: str) -> bool:
    return token.lemma_ in REPORTING and token.text in outside


def _name(words: frozenset[str]) -> str:
    return " ".join(sorted(words)).title()


def _bare(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.lower()).strip()
