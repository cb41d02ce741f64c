"""Whose number it is: the name beside it, in its row or over it, or the one that its code is known by.

Nobody is credited with another's line: where the words are not clear, there is no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from dataclasses import dataclass, replace

from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.cues import names_a_service
from accessible_release.contacts.distant_names import likeliest
from accessible_release.contacts.occurrences import Occurrence
from accessible_release.contacts.owners import Owners, is_body, is_kind
from accessible_release.contacts.places import Places, sentence_around
from accessible_release.contacts.plan import ShortCode
from accessible_release.contacts.proper_names import LONGEST, ProperName, proper_names
from accessible_release.contacts.wordlists import whole_words, words
from accessible_release.model import Block, Role

SMALL = words("naming", "connector").replace(" ", r"\s")
CONNECTOR = re.compile(
    rf"""(?:
        [\s*_:;,(–—|•/“”"‘’>→.-]
      | \b(?:{SMALL})(?!\w)
      | (?: ^ | (?<=[.:;,(\n?–—/|-]) | (?<=[.:;,(?–—/|-]\s) ) (?i:{SMALL})(?!\w)
    )++$""",
    re.VERBOSE,
)
"""Small words and marks. One with a capital counts only where a clause begins: "Kids Help Phone" ends in one."""
ASIDE = re.compile(
    r"(?:\([^()]{0,80}\)|,\s(?:the|an?|which|run by|who|staffed by|funded by|part of|\w+ly|free)\b[^,]{3,60},?)\s*$"
)
"""Words in brackets or between commas that stand between a name and its number."""
DESCRIPTION = re.compile(
    rf"\b(?:the|our|its|their|an?|this|that)\s(?P<name>(?:[\w’'&-]+\s){{1,4}}{words('naming', 'described')})$",
    re.IGNORECASE,
)
MARKS = " \n\u00a0*_:,(–—-"
IN_BRACKETS = re.compile(r"\W{0,2}\((?P<name>[A-Z][^()\d]{2,50})\)")
JOB = re.compile(rf"\b(?:{words('naming', 'job')}|chief|head|director|staff|desk|team)\b", re.IGNORECASE)
WHO_COLUMN, AUDIENCE_COLUMN = whole_words("naming", "who_column"), whole_words("naming", "audience_column")
THERE = r"(?: (?:call|ring|dial|phone))?,?(?: (?:you can |please )?(?:call|ring|dial|phone))?\W{0,3}"
FROM_PLACE = re.compile(
    r"(?:^|[.;,(\n:]\s*)"
    r"(?:(?:[Ii]f you(?: are|[’']re) )?[Cc]alling (?=from))?"
    r"(?P<place>[Ff]rom (?:abroad|overseas|outside (?:of )?(?:the )?(?:area|county|country|region|state|district)"
    r"|(?:outside (?:of )?|within )?(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3})"
    rf"|[Oo]utside [A-Z]\w+){THERE}$"
)
LINE = re.compile(r"line\b", re.IGNORECASE)
AUSTRALIAN_WORD = re.compile(r"1(?:3|300|800) ?[A-Z]{4,}")
"""A number whose letters are the service's name: 13YARN, 1800RESPECT."""
OURS = re.compile(r"\bour\s(?:[\w’'&-]+\s){1,5}\W*$|\bour\b[^.:;]{0,60}$", re.IGNORECASE)
TO_US = re.compile(r"\b(?:call|ring|phone|text|tell|contact|reach|dial|message) us\b[^.:;,\d]{0,40}\W*$", re.IGNORECASE)
LINE_AGAIN = re.compile(
    rf"\b(?:the|our|this|that) (?P<line>{words('naming', 'line_again')})(?: is)?[ *_:,(–—-]*$", re.IGNORECASE
)
NAME_FOLLOWS = re.compile(r"(?:,\sthe| (?P<of>for|to (?:reach|get|speak to|talk to))(?: the)?)\s(?=[A-Z])")
RANK = re.compile(words("naming", "rank") + r" (?=[A-Z])")
ALWAYS_OPEN = re.compile(r"^24(?:/7|-hours?) (?=[A-Z])", re.IGNORECASE)
"""How long a line is open, before its name."""
PLACES = re.compile(r"\s\((?:[a-z]|[^()]*[,\d/])[^()]*\)$")
"""Words in brackets at the end that are a place, hours or a remark."""
HAS_CONTACT = re.compile(r"\d{3}|@|\bwww\.")
LONGEST_LINK = 6
"""In words."""
LABEL_ENDS = re.compile(r":|.(?:\s?\([^()]{2,40}\))?\s?[:–—-]")
"""Behind a label: a colon or a dash, perhaps a place in brackets first."""
NO_LABEL = re.compile(
    r"(?:enquiries|quer(?:y|ies)|issued|interviews?|feeling|lost|cold|worried|ask|book|apply|found|"
    r"struggling|flood|in|to|if|for|need|call|text|phone|e-?mail|contact|visit|report|help|get|useful|"
    r"more|media|press|donat\w+|out|open|web\w*|tel\w*"
    r"|helpline|number|still|where|when|what|how|someone|looting|non-?emergency|emergency|who|note|"
    r"notes|by|on|police)\b|.*[?\d]",
    re.IGNORECASE,
)
"""Bold words that are no name."""
WINDOW = 300
"""So many characters before a number can hold its name."""

BESIDE, DESCRIBED, BY_CODE, NONE = 3, 2, 1, 0
"""How well a name is known: printed beside the number, described, known by the short code, not at all."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name and how well it is known."""

    name: str
    quality: int
    """`BESIDE`, `DESCRIBED`, `BY_CODE` or `NONE`."""
    place: bool = False
    """It only says from where to call."""


UNNAMED = Naming("", NONE)


class Namer:
    """Finds the names of one release's contacts."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._rows: dict[str, tuple[list[Block], list[Block]]] = {}
        self.owners = Owners(places)

    def name(self, found: Occurrence, role: Role, code: ShortCode | None, floor: int) -> Naming:
        """The name for one occurrence, in full; `floor` is where the contact before it ends in the same block."""
        naming = self._name(found, role, code, floor)
        bare = RANK.sub("", ALWAYS_OPEN.sub("", naming.name), count=1)
        known = naming.quality >= DESCRIBED and not naming.place
        full = self.owners.in_full(bare) if known else bare
        owned = known and role not in {"media", "emergency"} and is_kind(full)
        return replace(naming, name=self.owners.of_body(full, ours=False, kind=True) if owned else full)

    def _name(self, found: Occurrence, role: Role, code: ShortCode | None, floor: int) -> Naming:
        block = self.places.block(found.block)
        if code and role == "emergency":
            return Naming(code.name, BESIDE)
        in_row = self._from_row(block)
        if in_row and not (code and not _only_name(in_row)):
            return Naming(in_row, BESIDE)
        if found.linked:
            return _of_link(block.text[found.start : found.end].strip())
        return self._in_sentence(found, role, code, floor)

    def _in_sentence(self, found: Occurrence, role: Role, code: ShortCode | None, floor: int) -> Naming:
        """Whose it is by the words around it."""
        block = self.places.block(found.block)
        begin, end = _stretch(found, role, block, floor)
        before = block.text[max(begin, floor, found.start - WINDOW) : found.start]
        if place := _place(before):
            return Naming(place, DESCRIBED, place=True)
        printed = self._printed(found, role, before, end)
        if code and (printed in code.name or code.name in printed):
            described = self._line(before, role) or (code.marked and self._over(found, block, begin, floor))
            return Naming(described, DESCRIBED) if described else Naming(code.name, BY_CODE)
        if printed:
            return Naming(printed, BESIDE)
        described = self._line(before, role) or self._pointed_to(found, block, begin, before)
        described = described or self._over(found, block, begin, floor) or self._of_publisher(before)
        return Naming(described, DESCRIBED) if described else UNNAMED

    def _of_publisher(self, before: str) -> str:
        """Whose line it is where a release says "us" and names nobody else."""
        return self.owners.publisher if TO_US.search(before) else ""

    def _line(self, before: str, role: Role) -> str:
        """A line without a name of its own, with the name of the body whose it is if the words say so."""
        again = LINE_AGAIN.search(before)
        line = self.owners.line_in_full(again["line"]) if again else _described(before)
        ours = bool(again) or OURS.search(before) is not None or role == "media"
        return self.owners.of_body(line, ours=ours) if line else ""

    def _pointed_to(self, found: Occurrence, block: Block, begin: int, before: str) -> str:
        return "" if found.kind == "url" else self.owners.pointed_to(block, begin, before)

    def _printed(self, found: Occurrence, role: Role, before: str, end: int) -> str:
        """The name in the sentence of a number: its own letters, the words before it, the bracket behind it."""
        brand = AUSTRALIAN_WORD.fullmatch(found.printed)
        if brand:
            return brand.group()
        block = self.places.block(found.block)
        label = _bold_label(block, found.start, len(before))
        beside = _beside(before, found.word)
        if label and not (beside and _is_topic(label)):
            return label
        behind = _behind(block.text[found.end : end]) if found.kind != "url" else ""
        if behind and before.startswith(" for "):
            # "116 123 for Samaritans and 0800 … for the Harbour Ear": each name stands behind its number.
            return behind
        return _likely(found, role, before, beside) or _in_brackets(block.text, found.end, end) or behind

    def _from_row(self, block: Block) -> str:
        """What the row's cell under "Service" says, or the row's only cell without figures."""
        if block.kind != "cell":
            return ""
        named, without_figures = self._named_cells(block)
        chosen = next((each for each in named if each is not block), None)
        if chosen is None and next(proper_names(block.text[:WINDOW]), None) is None:
            chosen = next((each for each in without_figures if each is not block), None)
        text = PLACES.sub("", chosen.text).strip() if chosen else ""
        return text.rpartition("? ")[2] if len(text.split()) <= LONGEST else ""

    def _named_cells(self, block: Block) -> tuple[list[Block], list[Block]]:
        """The cells of a cell's row that can hold a name: those under "Service", and those without figures."""
        row = self.places.row(block)
        if row[0].id not in self._rows:
            cells = [each for each in row if re.search("[A-Za-z]{3}", each.text)]
            cells = [each for each in cells if not AUDIENCE_COLUMN.search(each.header)]
            named = [each for each in cells if WHO_COLUMN.search(each.header)]
            self._rows[row[0].id] = named, [each for each in cells if not re.search(r"\d", each.text)]
        return self._rows[row[0].id]

    def _over(self, found: Occurrence, block: Block, begin: int, floor: int) -> str:
        """The name that is the block's first line, or the one service that the words over a contact name."""
        first, newline, _ = block.text[: min(found.start, WINDOW)].partition("\n")
        letterhead = _only_name(first.strip()) if newline and floor <= len(first) else ""
        earlier = block.text[max(floor, begin - WINDOW) : begin] if floor < begin else ""
        return letterhead or _only_service(earlier) or ("" if floor or found.kind == "url" else self._over_block(block))

    def _over_block(self, block: Block) -> str:
        """The one service that the line or heading over a block names, if that line has no contact of its own."""
        over = [each for each in (self.places.introduction(block), self.places.heading(block)) if each]
        short = (each.text for each in over if len(each.text) < WINDOW and not HAS_CONTACT.search(each.text))
        names = (_only_service(text) for text in short)
        return next((name for name in names if name), "")


def _is_topic(label: str) -> bool:
    """Whether a label says what about and not who: "Feeling overwhelmed"."""
    return not any(word[:1].isupper() for word in label.split()[1:]) and not names_a_service(label)


def _behind(after: str) -> str:
    """The name that follows a number: "159, the Stop Scams UK line", "to reach the Shout crisis text line"."""
    opening = NAME_FOLLOWS.match(after)
    names = proper_names(after[opening.end() : opening.end() + WINDOW]) if opening else iter(())
    return next((each.name for each in names if each.start == 0), "")


def _of_link(text: str) -> Naming:
    """The words of a link, if they are a name and not "our website"."""
    name = _only_name(text)
    return Naming(name, DESCRIBED) if name and len(name.split()) <= LONGEST_LINK else UNNAMED


def _only_name(text: str) -> str:
    """`text` if all of it is one name."""
    return next((each.name for each in proper_names(text) if each.start == 0 and each.end == len(text)), "")


def _bold_label(block: Block, end: int, length: int) -> str:
    """The bold words that open the line of a number: "**We Are With You** (Redcar): 01642 …"."""
    first, last = (bisect_left(block.marks, place, key=lambda mark: mark.start) for place in (end - length, end))
    for mark in block.marks[first:last]:
        text = block.text[mark.start : mark.end].strip(" :–—-")
        line = block.text.rfind("\n", 0, mark.start) + 1
        opens = not block.text[line : mark.start].strip(" •·*-")
        named = text[:1].isupper() and not NO_LABEL.match(text) and len(text.split()) <= LONGEST
        inside = end - length <= mark.start and mark.end <= end
        if mark.kind == "strong" and inside and opens and named and LABEL_ENDS.match(block.text, mark.end - 1):
            return PLACES.sub("", text)
    return ""


def _only_service(text: str) -> str:
    """The one service that `text` names; nothing if it names two, or none."""
    names = {each.name for each in proper_names(text) if LINE.search(each.name) or names_a_service(each.name)}
    return names.pop() if len(names) == 1 else ""


def is_bare(text: str) -> bool:
    """Whether `text`, between two details, only leads from the one to the other: ", or text"."""
    return not _bare(text).strip()


def _bare(text: str) -> str:
    """`text` without the small words and asides at its end."""
    shorter = ASIDE.sub("", CONNECTOR.sub("", plain_characters(text)))
    return shorter if shorter == text else _bare(shorter)


def _beside(before: str, keyword: str) -> str:
    """The name that ends where the number begins, but for small words."""
    bare = _bare(before)
    last = next(iter(deque(proper_names(bare), maxlen=1)), None)
    if last is None or last.end < len(bare) - 1 or last.name == keyword or _is_verb(last, before):
        return ""
    return last.name


def _is_verb(name: ProperName, before: str) -> bool:
    """Whether one word with a capital only opens a sentence: "Rearrange on 01632 …"."""
    opens = before[: name.start].rstrip(" *")[-1:] in {"", ".", "!", "?"}
    single = " " not in name.name and not is_body(name.name)
    return single and opens and re.match(r"\s(?:on|by)\b", before[name.end :]) is not None


def _described(before: str) -> str:
    """A line without a name of its own: "the incident room", "our family liaison number"."""
    found = DESCRIPTION.search(before.rstrip(MARKS)) or DESCRIPTION.search(_bare(before))
    return found["name"][0].upper() + found["name"][1:] if found else ""


def _stretch(found: Occurrence, role: Role, block: Block, floor: int) -> tuple[int, int]:
    """Where the words begin and end that can say whose a detail is: its sentence."""
    begin, end = sentence_around(block, found.start)
    if begin > max(1, floor) and role == "media" and is_bare(block.text[begin : found.start]):
        # "Press: Jo Hart, Communications Officer. T: 01632 …": the sentence before says whose number it is.
        begin, _ = sentence_around(block, begin - 2)
    return begin, end


def _place(before: str) -> str:
    """The place from which people are to ring ("From abroad ring …"); empty for none."""
    place = FROM_PLACE.search(before)
    return place["place"] if place and not names_a_service(place["place"]) else ""


def _likely(found: Occurrence, role: Role, before: str, beside: str) -> str:
    """The name before a detail that most likely owns it; `beside` is the one right before it."""
    best = likeliest(before, role, found.word)
    if role != "media":
        return beside or best
    # "Interviews: Jo Hart, Vale Communications, 01632 …": the person, not the firm or the desk.
    person = beside if " " in beside and not is_body(beside) and not JOB.search(beside) else ""
    return person or best or beside


def _in_brackets(text: str, start: int, end: int) -> str:
    """The name in brackets right behind a detail, within its sentence; empty for none."""
    bracket = IN_BRACKETS.match(text, start)
    return _only_name(bracket["name"]) if bracket and bracket.end() <= end else ""
