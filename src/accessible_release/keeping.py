"""What a run makes of a release and what it leaves as it lies there: forms of the same text need not be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from accessible_release.editions.printing.edition import PrintEdition, thumbnail
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.files import below, is_plain_name
from accessible_release.forms import Form, wanted_forms, with_forms
from accessible_release.manifest import PACK, Row
from accessible_release.model import MadeFile
from accessible_release.plugins import Edition, Wish
from accessible_release.settings import Settings
from accessible_release.unchanged import Codes, Record, form_of

Load = Callable[[str], Edition | MachineLacks]
"""An edition by its name, or why it cannot be had."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made and what is kept."""

    settings: Settings
    """Those of the run, with every form that will lie there."""
    make: frozenset[Form]
    kept: Mapping[Form, tuple[Row, ...]]
    spoken: frozenset[tuple[str, str]]
    """Level and language of each version that has a recording."""
    fresh: frozenset[Form]
    """The forms that will lie there as the settings want them: those that are made, and most of those that are kept."""
    hearing: frozenset[Form]
    """The forms that are made with the recording."""

    def editions(self, level: str, language: str) -> list[str]:
        """What is to be made of a version, in the order of the settings."""
        return [name for name in self.settings.editions if Form(name, level, language) in self.make]

    def settings_of(self, level: str, language: str) -> Settings:
        """The settings of a version: an edition may ask which others lie beside it."""
        names = tuple(name for name in self.settings.editions if Form(name, level, language) in self.fresh)
        return replace(self.settings, editions=names)

    def names_kept(self) -> set[str]:
        """The files that stay as they are."""
        return {row.file.name for rows in self.kept.values() for row in rows}


def plan(folder: Path, before: Record | None, codes: Codes, settings: Settings, load: Load, *, again: bool) -> Plan:
    """What to make of a release, whose folder may hold what an earlier run made (`before`: its manifest).

    What the settings ask for is made, unless it lies there as it would come out; with `again` in any case. Other forms
    stay, if they are of the same text. A form that welcomes the recording is made again with what needs it.
    """
    records = (before or {}).get("files", ())
    lying = dict(_lying(folder, records, codes))
    wanted = frozenset(wanted_forms(codes.language, settings))
    exact = {form for form, rows in lying.items() if _is_exact(rows, codes)}
    make = wanted if again else wanted - exact
    wishes = {form: _wish(load(form.edition)) for form in {*wanted, *lying}}
    make |= _hearing(lying, _needing(make, wishes), wishes, {"welcome"})
    kept = {form: tuple(map(_shown, rows)) for form, rows in lying.items() if form not in make}
    fresh = frozenset(make | (exact & kept.keys()))
    spoken = _needing(fresh, wishes)
    pack = settings.pack or _has_pack(records, codes)
    return Plan(
        replace(with_forms(settings, (*lying, *make), codes.language), pack=pack),
        frozenset(make),
        kept,
        spoken,
        fresh,
        _hearing(make, spoken, wishes, {"welcome", "needed"}),
    )


def _has_pack(records: Iterable[Mapping[str, Any]], codes: Codes) -> bool:
    return any(each["edition"] == PACK and codes.is_text_of(each) for each in records)


_Version = tuple[str, str]
"""Level and language of a form."""


def _needing(forms: Iterable[Form], wishes: Mapping[Form, Wish]) -> frozenset[_Version]:
    """The versions of those forms that cannot be made without the recording."""
    return frozenset(form[1:] for form in forms if wishes[form] == "needed")


def _hearing(
    forms: Iterable[Form], spoken: frozenset[_Version], wishes: Mapping[Form, Wish], wished: set[Wish]
) -> frozenset[Form]:
    """The forms of spoken versions with one of the wishes for the recording."""
    return frozenset(form for form in forms if form[1:] in spoken and wishes[form] in wished)


def older(before: Record | None, now: Iterable[Row], codes: Codes, settings: Settings) -> tuple[str, ...]:
    """The files of an earlier run that are of another text than `now` and have nothing in their place."""
    there = {row.file.name for row in now}
    wanted = wanted_forms(codes.language, settings)
    records = (before or {}).get("files", ())
    gone = (each for each in records if each["path"] not in there and form_of(each) not in wanted)
    return tuple(each["path"] for each in gone if is_plain_name(each["path"]) and not codes.is_text_of(each))


def _lying(folder: Path, records: Iterable[Record], codes: Codes) -> Iterator[tuple[Form, tuple[Row, ...]]]:
    """Each form of which every file is of this text and still there, whoever may have changed it."""
    found: dict[Form, list[Row | None]] = {}
    for record in records:
        if form := form_of(record):
            found.setdefault(form, []).append(_row(folder, record) if codes.is_text_of(record) else None)
    for form, rows in found.items():
        there = tuple(row for row in rows if row)
        if len(there) == len(rows):
            yield form, there


def _row(folder: Path, record: Record) -> Row | None:
    """A file as it lies there; None for one that cannot be read."""
    name, made = record["path"], record["sha256"]
    try:
        data = below(folder, name).read_bytes() if is_plain_name(name) else None
    except (OSError, Unusable):
        return None
    if data is None:
        return None
    file = MadeFile(name, str(record.get("media_type")), data, record.get("seconds"))
    changed = "" if hashlib.sha256(data).hexdigest() == made else made
    return Row(file, record["edition"], record["language"], record["level"], record["text"], record["shape"], changed)


def _shown(row: Row) -> Row:
    """The row of a print with the picture that the page of the release shows of it."""
    if row.edition != PrintEdition.name:
        return row
    return replace(row, file=replace(row.file, thumbnail=thumbnail(row.file.data)))


def _is_exact(rows: Iterable[Row], codes: Codes) -> bool:
    """Whether the files of a form would come out as they lie there."""
    return all(not row.sha256 and row.shape == codes.shape(Form(row.edition, row.level, row.language)) for row in rows)


def _wish(edition: Edition | MachineLacks) -> Wish:
    """Whether an edition asks for the recording; one that cannot be had asks for nothing."""
    return "none" if isinstance(edition, MachineLacks) else edition.narration
