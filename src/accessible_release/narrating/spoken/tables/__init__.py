"""Word tables, one a language, in tab-separated files that editors can extend."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `<name>.<language>.tsv`, without comments; LookupError where there is no such table."""
    resource = files(__name__) / f"{name}.{language}.tsv"
    if not resource.is_file():
        raise LookupError(f"no table {name} for the language {language}")
    lines = resource.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))
