"""What a contact is for, read from the words around it (cues.toml): the nearest and strongest words decide.

The same digits can be a helpline or a press desk; only the sentence, list item, table row, heading and
part of the release they stand in can tell.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from accessible_release.contacts.cues import Seen, find_cues, without_addresses
from accessible_release.contacts.leads import leads, own_line, stood_in_for
from accessible_release.contacts.mentions import Mentions
from accessible_release.contacts.occurrences import RELAY_UK, Occurrence
from accessible_release.contacts.places import Places, is_heading, sentence_around
from accessible_release.contacts.plan import ShortCode, short_code
from accessible_release.contacts.retired import is_taken_back
from accessible_release.contacts.wordlists import words
from accessible_release.model import CARD_ROLES, Block, Role

FADE, NAME_FADE = 70.0, 140.0
"""Characters over which a cue's weight falls to about a third; the name of a service is remembered longer."""
WINDOW = 400
"""Beyond so many characters next to nothing is left of a weight."""
AFTER = 0.55
"""A cue behind the number counts less than one before it."""
OTHER_CLAUSE, OTHER_LINE, OTHER_SENTENCE, OTHER_BLOCK, SAME_ROW = 0.6, 0.7, 0.3, 0.35, 0.8
REPEATED = 0.25
"""What a second word for the same role adds."""
LEADS, LEADS_TO_SEVERAL = 0.9, 0.45
"""What the label, the question or the first line counts for the number that it leads to, and for a second one."""
STANDS_IN = 0.8
"""What the sentence counts for whose number another stands in: "Outside office hours ring …"."""
LABEL_OF_NEXT = 0.3
"""A cue behind a number that leads to the next one."""
BEYOND_ANOTHER, LINE_OF_ANOTHER = 0.6, 0.15
"""A cue beyond another number, and beyond one on another line."""
WIDE, BLOCK_BEFORE, BLOCK_BEHIND, IN_TITLE, MENTIONED = 0.3, 0.25, 0.5, 0.15, 0.5
"""Where little is said beside a number: its whole block, the one before, the one behind a heading, other mentions."""
IN_ADDRESS = 0.5
SECTION_MEDIA, SECTION_MEDIA_BESIDE_OTHER, SPEAKS = 2.2, 0.3, 0.9
"""What a place among the notes to editors says, and what it says when the sentence itself speaks of something else."""
BY_CODE, PRESS_BLOCK = 3.0, 4.5
LEAST, LEAST_OF_LINK = 0.35, 0.9
"""Below this nothing is known about a contact."""
SURE, CERTAIN = 1.0, 5.0
"""Less sure than the one, a detail goes with its neighbour; as sure as the other, its role is never changed."""

CONTACT_LABEL = re.compile(r"[*\s]*contacts?:(?P<block>[ *]*\n)?\s*(?=[A-Z][\w’'-]+ [A-Z])", re.IGNORECASE)
"""A name behind "Contact:" is the press officer of a release; lines under it are surely a press contact."""
NEXT_CLAUSE = re.compile(r";|:(?=\W*\w)|, (?:or|and|but)\b| or (?:call|contact|ring|email|visit)\b")
OTHER_NUMBER = re.compile(r"\d(?:[ .()–-]?\d){4}")
"""So many digits between a cue and a number are another number."""
OTHER_CONTACT = re.compile(rf"{OTHER_NUMBER.pattern}|\b(?:call|ring|dial|phone|text|on) \d{{3}}\b", re.IGNORECASE)
LEADS_ON = re.compile(r"[^.!?;\n\d]{0,50}\d(?:[ .()–-]?\d){2}")
HAS_FIGURE = re.compile(r"\d{3}")
LABEL_BEGINS = 12
LABEL = re.compile(r"[\w /]{0,20}:[^:;]*$")
"""What stands between a label and its number: "Press enquiries: Tom Lyle, 01632 …"."""
GOES_ON = re.compile(rf"{words('details', 'about_line')}\b", re.IGNORECASE)
THEN = re.compile(r"\W{0,4}(?:and )?then\b", re.IGNORECASE)
NEXT_SENTENCE = re.compile(r"[.!?] ")


