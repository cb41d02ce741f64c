"""Prints, Word, e-book and braille beside the tools alone: Typst, python-docx, zip, lou_translate.

Each run is a process of its own, since Typst remembers what it has set. What a build has by then is there before the
clock runs: the libraries, both levels of the release, the pictures, the web page, and the recording with its sound.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

import docx
import jinja2  # noqa: F401 - loaded before the clock runs
import segno  # noqa: F401 - the same
import typst  # noqa: F401 - the same
from figures import BENCH, SAMPLE, Figure

from accessible_release import plugins
from accessible_release.cache import Cache
from accessible_release.editions import typesetting
from accessible_release.editions.sound import sound
from accessible_release.levels import versions
from accessible_release.model import Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.pictures import library
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

RUNS = 5
LIMIT = 1.5
EDITIONS = ("print", "word", "epub", "braille")
LINE = 1900
"""Bytes of a line that lou_translate reads whole."""
DOORS = ("pdf", "first_page", "raster")
"""What is asked of Typst."""


@dataclass
class Task:
    """A version of the release, and what was asked of the tools for its files."""

    release: Release
    narration: Narration
    settings: Settings
    files: dict[str, bytes]
    words: bytes
    typeset: dict[str, list[tuple[str, tuple[Any, ...]]]] = field(default_factory=dict)
    """Edition → door of `typesetting` and arguments."""


def figures(folder: Path) -> Iterator[Figure]:
    """The time for all files of both levels as a ratio, and whether they come out the same again."""
    settings = Settings(voice="tone")
    tasks = [_task(each, settings) for each in versions(understand(str(SAMPLE), settings), settings).releases]
    path = folder / "tasks.pickle"
    path.write_bytes(pickle.dumps(tasks))
    ours, alone = _timed("ours", path), _timed("tools", path)
    note = ", ".join(f"{name} {ours[name] * 1000:.0f} / {alone[name] * 1000:.0f} ms" for name in EDITIONS)
    ratio = sum(ours.values()) / sum(alone.values())
    yield Figure("print formats / their tools alone", ratio, limit=LIMIT, note=note)
    differing = [
        f"{task.release.level} {name}" for task in tasks for name in EDITIONS if _make(name, task) != task.files[name]
    ]
    yield Figure("print formats that differ when made again", len(differing), limit=0, note=", ".join(differing))


def _task(release: Release, settings: Settings) -> Task:
    """Makes the files once and notes what each edition asks of Typst."""
    narration = narrate(release, settings, ToneVoice(), Cache(None))
    task = Task(release, narration, settings, {}, plugins.edition("text").make(release, None, settings)[0].data)
    whole = {door: getattr(typesetting, door) for door in DOORS}
    for name in EDITIONS:
        asked = task.typeset[name] = []
        for door in DOORS:
            setattr(typesetting, door, _noting(door, whole[door], asked))
        task.files[name] = _make(name, task)
    for door in DOORS:
        setattr(typesetting, door, whole[door])
    return task


def _noting(door: str, whole: Callable[..., bytes], asked: list[Any]) -> Callable[..., bytes]:
    def run(*arguments: Any) -> bytes:
        asked.append((door, arguments))
        return whole(*arguments)

    return run


def _make(name: str, task: Task) -> bytes:
    return plugins.edition(name).make(task.release, task.narration, task.settings)[0].data


def _timed(side: str, tasks: Path) -> dict[str, float]:
    """The median seconds of each edition, or of its tools."""
    command = [sys.executable, str(BENCH / "prints.py"), side, str(tasks)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    return {name: median(run[name] for run in runs) for name in EDITIONS}


def _tools(name: str, task: Task) -> None:
    """Set the same templates, save or zip the same file, translate the words there and back."""
    for door, arguments in task.typeset[name]:
        getattr(typesetting, door)(*arguments)
    if name == "word":
        docx.Document(BytesIO(task.files[name])).save(BytesIO())
    elif name == "epub":
        _zip(task.files[name])
    elif name == "braille":
        _braille(task.words)


def _zip(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for member in source.infolist():
            target.writestr(member, source.read(member), member.compress_type)
    return made.getvalue()


def _braille(words: bytes) -> None:
    table, program = "en-us-brf.dis,en-ueb-g2.ctb", shutil.which("lou_translate") or "lou_translate"
    lines = b"\n".join(line[:LINE] for line in words.split(b"\n"))
    forward = subprocess.run([program, table], input=lines, capture_output=True, check=True).stdout
    escaped = forward.replace(b"\\", b"\\\\")
    subprocess.run([program, "-b", table], input=escaped, capture_output=True, check=False)


def _measure(side: str, tasks: Sequence[Task]) -> Mapping[str, float]:
    """Seconds of the processor, those of started programs included: a busy machine changes them little."""
    run = {"ours": _make, "tools": _tools}[side]
    library(tasks[0].settings)
    found = dict.fromkeys(EDITIONS, 0.0)
    for task in tasks:
        _make("web", task)
        sound(task.narration, task.settings)
        for name in EDITIONS:
            plugins.edition(name)
            start = sum(os.times()[:4])
            run(name, task)
            found[name] += sum(os.times()[:4]) - start
    return found


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], pickle.loads(Path(sys.argv[2]).read_bytes()))))  # noqa: S301 - our own
