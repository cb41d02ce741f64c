"""Releases of every kind, for whoever makes many."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import RELEASE


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Releases of every kind: several with one title, two that are the same, one that stops, one that is empty."""
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(RELEASE.replace("Flood line", f"Line {number}"))
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text(RELEASE.replace("council", f"council of {name}"))
    (tmp_path / "d.md").write_text((tmp_path / "a.md").read_text())
    (tmp_path / "stops.md").write_text(RELEASE.replace("0345 988 1188", "O345 988 ll88"))
    (tmp_path / "empty.md").write_text("")
    return tmp_path
