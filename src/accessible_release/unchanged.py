"""Whether a release need be made again: not where all that is wanted lies there, and would come out the same."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, printable
from accessible_release.files import below, is_plain_name
from accessible_release.fingerprints import Fingerprints, Given
from accessible_release.forms import Form, wanted_forms
from accessible_release.manifest import PACK, Row
from accessible_release.settings import Settings
from accessible_release.shelf import Shelf

Record = Mapping[str, Any]
"""A manifest, or a file as a manifest has it."""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one release's forms, as they would be made now."""

    fingerprints: Fingerprints
    given: Given
    language: str
    """Of the release."""

    def text(self, level: str = "", language: str = "") -> str:
        """Of the words of a version; of the whole, without a level."""
        return self.fingerprints.text(self.given, self.language, level, language or self.language)

    def shape(self, form: Form) -> str:
        """Of what shapes a form beside its words."""
        return self.fingerprints.shape(form.edition, form.language)

    def of(self, row: Row) -> Row:
        """A row of a form that was made now, with its codes."""
        form = Form(row.edition, row.level, row.language)
        return replace(row, text=self.text(row.level, row.language), shape=self.shape(form))

    def is_text_of(self, record: Record) -> bool:
        """Whether a file says what it would say if it were made now."""
        form = form_of(record)
        return str(record.get("text")) == (self.text(form.level, form.language) if form else self.text())

    def is_shape_of(self, record: Record) -> bool:
        """Whether a file of a form looks and sounds as it would if it were made now."""
        form = form_of(record)
        return form is not None and str(record.get("shape")) == self.shape(form)


def form_of(record: Record) -> Form | None:
    """The form that a file is of; None for one of the whole release, such as its index page."""
    if not record.get("level") or not record.get("shape"):
        return None
    return Form(record["edition"], str(record["level"]), record["language"])


def is_whole(folder: Path, record: Record) -> bool:
    """Whether a file lies in its folder as it was made."""
    name = record["path"]
    try:
        path = below(folder, name)
        if not is_plain_name(name) or path.stat().st_size != record.get("bytes"):
            return False
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == str(record["sha256"])
    except (OSError, Unusable):
        return False


def unchanged(
    path: str, shelf: Shelf, taken: Collection[str], settings: Settings, fingerprints: Fingerprints
) -> tuple[Path, Record] | None:
    """The folder and the manifest of a release that need not be made again; None where it must be, or nobody can tell.

    `taken` are the names of the folders of this run. Reads the release's bytes and those of its forms, nothing more.
    """
    given = fingerprints.given(path)
    if given is None:
        return None
    for folder, known in shelf.made_from(printable(Path(path).name)):
        if folder.name not in taken:
            codes = Codes(fingerprints, given, str(known.get("language")))
            if _is_all_there(known, settings, codes) and all(is_whole(folder, each) for each in known["files"]):
                return folder, known
    return None


def _is_all_there(known: Record, settings: Settings, codes: Codes) -> bool:
    files = known["files"]
    there = {form_of(each) for each in files if codes.is_text_of(each)}
    wanted = set(wanted_forms(codes.language, settings))
    return (
        wanted <= there
        and all(codes.is_text_of(each) for each in files)
        and all(codes.is_shape_of(each) for each in files if form_of(each) in wanted)
        and (not settings.pack or any(each["edition"] == PACK for each in files))
    )
