"""Rules that look at how words, figures and signs are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from accessible_release.analysis.spans.quantities import figures
from accessible_release.lexicon.lists import meanings
from accessible_release.lexicon.percentages import helped
from accessible_release.scoring.issue import Issue, term_list, term_table
from accessible_release.scoring.rules.loops import CodedCheck, Mark, in_lines
from accessible_release.scoring.text import Line, Text
from accessible_release.scoring.words import Word, is_initials, words

ABBREVIATION = re.compile(
    r"(?<![\w.@/-])(?:e\.?g|i\.?e|etc|n\.?b|cf|viz|pp|approx|asap|incl|max|min|tbc|tba|vs|dept|misc|"
    r"no(?=\.\s?\d))\b(?![@/-]|\.\w)",
    re.IGNORECASE,
)
CONTRACTION = re.compile(
    r"\b(?:\w+n[’']t|(?:I|you|we|they|he|she|it|that|there|who|what|this)[’'](?:ll|re|ve|d|m)"
    r"|(?:it|that|there|what|who|where|here|how|let|he|she)[’']s)\b",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"\b(?:(?:as|see|listed|shown|described|mentioned|stated|noted|given|set out) (?:above|below|overleaf)"
    r"|above-?mentioned|below-?mentioned|afore(?:mentioned|said)"
    r"|the (?:former|latter)(?= (?:is|was|are|were|has|had|will|can)\b|[.,;])"
    r"|(?:see|refer to) (?:page|section|paragraph|appendix|annex|note) \w+"
    r"|as (?:previously|already) (?:mentioned|stated|noted)|ibid|op\. cit|respectively|herein(?:after)?|hereafter)\b",
    re.IGNORECASE,
)
PERCENT = re.compile(r"\d[\d.,]*(?: ?%| per ?cent\b)")
BIG = re.compile(r" (?:thousand|million|billion|trillion)\b")
LAST_WORDS = re.compile(r"[a-z]+")
NEAR = 3
"""Words before a number among which *call* or *reference* says that it is no quantity: *text HELP to 60777*."""
YEARS = range(1500, 2101)
HELP = "Keep the number and help with it: a word such as “many”, a comparison, a picture."
NUMERAL = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\Z")
NO_NUMERAL = frozenset({"XX", "XXX", "IV"})
"""More often something else: kisses, a drip."""
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(rf"\b(?:{DAY} (?:of )?(?:{MONTH}\b|{SHORT_MONTH})|{MONTH} {DAY}\b(?! \d{{1,2}}\b))(?!:)")
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?(?: the)? \Z")
SHORT_DATE = re.compile(rf"\b\d{{1,2}} {SHORT_MONTH}")
PART = re.compile(r"[^\W\d_]+")
FEWEST_LETTERS = 7
"""A single word of fewer letters may be somebody's initials."""
SIGN = re.compile(r"[()\[\]{}/\\&*§†‡#~^|_<>+=@…;]")
EXPLAINED = re.compile(r"\(([A-Z][A-Za-z&]{1,7})\)|\b([A-Z][A-Z&]{1,6}) \((?=[A-Za-z]+ )")
"""*National Crime Agency (NCA)* or *NCA (National Crime Agency)*."""
IN_REFERENCE = re.compile(r"/|[ -]\d")
SMALL_NUMERAL = re.compile(r"[IVX]+\Z")


def _pattern(code: str, pattern: re.Pattern[str], message: str, hint: Callable[[str], str]) -> CodedCheck:
    """Each match, with what `hint` says to its words; where that is nothing, they are no match."""

    def find(_text: Text, line: Line) -> Iterator[Mark]:
        found = ((match, hint(match.group())) for match in pattern.finditer(line.text))
        return (Mark(match.span(), message.format(words=match.group()), advice) for match, advice in found if advice)

    return in_lines(code, find)


def _said(printed: str) -> str:
    """What to say for an abbreviation; nothing for a name: *Max*, *Min*."""
    if printed[0].isupper() and printed[1:].islower():
        return ""
    return f"Say: {term_table('ER10', 'say')[printed.lower().replace('.', '')]}."


def _in_full(printed: str) -> str:
    """A contraction spelt out; both readings where there are two."""
    plain = printed.replace("’", "'")
    endings = term_table("ER11", "endings").items()
    parted = (plain[: -len(end)] + full for end, full in endings if plain.lower().endswith(end))
    return f"In full: {term_table('ER11', 'whole').get(plain.lower()) or next(parted)}."


def _initials(text: Text) -> Iterator[Issue]:
    """Each set of initials that is nowhere spelt out, where it first stands."""
    spelt = (name for line in text.readable for found in EXPLAINED.findall(line.text) for name in found)
    known = term_list("ER09", "well_known") | {name.removesuffix("s") for name in spelt}
    for line in text.readable:
        for word in () if _all_capitals(line) else words(line.text):
            short = word.text.removesuffix("s")
            is_known = short in known or SMALL_NUMERAL.match(short)
            if not is_initials(word.text) or is_known or _in_reference(line.text, word):
                continue
            known |= {short}
            meaning = meanings("initials").get(short.lower(), "")
            hint = f"{short} often stands for {meaning}." if meaning else "Write the name in full the first time."
            yield text.issue("ER09", line, (word.start, word.end), f"{short} is not spelt out.", hint, "warning")


