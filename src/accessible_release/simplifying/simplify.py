"""The stage: a release in, the easy edition and its ledger out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accessible_release import plugins
from accessible_release.analysis.known import Known, known_names
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.ledger import Draft
from accessible_release.model import Release
from accessible_release.settings import Settings
from accessible_release.simplifying.engine import Source, drafts
from accessible_release.simplifying.genre.compose import easy_edition
from accessible_release.simplifying.genre.main_points import Point
from accessible_release.simplifying.genre.sources import headline_sources, sources
from accessible_release.simplifying.genre.speech import block_of, spoken_sources
from accessible_release.simplifying.omissions import Omission, omissions
from accessible_release.simplifying.operators import switched_off
from accessible_release.simplifying.proofing import proofed


@dataclass(frozen=True, slots=True)
class Simplified:
    """The easy edition, and how it came about."""

    release: Release
    """At level `easy`."""
    drafts: tuple[Draft, ...]
    """One for each sentence that may be made easier, changed or not, in reading order."""
    spoken: tuple[Draft, ...]
    """What people say, in easier words; shown where a whole paragraph of speech can be told so."""
    omissions: tuple[Omission, ...] = ()
    """What a person might leave out, and what is left out."""
    points: tuple[Point, ...] = ()
    """Why each of the main points stands among them."""
    findings: tuple[Finding, ...] = ()
    """What was mended before anything was drafted, and what a person should write anew."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Ids of sentences of the release that no line tells → why."""

    @property
    def shown_spoken(self) -> tuple[Draft, ...]:
        """Of `spoken`, what the easy edition shows in place of a person's own words, or below them."""
        lines = {sentence.text for sentence in self.release.sentences}
        return tuple(draft for draft in self.spoken if all(piece in lines for piece in draft.pieces))


def simplify(release: Release, settings: Settings) -> Simplified:
    """The easy edition of a release in English. Raises `MachineLacks` when the parser or an engine cannot be had.

    Raises `Unusable` where the settings switch off what is no operator.
    """
    clean = proofed(release)
    news = clean.release
    known = known_names(news)
    own = _in_order(news, [*headline_sources(news), *sources(news)])
    spoken = spoken_sources(news) if settings.quotations != "exact" else []
    engines = [plugins.simplifier(name) for name in settings.simplifiers]
    found = drafts([*own, *spoken], known, engines, switched_off(settings.simplify_without))
    mine, theirs = found[: len(own)], found[len(own) :]
    composed = easy_edition(
        news,
        {draft.sentence: draft for draft in mine},
        {draft.sentence: draft for draft in theirs},
        length=settings.length,
        dated=release,
        quotations=settings.quotations,
    )
    edition = replace(composed.release, findings=(*release.findings, *clean.findings))
    said = {sentence.id: sentence.text for sentence in news.sentences}
    might_go = [
        Omission(name, said[name], why, done=name in composed.left_out) for name, why in composed.proposed.items()
    ]
    made = Simplified(
        edition,
        tuple(mine),
        tuple(theirs),
        (*might_go, *omissions(mine, theirs)),
        composed.points,
        clean.findings,
        {**clean.left_out, **{name: why for name, why in composed.proposed.items() if name in composed.left_out}},
    )
    return replace(made, findings=(*made.findings, *_long(news, made, settings.sentence_fail)))


def _in_order(release: Release, found: Sequence[Source]) -> list[Source]:
    """The sources in the order in which their sentences are read."""
    order = {sentence.id: place for place, sentence in enumerate(release.sentences)}
    return sorted(found, key=lambda each: order[each.id])


def _long(release: Release, made: Simplified, most: int) -> Iterator[Finding]:
    """The sentences that people say and that could not be cut, where they are retold."""
    for draft in made.shown_spoken:
        for piece in draft.pieces:
            if (words := len(piece.split())) > most:
                line = release.by_id[block_of(draft.sentence)].line
                what = f"a sentence that somebody says still has {words} words in the easy-read draft: {quoted(piece)}."
                yield finding("quotation-long", what, line=line, hint="Write it in shorter sentences, or leave it out.")


def simplify_sentences(sentences: Sequence[str], settings: Settings) -> list[Draft]:
    """Sentences of no release, each made easier by itself; an empty one stays empty."""
    engines = [plugins.simplifier(name) for name in settings.simplifiers]
    given = [Source(f"s{number:04d}", text.strip()) for number, text in enumerate(sentences, start=1)]
    return drafts(given, Known(), engines, switched_off(settings.simplify_without))