class RoleReader:
    """Reads the roles of one release's contacts."""

    def __init__(self, places: Places, regions: tuple[str, ...]) -> None:
        self.places, self.regions = places, regions
        self.mentions = Mentions(places)
        self._seen: dict[str, list[Seen]] = {}
        self._in_heads: dict[str, list[Seen]] = {}
        self._totals: dict[str, dict[Role, float]] = {}

    def role(self, found: Occurrence, name: str = "") -> tuple[Role, float]:
        """The role of one occurrence, and how sure that is (0 for not at all).

        `name`: whose it is; then what is said elsewhere of that name counts, too.
        """
        block, code = self.places.block(found.block), self.code(found)
        if code and code.role == "emergency":
            return "emergency", CERTAIN
        if found.key == RELAY_UK or (code and code.relay and THEN.match(block.text, found.end)):
            # It only leads to the number behind it.
            return "other", 0.0
        if is_taken_back(block, found.start, found.end):
            return "other", CERTAIN
        scores = self._all_scores(found, block, name)
        if code:
            scores[code.role] += BY_CODE
        # Words that speak of an emergency lead to 999; another number beside them is a helpline.
        urgent = scores.pop("emergency", 0.0)
        if urgent > max(scores.values(), default=LEAST):
            scores["helpline"] = max(scores["helpline"], LEAST)
        return _strongest_role(scores, is_link=found.kind == "url")

    def _all_scores(self, found: Occurrence, block: Block, name: str) -> defaultdict[Role, float]:
        """What all words say; those further off only where those nearer say little."""
        scores = self._scores(found, block)
        for least, further in ((SURE, self._said_in_block), (SURE, self._said_elsewhere), (LEAST, self._said_beside)):
            if max(scores.values(), default=0.0) < least:
                for role, weight in further(found, block, name):
                    scores[role] += weight
        return scores

    def code(self, found: Occurrence) -> ShortCode | None:
        """What the digits alone mean, where they are a short code without an extension."""
        if found.kind in {"phone", "text"} and ";" not in found.key:
            return short_code(found.key, self.regions)
        return short_code(re.sub(r"^18001|\D", "", found.printed), self.regions) if found.kind == "relay" else None

    def _scores(self, found: Occurrence, block: Block) -> defaultdict[Role, float]:
        scores: defaultdict[Role, float] = defaultdict(float)
        for role, weight in self._own_block(found, block).items():
            scores[role] += weight
        for other, factor in self._around(block):
            for role, weight in self._total(other).items():
                scores[role] += weight * factor
        for text, factor in ((block.header, OTHER_CLAUSE), (_spread(found), IN_ADDRESS)):
            for seen in self._cues_of(text):
                scores[seen.cue.role] += seen.cue.weight * factor
        self._add_media(scores, block)
        return scores

    def _add_media(self, scores: defaultdict[Role, float], block: Block) -> None:
        """What a label of press contacts and a section for the media add."""
        in_section = block.id in self.places.media
        label = CONTACT_LABEL.match(block.text)
        if label:
            scores["media"] += PRESS_BLOCK if label["block"] or in_section else SECTION_MEDIA
        if in_section:
            other = any(score > SPEAKS for role, score in scores.items() if role != "media")
            scores["media"] += SECTION_MEDIA_BESIDE_OTHER if other else SECTION_MEDIA

    def _own_block(self, found: Occurrence, block: Block) -> dict[Role, float]:
        """For each role the strongest cue of the block, and a little for each further one."""
        best: defaultdict[Role, float] = defaultdict(float)
        sentence = sentence_around(block, found.start)
        line = own_line(block.text, found.start)
        cues = self._cues_in(block)
        first = bisect_left(cues, found.start - WINDOW, key=lambda each: each.start)
        last = bisect_right(cues, found.end + WINDOW, key=lambda each: each.start)
        for seen in cues[first:last]:
            weight = _weight(seen, found, block, sentence, line)
            best[seen.cue.role] = max(best[seen.cue.role], weight) + REPEATED * min(best[seen.cue.role], weight)
        spans, instead = list(leads(block, found.start)), stood_in_for(block, found.start)
        for seen in cues:
            if any(_within(seen, span) for span in spans):
                weight = seen.cue.weight * STANDS_IN if _within(seen, instead) else _leading_weight(seen, found, block)
                best[seen.cue.role] = max(best[seen.cue.role], weight)
        return best

    def _said_in_block(self, found: Occurrence, block: Block, _: str) -> Iterator[tuple[Role, float]]:
        """What the block says before a number, however far off."""
        near = [
            seen
            for seen in self._cues_in(block)
            if -WINDOW < seen.start - found.start < 0 and not OTHER_NUMBER.search(block.text, seen.end, found.start)
        ]
        return _strongest(((seen.cue.role, seen.cue.weight) for seen in near), WIDE)

    def _said_elsewhere(self, _: Occurrence, block: Block, name: str) -> Iterator[tuple[Role, float]]:
        """What the release says wherever it speaks of the one whose number it is."""
        if name:
            yield from _strongest(((seen.cue.role, seen.cue.weight) for seen in find_cues(name)), SAME_ROW)
            yield from _strongest(self.mentions.about(name, block.id).items(), MENTIONED)

    def _said_beside(self, _: Occurrence, block: Block, __: str) -> Iterator[tuple[Role, float]]:
        """What the block before says, the one behind a heading, and the title."""
        title = (seen.cue for seen in find_cues(self.places.release.title) if seen.cue.role in CARD_ROLES)
        yield from _strongest(((cue.role, cue.weight) for cue in title), IN_TITLE)
        behind = self.places.below(block) if is_heading(block) else None
        before = None if is_heading(block) or block.kind != "paragraph" else self.places.above(block)
        for other, factor in ((before, BLOCK_BEFORE), (behind, BLOCK_BEHIND)):
            if other and _speaks_of(block, other):
                told = ((seen.cue.role, seen.cue.weight) for seen in self._cues_in(other) if seen.cue.role != "other")
                yield from _strongest(told, factor)

    def _around(self, block: Block) -> Iterator[tuple[Block, float]]:
        """The blocks that stand over or beside this one: its row, the line before a list, the heading."""
        for cell in self.places.row(block):
            if cell.id != block.id:
                yield cell, SAME_ROW
        introduction = self.places.introduction(block)
        heading = self.places.heading(block)
        for each in (introduction, heading if heading is not introduction else None):
            if each is not None and each.text != self.places.release.title:
                yield each, OTHER_BLOCK

    def _total(self, block: Block) -> dict[Role, float]:
        """What the cues of a block's last sentence say together."""
        if block.id not in self._totals:
            total: defaultdict[Role, float] = defaultdict(float)
            begin, _ = sentence_around(block, len(block.text.rstrip()) - 1)
            for seen in self._cues_in(block):
                if seen.start < begin:
                    continue
                role, weight = seen.cue.role, seen.cue.weight
                total[role] = max(total[role], weight) + REPEATED * min(total[role], weight)
            self._totals[block.id] = total
        return self._totals[block.id]

    def _cues_of(self, text: str) -> list[Seen]:
        """The cues in the head of a column or in an address, which stand over or in many details."""
        if text not in self._in_heads:
            self._in_heads[text] = find_cues(text)
        return self._in_heads[text]

    def _cues_in(self, block: Block) -> list[Seen]:
        if block.id not in self._seen:
            # The words of an address are its owner's alone; `_spread` reads them for it.
            self._seen[block.id] = find_cues(without_addresses(block.text))
        return self._seen[block.id]


