"""The ladder: a sentence is tried with more and more of its facts shielded, until the gate finds nothing wrong.

1. exact facts as placeholders, the rest in the engine's own words; 2. also the facts that did not come through;
3. every fact; 4. every fact in the next shape; 5. what else the engine offers; 6. the sentence stays in the language
of the release, marked and flagged. What came through with a term of our field in another word is asked for once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.checking.translated.facts import TextFact, facts_of
from accessible_release.checking.translated.field_terms import KIND
from accessible_release.checking.translated.fixed_terms import stands, terms_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import Gated, judge
from accessible_release.languages import primary
from accessible_release.ledger import Breach
from accessible_release.plugins import Candidate
from accessible_release.translating.approved import approved
from accessible_release.translating.engine import Engine
from accessible_release.translating.mending import mended
from accessible_release.translating.preparing import prepared
from accessible_release.translating.quotes import in_style_of, straight
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.shapes import Shape
from accessible_release.translating.shielding import Shielded, facts_alone, shielded
from accessible_release.translating.steering import steered

ALTERNATIVES = 4
LOST = Breach("G4", "a fact did not come through the engine")
DOUBTED = {"number": "G1", "denial": "G6", "duty": "G7", "leave": "G7", "request": "G7", "quantity": "G9"}
"""Kind of doubt → the invariant of which it is the weaker sign."""


@dataclass(frozen=True, slots=True)
class Open:
    """A sentence that is still to be translated."""

    sentence: str
    facts: tuple[TextFact, ...]
    breaches: tuple[Breach, ...] = ()
    """What the last attempt broke."""
    lost: tuple[TextFact, ...] = ()
    """The facts that do not stand in what the last attempt gave."""
    wrong: frozenset[str] = frozenset()
    """The invariants that any attempt broke."""


Attempt = Callable[[Open, Sequence[Shape]], Iterator[Shielded | None]]
"""What the engine is given for a sentence on one rung."""


class Ladder:
    """Climbs for every sentence of a text. Without an engine there are only approved sentences and bare facts."""

    def __init__(self, frame: Frame, engine: Engine | None = None, memory: Engine | None = None) -> None:
        self._frame, self._engine, self._memory = frame, engine, memory

    def climb(self, sentences: Sequence[str]) -> list[Rendering]:
        """What each sentence became, in order."""
        done: dict[str, Rendering] = {}
        unknown = list(dict.fromkeys(sentences))
        done.update(self._approved(unknown))
        waiting = [self._open(each) for each in unknown if each not in done]
        for each in waiting:
            if (bare := facts_alone(each.sentence, each.facts)) is not None:
                done[each.sentence] = Rendering(each.sentence, bare, "facts")
        waiting = [each for each in waiting if each.sentence not in done]
        if self._engine is not None:
            for rung, (attempt, alternatives) in enumerate(RUNGS, start=1):
                waiting = self._step(waiting, rung, attempt, alternatives, done)
        for each in waiting:
            done[each.sentence] = Rendering(each.sentence, each.sentence, "kept", breaches=each.breaches)
        if self._engine is not None:
            done.update(self._steered(done.values(), self._engine))
        return [done[each] for each in sentences]

    def _approved(self, sentences: Sequence[str]) -> Iterator[tuple[str, Rendering]]:
        """What a person has approved is taken as it is, whatever is wrong with it.

        With other facts in it, it is taken only if the gate finds nothing.
        """
        if self._memory is None:
            return
        for sentence, found in zip(sentences, self._memory.candidates(sentences), strict=True):
            if found:
                made = approved(sentence, found[0].text, self._frame)
                if not made.doubts or found[0].score is not None:
                    yield sentence, made

    def _steered(self, done: Iterable[Rendering], engine: Engine) -> Mapping[str, Rendering]:
        """What was translated with a term of our field in another word, and what the engine made of it then."""

        def given(each: Open, rung: int) -> Shielded:
            attempt = _exact if rung == 1 else _all_facts
            return next(attempt(each, engine.shapes if each.facts else ()), None) or Shielded(each.sentence)

        def ask(asked: Sequence[tuple[Rendering, Shielded]], alternatives: int) -> Iterator[Rendering]:
            offered = engine.candidates([self._read(text.text) for _, text in asked], alternatives)
            for (made, text), candidates in zip(asked, offered, strict=True):
                best = self._best(self._open(made.source), text, candidates, made.rung)
                if isinstance(best, Rendering):
                    yield best

        return steered(done, lambda made: given(self._open(made.source), made.rung), self._frame, ask)

    def _open(self, sentence: str) -> Open:
        return Open(sentence, facts_of(sentence, self._frame))

    def _read(self, text: str) -> str:
        """A text as an engine should read it."""
        return prepared(text) if primary(self._frame.source) == "en" else straight(text)

    def _step(
        self, waiting: Sequence[Open], rung: int, attempt: Attempt, alternatives: int, done: dict[str, Rendering]
    ) -> list[Open]:
        """One rung for every sentence that waits; those that came through are put into `done`."""
        left = {each.sentence: each for each in waiting}
        for sentence, text, candidates in self._offered(waiting, attempt, alternatives):
            if sentence in left:
                made = self._best(left[sentence], text, candidates, rung)
                if isinstance(made, Rendering):
                    done[sentence] = made
                    del left[sentence]
                else:
                    left[sentence] = made
        return list(left.values())

    def _offered(
        self, waiting: Sequence[Open], attempt: Attempt, alternatives: int
    ) -> Iterator[tuple[str, Shielded, Sequence[Candidate]]]:
        """The sentence, the text that an attempt makes of it, and what the engine makes of that."""
        engine = self._engine
        if engine is None or not waiting:
            return
        shapes = engine.shapes if any(each.facts for each in waiting) else ()
        given = [(each.sentence, text) for each in waiting for text in attempt(each, shapes) if text]
        offered = engine.candidates([self._read(text.text) for _, text in given], alternatives)
        for (sentence, text), candidates in zip(given, offered, strict=True):
            yield sentence, text, candidates

    def _best(self, each: Open, text: Shielded, candidates: Sequence[Candidate], rung: int) -> Rendering | Open:
        """The first candidate without a breach and, among those, with the fewest doubts of facts, then of terms."""
        tried = replace(each, breaches=(LOST,))
        passed: list[Rendering] = []
        for candidate in candidates:
            whole = text.restored(candidate.text)
            if whole is None:
                continue
            whole, verdict = self._judged(each, whole)
            broken = verdict.breaches or _still_doubted(verdict, tried.wrong)
            if not broken:
                passed.append(
                    Rendering(each.sentence, whole, "translated", rung, candidate.score, doubts=verdict.doubts)
                )
            elif tried.breaches == (LOST,):
                tried = replace(tried, breaches=broken, lost=self._lost(each, whole))
            tried = replace(tried, wrong=tried.wrong.union(breach.id for breach in verdict.breaches))
        return min(passed, key=_doubted, default=tried)

    def _lost(self, each: Open, whole: str) -> tuple[TextFact, ...]:
        forms = {term.start: term.fixed.forms for term in terms_of(each.sentence, self._frame)}
        return tuple(
            fact
            for fact in each.facts
            if not any(stands(form, whole) for form in forms.get(fact.start, ()))
            and fact.rendered not in whole
            and fact.printed not in whole
        )

    def _judged(self, each: Open, whole: str) -> tuple[str, Gated]:
        """What the gate says; a sentence that it refuses gets its numbers mended and is judged again."""
        whole = in_style_of(each.sentence, whole)
        verdict = judge(each.sentence, whole, self._frame)
        fixed = mended(each.sentence, whole, each.facts, self._frame) if verdict.breaches else whole
        return (whole, verdict) if fixed == whole else (fixed, judge(each.sentence, fixed, self._frame))


def _doubted(made: Rendering) -> tuple[int, int]:
    """How many doubts touch a fact, and how many a term of our field."""
    return sum(doubt.hard for doubt in made.doubts), sum(doubt.kind == KIND for doubt in made.doubts)


def _still_doubted(verdict: Gated, wrong: frozenset[str]) -> tuple[Breach, ...]:
    """Doubts in what the engine has got wrong in this sentence before, where the benefit of the doubt is used up.

    For “must” it said *pode*; with another word in its place that is no duty either, the sentence only looks better.
    """
    return tuple(Breach(DOUBTED[each.kind], each.why) for each in verdict.doubts if DOUBTED.get(each.kind) in wrong)


def _exact(each: Open, shapes: Sequence[Shape]) -> Iterator[Shielded | None]:
    must = [fact for fact in each.facts if fact.must_shield]
    yield shielded(each.sentence, must, shapes[0]) if must else Shielded(each.sentence)


def _lost_facts(each: Open, shapes: Sequence[Shape]) -> Iterator[Shielded | None]:
    """Also the facts that do not stand in what the last attempt gave."""
    if each.lost:
        lost = [fact for fact in each.facts if fact.must_shield or fact in each.lost]
        yield shielded(each.sentence, lost, shapes[0])


def _all_facts(each: Open, shapes: Sequence[Shape]) -> Iterator[Shielded | None]:
    if each.facts:
        yield shielded(each.sentence, each.facts, shapes[0])


def _next_shapes(each: Open, shapes: Sequence[Shape]) -> Iterator[Shielded | None]:
    if each.facts:
        for shape in shapes[1:]:
            yield shielded(each.sentence, each.facts, shape)


def _alternatives(each: Open, shapes: Sequence[Shape]) -> Iterator[Shielded | None]:
    yield from _exact(each, shapes)
    yield from _all_facts(each, shapes)
    yield Shielded(each.sentence)


RUNGS: tuple[tuple[Attempt, int], ...] = (
    (_exact, 1),
    (_lost_facts, 1),
    (_all_facts, 1),
    (_next_shapes, 1),
    (_alternatives, ALTERNATIVES),
)
"""Each rung with how many candidates the engine is asked for."""
