"""The plain words of the lexicon: what an entry puts in another's place in this very sentence changes no fact.

Each entry has been vetted in its frame. So the source is read a second time with those of its swaps made that the
other text shows, and the other text is compared with that.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.protected import protected
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, text_of, tokens_of
from accessible_release.ledger import in_turn, replay
from accessible_release.lexicon.swapping import Swap, all_entries, swaps

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from accessible_release.ledger import Edit


def reworded(source: Statement, other: Statement, known: Known) -> Statement | None:
    """The source with the swaps that the other text shows; None where it shows none."""
    pieces = _pieces(source, other, known)
    same = all(piece == text_of(doc) for piece, doc in zip(pieces, source.docs, strict=True))
    return None if same else statements([pieces], known)[0]


def only_reworded(source: Statement, other: Statement, known: Known) -> bool:
    """Whether swaps of the lexicon are all that was done to a sentence."""
    return len(source.docs) == len(other.docs) == 1 and _pieces(source, other, known)[0] == other.text


@lru_cache(maxsize=64)
def _pieces(source: Statement, other: Statement, known: Known) -> list[str]:
    said, now = f" {source.text.lower()} ", f" {other.text.lower()} "
    left = Counter(source.lowers) - Counter(other.lowers)
    gone = {form for token in source.tokens if lower(token) in left for form in (token.lower_, token.lemma_.lower())}
    pieces = []
    for doc in source.docs:
        fitting = _fitting(doc, known, gone) if gone else []
        pieces.append(replay(text_of(doc), in_turn(swap.edit for swap in fitting if _shown(swap.edit, said, now))))
    return pieces


def _fitting(doc: Doc, known: Known, gone: set[str]) -> list[Swap]:
    """The swaps that fit the sentence, of entries with a word that is gone."""
    kept = protected(doc, known)
    forms = {form for token in tokens_of(doc) for form in (token.lower_, token.lemma_.lower())}
    index = {
        form: [entry for entry in all_entries()[form] if form in gone or not gone.isdisjoint(entry.tokens)]
        for form in forms
        if form in all_entries()
    }
    return swaps(doc, index, free=lambda start, end: all(end <= first or last <= start for first, last in kept))


def _shown(step: Edit, said: str, now: str) -> bool:
    """Whether all of its old words stand less often in the other text, and its new words stand there."""
    return all(
        change.after.strip().lower() in now
        and (not change.before.strip() or now.count(change.before.lower()) < said.count(change.before.lower()))
        for change in step.changes
    )
