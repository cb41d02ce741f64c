"""What a book says of itself: an identifier that stays the same, its date, what it offers to whom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from accessible_release.dates import universal
from accessible_release.model import Release

NAMESPACE = bytes.fromhex("6ba7b8119dad11d180b400c04fd430c8")
"""The namespace of addresses, for identifiers that are made from a name (RFC 9562)."""
UNDATED = "2000-01-01T00:00:00Z"
"""When a book was last changed whose release has no date: a book made again is the same book."""
FEATURES = (
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "displayTransformability",
    "synchronizedAudioText",
    "unlocked",
)


def identifier(release: Release) -> str:
    """`urn:uuid:…`, the same for the same source, language and level: a UUID of version 5, without any chance."""
    name = f"{release.sha256} {release.language} {release.level}".encode()
    value = bytearray(hashlib.sha1(NAMESPACE + name, usedforsecurity=False).digest()[:16])
    value[6] = value[6] & 0x0F | 0x50
    value[8] = value[8] & 0x3F | 0x80
    digits = value.hex()
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def modified(release: Release) -> str:
    """The release's own date in universal time, to the second, as EPUB asks for it."""
    moment = universal(release.published)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else UNDATED


def accessibility(has_cover: bool, has_pictures: bool) -> Iterator[tuple[str, str]]:
    """Property and value of schema.org's accessibility terms, the summary apart.

    Whoever only reads and whoever only listens has all of it; pictures stand beside words that say the same.
    """
    for mode in ("textual", "auditory", *(["visual"] if has_pictures else [])):
        yield "accessMode", mode
    for mode in ("textual", "auditory", "textual,auditory"):
        yield "accessModeSufficient", mode
    for feature in (*FEATURES, *(["alternativeText"] if has_cover or has_pictures else [])):
        yield "accessibilityFeature", feature
    yield "accessibilityHazard", "none"
