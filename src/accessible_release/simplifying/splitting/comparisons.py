"""“The rate was 6.9 per cent, up from 6.2 per cent in May.” → “… This was up from 6.2 per cent in May.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import pairs
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import is_sayable, is_single, last_tail

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID = pairs("comparisons", "said")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the figure of another time or place, behind a comma at the end."""
    if not is_sayable(main) or not is_single(main) or clauses.modal(main) is not None:
        return
    doc = main.doc
    for phrase, said in SAID:
        tail = last_tail(main, phrase)
        if tail is None or not any(token.like_num for token in doc[: tail.first.i]):
            continue
        if any(token.text == "," or clauses.is_finite(token) for token in tail.tokens):
            continue
        counted = tail.first.nbor(len(phrase))
        if counted.like_num or any(child.like_num for child in counted.subtree):
            verb = said.replace("be ", "was " if clauses.is_past(main) else "is ", 1)
            yield [(clauses.before(tail.first), clauses.end(counted.nbor(-1)), f".\nThis {verb}")]
            return
