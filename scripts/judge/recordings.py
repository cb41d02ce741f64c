"""Recordings: how loud they are, what they say of themselves, and whether sound, chapters and captions agree.

Prints one line a check; with --checks, the names of the checks. Settings for loudness other than the default fail here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import chapters
import cues
import helplines
import tags
from heard import Heard, decoded, second_loudness, second_peak
from spoken_page import Page
from verdicts import Verdict, attempt, main

LOUDNESS, TOLERANCE = -19.0, 0.5
"""LUFS of a voice in mono."""
PEAK = -1.5
"""dBTP that nothing may exceed."""
SOUNDS = (".wav", ".flac", ".mp3", ".m4b", ".opus")
EXACT = frozenset({".wav", ".flac", ".mp3"})
"""What has a recording's length to the sample."""
LOSSLESS = frozenset({".wav", ".flac"})
SAME, ALIKE = 0.001, 0.06
"""Seconds between the lengths of such recordings, and of others: their frames."""
PAUSE = 0.3
"""Seconds between two captions that are a pause of ours and not the speaker's."""
EDGE = 0.02
"""Seconds by which a caption may be wrong."""
SMEAR = 0.02
"""Seconds more by which codecs that lose something draw a sound out."""
LAST_PAUSE = 1.5
"""Seconds of silence that may follow the last caption."""
RISE = 0.08
"""Seconds in which a word has begun to be heard: its first sound may be as soft as breath."""
QUIET, SPOKEN = -50.0, -45.0
"""dB under full scale: what is silence, and what a sentence is above on the whole."""
BLOCK = 0.005
"""Seconds that are measured at a time."""
CHECKS = (
    "sound-decodes",
    "sound-loudness",
    "sound-peak",
    "sound-tags",
    "sound-lengths",
    "sound-pauses",
    "sound-captions",
    *chapters.CHECKS,
)


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a recording, or with a list of its chapters."""
    if path.suffix == ".json":
        yield from chapters.listed(path)
        return
    yield from attempt("sound-decodes", lambda: [decoded(path).trouble] if decoded(path).trouble else [])
    yield from attempt("sound-loudness", lambda: loudness(decoded(path)))
    yield from attempt("sound-peak", lambda: peak(decoded(path)))
    if not helplines.is_edition(path):
        return
    yield from attempt("sound-tags", lambda: list(said(path)))
    yield from attempt("sound-lengths", lambda: list(lengths(path)))
    captions = path.with_suffix(".vtt")
    if captions.is_file():
        yield from attempt("sound-pauses", lambda: list(pauses(path, cues.read(captions))))
        yield from attempt("sound-captions", lambda: list(onsets(decoded(path), cues.read(captions))))
    if path.suffix != ".wav":
        yield from chapters.judge(path)


def loudness(heard: Heard) -> list[str]:
    """What is too loud or too soft, by either meter."""
    found = {"FFmpeg": heard.loudness, "pyloudnorm": second_loudness(heard)}
    return [f"{meter}: {value:.2f} LUFS" for meter, value in found.items() if not abs(value - LOUDNESS) <= TOLERANCE]


def peak(heard: Heard) -> list[str]:
    """Peaks that are too high, by either meter."""
    found = {"FFmpeg": heard.peak, "SciPy": second_peak(heard)}
    return [f"{meter}: {value:.2f} dBTP" for meter, value in found.items() if not value <= PEAK]


def said(path: Path) -> Iterator[str]:
    """What a recording does not say of itself, or says wrong."""
    found = tags.read(path)
    yield from (f"no {name}" for name in ("title", "artist", "language", "comment") if not found.get(name))
    page = path.with_suffix(".html")
    if page.is_file() and cues.squeezed(Page(page).title) not in cues.squeezed(found.get("title", "")):
        yield f"it is called {found.get('title')!r}, the page {Page(page).title!r}"
    if not tags.is_language(found.get("language", ""), helplines.language(path)):
        yield f"language {found.get('language')!r}"
    comment = helplines.plain(found.get("comment", ""))
    for number in helplines.of_release(path.parent):
        if helplines.plain(number) not in comment:
            yield f"the comment lacks {number}"


def lengths(path: Path) -> Iterator[str]:
    """Recordings of other kinds beside it, and captions, that last longer or shorter."""
    own = decoded(path).seconds
    others = [path.with_suffix(kind) for kind in SOUNDS if kind != path.suffix]
    for other in (each for each in others if each.is_file()):
        allowed = SAME if {path.suffix, other.suffix} <= EXACT else ALIKE
        if abs(decoded(other).seconds - own) > allowed:
            yield f"{own:.4f} seconds, {other.suffix} {decoded(other).seconds:.4f}"
    captions = path.with_suffix(".vtt")
    if captions.is_file() and not -ALIKE <= own - cues.read(captions)[-1].end <= LAST_PAUSE:
        yield f"{own:.3f} seconds, the last caption ends at {cues.read(captions)[-1].end:.3f}"


def pauses(path: Path, captions: list[cues.Cue]) -> Iterator[str]:
    """Pauses, and an end, in which something is heard."""
    heard = decoded(path)
    edge = EDGE + (0 if path.suffix in LOSSLESS else SMEAR)
    for end, start in zip(
        [each.end for each in captions], [*(each.start for each in captions[1:]), heard.seconds], strict=True
    ):
        if start - end >= PAUSE:
            loudest = max(heard.levels(end + edge, start - edge, BLOCK))
            if loudest > QUIET:
                yield f"{loudest:.0f} dB between {end:.3f} and {start:.3f}"


def onsets(heard: Heard, captions: list[cues.Cue]) -> Iterator[str]:
    """Captions during which nothing is heard, and those after a pause whose words begin later than they do."""
    for one, after in pairwise(captions):
        if heard.level(after.start, after.end) < SPOKEN:
            yield f"{heard.level(after.start, after.end):.0f} dB from {after.start:.3f} to {after.end:.3f}"
        elif after.start - one.end >= PAUSE:
            levels = heard.levels(after.start - EDGE, after.start + RISE, BLOCK)
            if max(levels) <= QUIET:
                yield f"nothing is heard until {after.start + RISE:.3f}, the caption begins at {after.start:.3f}"


if __name__ == "__main__":
    main(CHECKS, judge)