def _in_reference(text: str, word: Word) -> bool:
    """Whether the letters belong to a reference number: `ABC/2015/09`, `LOT 12`."""
    return bool(IN_REFERENCE.match(text, word.end)) or text[: word.start].endswith("/")


def _all_capitals(line: Line) -> bool:
    """Whether a line is printed in capitals: its words are no initials."""
    found = [word.text for word in words(line.text) if word.text.isalpha()]
    capitals = sum(map(str.isupper, found))
    return capitals == len(found) or (len(found) > 2 and capitals > len(found) / 2)


def _large_numbers(text: Text, line: Line) -> Iterator[Mark]:
    """Each percentage that no line explains, and each number from 1,000 up; years and contact details are neither."""
    lines = {each.text for each in text.readable}
    explained = {each.start for each in figures(line.text) if helped(line.text, each) in lines}
    for found in PERCENT.finditer(line.text):
        if found.start() not in explained:
            yield Mark(found.span(), f"{found.group()} is a percentage.", HELP)
    for word in words(line.text):
        if word.kind == "number" and not PERCENT.match(line.text, word.start) and _is_large(text, line, word):
            yield Mark((word.start, word.end), f"{word.text} is a large number.", HELP)


def _is_large(text: Text, line: Line, word: Word) -> bool:
    if word.text.endswith(("bn", "m")) and word.text[0] in "£$€":
        return True
    before = LAST_WORDS.findall(line.text[: word.start].lower())[-NEAR:]
    if not term_list("ER13", "before_a_code").isdisjoint(before) and "," not in word.text:
        return False
    digits = word.text.replace(",", "").strip("£$€")
    if BIG.match(line.text, word.end):
        return True
    if not digits.isdecimal() or ("," not in word.text and word.text.isdecimal() and int(digits) in YEARS):
        return False
    return int(digits) >= text.thresholds.large_number


def _roman_numerals(_text: Text, line: Line) -> Iterator[Mark]:
    """Each numeral from II to XXXIX; *I* and *V* are letters."""
    for word in words(line.text):
        if NUMERAL.match(word.text) and word.text not in NO_NUMERAL:
            yield Mark((word.start, word.end), f"“{word.text}” is a Roman numeral.", f"Write {_value(word.text)}.")


def _value(numeral: str) -> int:
    """The number that a Roman numeral stands for."""
    worth = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*worth[1:], 0]
    return sum(-each if each < after else each for each, after in zip(worth, following, strict=True))


def _dates(_text: Text, line: Line) -> Iterator[Mark]:
    """Each date in figures (to look at), with a short month or without its weekday (to know)."""
    for word in words(line.text):
        if word.kind == "date":
            message = f"“{word.text}” is a date in figures: day and month can be taken for each other."
            yield Mark((word.start, word.end), message, "Write the weekday, day, month and year.", "warning")
    for found in DATE.finditer(line.text):
        if SHORT_DATE.match(found.group()):
            yield Mark(found.span(), f"“{found.group()}” has a short month.", "Write the month in full.")
        elif not WEEKDAY.search(line.text[: found.start()]):
            message = f"“{found.group()}” has no weekday."
            yield Mark(found.span(), message, "Write the weekday too, if you are sure of it.")


def _capitals(_text: Text, line: Line) -> Iterator[Mark]:
    """Each run of words in capitals: three words or more, or one too long to be initials."""
    parts = groupby(PART.finditer(line.text), key=lambda part: len(part.group()) > 1 and part.group().isupper())
    for run in (list(some) for is_capital, some in parts if is_capital):
        if len(run) > 2 or any(len(part.group()) >= FEWEST_LETTERS for part in run):
            place = (run[0].start(), run[-1].end())
            message = f"“{line.text[slice(*place)]}” is in capitals."
            yield Mark(place, message, "Capitals are harder to read: use small letters.")


def _signs(_text: Text, line: Line) -> Iterator[Mark]:
    """One mark a line, with every bracket, slash or special character; contact details and dates have their own."""
    apart = [(word.start, word.end) for word in words(line.text) if word.kind in {"contact", "date"}]
    found = [each for each in SIGN.finditer(line.text) if not any(s <= each.start() < e for s, e in apart)]
    if found:
        named = term_table("ER39", "names")
        what = dict.fromkeys(named.get(each.group(), f"the character {each.group()}") for each in found)
        message = f"The sentence has {', '.join(what)}."
        yield Mark(found[0].span(), message, "Write it in words, or make a second sentence.")


RULES: tuple[CodedCheck, ...] = (
    ("ER09", _initials),
    _pattern("ER10", ABBREVIATION, "“{words}” is an abbreviation.", _said),
    _pattern("ER11", CONTRACTION, "“{words}” is a contraction.", _in_full),
    in_lines("ER13", _large_numbers),
    in_lines("ER14", _roman_numerals),
    in_lines("ER15", _dates),
    in_lines("ER26", _capitals),
    in_lines("ER39", _signs),
    _pattern("ER40", REFERENCE, "“{words}” sends the reader to another place.", lambda _words: "Say it again here."),
)
