"""A number that an estimating voice may have said wrongly is said by one that follows rules, or by none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from accessible_release.errors import MachineLacks, quoted
from accessible_release.ffmpeg import filtered
from accessible_release.findings import Finding, finding
from accessible_release.model import ScriptLine
from accessible_release.narrating.casting import Cast, speaker
from accessible_release.narrating.measuring import Speak, measured
from accessible_release.phrases import phrases
from accessible_release.plugins import Clip, Substituting, Voice
from accessible_release.samples import Samples

SAID_AGAIN = "number-said-again"


def sure(
    lines: Sequence[ScriptLine], clips: Sequence[Clip], cast: Cast, voice: Voice, speak: Speak
) -> tuple[list[Clip], tuple[Finding, ...]]:
    """The clips with every number of the card said as long as it should be, and what a person is to hear again.

    All groups of a number are said by one voice. Raises `MachineLacks` where no other voice can say it.
    """
    said = cast.said(lines)
    digits = frozenset(phrases(cast.own.language)["digits"].values())
    wrong = [each.place for each in measured(said, clips, digits, speak) if not each.good]
    if not wrong:
        return list(clips), ()
    places = _of_the_same(lines, wrong)
    instead = _instead(cast.own.language, voice, lines[wrong[0]])
    other = speaker(cast.own.language, instead, voice)
    again = speak([replace(said[place], speaker=other) for place in places])
    made = list(clips)
    for place, clip in zip(places, again, strict=True):
        made[place] = _at_rate(clip, clips[place].sample_rate)
    return made, tuple(_noticed(lines, wrong))


def _of_the_same(lines: Sequence[ScriptLine], wrong: Collection[int]) -> list[int]:
    """The places of all that is said slowly of the same numbers, here and where the card stands again."""
    numbers = {lines[place].written for place in wrong}
    return [
        place for place, line in enumerate(lines) if place in wrong or (line.slow and line.written in numbers - {()})
    ]


def _instead(language: str, voice: Voice, line: ScriptLine) -> str:
    name = voice.instead(language) if isinstance(voice, Substituting) else ""
    if not name:
        raise MachineLacks(
            "voice-number-unsure",
            f"the voice may have said a number wrongly, and there is no other for it ({quoted(_printed(line))}).",
            hint="Take a voice that follows rules: --voice pyttsx3.",
        )
    return name


def _noticed(lines: Sequence[ScriptLine], wrong: Sequence[int]) -> list[Finding]:
    printed = dict.fromkeys(_printed(lines[place]) for place in wrong)
    return [
        finding(
            SAID_AGAIN,
            f"The voice may have said a number wrongly ({each}); in the recording another voice says it.",
            hint="Listen to it before you publish.",
        )
        for each in printed
    ]


def _printed(line: ScriptLine) -> str:
    return "".join(part.text for part in line.written) or line.text


def _at_rate(clip: Clip, rate: int) -> Clip:
    if clip.sample_rate == rate:
        return clip
    return Clip(rate, filtered(Samples(clip.sample_rate, clip.pcm), [("aresample", str(rate))]).pcm)
