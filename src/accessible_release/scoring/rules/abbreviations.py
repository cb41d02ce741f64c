"""ER10: no *eg*, *ie*, *etc* (NCC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

SAY = {
    "eg": "for example",
    "ie": "that is, or say it plainly at once",
    "etc": "and so on, or name the rest",
    "nb": "note that",
    "cf": "compare",
    "viz": "namely",
    "pp": "pages, or for somebody",
    "approx": "about",
    "asap": "as soon as possible",
    "incl": "including",
    "max": "at most",
    "min": "at least, or minutes",
    "no": "number",
    "tbc": "to be confirmed",
    "tba": "to be announced",
    "vs": "against",
    "dept": "department",
    "misc": "various",
}
SHORT = re.compile(
    r"(?<![\w.@/-])(?:e\.?g|i\.?e|etc|n\.?b|cf|viz|pp|approx|asap|incl|max|min|tbc|tba|vs|dept|misc|no(?=\.\s?\d))\b(?![@/-]|\.\w)",
    re.IGNORECASE,
)


def check(text: Text) -> Iterator[Issue]:
    """One issue an abbreviation; names (*Max*, *Min*) are left alone."""
    for line in text.readable:
        for found in SHORT.finditer(line.text):
            key = found.group().lower().replace(".", "")
            if found.group()[0].isupper() and found.group()[1:].islower():
                continue
            message = f"“{found.group()}” is an abbreviation."
            yield text.issue("ER10", line, found.span(), message, f"Say: {SAY[key]}.")
