"""Pictures and signs that a form cannot show, such as ☎ or an emoji: said in words, never left out, never a box."""

from __future__ import annotations

import re
import unicodedata

from accessible_release.locales import language_name
from accessible_release.phrases import phrases

NAMES_IN = "en"
"""The language in which Unicode names its characters."""
SIGNS = frozenset({"So", "Sm", "Sk", "Sc", "No", "Po"})
"""The kinds of characters that are no letters and can be named."""

CHOOSING = re.compile("[\N{VARIATION SELECTOR-1}-\N{VARIATION SELECTOR-16}\U0001f3fb-\U0001f3ff]")
"""What only chooses between drawings of the picture before it: in colour, with a tone of skin."""


def named(char: str, language: str) -> str:
    """The name of a sign in brackets, with its language where that is not the text's; empty for a letter."""
    name = unicodedata.name(char, "").lower() if unicodedata.category(char) in SIGNS else ""
    if not name:
        return ""
    said = phrases(language)["translation"]["part"].format(language=language_name(NAMES_IN, language), text=name)
    return f"[{name if language.startswith(NAMES_IN) else said}]"
