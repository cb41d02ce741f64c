"""The body's own glossary: words that stay as they are, and words that are always translated alike."""

from __future__ import annotations

from accessible_release.checking.translated.frame import Fixed
from accessible_release.errors import quoted
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.tables import broken, rows

CODE = "glossary-broken"
COLUMNS = ("term", "language", "action", "target")
KEEP, TRANSLATE = "keep", "translate"
ROW = "a row is a term, a language, keep or translate, and what it is translated to"


def glossary(path: str, language: str) -> tuple[Fixed, ...]:
    """The rows of a glossary (CSV) that hold for a language, the longest term first; none without a path.

    A row has a term, a language (BCP 47; empty for all), `keep` or `translate`, and what it is translated to.
    Raises `Unusable` for a table that cannot be read.
    """
    if not path:
        return ()
    found: dict[str, Fixed] = {}
    for line, row in rows(path, COLUMNS, "excel", CODE):
        term, action, target = row["term"], row["action"].lower(), row["target"]
        fault = _fault(term, action, target)
        if fault:
            raise broken(path, line, f"{ROW}: {fault}", CODE)
        if not row["language"] or speaks(language, row["language"]):
            found[term] = Fixed(term, (term if action == KEEP else target,), "glossary")
    return tuple(sorted(found.values(), key=lambda each: -len(each.term)))


def _fault(term: str, action: str, target: str) -> str:
    """What is wrong with a row; empty where nothing is."""
    if not term:
        return "this one has no term"
    if action not in (KEEP, TRANSLATE):
        return f"{quoted(action)} is neither keep nor translate"
    return f"{quoted(term)} has no translation" if action == TRANSLATE and not target else ""


def speaks(language: str, wanted: str) -> bool:
    """Whether a table's language means this one: `pt` means `pt-BR` too."""
    tag, named = (to_tag(each).lower() for each in (language, wanted))
    return tag == named or tag.startswith(f"{named}-")
