"""Reads the file of a picture, and refuses what could do more than show a picture."""

from __future__ import annotations

from pathlib import Path

from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_regular
from accessible_release.pictures.raster import raster_fault
from accessible_release.pictures.svg import svg_fault

LARGEST = 500_000
"""Bytes of one picture. It is put into every page, print and book that shows it."""
MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def drawing(folder: Path, name: str, where: str) -> tuple[bytes, str]:
    """The bytes of the picture `name` in `folder`, and their media type.

    Raises `Unusable`: `pictures-file` for a file that is missing, too large or outside the folder, `pictures-kind` for
    one that is no SVG, PNG or JPEG, `pictures-unsafe` for an SVG that could run, load or hide something.
    """
    path = _inside(folder, name, where)
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        raise Unusable("pictures-kind", f"{quoted(name)} is no SVG, PNG or JPEG file.", where=where)
    data = _read(path, name, where)
    if media_type == "image/svg+xml":
        fault = svg_fault(data)
        if fault:
            hint = "Save it again as a plain SVG, without scripts, links or linked files."
            raise Unusable("pictures-unsafe", f"{quoted(name)} {fault}.", where=where, hint=hint)
    else:
        fault = raster_fault(data, media_type)
        if fault:
            raise Unusable("pictures-kind", f"{quoted(name)} {fault}.", where=where)
    return data, media_type


def _inside(folder: Path, name: str, where: str) -> Path:
    """The path of a file that really lies in the folder or below it: no link, no “..” leads out of it."""
    if not name.strip():
        raise Unusable("pictures-file", "no file is named.", where=where)
    path = folder / name
    if "\\" in name or "\0" in name or not path.resolve().is_relative_to(folder.resolve()):
        hint = "Put it into the folder of the pictures."
        raise Unusable("pictures-file", f"{quoted(name)} lies outside the folder.", where=where, hint=hint)
    return path


def _read(path: Path, name: str, where: str) -> bytes:
    try:
        data = read_regular(path, LARGEST)
    except OSError as error:
        raise Unusable("pictures-file", f"cannot read {quoted(name)}: {error.strerror}.", where=where) from error
    if len(data) > LARGEST:
        message = f"{quoted(name)} is larger than {LARGEST // 1000} kB."
        raise Unusable("pictures-file", message, where=where, hint="Save it smaller.")
    return data
