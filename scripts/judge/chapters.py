"""The chapters of recordings: whole, where captions begin, and the same in every kind of file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import cues
import mutagen
from heard import decoded, probed
from mutagen.id3 import ID3
from verdicts import Verdict, attempt

KINDS = (".mp3", ".m4b", ".opus", ".flac")
ORDERED_TOP = 3
"""Flags of a table of contents: at the top, in order."""
END = 0.05
"""Seconds between the end of the last chapter and that of the sound."""
NEAR = {".opus": 0.52}
"""Seconds between a chapter and its caption: whole seconds in Opus, since readers misread others."""
CLOSE = 0.02
ROUNDED = 0.002
"""Seconds by which chapters of two files may differ."""
MARGIN = 1e-6
KEYS = {"startTime", "endTime", "title", "img", "url", "toc", "location"}
"""What a chapter may have (podcast namespace, JSON chapters 1.2)."""
TOP_KEYS = {"version", "chapters", "author", "title", "podcastName", "description", "fileName", "waypoints"}
CHECKS = ("chapters-whole", "chapters-on-captions", "chapters-alike", "chapters-read-alike", "chapters-json")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, in seconds."""

    start: float
    end: float
    title: str


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with the chapters of a recording."""
    yield from attempt("chapters-whole", lambda: list(gaps(read(path), decoded(path).seconds)))
    yield from attempt("chapters-read-alike", lambda: list(otherwise(path)))
    captions = path.with_suffix(".vtt")
    if captions.is_file():
        yield from attempt("chapters-on-captions", lambda: list(astray(path, cues.read(captions))))
    yield from attempt("chapters-alike", lambda: list(unlike(path)))


def read(path: Path) -> list[Chapter]:
    """The chapters that FFmpeg finds."""
    return [
        Chapter(float(each["start_time"]), float(each["end_time"]), each.get("tags", {}).get("title", ""))
        for each in probed(path)["chapters"]
    ]


def gaps(found: Sequence[Chapter], seconds: float) -> Iterator[str]:
    """What is left out, told twice or has no name."""
    if not found:
        yield "no chapters"
        return
    if found[0].start != 0:
        yield f"the first begins at {found[0].start:.3f}"
    yield from (f"{each.start:.3f} has no title" for each in found if not each.title.strip())
    yield from (f"{each.title}: {each.start:.3f} to {each.end:.3f}" for each in found if each.end <= each.start)
    yield from (
        f"{after.title} begins at {after.start:.3f}, the one before ends at {one.end:.3f}"
        for one, after in pairwise(found)
        if abs(after.start - one.end) > ROUNDED
    )
    if abs(found[-1].end - seconds) > END:
        yield f"the last ends at {found[-1].end:.3f}, the sound at {seconds:.3f}"


def otherwise(path: Path) -> Iterator[str]:
    """What another reader, mutagen, finds otherwise."""
    if path.suffix == ".m4b":
        return
    found, others = read(path), _id3(path) if path.suffix == ".mp3" else _comments(path)
    if path.suffix == ".mp3":
        yield from _contents(path)
    if len(found) != len(others):
        yield f"FFmpeg finds {len(found)}, mutagen {len(others)}"
    for one, (start, title) in zip(found, others, strict=False):
        if abs(one.start - start) > ROUNDED or one.title != title:
            yield f"FFmpeg finds {one.title!r} at {one.start:.3f}, mutagen {title!r} at {start:.3f}"


def _contents(path: Path) -> Iterator[str]:
    """What is wrong with the table of contents of an ID3 tag."""
    tag = ID3(path)
    tables = tag.getall("CTOC")
    names = [each.element_id for each in sorted(tag.getall("CHAP"), key=lambda each: each.start_time)]
    if len(tables) != 1:
        yield f"{len(tables)} tables of contents"
        return
    if list(tables[0].child_element_ids) != names:
        yield "the table of contents does not list the chapters in their order"
    if int(tables[0].flags) != ORDERED_TOP:
        yield f"the table of contents has flags {int(tables[0].flags)}"


def _id3(path: Path) -> list[tuple[float, str]]:
    found = sorted(ID3(path).getall("CHAP"), key=lambda each: each.start_time)
    return [(each.start_time / 1000, str(each.sub_frames.get("TIT2", ""))) for each in found]


def _comments(path: Path) -> list[tuple[float, str]]:
    tag = {key.upper(): values[0] for key, values in (mutagen.File(path).tags or {}).items()}
    times = sorted(key for key in tag if re.fullmatch(r"CHAPTER\d{3}", key))
    return [(_clock(tag[key]), tag.get(f"{key}NAME", "")) for key in times]


def _clock(value: str) -> float:
    hours, minutes, seconds = value.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def astray(path: Path, captions: Sequence[cues.Cue]) -> Iterator[str]:
    """Chapters that begin where no caption does."""
    near = NEAR.get(path.suffix, CLOSE) + MARGIN
    for each in read(path)[1:]:
        nearest = min((cue.start for cue in captions), key=lambda start: abs(start - each.start))
        if abs(nearest - each.start) > near:
            yield f"{each.title} begins at {each.start:.3f}, the nearest caption at {nearest:.3f}"


def unlike(path: Path) -> Iterator[str]:
    """What differs from the chapters of the other recordings beside it."""
    own = read(path)
    for other in (path.with_suffix(kind) for kind in KINDS if kind != path.suffix):
        if other.is_file():
            near = max(NEAR.get(path.suffix, ROUNDED), NEAR.get(other.suffix, ROUNDED))
            yield from (f"{other.suffix}: {each}" for each in _differences(own, read(other), near))


def _differences(own: Sequence[Chapter], others: Sequence[Chapter], near: float) -> Iterator[str]:
    if [each.title for each in own] != [each.title for each in others]:
        yield f"{len(own)} chapters, {len(others)} there, or other titles"
        return
    for one, other in zip(own, others, strict=True):
        if abs(one.start - other.start) > near + MARGIN:
            yield f"{one.title} at {one.start:.3f}, there at {other.start:.3f}"


def listed(path: Path) -> Iterator[Verdict]:
    """What is wrong with a list of chapters in JSON."""
    yield from attempt("chapters-json", lambda: list(_misshapen(path)))


def _misshapen(path: Path) -> Iterator[str]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if not re.fullmatch(r"1\.\d+\.\d+", str(content.get("version"))):
        yield f"version {content.get('version')!r}"
    found = content.get("chapters") or []
    yield from (
        f"{key} is no key" for key in sorted({*content} - TOP_KEYS | {key for each in found for key in each} - KEYS)
    )
    times = [each.get("startTime") for each in found]
    if not times or not all(isinstance(each, int | float) for each in times) or times[0] != 0:
        yield f"start times {times[:5]}"
        return
    yield from (f"{after} after {one}" for one, after in pairwise(times) if after <= one)
    sound = path.with_name(path.name.removesuffix(".chapters.json") + ".mp3")
    if sound.is_file():
        own = [Chapter(each["startTime"], 0, each.get("title", "")) for each in found]
        yield from (f"the MP3: {each}" for each in _differences(own, read(sound), ROUNDED))
