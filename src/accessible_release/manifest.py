"""What was made, from what, by what: `manifest.json`, written last. No clock and no machine in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.files import is_plain_name
from accessible_release.model import Contact, MadeFile, Release
from accessible_release.records import contact_record, finding_record
from accessible_release.settings import PATHS, Settings

NAME = "manifest.json"
INDEX = "index.html"
CHECK = "check"
"""The edition under which the staff's page is listed, and the name of that page without its ending."""
FRAGMENT = "fragment"
"""The edition of players for other web pages; their names begin so."""
LOGO = "logo"
"""The edition under which the body's logo is listed, for other sites to show."""
REPORT = "report"
"""The edition under which the report is listed: for the person who checks, not for the public."""
PACK = "pack"
"""The edition under which the pack is listed: the other files once more, in one."""
STAFF = frozenset({CHECK, FRAGMENT, REPORT})
"""What is not for the public."""
NO_FORMS = STAFF | {"index", LOGO, PACK}
"""What leads to the forms of a release, judges them or holds them, and is none itself."""
OURS = frozenset({NAME, INDEX, f"{CHECK}.html", f"{REPORT}.html", f"{REPORT}.json", f"{LOGO}.png", f"{LOGO}.jpg"})
OF_THE_MACHINE = PATHS | {"cache_days"}
"""Settings that say where things lie, not what was made."""


def is_ours(name: str) -> bool:
    """Whether it is a name in a release's folder that no edition may have."""
    return name in OURS or name.startswith(f"{FRAGMENT}-")


Shape = Mapping[str, type]
SHAPE: Shape = {"source": str, "sha256": str, "title": str, "files": list, "contacts": list, "findings": list}
"""What every manifest holds, as far as a later run relies on it."""
SHAPES: Mapping[str, Shape] = {
    "files": {"path": str, "edition": str, "language": str, "sha256": str},
    "contacts": {"name": str, "phones": list, "text_numbers": list, "relays": list, "urls": list, "emails": list},
    "findings": {"severity": str},
}
"""What the members of its lists hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finished file with what it is."""

    file: MadeFile
    edition: str
    language: str
    level: str
    text: str = ""
    """The code of what its words come from."""
    shape: str = ""
    """The code of what shapes it beside its words; empty for a file that is of the whole release, and no form of it."""
    sha256: str = ""
    """Of the file as it was made, where somebody has changed it since."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An edition that could not be made, why, and what to do."""

    edition: str
    language: str
    level: str
    why: str
    hint: str


@dataclass(frozen=True, slots=True)
class Texts:
    """How the texts that people wrote, easy read and translations, stand to the release."""

    lapsed: str = ""
    """Why it is a draft again; empty where it is none, or was never signed."""
    to_answer: tuple[str, ...] = ()
    """What the fact gate asks about it."""
    translations_lapsed: tuple[tuple[str, str], ...] = ()
    """Names of translation files that are drafts again, and why."""
    translations_open: tuple[tuple[str, str], ...] = ()
    """Language and level of translations in which something is open, and how much."""


def manifest(
    release: Release,
    rows: Iterable[Row],
    not_made: Iterable[Missing],
    settings: Settings,
    tools: dict[str, str],
    translations: Sequence[Mapping[str, str]] = (),
    checked: Sequence[Mapping[str, str]] = (),
    texts: Texts = Texts(),
) -> bytes:
    """The manifest of one release's editions, as JSON."""
    content = {
        "source": release.source_name,
        "sha256": release.sha256,
        "title": release.title,
        "language": release.language,
        "published": release.published,
        "site_name": release.site_name,
        "description": release.description,
        "settings": {name: value for name, value in asdict(settings).items() if name not in OF_THE_MACHINE},
        "tools": tools,
        "translations": list(translations),
        "checked": list(checked),
        "texts": asdict(texts),
        "files": [_file(row) for row in rows],
        "not_made": [asdict(each) for each in not_made],
        "contacts": [contact_record(contact) for contact in on_the_card(release)],
        "findings": [finding_record(each) for each in release.findings],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def on_the_card(release: Release) -> tuple[Contact, ...]:
    """The contacts that every edition shows first and last: its helplines, or else whom to ask."""
    return release.card or tuple(contact for contact in release.contacts if contact.role == "enquiries")


def _file(row: Row) -> dict[str, Any]:
    return {
        "path": row.file.name,
        "edition": row.edition,
        "level": row.level,
        "language": row.language,
        "media_type": row.file.media_type,
        "bytes": len(row.file.data),
        "seconds": None if row.file.seconds is None else round(row.file.seconds, 3),
        "sha256": row.sha256 or hashlib.sha256(row.file.data).hexdigest(),
        "text": row.text,
        "shape": row.shape,
    }


def load(folder: Path) -> dict[str, Any] | None:
    """The manifest in a release's folder, or None where there is none. Raises `Unusable` for a broken one."""
    path = folder / NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise _broken(path, "not a readable manifest") from error
    if not _is_ours(content):
        raise _broken(path, "not a manifest of this program")
    known: dict[str, Any] = content
    return known


def known(folder: Path) -> dict[str, Any] | None:
    """The manifest in a folder, or None where there is none or it is broken."""
    try:
        return load(folder)
    except Unusable:
        return None


def _is_ours(content: object) -> bool:
    if not isinstance(content, dict) or not _has_shape(content, SHAPE):
        return False
    return all(_has_shape(each, shape) for name, shape in SHAPES.items() for each in content[name])


def _has_shape(found: object, shape: Shape) -> bool:
    return isinstance(found, dict) and all(isinstance(found.get(name), kind) for name, kind in shape.items())


def _broken(path: Path, what: str) -> Unusable:
    return Unusable("manifest-broken", f"{what}.", where=quoted(str(path)), hint="Build again.")


def made_by(before: Mapping[str, Any] | None) -> set[str]:
    """The names of the files that the run of a manifest made in its folder, and of the manifest; nobody else's."""
    return {name for each in before["files"] if is_plain_name(name := str(each["path"]))} | {NAME} if before else set()
