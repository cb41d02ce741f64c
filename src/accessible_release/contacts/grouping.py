"""Details that stand together and mean the same line become one draft of a contact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, zip_longest

from accessible_release.contacts.addresses import host_of
from accessible_release.contacts.cues import names_a_service
from accessible_release.contacts.drafts import Draft, alike
from accessible_release.contacts.merging import merged
from accessible_release.contacts.naming import BESIDE, BY_CODE, DESCRIBED, UNNAMED, Namer, Naming, is_bare
from accessible_release.contacts.occurrences import Occurrence
from accessible_release.contacts.places import Places, sentence_around
from accessible_release.contacts.plan import home_of
from accessible_release.contacts.roles import CERTAIN, SURE, RoleReader
from accessible_release.model import CARD_ROLES, Block, Container, Role

APART = re.compile(r";[^;]{0,80}\b(?:call|ring|dial|phone)\b", re.IGNORECASE)
"""A new instruction to call behind a semicolon is about another line."""
GOES_ON = re.compile(
    r"(?:\W*(?:you |they |adults |people |callers |it )?(?:can |could |may )?(?:also|alternatively|or)\b|.*\balso\b)",
    re.IGNORECASE,
)
"""A sentence that begins so goes on about the line before it."""
NEXT_WORDS = (
    "by calling|to|call|calling|ring|phone|dial|text|texting|e-?mail|visit|contact|go|use|speak|via|on|at|the|from"
    "|in an|you|by"
)
BORDER = re.compile(rf";|,? \b(?:or|and)\b(?=$| (?:{NEXT_WORDS})\b| [A-Z])|,? \bor\b|[.!?] ")
"""Between two details of one sentence: here begin the words about the second."""
OF_ALL = re.compile(
    r"\b(?:both|all)(?: \w+)? (?:are|is|can|have)\b|\bare (?:there|open|available|free)\b", re.IGNORECASE
)
"""What is said of both or all is said of each."""
WAY = re.compile(r"\W*(?:by )?(?:text(?:phone| message| relay)?s?|sms|minicom|relay)[ *]*:[^.;:]*", re.IGNORECASE)
"""An item of a list that begins so and names nobody is one more way to reach the line in the item above."""
ALTERNATIVE = re.compile(
    r"\W*(?:\([^()]*\)\W*)?\b(?:or|and) (?:by )?(?:text(?:ing)?|sms|whats-?app)\b[^.!?;:\d]{0,60}\bto\W*",
    re.IGNORECASE,
)
"""Between two numbers of one line: "ring 211 or text your postcode to 60777"."""
WELL_KNOWN = 4.0
"""What the name of a service counts that a whole country knows, or that can be nothing else."""
RELAY = {"relay"}
REMEMBERED = 100
"""Contacts before "From abroad ring …" or "Text: …" among which is the one that it belongs to."""
WINDOW = 400
"""In a sentence without an end, only so many characters on either side are about a number."""


def drafts_of(found: list[Occurrence], places: Places, reader: RoleReader) -> list[Draft]:
    """The contacts behind `found`, in reading order; every number and address in exactly one of them."""
    neighbours = _Neighbours(places, reader)
    for each, following in zip_longest(found, found[1:]):
        neighbours.add(each, following)
    return merged(neighbours.drafts)


class _Neighbours:
    """Joins neighbours in one sentence, item or row that have one role and no name of their own."""

    def __init__(self, places: Places, reader: RoleReader) -> None:
        self.places, self.reader = places, reader
        self.namer = Namer(places)
        self.drafts: list[Draft] = []
        self.last: Occurrence | None = None

    def add(self, each: Occurrence, following: Occurrence | None) -> None:
        """The next detail in reading order goes to the draft before it, or begins one."""
        block = self.places.block(each.block)
        role, certainty, naming = self._read(each)
        if naming.place and certainty < SURE:
            # "From abroad ring …" is for what the number before it is for.
            role = next((draft.role for draft in self._latest() if draft.role in CARD_ROLES), role)
        scope = _scope(block, self.last, each, following, self.places)
        new = Draft(role, certainty, naming, [each], [scope], _opening(block, each))
        current = self._current(each, block, certainty)
        if current and self._joins(current, new, each):
            _join(current, new)
        else:
            new.naming = self._full_name(naming, each)
            self.drafts.append(new)
        self.last = each

    def _read(self, each: Occurrence) -> tuple[Role, float, Naming]:
        """What a detail is for, how sure that is, and whose it is: a name that is known can say what it is for."""
        floor = self.last.end if self.last and self.last.block == each.block else 0
        role, certainty = self.reader.role(each)
        naming = self.namer.name(each, role, self.reader.code(each), floor)
        if certainty < SURE and naming.quality >= DESCRIBED and not naming.place:
            role, certainty = self.reader.role(each, naming.name)
        if role == "enquiries" and naming.quality >= DESCRIBED and names_a_service(naming.name, "helpline", WELL_KNOWN):
            # "Apply by ringing …": to whom one applies says more.
            role = "helpline"
        return role, certainty, naming

    def _current(self, each: Occurrence, block: Block, certainty: float) -> Draft | None:
        """The draft before, if the detail stands in its unit or carries on from there."""
        if self.last is None:
            return None
        current = self.drafts[-1]
        if self._same_unit(each):
            return current
        if each.block != self.last.block:
            return self._line_above(each, block) if certainty == 0 else None
        begin, _ = sentence_around(block, each.start)
        between = block.text[max(self.last.end, each.start - WINDOW) : each.start]
        opening = block.text[max(begin, each.start - WINDOW) : each.start]
        same_line = "\n" not in between or current.naming.quality < BESIDE
        # Where few words are known, one of which nothing is known may be anybody's.
        unknown = certainty == 0 and not home_of(self.places.release.language)
        carries_on = unknown or GOES_ON.match(opening) is not None or is_bare(between)
        return current if same_line and carries_on else None

    def _line_above(self, each: Occurrence, block: Block) -> Draft | None:
        """The line in the items above, where an item is only a way to reach it: "Text: HELLO to 60177"."""
        above, box = self.places.above(block), block.inside("list")
        way = each.kind in {"text", "relay"} and WAY.fullmatch(block.text[: each.start])
        if not way or box is None or above is None or above.inside("list") != box or above.id != self._last_block():
            return None
        line = next((draft for draft in self._latest() if draft.kinds != RELAY), None)
        return line if line and self._begins_in(line, box) else None

    def _latest(self) -> Iterator[Draft]:
        """The drafts before, the last one first, no farther back than a reader remembers."""
        return islice(reversed(self.drafts), REMEMBERED)

    def _last_block(self) -> str:
        return self.last.block if self.last else ""

    def _begins_in(self, draft: Draft, box: Container) -> bool:
        return self.places.block(draft.found[0].block).inside("list") == box

    def _same_unit(self, each: Occurrence) -> bool:
        return self.last is not None and self._unit(each) == self._unit(self.last)

    def _unit(self, each: Occurrence) -> tuple[object, ...]:
        """A table row, a list item or a sentence."""
        block = self.places.block(each.block)
        if block.kind == "cell":
            return (block.within, block.row)
        return (block.id,) if block.inside("item") else (block.id, *sentence_around(block, each.start))

    def _joins(self, current: Draft, new: Draft, each: Occurrence) -> bool:
        """Whether a detail near the current draft is one more way to reach the same line."""
        if _is_of_another_kind(current, new) or self._parts(current, new, each):
            return False
        # An unsure detail beside a sure one is part of it: "call 0800 … or go to tips.example".
        either_unsure = self._is_alternative(each) or new.certainty < SURE or current.certainty == 0
        return new.role == current.role or new.certainty == 0 or (either_unsure and self._same_unit(each))

    def _parts(self, current: Draft, new: Draft, each: Occurrence) -> bool:
        """Whether the text sets a detail apart, or gives it another name, site or text code."""
        return (
            self._is_apart(each)
            or self._is_listed(current, each)
            or _is_another_name(current, new)
            or _is_another_site(current, each)
            or _is_another_text(current, each)
        )

    def _is_alternative(self, each: Occurrence) -> bool:
        """Whether it is only another way to the line right before it in its sentence, whatever is to be sent there."""
        if self.last is None or each.kind != "text" or each.block != self.last.block:
            return False
        return ALTERNATIVE.fullmatch(self.places.block(each.block).text, self.last.end, each.start) is not None

    def _is_apart(self, each: Occurrence) -> bool:
        if self.last is None or self.last.block != each.block or not self._same_unit(each):
            return False
        between = self.places.block(each.block).text[self.last.end : each.start]
        return APART.search(between) is not None

    def _is_listed(self, current: Draft, each: Occurrence) -> bool:
        """Whether a second number is the next of a list in one sentence: "… on 0300 …, One in Four at 01 …"."""
        if self.last is None or self.last.block != each.block or not (each.phone and current.naming.quality == BESIDE):
            return False
        between = self.places.block(each.block).text[self.last.end : each.start]
        return (
            re.match(r"\W*(?:\([^()]*\))?\W*,\s", between) is not None
            and re.search(r"[A-Z]\w+ .*\b(?:on|at)\W*$", between) is not None
        )

    def _full_name(self, naming: Naming, each: Occurrence) -> Naming:
        """A number that is only for callers "from abroad" bears the name of the line before it."""
        if not naming.place:
            return naming
        here = (draft.naming for draft in self._latest() if draft.found[-1].block == each.block)
        owner = next((other for other in here if not other.place), UNNAMED)
        own = naming.name[0].lower() + naming.name[1:]
        shown = f"{owner.name}, {own}" if owner.quality >= DESCRIBED else own
        return Naming(shown[0].upper() + shown[1:], naming.quality, place=True)


def _join(current: Draft, new: Draft) -> None:
    if current.kinds == RELAY:
        current.naming = new.naming
    current.take(new)
    unknown = current.role == "other" and current.certainty == 0
    if new.certainty > current.certainty or unknown:
        # A web address is just a link; what stands beside it is more.
        current.role, current.certainty = new.role, new.certainty
    if new.naming.quality > current.naming.quality:
        current.naming = new.naming


def _is_another_site(current: Draft, each: Occurrence) -> bool:
    """Whether it is a web address beside one of another host."""
    only_sites = each.kind == "url" and current.kinds == {"url"}
    return only_sites and host_of(each.printed).lower() != host_of(current.found[0].printed).lower()


def _is_another_text(current: Draft, each: Occurrence) -> bool:
    """Whether it is a text number with a word to send, beside a short code: "call 111, or text SHOUT to 85258"."""
    return each.kind == "text" and bool(each.word) and current.naming.quality == BY_CODE


def _is_of_another_kind(current: Draft, new: Draft) -> bool:
    """Whether one is no contact, is for callers from elsewhere, or is the emergency number and the other is not."""
    taken_back = new.role == "other" and new.certainty >= CERTAIN
    of_nobody = current.role == "other" and current.certainty != 0
    of_place = new.naming.place or current.naming.place
    emergency = "emergency" in {new.role, current.role} and new.role != current.role
    return taken_back or of_nobody or of_place or emergency


def _is_another_name(current: Draft, new: Draft) -> bool:
    """Whether it has a name of its own. The name of a relay service is no name for the line it leads to."""
    relays = any(draft.kinds == RELAY for draft in (current, new))
    own = DESCRIBED if relays else BY_CODE
    return new.naming.quality >= own and not alike(new.naming.name, current.naming.name)


def _opening(block: Block, found: Occurrence) -> str:
    """The sentence around a detail; a condition at its beginning is about all that it names."""
    begin, end = sentence_around(block, found.start)
    return block.text[begin : min(end, begin + WINDOW)]


def _scope(
    block: Block, last: Occurrence | None, found: Occurrence, following: Occurrence | None, places: Places
) -> str:
    """The words that are about one detail: its row, or its own part of a sentence that names several.

    "Call 101, or ring Missing People, free, on 116 000" says of one number only that it is free.
    """
    if block.kind == "cell":
        return places.row_text(block)
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
