"""What the judge of facts asks of a person about an easy-read text, and what is only shown.

It asks about what was changed or added, about numbers, dates and ways to get in touch that were left out, and about
sentences that are told nowhere. Other words are shown, and ask nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accessible_release.analysis.known import known_names
from accessible_release.analysis.parsing import statements
from accessible_release.checking.comparing import Row, Voices, compare
from accessible_release.checking.verdicts import Finding, Verdict
from accessible_release.checking.verdicts.safety import is_safety, matters_to_safety
from accessible_release.finishing.decisions import Accepted, Act, Decisions, acts
from accessible_release.finishing.drafting import UNTAGGED, by_tag, heirs, is_sentence, sources
from accessible_release.finishing.edition import Edition
from accessible_release.finishing.retelling import spoken
from accessible_release.finishing.text import OWN, EasyText, Line
from accessible_release.model import Quotation, Release

KINDS: Mapping[str, str] = {
    "unit": "number",
    "bound": "number",
    "swapped": "number",
    "denial": "not",
    "duty": "must",
    "speaker": "quotation",
}
"""Kind of finding → what it asks a person about, where that has another name."""
LEFT_OUT, GONE, WORDING = "left out", "gone", "wording"
CODE = 12
NEEDED = {"number", "date", "contact"}
"""Facts about which a person is asked where they were left out."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that differs between release and text."""

    code: str
    """Of the words on both sides and what differs: after any change it is another question."""
    kind: str
    """`number`, `date`, `contact`, `name`, `not`, `must`, `quotation`, another kind of finding, `left out`, `gone`;
    `wording` asks nothing."""
    why: str
    """In plain words."""
    told: str
    """The same for who does not see release and text side by side."""
    sources: tuple[str, ...]
    """Ids of sentences of the release."""
    lines: tuple[str, ...]
    """Ids of sentences of the edition."""
    together: bool = False
    """Whether it may be accepted in one act with others: something left out on which no safety depends."""

    @property
    def asks(self) -> bool:
        """Whether a person has to answer before the text can be signed."""
        return self.kind != WORDING


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

    @property
    def together(self) -> tuple[Question, ...]:
        """Of what is open, what may be left out in one act."""
        return tuple(each for each in self.open if each.together)

    @property
    def left_out_together(self) -> tuple[Act, ...]:
        """What a person has left out in one act, and still holds."""
        return acts(self.answered.values())


def judged(text: EasyText, edition: Edition, release: Release, decisions: Decisions) -> Judgement:
    """What differs between the release and a person's lines. Drafted lines have passed the gate already.

    Where the release has changed since they were drafted, lines are held against the same sentences as they are now.
    """
    since = _Since(release, decisions, edition)
    touched = _touched(text, decisions, since.changed)
    found = [*_untold(text, release, since), *_gone(edition, since)]
    if touched:
        found += _differing(edition, release, decisions, touched, since)
    places = {name: place for place, name in enumerate(sources(release))}
    found.sort(key=lambda each: min((places.get(name, -1) for name in each.sources), default=len(places)))
    unique = {each.code: each for each in found}
    answered = {each.question: each for each in decisions.accepted if each.question in unique}
    return Judgement(tuple(unique.values()), answered)


class _Since:
    """What became of the sentences of the release since lines were drafted for them."""

    def __init__(self, release: Release, decisions: Decisions, edition: Edition) -> None:
        now = sources(release)
        self.drafted = {tag: each for tag, each in decisions.drafted.items() if is_sentence(tag)}
        self.heirs = heirs(self.drafted, now)
        self.before = {new: old for old, new in self.heirs.items()}
        self.changed = {tag for tag, each in self.drafted.items() if now.get(self.heirs.get(tag, "")) != each.source}
        self.gone = self.drafted.keys() - self.heirs.keys()
        self.told = {name: tuple(self._now(tags)) for name, tags in edition.told.items()}
        """Id of each sentence of the edition → ids of the sentences that it tells, as the release now has them."""

    def _now(self, tags: tuple[str, ...]) -> Iterator[str]:
        yield from (self.heirs.get(tag, tag) for tag in tags if tag not in self.gone)


