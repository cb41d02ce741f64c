"""Lines at the head of a release that hold nothing but who issued it, when, and as what.

“FOR IMMEDIATE RELEASE: Thursday, July 23, 2026”, “Press release – Alder Museums Trust – 30 March 2027”. Such a line is
known by what is left of it when all of that is taken away: nothing.
"""

from __future__ import annotations

import re

from accessible_release.dates import DAY, iso_date
from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.wordlists import entries

DATE = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9},? \d{4}|"
    rf"[a-z]{{3,9}} \d{{1,2}},? \d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{DAY})",
    re.IGNORECASE,
)
YEAR = re.compile(r"\d{4}|/\d\d\b")
CLOCK = re.compile(
    r"\b(?:at )?\d{1,2}[.:]\d\d ?(?:hrs|hours|am|pm|a\.m\.|p\.m\.)?|\b\d{1,2} ?(?:am|pm)\b", re.IGNORECASE
)
KIND = re.compile(
    r"\b(?:for immediate (?:release|use)|(?:strictly )?embargoed(?: until| for release)?|notice issued by(?: the)?|"
    r"(?:joint )?(?:news|press|media) (?:release|statement|notice|desk|office)|issued(?: by(?: the)?| on)?|posted|"
    r"published|released?|dated?|update[sd]? (?:on|at)|not for use before this time|preas ?r[áa]iteas|"
    r"datganiad i[’']r wasg|bank holiday)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:(?:incident |our )?ref(?:erence)?(?: ?(?:no|number))?|release no|case)\.?:? *#?"
    r"[\w/.-]*\d[\w/-]*(?: of \d[\d/]+)?",
    re.IGNORECASE,
)
PLACE = re.compile(r"^[A-Z][A-Z .’'-]{2,}, [A-Z][a-z.]+(?: [A-Z][a-z]+)?$", re.MULTILINE)
"""“ALDER FALLS, Ontario” in a line of its own."""
NAME = re.compile(r"\b[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|of|for|and|the|&))*")
COURT = re.compile(r"\bCourt\b")
MOST_LISTED = 12
"""Words of a line of keywords: “18 May 2026 | News, Fraud and economic crime”."""
SIGNS = " \t\n,;:|/·•()[]#*_.–—-"


def mastheads(release: Release) -> tuple[Block, ...]:
    """The mastheads of a release. The first line below the title needs no word of a body: “Orrin Health — 4 June”."""
    below = next((place for place, each in enumerate(release.blocks) if each.kind == "title"), -1) + 1
    return tuple(block for place, block in enumerate(release.blocks) if is_masthead(block, first=place == below))


def is_masthead(block: Block, *, first: bool = False) -> bool:
    """Whether a line only says who issued the release, when, and as what; it has a date or says what it is.

    `first`: it stands right below the title, where any name beside a day is who issued it.
    """
    text = block.text
    if block.kind not in ("paragraph", "heading") or not (DATE.search(text) or KIND.search(text)):
        return False
    if first and "|" in text and len(text.split()) <= MOST_LISTED:
        return True
    left = text
    for pattern in (NUMBERED, DATE, CLOCK, PLACE, KIND):
        left = pattern.sub("|", left)
    names = [name for name in NAME.findall(left) if first or _is_body(name)]
    for name in names:
        left = left.replace(name, "|", 1)
    sure = bool(names or KIND.search(text) or YEAR.search(text))  # “Saturday 6 June” alone may be when it happens
    return sure and not left.strip(SIGNS)


def issued_on(masthead: Block) -> str:
    """The day in a masthead as ISO 8601, as printed where it has no year; empty where there is no day in it."""
    found = DATE.search(masthead.text)
    return (iso_date(found[0]) or found[0]) if found else ""


def issued_by(masthead: Block) -> str:
    """The one body that a masthead names, as it is printed; empty where there is none, several or only capitals.

    A name that is not known to be a body's may be the place: “London, 24 March 2026”; so may a court.
    """
    left = masthead.text
    for pattern in (NUMBERED, DATE, CLOCK, PLACE, KIND):
        left = pattern.sub("|", left)
    names = [name for name in NAME.findall(left) if _is_body(name) and not COURT.search(name)]
    return names[0] if len(names) == 1 and not names[0].isupper() else ""


def _is_body(name: str) -> bool:
    return any(word in entries("bodies") for word in name.lower().split())
