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
    """Quoted words that the other text gives to somebody else."""
    known = _speakers(source)
    for said, who in _speakers(other).items():
        theirs = _speaker_of(said, known) or who
        if said and who and theirs and who.isdisjoint(theirs):
            yield Finding("speaker", Verdict.CHANGED, _name(theirs), _name(who))


def _speaker_of(said: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Who speaks the longest of the known words that hold these or are held by them."""
    held = [words for words in known if words and (said in words or words in said)]
    return known[max(held, key=len)] if held else frozenset()


def misquoted(source: Sequence[Statement], other: Sequence[Statement]) -> Iterator[Finding]:
    """Quoted words that do not stand in the source."""
    printed = _bare(" ".join(each.text for each in source))
    for part in other:
        for said in part.fact(quotations):
            pieces = [piece for piece in re.split(r"…|\.\.\.", said) if piece.strip()]
            if not all(_bare(piece) in printed for piece in pieces):
                yield Finding("quotation", Verdict.CHANGED, "", said)


def _speakers(parts: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """Quoted words → the names of those who may have spoken them.

    Where the sentence itself says who speaks, its names; else those of the sentences around it and the last to speak.
    """
    found: dict[str, frozenset[str]] = {}
    last: frozenset[str] = frozenset()
    named = [_named(part) for part in parts]
    for place, part in enumerate(parts):
        own, speaks = named[place], any(_says(token, _outside(part)) for token in part.tokens)
        around = frozenset().union(*named[max(0, place - 1) : place + 2])
        for said in part.fact(quotations):
            found[_bare(said)] = own if own and speaks else around | last
        if own and speaks:
            last = own
    return found


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
