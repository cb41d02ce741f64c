"""What a contact is for, read from the words around it (cues.toml): the nearest and strongest words decide.

The same digits can be a helpline or a press desk; only the sentence, list item, table row, heading and
part of the release they stand in can tell.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from accessible_release.contacts.finding import Occurrence
from accessible_release.contacts.plan import short_code
from accessible_release.model import Block, Release, Role

FADE = 70.0
"""Characters over which a cue's weight falls to about a third."""
NAME_FADE = 140.0
"""The name of a service is remembered longer."""
AFTER = 0.55
"""A cue behind the number counts less than one before it."""
OTHER_CLAUSE, OTHER_LINE, OTHER_SENTENCE, OTHER_BLOCK = 0.6, 0.7, 0.3, 0.35
SECTION_MEDIA, SECTION_MEDIA_BESIDE_OTHER = 2.2, 0.3
"""What a place among the notes to editors says, and what it says when the sentence itself speaks of something else."""
SPEAKS = 0.9
LEAST, LEAST_OF_LINK = 0.35, 0.9
"""Below this nothing is known about a contact."""

CONTACT_LABEL = re.compile(r"[*\s]*contacts?:\s*(?=[A-Z][\w’'-]+ [A-Z])", re.IGNORECASE)
"""A name behind "Contact:" is the press officer of a release."""
UNKNOWN: dict[str, Role] = {"url": "other"}
"""A number or e-mail address of which nothing is said is for enquiries; a web address is just a link."""
END_MARK = re.compile(r"[-–—*\s/#]*(?:ends?|crioch|críoch|diwedd|-30-|30)[-–—*\s./#]*|[\s#*\\]*###[\s#*]*", re.IGNORECASE)
MEDIA_HEADING = re.compile(
    r"(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|media|press|for (?:media|press|journalists|further information|more"
    r" information|interviews)|contacts?|issued by|about)\b",
    re.IGNORECASE,
)
STRICT_MEDIA = re.compile(
    r"(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|media|press|for (?:media|press|journalists)|issued by)\b", re.IGNORECASE
)
RETIRED_BEFORE = re.compile(
    r"\b(?:old(?:er)? (?:number|line|helpline)|(?:previous|former) (?:number|line|helpline)|(?:formerly|previously) on|replac(?:es|ing|ed)(?: the)?|no longer use|instead of|retired|discontinued|bogus|fake|scammers?|fraudsters?|appear(?:ed|s)? to come from"
    r"|claim(?:ed|ing) to be|called from|calls? from (?:the )?(?:number )?|told to (?:ring|call|dial)|texts? from|used the number)\b[^.;]{0,60}$"
    r"|\b(?:do not|don['’]t|never) (?:use|call|ring|text|dial|reply to)(?: the number| this number| the)?\W{0,3}$",
    re.IGNORECASE,
)
RETIRED_AFTER = re.compile(
    r"^[^.;]{0,40}\b(?:(?:is|are|has been|have been|was|were|will be|is being|being) (?:retired|no longer|replaced|closed|withdrawn|switched off"
    r"|discontinued|disconnected|being retired|now closed)|no longer (?:works?|in use|available|operates?|answers?)|(?:has|have) (?:now )?closed"
    r"|which (?:is|was) (?:false|fake|bogus|not)|is (?:the|an|our) old (?:number|line)|(?:is |are )?out of use|will (?:close|stop|cease)|closes on|stops? working)\b",
    re.IGNORECASE,
)
CALL_VERB = re.compile(r"\b(?:call|ring|phone|contact|tel|telephone|dial|email|e-mail|text|visit|go to|reach)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    role: Role
    weight: float
    name: bool
    pattern: re.Pattern[str]


@cache
def _cues() -> tuple[Cue, ...]:
    rows = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))["cue"]
    return tuple(
        Cue(
            row["role"],
            row["weight"],
            row.get("name", False),
            re.compile(rf"(?<!\w)(?:{'|'.join(row['words'].strip().splitlines())})(?!\w)", re.IGNORECASE),
        )
        for row in rows
    )


