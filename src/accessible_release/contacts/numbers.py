"""Telephone numbers in running text: what is one, how it is printed, what it dials.

`phonenumbers` knows the numbering plans; this module finds the candidates, because the library's
own matcher misses short codes, letters for digits and two numbers run together, and regroups what it
prints. The printed groups are the owner's and are kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

import phonenumbers

from accessible_release.contacts.plan import has_shape, short_code

GAP = r"[ \t\u00a0\u2007\u2009\u202f]"
RUN = re.compile(rf"(?<![\w£$€#@=/])(?<!\w[.,:/_-])(?:\+{GAP}?|00(?=[1-9 ]))?\(?\d(?:(?:{GAP}|[().‑-]){{0,3}}\d)+\)?(?![\w%]|[.,:/-]\d|-[A-Za-z])")
GROUP = re.compile(r"\d+")
LETTERS = re.compile(
    rf"(?<![\w-])(?:\+?1[ -])?\(?(?P<area>1?8(?:00|33|44|55|66|77|88)|0?800|13(?:00)?|0800|555)\)?{GAP}?[-‑]?{GAP}?"
    r"(?P<word>(?:\d{3}[-‑ ])?[A-Z]{2,}(?:[-‑ ]?[A-Z]{2,})*(?:[-‑]?\d{1,4})?|[A-Z][a-z]+[A-Z][a-z]+)\b"
    rf"(?:{GAP}?\((?P<digits>\d[\d ‑-]{{2,9}}\d)\))?"
)
MIXED_NANP = re.compile(rf"(?<![\w-])(?:1[-‑ ])?8(?:00|33|44|55|66|77|88)[-‑ ]\d{{3}}[-‑ ][A-Z]{{4}}\b(?:{GAP}?\(\d{{4}}\))?")
SIDE_BY_SIDE = re.compile(r"(?<=\d{3})/(?=[0+]\d{2})|(?<=\b999)/(?=112\b)|(?<=\b112)/(?=999\b)")
"""A slash between two whole numbers, not within one."""
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
NOT_A_PHONE = re.compile(
    r"\b(?:(?:incident|crime|report|operation|event|order|release|job|policy|permit|claim|occurrence|investigation)\b(?!:)"
    r"|(?:ref(?:erence)?|case|log|docket|cad|urn|isbn|issn|charity|company|registered|registration|reg|invoice"
    r"|account|acc|bsb|sort code|section|licen[cs]e|plates?|badge|flyer|file|d\.?o\.?b\.?|abn|acn|chy|rcn"
    r"|vat|postcode|zip|po box|p\.o\. box|suite|version|serial)\b)"
    r"(?:[ ]?(?:number|numbers|no\.?|nos\.?|ref(?:erence)?|code|id))?(?: (?:of|is|in england and wales|and wales))?[\s:#(.]*$"
    r"|\b(?:e\.g\.?|for example|for instance|such as|in the form)\W*$",
    re.IGNORECASE,
)
SPEAKS_OF_PHONES = re.compile(
    r"\b(?:call|calling|phone|telephone|tel|ring|ringing|dial|contact|text|helpline|hotline|line|number|fax|mobile|cell|office|desk"
    r"|enquir\w+|inquir\w+|press|media|pager|reach|t|ph|p)\b",
    re.IGNORECASE,
)
EXTENSION = re.compile(r"[ ,;(]{1,3}(?:ext(?:ension|n)?\.?|x)[ .:]{0,2}(\d{1,6})\)?", re.IGNORECASE)
RELAY_PREFIX = re.compile(rf"18001{GAP}+")
RELAY_CUE = re.compile(
    r"\b(?:textphone|text phone|minicom|tty|teletype|relay|ngt|text relay|typetalk|hard of hearing|deaf callers?|deaf people)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
COUNTRY_CODES = {"GB": "44", "IE": "353", "AU": "61", "NZ": "64", "US": "1", "CA": "1"}
COUNTS_TIME = re.compile(r"[ -]?(?:hours?|hrs?|h|days?|minutes?|mins?|weeks?|am|pm|a\.m|p\.m)\b", re.IGNORECASE)
LONGEST, SHORTEST = 15, 6


@dataclass(frozen=True, slots=True)
class Number:
    """A number found at `text[start:end]`."""

    start: int
    end: int
    printed: str
    """With plain spaces; otherwise as it stands."""
    e164: str | None = None
    short: str | None = None
    extension: str | None = None
    relay: bool = False
    lettered: bool = False


def plain_characters(text: str) -> str:
    """`text` with compatibility forms of single characters folded (full-width digits, odd spaces), same length."""
    folded = (unicodedata.normalize("NFKC", char) for char in text)
    same_length = "".join(new if len(new) == 1 else old for old, new in zip(text, folded, strict=True))
    return SIDE_BY_SIDE.sub("|", same_length)


def tidy(printed: str) -> str:
    """The printed form with plain, single spaces."""
    return " ".join(plain_characters(printed).split())


def find_numbers(text: str, regions: tuple[str, ...]) -> list[Number]:
    """The telephone numbers with an international form in `text`, in order. Short codes are found apart."""
    folded = RELAY_PREFIX.sub(lambda found: "|" * len(found.group()), plain_characters(text))
    lettered = list(_lettered(folded, regions))
    taken = [(each.start, each.end) for each in lettered]
    found = lettered + [each for each in _in_digits(folded, regions) if not _overlaps(each, taken)]
    return sorted((_completed(each, plain_characters(text)) for each in found), key=lambda each: each.start)


def _overlaps(number: Number, taken: list[tuple[int, int]]) -> bool:
    return any(number.start < end and start < number.end for start, end in taken)


def _completed(number: Number, text: str) -> Number:
    extension = EXTENSION.match(text, number.end)
    prefix = next((each for each in RELAY_PREFIX.finditer(text) if each.end() == number.start), None)
    start = prefix.start() if prefix else number.start
    return replace(
        number,
        start=start,
        end=extension.end() if extension else number.end,
        printed=tidy(text[start : number.end]),
        extension=extension[1] if extension else None,
        relay=prefix is not None or bool(RELAY_CUE.search(text[max(0, start - 80) : start])),
    )


# --- letters for digits


def _lettered(text: str, regions: tuple[str, ...]) -> Iterator[Number]:
    taken: list[tuple[int, int]] = []
    for pattern in (MIXED_NANP, LETTERS):
        for found in pattern.finditer(text):
            if any(start <= found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            printed = found.group()
            dialled = re.sub(r"\W", "", printed.partition("(")[0] if not printed.startswith("(") else printed)
            digits = dialled.upper().translate(KEYPAD)
            e164 = _letters_e164(digits, _likely_first(printed, regions))
            if e164:
                yield Number(found.start(), found.end(), printed, e164=e164, lettered=True)


def _likely_first(printed: str, regions: tuple[str, ...]) -> tuple[str, ...]:
    """1-800 is written in America, 1800 and 13 in Australia and Ireland."""
    likely = {"US", "CA"} if re.match(r"\+?1[- ]", printed) else {"AU", "IE"} if printed.startswith("1") else set(regions)
    return tuple(sorted({**dict.fromkeys(regions), **dict.fromkeys(likely - {"IE"})}, key=lambda region: region not in likely))


def _letters_e164(digits: str, regions: tuple[str, ...]) -> str | None:
    """Letters beyond the number's length are there to be read; they dial nothing."""
    for region in regions:
        national = digits.removeprefix("1") if region in {"US", "CA"} else digits
        length = {"US": 10, "CA": 10, "AU": 6 if national.startswith("13") and national[2:4] != "00" else 10}.get(region, 10)
        for cut in (national[:length], national):
            e164 = _valid(cut, region)
            if e164:
                return e164
    return None


