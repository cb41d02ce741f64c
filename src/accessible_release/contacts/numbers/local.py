"""Numbers printed without their area code: 667-8393, 9555 0100."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.characters import digits_of
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.references import WORDS
from accessible_release.contacts.wordlists import words

SEVEN = re.compile(r"(?<![\w.-])(?<!\d )[2-9]\d{2}-\d{4}(?![\w-]|[.,]\d)")
EIGHT = re.compile(r"(?<![\w.-])(?<!\d )(?<!\) )[2-9]\d{3} \d{4}(?![\w-]| \d|[.,]\d)")
LOCAL = {"US": SEVEN, "CA": SEVEN, "AU": EIGHT}
JUST_BEFORE = re.compile(rf"\b{words(WORDS, 'just_before_local')}\W{{0,4}}$", re.IGNORECASE)
NEAR = 20


def find_local(text: str, regions: tuple[str, ...]) -> Iterator[Number]:
    """The numbers of `text` without an area code, where the word just before tells to dial them.

    They have no international form: the area is the reader's own.
    """
    pattern = next((LOCAL[region] for region in regions if region in LOCAL), None)
    for found in pattern.finditer(text) if pattern else ():
        if JUST_BEFORE.search(text[max(0, found.start() - NEAR) : found.start()]):
            yield Number(found.start(), found.end(), found.group(), short=digits_of(found.group()))
