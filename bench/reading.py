"""How long it takes to understand the largest release that is read (`max_bytes`)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from figures import SAMPLE, Figure, seconds

from accessible_release.settings import Settings

FENCE = "```"
PROGRAM = """
import sys
from accessible_release.pipeline import understand
from accessible_release.settings import Settings
understand(sys.argv[1], Settings())
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Seconds for a release of a megabyte: the sample's text, again and again."""
    head, _, body = SAMPLE.read_text(encoding="utf-8").rpartition(FENCE)
    size, room = len(body.encode()) + 2, Settings().max_bytes - len((head + FENCE).encode())
    path = folder / "large.md"
    path.write_text(head + FENCE + "\n\n".join([body] * (room // size)), encoding="utf-8")
    taken = seconds([sys.executable, "-c", PROGRAM, str(path)])
    yield Figure(f"reading a release of {path.stat().st_size / 1e6:.1f} MB", taken, "s")