def _touched(text: EasyText, decisions: Decisions, changed: Collection[str]) -> frozenset[int]:
    """The places of the lines that a person wrote, or whose sentence has changed: all, where no draft is known."""
    drafted = decisions.drafted
    ours = set(drafted[UNTAGGED].lines) if UNTAGGED in drafted else set()
    written = by_tag(text.lines)
    same = {tag for tag, lines in written.items() if tag in drafted and drafted[tag].lines == lines} - set(changed)

    def is_as_drafted(line: Line) -> bool:
        first = line.tags[:1]
        return same.issuperset(first) and not set(changed).intersection(line.tags) if first else line.written in ours

    return frozenset(place for place, line in enumerate(text.lines) if line.written and not is_as_drafted(line))


def _untold(text: EasyText, release: Release, since: _Since) -> Iterator[Question]:
    """The sentences that were drafted, or have come since, and that no line tells, without a reason."""
    told = {tag for tags in since.told.values() for tag in tags}
    untold = []
    for sentence in release.sentences:
        before = since.before.get(sentence.id, "")
        drafted = since.drafted.get(before)
        wanted = bool(drafted.lines) if drafted else bool(since.drafted)
        if sentence.id not in told and not text.left_out.get(before) and wanted:
            untold.append(sentence)
    why = "No line tells this sentence; say why it is left out."
    for sentence, read in zip(untold, statements([[each.text] for each in untold]) if untold else (), strict=True):
        alone = matters_to_safety(read)
        yield Question(_code(LEFT_OUT, sentence.text), LEFT_OUT, why, why, (sentence.id,), (), together=not alone)


def _gone(edition: Edition, since: _Since) -> Iterator[Question]:
    """The lines of which the release no longer says anything."""
    for name, tags in edition.told.items():
        lost = [tag for tag in tags if tag in since.gone]
        if lost and not since.told[name]:
            why = "The release no longer says this."
            yield Question(_code(GONE, since.drafted[lost[0]].source, name), GONE, why, why, (), (name,))


def _differing(
    edition: Edition, release: Release, decisions: Decisions, touched: frozenset[int], since: _Since
) -> Iterator[Question]:
    own = {tag: decisions.drafted[tag].source for tag in OWN if tag in decisions.drafted}
    said = {"": release.title, **own, **sources(release)}
    names = list(said)
    shown = list(edition.release.sentences)
    belongs = [next((names.index(tag) for tag in since.told[each.id] if tag in said), None) for each in shown]
    voices = _voices(edition.release, release, names)
    rows = compare(list(said.values()), [each.text for each in shown], known_names(release), belongs, voices=voices)
    for row in rows:
        mine = tuple(shown[place].id for place in row.other_ids)
        theirs = tuple(names[place] for place in row.source_ids)
        if any(edition.lines[name] in touched for name in mine):
            yield from (_question(each, theirs, mine, row) for each in row.findings)


def _voices(easy: Release, release: Release, names: Sequence[str]) -> Voices:
    """Who says each of the named sentences of the release, and whose words each sentence of the text retells."""
    retold = [each for each in easy.quotations if each.retold]
    heard = [_speaker(easy, retold, each.id) for each in easy.sentences]
    return Voices([_speaker(release, release.quotations, name) for name in names], heard)


def _speaker(release: Release, quotations: Iterable[Quotation], name: str) -> str:
    """Who says something in the sentence of that id."""
    return next((each.speaker or "" for each in quotations if name in spoken(release, each)), "")


def _question(finding: Finding, theirs: tuple[str, ...], mine: tuple[str, ...], row: Row) -> Question:
    why = finding.why
    told = (
        why.replace("other text", "easy read").replace("the source", "the release").replace("The source", "The release")
    )
    code = _code(finding.kind, finding.verdict, finding.source, finding.other, row.source, row.other)
    kind = KINDS.get(finding.kind, finding.kind) if _asks(finding) else WORDING
    together = finding.verdict is Verdict.LEFT_OUT and not is_safety(finding)
    return Question(code, kind, why, told, theirs, mine, together)


def _asks(finding: Finding) -> bool:
    if finding.verdict is Verdict.LEFT_OUT:
        return finding.kind in NEEDED
    return finding.verdict in (Verdict.CHANGED, Verdict.ADDED)


def _code(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:CODE]
