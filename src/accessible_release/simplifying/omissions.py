"""What a person might leave out: words in brackets are proposals only; whole sentences may be left out (`length`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accessible_release.ledger import Draft
from accessible_release.simplifying.praise import is_praise

BRACKETS = re.compile(r"\s?\((?P<words>[^()]*)\)")
PRAISE = "Praise or feeling, with no fact for the reader; is it needed?"
PART = re.compile(r"\d{1,3}[a-z]?|[a-z]|[ivxl]+|e?s", re.IGNORECASE)
"""Not words but a part of a law, or an ending: "s.72(1)", "section 4(2)(b)", "parent(s)"."""


@dataclass(frozen=True, slots=True)
class Omission:
    """Words that could go, if the person who checks agrees."""

    sentence: str
    words: str
    reason: str
    done: bool = False
    """Whether they are left out already; else it is a proposal."""


def omissions(drafts: Iterable[Draft], spoken: Iterable[Draft] = ()) -> Iterator[Omission]:
    """Words in brackets (ER39), sentence by sentence; then what somebody says that is praise or feeling alone."""
    for draft in drafts:
        for found in BRACKETS.finditer(draft.text):
            if not PART.fullmatch(found["words"].strip()):
                yield Omission(draft.sentence, found[0].strip(), "Brackets are hard to read; are these words needed?")
    for draft in spoken:
        if is_praise(draft.source):
            yield Omission(draft.sentence, draft.source, PRAISE)
