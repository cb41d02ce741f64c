"""What this computer has for making editions, what it lacks, and the command that installs it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from accessible_release import plugins
from accessible_release.cache import folder_of
from accessible_release.errors import MachineLacks, ReleaseError
from accessible_release.settings import Settings

OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at."""

    name: str
    good: bool
    what: str
    cure: str = ""


def examine(settings: Settings) -> Iterator[Examined]:
    """Everything a build with these settings needs."""
    yield _checked("python", _python)
    for name in settings.editions:
        yield _checked(f"edition {name}", lambda name=name: _edition(name))
    yield _checked("voice", lambda: _voice(settings))
    yield _checked("clip cache", lambda: _cache(settings))


def _checked(name: str, look: Callable[[], str]) -> Examined:
    try:
        return Examined(name, True, look())
    except ReleaseError as error:
        return Examined(name, False, error.message, error.hint)


def _python() -> str:
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < OLDEST_PYTHON:
        raise MachineLacks("python-too-old", f"Python {found} is too old.", hint="Install Python 3.11 or newer.")
    return f"Python {found}"


def _edition(name: str) -> str:
    plugins.edition(name)
    return "ready"


def _voice(settings: Settings) -> str:
    """Says one word, because a library that loads may still be mute."""
    voice = plugins.voice(settings.voice)
    clip = next(voice.speak([plugins.Utterance("ready", settings.rate)], settings.language, settings.voice_name), None)
    if clip is None or not clip.pcm:
        raise MachineLacks("voice-silent", f"the voice {settings.voice} makes no sound.")
    return voice.fingerprint(settings.language, settings.voice_name)


def _cache(settings: Settings) -> str:
    folder = folder_of(settings)
    if folder is None:
        return "none: each build speaks every sentence again (set the cache folder with cache = …)"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            return str(Path(folder))
    except OSError:
        return f"{folder} cannot be written: each build speaks every sentence again"
