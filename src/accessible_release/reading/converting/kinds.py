"""Which kind of file an input is, and what makes Markdown of it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from accessible_release.errors import Unusable
from accessible_release.findings import Finding

HEAD_BYTES = 65_536
"""How far an input without a name is looked at."""
KINDS = {".docx": "word", ".html": "web_page", ".htm": "web_page", ".eml": "mail"}
"""Ending → the module that converts such a file."""
CARRIES = 20
"""A Word file, a page or an e-mail may be so many times as large as the text in it: pictures are not read."""

BY_CONTENT = (
    ("word", re.compile(rb"PK\x03\x04")),
    (
        "web_page",
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        "mail",
        re.compile(
            rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*"
            rb"(?:received|return-path|mime-version|message-id|delivered-to):",
            re.IGNORECASE,
        ),
    ),
)
"""How standard input is told apart: it has no name."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A release as Markdown."""

    text: str
    findings: tuple[Finding, ...] = ()
    """What was left out; what was noticed."""
    encoding: str = "utf-8"


Converter = Callable[[bytes, str, int], Converted]
"""Makes Markdown of bytes; the second argument is the input for messages, the third the most bytes of text."""


def converter_of(path: str) -> str:
    """The name of the converter for a file of that name; empty for Markdown and plain text."""
    return KINDS.get(PurePath(path).suffix.lower(), "")


def by_content(data: bytes) -> str:
    """The name of the converter for data without a name; empty for Markdown and plain text."""
    return next((name for name, begins in BY_CONTENT if begins.match(data[:HEAD_BYTES])), "")


def convert(kind: str, data: bytes, *, where: str, max_bytes: int) -> Converted:
    """`data` as Markdown of at most `max_bytes` bytes. Raises `Unusable` for what cannot be read."""
    converter: Converter = importlib.import_module(f"{__package__}.{kind}").convert
    made = converter(data, where, max_bytes)
    if len(made.text.encode("utf-8", "replace")) > max_bytes:
        raise too_large(where, f"the text in it is larger than {max_bytes:,} bytes.")
    return made


def too_large(where: str, message: str) -> Unusable:
    """The error for more than anybody writes."""
    return Unusable("input-too-large", message, where=where, hint="If it really is one release, raise --max-bytes.")
