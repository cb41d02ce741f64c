"""Voices out of files that the user has, or out of packages that pip has installed: looked at before they are kept.

Nothing is run and nothing is fetched. What is too large, or not what its name says, is refused and named.
"""

from __future__ import annotations

import json
import re
import struct
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import IO

from accessible_release.errors import MachineLacks, Unusable, printable, quoted
from accessible_release.files import read_regular
from accessible_release.narrating.natural import store
from accessible_release.narrating.natural.facts import KOKORO, PIPER, facts, how_to_get, language_of, package_folder

Named = tuple[str, bytes]
LARGEST_MODEL = 600_000_000
SMALLEST_MODEL = 10_000
LARGEST_STYLE = 2_000_000
STYLE_ROW = 1_024
"""Bytes of a row of a voice of Kokoro: 256 numbers."""
MOST_MEMBERS = 5_000
NPY_HEADER = 128
STYLE_NAME = re.compile(r"(?:.*/)?([a-z]{2}_[a-z0-9]{1,40})\.(?:bin|npy)")
PIPER_NAME = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+){1,5}|[a-z0-9][a-z0-9_-]{0,60}")
ONNX_FIRST = b"\x08"
"""An ONNX file begins with its version."""
PACKED = (".tgz", ".tar.gz")
VOICE_FILES = (".bin", ".npz")


def kokoro(given: Path | None) -> list[Named]:
    """The files of Kokoro: the model and voices from `given`, the model else from the packages of pip.

    `given` is a folder, the package `kokoro-js` as npm packs it (.tgz), a model (.onnx) or a file of voices (.bin).
    Raises `Unusable` for files that are no good, `MachineLacks` where a part is still missing.
    """
    there = store.sums(store.root() / KOKORO)
    models, styles = _of_kokoro(given) if given else ([], {})
    if not models and store.MODEL not in there:
        models = list(_from_parts())
    if not models and store.MODEL not in there:
        raise _lacking(KOKORO, "the model")
    if not styles and not any(name.endswith(store.STYLE) for name in there):
        raise _lacking(KOKORO, "every voice")
    if len(models) > 1:
        raise Unusable("voice-several", "there are several models (.onnx).", where=quoted(str(given)), hint="Give one.")
    return [*((store.MODEL, data) for data in models), *((f"{name}{store.STYLE}", styles[name]) for name in styles)]


def piper(given: Path | None) -> list[tuple[str, list[Named]]]:
    """The voices of Piper in a folder, beside each other or in folders, or of one .onnx file; else in packages of pip.

    Each with its name. Raises as `kokoro` does.
    """
    models = sorted(_models(given)) if given else sorted(_in_packages())
    if given and not models:
        what = "there is no voice of Piper there (a model .onnx, and its description .onnx.json)."
        raise Unusable("voice-not-there", what, where=quoted(str(given)))
    if not models:
        raise _lacking(PIPER, "every voice")
    return [(_piper_name(model), [(store.MODEL, _model(model)), (store.CONFIG, _config(model))]) for model in models]


def _of_kokoro(given: Path) -> tuple[list[bytes], dict[str, bytes]]:
    if given.is_dir():
        files = [path for path in sorted(given.rglob("*")) if path.is_file()][:MOST_MEMBERS]
        found = dict(each for path in files if path.suffix == ".bin" for each in _style(path.as_posix(), path))
        for path in files:
            found |= _packed(path)
        return [_model(path) for path in files if path.suffix == ".onnx"], found
    if given.suffix == ".onnx":
        return [_model(given)], {}
    found = _packed(given) | dict(_style(given.as_posix(), given))
    if not found:
        what = "there is no voice of Kokoro there."
        hint = "Give the package kokoro-js as npm packs it (.tgz), or a folder with voices such as bf_emma.bin."
        raise Unusable("voice-not-there", what, where=quoted(str(given)), hint=hint)
    return [], found


def _packed(path: Path) -> dict[str, bytes]:
    """The voices in a package of npm, or in the file of all voices that kokoro-onnx reads."""
    try:
        if path.name.endswith(PACKED):
            with tarfile.open(path, "r:gz") as archive:
                return dict(_in_archive(archive))
        if path.suffix in VOICE_FILES and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                return dict(_in_zip(archive))
    except (OSError, EOFError, tarfile.TarError, zipfile.BadZipFile) as error:
        raise _damaged(path, "it cannot be unpacked") from error
    return {}


def _in_archive(archive: tarfile.TarFile) -> Iterator[Named]:
    for count, member in enumerate(archive):
        if count > MOST_MEMBERS:
            return
        stream = archive.extractfile(member) if member.isreg() and member.size <= LARGEST_STYLE else None
        if stream and (name := _usable(member.name)):
            yield name, _good_style(stream.read(), member.name)


