"""How long `--help` takes, beside an interpreter that does nothing; and that it loads no engine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from figures import PROGRAM, Figure, medians

RUNS = 21
LIMIT = 5
ENGINES = ("av", "pyttsx3", "jinja2", "phonenumbers", "markdown_it", "num2words")
LOADED = f"""
import sys
from accessible_release.cli import main
sys.argv = ["accessible-release", "--help"]
try:
    main()
except SystemExit:
    pass
print(*(name for name in {ENGINES!r} if name in sys.modules), file=sys.stderr)
"""


def figures() -> Iterator[Figure]:
    """The ratio, and the number of engines loaded."""
    nothing = [sys.executable, "-c", "pass"]
    helping = [PROGRAM, "--help"]
    medians([nothing, helping], 2)  # warm
    bare, ours = medians([nothing, helping], RUNS)
    yield Figure(
        "--help / python -c pass",
        ours / bare,
        limit=LIMIT,
        note=f"{ours * 1000:.0f} / {bare * 1000:.0f} ms, median of {RUNS}",
    )
    run = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    yield Figure("engines that --help loads", len(run.stderr.split()), limit=0, note=run.stderr.strip())
