"""Word files for the tests: made by python-docx, or by hand where it cannot make them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from docx.document import Document

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(write: Callable[[Document], None]) -> bytes:
    """A Word file with what `write` puts into it."""
    document = docx.Document()
    write(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A Word file with other parts in the place of its own, or beside them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in [each for each in old.namelist() if each not in parts]:
            new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def with_body(xml: str) -> bytes:
    """A Word file whose text is the given XML."""
    data = word_file(lambda _: None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
    document = re.sub(r"<w:body>.*<w:sectPr", lambda _: f"<w:body>{xml}<w:sectPr", document, flags=re.DOTALL)
    return with_parts(data, {"word/document.xml": document.encode()})


def saved(folder: Path, data: bytes, name: str = "news.docx") -> str:
    """The path of a file with that data."""
    path = folder / name
    path.write_bytes(data)
    return str(path)