def _in_zip(archive: zipfile.ZipFile) -> Iterator[Named]:
    for member in archive.infolist()[:MOST_MEMBERS]:
        if (name := _usable(member.filename)) and member.file_size <= LARGEST_STYLE:
            with archive.open(member) as stream:
                yield name, _good_style(_array(stream), member.filename)


def _array(stream: IO[bytes]) -> bytes:
    """The numbers of an array as numpy writes it, little-endian and four bytes each; nothing of any other."""
    start = stream.read(10)
    if not start.startswith(b"\x93NUMPY\x01"):
        return b""
    (length,) = struct.unpack("<H", start[8:10])
    header = stream.read(length)
    return stream.read(LARGEST_STYLE) if b"'<f4'" in header and b"False" in header else b""


def _style(name: str, path: Path) -> Iterator[Named]:
    """A voice of Kokoro as npm has it; nothing for a file of another kind."""
    if (usable := _usable(name)) and not zipfile.is_zipfile(path):
        yield usable, _good_style(_read(path, LARGEST_STYLE), name)


def _usable(path: str) -> str:
    """The voice that a file is by its name; empty for none, and for one in a language that cannot be read here."""
    found = STYLE_NAME.fullmatch(path)
    return found[1] if found and language_of(found[1])[0] else ""


def _good_style(data: bytes, name: str) -> bytes:
    numbers = struct.unpack(f"<{len(data) // 4}f", data) if data and not len(data) % STYLE_ROW else ()
    if not numbers or not all(-100 < each < 100 for each in numbers):
        raise _damaged(Path(name), "it is no voice of Kokoro")
    return data


def _from_parts() -> Iterator[bytes]:
    """The model that packages of pip have in parts; nothing where one of them is not installed."""
    folders = [package_folder(name) for name in facts(KOKORO)["parts"]]
    if None in folders:
        return
    data = b"".join(_read(folder / "part.bin", LARGEST_MODEL) for folder in folders if folder)
    if sha256(data).hexdigest() != facts(KOKORO)["model_sha256"]:
        raise MachineLacks(
            "voice-damaged",
            "the model that pip has installed is not the one that is known here.",
            hint="Install its packages again, with the versions in constraints.txt, or give a model with --from.",
        )
    yield data


def _in_packages() -> Iterator[Path]:
    for place in facts(PIPER)["packages"]:
        name, _, below = place.partition("/")
        if folder := package_folder(name):
            yield from _models(folder / below)


def _models(given: Path) -> Iterable[Path]:
    if given.is_dir():
        return [path for path in given.rglob("*.onnx") if path.is_file()][:MOST_MEMBERS]
    return [given] if given.suffix == ".onnx" else []


def _model(path: Path) -> bytes:
    data = _read(path, LARGEST_MODEL)
    if len(data) < SMALLEST_MODEL or not data.startswith(ONNX_FIRST):
        raise _damaged(path, "it is no model in the form ONNX")
    return data


def _piper_name(model: Path) -> str:
    if not PIPER_NAME.fullmatch(model.stem):
        what = f"the name {quoted(model.stem)} is none for a voice."
        raise Unusable("voice-name", what, hint="Name it as Piper does, such as en_GB-alba-medium.onnx.")
    return model.stem


def _config(model: Path) -> bytes:
    """The description of a voice of Piper, which says how loud samples are counted and how letters are numbered."""
    path = model.with_name(f"{model.name}.json")
    data = _read(path, store.LARGEST_CONFIG)
    try:
        config = json.loads(data)
        store.language_in(config)
        good = 8_000 <= config["audio"]["sample_rate"] <= 48_000 and config["phoneme_id_map"]
    except (ValueError, KeyError, TypeError, RecursionError):
        good = False
    if not good:
        raise _damaged(path, "it is no description of a voice of Piper")
    return data


def _read(path: Path, most: int) -> bytes:
    try:
        data = read_regular(path, most)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable("voice-unreadable", f"it cannot be read: {reason}.", where=quoted(str(path))) from error
    if len(data) > most:
        raise _damaged(path, f"it is larger than {most:,} bytes")
    return data


def _damaged(path: Path, why: str) -> Unusable:
    return Unusable("voice-unusable", f"{printable(why)}.", where=quoted(str(path)), hint="Nothing was installed.")


def _lacking(engine: str, what: str) -> MachineLacks:
    hint = f"To get it: {how_to_get(engine)}"
    return MachineLacks("voice-not-installed", f"{what} of {engine} is missing.", hint=hint)


def install(engine: str, given: Path | None) -> Sequence[store.Installed]:
    """Install an engine's model and voices; gives back all that are installed then. Raises as `kokoro` does."""
    if engine == KOKORO:
        store.install(KOKORO, kokoro(given))
    else:
        for name, files in piper(given):
            store.install(f"{PIPER}-{name}", files)
    return store.installed(engine)
