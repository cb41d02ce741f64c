"""Figures that somebody must type, quote or dial: digit by digit, however few or many they are.

`Quick dial code: 307052`, `your PIN is 4471`, `quote 1234`, `call 101/999`; not `101 of them`, `999 were passed`.
"""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.numbers import COUNT_BEFORE

ALWAYS_DIALLED = ("999", "112", "101", "105", "111", "119", "911", "988", "711", "000", "18000")
DIALLED = "|".join(ALWAYS_DIALLED)
PLURAL = (
    r"(?!(?:as|is|this|was|has|its|us|always|unless|across|perhaps|besides|overseas|sometimes|afterwards|towards)\b)"
    r"[a-z]+(?<!s)s\b(?!')"
)
COUNTED = rf"(?! ?(?:%|per cent|percent)|[ -](?:people|men|women|children|per|{PLURAL}))"
"""Not before what a number counts."""
END = r"(?![\w%]|[.,:]\d|[-–—/]\w)"
NAMED = re.compile(
    r"\b(?i:(?:codes?|pins?|pass(?:code|word)s?|ids?|quot(?:e|ing)|refs?|references?|docket|registration|incident|log"
    r"|ext|extension|cad)\.?(?:(?: the| our| your)? (?:numbers?|no\.?|nos\.?|code|ref|reference))?"
    r"(?: is| are| was|:| –| -|,)? ?)"
    rf"(?P<said>(?=[A-Z/-]*\d)(?=(?:[/-]?[A-Z\d]){{3}})[A-Z\d]+(?:[/-][A-Z\d]+)*){END}{COUNTED}"
)
"""A name of codes, and three signs or more: letters in it are spelled."""
NUMBERED = re.compile(
    rf"\b(?i:(?:numbers?|nos?\.?|no\.?):? (?:is |are )?)"
    rf"(?P<said>\d(?:\d|[/-](?=\d)){{3,}}|(?:{DIALLED})){END}{COUNTED}"
)
"""`charity number 1013025`: four digits or more, or the number of an emergency service."""
ANOTHER = re.compile(rf"(?:^,? (?:and|or|&) |^, |^/)(?P<said>[A-Z]{{0,3}}\d{{4,}}){END}{COUNTED}")
"""Behind a code, another one: `codes 4471 and 5520`."""
LONG = re.compile(rf"(?<![\w£$€.,:/-])(?P<said>\d{{6,}})(?<!000){END}{COUNTED}(?! (?:million|billion|hundred))")
"""Six digits or more without a comma are the name of something, unless they count or are round."""
VERB = r"(?:call|dial|ring|phon|text)(?:ing|ed|e)?"
SHORT_CODE = re.compile(
    rf"\b(?P<cue>(?i:{VERB}|textphone|then|on|via|or|and|to|use|using|try|nhs|police|emergency|emergencies))[:,]? "
    rf"(?P<said>\d{{3,6}}(?:(?:/|, )(?:{DIALLED})\b)*){END}{COUNTED}"
)
DIALS = re.compile(rf"\b{VERB}\b", re.IGNORECASE)
CALLS_BEFORE = re.compile(r"\b(?:calls?|texts?|messages?|calls? (?:made|placed)|speak|reply|report(?:s|ed|ing)?) $")
COUNTS_BEHIND = re.compile(r"^ (?:of|were|was|are|have|had|has|more|other|new|in every)\b")
"""`and 999 were passed`: what a number that is dialled does not do."""
KEYWORD_BEFORE = re.compile(r"\b(?:text|sms|txt)\w*\b[^.;]{0,40}[A-Z]\w* to $", re.IGNORECASE)
"""`Text: BLOOD to 60177`: a word that is sent to a number."""
SENT = re.compile(r"\b(?i:text|sms|txt)(?:ing|ed)?:? (?:(?:the|a) word )?(?P<said>[A-Z]{2,})(?= to(?: \d| ?$))")
SERVICE = re.compile(
    rf"(?<![\w£$€.,:/-])(?P<said>{DIALLED})"
    r"(?= (?:calls?|callers?|call[ -](?:handlers?|takers?|centres?)|operators?|numbers?|services?|online|lines?)\b)"
)
SEVERAL = re.compile(r" (?:calls|callers|operators|numbers|services|lines)\b")
OF_THE_NUMBER = re.compile(
    r"\b(?:the|of|by|a|our|their|and|or|your|false|hoax|abandoned|unnecessary|silent|via) $", re.IGNORECASE
)
FEWEST_FOR_TEXTS = 5
TEXTING_BEFORE = 60
AT_ALL_TIMES = ("999", "112", "911")
"""`999 calls` are calls to that number; `101 calls` may be a count."""


def is_short_code(sentence: str, match: re.Match[str]) -> bool:
    """Whether a bare number behind a word is dialled: behind `call` any, behind `on` the well-known ones.

    `or 101` is dialled where something in the whole `sentence` is: of the match, numbers before it are cut off.
    """
    cue = match["cue"].lower()
    before = match.string[: match.start()]
    if re.fullmatch(VERB, cue) or _takes_texts(match):
        return True
    first = re.split(r"[/,]", match["said"])[0]
    known = first in ALWAYS_DIALLED and not COUNTS_BEHIND.match(match.string[match.end() :])
    if cue in ("or", "and", "then"):
        return known and DIALS.search(sentence) is not None
    if cue == "to":
        return known and CALLS_BEFORE.search(before) is not None
    return known


def is_service(match: re.Match[str]) -> bool:
    """Whether `999 calls`, `a 101 call`, `111 online` name the number."""
    before = match.string[: match.start()]
    if not SEVERAL.match(match.string, match.end()):
        return True
    if COUNT_BEFORE.search(before) and not before.endswith("all "):
        return False
    return match["said"] in AT_ALL_TIMES or OF_THE_NUMBER.search(before) is not None


def _takes_texts(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - TEXTING_BEFORE) : match.start("said")]
    return len(match["said"]) >= FEWEST_FOR_TEXTS and KEYWORD_BEFORE.search(before) is not None
