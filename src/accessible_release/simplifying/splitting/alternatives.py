"""“Visit www.x.org or phone the desk on 01632 960147.” → “Visit www.x.org. | Or phone the desk on 01632 960147.”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release import tables
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTACTING = "|".join(sorted(cues("semicolons", "orders")))
"""Verbs that tell the reader how to get in touch."""
ORDERS = "|".join(sorted(tables.words("accessible_release.analysis.words", "modality.toml", "imperatives")))
JOINT = re.compile(rf",? or (?:(?:you|they) can )?(?P<verb>{CONTACTING}) (?=\S)", re.I)
ORDER = re.compile(rf"(?:Please |For [^,]+?,? |To [^,]+, |In an emergency,? )?(?:{ORDERS}) ", re.I)
"""How a sentence begins that tells the reader to do something, behind what it is for at most."""
TIED = re.compile(r"\b(?:either|neither|nor|not|n't|whether|both|unless|until|who|which|that)\b|[;:(“”\"]", re.I)
"""Words with which the halves hold together, or stand inside something else."""
OFFERS = frozenset({"can", "may"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, in a sentence with one *or*: the second way to get in touch."""
    text = main.doc.text
    found = JOINT.search(text)
    if found is None or len(re.findall(r"\bor\b", text)) > 1 or TIED.search(text):
        return
    opening = "Or" if ORDER.match(text) else _offer(main, found.start())
    if opening:
        yield [(found.start(), found.end(), f".\n{opening} {found['verb'].lower()} ")]


def _offer(main: Token, end: int) -> str | None:
    """“Or you can”, where the words before `end` say what readers or others can do; else None."""
    who, modal = clauses.subject(main), clauses.modal(main)
    if who is None or modal is None or modal.lower_ not in OFFERS or not who.i < main.i or main.idx > end:
        return None
    if clauses.auxiliaries(main) != [modal] or clauses.has_fronted(main):
        return None
    if who.lower_ == "you":
        return f"Or you {modal.lower_}"
    return f"Or they {modal.lower_}" if is_plural(who) and who.pos_ == "NOUN" else None
