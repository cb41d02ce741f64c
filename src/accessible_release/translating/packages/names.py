"""Names and sizes of what lies in a package, judged before anything is unpacked: nothing may land elsewhere."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from accessible_release.errors import Unusable, quoted

MOST_MEMBERS = 10_000
MOST_BYTES = 2_000_000_000
"""Unpacked. The largest packages of Argos have about 300 MB."""
BOMB_BYTES, BOMB_RATIO = 100_000_000, 50
"""What unpacks to so much, and to so many times its size, is no model: weights hardly shrink."""
ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Bits of the flags: encrypted, strongly encrypted, names hidden."""
LONGEST_NAME = 200
FORBIDDEN = frozenset('\\:*?"<>|')
"""In no name: separators and signs of other systems."""


def check_sizes(members: Sequence[ZipInfo], where: str) -> None:
    """Raises `Unusable` for an archive that would fill the disk."""
    unpacked, packed = sum(each.file_size for each in members), sum(each.compress_size for each in members)
    bomb = unpacked > BOMB_BYTES and unpacked > BOMB_RATIO * max(packed, 1)
    if len(members) > MOST_MEMBERS or unpacked > MOST_BYTES or bomb:
        raise Unusable(
            "package-too-large",
            f"unpacked it would be {len(members):,} files with {unpacked // 1_000_000:,} MB, which no language is.",
            where=where,
            hint="Nothing was installed. Get the file again from where languages are published.",
        )


def check_names(members: Sequence[ZipInfo], where: str) -> None:
    """Raises `Unusable` where a member could land outside its folder, hide another, or cannot be read."""
    for each in members:
        fault = _fault(each)
        if fault:
            raise _unsafe(each.orig_filename, fault, where)
    names = [each.filename.rstrip("/").casefold() for each in members]
    files = {name for name, each in zip(names, members, strict=True) if not each.is_dir()}
    hidden = files & set(map(str, _folders(names)))
    if len(set(names)) < len(names) or hidden:
        twice = next((name for place, name in enumerate(names) if name in names[:place] or name in hidden), "")
        raise _unsafe(twice, "is there twice", where)


def _folders(names: Iterable[str]) -> Iterator[str]:
    """The folders that files of these names lie in."""
    for name in names:
        parts = name.split("/")
        yield from ("/".join(parts[:count]) for count in range(len(parts)))


def check_folders(members: Sequence[ZipInfo], where: str) -> str:
    """The name of the one folder that everything lies in; raises `Unusable` where it is not so."""
    tops = {each.filename.split("/")[0] for each in members}
    if len(tops) != 1 or any("/" not in each.filename for each in members):
        raise Unusable(
            "package-folders",
            f"a language file holds one folder with everything in it; this one holds {len(tops)} names side by side.",
            where=where,
            hint="Give the .argosmodel file as it was published, not one that was packed again.",
        )
    return tops.pop()


def _fault(member: ZipInfo) -> str:
    name = member.orig_filename
    if member.flag_bits & ENCRYPTED:
        return "is encrypted"
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "is packed in an unusual way"
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a device"
    return "" if _is_safe(name) else "has a name that is not safe"


def _is_safe(name: str) -> bool:
    parts = name.removesuffix("/").split("/")
    plain = all(part and not part.endswith((".", " ")) for part in parts)
    return plain and name.isprintable() and not set(name) & FORBIDDEN and len(name) <= LONGEST_NAME


def _unsafe(name: str, fault: str, where: str) -> Unusable:
    return Unusable(
        "package-unsafe",
        f"{quoted(name)} in it {fault}.",
        where=where,
        hint="Nothing was installed. Do not use this file; get it again from where languages are published.",
    )
