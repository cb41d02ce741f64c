"""The folder of installed voices: `kokoro/` and, for each voice of Piper, `piper-<name>/`. Each is whole or absent.

A folder holds `model.onnx`, what belongs to it, and last `sha256.json`, by which damage is seen and clips are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from accessible_release.errors import MachineLacks, quoted
from accessible_release.files import LOCK, read_regular, unwritable
from accessible_release.narrating.natural.facts import KOKORO, PIPER, language_of
from accessible_release.sets import write_set

SUMS = "sha256.json"
MODEL, CONFIG = "model.onnx", "model.onnx.json"
STYLE = ".style"
"""The ending of a voice of Kokoro."""
LARGEST_SUMS = 100_000
LARGEST_CONFIG = 1_000_000
WAIT_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Installed:
    """A voice that lies there."""

    engine: str
    name: str
    language: str
    """BCP 47."""
    folder: Path
    code: str
    """SHA-256 over the checksums of its files: the sound depends on nothing else that lies there."""


def root() -> Path:
    """Where the installed voices lie: in the user's data folder."""
    return Path(platformdirs.user_data_dir("accessible-release", appauthor=False)) / "voices"


def installed(engine: str) -> tuple[Installed, ...]:
    """The voices of an engine that lie there, by name."""
    where = root()
    if engine == KOKORO:
        return tuple(_of_kokoro(where / KOKORO))
    try:
        folders = sorted(path for path in where.iterdir() if path.name.startswith(f"{PIPER}-"))
    except OSError:
        return ()
    return tuple(each for each in map(_of_piper, folders) if each)


def sums(folder: Path) -> Mapping[str, str]:
    """The checksums that were written when a folder was installed; nothing for one that is not whole."""
    try:
        found = json.loads(read_regular(folder / SUMS, LARGEST_SUMS))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and all(isinstance(each, str) for each in found.values()) else {}


def check(voice: Installed) -> None:
    """Raises `MachineLacks` for a voice that is not what was installed."""
    for name in (MODEL, own_file(voice)):
        check_file(voice, name)


def own_file(voice: Installed) -> str:
    """The file that belongs to a voice, beside the model."""
    return CONFIG if voice.engine == PIPER else f"{voice.name}{STYLE}"


def check_file(voice: Installed, name: str) -> None:
    """Raises `MachineLacks` for a file of a voice that is not what was installed."""
    expected = sums(voice.folder).get(name, "")
    try:
        with (voice.folder / name).open("rb") as stream:
            good = file_digest(stream, "sha256").hexdigest() == expected
    except OSError:
        good = False
    if not good:
        raise MachineLacks(
            "voice-damaged",
            f"the voice {quoted(voice.name)} is not as it was installed ({name}).",
            where=quoted(str(voice.folder)),
            hint=f"Install it again: accessible-release voices install {voice.engine}",
        )


def install(folder_name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Put the files into a folder of that name, whole or not at all; what else lies there stays.

    Raises `MachineLacks` for a disk that refuses.
    """
    where = root()
    folder = where / folder_name
    given = dict(files)
    with _locked(where):
        made = {**sums(folder), **{name: sha256(data).hexdigest() for name, data in given.items()}}
        last = json.dumps(dict(sorted(made.items())), indent=1).encode()
        write_set(folder, given.items(), (SUMS, last))
    return folder


@contextmanager
def _locked(where: Path) -> Iterator[None]:
    if not where.is_absolute():
        raise MachineLacks(
            "voices-no-folder",
            "this user has no data folder for voices.",
            hint="Name one in the environment: XDG_DATA_HOME.",
        )
    try:
        where.mkdir(parents=True, exist_ok=True)
        with FileLock(where / LOCK, timeout=WAIT_SECONDS):
            yield
    except Timeout as busy:
        raise MachineLacks(
            "voices-in-use",
            "another run is installing voices there.",
            where=quoted(str(where)),
            hint="Wait for it to end, then run the same command again.",
        ) from busy
    except OSError as error:
        raise unwritable(where, error) from error


def _of_kokoro(folder: Path) -> Iterator[Installed]:
    found = sums(folder)
    for file in sorted(found) if MODEL in found else ():
        name = file.removesuffix(STYLE)
        tag, _ = language_of(name)
        if file.endswith(STYLE) and tag:
            yield Installed(KOKORO, name, tag, folder, _code(found[MODEL], found[file]))


def _of_piper(folder: Path) -> Installed | None:
    found = sums(folder)
    if not {MODEL, CONFIG} <= set(found):
        return None
    try:
        config = json.loads(read_regular(folder / CONFIG, LARGEST_CONFIG))
        tag = language_in(config)
    except (OSError, ValueError):
        return None
    name = folder.name.removeprefix(f"{PIPER}-")
    return Installed(PIPER, name, tag, folder, _code(found[MODEL], found[CONFIG]))


def language_in(config: object) -> str:
    """The language of a voice of Piper by its description (BCP 47); ValueError for one that is none."""
    if not isinstance(config, dict):
        raise ValueError("not an object")  # noqa: TRY004 - as a broken JSON is
    named = config.get("language") or {}
    code = named.get("code") if isinstance(named, dict) else None
    spoken = config.get("espeak") or {}
    code = code or (spoken.get("voice") if isinstance(spoken, dict) else None)
    if not isinstance(code, str) or not code:
        raise ValueError("it names no language")
    language, _, region = code.replace("_", "-").partition("-")
    return f"{language.lower()}-{region.upper()}" if region else language.lower()


def _code(*checksums: str) -> str:
    return sha256(" ".join(checksums).encode()).hexdigest()
