"""Tables of how words are spoken, in `spoken/` of a language's folder: tab-separated files that editors can extend."""

from __future__ import annotations

from functools import cache

from accessible_release import languages


@cache
def rows(name: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `spoken/<name>.tsv` of a language, without comments; LookupError where there is no such table."""
    text = languages.text(language, f"spoken/{name}.tsv")
    if text is None:
        raise LookupError(f"no table {name} for the language {language}")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("# "))
