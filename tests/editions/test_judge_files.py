"""The judge of text and MP3 files, on what we make and on bad samples."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from accessible_release.editions.audio import AudioEdition
from accessible_release.editions.text import TextEdition
from accessible_release.manifest import on_the_card
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS

from .releases import narration, quoted, rich

PROGRAM = Path(__file__).parents[2] / "scripts" / "judge" / "files.py"


def judged(*files: Path) -> list[list[str]]:
    run = subprocess.run([sys.executable, PROGRAM, *files], capture_output=True, text=True, check=True)
    return [line.split("\t") for line in run.stdout.splitlines()]


def test_our_files_pass(tmp_path: Path) -> None:
    made = [*TextEdition().make(rich(), None, DEFAULTS), *AudioEdition().make(quoted(), narration(), DEFAULTS)[:1]]
    for each in made:
        (tmp_path / each.name).write_bytes(each.data)
    contacts = [contact_record(contact) for contact in on_the_card(rich())]
    (tmp_path / "manifest.json").write_text(json.dumps({"contacts": contacts}))
    results = judged(*(tmp_path / each.name for each in made))
    assert len(results) == 7
    assert {line[0] for line in results} == {"PASS"}


def test_bad_files_fail(tmp_path: Path) -> None:
    bad = {"a.txt": b"caf\xe9", "b.txt": "a\u200b\n-----\n\tb \n".encode(), "c.mp3": b"no recording"}
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    failed = {line[1] for line in judged(*sorted(tmp_path.iterdir())) if line[0] == "FAIL"}
    assert failed == {"text-utf8", "text-characters", "text-ruling", "text-spaces", "mp3-tags", "mp3-sound"}
