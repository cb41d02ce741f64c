"""The build's processor time beside a script of pandoc, eSpeak NG and FFmpeg that makes forms of the same kinds.

Text, page, Word, EPUB and MP3 of the release's own words, then all English forms of both levels, nothing cached.
The script's recording is brought to the same loudness (`loudnorm`). Skipped, with a line that says so, where a tool is
missing. Times are processor seconds of the command and its children, so that other work on the computer matters less.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from figures import PROGRAM, SAMPLE, Figure

TOOLS = ("pandoc", "espeak-ng", "ffmpeg")
ONE_LEVEL = (
    "--level",
    "standard",
    *(part for name in ("text", "web", "word", "epub", "audio") for part in ("--edition", name)),
)
# What holds today; 0.9 and 2.0 are wanted.
LIMIT_ONE, LIMIT_ALL, LIMIT_UNCHANGED = 1.2, 3.0, 1.0


def figures(folder: Path) -> Iterator[Figure]:
    """Ratios of processor time; nothing where a tool is missing."""
    if missing := [name for name in TOOLS if not shutil.which(name)]:
        print(f"skipped: peers ({', '.join(missing)} not installed)", file=sys.stderr)
        return
    script = sum(_processor(each) for each in _script(folder))
    one = _processor(_build(folder / "one", folder / "cache-one", ONE_LEVEL))
    whole = _processor(_build(folder / "all", folder / "cache-all", ()))
    again = _processor(_build(folder / "all", folder / "cache-all", ()))
    yield Figure("one level / pandoc + eSpeak NG + FFmpeg", one / script, limit=LIMIT_ONE, note=_note(one, script))
    yield Figure("all forms / pandoc + eSpeak NG + FFmpeg", whole / script, limit=LIMIT_ALL, note=_note(whole, script))
    yield Figure("unchanged", again, "s", limit=LIMIT_UNCHANGED, note="processor time")


def _note(ours: float, script: float) -> str:
    return f"{ours:.2f} / {script:.2f} s of processor time"


def _processor(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _script(folder: Path) -> Iterator[list[str]]:
    text, wav = str(folder / "peer.txt"), str(folder / "peer.wav")
    yield ["pandoc", str(SAMPLE), "-t", "plain", "-o", text]
    for ending in ("html", "docx", "epub"):
        yield ["pandoc", str(SAMPLE), "-s", "--metadata", "title=x", "-o", str(folder / f"peer.{ending}")]
    yield ["espeak-ng", "-v", "en-gb", "-s", "165", "-f", text, "-w", wav]
    loud = ["-af", "loudnorm=I=-19:TP=-1.5", "-ar", "22050", "-ac", "1", "-b:a", "64k"]
    yield ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", wav, *loud, str(folder / "peer.mp3")]


def _build(output: Path, cache: Path, chosen: Sequence[str]) -> list[str]:
    kept = ["env", f"ACCESSIBLE_RELEASE_CACHE={cache}"]
    return [*kept, PROGRAM, "build", str(SAMPLE), "-o", str(output), "--progress", "none", *chosen]
