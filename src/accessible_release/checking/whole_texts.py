"""What only whole texts show of quotations: who is said to have spoken the words, and whether anybody did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
        theirs = next((names for words, names in known.items() if said in words or words in said), who)
        if said and who and theirs and who.isdisjoint(theirs):
            yield Finding("speaker", Verdict.CHANGED, _name(theirs), _name(who))


def misquoted(source: Sequence[Statement], other: Sequence[Statement]) -> Iterator[Finding]:
    """Quoted words that do not stand in the source."""
    printed = _bare(" ".join(each.text for each in source))
    for part in other:
        for said in part.fact(quotations):
            pieces = [piece for piece in re.split(r"…|\.\.\.", said) if piece.strip()]
            if not all(_bare(piece) in printed for piece in pieces):
                yield Finding("quotation", Verdict.CHANGED, "", said)


def _speakers(parts: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """Quoted words → the names that stand before them, where somebody is said to speak."""
    return {_bare(said): who for part, who in _spoken(parts) for said in part.fact(quotations)}


def _spoken(parts: Sequence[Statement]) -> Iterator[tuple[Statement, frozenset[str]]]:
    """Each sentence with the names of the last sentence that says who speaks."""
    who: frozenset[str] = frozenset()
    for part in parts:
        outside = QUOTED.sub(" ", part.text)
        named = frozenset(word.lower() for word in NAMED.findall(outside))
        introduces = outside != part.text or outside.rstrip().endswith(":")
        if introduces and named and any(_says(token, outside) for token in part.tokens):
            who = named
        yield part, who


def _says(token: Token, outside: str) -> bool:
    return token.lemma_ in REPORTING and token.text in outside


def _name(words: frozenset[str]) -> str:
    return " ".join(sorted(words)).title()


def _bare(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.lower()).strip()
