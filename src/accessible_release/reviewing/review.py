"""Everything that the person who checks must see, gathered in one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accessible_release.analysis.known import Known, known_names
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.marking import Fact, facts
from accessible_release.findings import Finding
from accessible_release.ledger import Draft
from accessible_release.levels import Versions
from accessible_release.manifest import Missing
from accessible_release.model import Release
from accessible_release.reviewing.finished import Finished, finished
from accessible_release.reviewing.pictures import Proposal, proposals
from accessible_release.scoring import Readability, assess_as_set
from accessible_release.settings import Settings
from accessible_release.simplifying import Omission
from accessible_release.simplifying.genre.main_points import Point
from accessible_release.simplifying.genre.speech import block_of
from accessible_release.translating import Translated


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the source beside what became of it."""

    draft: Draft
    number: int
    """The line of the source file."""
    source_facts: tuple[Fact, ...]
    piece_facts: tuple[tuple[Fact, ...], ...]
    """For each piece of the draft."""

    @property
    def changed(self) -> bool:
        """Whether the draft differs from the source."""
        return bool(self.draft.edits)


@dataclass(frozen=True, slots=True)
class Review:
    """What the report shows."""

    release: Release
    not_made: tuple[Missing, ...]
    before: Readability | None = None
    """Of the release's own words; None where no easy draft was asked for, for then no parser is loaded."""
    after: Readability | None = None
    """Of the easy-read draft."""
    lines: tuple[Line, ...] = ()
    spoken: tuple[Line, ...] = ()
    """What people say, beside the retelling in easier words."""
    omissions: tuple[Omission, ...] = ()
    points: tuple[Point, ...] = ()
    """The main points, each with the reason why it was chosen."""
    mended: tuple[Finding, ...] = ()
    """What was mended or taken out before the easy read was drafted."""
    translated: tuple[Translated, ...] = ()
    finished: Finished | None = None
    """What a person made of the draft."""
    proposals: tuple[Proposal, ...] = ()
    """The pictures of the easy-read draft."""

    @property
    def undone(self) -> int:
        """How many edits the fact gate took back."""
        return sum(len(line.draft.undone) for line in (*self.lines, *self.spoken))


def review(found: Versions, not_made: Sequence[Missing], settings: Settings) -> Review:
    """The review of a release and its versions."""
    if found.simplified is None:
        return Review(found.release, tuple(not_made), translated=found.translated)
    simplified = found.simplified
    known = known_names(found.release)
    places = {sentence.id: sentence.line for sentence in found.release.sentences}
    places |= {each.sentence: found.release.by_id[block_of(each.sentence)].line for each in simplified.spoken}
    return Review(
        found.release,
        tuple(not_made),
        assess_as_set(found.release, settings),
        assess_as_set(simplified.release, settings),
        _lines(_every(found.release, simplified.drafts), places, known),
        _lines(simplified.shown_spoken, places, known),
        simplified.omissions,
        simplified.points,
        simplified.findings,
        found.translated,
        finished(found.desk) if found.desk else None,
        () if found.desk else proposals(simplified.release, settings),
    )


def _every(release: Release, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in the order of the release, with each sentence of a heading, a table or a quotation as it stands.

    What was not changed must be compared too: a number in a table, who said what.
    """
    made: dict[str, list[Draft]] = {}
    for draft in drafts:
        made.setdefault(draft.sentence.partition(".")[0], []).append(draft)
    whole = {each.id: [Draft(each.id, each.text, each.text)] for each in release.sentences}
    ordered = [draft for sentence in whole for draft in made.pop(sentence, whole[sentence])]
    return [*ordered, *(draft for left in made.values() for draft in left)]


def _lines(drafts: Sequence[Draft], places: Mapping[str, int], known: Known) -> tuple[Line, ...]:
    """The drafts with their facts found, all parsed in two batches."""
    sources = statements([[draft.source] for draft in drafts], known)
    made = statements([list(draft.pieces) for draft in drafts], known)
    return tuple(
        Line(
            draft,
            places.get(draft.sentence, 0),
            tuple(facts(source.docs[0], known)),
            tuple(tuple(facts(doc, known)) for doc in pieces.docs),
        )
        for draft, source, pieces in zip(drafts, sources, made, strict=True)
    )
