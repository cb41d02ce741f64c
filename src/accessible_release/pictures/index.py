"""An index.toml: which pictures there are, in which files, what they show and which words call them.

credit = "OpenMoji (openmoji.org), CC BY-SA 4.0"   # of every picture that has none of its own

[[picture]]
name = "bus"
file = "bus.svg"                  # SVG, PNG or JPEG, in this folder
alt = "A bus"                     # or { en = "A bus", cy = "Bws" }
topic = "travel"
words = ["bus", "bus stop", "travel (verb)"]
never = ["minibus"]               # words beside which this picture never stands
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own
from accessible_release.pictures.calling import call
from accessible_release.pictures.drawings import drawing
from accessible_release.pictures.picture import Call, Picture
from accessible_release.pictures.sensitive import is_sensitive

INDEX = "index.toml"
LANGUAGE = "en"
"""Of an `alt` that names none."""
NAME = re.compile(r"(?!all\Z|s\d+\Z)[a-z][a-z0-9-]*")
"""`all` and the ids of sentences mean something else in the setting `refused_pictures`."""
TEXTS = ("name", "file", "topic", "credit")
LISTS = ("words", "never")
KEYS = (*TEXTS, "alt", *LISTS)


def read_index(folder: Path, index: Path | None = None) -> tuple[Picture, ...]:
    """The pictures of a folder, in the order of its index.toml, or of an index that stands elsewhere.

    Raises `Unusable`: `pictures-unreadable`, `pictures-broken`, `pictures-entry`, `pictures-name`, `pictures-alt`,
    `pictures-credit`, `pictures-word`, and what `drawing` raises.
    """
    path = index or folder / INDEX
    table = _table(path)
    rows, credit = table.get("picture", []), table.get("credit", "")
    unknown = sorted(set(table) - {"picture", "credit"})
    fits = isinstance(rows, list) and all(isinstance(row, dict) for row in rows) and isinstance(credit, str)
    if unknown or not fits:
        what = f"does not know {quoted(unknown[0])}" if unknown else "has no list of pictures"
        raise Unusable("pictures-broken", f"the index {what}.", where=_shown(path), hint="Write each as [[picture]].")
    found: dict[str, Picture] = {}
    for row in rows:
        where = f"{_shown(path)}, picture {quoted(str(row.get('name', '?')))}"
        _check_types(row, where)
        picture = _picture(row, folder, credit, where)
        if picture.name in found:
            raise Unusable("pictures-name", "there are two pictures of that name.", where=where)
        found[picture.name] = picture
    return tuple(found.values())


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_own(path).decode())
    except OSError as error:
        message = f"cannot read the index of the pictures: {error.strerror}."
        hint = "The setting pictures names a folder with an index.toml (docs/pictures.md)."
        raise Unusable("pictures-unreadable", message, where=_shown(path), hint=hint) from error
    except (ValueError, RecursionError) as error:
        raise Unusable("pictures-broken", f"not valid TOML: {error}.", where=_shown(path)) from error


def _check_types(row: Mapping[str, Any], where: str) -> None:
    unknown = sorted(set(row) - set(KEYS))
    if unknown:
        message = f"a picture has no {quoted(unknown[0])}."
        raise Unusable("pictures-entry", message, where=where, hint=f"It has: {', '.join(KEYS)}.")
    for name in TEXTS:
        if not isinstance(row.get(name, ""), str):
            raise Unusable("pictures-entry", f"{name} takes a text.", where=where)
    for name in LISTS:
        value = row.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise Unusable("pictures-entry", f"{name} takes a list of texts.", where=where)


def _picture(row: Mapping[str, Any], folder: Path, credit: str, where: str) -> Picture:
    name = row.get("name", "")
    if not NAME.fullmatch(name):
        hint = "Write it in small letters a to z, digits and hyphens, a letter first; not “all”, not as “s0001”."
        raise Unusable("pictures-name", "that is no name for a picture.", where=where, hint=hint)
    credited = row.get("credit", credit).strip()
    if not credited:
        hint = "Write who made it and under which licence; credit = “Our own.” is enough for your own."
        raise Unusable("pictures-credit", "it is not said whose picture it is.", where=where, hint=hint)
    alts = _alts(row.get("alt", ""), where)
    data, media_type = drawing(folder, row.get("file", ""), where)
    return Picture(
        name,
        data,
        media_type,
        credited,
        row.get("topic", ""),
        tuple(_call(each, where) for each in row.get("words", [])),
        tuple(" ".join(each.lower().split()) for each in row.get("never", [])),
        alts,
    )


def _alts(given: Any, where: str) -> dict[str, str]:
    """Language → what the picture shows."""
    alts = {LANGUAGE: given} if isinstance(given, str) else given
    if not isinstance(alts, dict) or not all(isinstance(each, str) for each in alts.values()):
        raise Unusable("pictures-entry", "alt takes a text, or a text a language.", where=where)
    if not alts.get(LANGUAGE, "").strip():
        hint = "Write it in a few words: alt = “A bus”."
        raise Unusable("pictures-alt", "it is not said in English what the picture shows.", where=where, hint=hint)
    return {language: " ".join(text.split()) for language, text in alts.items()}


def _call(text: str, where: str) -> Call:
    try:
        found = call(text)
    except ValueError as error:
        hint = "Write “bus”, “bus stop”, “travel (verb)” or “wash > hand”."
        raise Unusable(
            "pictures-word", f"{quoted(text)} is no word that calls a picture.", where=where, hint=hint
        ) from error
    if is_sensitive([str(found)]):
        hint = "No sentence with such a word ever gets a picture (docs/pictures.md)."
        raise Unusable("pictures-word", f"{quoted(text)} can never call a picture.", where=where, hint=hint)
    return found


def _shown(path: Path) -> str:
    return quoted(str(path))
