"""Captions in WebVTT (W3C): a voice span around what somebody else said, a language span around other languages.

The release's own words have no voice: a name there would only say that somebody else has spoken.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from accessible_release.editions.captions.cue import Cue, Run, text_of
from accessible_release.editions.captions.cutting import lines


def webvtt(cues: Iterable[Cue]) -> bytes:
    """The file: UTF-8, each caption under the id of the element that is heard."""
    blocks = ["WEBVTT", *map(_block, cues)]
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _block(cue: Cue) -> str:
    return f"{cue.id}\n{_time(cue.start)} --> {_time(cue.end)}\n{_payload(lines(cue.runs))}"


def _payload(both: list[tuple[Run, ...]]) -> str:
    """The lines with spans; one that goes over two lines has the line break in it."""
    runs = list(both[0])
    for line in both[1:]:
        runs += [Run("\n", runs[-1].speaker, runs[-1].language), *line]
    text = ""
    for language, spoken in groupby(runs, key=lambda run: run.language):
        inside = "".join(
            _voice(text_of(same), speaker) for speaker, same in groupby(spoken, key=lambda run: run.speaker)
        )
        text += f"<lang {_safe(language)}>{inside}</lang>" if language else inside
    return text


def _voice(text: str, speaker: str) -> str:
    spaces = text[len(text.rstrip()) :]
    words = text[: len(text) - len(spaces)]
    return f"<v {_safe(speaker)}>{_safe(words)}</v>{spaces}" if speaker and words else _safe(text)


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    minutes, milliseconds = divmod(whole, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
