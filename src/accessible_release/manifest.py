"""What was made, from what, by what: `manifest.json`, written last. No clock and no machine in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.findings import Finding
from accessible_release.model import MadeFile, Release
from accessible_release.records import contact_record, finding_record
from accessible_release.settings import Settings

NAME = "manifest.json"
OF_THE_MACHINE = frozenset({"cache", "directory", "lexicon"})
"""Settings that say where things lie, not what was made."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finished file with what it is."""

    file: MadeFile
    edition: str
    language: str
    level: str


@dataclass(frozen=True, slots=True)
class Missing:
    """An edition that could not be made, why, and what to do."""

    edition: str
    language: str
    level: str
    why: str
    hint: str


def manifest(
    release: Release,
    rows: Iterable[Row],
    not_made: Iterable[Missing],
    settings: Settings,
    tools: dict[str, str],
) -> bytes:
    """The manifest of one release's editions, as JSON."""
    content = {
        "source": release.source_name,
        "sha256": release.sha256,
        "title": release.title,
        "settings": {name: value for name, value in asdict(settings).items() if name not in OF_THE_MACHINE},
        "tools": tools,
        "files": [_file(row) for row in rows],
        "not_made": [asdict(each) for each in not_made],
        "contacts": [contact_record(contact) for contact in release.card],
        "findings": findings_records(release.findings),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def findings_records(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """The findings in their stable JSON form."""
    return [finding_record(each) for each in findings]


def _file(row: Row) -> dict[str, Any]:
    return {
        "path": row.file.name,
        "edition": row.edition,
        "level": row.level,
        "language": row.language,
        "media_type": row.file.media_type,
        "bytes": len(row.file.data),
        "sha256": hashlib.sha256(row.file.data).hexdigest(),
    }


def load(folder: Path) -> dict[str, Any] | None:
    """The manifest in a release's folder, or None where there is none. Raises `Unusable` for a broken one."""
    path = folder / NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise Unusable("manifest-broken", "not a readable manifest.", where=quoted(str(path)), hint="Build again.") from error
    if not isinstance(content, dict) or not isinstance(content.get("files"), list):
        raise Unusable("manifest-broken", "not one of our manifests.", where=quoted(str(path)), hint="Build again.")
    return content


def prune(folder: Path, before: dict[str, Any] | None, kept: Iterable[str]) -> None:
    """Remove what the last run made here and this one did not; nothing else is touched."""
    names = {str(each["path"]) for each in before["files"]} if before else set()
    for name in names - set(kept):
        path = folder / name
        if path.parent == folder and not path.is_symlink():
            path.unlink(missing_ok=True)
