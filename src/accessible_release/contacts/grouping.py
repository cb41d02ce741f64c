"""Details that stand together and mean the same line become one draft of a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from accessible_release.contacts.addresses import host_of
from accessible_release.contacts.naming import BESIDE, BY_CODE, DESCRIBED_ONLY, UNNAMED, Namer, Naming, is_bare
from accessible_release.contacts.occurrences import Occurrence
from accessible_release.contacts.places import Places, sentence_around
from accessible_release.contacts.roles import CERTAIN, RoleReader
from accessible_release.model import CARD_ROLES, Block, Role

APART = re.compile(r";.*\b(?:call|ring|dial|phone)\b", re.IGNORECASE)
"""A new instruction to call behind a semicolon is about another line."""
GOES_ON = re.compile(
    r"^(?:\W*(?:you |they |adults |people |callers |it )?(?:can |could |may )?(?:also|alternatively|or)\b|.*\balso\b)",
    re.IGNORECASE,
)
NEXT_WORDS = "by calling|to|call|calling|ring|phone|dial|text|texting|e-?mail|visit|contact|go|use|speak|via|on|at|the|from|in an|you|by"
BORDER = re.compile(rf";|,? \b(?:or|and)\b(?=$| (?:{NEXT_WORDS})\b| [A-Z])|,? \bor\b|[.!?] ")
"""Between two details of one sentence: here begin the words about the second."""
OF_ALL = re.compile(r"\b(?:both|all)(?: \w+)? (?:are|is|can|have)\b", re.IGNORECASE)
"""What is said of both or all is said of each."""
SMALL_WORDS = re.compile(r"\b(?:the|helpline|line|website|site|service|on)\b")
SURE = 1.0
"""Less sure than this, a detail goes with its neighbour."""
WINDOW = 400
"""In a sentence of no end, only so many characters on either side are about a number."""
SHORTEST_OWNER = 4
SHORTEST_NUMBER = 7
"""Fewer digits are a short code."""


@dataclass(slots=True)
class Draft:
    """A contact that is being put together."""

    role: Role
    certainty: float
    naming: Naming
    found: list[Occurrence] = field(default_factory=list)
    scopes: list[str] = field(default_factory=list)
    """The texts from which its hours, cost and audience may be taken."""
    sentence: str = ""
    """The whole sentence around its first detail; a condition at its beginning is about all that it names."""


def drafts_of(found: list[Occurrence], places: Places, reader: RoleReader) -> list[Draft]:
    """The contacts behind `found`, in reading order; every number and address in exactly one of them."""
    return _same_domain(_same_name(_same_number(_Neighbours(places, reader, found).join())))


class _Neighbours:
    """Joins neighbours in one sentence, item or row that have one role and no name of their own."""

    def __init__(self, places: Places, reader: RoleReader, found: list[Occurrence]) -> None:
        self.places, self.reader, self.found = places, reader, found
        self.namer = Namer(places)
        self.drafts: list[Draft] = []
        self.last: Occurrence | None = None

    def join(self) -> list[Draft]:
        """The drafts, in reading order."""
        for each, following in zip_longest(self.found, self.found[1:]):
            self._add(each, following)
            self.last = each
        return self.drafts

    def _add(self, each: Occurrence, following: Occurrence | None) -> None:
        block = self.places.block(each.block)
        floor = self.last.end if self.last and self.last.block == each.block else 0
        role, certainty = self.reader.role(each)
        naming = self.namer.name(each, role, self.reader.code(each), floor)
        if naming.place and certainty < SURE:
            role = next((draft.role for draft in reversed(self.drafts) if draft.role in CARD_ROLES), role)
        current = self.drafts[-1] if self.drafts and self._is_near(each, block, certainty) else None
        if current and self._joins(current, each, role, certainty, naming):
            current.found.append(each)
            if certainty > current.certainty:
                current.role, current.certainty = role, certainty
            if naming.quality > current.naming.quality:
                current.naming = naming
        else:
            begin, end = sentence_around(block, each.start)
            sentence = block.text[begin : min(end, begin + WINDOW)]
            self.drafts.append(Draft(role, certainty, self._full_name(naming, each), [each], sentence=sentence))
        self.drafts[-1].scopes.append(_scope(block, self.last, each, following, self.places))

    def _is_near(self, each: Occurrence, block: Block, certainty: float) -> bool:
        """Whether it stands in the unit of the detail before it, or carries on from there."""
        if self.last is None:
            return False
        if self._unit(each) == self._unit(self.last):
            return True
        if each.block != self.last.block:
            return False
        begin, _ = sentence_around(block, each.start)
        begin = max(begin, each.start - WINDOW)
        between = block.text[self.last.end : each.start][-WINDOW:]
        goes_on = GOES_ON.match(block.text[begin : each.start]) is not None
        same_line = "\n" not in between or self.drafts[-1].naming.quality < BESIDE
        return same_line and (certainty == 0 or goes_on or is_bare(between))

    def _joins(self, current: Draft, each: Occurrence, role: Role, certainty: float, naming: Naming) -> bool:
        if current.role == "other" or naming.place or current.naming.place:
            return False
        if "emergency" in {role, current.role} and role != current.role:
            return False
        same_unit = self.last is not None and self._unit(each) == self._unit(self.last)
        if same_unit and self.last and self._is_apart(self.last, each):
            return False
        if self._is_another_site(current, each) or self._is_another_text(current, each):
            return False
        only_relays = all(other.kind == "relay" for other in current.found)
        own = DESCRIBED_ONLY if each.kind == "relay" or only_relays else BY_CODE
        if naming.quality >= own and not _alike(naming.name, current.naming.name):
            return False
        # An unsure detail beside a sure one is part of it: "call 0800 … or go to tips.example".
        unsure = certainty == 0 or (same_unit and (certainty < SURE or current.certainty == 0))
        return role == current.role or unsure

    def _is_another_site(self, current: Draft, each: Occurrence) -> bool:
        """A web address does not join one of another host."""
        if each.kind != "url":
            return False
        only_sites = all(other.kind == "url" for other in current.found)
        return only_sites and _host(each) != _host(current.found[0])

    def _is_another_text(self, current: Draft, each: Occurrence) -> bool:
        """A text number with a word to send is no part of a short code: "call 111, or text SHOUT to 85258"."""
        return each.kind == "text" and bool(each.word) and current.naming.quality == BY_CODE

    def _is_apart(self, last: Occurrence, each: Occurrence) -> bool:
        between = self.places.block(each.block).text[last.end : each.start] if last.block == each.block else ""
        return APART.search(between) is not None

    def _unit(self, each: Occurrence) -> tuple[object, ...]:
        block = self.places.block(each.block)
        if block.kind == "cell":
            return (block.within, block.row)
        return (block.id, *((0,) if block.inside("item") else sentence_around(block, each.start)))

    def _full_name(self, naming: Naming, each: Occurrence) -> Naming:
        """A number that is only for callers "from abroad" bears the name of the line before it."""
        if not naming.place:
            return naming
        here = (
            draft for draft in reversed(self.drafts) if draft.found[-1].block == each.block and not draft.naming.place
        )
        owner = next((draft.naming for draft in here), UNNAMED)
        known = owner.quality >= DESCRIBED_ONLY
        shown = f"{owner.name}, {naming.name[0].lower()}{naming.name[1:]}" if known else naming.name
        return Naming(shown[0].upper() + shown[1:], naming.quality, place=True)


def _scope(
    block: Block, last: Occurrence | None, found: Occurrence, following: Occurrence | None, places: Places
) -> str:
    """The words that are about one detail: its row, or its own part of a sentence that names several.

    "Call 101, or ring Missing People, free, on 116 000" says of one number only that it is free.
    """
    if block.kind == "cell":
        return "; ".join(cell.text for cell in places.row(block))
    begin, end = sentence_around(block, found.start)
    left, right = max(begin, found.start - WINDOW), min(end, found.end + WINDOW)
    if not OF_ALL.search(block.text, left, right):
        if last and last.block == block.id and last.end > left:
            left = _border(block.text, last.end, found.start)
        if following and following.block == block.id and following.start < right:
            right = _border(block.text, found.end, following.start)
    return ("…" if left > begin else "") + block.text[left:right]


def _border(text: str, left: int, right: int) -> int:
    """Where, between two details, the words about the second one begin."""
    found = BORDER.search(text, left, right)
    return found.start() if found else right


def _alike(one: str, other: str) -> bool:
    a, b = _folded(one), _folded(other)
    return bool(a and b) and (a in b or b in a)


def _folded(name: str) -> str:
    return re.sub(r"\W+", "", SMALL_WORDS.sub(" ", name.lower()))


def _same_number(drafts: list[Draft]) -> list[Draft]:
    """A number printed twice is one contact, with the role that is surest and the best name."""
    kept: list[Draft] = []
    by_key: dict[str, Draft] = {}
    for draft in drafts:
        keys = [_key(each) for each in draft.found if each.kind != "url" or not each.linked]
        known = next((by_key[key] for key in keys if key in by_key), None)
        if known and not (known.role != draft.role and min(known.certainty, draft.certainty) >= CERTAIN):
            _merge(known, draft)
            by_key.update(dict.fromkeys(keys, known))
        else:
            kept.append(draft)
            by_key.update(dict.fromkeys(keys, draft))
    return kept


def _key(found: Occurrence) -> str:
    return f"{'number' if found.kind in {'phone', 'relay'} else found.kind}:{found.key}"


def _merge(known: Draft, draft: Draft) -> None:
    if draft.certainty > known.certainty:
        known.role, known.certainty = draft.role, draft.certainty
    if draft.naming.quality > known.naming.quality:
        known.naming = draft.naming
    known.found += draft.found
    known.scopes += draft.scopes


def _same_name(drafts: list[Draft]) -> list[Draft]:
    """Two details of one role under one name are one contact; two numbers are not, one may be misprinted."""
    kept: list[Draft] = []
    by_name: dict[tuple[Role, str], Draft] = {}
    for draft in drafts:
        name = (draft.role, _folded(draft.naming.name))
        known = by_name.setdefault(name, draft) if name[1] else draft
        if known is draft or (_numbers(known) and _numbers(draft)):
            kept.append(draft)
        else:
            _merge(known, draft)
    return kept


def _numbers(draft: Draft) -> set[str]:
    return {each.key for each in draft.found if each.phone and len(each.phone.identity) >= SHORTEST_NUMBER}


def _same_domain(drafts: list[Draft]) -> list[Draft]:
    """A nameless e-mail or web address goes to the contact whose name its domain bears."""
    owners = [
        each
        for each in drafts
        if each.naming.quality == BESIDE
        and each.role in {"helpline", "report"}
        and len(_folded(each.naming.name)) >= SHORTEST_OWNER
    ]
    kept: list[Draft] = []
    for draft in drafts:
        hosts = [_host(each) for each in draft.found if each.kind in {"email", "url"}]
        unsure = draft.role in {"other", "helpline", "report"} or draft.certainty < SURE
        nameless = draft.naming.quality < DESCRIBED_ONLY and bool(hosts) and unsure
        fitting = (each for each in owners if draft.certainty < SURE or each.role == draft.role)
        owner = next((each for each in fitting if nameless and each is not draft and _owns(each, hosts)), None)
        if owner is None:
            kept.append(draft)
        else:
            owner.found += draft.found
            owner.scopes += draft.scopes
    return kept


def _host(found: Occurrence) -> str:
    return re.sub(r"[^a-z0-9]", "", host_of(found.printed).lower())


def _owns(draft: Draft, hosts: Iterable[str]) -> bool:
    return any(_folded(draft.naming.name) in host for host in hosts)
