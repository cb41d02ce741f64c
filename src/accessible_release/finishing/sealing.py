"""Seals: what a release says and what its easy-read text says, each as one short code that any change changes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from accessible_release.finishing.text import EasyText
from accessible_release.model import Contact, Release

LENGTH = 16
"""Hexadecimal digits: for finding a change, not for proving who signed."""


def says(release: Release) -> str:
    """The seal of what a release says: its title, who publishes it and when, every sentence, every way to get in touch.

    How the file is written (line ends, bytes, Markdown) does not count.
    """
    return _seal(
        [
            release.title,
            release.site_name,
            release.published,
            [[block.kind, [sentence.text for sentence in block.sentences]] for block in release.blocks],
            [_reached(contact) for contact in release.contacts],
        ]
    )


def signature(text: EasyText, release: Release) -> str:
    """What a person signs: the lines with their tags and pictures, what is left out, what the release says."""
    lines = [line.written for line in text.lines]
    return _seal([says(release), _without_ends(lines), sorted(text.left_out.items()), text.checked_by, text.checked_on])


def _reached(contact: Contact) -> list[Any]:
    numbers = [phone.printed for phone in contact.phones]
    rest = [contact.text_numbers, contact.relays, contact.urls, contact.emails]
    return [contact.role, contact.name, numbers, *map(list, rest)]


def _without_ends(lines: list[str]) -> list[str]:
    """Empty lines at the beginning and the end say nothing."""
    return "\n".join(lines).strip("\n").split("\n")


def _seal(content: Any) -> str:
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:LENGTH]
