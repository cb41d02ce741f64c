"""The sample's build: how long it takes beside the raw engine, and whether it comes out the same again.

Measured is what one recording takes: the release's own words as text, page and MP3. The raw side speaks the same lines
and encodes the same samples once; it is neither mastered nor decoded and measured, which takes most of the difference.
All kinds of audio side by side are measured in `sound.py`, the other editions in `prints.py`.
"""

from __future__ import annotations

import filecmp
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from figures import BENCH, PROGRAM, SAMPLE, Figure, seconds

from accessible_release.cache import Cache
from accessible_release.narrating.espeak_engine import respelt
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.narrating.script import script
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

RUNS = 3
LIMIT = 2.5
ONE_RECORDING = ("--level", "standard", *(part for name in ("text", "web", "audio") for part in ("--edition", name)))
WORD, OTHER_WORD = "confidential and effective help", "confidential and useful help"
LOCAL = (".accessible-release.lock", ".accessible-release.pid")
"""Files of the run, not of the editions."""


def figures(folder: Path) -> Iterator[Figure]:
    """Times in ratios, then what differs."""
    raw = _raw(folder)
    cold, warm, bare = [], [], []
    for turn in range(RUNS):
        bare.append(seconds(raw))
        cold.append(_build(SAMPLE, folder / f"cold-{turn}", folder / f"cache-{turn}"))
        warm.append(_build(SAMPLE, folder / f"warm-{turn}", folder / f"cache-{turn}"))
    ours, again, engine = median(cold), median(warm), median(bare)
    note = f"/ {engine:.2f} s, median of {RUNS}"
    yield Figure("build / raw espeak + encoder, nothing cached", ours / engine, limit=LIMIT, note=f"{ours:.2f} {note}")
    yield Figure("build / raw espeak + encoder, clips cached", again / engine, limit=LIMIT, note=f"{again:.2f} {note}")
    differing = _differing(folder / "cold-0", folder / "cold-1") + _differing(folder / "cold-0", folder / "warm-2")
    yield Figure("files that differ between two builds", len(differing), limit=0, note=", ".join(differing))
    made = _clips_of_one_word(folder, folder / "cache-0")
    yield Figure("clips made after one word was changed, beyond the one", abs(made - 1), limit=0, note=f"{made} made")


def _raw(folder: Path) -> list[str]:
    """The command for the raw engine, which speaks the same lines and encodes the same samples."""
    settings, release, voice = Settings(), understand(str(SAMPLE), Settings()), Pyttsx3Voice()
    narration = narrate(release, settings, voice, Cache(None))
    name = voice._chosen(release.language, settings.voice_name)  # noqa: SLF001 (what the build will use)
    lines = [
        (respelt(line.text), settings.contact_rate if line.slow else settings.rate, name)
        for line in script(release, settings)
    ]
    (folder / "script.json").write_text(json.dumps(lines), encoding="utf-8")
    (folder / "sound.pcm").write_bytes(narration.pcm)
    voice.close()
    return [
        sys.executable,
        str(BENCH / "espeak.py"),
        "edition",
        *(str(folder / name) for name in ("script.json", "sound.pcm", "raw.mp3")),
    ]


def _build(source: Path, output: Path, cache: Path) -> float:
    return seconds(
        [
            "env",
            f"ACCESSIBLE_RELEASE_CACHE={cache}",
            PROGRAM,
            "build",
            str(source),
            "-o",
            str(output),
            "--progress",
            "none",
            *ONE_RECORDING,
        ]
    )


def _differing(one: Path, other: Path) -> list[str]:
    """The files that are not byte-identical, or are in one tree only."""
    names = {str(path.relative_to(tree)) for tree in (one, other) for path in tree.rglob("*") if path.is_file()}
    names = {name for name in names if Path(name).name not in LOCAL}
    _, mismatch, errors = filecmp.cmpfiles(one, other, names, shallow=False)
    return sorted([*mismatch, *errors])


def _clips_of_one_word(folder: Path, cache: Path) -> int:
    text = SAMPLE.read_text(encoding="utf-8")
    if WORD not in text:
        sys.exit(f"the sample no longer has the words “{WORD}”")
    before = _count(cache)
    changed = folder / SAMPLE.name
    changed.write_text(text.replace(WORD, OTHER_WORD), encoding="utf-8")
    _build(changed, folder / "changed", cache)
    shutil.rmtree(folder / "changed")
    return _count(cache) - before


def _count(cache: Path) -> int:
    return sum(path.is_file() for path in cache.rglob("*"))
