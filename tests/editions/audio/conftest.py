from __future__ import annotations

from collections.abc import Mapping

import pytest

from accessible_release.editions.sound import sounds
from accessible_release.settings import DEFAULTS

from .recordings import KINDS, spoken


@pytest.fixture(scope="session")
def bare() -> Mapping[str, bytes]:
    """The recording in every kind of file, without labels."""
    return sounds(spoken(), DEFAULTS, KINDS)
