"""What the fact gate asks of a person about an easy-read text, and what it only remarks.

Until it can tell a changed fact from other words, it asks about numbers, dates, names, ways to get in touch, “not” and
“must”, about quoted words, and about sentences that are told nowhere. All else is shown, and asks nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accessible_release.checking.comparing import Row, compare
from accessible_release.checking.known import known_names
from accessible_release.finishing.decisions import Accepted, Decisions
from accessible_release.finishing.drafting import UNTAGGED, by_tag, sources
from accessible_release.finishing.edition import Edition
from accessible_release.finishing.text import OWN, EasyText
from accessible_release.ledger import Breach
from accessible_release.model import Release

KINDS: Mapping[str, str] = {
    "G1": "number",
    "G2": "number",
    "G3": "date",
    "G4": "contact",
    "G5": "name",
    "G6": "not",
    "G7": "must",
    "G11": "quotation",
}
"""Invariant → what it asks a person about."""
ABILITY = {("can",), ("could",)}
"""What says that something is possible, and neither a duty nor leave: easy texts say “you can” a lot."""
LEFT_OUT = "left out"
CODE = 12


@dataclass(frozen=True, slots=True)
class Question:
    """Something that differs between release and text."""

    code: str
    """Of the words on both sides and what differs: after any change it is another question."""
    kind: str
    """`number`, `date`, `contact`, `name`, `not`, `must`, `quotation`, `left out`; or `wording`, which asks nothing."""
    why: str
    """In plain words."""
    sources: tuple[str, ...]
    """Ids of sentences of the release."""
    lines: tuple[str, ...]
    """Ids of sentences of the edition."""

    @property
    def asks(self) -> bool:
        """Whether a person has to answer before the text can be signed."""
        return self.kind != "wording"


@dataclass(frozen=True, slots=True)
class Judgement:
    """All questions about a text, answered or not, in the order of the release."""

    questions: tuple[Question, ...]
    answered: Mapping[str, Accepted]
    """By the code of the question."""

    @property
    def open(self) -> tuple[Question, ...]:
        """What a person has still to answer."""
        return tuple(each for each in self.questions if each.asks and each.code not in self.answered)


def judged(text: EasyText, edition: Edition, release: Release, decisions: Decisions) -> Judgement:
    """What differs between the release and a person's lines. Drafted lines have passed the gate already."""
    touched = _touched(text, decisions)
    found = list(_untold(text, edition, release, decisions))
    if touched:
        found += _differing(edition, release, decisions, touched)
    places = {name: place for place, name in enumerate(sources(release))}
    found.sort(key=lambda each: min((places.get(name, -1) for name in each.sources), default=len(places)))
    unique = {each.code: each for each in found}
    answered = {each.question: each for each in decisions.accepted if each.question in unique}
    return Judgement(tuple(unique.values()), answered)


def _touched(text: EasyText, decisions: Decisions) -> frozenset[int]:
    """The places of the lines that a person wrote: all, where nobody knows what was drafted."""
    drafted = decisions.drafted
    ours = set(drafted[UNTAGGED].lines) if UNTAGGED in drafted else set()
    written = by_tag(text.lines)
    same = {tag for tag, lines in written.items() if tag in drafted and drafted[tag].lines == lines}
    return frozenset(
        place
        for place, line in enumerate(text.lines)
        if line.written and (line.written not in ours if not line.tags else not same.issuperset(line.tags[:1]))
    )


def _untold(text: EasyText, edition: Edition, release: Release, decisions: Decisions) -> Iterator[Question]:
    """The sentences that were drafted and that no line tells any more, without a reason."""
    told = {tag for tags in edition.told.values() for tag in tags}
    for sentence in release.sentences:
        drafted = decisions.drafted.get(sentence.id)
        if sentence.id not in told and not text.left_out.get(sentence.id) and drafted and drafted.lines:
            why = "No line tells this sentence; say why it is left out."
            yield Question(_code(LEFT_OUT, sentence.text), LEFT_OUT, why, (sentence.id,), ())


def _differing(edition: Edition, release: Release, decisions: Decisions, touched: frozenset[int]) -> Iterator[Question]:
    own = {tag: decisions.drafted[tag].source for tag in OWN if tag in decisions.drafted}
    said = {"": release.title, **own, **sources(release)}
    names = list(said)
    shown = list(edition.release.sentences)
    belongs = [next((names.index(tag) for tag in edition.told[each.id] if tag in said), None) for each in shown]
    rows = compare(list(said.values()), [each.text for each in shown], known_names(release), belongs)
    for row in rows:
        mine = tuple(shown[place].id for place in row.other_ids)
        theirs = tuple(names[place] for place in row.source_ids)
        if any(edition.lines[name] in touched for name in mine):
            for breach in dict.fromkeys((*row.breaches, *row.remarks)):
                yield _question(breach, theirs, mine, row, hard=breach in row.breaches)


def _question(breach: Breach, theirs: tuple[str, ...], mine: tuple[str, ...], row: Row, *, hard: bool) -> Question:
    kind = KINDS.get(breach.id, "") if hard and not _is_ability(breach) else ""
    why = breach.why[0].upper() + breach.why[1:] + "."
    return Question(
        _code(breach.id, breach.change, *(breach.about or (breach.why,)), row.source, row.other),
        kind or "wording",
        why,
        theirs,
        mine,
    )


def _is_ability(breach: Breach) -> bool:
    return breach.id == "G7" and breach.change in {"lost", "added"} and breach.about in ABILITY


def _code(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:CODE]