# --- digits


def _in_digits(text: str, regions: tuple[str, ...]) -> Iterator[Number]:
    taken_until = 0
    for found in RUN.finditer(text):
        end = _without_figure(text, found)
        if found.start() < taken_until or NOT_A_PHONE.search(text[max(0, found.start() - 60) : found.start()]):
            continue
        context = text[max(0, found.start() - 90) : found.start()]
        for start, end, e164 in _pieces(text, found.start(), end, regions, context):
            yield Number(start, end, text[start:end], e164=e164)
            taken_until = end


def _without_figure(text: str, found: re.Match[str]) -> int:
    """The end of the run without a last group that counts something: "0800 1111 24 hours a day"."""
    if not COUNTS_TIME.match(text, found.end()):
        return found.end()
    groups = list(GROUP.finditer(text, found.start(), found.end()))
    return groups[-2].end() if len(groups) > 1 else found.end()


def _pieces(
    text: str, start: int, end: int, regions: tuple[str, ...], context: str
) -> Iterator[tuple[int, int, str]]:
    """The numbers in one run of digit groups: usually one, sometimes two side by side.

    A year or a short figure may stand before or after ("0800 1111 24 hours"); any other group that
    is left over shows that the run is something else.
    """
    groups = [(found.start(), found.end()) for found in GROUP.finditer(text, start, end)]
    pieces: list[tuple[int, int, str]] = []
    place = 0
    while place < len(groups):
        piece = next(
            (
                (left, right, e164, last)
                for last in range(len(groups) - 1, place - 1, -1)
                for left, right in [_bounds(text, start, groups[place][0], groups[last][1], first=place == 0)]
                for e164 in [_dials(text[left:right], regions, context)]
                if e164
            ),
            None,
        )
        if piece:
            pieces.append(piece[:3])
            place = piece[3] + 1
            continue
        if groups[place][1] - groups[place][0] > 4 or (pieces and groups[place][1] - groups[place][0] > 3):
            return
        place += 1
    yield from pieces


