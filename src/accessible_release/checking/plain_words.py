"""The plain words of the lexicon: what an entry puts in another's place in this very sentence changes no fact.

Each entry has been vetted in its frame. So the source is read a second time with those of its swaps made that the
other text shows, and the other text is compared with that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.checking.protecting import protected
from accessible_release.checking.statement import Known, Statement, statements
from accessible_release.checking.wordforms import text_of
from accessible_release.ledger import apply
from accessible_release.lexicon.swapping import Swap, swaps

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from accessible_release.ledger import Edit


def reworded(source: Statement, other: Statement, known: Known) -> Statement | None:
    """The source with the swaps that the other text shows; None where it shows none."""
    said, now = f" {source.text.lower()} ", f" {other.text.lower()} "
    pieces, changed = [], False
    for doc in source.docs:
        text = text_of(doc)
        shown = [swap.edit for swap in _fitting(doc, known) if _shown(swap.edit, said, now)]
        for step in reversed(shown):
            text = apply(text, step)
        changed = changed or bool(shown)
        pieces.append(text)
    return statements([pieces], known)[0] if changed else None


def _fitting(doc: Doc, known: Known) -> list[Swap]:
    kept = protected(doc, known)
    return swaps(doc, free=lambda start, end: all(end <= first or last <= start for first, last in kept))


def _shown(step: Edit, said: str, now: str) -> bool:
    """Whether all of its old words stand less often in the other text, and its new words stand there."""
    return all(
        change.after.strip().lower() in now
        and (not change.before.strip() or now.count(change.before.lower()) < said.count(change.before.lower()))
        for change in step.changes
    )