def _strongest_role(scores: dict[Role, float], *, is_link: bool) -> tuple[Role, float]:
    """The role for which most speaks; where too little does, a number is for enquiries and an address just a link."""
    role: Role = max(scores, key=lambda each: scores[each], default="other")
    if scores.get(role, 0.0) < (LEAST_OF_LINK if is_link else LEAST):
        return ("other" if is_link else "enquiries"), 0.0
    return role, scores[role]


def _strongest(weights: Iterable[tuple[Role, float]], factor: float) -> Iterator[tuple[Role, float]]:
    """For each role its greatest weight, times `factor`."""
    best: dict[Role, float] = {}
    for role, weight in weights:
        best[role] = max(best.get(role, 0.0), weight)
    return ((role, weight * factor) for role, weight in best.items())


def _speaks_of(block: Block, other: Block) -> bool:
    """Whether a block beside speaks of this one's detail: not where it has one of its own."""
    return not is_heading(other) and bool(GOES_ON.match(block.text) or not OTHER_CONTACT.search(other.text))


def _weight(seen: Seen, found: Occurrence, block: Block, sentence: tuple[int, int], line: int) -> float:
    """What a cue counts at its distance, and beyond the ends of the clause, line or sentence."""
    before = seen.end <= found.start
    gap = found.start - seen.end if before else max(0, seen.start - found.end)
    between = block.text[seen.end : found.start] if before else block.text[found.end : seen.start]
    fade = NAME_FADE if seen.cue.name and before else FADE
    weight = seen.cue.weight * math.exp(-gap / fade) * (1.0 if before else AFTER)
    if not before and LEADS_ON.match(block.text, seen.end):
        weight *= LABEL_OF_NEXT
    return weight * _beyond_line(seen, block, between, line) * _beyond_clause(seen, between, sentence)


