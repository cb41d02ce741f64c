"""What one button puts into a row: no brackets, the draft again, the release's own words, plainer words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from accessible_release.errors import MachineLacks
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.drafting import UNTAGGED, by_tag, is_sentence
from accessible_release.finishing.inline_markdown import escaped
from accessible_release.finishing.text import PICTURE, TAG, Line
from accessible_release.ledger import Draft
from accessible_release.simplifying.omissions import omissions
from accessible_release.simplifying.simplify import simplify_sentences
from accessible_release.workbench.changing import PREFIX
from accessible_release.workbench.rows import Kind, Row

BOLD = "**"
"""Round a word that is explained."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for a row."""

    name: str
    """`brackets`, `draft`, `release` or `plainer`."""
    words: str
    """What the row would then say, a sentence a line."""
    why: str
    quiet: bool = False
    """Whether it is always there, and so stands among the rarer things."""


LABELS = {
    "brackets": "Without the words in brackets",
    "plainer": "In plainer words",
    "draft": "Back to the draft",
    "release": "The release’s own words",
}
WHY = {"plainer": "It may be easier to read.", "draft": "", "release": ""}


def is_touched(desk: Desk, row: Row) -> bool:
    """Whether a person wrote any of it."""
    drafted = desk.decisions.drafted
    if row.tags:
        return any(
            tag in drafted and by_tag(desk.text.lines).get(tag, ()) != drafted[tag].lines for tag in row.tags[:1]
        )
    ours = drafted[UNTAGGED].lines if UNTAGGED in drafted else ()
    return any(line.written not in ours for line in row.lines)


class Plainer:
    """Plainer words for sentences, each asked for once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, sentences: Iterable[str], desk: Desk) -> Mapping[str, str]:
        """Sentence → its lines in plainer words, where there are any; those not yet known in one go."""
        wanted = [each for each in dict.fromkeys(sentences) if each]
        fresh = [each for each in wanted if each not in self._known]
        try:
            drafts = simplify_sentences(fresh, desk.settings) if fresh else []
        except MachineLacks:
            return {}  # without a parser there is nothing to suggest
        self._known.update({each: "\n".join(draft.pieces) for each, draft in zip(fresh, drafts, strict=True)})
        return {each: self._known[each] for each in wanted if self._known[each] != each}


def suggestions(desk: Desk, row: Row, plainer: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """What could stand in a row instead; `plainer` is line of the row → plainer lines."""
    if row.kind not in (Kind.SENTENCE, Kind.OWN):
        return ()
    found = dict.fromkeys((*_brackets(row), *_plainer(row, plainer), *_drafted(desk, row), *_release(row)))
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
