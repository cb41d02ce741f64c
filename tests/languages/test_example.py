"""The example of `docs/how-to/a-language.md`: a language that is a package of its own, built and installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Program

from accessible_release import languages
from accessible_release.checking.translated.tables import table
from accessible_release.editions.braille.tables import tables_of
from accessible_release.narrating.languages import espeak_voice
from accessible_release.narrating.spoken.ranges import ranges
from accessible_release.phrases import checked_by, complete_languages, phrases

from .conftest import forget

EXAMPLE = Path(__file__).parents[2] / "docs" / "how-to" / "example-language"
RELEASE = """---
date: 2026-03-02
language: kw
---
# Flood line opens

Call the free helpline Floodline on 0345 988 1188.
"""


def pip(*arguments: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", "pip", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel of the example is installed."""
    folder = tmp_path_factory.mktemp("example")
    shutil.copytree(EXAMPLE, folder / "source", ignore=shutil.ignore_patterns("__pycache__", "dist"))
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, folder / "source")
    (wheel,) = folder.glob("*.whl")
    pip("install", "--no-deps", "--no-index", "--no-compile", "--target", folder / "site", wheel)
    return folder / "site"


@pytest.fixture
def installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(site))
    forget()
    yield
    monkeypatch.undo()
    sys.modules.pop("accessible_release_cornish", None)
    forget()


@pytest.mark.usefixtures("installed")
def test_its_files_are_found() -> None:
    assert "kw" in complete_languages()
    assert phrases("kw")["digits"]["4"] == "peswar"
    assert checked_by("kw") == "", "nobody who speaks it has seen it"
    cornish, saying = table("kw"), ranges("kw")
    assert cornish
    assert saying
    assert cornish.scales["mil"] == 1000
    assert saying.word == "dhe"
    assert espeak_voice("kw") == ""
    assert tables_of("kw") == ()


@pytest.mark.usefixtures("installed")
def test_a_release_in_it_is_made_and_what_is_missing_is_said(program: Program, tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text(RELEASE, encoding="utf-8")
    editions = [part for name in ("text", "web", "braille") for part in ("--edition", name)]
    ran = program("build", news, "-o", tmp_path / "out", *editions)
    (text,) = (tmp_path / "out").glob("*/*.kw.standard.txt")
    assert "Gweres ha skoodhyans" in text.read_text(encoding="utf-8")
    assert "0345 988 1188" in text.read_text(encoding="utf-8")
    assert "Not made: braille: there is no table for braille in Cornish that can be read back." in ran.err
    assert (
        "package of Cornish: accessible-release-cornish 0.1, without braille.toml, pictures.tsv"
        in program("doctor").out
    )


def test_without_the_package_nothing_is_made(program: Program, tmp_path: Path) -> None:
    assert "kw" not in languages.tags()
    news = tmp_path / "news.md"
    news.write_text(RELEASE, encoding="utf-8")
    ran = program("build", news, "-o", tmp_path / "out")
    assert ran.code == 2
    assert "there are no phrases for the language “kw”" in ran.err
