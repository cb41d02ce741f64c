from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from accessible_release import manifest
from accessible_release.errors import Unusable
from accessible_release.findings import finding
from accessible_release.manifest import Missing, Row
from accessible_release.model import Contact, MadeFile, Phone, Release
from accessible_release.settings import Settings

HELPLINE = Contact("helpline", "Floodline", (Phone("0345 988 1188", "+443459881188"),), line=3)
ENQUIRIES = Contact("enquiries", "Press office", emails=("press@example.org",))
RELEASE = Release(
    "Flood line opens", (), "flood", "news.md", "ab" * 32, contacts=(ENQUIRIES, HELPLINE),
    findings=(finding("no-title", "No title.", hint="Give one."),),
)  # fmt: skip
ROWS = [Row(MadeFile("flood.txt", "text/plain", b"words"), "text", "en", "standard")]
MISSING = [Missing("audio", "en", "standard", "no voice", "install one")]
TOP = {
    "source", "sha256", "title", "language", "published", "site_name", "description",
    "settings", "tools", "files", "not_made", "findings",
}  # fmt: skip


def made(settings: Settings | None = None, release: Release = RELEASE) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        manifest.manifest(release, ROWS, MISSING, settings or Settings(), {"av": "18"})
    )
    return found


def test_every_field_that_others_rely_on() -> None:
    known = made()
    assert set(known) >= TOP
    assert known["files"] == [
        {
            "path": "flood.txt", "edition": "text", "level": "standard", "language": "en",
            "media_type": "text/plain", "bytes": 5, "seconds": None, "sha256": hashlib.sha256(b"words").hexdigest(),
            "text": "", "shape": "",
        }
    ]  # fmt: skip
    assert known["not_made"] == [
        {"edition": "audio", "language": "en", "level": "standard", "why": "no voice", "hint": "install one"}
    ]
    assert known["findings"] == [
        {"code": "no-title", "severity": "warning", "message": "No title.", "line": None, "hint": "Give one."}
    ]
    assert (known["source"], known["sha256"], known["title"]) == ("news.md", "ab" * 32, "Flood line opens")
    assert known["tools"] == {"av": "18"}


def test_nothing_of_the_machine() -> None:
    here = Settings(cache="/home/ann/cache", directory="/home/ann/helplines.toml", lexicon="/home/ann/words.tsv")
    assert made(here) == made()
    assert "/home" not in json.dumps(made(here))


def test_the_contacts_of_the_card() -> None:
    assert manifest.on_the_card(RELEASE) == (HELPLINE,)
    assert manifest.on_the_card(replace(RELEASE, contacts=(ENQUIRIES,))) == (ENQUIRIES,)
    assert manifest.on_the_card(replace(RELEASE, contacts=())) == ()


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert manifest.load(tmp_path) is None
    assert manifest.load(tmp_path / "nix") is None
    (tmp_path / "manifest.json").write_text(json.dumps(made()))
    assert manifest.load(tmp_path) == made()
    assert manifest.known(tmp_path) == made()


@pytest.mark.parametrize(
    "damage",
    [
        "{", "[]", "null", "{}",
        json.dumps({**made(), "files": [{"path": 3}]}),
        json.dumps({**made(), "files": ["a"]}),
        json.dumps({**made(), "contacts": [{"name": "Floodline"}]}),
        json.dumps({**made(), "findings": [{}]}),
    ],
)  # fmt: skip
def test_a_broken_one(damage: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(damage)
    with pytest.raises(Unusable, match="Build again"):
        manifest.load(tmp_path)
    assert manifest.known(tmp_path) is None


def test_what_a_run_made_has_plain_names() -> None:
    names = ["a.txt", "../outside.txt", "..", "/etc/passwd", ".hidden"]
    assert manifest.made_by({"files": [{"path": name} for name in names]}) == {"a.txt", "manifest.json"}
    assert manifest.made_by(None) == set()
