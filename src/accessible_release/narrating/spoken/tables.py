"""Tables of how words are spoken, in `spoken/` of a language's folder: tab-separated files that editors can extend."""

from __future__ import annotations

from accessible_release import languages


def rows(name: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `spoken/<name>.tsv` of a language, without comments; LookupError where there is no such table."""
    found = languages.rows(language, f"spoken/{name}.tsv")
    if not found:
        raise LookupError(f"no table {name} for the language {language}")
    return found
