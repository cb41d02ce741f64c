"""What is heard in one go and written once: the lines of a recording, as captions have them before they are cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from accessible_release.editions.captions.cue import Run, first_speaker, last_speaker, piece, text_of
from accessible_release.editions.captions.cutting import fits
from accessible_release.editions.captions.words import WIDTH, width
from accessible_release.editions.isolating import END, ISOLATE, NO_BREAK_SPACE, NUMBER
from accessible_release.locales import direction
from accessible_release.model import Narration, Part, TimedLine

SPACES = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~+%-]*(?:[.@:/]+[A-Za-z0-9_~+%?=&#-]+)+/?")
SHORTEST = 0.8
"""Seconds for which a caption should be seen; a shorter one is shown with the one that follows."""
ENDS = (".", "!", "?", "…", "。", "؟", "۔", "।", ":", ";")
NEAR = 1.2
"""So many seconds later, at most, the one that follows begins."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Lines that are read from one writing, or short ones that are shown together."""

    element: str
    """The id of the element, or of the kind of line where nothing shows it."""
    is_ours: bool
    """Whether it announces what follows: no element shows it."""
    lines: tuple[TimedLine, ...]
    runs: tuple[Run, ...]
    label: str = ""
    """The name of who begins to speak with its first word, as it stands in front of it."""

    @property
    def start(self) -> float:
        """When it begins, in seconds."""
        return self.lines[0].start

    @property
    def end(self) -> float:
        """When it ends, in seconds."""
        return self.lines[-1].end


def heard(narration: Narration, language: str) -> tuple[Heard, ...]:
    """Everything that is heard, in its order, with the names of those who begin to speak."""
    found: list[Heard] = []
    before = ""
    for written in _written(narration, language):
        speaker = first_speaker(written.runs)
        each = replace(written, label=_label(speaker)) if speaker != before else written
        before = last_speaker(each.runs) if any(run.is_heard for run in each.runs) else before
        if found and (joined := _joined(found[-1], each)):
            found[-1] = joined
        else:
            found.append(each)
    return tuple(found)


def _written(narration: Narration, language: str) -> Iterator[Heard]:
    """Neighbouring lines of one element and one writing are one: the groups of a number, said twice."""
    for _, group in groupby(enumerate(narration.lines), key=_writing):
        lines = tuple(timed for _, timed in group)
        line = lines[0].line
        parts = line.written or (Part(line.text),)
        spoken_in = {timed.line.language for timed in lines}
        shared = line.language if len(spoken_in) == 1 else ""
        runs = _runs(parts, shared, shared or language)
        if len(spoken_in) > 1:
            runs = _in_languages(runs, lines)
        if text_of(runs):
            yield Heard(line.element or line.kind, not line.element, lines, runs)


def _writing(numbered: tuple[int, TimedLine]) -> tuple[object, ...]:
    """What is the same for lines that are read from one writing."""
    place, timed = numbered
    line = timed.line
    return (line.element, line.written) if line.element and line.written else (place,)


def _in_languages(runs: tuple[Run, ...], lines: Sequence[TimedLine]) -> tuple[Run, ...]:
    """The runs of one writing that is read in two languages: what a line says as it is written is in its language."""
    for timed in lines:
        text, said = text_of(runs), timed.line.text.rstrip(".")
        if timed.line.language and (start := text.find(said)) >= 0:
            end = start + len(said) if text[start + len(said) :].strip(".") else len(text)
            inside = (replace(run, language=timed.line.language) for run in piece(runs, start, end))
            runs = (*piece(runs, 0, start), *inside, *piece(runs, end, len(text)))
    return runs


def _runs(parts: Sequence[Part], language: str, written_in: str) -> tuple[Run, ...]:
    """The parts with single spaces and none at the ends; from right to left numbers and addresses stay whole."""
    runs: list[Run] = []
    space = True
    for part in parts:
        text = SPACES.sub(" ", part.text)
        text = text.removeprefix(" ") if space else text
        space = text.endswith(" ") if text else space
        if text:
            runs.append(Run(text, part.speaker, language))
    while runs and not runs[-1].text.strip(" "):
        runs.pop()
    if runs:
        runs[-1] = Run(runs[-1].text.rstrip(" "), runs[-1].speaker, language)
    if direction(written_in) == "rtl":
        return tuple(Run(_isolated(run.text), run.speaker, run.language) for run in runs)
    return tuple(runs)


def _isolated(text: str) -> str:
    return re.sub(f"{NUMBER.pattern}|{ADDRESS.pattern}", _isolate, text)


def _isolate(found: re.Match[str]) -> str:
    return f"{ISOLATE}{NO_BREAK_SPACE.join(found[0].split())}{END}"


def _label(speaker: str) -> str:
    """`SIMON BAILEY:`, at most a line; a longer name ends with a word and an ellipsis."""
    name = " ".join(speaker.upper().split())
    if not name or width(f"{name}:") <= WIDTH:
        return f"{name}:" if name else ""
    kept = name.split()
    while len(kept) > 1 and width(" ".join(kept)) + 2 > WIDTH:
        kept.pop()
    return f"{' '.join(kept)[: WIDTH - 2]}…:"


def _joined(first: Heard, second: Heard) -> Heard | None:
    """Two that are shown together, because the first alone could not be read; None for others.

    What announces is put in front of any text, a short text only in front of one that leaves room for it. Nothing
    is put in front of somebody's name or of a chapter, nothing behind somebody else's words or behind words that have
    no full stop, such as an item of a list.
    """
    if first.end - first.start >= SHORTEST or second.start - first.end > NEAR:
        return None
    if second.label or last_speaker(first.runs) != first_speaker(second.runs):
        return None
    if second.lines[0].line.chapter or not (first.is_ours or text_of(first.runs).endswith(ENDS)):
        return None
    runs = (*first.runs, Run(" ", language=first.runs[-1].language), *second.runs)
    if not first.is_ours and not fits(runs, first.label):
        return None
    element = second.element if first.is_ours else first.element
    return Heard(element, first.is_ours and second.is_ours, (*first.lines, *second.lines), runs, first.label)
