"""Whether a voice that estimates its sound has said every digit of a number: measured by how long that took.

Such a voice may leave a digit out or blur two into one, and who listens cannot know. What a group of digits should last
is told by the voice itself, from groups of as many digits that are all the same: `zero, one` lasts as long as half of
`zero, zero` and half of `one, one`. Measured so, a group lies within some hundredths of what it should last.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accessible_release.narrating.casting import Said
from accessible_release.narrating.spoken import ended
from accessible_release.plugins import Clip

PART_OF_A_DIGIT = 0.42
"""How far a group may be from what it should last, as a part of its average digit: nearer than a digit more or less."""
SAMPLE_BYTES = 2

Speak = Callable[[Sequence[Said]], Sequence[Clip]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A group of digits, in seconds."""

    place: int
    """Among the lines."""
    lasts: float
    expected: float
    allowed: float

    @property
    def good(self) -> bool:
        """Whether it lasts as long as it should."""
        return abs(self.lasts - self.expected) <= self.allowed


def measured(said: Sequence[Said], clips: Sequence[Clip], digits: Collection[str], speak: Speak) -> list[Measured]:
    """Every group of digits among what estimating voices have said slowly. `speak` makes further clips."""
    groups = {place: each for place, each in enumerate(said) if each.speaker.estimated and in_digits(each.text, digits)}
    alike = list(dict.fromkeys(same for each in groups.values() for same in _alike(each, digits)))
    lengths = dict(zip(alike, (seconds(clip) for clip in speak(alike)), strict=True)) if alike else {}
    return [_measured(place, each, clips[place], digits, lengths) for place, each in groups.items()]


def in_digits(text: str, digits: Collection[str]) -> tuple[str, ...]:
    """The digits of a line that says nothing else, as words; nothing for another line."""
    words = tuple(word.strip() for word in text.rstrip(".").lower().split(","))
    return words if words and all(word in digits for word in words) else ()


def seconds(clip: Clip) -> float:
    """How long a clip lasts."""
    return len(clip.pcm) / SAMPLE_BYTES / clip.sample_rate


def _measured(place: int, said: Said, clip: Clip, digits: Collection[str], lengths: Mapping[Said, float]) -> Measured:
    alike = [lengths[each] for each in _alike(said, digits)]
    expected = sum(alike) / len(alike)
    return Measured(place, seconds(clip), expected, PART_OF_A_DIGIT * expected / len(alike))


def _alike(said: Said, digits: Collection[str]) -> Iterator[Said]:
    """For each digit of a group as many of that digit."""
    words = in_digits(said.text, digits)
    for word in words:
        yield Said(said.speaker, ended(", ".join([word] * len(words))), said.rate, said.what)
