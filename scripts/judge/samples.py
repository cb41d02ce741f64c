"""Samples in which everything is wrong on purpose: each check must fail on one of them."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import sample_books
import sample_papers
import sample_recordings

HERE = Path(__file__).parent
NAME = "bad.en.easy"
CONTACT = {"phones": [{"printed": "0808 1000 900"}], "text_numbers": ["85258"], "relays": [], "emails": []}
MANIFEST = {
    "contacts": [{**CONTACT, "urls": ["www.example.org"]}],
    "files": [{"path": "left.out.txt", "edition": "text"}],
}


def write(folder: Path) -> None:
    """Write every sample."""
    shutil.copy(HERE / "bad.html", folder / f"{NAME}.html")
    (folder / "empty.html").write_text("<!DOCTYPE html><title></title>", encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    for name, data in samples().items():
        (folder / name).write_bytes(data)
    sample_recordings.write(folder)


def samples() -> Mapping[str, bytes]:
    """Every sample but the page: name → bytes."""
    return {
        f"{NAME}.txt": "Title\n=====\n\nA zero\u200bwidth space\t and a tab \n".encode(),
        "latin.txt": b"caf\xe9\n",
        "bad.mp3": b"no recording",
        f"{NAME}.brf": braille(),
        f"{NAME}.pdf": sample_papers.print_file(),
        "damaged.en.easy.pdf": sample_papers.damaged(),
        f"{NAME}.docx": sample_papers.document(),
        f"{NAME}.epub": sample_books.epub(),
        f"{NAME}.daisy.zip": sample_books.daisy(),
        "damaged.daisy.zip": b"no archive",
        "bad.zip": archive({"../left.txt": b"x", "bad/latin.txt": b"another"}),
        "damaged.zip": archive({"bad/latin.txt": b"caf\xe9\n"}).replace(b"caf\xe9", b"tea\xe9", 1),
    }


def braille() -> bytes:
    """A line that is too wide, small letters, a cell that means nothing, half a number at the end of a line."""
    return b",title\n" + b"A" * 41 + b"\r\n_ ^_ _~\r\n#JHJH\r\n#AJJJ #IJJ\r\n"


def archive(members: Mapping[str, bytes]) -> bytes:
    """A ZIP file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, data in members.items():
            opened.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()