def _bounds(text: str, run_start: int, left: int, right: int, *, first: bool) -> tuple[int, int]:
    """The piece with its own plus sign and brackets."""
    if first:
        left = run_start
    elif text[left - 1] in "+(":
        left -= 1
    if text.count("(", left, right) > text.count(")", left, right) and text[right : right + 1] == ")":
        right += 1
    if text[left] == "(" and text.count(")", left, right) == 0:
        left += 1
    if text[left] == "(" and text[right - 1] == ")" and text.count("(", left, right) == 1:
        left, right = left + 1, right - 1
    return left, right


def _dials(printed: str, regions: tuple[str, ...], context: str) -> str | None:
    """The international form of `printed`, or None if it is no telephone number here."""
    digits = re.sub(r"\D", "", printed)
    if not SHORTEST <= len(digits) <= LONGEST or (printed.strip("()").isdigit() and len(digits) > 11):
        return None
    if re.match(r"00[1-9 ]", printed):
        printed = "+" + printed[2:].strip()
    if printed.lstrip("(").startswith("+"):
        return _valid(printed, None) or _possible(printed, None)
    for region in regions:
        if has_shape(digits, region) and _grouped(printed, digits, region, context):
            e164 = _valid(digits, region)
            if e164:
                return e164
    for region in regions:
        known = SPEAKS_OF_PHONES.search(context) or (region in {"US", "CA"} and not printed.isdigit())
        if has_shape(digits, region) and known and _grouped(printed, digits, region, context):
            return _possible(digits, region)
    return None


def _grouped(printed: str, digits: str, region: str, context: str) -> bool:
    """Whether it is written as numbers of the region are; bare digits need a word that speaks of phones."""
    if region in {"US", "CA"}:
        split = [len(group) for group in GROUP.findall(printed)]
        return split[-2:] == [3, 4] and split[:-2] in ([3], [1, 3]) or (len(split) == 1 and bool(SPEAKS_OF_PHONES.search(context)))
    return not printed.isdigit() or digits.startswith("0") and len(digits) >= 10 or bool(SPEAKS_OF_PHONES.search(context))


