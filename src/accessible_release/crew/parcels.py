"""What travels to another computer and back: bytes, with their names. Nothing there needs a disk that is ours.

A kit holds what is the same for every release of a run, a parcel one release. Who unpacks them has the same files under
other paths; where an error names such a path, it is told as it is called here.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from accessible_release.beside import records_beside
from accessible_release.crew.tasks import Task
from accessible_release.crew.worker import Order
from accessible_release.errors import ReleaseError, Unusable, quoted
from accessible_release.files import below, is_plain_name, read_regular
from accessible_release.fingerprints import LISTS_OF_THE_SHAPE, LISTS_OF_THE_TEXT
from accessible_release.manifest import NAME, known
from accessible_release.settings import PATHS, Settings

Files = Mapping[str, bytes]
"""By name, or by path below a folder."""
LISTS = tuple(sorted(LISTS_OF_THE_TEXT | LISTS_OF_THE_SHAPE))
LARGEST_KIT = LARGEST_RELEASE = 100_000_000
"""Bytes of the files that the settings name, all together, and of a release."""
GIVEN, OUTPUT, OF_SETTINGS = "given", "output", "settings"
ITSELF = ""
"""The path of a file that is no folder, below itself."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The settings of a run with the files that they name."""

    order: Order
    """Without any path."""
    places: Mapping[str, str]
    """Name of a setting → its path where the run was begun."""
    files: Mapping[str, Files]
    code: str = field(default_factory=lambda: secrets.token_hex(16))
    """By which the run is known again."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A release with the files beside it, and what was made of files of its name before."""

    path: str
    """Where the run was begun."""
    slug: str
    given: Files
    lying: Mapping[str, Files]


def pack_kit(order: Order) -> Kit:
    """The kit of a run. Raises `Unusable` where its files cannot be read, or are too many to be sent with it."""
    settings = order.settings
    places = {name: str(getattr(settings, name)) for name in LISTS if getattr(settings, name)}
    files = {}
    left = LARGEST_KIT
    for name, place in places.items():
        try:
            files[name] = dict(_below(Path(place), left))
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            what = f"the setting {name} names something that cannot be sent: {reason}."
            raise Unusable("settings-file", what, where=quoted(place)) from error
        left -= sum(map(len, files[name].values()))
    return Kit(replace(order, settings=_without_paths(settings)), places, files)


def _without_paths(settings: Settings) -> Settings:
    nowhere: dict[str, Any] = dict.fromkeys(PATHS, "")
    return replace(settings, **nowhere)


def _below(path: Path, most: int) -> Iterator[tuple[str, bytes]]:
    """The files of a folder, or the one that the path is; none where there is nothing, which its reader will say."""
    paths = [path] if path.is_file() else []
    for place, folders, names in os.walk(path):
        folders.sort()
        paths += [Path(place, name) for name in sorted(names)]
    for each in paths:
        data = _whole(each, most)
        most -= len(data)
        yield (ITSELF if each == path else each.relative_to(path).as_posix()), data


def unpack_kit(kit: Kit, folder: Path) -> Order:
    """What the kit says, with its files below `folder`."""
    paths: dict[str, Any] = {name: str(_place(kit, name, folder)) for name in kit.places}
    for name, files in kit.files.items():
        place = _place(kit, name, folder)
        if ITSELF not in files:
            place.mkdir(parents=True)
        _write(place, files)
    return replace(kit.order, settings=replace(kit.order.settings, **paths))


def _place(kit: Kit, name: str, folder: Path) -> Path:
    return folder / OF_SETTINGS / name / Path(kit.places[name]).name


def _write(place: Path, files: Files) -> None:
    for name, data in files.items():
        path = place / name if name else place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def pack(task: Task) -> Parcel:
    """A task as it travels. Raises `OSError` for a release that cannot be read, or is too large to be sent."""
    path = Path(task.path)
    given = {each.name: _whole(each, LARGEST_RELEASE) for each in (path, *records_beside(path))}
    lying = {folder.name: dict(_lying(folder)) for folder in task.lying}
    return Parcel(task.path, task.slug, given, lying)


def _whole(path: Path, most: int) -> bytes:
    data = read_regular(path, most)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most:,} bytes")
    return data


def _lying(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The manifest of a release that was made, and the files that it names."""
    record = known(folder)
    for name in (NAME, *(str(each["path"]) for each in (record or {}).get("files", ()))):
        try:
            if is_plain_name(name):
                yield name, below(folder, name).read_bytes()
        except (FileNotFoundError, Unusable):
            continue  # who makes the release sees that it has gone, as here


def unpack(parcel: Parcel, folder: Path) -> Task:
    """The task, with its files below `folder`."""
    _write(folder / GIVEN, parcel.given)
    output = folder / OUTPUT
    output.mkdir()
    for name, files in parcel.lying.items():
        _write(output / name, files)
    return Task(
        0,
        str(folder / GIVEN / Path(parcel.path).name),
        output,
        output / ".making",
        parcel.slug,
        tuple(output / name for name in parcel.lying),
    )


def as_called_here(error: ReleaseError, parcel: Parcel, folder: Path, kit: Kit, kit_folder: Path) -> ReleaseError:
    """The error of somebody who has unpacked, with the paths that the files have where the run was begun."""
    names = {str(folder / GIVEN): str(Path(parcel.path).parent)}
    names |= {str(_place(kit, name, kit_folder)): place for name, place in kit.places.items()}
    for of in ("message", "where", "hint"):
        for there, here in names.items():
            setattr(error, of, getattr(error, of).replace(there, here))
    return error
