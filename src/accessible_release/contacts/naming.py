"""Whose number it is: the name that stands before it, after it, in its row, or that its code is known by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible_release.contacts.finding import Occurrence
from accessible_release.contacts.plan import short_code
from accessible_release.contacts.roles import RoleReader, sentence_around
from accessible_release.model import Block, Release, Role

CONNECTOR = re.compile(
    r"(?:[\s*_:;,(–—|•/“”\"‘’-]|\b(?:on|at|via|by|by calling|calling|call|calls|phone|phoning|telephone|tel|tel no|dial|dialling|ring|ringing|text|texting"
    r"|sms|email|e-mail|emailing|visit|visiting|online|free|freephone|freefone|freecall|toll-free|toll free|free of charge|confidentially"
    r"|anonymously|directly|24/7|now|today|number|no\.?|is|are|the number|through|or|and|using|use|contact|go to|or visit|their|its|our|the"
    r"|website|web|site|page|form|online form|web form|webchat|live chat|chat|a message|us|them|him|her|please|then|hotline is|from|can"
    r"|be contacted|be reached|reached|be|mobile|landline|fax|any time|anytime|also|to|line is|in|with|webpage|app|address|switchboard"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)+$",
    re.IGNORECASE,
)
ASIDE = re.compile(r"(?:\([^()]*\)|,\s(?:the|an?|which is|run by|who)\b[^,]{3,60},?)\s*$")
NAME = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(“‘\"'*/]))(?P<name>(?:[A-Z][\w’'!&./-]*|\d{2}-hour|\d{3,4}(?= [A-Z]))"
    r"(?:\s(?:(?:of|for|and|the|it|to|&|in|at|on|with|against)\s(?=(?:the\s)?[A-Z])|(?:it\s)(?=[A-Z])|the\s(?=[A-Z]))?"
    r"(?:[A-Z0-9][\w’'!&./+-]*|&|(?:[a-z]+\s){1,2}(?=(?:help)?line\b|hotline\b)(?:help)?(?:line|hotline)\b|(?:24-hour|helpline|help line|line|hotline|lifeline|support|service|team|unit|centre|center|office|advice|crisis"
    r"|confidential|incident|room|tip|national|desk|station|police|force|control|information)\b))*)$"
)
NOUN_PHRASE = re.compile(
    r"\b(?:the|our|its|their|a|an|this|that)\s(?P<name>(?:[\w’'&-]+\s){0,5}(?:helpline|help line|line|hotline|lifeline|service|team|unit|centre|center"
    r"|room|office|desk|switchboard|number|department|station))$",
    re.IGNORECASE,
)
NAME_AFTER = re.compile(r"^\W{0,2}\((?P<name>[A-Z][^()\d]{2,50})\)|^\s(?P<lifeline>(?:[A-Z&][\w&]*\s?){1,5}Lifeline)")
OPENING = frozenset(
    "call ring phone text contact visit email dial or and if for to the please you anyone people in alternatively also reports report telephone"
    " speak chat adults victims where when then deaf callers information witnesses young this that we our your their a an is at on by he she"
    " they it textphone online tel web website open see go free officers detectives but help support get more further any no not women men"
    " children parents readers residents use quoting sms tty both".split()
)
WHO_COLUMN = re.compile(r"\b(?:line|name|organisation|organization|service|helpline|agency|charity|body|who to (?:call|contact)|contact)\b", re.IGNORECASE)
AUDIENCE_COLUMN = re.compile(r"\b(?:who it is for|for whom|audience|who can|who for|if you|you (?:are|need|have|want)|for)\b", re.IGNORECASE)
FROM_PLACE = re.compile(
    r"\b(?P<place>from (?:outside (?:of )?|within )?(?:the )?[A-Z]\w+(?: [A-Z]\w+)*|from abroad|from overseas|outside [A-Z]\w+)"
    r"(?: (?:call|ring|dial|phone))?,?(?: (?:you can |please )?(?:call|ring|dial|phone))?\W{0,3}$",
    re.IGNORECASE,
)
ONLY_A_PLACE = re.compile(r"\b(?:in|across|outside)\W{1,3}$", re.IGNORECASE)
LONGEST_NAME, LONGEST_LINK = 9, 6


@dataclass(frozen=True, slots=True)
class Naming:
    """A name and how well it is known: 3 printed beside the number, 2 described, 1 by its code, 0 not."""

    name: str
    quality: int


def name_of(found: Occurrence, reader: RoleReader, role: Role, floor: int) -> Naming:
    """The name for one occurrence; `floor` is where the contact before it ends in the same block."""
    release, block = reader.release, reader.release.by_id[found.block]
    code = short_code(re.sub(r"^18001|\D", "", found.printed), reader.regions) if found.kind in {"phone", "relay", "text"} else None
    if code and role == "emergency":
        return Naming(code.name, 3)
    if block.kind == "cell":
        named = _from_row(block, release)
        if named:
            return Naming(named, 3)
    begin, end = sentence_around(block, found.start)
    before = block.text[max(begin, floor) : found.start]
    if found.linked:
        words = block.text[found.start : found.end].strip()
        return Naming(words, 2) if words[:1].isupper() and len(words.split()) <= LONGEST_LINK else Naming("", 0)
    place = FROM_PLACE.search(before)
    if place:
        return Naming(place["place"][0].upper() + place["place"][1:], 3)
    printed = _before(before) or _after(block.text[found.end : end])
    if printed:
        return Naming(printed, 3)
    described = NOUN_PHRASE.search(_without_connectors(before))
    if described:
        return Naming(_article_off(described["name"]), 2)
    return Naming(code.name, 1) if code else Naming("", 0)


def _without_connectors(text: str) -> str:
    for _ in range(3):
        shorter = CONNECTOR.sub("", text.replace("\u00a0", " "))
        shorter = ASIDE.sub("", shorter)
        if shorter == text:
            break
        text = shorter
    return text


def _before(text: str) -> str:
    bare = _without_connectors(text)
    found = NAME.search(bare)
    if not found or ONLY_A_PLACE.search(bare[: found.start("name")]):
        return ""
    return _tidy(found["name"])


def _after(text: str) -> str:
    found = NAME_AFTER.match(text)
    return _tidy(found["name"] or found["lifeline"]) if found else ""


def _tidy(name: str) -> str:
    """The name without the verb or article that only opens its sentence."""
    words = name.split()
    if words[0] in {"In", "From", "Across", "Outside"}:
        return ""
    while words and words[0].lower().strip("*:,") in OPENING:
        words = words[1:]
    while words and words[-1].lower() in {"and", "or", "the", "of", "for", "to", "&", "on", "at", "in", "it"}:
        words = words[:-1]
    if not words or len(words) > LONGEST_NAME or not any(word[0].isupper() for word in words):
        return ""
    return " ".join(words).strip(" ,;:*“”\"‘(.")


def _article_off(name: str) -> str:
    return re.sub(r"^(?:the|our|its|their|an?|this|that) ", "", name, flags=re.IGNORECASE)


def row_of(block: Block, release: Release) -> list[Block]:
    """The cells of the table row in which a cell stands."""
    return [each for each in release.blocks if each.kind == "cell" and each.within == block.within and each.row == block.row]


def _from_row(block: Block, release: Release) -> str:
    cells = [cell for cell in row_of(block, release) if cell.id != block.id and re.search("[A-Za-z]{3}", cell.text)]
    named = [cell for cell in cells if WHO_COLUMN.search(cell.header) and not AUDIENCE_COLUMN.search(cell.header)]
    others = [cell for cell in cells if not AUDIENCE_COLUMN.search(cell.header) and not re.search(r"\d", cell.text)]
    own = _before(block.text[: len(block.text)].split(",")[0]) if re.match(r"[A-Z][a-z]", block.text) else ""
    chosen = named or ([] if own else others)
    return chosen[0].text.strip() if chosen and len(chosen[0].text.split()) <= LONGEST_NAME else ""