def _valid(digits: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    return _e164(number) if phonenumbers.is_valid_number(number) else None


def _possible(digits: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    return _e164(number) if phonenumbers.is_possible_number(number) else None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


# --- numbers without an area code

LOCAL = {
    "US": re.compile(r"(?<![\w.-])(?<!\d )[2-9]\d{2}-\d{4}(?![\w-]|[.,]\d)"),
    "CA": re.compile(r"(?<![\w.-])(?<!\d )[2-9]\d{2}-\d{4}(?![\w-]|[.,]\d)"),
    "AU": re.compile(r"(?<![\w.-])(?<!\d )(?<!\) )[2-9]\d{3} \d{4}(?![\w-]| \d|[.,]\d)"),
}
JUST_BEFORE = re.compile(r"\b(?:call|calling|phone|dial|ring|contact|at|or|on|tel|telephone)\W{0,4}$", re.IGNORECASE)


def find_local_numbers(text: str, regions: tuple[str, ...], taken: list[tuple[int, int]]) -> list[Number]:
    """Numbers printed without their area code, where the words just before tell to dial them."""
    pattern = next((LOCAL[region] for region in regions if region in LOCAL), None)
    folded = plain_characters(text)
    matches = pattern.finditer(folded) if pattern else ()
    found = (
        Number(each.start(), each.end(), tidy(each.group()), short=re.sub(r"\D", "", each.group()))
        for each in matches
        if JUST_BEFORE.search(folded[: each.start()])
    )
    return [each for each in found if not _overlaps(each, taken)]


# --- short codes

SPACED = re.compile(rf"(?<![\d,.])(?<!\d{GAP})116{GAP}?(?:000|111|123|006|117)(?!{GAP}?\d|[,.]\d)|(?<![\w-])\d-\d-\d(?![\w-])")
BARE = re.compile(r"(?<![\w£$€#@=/.,:-])\d{3,5}(?![\w%]|[.,:/-]\d|-[A-Za-z])")
DIALLED = re.compile(
    r"\b(?:call|calling|dial|dialling|dialing|ring|ringing|phone|phoning|text|texting|contact|contacting|use|using|via|on|through|nhs"
    r"|police|number|number is|emergency|hotline|service|press|helpline|non-emergency|lifeline|tty|textphone|minicom|relay)"
    r"(?:\W{1,3}(?:us|them|police|it|either|just|the|your|our|local|free|nhs|now|straight|immediately|always|always on|on|at|emergency"
    r"|gardaí|services|or text|or message|us on|the police|police on|the police on|triple zero|number|non-emergency)){0,4}\W{0,4}$",
    re.IGNORECASE,
)
LABELLED = re.compile(r"[\w)]\W{0,4}[:–—(?]\W{0,3}$")
LINKED = re.compile(r"(?:\bor\b|\band\b|/|\||,|\bthen\b|\botherwise\b)\W{0,4}(?:call |dial |ring |text |the |by |on )?\W{0,2}$", re.IGNORECASE)
COUNTED = re.compile(
    r"\W{0,2}(?:of\b|per\b|were\b|was\b|have\b|had\b|people|reports?|calls?\b|cases?|times|crimes|victims|children|men|women|arrests"
    r"|years|days|hours|miles|million|billion|thousand|offences|incidents|in every|-year)",
    re.IGNORECASE,
)
NAMED_BY = re.compile(r"\W{1,2}(?:Suicide|Lifeline|Helpline|Crisis|suicide|lifeline|crisis line)")


def find_short_codes(text: str, regions: tuple[str, ...], taken: list[tuple[int, int]]) -> list[Number]:
    """The short codes in `text` that a reader is told to dial; `taken` are the stretches of other numbers."""
    folded = plain_characters(text)
    found: list[Number] = []
    for match in sorted([*SPACED.finditer(folded), *BARE.finditer(folded)], key=lambda each: each.start()):
        number = Number(match.start(), match.end(), tidy(match.group()))
        digits = re.sub(r"\D", "", match.group())
        code = short_code(digits, regions)
        if code is None or _overlaps(number, taken) or _overlaps(number, [(each.start, each.end) for each in found]):
            continue
        shown = not match.group().isdigit() or code.marked and len(digits) == 6
        if shown or _is_dialled(folded, match, found):
            found.append(_short(number, digits, code.relay, folded))
    return found


def _short(number: Number, digits: str, relay: bool, text: str) -> Number:
    prefix = next((each for each in RELAY_PREFIX.finditer(text) if each.end() == number.start), None)
    if prefix:
        return Number(prefix.start(), number.end, tidy(text[prefix.start() : number.end]), short=digits, relay=True)
    extension = EXTENSION.match(text, number.end)
    if extension:
        return replace(number, short=digits, extension=extension[1], end=extension.end())
    return replace(number, short=digits, relay=relay)


def _is_dialled(text: str, match: re.Match[str], found: list[Number]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if COUNTED.match(after) or NOT_A_PHONE.search(before[-60:]):
        return False
    if before.strip(" *|") == "" and re.match(r"[\s*|]*(?:$|[(,–—-]|(?:or|and|if|to|for)\b)", after):
        return True
    linked = bool(found) and LINKED.search(before) is not None and match.start() - found[-1].end < 40
    prefixed = RELAY_PREFIX.search(before[-8:]) is not None
    return bool(DIALLED.search(before[-60:]) or LABELLED.search(before[-12:]) or linked or prefixed or NAMED_BY.match(after))
