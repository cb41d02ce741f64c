"""What the terms of our field are in another language (`languages/TAG/terms.tsv`), with their gender.

A row has the id of a term (`english_terms`), its forms with `|` between them and `*` for any letters, first the one of
dictionaries, its gender and number, and the person who has checked it, if one has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from accessible_release import languages
from accessible_release.checking.translated.english_terms import FILE, english_terms
from accessible_release.checking.translated.wordforms import ANY, fits, form_tokens, tokens

COLUMNS = ("id", "targets", "gender", "number", "checked_by")
GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter", "-": ""}
NUMBERS = {"s": "singular", "p": "plural", "-": ""}
SHOWN = 3
"""How many forms are shown to people."""


@dataclass(frozen=True, slots=True)
class Target:
    """A term in another language."""

    forms: tuple[str, ...]
    """Every form that is right, first the one of dictionaries; `*` stands for any letters."""
    gender: str = "-"
    """`m`, `f`, `n`; `-` where it has none."""
    number: str = "-"
    """`s`, `p`; `-` where it has none."""
    checked_by: str = ""
    """The person who speaks the language and has checked it; empty until there is one."""

    @property
    def patterns(self) -> tuple[tuple[str, ...], ...]:
        """The forms in pieces, as they are compared."""
        return _patterns(self.forms)

    @property
    def shown(self) -> str:
        """The form of dictionaries and others that people can read, with the gender and number of the first."""
        first, *others = self.forms
        plain = [first, *(form for form in others if ANY not in form and form.casefold() != first.casefold())][:SHOWN]
        said = ", ".join(filter(None, (GENDERS[self.gender], NUMBERS[self.number] if self.gender != "-" else "")))
        return " / ".join(f"“{form}”" for form in plain) + (f" ({said})" if said else "")

    def stands(self, text: str) -> bool:
        """Whether one of the forms stands in a text as whole words."""
        words = [word.form for word in tokens(text)]
        return any(_stands(pattern, words) for pattern in self.patterns)


@cache
def targets(tag: str) -> Mapping[str, Target]:
    """Every term of a language by its id; none where it has no table. A region's form goes before its language's.

    ValueError for a row that is none, with the file.
    """
    found: dict[str, Target] = {}
    for each in languages.lineage(tag):
        for name, target in _read(each):
            general = found.get(name)
            forms = (*target.forms, *general.forms) if general else target.forms
            found[name] = replace(target, forms=tuple(dict.fromkeys(forms)))
    return found


def _read(tag: str) -> Iterator[tuple[str, Target]]:
    rows = languages.rows(tag, FILE)
    if rows and rows[0] != COLUMNS:
        raise ValueError(f"terms of {tag}: the first line must name the columns {', '.join(COLUMNS)}")
    for row in rows[1:]:
        name, forms, gender, number, checked_by = row if len(row) == len(COLUMNS) else ("",) * len(COLUMNS)
        listed = tuple(form.strip() for form in forms.split("|") if form.strip())
        if name not in english_terms() or not listed or gender not in GENDERS or number not in NUMBERS:
            raise ValueError(f"terms of {tag}: not a row for a term: {row!r}")
        yield name, Target(listed, gender, number, checked_by)


@cache
def _patterns(forms: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(pattern for form in forms if (pattern := form_tokens(form)))


def _stands(pattern: tuple[str, ...], words: list[str]) -> bool:
    return any(
        all(fits(part, words[place + offset]) for offset, part in enumerate(pattern))
        for place in range(len(words) - len(pattern) + 1)
    )
