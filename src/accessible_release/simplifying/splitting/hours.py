"""“You can report it online, 24 hours a day.” → a sentence of its own: “You can do this 24 hours a day.”.

“Open from 10am to 5pm, with late opening until 8pm on Thursdays.” → “… There is late opening until 8pm on Thursdays.”.
"""

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

LATE = re.compile(
    r", with (?=(?:late|early|extended|longer|shorter) (?:night )?(?P<what>opening|closing|hours)\b[^,]*\.$)"
)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: other hours on some days, or round the clock, at the end."""
    late = LATE.search(main.doc.text)
    if late and clauses.tensed(main).tag_ in {"VBZ", "VBP"} and clauses.is_told(main):
        stop = "" if late.string[late.start() - 1] == "." else "."  # “from 10 a.m. to 5 p.m., with …”
        be = "are" if late["what"] == "hours" else "is"
        yield [(late.start(), late.end(), f"{stop}\nThere {be} ")]
    found = ALWAYS.search(main.doc.text)
    if not found or not is_done(main):
        return
    modal = clauses.modal(main)
    made = does_this(main) if modal is not None and modal.lower_ == "can" else None
    yield [(found.start(), found.end(), f".\n{made} ")] if made else None