class RoleReader:
    """Reads the roles of one release's contacts."""

    def __init__(self, release: Release, regions: tuple[str, ...]) -> None:
        self.release, self.regions = release, regions
        self._blocks = {block.id: place for place, block in enumerate(release.blocks)}
        self._media = _media_section(release.blocks)

    def role(self, found: Occurrence) -> tuple[Role, float]:
        """The role of one occurrence, and how sure that is (0 for not at all)."""
        block = self.release.by_id[found.block]
        phone = found.phone
        code = short_code(phone.short_code, self.regions) if phone and phone.short_code and not phone.extension else None
        if found.kind == "relay":
            code = short_code(re.sub(r"^18001|\D", "", found.printed), self.regions)
        if code and code.role == "emergency":
            return "emergency", 5.0
        if self._is_retired(found, block):
            return "other", 5.0
        scores = self._scores(found, block)
        if code:
            scores[code.role] += 3.0
        if not scores:
            return UNKNOWN.get(found.kind, "enquiries"), 0.0
        role = max(scores, key=lambda each: scores[each])
        if role == "emergency":
            del scores["emergency"]
            role = max(scores, key=lambda each: scores[each], default="helpline")
        if scores.get(role, 1.0) < (LEAST_OF_LINK if found.kind == "url" else LEAST):
            return UNKNOWN.get(found.kind, "enquiries"), 0.0
        return role, scores.get(role, 1.0)

    def _is_retired(self, found: Occurrence, block: Block) -> bool:
        sentence = sentence_around(block, found.start)
        before, after = block.text[sentence[0] : found.start], block.text[found.end : sentence[1]]
        return bool(RETIRED_BEFORE.search(before) or RETIRED_AFTER.match(after))

    def _scores(self, found: Occurrence, block: Block) -> dict[Role, float]:
        scores: defaultdict[Role, float] = defaultdict(float)
        self._own_block(found, block, scores)
        for text, factor in self._around(block):
            for cue, _start, _end in _seen(text):
                scores[cue.role] += cue.weight * factor
        if CONTACT_LABEL.match(block.text):
            scores["media"] += SECTION_MEDIA
        if block.id in self._media:
            other = max((scores[role] for role in scores if role != "media"), default=0.0)
            scores["media"] += SECTION_MEDIA_BESIDE_OTHER if other > SPEAKS else SECTION_MEDIA
        for cue, _start, _end in _seen(_spread(found.printed)) if found.kind in {"url", "email"} else ():
            scores[cue.role] += cue.weight * 0.5
        return scores

    def _own_block(self, found: Occurrence, block: Block, scores: defaultdict[Role, float]) -> None:
        begin, end = sentence_around(block, found.start)
        best: defaultdict[Role, float] = defaultdict(float)
        for cue, start, stop in _seen(block.text):
            before = stop <= found.start
            gap = found.start - stop if before else max(0, start - found.end)
            fade = NAME_FADE if cue.name and before else FADE
            weight = cue.weight * math.exp(-gap / fade) * (1.0 if before else AFTER)
            between = block.text[stop : found.start] if before else block.text[found.end : start]
            if not (begin <= start < end):
                weight *= OTHER_LINE if "\n" in between and not re.search(r"[.!?] ", between) else OTHER_SENTENCE
            elif re.search(r"[;:]|, (?:or|and|but)\b| or (?:call|contact|ring|email|visit)\b", between):
                weight *= OTHER_CLAUSE
            best[cue.role] = max(best[cue.role], weight) + 0.25 * min(best[cue.role], weight)
        for role, weight in best.items():
            scores[role] += weight

    def _around(self, block: Block) -> Iterable[tuple[str, float]]:
        """The words that stand over a block: table header and row, the line before a list, the heading."""
        place = self._blocks[block.id]
        earlier = self.release.blocks[:place]
        if block.kind == "cell":
            yield block.header, OTHER_CLAUSE
            row = [each for each in self.release.blocks if each.kind == "cell" and each.row == block.row and each.within == block.within]
            for cell in row:
                if cell.id != block.id:
                    yield cell.text, 0.8
        box = block.inside("list")
        intro = next((each for each in reversed(earlier) if box is None or box not in each.within), None)
        if intro is not None and intro.kind == "paragraph" and (box or intro.text.rstrip(" *").endswith(":")):
            yield intro.text, OTHER_BLOCK
        heading = next((each for each in reversed(earlier) if _is_heading(each)), None)
        if heading is not None:
            yield heading.text, OTHER_BLOCK


def _seen(text: str) -> list[tuple[Cue, int, int]]:
    return [(cue, found.start(), found.end()) for cue in _cues() for found in cue.pattern.finditer(text)]


def _spread(address: str) -> str:
    """The words of an address: `press.office@x.gov` holds `press office`."""
    return re.sub(r"[^\w]+", " ", address)


def sentence_around(block: Block, place: int) -> tuple[int, int]:
    """Where the sentence around `place` begins and ends in its block."""
    for sentence in block.sentences:
        if sentence.start <= place < sentence.end:
            return sentence.start, sentence.end
    return 0, len(block.text)


def _is_heading(block: Block) -> bool:
    """A heading, or a short bold line that does a heading's work."""
    if block.kind == "heading":
        return True
    bold = any(mark.kind == "strong" and mark.end - mark.start >= len(block.text) - 1 for mark in block.marks)
    short = block.kind == "paragraph" and len(block.text) < 80 and not any(char.isdigit() for char in block.text)
    return short and (bold or (block.text.isupper() and len(block.text) > 3))


def _media_section(blocks: tuple[Block, ...]) -> frozenset[str]:
    """The blocks behind "ENDS", under "Notes to editors" or under a media heading."""
    found: set[str] = set()
    ended, under = False, False
    for block in blocks:
        text = block.text.strip(" *")
        if END_MARK.fullmatch(text):
            ended = True
        if _is_heading(block):
            under = bool(STRICT_MEDIA.match(text) or (ended and MEDIA_HEADING.match(text)))
        elif STRICT_MEDIA.match(text) and len(text) < 60 and text.endswith(":"):
            under = True
        if ended or under:
            found.add(block.id)
    return frozenset(found)
