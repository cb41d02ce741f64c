"""The easy-read draft: its speed against the parser alone, what the gate lets through, how easy the sample gets."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from figures import BENCH, SAMPLE, Figure, seconds

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.parsing import statements
from accessible_release.checking.gate import breaches
from accessible_release.pipeline import understand
from accessible_release.reading.sentences import Splitter
from accessible_release.scoring import assess
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.simplifying.simplify import simplify_sentences

PAIRS = BENCH.parent / "tests" / "checking" / "pairs.tsv"
LOAD = [sys.executable, "-c", "from accessible_release.analysis.corpus import parser; parser()"]
NOTHING = [sys.executable, "-c", "pass"]
SETTINGS = Settings()
SENTENCES = 600
PER_SECOND = 80
"""Sentences a second that the simplifier must reach, after loading."""


def figures(folder: Path) -> Iterator[Figure]:  # noqa: ARG001 - every measurement gets a folder
    """Loading, speed, the gate on its pairs, the sample before and after."""
    load = min(seconds(LOAD) for _ in range(3)) - min(seconds(NOTHING) for _ in range(3))
    yield Figure("parser: loading", load, "s", limit=1.5)
    yield from _speed()
    yield from _gate()
    yield from _sample()


def _speed() -> Iterator[Figure]:
    lines = (_column("source") + _column("good") + _column("bad"))[:SENTENCES]
    simplify_sentences(lines[:20], SETTINGS)
    start = time.perf_counter()
    parser().docs(lines)
    parsed = time.perf_counter() - start
    start = time.perf_counter()
    simplify_sentences(lines, SETTINGS)
    simplified = time.perf_counter() - start
    yield Figure("simplifying: a sentence", 1000 * simplified / len(lines), "ms", limit=1000 / PER_SECOND)
    yield Figure("simplifying: against one parse", simplified / parsed, "×")


def _gate() -> Iterator[Figure]:
    sources = statements([_pieces(text) for text in _column("source")])
    for kind, limit in (("bad", 0.0), ("good", None)):
        others = statements([_pieces(text) for text in _column(kind)])
        stopped = [bool(breaches(source, other)) for source, other in zip(sources, others, strict=True)]
        wrong = stopped.count(kind == "good")
        note = f"of {len(stopped)} pairs, which it was made with: no figure for unseen ones"
        yield Figure(f"gate: {kind} pairs {'passed' if kind == 'bad' else 'stopped'}", wrong, limit=limit, note=note)


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in Splitter().spans(text)]


def _column(name: str) -> list[str]:
    with PAIRS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row[name] for row in rows if row["bad"] and row["good"]]


def _sample() -> Iterator[Figure]:
    release = understand(str(SAMPLE), SETTINGS)
    before, after = assess(release).ours, assess(simplify(release, SETTINGS).release).ours
    words = [each.words for each in after.lengths]
    yield Figure("sample, our words: grade before (FKGL)", before.grade or 0.0)
    yield Figure("sample, our words: grade after (FKGL)", after.grade or 0.0, limit=8)
    yield Figure("sample, our words: longest sentence", max(words), "words", limit=20)
    yield Figure("sample, our words: over 15 words", 100 * after.share(after.over_warn), "%", limit=20)
