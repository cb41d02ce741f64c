"""“You can report it online, 24 hours a day.” → a sentence of its own: “You can do this 24 hours a day.”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.doing import does_this, is_done
from accessible_release.simplifying.splitting.seams import LONG_ENOUGH, is_long, split

if TYPE_CHECKING:
    from accessible_release.simplifying.piece import Piece

NAME = "split-hours"
REASON = "When it is possible gets a sentence of its own."
ALWAYS = re.compile(r",? (?=(?:24|twenty-four) hours a day(?:,? (?:and )?(?:7|seven) days a week)?\.$)")


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: round the clock, at the end of what one can do."""
    main = clauses.root(piece.doc)
    found = ALWAYS.search(piece.text)
    if not found or not is_long(piece, LONG_ENOUGH) or not is_done(main):
        return
    modal = clauses.modal(main)
    made = does_this(main) if modal is not None and modal.lower_ == "can" else None
    step = made and split(piece, NAME, REASON, (found.start(), found.end(), f".\n{made} "))
    if step:
        yield step
