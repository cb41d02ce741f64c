"""Captions in SRT (SubRip): plain text, the name of who begins to speak in capitals before the words.

UTF-8 without a mark in front (YouTube and Facebook ask for plain UTF-8, and simple readers take the mark for part of
the first number), lines that end as SubRip's own do.
"""

from __future__ import annotations

from collections.abc import Iterable

from accessible_release.editions.captions.cue import Cue, text_of
from accessible_release.editions.captions.cutting import lines

NO_MARKUP = str.maketrans("<>{}", "‹›()")
"""Players take these signs for markup and do not show what stands between them."""
NEW_LINE = "\r\n"


def srt(cues: Iterable[Cue]) -> bytes:
    """The file, the captions numbered from 1."""
    blocks = [
        NEW_LINE.join((str(number), f"{_time(cue.start)} --> {_time(cue.end)}", *_lines(cue)))
        for number, cue in enumerate(cues, start=1)
    ]
    return "".join(f"{block}{NEW_LINE}{NEW_LINE}" for block in blocks).encode("utf-8")


def _lines(cue: Cue) -> list[str]:
    return [text_of(line).strip().translate(NO_MARKUP) for line in lines(cue.runs, cue.label)]


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    minutes, milliseconds = divmod(whole, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02},{milliseconds % 1000:03}"
