"""What an engine is asked once more where a term of our field came back as another word.

First in words that it is more likely to read rightly (`rewording` in `languages/en/terms.tsv`), then for what else it
offers. The gate compares with the sentence of the release, so that a rewording can change no fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from accessible_release.checking.translated.english_terms import Standing, terms_in
from accessible_release.checking.translated.field_terms import Expected, expected
from accessible_release.checking.translated.frame import Frame
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.shielding import Shielded

ALTERNATIVES = 4


def missed(made: Rendering, frame: Frame) -> tuple[Expected, ...]:
    """The terms of a sentence of which no right form is in what an engine made of it."""
    if made.how != "translated":
        return ()
    return tuple(each for each in expected(made.source, frame) if not each.stands(made.text))


def reworded(text: Shielded, words: Sequence[str]) -> Shielded | None:
    """A text with other words for these terms; None where there are none."""
    done, end = "", 0
    for each in terms_in(text.text):
        printed = text.text[each.start : each.end]
        if printed in words and (rewording := _rewording(each)):
            done += text.text[end : each.start] + (rewording.capitalize() if printed[0].isupper() else rewording)
            end = each.end
    return replace(text, text=done + text.text[end:]) if done else None


def _rewording(standing: Standing) -> str:
    """The words for a term, where all the senses that it may have agree on them."""
    found = {rewording for _, rewording in standing.readings}
    return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class Better:
    """How good a sentence is: the fewer terms are missed, the better; among equals the fewer facts are doubted."""

    hard: int
    missed: int
    doubts: int

    @classmethod
    def of(cls, made: Rendering, frame: Frame) -> Better:
        """Of what an engine made."""
        lost = missed(made, frame)
        return cls(sum(each.hard for each in lost), len(lost), sum(doubt.hard for doubt in made.doubts))

    def than(self, other: Better) -> bool:
        """Whether it is to be taken in place of another: no more is doubted besides, and fewer terms are missed."""
        besides = self.doubts - self.hard <= other.doubts - other.hard
        return besides and (self.hard, self.missed) < (other.hard, other.missed)


Ask = Callable[[Sequence[tuple[Rendering, Shielded]], int], Iterable[Rendering]]
"""What is asked, and how many candidates are wanted → the sentences that passed the gate."""


def steered(
    made: Iterable[Rendering], given: Callable[[Rendering], Shielded], frame: Frame, ask: Ask
) -> dict[str, Rendering]:
    """The sentences that came back with more of their terms, by what they say in the release.

    `given` tells what the engine was asked for a sentence.
    """
    wrong = {each.source: each for each in made if missed(each, frame)}
    best = dict(wrong)
    for alternatives in (1, ALTERNATIVES):  # once in other words, then in its own
        asked = [
            (each, _asked(each, given(each), frame, alternatives)) for each in best.values() if missed(each, frame)
        ]
        for now in ask([(each, text) for each, text in asked if text], alternatives):
            if Better.of(now, frame).than(Better.of(best[now.source], frame)):
                best[now.source] = now
    return {source: each for source, each in best.items() if each is not wrong[source]}


def _asked(made: Rendering, text: Shielded, frame: Frame, alternatives: int) -> Shielded | None:
    """What the engine is asked next: other words for the missed terms; the same where it shall offer alternatives."""
    lost = [made.source[term.start : term.end] for term in missed(made, frame)]
    return reworded(text, lost) if alternatives == 1 else text
