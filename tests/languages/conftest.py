from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from accessible_release import languages, phrases
from accessible_release.editions.braille import tables
from accessible_release.pictures import translations


class Announce(Protocol):
    """Installs a package that is a language: the files of its folder by name, and another place of it, if wanted."""

    def __call__(self, tag: str, files: Mapping[str, str], value: str = "") -> Path: ...


@pytest.fixture
def announce(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Announce]:
    def install(tag: str, files: Mapping[str, str], value: str = "") -> Path:
        package = f"language_{tag.replace('-', '_').lower()}"
        folder, info = tmp_path / package, tmp_path / f"{package}-1.0.dist-info"
        for each in (folder, info):
            each.mkdir()
        (folder / "__init__.py").touch()
        for name, text in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[{languages.GROUP}]\n{tag} = {value or package}\n")
        if str(tmp_path) not in sys.path:
            monkeypatch.syspath_prepend(str(tmp_path))
        forget()
        return folder

    yield install
    monkeypatch.undo()
    for name in [name for name in sys.modules if name.startswith("language_")]:
        sys.modules.pop(name)
    forget()


def forget() -> None:
    """What was found of languages before."""
    for cached in (
        languages.announced,
        languages.rows,
        languages.table,
        phrases.lacking,
        translations._shown,
        tables.tables_of,
    ):
        cached.cache_clear()
