"""What one button puts into a row: no brackets, plainer or fewer words, the draft, the release's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from accessible_release.analysis.known import known_names
from accessible_release.errors import MachineLacks
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.drafting import UNTAGGED, by_tag, is_sentence
from accessible_release.finishing.inline_markdown import escaped
from accessible_release.finishing.text import PICTURE, TAG, Line
from accessible_release.ledger import Draft
from accessible_release.simplifying.bolder import Way, proposals
from accessible_release.simplifying.omissions import omissions
from accessible_release.simplifying.operators import switched_off
from accessible_release.simplifying.simplify import simplify_sentences
from accessible_release.workbench.changing import PREFIX
from accessible_release.workbench.rows import Kind, Row

BOLD = "**"
"""Round a word that is explained."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for a row."""

    name: str
    """`brackets`, `draft`, `release`, `plainer`, or `shorter.1` and on."""
    words: str
    """What the row would then say, a sentence a line."""
    why: str
    quiet: bool = False
    """Whether it is always there, and so stands among the rarer things."""

    @property
    def label(self) -> str:
        """What its button says."""
        kind, _, number = self.name.partition(".")
        return f"{LABELS[kind]} ({number})" if number else LABELS[kind]


LABELS = {
    "brackets": "Without the words in brackets",
    "plainer": "In plainer words",
    "shorter": "In shorter sentences",
    "draft": "Back to the draft",
    "release": "The release’s own words",
}
WHY = {
    "plainer": "It may be easier to read.",
    "shorter": "The program is not sure enough to do it by itself. Read whether it is right.",
    "draft": "",
    "release": "",
}


def is_touched(desk: Desk, row: Row) -> bool:
    """Whether a person wrote any of it."""
    drafted = desk.decisions.drafted
    if row.tags:
        return any(
            tag in drafted and by_tag(desk.text.lines).get(tag, ()) != drafted[tag].lines for tag in row.tags[:1]
        )
    ours = drafted[UNTAGGED].lines if UNTAGGED in drafted else ()
    return any(line.written not in ours for line in row.lines)


class Easier:
    """Plainer words and shorter sentences, each asked for once."""

    def __init__(self) -> None:
        self._plainer: dict[str, str] = {}
        self._shorter: dict[str, tuple[Way, ...]] = {}

    def plainer(self, sentences: Iterable[str], desk: Desk) -> Mapping[str, str]:
        """Sentence → its lines in plainer words, where there are any; those not yet known in one go."""
        wanted = [each for each in dict.fromkeys(sentences) if each]
        fresh = [each for each in wanted if each not in self._plainer]
        try:
            drafts = simplify_sentences(fresh, desk.settings) if fresh else []
        except MachineLacks:
            return {}  # without a parser there is nothing to suggest
        self._plainer.update({each: "\n".join(draft.pieces) for each, draft in zip(fresh, drafts, strict=True)})
        return {each: self._plainer[each] for each in wanted if self._plainer[each] != each}

    def shorter(self, sentences: Iterable[str], desk: Desk) -> Mapping[str, tuple[Way, ...]]:
        """Long sentence → bolder ways to say it, where there are any; those not yet known in one go."""
        wanted = list(dict.fromkeys(sentences))
        fresh = [each for each in wanted if each not in self._shorter]
        without = switched_off(desk.settings.simplify_without)
        try:
            found = proposals(fresh, known_names(desk.release), without) if fresh else {}
        except MachineLacks:
            return {}
        self._shorter.update({each: found.get(each, ()) for each in fresh})
        return {each: self._shorter[each] for each in wanted if self._shorter[each]}


def suggestions(
    desk: Desk, row: Row, plainer: Mapping[str, str], shorter: Mapping[str, tuple[Way, ...]]
) -> tuple[Suggestion, ...]:
    """What could stand in a row instead; `plainer` is line of the row → plainer lines, `shorter` → bolder ways."""
    if row.kind not in (Kind.SENTENCE, Kind.OWN):
        return ()
    ways = (_brackets(row), _plainer(row, plainer), _shorter(row, shorter), _drafted(desk, row), _release(row))
    found = dict.fromkeys(chain.from_iterable(ways))
    return tuple(each for each in found if each.words.strip() and each.words != row.words)


def _brackets(row: Row) -> Iterator[Suggestion]:
    words, reasons = row.words, ""
    plain = words.replace(BOLD, "")
    for each in omissions([Draft(row.key, plain, plain, ())]):
        found = re.search(rf"(?:{re.escape(BOLD)})?".join(map(re.escape, each.words)), words)
        if found and found.start() > 0 and words[found.start() - 1] != "]":  # that would be the address of a link
            words, reasons = f"{words[: found.start()].rstrip(' ')}{words[found.end() :]}", each.reason
    yield Suggestion("brackets", words, reasons)


def _plainer(row: Row, plainer: Mapping[str, str]) -> Iterator[Suggestion]:
    lines = [(line, bare(line)) for line in row.lines]
    if any(words in plainer for _, words in lines):
        made = [_like(line, plainer[words]) if words in plainer else line.markdown for line, words in lines]
        yield Suggestion("plainer", "\n".join(made), WHY["plainer"])


def _shorter(row: Row, shorter: Mapping[str, tuple[Way, ...]]) -> Iterator[Suggestion]:
    """The longest of its lines that can be said otherwise, in shorter sentences."""
    can = [line for line in row.lines if bare(line) in shorter]
    if not can:
        return
    longest = max(can, key=lambda line: len(line.markdown))
    for number, way in enumerate(shorter[bare(longest)], start=1):
        made = [_like(line, "\n".join(way.pieces)) if line is longest else line.markdown for line in row.lines]
        yield Suggestion(f"shorter.{number}", "\n".join(made), " ".join((WHY["shorter"], *way.doubts)))


def bare(line: Line) -> str:
    """The words of a line without what stands before them; nothing where there is markup among them."""
    words = PREFIX.sub("", line.markdown, count=1)
    return words if escaped(words) == words else ""


def _like(line: Line, words: str) -> str:
    """Plainer lines behind what stands before the words of a line."""
    start = PREFIX.match(line.markdown)
    prefix = start.group() if start else ""
    return "\n".join(f"{prefix}{escaped(each)}" for each in words.split("\n"))


def _drafted(desk: Desk, row: Row) -> Iterator[Suggestion]:
    drafted = desk.decisions.drafted.get(row.tags[0]) if row.tags else None
    standing = by_tag(desk.text.lines).get(row.tags[0], ()) if row.tags else ()
    if drafted and len(standing) == len([line for line in row.lines if line.tags]):
        words = "\n".join(PICTURE.sub("", TAG.sub("", line)).rstrip() for line in drafted.lines)
        yield Suggestion("draft", words, WHY["draft"], quiet=True)


def _release(row: Row) -> Iterator[Suggestion]:
    if row.said and is_sentence(row.tags[0]):
        quote = "> " if row.lines[0].written.startswith(">") else ""
        words = "\n".join(f"{quote}{escaped(' '.join(each.split()))}" for each in row.said)
        yield Suggestion("release", words, WHY["release"], quiet=True)
