"""“Police stopped 90 cars in a bid to cut theft.” → a sentence of its own: “The aim was …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import is_long, split

if TYPE_CHECKING:
    from accessible_release.simplifying.piece import Piece

NAME = "split-purpose"
REASON = "The aim gets a sentence of its own."
BIDS = re.compile(r",? in (a bid|an effort|an attempt) to ")
"""Only these name an aim and nothing else; *in order to* may be a condition."""


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: an aim at the end of a sentence with one main verb."""
    doc = piece.doc
    main = clauses.root(doc)
    found = BIDS.search(piece.text)
    if not found or not is_long(piece) or clauses.full_stop(doc) is None or not clauses.is_finite(main):
        return
    inner = any(
        clauses.is_finite(token) and token != main and token.dep_ not in clauses.AUXILIARIES
        for token in doc
        if token.idx < found.start()
    )
    modal = clauses.modal(main)
    denied = clauses.is_negated(main) or (modal is not None and modal.lower_ != "will")
    if inner or denied or main.idx > found.start() or not clauses.is_free_of_speech(doc, len(doc)):
        return
    verb = "was" if clauses.is_past(main) else "is"
    named = f"The aim {verb} to " if found[1] == "a bid" else f"This {verb} {found[1]} to "
    made = split(piece, NAME, REASON, (found.start(), found.end(), f".\n{named}"))
    if made:
        yield made
