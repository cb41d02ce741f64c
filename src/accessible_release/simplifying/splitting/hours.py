"""“You can report it online, 24 hours a day.” → a sentence of its own: “You can do this 24 hours a day.”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.doing import does_this, is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

ALWAYS = re.compile(r",? (?=(?:24|twenty-four) hours a day(?:,? (?:and )?(?:7|seven) days a week)?\.$)")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: round the clock, at the end of what one can do."""
    found = ALWAYS.search(main.doc.text)
    if not found or not is_done(main):
        return
    modal = clauses.modal(main)
    made = does_this(main) if modal is not None and modal.lower_ == "can" else None
    yield [(found.start(), found.end(), f".\n{made} ")] if made else None
