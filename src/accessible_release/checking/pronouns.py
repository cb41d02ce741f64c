"""G5: a pronoun stands for a name only where it can mean one person."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.coreference import PRONOUNS, people
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, lowers_of, tokens_of
from accessible_release.ledger import Breach

MANY = 2


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """New pronouns that could mean more than one person."""
    old = [word for word in source.lowers if word in PRONOUNS]
    new = [(piece, word) for piece, doc in enumerate(other.docs) for word in lowers_of(doc) if word in PRONOUNS]
    if len(new) <= len(old):
        return
    for piece, pronoun in new:
        gender = PRONOUNS[pronoun]
        meant = {who for place, kind, who in other.fact(people) if place <= piece and kind in {gender, ""}}
        if not meant and _one_subject(other, piece):
            continue
        if not meant and any(PRONOUNS[each] == gender for each in old):
            continue
        named = {who for _, kind, who in source.fact(people) if kind in {gender, ""}} & meant
        if len(named) >= MANY or not meant:
            yield Breach(
                "G5",
                f"“{pronoun}” could mean more than one person"
                if meant
                else f"nobody is named whom “{pronoun}” could mean",
            )
            return
        opposite = {who for place, kind, who in other.fact(people) if kind and kind != gender}
        yield from _swapped(pronoun, meant, opposite, source, other)


def _one_subject(statement: Statement, piece: int) -> bool:
    """Whether one name alone, of whom we do not know whether it is a man's, is spoken of before."""
    subjects = {
        token.lower_
        for doc in statement.docs[: piece + 1]
        for token in tokens_of(doc)
        if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ == "PROPN"
    }
    return len(subjects) == 1


def _swapped(
    pronoun: str, meant: set[str], opposite: set[str], source: Statement, other: Statement
) -> Iterator[Breach]:
    """“She” became “he”: the name of the other gender stands less often than before."""
    for who in opposite:
        count = [sum(lower(token) == who for token in each.tokens) for each in (source, other)]
        if count[1] < count[0] and all(
            sum(lower(t) == one for t in other.tokens) >= sum(lower(t) == one for t in source.tokens) for one in meant
        ):
            yield Breach("G5", f"“{pronoun}” stands for {who.title()} now")
