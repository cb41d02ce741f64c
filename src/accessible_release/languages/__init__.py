"""What belongs to a language: one folder a language, and one for a region that holds only what differs (`pt-PT`).

A folder holds plain files, and every one but `phrases.toml` may be missing:

    phrases.toml   our own words: the card's labels, announcements, spoken digits
    facts.toml     what the gate for translations knows: words that deny, bind, bound and count
    terms.tsv      the terms of our field: in English what they mean, elsewhere which words are right for them
    mistaken.tsv   its words for the wrong meaning of an English word, for the flags of translations
    language.toml  its voice, fonts, countries, and other things that take a line
    spoken/        how words are spoken, in tables
    braille.toml   the tables of liblouis that write it
    pictures.tsv   what our own pictures show
    fonts/         the files of its fonts

Each is explained in the folder of English, `en`, and read by the module that needs it. Ours lie beside this module.
Another language can be a package of its own. It announces its tag in the group `accessible_release.languages`, with
a package in whose folder the same files lie. Ours come first: a package adds what we do not have. Only phrases that
a person has checked go before those of ours that nobody has.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from accessible_release.errors import MachineLacks, printable, quoted

GROUP = "accessible_release.languages"
PHRASES = "phrases.toml"
"""The file without which nothing is published in a language."""
REGION, SCRIPT = 2, 4
"""Letters of a region and of a script."""
ABOUT, FACTS, BRAILLE, PICTURES = "language.toml", "facts.toml", "braille.toml", "pictures.tsv"
"""The other files: of what takes a line, of what the gate knows, of the tables of liblouis, of what pictures show."""


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without its script and region, in small letters: `pt` of `pt-BR`."""
    return tag.partition("-")[0].lower()


def spelt(part: str) -> str:
    """The script or region of a tag as it is usually written: `Hant`, `PT`."""
    return {REGION: part.upper(), SCRIPT: part.title()}.get(len(part), part)


def lineage(tag: str) -> tuple[str, ...]:
    """The tags whose folders make up a language, the general one first: `pt`, `pt-PT`, also of `pt-pt`."""
    first, *rest = tag.split("-")
    return tuple(dict.fromkeys((first, "-".join((first, *map(spelt, rest))))))


def file(tag: str, name: str) -> Traversable | None:
    """The file of that name in the folder of this very tag; None where there is none.

    Raises `MachineLacks` for a package that announces the tag and is not there.
    """
    return next((found for folder in _folders(tag) if (found := folder / name).is_file()), None)


def nearest(tag: str, name: str) -> Traversable | None:
    """The file of that name in the folder of a region or, where it has none, of its language."""
    return next((found for each in reversed(lineage(tag)) if (found := file(each, name))), None)


def text(tag: str, name: str) -> str | None:
    """What `file` finds, as text. Raises `MachineLacks` for what is not UTF-8."""
    found = file(tag, name)
    try:
        return found.read_text(encoding="utf-8") if found else None
    except ValueError as error:
        raise _broken(tag, name, error) from error


@cache
def rows(tag: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a file (TSV) of this very tag, without comments; none where there is no such file."""
    lines = (text(tag, name) or "").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))


@cache
def table(tag: str, name: str) -> dict[str, Any]:
    """A file (TOML) of a language, with what its region's own file says; empty where there is none.

    A section of the region's file adds to the one of the language's. Raises `MachineLacks` for a file that is not
    TOML.
    """
    whole: dict[str, Any] = {}
    for each in lineage(tag):
        for key, value in (_phrases(each) if name == PHRASES else _parsed(each, name)).items():
            whole[key] = {**whole.get(key, {}), **value} if isinstance(value, dict) else value
    return whole


def tags(name: str = PHRASES) -> tuple[str, ...]:
    """The tags whose own folders hold a file of that name, sorted. A package that is not there is passed over."""
    return tuple(tag for tag in _all() if _holds(tag, name))


def tables(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Tag and table of each language with a file of that name, sorted. What cannot be read is passed over."""
    for tag in tags(name):
        with suppress(MachineLacks):  # it is told where the language is asked for
            yield tag, table(tag, name)


def subfolders(name: str) -> tuple[Traversable, ...]:
    """The folders of that name in the folders of all languages, in the order of their tags."""
    return tuple(found for tag in _all() for folder in _had(tag) if (found := folder / name).is_dir())


@cache
def announced() -> dict[str, EntryPoint]:
    """The languages that other packages bring, by their tags."""
    return {entry.name: entry for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.value)}


def folder_of(entry: EntryPoint) -> Traversable:
    """The folder of a language that is a package. Raises `MachineLacks` for one that cannot be found."""
    try:
        return files(entry.value)
    except Exception as error:  # a package of somebody else may fail in any way
        raise MachineLacks(
            "language-broken",
            f"the package of the language {quoted(entry.name)} cannot be loaded: {printable(str(error))}.",
            hint="Install it again, or take it out.",
        ) from error


def _folders(tag: str) -> Iterator[Traversable]:
    if tag.isascii() and tag.replace("-", "").isalnum():
        yield files(__name__) / tag
        if entry := announced().get(tag):
            yield folder_of(entry)


def _all() -> tuple[str, ...]:
    ours = [folder.name for folder in files(__name__).iterdir() if folder.is_dir()]
    return tuple(sorted({*ours, *announced()}))


def _had(tag: str) -> tuple[Traversable, ...]:
    """The folders of this very tag; of a package that is not there none."""
    with suppress(MachineLacks):
        return tuple(_folders(tag))
    return ()


def _holds(tag: str, name: str) -> bool:
    return any((folder / name).is_file() for folder in _had(tag))


def _parsed(tag: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text(tag, name) or "")
    except tomllib.TOMLDecodeError as error:
        raise _broken(tag, name, error) from error


def _phrases(tag: str) -> dict[str, Any]:
    """Our phrases with those that a person has checked over them, from a package.

    Who checked them is named only as long as the package has every wording that we have.
    """
    ours, entry = _parsed(tag, PHRASES), announced().get(tag)
    if entry is None or not (files(__name__) / tag).is_dir() or _checked(ours):
        return ours
    try:
        theirs = tomllib.loads((folder_of(entry) / PHRASES).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ours
    except ValueError as error:
        raise _broken(tag, PHRASES, error) from error
    if not _checked(theirs):
        return ours
    whole = {section: {**ours.get(section, {}), **theirs.get(section, {})} for section in {**ours, **theirs}}
    if any(key not in theirs.get(section, {}) for section, part in ours.items() for key in part):
        whole["meta"]["checked_by"] = ""
    return whole


def _checked(phrases: dict[str, Any]) -> bool:
    return bool(phrases.get("meta", {}).get("checked_by"))


def _broken(tag: str, name: str, error: ValueError) -> MachineLacks:
    return MachineLacks(
        "language-broken",
        f"{name} of the language {quoted(tag)} cannot be read: {printable(str(error))}.",
        hint="Correct the file, or install its package again.",
    )
