"""Opening hours, in the words of a contact's own item, sentence or row."""

from __future__ import annotations

import re

from accessible_release.contacts.wordlists import words

DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
BETWEEN_DAYS = r"(?:\s?(?:–|—|-|to|until|through|and|&|,)\s?|, and )"
WHEN = rf"(?:{DAY}(?:{BETWEEN_DAYS}{DAY}){{0,6}}|{words('details', 'often')})"
"""Days: "Mon–Fri", "Monday, Wednesday and Friday", "every night"."""

HOUR = r"\d{1,2}(?:[.:]\d{2})?"
HALF_OF_DAY = r"\s?(?:am|pm|a\.m\.?|p\.m\.?)"
NAMED_HOUR = r"(?:noon|midnight|midday)"
OPENS = rf"(?:{HOUR}(?:{HALF_OF_DAY})?|{NAMED_HOUR})"
CLOSES = rf"(?:{HOUR}{HALF_OF_DAY}|{NAMED_HOUR})"
ZONE = r"(?: (?:A[ECW][SD]T|[ECMP][SD]?T|GMT))?"
TIMES = rf"(?:(?:from |between )?{OPENS}\s?(?:–|—|-|to|until|till|and)\s?{CLOSES}{ZONE})"
"""Times: "9am–5pm", "from 5pm to midnight", "9 to 5pm"."""
BARE_TIMES = rf"(?:{HOUR}\s?(?:–|-|to)\s?{HOUR}(?!\d|:))"
"""Without am or pm they are times only beside a day: "Mon–Fri 9–5"."""

DAYS_FIRST = rf"{WHEN}[,:]? ?\(?(?:{TIMES}|{BARE_TIMES})"
TIMES_FIRST = rf"{TIMES}(?:,? ?(?:on )?{WHEN})?|{BARE_TIMES},? {WHEN}"
STRETCH = rf"(?:{DAYS_FIRST}|{TIMES_FIRST})"
AND_THEN = r"(?:[;,] ?(?:and )?| and )"
ALWAYS = rf"{words('details', 'always')}(?:,? (?:and )?{words('details', 'often')}){{0,2}}"
HOURS = re.compile(
    rf"(?<![\w£$€.])(?:open |staffed )?(?:{ALWAYS}|{STRETCH}(?:{AND_THEN}{STRETCH}){{0,4}})(?!\w)", re.IGNORECASE
)
OPEN = re.compile(r"^open ", re.IGNORECASE)


def hours_in(text: str) -> str | None:
    """The opening hours in `text`, as printed, or None."""
    found = max(HOURS.finditer(text), key=lambda each: len(each.group()), default=None)
    return OPEN.sub("", found.group().strip(" ,;(")) if found else None
