"""Whose line it is where words only point back: "ring them", "our press office", "Jodie’s mobile"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.cues import names_a_service
from accessible_release.contacts.places import Places, is_heading, sentence_around
from accessible_release.contacts.proper_names import is_service, proper_names
from accessible_release.contacts.wordlists import words
from accessible_release.model import Block

POINTS_TO_PERSON = re.compile(rf"\b{words('naming', 'points_to_person')}\b", re.IGNORECASE)
POINTS_BACK = re.compile(rf"\b{words('naming', 'points_back')}\b", re.IGNORECASE)
ACTS = re.compile(rf"\s(?:still |also |now |already )?{words('naming', 'acts')}\b")
SERVES = re.compile(rf"\s(?:still |also |now |already )?{words('naming', 'serves')}\b")
"""What services do for people."""
SHAPED = re.compile(r"[a-z][A-Z]|^[A-Z]{3,}$|[’']s? |&")
"""Only bodies have names like HandyRide, RNID or "Victims’ Group"."""
ONE_BODY = re.compile(r"[^/|]{3,60}")
"""A publisher's name that is not two."""
OF_BODY = re.compile(r"(?P<owner>[A-Za-z]+)[’']s? (?P<line>.+)")
FULLER = (
    r"(?:(?<=\b[Tt]he )|(?<=\b[Ii]ts )|(?<=\b[Oo]ur )|(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Nn]ew )|^)"
    r"(?P<line>(?!(?:[Tt]he|[Ii]ts|[Oo]ur|[Aa]n?|[Nn]ew|[Tt]h(?:is|at))\b)"
    r"[A-Za-z][\w’&-]*(?:\s[a-z&][\w’&-]*)?\s{})(?!\w)"
)
"""A line with the words that say what for."""
ANOTHER = re.compile(r"\d(?:[ .()–-]?\d){4}")
KIND = re.compile(words("naming", "kind"), re.IGNORECASE)
ENDS_KIND = re.compile(r"(?:hot|help)?line|number|register", re.IGNORECASE)
LONGEST_NAME = 4
"""In words; a person's name, or a body's short one."""


def is_body(name: str) -> bool:
    """Whether a name is that of a body or a service, as far as it shows, and not a person's."""
    return is_service(name) or names_a_service(name) or SHAPED.search(name) is not None


def is_kind(name: str) -> bool:
    """Whether a name is made of words that any body has a line of: "Repairs Hotline"."""
    *described, last = name.split() or [""]
    ours = OF_BODY.fullmatch(name) is not None
    return ours or (bool(described) and ENDS_KIND.fullmatch(last) is not None and all(map(KIND.fullmatch, described)))


def _subject(text: str) -> str:
    """The body or service that opens a sentence and does something in it; empty for none."""
    subject = next((name for name in proper_names(text) if not text[: name.start].strip(" *")), None)
    serves = subject and (is_body(subject.name) or SERVES.match(text, subject.end))
    return subject.name if subject and serves and ACTS.match(text, subject.end) else ""


class Owners:
    """The people and bodies of one release, to whom its words point back."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._longer: dict[str, str] = {}

    def pointed_to(self, block: Block, begin: int, before: str) -> str:
        """The one of whom the sentence before the one at `begin` speaks, if the words `before` a number point there."""
        text = self._sentence_before(block, begin)
        if ANOTHER.search(text):
            return ""
        names = [name.name for name in proper_names(text)]
        if POINTS_TO_PERSON.search(before):
            return next((name for name in names if " " in name and not is_body(name)), "")
        if subject := _subject(text):
            return subject
        return next((name for name in names if is_body(name)), "") if POINTS_BACK.search(before) else ""

    def _sentence_before(self, block: Block, begin: int) -> str:
        """The sentence before a place, in its block or at the end of the paragraph above."""
        if begin == 0:
            above = self.places.above(block)
            if above is None or above.kind != "paragraph" or is_heading(above):
                return ""
            block, begin = above, len(above.text.rstrip())
        start, _ = sentence_around(block, max(0, begin - 2))
        return block.text[start:begin]

    def in_full(self, name: str) -> str:
        """The one longer name of the release that a single word is the beginning or the end of: "Jodie Kemp"."""
        if " " in name or names_a_service(name):
            return name
        if name not in self._longer:
            longer = set(self._longer_names(name))
            self._longer[name] = longer.pop() if len(longer) == 1 else name
        return self._longer[name]

    def _longer_names(self, name: str) -> Iterator[str]:
        texts = [block.text for block in self.places.release.blocks if name in block.text]
        for text in [*texts, self.places.release.site_name or ""]:
            for other in proper_names(text):
                parts = other.name.split()
                if 1 < len(parts) <= LONGEST_NAME and name in {parts[0], parts[-1]}:
                    yield other.name

    def line_in_full(self, line: str) -> str:
        """The one fuller description of a line that the release only names again: "its Clearing hotline"."""
        pattern = re.compile(FULLER.format(re.escape(line)))
        texts = [self.places.release.title, *(block.text for block in self.places.release.blocks)]
        fuller = {
            " ".join(each["line"].split()).lower(): each["line"] for text in texts for each in pattern.finditer(text)
        }
        return " ".join(fuller.popitem()[1].split()) if len(fuller) == 1 else ""

    @property
    def publisher(self) -> str:
        """The body that publishes the release; nothing where that is not one body."""
        body = self.places.release.site_name or ""
        return body if ONE_BODY.fullmatch(body) else ""

    def of_body(self, line: str, *, ours: bool, kind: bool = False) -> str:
        """A described line with the name of the body whose it is: "the council’s welfare line", "our press office"."""
        body = self.publisher
        if not body:
            return line
        owned = OF_BODY.fullmatch(line)
        if owned and body.lower().split()[-1] == owned["owner"].lower():
            return f"{body} {owned['line']}"
        if kind and not owned:
            return f"{body} {line}"
        return f"{body} {line[0].lower()}{line[1:]}" if ours and not owned else line
