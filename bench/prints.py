"""Prints, Word, e-book and braille beside the tools alone: Typst, lou_translate, zip. The recording is made before."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from figures import SAMPLE, Figure

from accessible_release import plugins
from accessible_release.cache import Cache
from accessible_release.editions import typesetting
from accessible_release.levels import versions
from accessible_release.model import Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

RUNS = 21
LIMIT = 1.5
EDITIONS = ("print", "word", "epub", "braille")
LINE = 1900
"""Bytes of a line that lou_translate reads whole."""


def figures(_folder: Path) -> Iterator[Figure]:
    """The time of each level's files in ratios, and whether they come out the same again."""
    settings = Settings(voice="tone")
    for release in versions(understand(str(SAMPLE), settings), settings).releases:
        narration = narrate(release, settings, ToneVoice(), Cache(None))
        first = _made(release, narration, settings)  # the fonts are read, the sound is encoded
        ours = {name: _time(partial(_make, name, release, narration, settings)) for name in EDITIONS}
        tools = _tools(release, narration, settings, first)
        alone = {name: _time(run) for name, run in tools.items()}
        note = ", ".join(f"{name} {ours[name] * 1000:.0f} / {alone[name] * 1000:.0f} ms" for name in EDITIONS)
        ratio = sum(ours.values()) / sum(alone.values())
        yield Figure(f"print formats / their tools alone, {release.level}", ratio, limit=LIMIT, note=note)
        differing = [name for name, data in _made(release, narration, settings).items() if data != first[name]]
        yield Figure(f"print formats that differ when made again, {release.level}", len(differing), limit=0)


def _make(name: str, release: Release, narration: Narration, settings: Settings) -> bytes:
    return plugins.edition(name).make(release, narration, settings)[0].data


def _made(release: Release, narration: Narration, settings: Settings) -> dict[str, bytes]:
    return {name: _make(name, release, narration, settings) for name in EDITIONS}


def _tools(
    release: Release, narration: Narration, settings: Settings, made: Mapping[str, bytes]
) -> dict[str, Callable[[], object]]:
    """What the tools alone do for the same files: set the same templates, zip the same members, translate the words."""
    words = plugins.edition("text").make(release, narration, settings)[0].data
    return {
        "print": _setting("print", release, narration, settings),
        "word": partial(_zip, made["word"]),
        "epub": _setting("epub", release, narration, settings, made["epub"]),
        "braille": lambda: _braille(words),
    }


def _setting(
    name: str, release: Release, narration: Narration, settings: Settings, package: bytes = b""
) -> Callable[[], object]:
    """Typst with the arguments that the edition gives it (for a book: its cover), then the package zipped."""
    given: list[Callable[[], object]] = []
    doors = {door: getattr(typesetting, door) for door in ("pdf", "first_page")}

    def noted(door: str) -> Callable[..., bytes]:
        def run(*arguments: Any) -> bytes:
            given.append(partial(doors[door], *arguments))
            return doors[door](*arguments)

        return run

    for door in doors:
        setattr(typesetting, door, noted(door))
    try:
        _make(name, release, narration, settings)
    finally:
        for door, whole in doors.items():
            setattr(typesetting, door, whole)
    return lambda: ([run() for run in given], package and _zip(package))


def _zip(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for member in source.infolist():
            target.writestr(member, source.read(member), member.compress_type)
    return made.getvalue()


def _braille(words: bytes) -> bytes:
    """Forward and back, as the edition does it to prove itself."""
    table, program = "en-us-brf.dis,en-ueb-g2.ctb", shutil.which("lou_translate") or "lou_translate"
    lines = b"\n".join(line[:LINE] for line in words.split(b"\n"))
    forward = subprocess.run([program, table], input=lines, capture_output=True, check=True).stdout
    escaped = forward.replace(b"\\", b"\\\\")
    return subprocess.run([program, "-b", table], input=escaped, capture_output=True, check=False).stdout


def _time(run: Callable[[], object]) -> float:
    """Seconds of the processor, those of started programs included: a busy machine changes them little."""
    times = []
    for _ in range(RUNS):
        start = sum(os.times()[:4])
        run()
        times.append(sum(os.times()[:4]) - start)
    return median(times)
