"""Hours, cost and audience of a contact, only from its own item, sentence or row."""

from __future__ import annotations

import re

DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
CLOCK = r"(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?)?|noon|midnight|midday)"
TO = r"\s?(?:–|-|to|until|and)\s?"
SPELL = rf"(?:from |between )?{CLOCK}{TO}\d{{1,2}}(?:[.:]\d{{2}})?\s?(?:am|pm|a\.m\.?|p\.m\.?)|{CLOCK}{TO}(?:midnight|noon|midday)"
DAYS = rf"{DAY}(?:{TO}{DAY})?(?:,? (?:and|&) {DAY})?|seven days(?: a week)?|7 days(?: a week)?|weekdays|every day|365 days a year|daily|at weekends"
ROUND_THE_CLOCK = (
    r"(?:open )?24[ -]?hours?(?:[ -]a[ -]day)?(?:,? ?(?:and )?(?:seven|7) days a week)?(?:,? ?(?:and )?365 days a year)?(?! helpline| line| hotline)|24/7"
    r"|(?:at )?any time(?:,? (?:of the )?day or night)?|(?:staffed |open )?(?:around the clock|day (?:and|or) night)|round the clock"
)
HOURS = re.compile(
    rf"(?:open )?(?:{DAYS})[,:]? ?(?:{SPELL})(?:[;,] ?(?:and )?(?:{DAYS})?[,:]? ?(?:{SPELL}))*|"
    rf"(?:open )?(?:{SPELL})(?:,? ?(?:on )?(?:{DAYS}))?(?:[;,] ?(?:and )?(?:{SPELL})(?:,? ?(?:on )?(?:{DAYS}))?)*|{ROUND_THE_CLOCK}",
    re.IGNORECASE,
)
COST = re.compile(
    r"\b(?:free of charge|free(?:phone|fone|call)|toll[- ]free|(?:calls? |texts? |it )?(?:is |are )?(?:always )?free(?: to call)?"
    r"(?: from (?:any|all|landlines|mobiles)[\w ,]{0,40})?|(?:calls?|texts?) cost[^.;]{2,60}|charged at[^.;]{2,40}|(?:at )?local rate)\b",
    re.IGNORECASE,
)
NOT_COST = re.compile(r"(?:feel|smoke|drug|hands|toll|live fear|set|break|violence|fear|risk|duty|completely|be|walk|get)[ -]$", re.IGNORECASE)
NOT_COST_AFTER = re.compile(r"^(?:[ -](?:from (?:abuse|violence|harm|fear|the)|visit|copy|booklet|leaflet|event|session|ticket|safe|home|app|of (?!charge)|fire|advice|legal))", re.IGNORECASE)
IF = re.compile(r"^(?:If |if )(?P<who>(?:you|someone|anyone|a child|your child|a person)\b[^,;:.]{3,90}?)(?:,|\s(?:please )?(?:call|ring|dial|contact|phone|text)\b)")
AUDIENCE = (
    re.compile(r"^(?:For |for )(?P<who>(?:those|people|anyone|adults|children|men|women|victims|families|parents|young|survivors|deaf|veterans)\b[^,;:.]{3,100}),"),
    re.compile(r"^(?P<who>(?:Anyone|Adults?|Children|Young people|People|Men|Women|Victims|Families|Parents|Those|Survivors|Deaf|Veterans|Callers|Readers|Residents)"
               r"\b[^.;:]{0,90}?)\s(?:can|should|may|is asked to|are asked to|are urged to|is urged to|could|who call)\b"),
    IF,
    re.compile(r"\((?:for )(?P<who>[^()]{3,80})\)"),
)
LONGEST_AUDIENCE = 90


def hours_in(text: str) -> str | None:
    """The opening hours in `text`, as printed, or None."""
    found = max(HOURS.finditer(text), key=lambda each: len(each.group()), default=None)
    return found.group().strip(" ,;") if found else None


def cost_in(text: str) -> str | None:
    """What a call costs as `text` says it ("free"), or None: silence is not a promise."""
    for found in COST.finditer(text):
        if NOT_COST.search(text[: found.start()]) or NOT_COST_AFTER.match(text[found.end() :]):
            continue
        words = found.group().strip()
        return "free" if re.fullmatch(r"(?:calls? |texts? |it )?(?:is |are )?(?:always )?free", words, re.IGNORECASE) else words
    return None


def audience_in(text: str) -> str | None:
    """Whom a contact is for, in the release's words, or None."""
    for pattern in AUDIENCE:
        found = pattern.search(text.strip())
        if found and len(found["who"]) <= LONGEST_AUDIENCE:
            who = found["who"].strip()
            return f"if {who}" if pattern is IF else who
    return None
