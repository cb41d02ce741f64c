"""A computer that loses its power while somebody saves loses no word that was saved."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_no_kill_loses_a_word(tmp_path: Path) -> None:
    path = os.pathsep.join([str(HERE.parent), *sys.path])
    ran = subprocess.run(
        [sys.executable, HERE / "killed.py", tmp_path, "50"],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    saves = int(ran.stderr.split()[-2])
    assert saves > 5
