"""Two hundred short builds in a row: is every clip there, and is every one at its rate?

The reference for a clip is raw espeak in a fresh process of its own; with our finish
(silence trimmed, consonants lifted) it must be the same bytes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from figures import BENCH, PROGRAM, Figure

from accessible_release.cache import Cache, key
from accessible_release.editions.audio.reading import seconds as playing_time
from accessible_release.model import ScriptLine
from accessible_release.narrating.espeak_engine import respelt
from accessible_release.narrating.narrate import HEADER
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice, finished
from accessible_release.narrating.script import script
from accessible_release.pipeline import understand
from accessible_release.plugins import Utterance
from accessible_release.settings import Settings

ROWS = 2
"""Processes at a time, each with its own output folder and all with one cache."""
IN_A_ROW, IN_FRESH_ONES = 88, 24
"""Builds in each of the two long processes, and builds with a process each."""
SETTINGS = Settings()
WORDS = ("amber", "bridge", "candle", "dragon", "engine", "forest", "garden", "harbour", "island", "jacket")
MP3_PADDING = 0.2
"""Seconds by which an encoder may lengthen a recording."""


def figures(folder: Path) -> Iterator[Figure]:
    """Recordings, clips and rates that are not as they should be."""
    releases = [_release(folder, number) for number in range(ROWS * IN_A_ROW + IN_FRESH_ONES)]
    long = [releases[row * IN_A_ROW : (row + 1) * IN_A_ROW] for row in range(ROWS)]
    runs = [*long, *([each] for each in releases[ROWS * IN_A_ROW :])]
    cache = folder / "cache"
    with ThreadPoolExecutor(ROWS) as pool:
        failed = sum(pool.map(lambda run: _build(run, folder / f"out-{run[0].stem}", cache), runs))
    scripts = {path: script(understand(str(path), SETTINGS), SETTINGS) for path in releases}
    found, wrong = _compared({_utterance(line) for lines in scripts.values() for line in lines}, cache)
    recordings = {path: list(folder.glob(f"out-*/*{path.stem}*/*.mp3")) for path in releases}
    short = [path for path, made in recordings.items() if made and not _is_whole(made[0], scripts[path], found)]
    note = f"{len(releases)} builds, {IN_FRESH_ONES} of them in fresh processes"
    yield Figure("builds that failed", failed, limit=0, note=note)
    yield Figure("recordings missing", sum(len(made) != 1 for made in recordings.values()), limit=0)
    yield Figure("recordings of a wrong length", len(short), limit=0)
    yield Figure("clips missing", sum(pcm is None for pcm in found.values()), limit=0, note=f"of {len(found)}")
    yield Figure("clips that differ from raw espeak's in a fresh process", wrong, limit=0, note="bytes, so rate too")


def _release(folder: Path, number: int) -> Path:
    """A release with words of its own; every second one has a number, spoken slowly between lines that are not."""
    first, second = WORDS[number % len(WORDS)], WORDS[number // len(WORDS) % len(WORDS)]
    path = folder / f"{first}-{second}-{number:03d}.md"
    text = f"# The {first} {second} {number:03d}\n\nA {second} was found beside the {first} on day {number + 2}.\n"
    if number % 2:
        text += f"\nIf you were affected call the Example helpline on 0808 157 0{number % 10:03d}.\n"
    path.write_text(text, encoding="utf-8")
    return path


def _build(releases: list[Path], output: Path, cache: Path) -> int:
    """The number of builds that failed: none, or all that were in the command."""
    command = [PROGRAM, "build", *map(str, releases), "-o", str(output), "--edition", "audio", "--progress", "none"]
    run = subprocess.run(
        command, check=False, env={**os.environ, "ACCESSIBLE_RELEASE_CACHE": str(cache)}, capture_output=True, text=True
    )
    if run.returncode:
        print(run.stderr[-500:], file=sys.stderr)
    return len(releases) if run.returncode else 0


def _utterance(line: ScriptLine) -> Utterance:
    return Utterance(line.text, SETTINGS.contact_rate if line.slow else SETTINGS.rate)


def _compared(said: set[Utterance], cache: Path) -> tuple[dict[Utterance, bytes | None], int]:
    """The samples of every clip in the cache, and how many are not those of raw espeak."""
    voice = Pyttsx3Voice()
    fingerprint, name = voice.fingerprint("en", ""), voice._chosen("en", "")  # noqa: SLF001 (what the builds used)
    voice.close()
    clips = Cache(cache)
    stored = {each: clips.get(key("clip", fingerprint, str(each.rate), each.text)) for each in said}
    found = {each: clip[HEADER.size :] if clip else None for each, clip in stored.items()}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        references = dict(zip(said, pool.map(lambda each: _fresh(each, name), said), strict=True))
    return found, sum(found[each] not in (None, references[each]) for each in said)


def _fresh(said: Utterance, voice: str) -> bytes:
    command = [sys.executable, str(BENCH / "espeak.py"), "clip", str(said.rate), voice]
    run = subprocess.run(command, check=True, input=respelt(said.text).encode(), stdout=subprocess.PIPE)
    return finished(run.stdout, 22_050)


def _is_whole(recording: Path, lines: tuple[ScriptLine, ...], clips: dict[Utterance, bytes | None]) -> bool:
    """Whether it plays as long as its clips and pauses together."""
    expected = sum(len(clips[_utterance(line)] or b"") / 2 / 22_050 + line.pause / 1000 for line in lines)
    return 0 <= playing_time(recording.read_bytes()) - expected <= MP3_PADDING
