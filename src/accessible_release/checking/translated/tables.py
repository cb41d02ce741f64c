"""The tables of the languages (`facts.toml`): what denies, bounds, counts and binds, and where in a text it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from accessible_release import languages
from accessible_release.checking.translated.wordforms import ANY, Token, fits, form_tokens, tokens

FILE = languages.FACTS
LISTS = (
    "denial",
    "denial_like",
    "denial_grounds",
    "no_denial",
    "concord",
    "duty",
    "no_duty",
    "no_quantity",
    "or_not",
    "duty_like",
    "leave",
    "leave_denied",
    "request",
    "hedges",
    "conditions",
    "no_condition",
)
CLASSED = (
    "quantities",
    "bounds",
    "quantity_grounds",
    "units",
    "currencies",
    "numbers",
    "fractions",
    "decades",
    "multiples",
    "months",
    "weekdays",
    "clock",
    "deadlines",
)
OPEN_ENDS = 4
"""A form of fewer letters before its `*`, such as `in*`, is a ground for a denial and never stands for one."""


class Hit(NamedTuple):
    """A form of a table that stands in a text."""

    part: str
    """The part of the table, such as `bounds`."""
    key: str
    """Its class in that part, such as `least`; empty for a plain list."""
    start: int
    end: int
    loose: bool = False
    """Whether its form was little more than a prefix."""


class Entry(NamedTuple):
    """A form of a table."""

    pattern: tuple[str, ...]
    part: str
    key: str
    loose: bool


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is known about a language."""

    language: str
    """The tag of the file."""
    parts: dict[str, Any] = field(repr=False)
    plain: dict[str, tuple[Entry, ...]] = field(repr=False)
    """First word → the forms that begin with it."""
    starred: dict[str, tuple[Entry, ...]] = field(repr=False)
    """First letter, or `*` → the forms whose first word has a `*`."""

    def forms(self, part: str) -> dict[str, tuple[str, ...]]:
        """Class → forms, of a part such as `units`."""
        return {key: tuple(forms) for key, forms in self.parts.get(part, {}).items()}

    @property
    def scales(self) -> dict[str, int]:
        """Word → what it multiplies by."""
        return dict(self.parts.get("scales", {}))

    @property
    def terms(self) -> dict[str, tuple[str, ...]]:
        """English term → its forms in this language, the preferred one first."""
        return self.forms("terms")

    @property
    def little_words(self) -> frozenset[str]:
        """Common little words of this language and of few others."""
        return _little_words(self)

    def has(self, part: str, key: str = "") -> bool:
        """Whether the table says anything about a part, or about a class of it."""
        return bool(self.parts.get(part, {}).get(key) if key else self.parts.get(part))

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every form of the table that stands in a text; within a part the longest, without overlap."""
        return _hits(self, text)


@cache
def _little_words(known: Table) -> frozenset[str]:
    forms = (form_tokens(form) for form in known.parts.get("little_words", {}).get("words", ()))
    return frozenset(form[0] for form in forms if len(form) == 1)


@cache
def table(language: str) -> Table | None:
    """The table of a BCP 47 tag: its language's, with what the region's own file says; None where there is none."""
    parts = languages.table(language, FILE)
    return _made(language, parts) if parts else None


@cache
def table_or_signs(language: str) -> Table:
    """The table of a language; for one without a file, a table with the signs that all languages share."""
    signs = {"GBP": ["£", "GBP"], "EUR": ["€", "EUR"], "USD": ["US$", "$", "USD"]}
    return table(language) or _made(language, {"currencies": signs, "units": {"percent": ["%"]}})


def _made(language: str, parts: dict[str, Any]) -> Table:
    plain: dict[str, list[Entry]] = {}
    starred: dict[str, list[Entry]] = {}
    for entry in _entries(parts):
        first = entry.pattern[0]
        if ANY in first:
            starred.setdefault(first[0], []).append(entry)
        else:
            plain.setdefault(first, []).append(entry)
    return Table(language, parts, *({key: tuple(found) for key, found in each.items()} for each in (plain, starred)))


def _entries(parts: dict[str, Any]) -> Iterator[Entry]:
    for part in LISTS:
        yield from (_entry(form, part, "") for form in parts.get(part, ()))
    for part in CLASSED:
        for key, forms in parts.get(part, {}).items():
            yield from (_entry(form, part, key) for form in forms)
    yield from (_entry(form, "only_if", form) for form in parts.get("only_if", {}))
    for key in ("words", "unless"):
        yield from (_entry(form, f"never {key}", form) for form in parts.get("never", {}).get(key, ()))


def _entry(form: str, part: str, key: str) -> Entry:
    pattern = form_tokens(form)
    loose = len(pattern) == 1 and ANY in pattern[0] and len(pattern[0]) <= OPEN_ENDS
    return Entry(pattern, part, key, loose)


@lru_cache(maxsize=65536)
def _starting(known: Table, word: str) -> tuple[Entry, ...]:
    """The forms that may begin with a word, the longest first."""
    starred = (*known.starred.get(word[0], ()), *known.starred.get(ANY, ())) if word else ()
    found = [*known.plain.get(word, ()), *(entry for entry in starred if fits(entry.pattern[0], word))]
    return tuple(sorted(found, key=lambda entry: -len(entry.pattern)))


@lru_cache(maxsize=4096)
def _hits(known: Table, text: str) -> tuple[Hit, ...]:
    words = tokens(text)
    done: list[Hit] = []
    reached: dict[str, tuple[int, int]] = {}
    for place, word in enumerate(words):
        for entry in _starting(known, word.form):
            last = place + len(entry.pattern) - 1
            if last >= len(words):
                continue
            start, end = reached.get(entry.part, (0, 0))
            if word.start < end and (word.start, words[last].end) != (start, end):
                continue
            if last == place or _goes_on(entry, words[place : last + 1]):
                done.append(Hit(entry.part, entry.key, word.start, words[last].end, entry.loose))
                reached[entry.part] = word.start, words[last].end
    return tuple(dict.fromkeys(done))


def _goes_on(entry: Entry, words: tuple[Token, ...]) -> bool:
    """Whether the words after the first are those of a form."""
    return all(fits(pattern, word.form) for pattern, word in zip(entry.pattern[1:], words[1:], strict=True))
