"""Arabic and Urdu, by a real engine with a toy of a model, and by a person in another program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polib
import pytest
from conftest import Program

from accessible_release.settings import Settings
from accessible_release.translating.packages.store import install_file
from translating import toys
from translating.po.samples import approve

pytest.importorskip("argostranslate")
URDU = {"call": "فون کریں", "the": "", "council": "کونسل", "today": "آج", "line": "لائن", "is": "ہے", "open": "کھلی"}


@pytest.mark.parametrize(
    ("language", "words", "council", "said"),
    [
        ("ar", toys.ARABIC, "المجلس", "اتصل بالمجلس\u200f اليوم: “الآن”."),
        ("ur", URDU, "کونسل", "آج کونسل کو فون کریں۔\nابھی\u200cکریں \\ “آج”۔"),
    ],
)
def test_right_to_left(
    language: str,
    words: Mapping[str, str],
    council: str,
    said: str,
    tmp_path: Path,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "languages"
    install_file(toys.make(tmp_path / "toy.argosmodel", words, target=language), Settings(languages_folder=str(folder)))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_LANGUAGES_FOLDER", str(folder))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "argos")
    release = tmp_path / "news.md"
    release.write_text("# The line is open\n\nCall the council today.\n", encoding="utf-8")
    ran = program("translate", "--po", "--to", language, release)
    assert ran.code == 0, ran.err
    path = Path(ran.out.strip())
    assert council in polib.pofile(str(path)).find("s0002", by="msgctxt").msgstr
    approve(path, s0002=said)
    assert program("translate", "--po", "--to", language, release).code == 0
    kept = polib.pofile(str(path)).find("s0002", by="msgctxt")
    assert (kept.msgstr, kept.fuzzy) == (said, False)
    program("build", "--to", language, "--edition", "text", "-o", "out", release)
    (made,) = Path("out").glob(f"*/*.{language}.standard.txt")
    assert said.split("\u200f", maxsplit=1)[0].split("\n", maxsplit=1)[0] in made.read_text("utf-8")
