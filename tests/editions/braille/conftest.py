"""Tests that ask the real liblouis are skipped without it; AR_REQUIRE_LIBLOUIS=1 makes its absence a failure."""

from __future__ import annotations

import os
import shutil

import pytest

from accessible_release.editions.braille.liblouis import PROGRAM


@pytest.fixture
def louis() -> None:
    """The real program, or the test is skipped."""
    if shutil.which(PROGRAM) is None:
        if os.environ.get("AR_REQUIRE_LIBLOUIS") == "1":
            pytest.fail(f"{PROGRAM} is not installed")
        pytest.skip(f"{PROGRAM} is not installed (apt-get install liblouis-bin)")
