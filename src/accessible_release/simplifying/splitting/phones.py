"""“Ring the desk on 01632 960147 (Monday to Friday, 9am to 5pm).” → “… The hours are Monday to Friday, 9am to 5pm.”.

The same for an address with a telephone number at its end: “… Harbour Street, telephone 01632 960263.”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

NUMBER = r"\(?\+?\d[\d ()-]{6,}\d"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|weekday|weekend"
HOUR = r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\bnoon\b|\bmidnight\b"
HOURS = re.compile(rf"(?<=\d)( \()((?:{DAY}|{HOUR})[^()]*(?:{HOUR})[^()]*)(\))\.$", re.I)
"""In brackets behind a number, at the end: the days and times at which it is answered."""
LISTED = re.compile(rf", (?:tel|telephone|phone)\b\.?:? (?={NUMBER}\.$)", re.I)
ANY_NUMBER = re.compile(rf"(?<!\w){NUMBER}")
CALLS = frozenset({"call", "ring", "phone", "telephone", "contact", "helpline"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, where the sentence has one number: its hours, or the number itself."""
    text = main.doc.text
    if len(ANY_NUMBER.findall(text)) != 1:
        return
    listed, hours = LISTED.search(text), HOURS.search(text)
    if listed and any(map(clauses.is_finite, main.doc)):
        yield [(listed.start(), listed.end(), ".\nThe phone number is ")]
    elif hours and any(token.lemma_.lower() in CALLS for token in main.doc):
        yield [(hours.start(1), hours.end(1), ".\nThe hours are "), (hours.start(3), hours.end(3), "")]
