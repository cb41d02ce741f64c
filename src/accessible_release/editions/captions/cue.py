"""What a caption is: some words, whose they are, and when they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Run:
    """Words that have one speaker and one language."""

    text: str
    speaker: str = ""
    """Who is quoted; empty for the release's own words, and ours."""
    language: str = ""
    """BCP 47, where it is not the recording's."""

    @property
    def is_heard(self) -> bool:
        """Whether there is a letter or digit in it: quotation marks alone are nobody's words."""
        return any(character.isalnum() for character in self.text)


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: at most two lines, shown from `start` to `end` in seconds from the start of the recording."""

    id: str
    """The element that is heard (`s0012`), with a number behind it where it has several captions."""
    start: float
    end: float
    runs: tuple[Run, ...]
    label: str = ""
    """Who begins to speak with the first word of it; empty where nobody does."""

    @property
    def text(self) -> str:
        """Its words in one line."""
        return text_of(self.runs)


def text_of(runs: Iterable[Run]) -> str:
    """The words of runs, one behind the other."""
    return "".join(run.text for run in runs)


def piece(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs of `text_of(runs)[start:end]`."""
    found: list[Run] = []
    place = 0
    for run in runs:
        text = run.text[max(0, start - place) : max(0, end - place)]
        place += len(run.text)
        if text:
            found.append(replace(run, text=text))
    return tuple(found)


def first_speaker(runs: Sequence[Run]) -> str:
    """Whose the first word is; empty for the release's own."""
    return next((run.speaker for run in runs if run.is_heard), "")


def last_speaker(runs: Sequence[Run]) -> str:
    """Whose the last word is; empty for the release's own."""
    return first_speaker(tuple(reversed(runs)))
