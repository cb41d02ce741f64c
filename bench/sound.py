"""Finished recordings: how long all kinds take beside the bare encoders, and how loud they come out.

sound.py encode KIND RATE PCM   one bare encoder, in a process of its own
sound.py loud FILE.md …         loudness and true peak of every kind of these releases, both levels
"""

from __future__ import annotations

import filecmp
import math
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from figures import BENCH, PROGRAM, SAMPLE, Figure, seconds

from accessible_release.cache import Cache
from accessible_release.editions.sound import formats, sounds
from accessible_release.editions.sound.encoding import encoded
from accessible_release.levels import versions
from accessible_release.model import Narration
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.pipeline import understand
from accessible_release.samples import Samples
from accessible_release.settings import Settings

RUNS = 3
LIMIT, OFF, PEAK, TARGET = 1.3, 0.5, -1.5, -19.0
KINDS = tuple(formats())
SETTINGS = Settings(editions=("audio",), audio_formats=KINDS)
TEXTS = {
    "short": "# Man charged\n\nA man was charged on Monday. He will appear in court on Friday.\n\nCall 101.\n",
    "listed": "# What to do if you are worried\n\n## Signs\n\n- Secrecy about a phone!\n- New gifts, such as £250?\n"
    "- Being away from 10.30pm.\n\n“We are here,” said Anna Hill. “You are not alone.”\n\nCall 0800 1111.\n",
}


def figures(folder: Path) -> Iterator[Figure]:
    """A ratio of times, then how loud the files are, then what differs."""
    pcm, rate = folder / "sound.pcm", 0
    narrations = list(_narrations([SAMPLE, *_written(folder)]))
    pcm.write_bytes(narrations[0].pcm)
    rate = narrations[0].sample_rate
    ours, bare = [], []
    for turn in range(RUNS):
        bare.append(sum(seconds(_bare(kind, rate, pcm)) for kind in KINDS))
        ours.append(seconds(_build(folder / f"built-{turn}", folder / f"cache-{turn}")))
    note = f"{median(ours):.2f} / {median(bare):.2f} s, median of {RUNS}, {', '.join(KINDS)}"
    yield Figure("build with all kinds of audio / bare encoders", median(ours) / median(bare), limit=LIMIT, note=note)
    yield from _loud(_published(folder / "built-0") | _finished(narrations))
    differing = _differing(folder / "built-0", folder / "built-1")
    yield Figure("audio files that differ between two builds", len(differing), limit=0, note=", ".join(differing))


def _loud(files: Mapping[str, bytes]) -> Iterator[Figure]:
    found = {name: _measured(data) for name, data in files.items()}
    off = max(found, key=lambda name: abs(found[name][0] - TARGET))
    high = max(found, key=lambda name: found[name][1])
    note = f"LU, {off}: {found[off][0]:.2f} LUFS; {len(found)} files"
    yield Figure("furthest from the loudness that is wanted", abs(found[off][0] - TARGET), limit=OFF, note=note)
    yield Figure("highest true peak", found[high][1], "dBTP", limit=PEAK, note=high)


def _written(folder: Path) -> Iterator[Path]:
    for name, text in TEXTS.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        yield path


def _narrations(paths: Sequence[Path]) -> Iterator[Narration]:
    voice = Pyttsx3Voice()
    for path in paths:
        for release in versions(understand(str(path), SETTINGS), SETTINGS).releases:
            yield narrate(release, SETTINGS, voice, Cache(None))
    voice.close()


def _finished(narrations: Sequence[Narration]) -> dict[str, bytes]:
    return {
        f"{place} {kind}": data
        for place, each in enumerate(narrations)
        for kind, data in sounds(each, SETTINGS, KINDS).items()
    }


def _published(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix[1:] in KINDS}


def _build(output: Path, cache: Path) -> list[str]:
    settings = [f"ACCESSIBLE_RELEASE_CACHE={cache}", f"ACCESSIBLE_RELEASE_AUDIO_FORMATS={','.join(KINDS)}"]
    chosen = ["--edition", "audio", "--level", "standard", "--progress", "none"]
    return ["env", *settings, PROGRAM, "build", str(SAMPLE), "-o", str(output), *chosen]


def _bare(kind: str, rate: int, pcm: Path) -> list[str]:
    return [sys.executable, str(BENCH / "sound.py"), "encode", kind, str(rate), str(pcm)]


def _differing(one: Path, other: Path) -> list[str]:
    names = [str(path.relative_to(one)) for path in sorted(one.rglob("*")) if path.suffix[1:] in KINDS]
    _, mismatch, errors = filecmp.cmpfiles(one, other, names, shallow=False)
    return sorted([*mismatch, *errors])


def _measured(data: bytes) -> tuple[float, float]:
    """Integrated loudness and true peak of a file, decoded by FFmpeg and read by its ebur128."""
    import av

    notes: dict[str, str] = {}
    with av.open(BytesIO(data)) as container:
        stream = container.streams.audio[0]
        graph = av.filter.Graph()
        nodes = [graph.add_abuffer(template=stream, time_base=Fraction(1, stream.rate))]
        nodes += [graph.add("ebur128", "metadata=1:peak=true"), graph.add("abuffersink")]
        graph.link_nodes(*nodes).configure()
        for frame in container.decode(audio=0):
            graph.push(frame)
            notes |= _notes(graph)
        graph.push(None)
        notes |= _notes(graph)
    return float(notes["lavfi.r128.I"]), 20 * math.log10(float(notes["lavfi.r128.true_peak"]))


def _notes(graph: Any) -> dict[str, str]:
    import av

    found: dict[str, str] = {}
    while True:
        try:
            found |= dict(graph.pull().metadata)
        except (av.error.BlockingIOError, av.error.EOFError):
            return found


def _encode(kind: str, rate: str, pcm: str) -> None:
    wanted = formats()[kind]
    data = encoded(Samples(int(rate), Path(pcm).read_bytes()), wanted, wanted.bitrate(SETTINGS.bitrate))
    Path(os.devnull).write_bytes(data)


def _tell(paths: Sequence[str]) -> None:
    for name, data in _finished(list(_narrations([Path(each) for each in paths]))).items():
        print(name, *(f"{value:.2f}" for value in _measured(data)))


if __name__ == "__main__":
    if sys.argv[1] == "encode":
        _encode(*sys.argv[2:])
    else:
        _tell(sys.argv[2:])
