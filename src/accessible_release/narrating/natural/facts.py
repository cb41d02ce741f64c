"""What is known of each engine: `engines.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from accessible_release import tables

KOKORO, PIPER = "kokoro", "piper"
ENGINES = (KOKORO, PIPER)


def facts(engine: str) -> Mapping[str, Any]:
    """The table of an engine."""
    found: Mapping[str, Any] = tables.toml(__package__, "engines.toml")[engine]
    return found


def how_to_get(engine: str) -> str:
    """The commands that a person gives to have the engine, one after another."""
    return "; ".join(facts(engine)["get"])


def language_of(name: str) -> tuple[str, str]:
    """The language of a voice of Kokoro (BCP 47), and what its engine calls it; empty for one we cannot use."""
    tag, code = facts(KOKORO)["languages"].get(name[:1], ("", ""))
    return tag, code


def recogniser_facts() -> Mapping[str, Any]:
    """The models of Whisper that packages have, and the words that it writes for digits."""
    found: Mapping[str, Any] = tables.toml(__package__, "engines.toml")["recogniser"]
    return found


def package_folder(name: str) -> Path | None:
    """The folder of an installed package, which is not imported; None where it is not installed."""
    spec = find_spec(name)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None
