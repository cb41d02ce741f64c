"""Which stretches of right-to-left text run from left to right.

Word takes the direction of each run from its markup, even for spaces and brackets. So names in Latin letters and
numbers need runs of their own, with what stands between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LEFT_MARK, RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"
STRETCH = re.compile(r"L(?:[^R]*(?:L|Dt*))?|t*D(?:s?D)*t*")
"""Letters with what follows up to the last letter or digit before right-to-left text; or one number with its signs of
money or percent (UAX 9, W4, W5, W7)."""
CLASSES = {"L": "L", "EN": "D", "R": "R", "AL": "R", "AN": "R", "CS": "s", "ES": "s", "ET": "t"}


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of right-to-left text in order, each with whether it runs from right to left."""
    classes = "".join(CLASSES.get(unicodedata.bidirectional(char), "n") for char in text)
    at = 0
    for found in STRETCH.finditer(classes):
        if at < found.start():
            yield text[at : found.start()], True
        yield text[found.start() : found.end()], False
        at = found.end()
    if at < len(text):
        yield text[at:], True


def held(text: str, direction: str) -> str:
    """Text between marks, so that what stands around it cannot turn its ends round."""
    mark = LEFT_MARK if direction == "ltr" else RIGHT_MARK
    return f"{mark}{text}{mark}"
