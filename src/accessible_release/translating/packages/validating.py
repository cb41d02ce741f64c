"""A language file (.argosmodel), judged before anything of it is unpacked.

It is a zip with one folder: `metadata.json`, `model/` in the format of CTranslate2, and a tokenizer.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from accessible_release.errors import Unusable, quoted
from accessible_release.files import open_regular
from accessible_release.translating.packages.codes import is_sane, to_tag
from accessible_release.translating.packages.names import check_folders, check_names, check_sizes

METADATA = "metadata.json"
MODEL = "model/model.bin"
TOKENIZERS = ("sentencepiece.model", "bpe.model")
LONGEST_METADATA = 1_000_000
LISTS = ("from_codes", "to_codes", "links", "languages", "dependencies", "source_languages", "target_languages")
"""Fields that Argos would fail on, for every installed language, if they were anything else."""
VERSION = re.compile(r"[\w.+-]{1,40}", re.ASCII)
HEADER = struct.Struct("<IH")
"""How a model begins: version of the format, length of the name that follows, with its closing zero byte."""
FORMATS = range(2, 100)
SPECIFICATION = re.compile(rb"Transformer\w{0,40}\0", re.ASCII)
DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, OverflowError, RuntimeError, ValueError, struct.error)
"""What Python raises while it reads a zip that is not as it should be."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a language file says of itself."""

    top: str
    """The folder in the file."""
    source: str
    target: str
    """Languages, as BCP 47 tags."""
    version: str
    """Empty where the file does not say."""


@contextmanager
def opened(path: Path) -> Iterator[tuple[ZipFile, Described]]:
    """The file, found good, and what it says of itself. Raises `Unusable` with what to do; unpacks nothing."""
    where = quoted(str(path))
    with ExitStack() as stack:
        archive = _archive(path, where, stack)
        yield archive, _validated(archive, where)


def described(metadata: bytes, where: str) -> Described:
    """What a `metadata.json` says; `top` is left empty. Raises `Unusable`."""
    fields = _fields(metadata)
    if fields is None:
        raise _no_metadata("its metadata.json cannot be read", where)
    codes = [fields.get("from_code"), fields.get("to_code")]
    sane = [to_tag(code) for code in codes if isinstance(code, str) and is_sane(code.replace("_", "-"))]
    if len(set(sane)) != len(codes) or fields.get("type", "translate") != "translate":
        raise Unusable(
            "package-language",
            "it does not say which language it translates to which.",
            where=where,
            hint="Give a package of the type “translate”, for two languages.",
        )
    version = fields.get("package_version")
    known = isinstance(version, str) and VERSION.fullmatch(version)
    return Described("", sane[0], sane[1], str(version) if known else "")


def _archive(path: Path, where: str, stack: ExitStack) -> ZipFile:
    try:
        stream = stack.enter_context(open_regular(path))
    except OSError as error:
        reason = (error.strerror or "failed").lower()
        raise Unusable(
            "package-unreadable", f"cannot read it: {reason}.", where=where, hint="Check name and permission."
        ) from error
    try:
        return stack.enter_context(ZipFile(stream))
    except DAMAGED as error:
        raise Unusable(
            "package-not-zip",
            "that is no language file (.argosmodel), or its end is missing.",
            where=where,
            hint="Get it again, whole.",
        ) from error


def _validated(archive: ZipFile, where: str) -> Described:
    members = archive.infolist()
    check_sizes(members, where)
    check_names(members, where)
    top = check_folders(members, where)
    _check_bytes(archive, where)
    names = {each.filename.removeprefix(f"{top}/"): each.file_size for each in members if not each.is_dir()}
    if not 0 < names.get(METADATA, 0) <= LONGEST_METADATA:
        raise _no_metadata("it has no metadata.json", where)
    found = described(archive.read(f"{top}/{METADATA}"), where)
    _check_model(archive, top, names, where)
    if not any(names.get(each) for each in TOKENIZERS):
        raise Unusable(
            "package-no-tokenizer",
            f"it has no tokenizer ({' or '.join(TOKENIZERS)}).",
            where=where,
            hint="Get the whole file again.",
        )
    return Described(top, found.source, found.target, found.version)


def _check_bytes(archive: ZipFile, where: str) -> None:
    """Every byte is read once, and compared with the checksums in the file."""
    fault = "cannot be unpacked"
    try:
        bad = archive.testzip()
    except DAMAGED:
        bad = "a part"
    else:
        fault = f"{quoted(bad)} is not what was packed" if bad else ""
    if bad:
        raise Unusable(
            "package-damaged", f"the file is damaged: {fault}.", where=where, hint="Copy or download it again."
        )


def _check_model(archive: ZipFile, top: str, names: dict[str, int], where: str) -> None:
    fault = "has no model (model/model.bin)" if not names.get(MODEL) else ""
    if not fault and not _is_model(archive, f"{top}/{MODEL}"):
        fault = "holds something else in the place of its model (model/model.bin)"
    if not fault and not any(size and re.fullmatch(r"model/\w*vocabulary\.\w+", name) for name, size in names.items()):
        fault = "has a model without its vocabulary"
    if fault:
        raise Unusable(
            "package-no-model", f"it {fault}.", where=where, hint="Give a package for Argos Translate, whole."
        )


def _is_model(archive: ZipFile, name: str) -> bool:
    with archive.open(name) as stream:
        header = stream.read(HEADER.size)
        if len(header) < HEADER.size:
            return False
        version, length = HEADER.unpack(header)
        return version in FORMATS and SPECIFICATION.fullmatch(stream.read(length)) is not None


def _fields(metadata: bytes) -> dict[str, Any] | None:
    """The fields, or None where they are no JSON object that Argos can take."""
    try:
        fields = json.loads(metadata.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not all(isinstance(fields.get(name, []), list) for name in LISTS):
        return None
    return fields


def _no_metadata(fault: str, where: str) -> Unusable:
    return Unusable(
        "package-no-metadata", f"{fault}.", where=where, hint="Give a package for Argos Translate, as it was published."
    )
