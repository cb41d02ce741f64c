"""Espeak's names for languages."""

from __future__ import annotations

from accessible_release import languages


def espeak_voice(language: str) -> str:
    """Espeak's voice for a BCP 47 tag; empty for a language of which nobody said it."""
    voice: str = languages.table(language.lower(), languages.ABOUT).get("espeak", "")
    return voice