def _beyond_clause(seen: Seen, between: str, sentence: tuple[int, int]) -> float:
    """What is left of a cue that stands in another sentence or clause."""
    if not sentence[0] <= seen.start < sentence[1]:
        return OTHER_LINE if "\n" in between and not NEXT_SENTENCE.search(between) else OTHER_SENTENCE
    is_label = seen.start - sentence[0] <= LABEL_BEGINS and LABEL.match(between) is not None
    return OTHER_CLAUSE if NEXT_CLAUSE.search(between) and not is_label else 1.0


def _beyond_line(seen: Seen, block: Block, between: str, line: int) -> float:
    """What is left of a cue that stands on the line of another detail, or beyond another number."""
    if seen.start < line:
        return LINE_OF_ANOTHER
    if OTHER_NUMBER.search(between):
        if seen.cue.role == "other":
            # "Dial the relay service on 133 677, then ask for 03 …": only the first is the relay service's.
            return 0.0
        return LINE_OF_ANOTHER if "\n" in between else BEYOND_ANOTHER
    return LINE_OF_ANOTHER if "\n" in between and HAS_FIGURE.search(_line_around(block.text, seen.start)) else 1.0


def _line_around(text: str, place: int) -> str:
    """The line of a block at `place`."""
    return text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]


def _within(seen: Seen, span: tuple[int, int]) -> bool:
    return span[0] <= seen.start and seen.end <= span[1]


def _leading_weight(seen: Seen, found: Occurrence, block: Block) -> float:
    """What a cue in the words that lead to a number counts, at any distance."""
    beyond = OTHER_NUMBER.search(block.text, seen.end, found.start)
    return seen.cue.weight * (LEADS_TO_SEVERAL if beyond else LEADS)


def _spread(found: Occurrence) -> str:
    """The words of an address: `press.office@NeedHelp.gov` holds `press office` and `Need Help`."""
    spread = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found.printed)
    return re.sub(r"[^\w]+", " ", spread) if found.kind in {"url", "email"} else ""
