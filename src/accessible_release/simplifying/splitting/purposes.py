"""“Police stopped 90 cars in a bid to cut theft.” → a sentence of its own: “The aim was …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

BIDS = re.compile(r",? in (a bid|an effort|an attempt) to ")
"""Only these name an aim and nothing else; *in order to* may be a condition."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: an aim at the end of a sentence with one main verb."""
    doc = main.doc
    found = BIDS.search(doc.text)
    if not found:
        return
    inner = any(
        clauses.is_finite(token) and token != main and token.dep_ not in clauses.AUXILIARIES
        for token in doc
        if token.idx < found.start()
    )
    modal = clauses.modal(main)
    denied = clauses.is_negated(main) or (modal is not None and modal.lower_ != "will")
    if inner or denied or main.idx > found.start():
        return
    verb = "was" if clauses.is_past(main) else "is"
    named = f"The aim {verb} to " if found[1] == "a bid" else f"This {verb} {found[1]} to "
    yield [(found.start(), found.end(), f".\n{named}")]
