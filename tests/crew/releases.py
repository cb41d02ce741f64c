"""What lies in an output folder and what was told of it, to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accessible_release.outcome import Outcome

LOCAL = (".accessible-release.lock", ".accessible-release.pid")


def files(output: Path) -> dict[str, bytes]:
    found = (path for path in output.rglob("*") if path.is_file() and path.name not in LOCAL)
    return {str(path.relative_to(output)): path.read_bytes() for path in found}


def told(outcomes: Iterator[Outcome]) -> list[tuple[object, ...]]:
    """What one is told, without the folder in which it lies."""
    return [
        (
            each.source,
            each.folder and each.folder.name,
            each.files,
            each.unchanged,
            each.findings,
            each.error and (type(each.error), each.error.code, each.error.message, each.error.hint),
        )
        for each in outcomes
    ]
