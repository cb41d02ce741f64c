"""G5: every name is kept, none is new, none is put together from two; a pronoun only where it can be one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.names import Name, all_words, facts, first_only
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import concepts
from accessible_release.ledger import Breach

FILE = "people.toml"


def breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    """A name that is lost, new, mixed from two, or hidden behind a pronoun that could be someone else."""
    before, after = source.fact(facts), other.fact(facts)
    there, here = source.fact(all_words), other.fact(all_words)
    lost = [
        word for name in before for word in name.words if word not in here and not _shortened(word, name, source, other)
    ]
    added = [
        word for name in after for word in name.words if word not in there and not _polite(word, name, source, other)
    ]
    yield from _known(source, other, known)
    yield from _cut(source, other)
    if lost:
        yield Breach("G5", f"the name {_listed(lost)} was lost or changed")
    if added:
        yield Breach("G5", f"the name {_listed(added)} was added or changed")
    yield from (
        Breach("G5", f"the name “{name.printed}” is not in the source")
        for name in after
        if _mixed(name, before, source)
    )
    yield from (
        Breach("G5", f"of the name only “{each.printed}” is left") for each in after if _given_only(each, before)
    )


def _cut(source: Statement, other: Statement) -> Iterator[Breach]:
    """Names of several words that lost a word, and names that stand less often with no pronoun in their stead."""
    text = other.fact(_spaced)
    replaced = other.fact(_pronouns) > source.fact(_pronouns)
    for name in dict.fromkeys(name.words for name in source.fact(facts)):
        whole = f" {' '.join(name)} "
        fewer = text.count(whole) < source.fact(_spaced).count(whole)
        if fewer and not (whole in text and replaced) and not _parted(name, text):
            yield Breach("G5", f"the name “{' '.join(name).title()}” was lost or cut")


def _given_only(name: Name, before: list[Name]) -> bool:
    """A given name where the source has the full name or the surname."""
    given = words(FILE, "male") | words(FILE, "female")
    return (
        len(name.words) == 1
        and name.words[0] in given
        and all(name.words != each.words for each in before)
        and any(name.words[0] in each.words[:-1] for each in before)
    )


def _spaced(statement: Statement) -> str:
    return f" {'  '.join(statement.lowers).replace('  ', ' ')} "


def _pronouns(statement: Statement) -> int:
    return sum(token.tag_ in {"PRP", "PRP$"} for token in statement.tokens)


def _parted(name: tuple[str, ...], text: str) -> bool:
    """“Chief Constable Simon Bailey” may be parted between office and person, and shortened to the surname."""
    titles = words(FILE, "titles") | words(FILE, "male_titles") | words(FILE, "female_titles")
    person = set(name) & (titles | words(FILE, "male") | words(FILE, "female"))
    if len(name) == 1 or not person:
        return len(name) == 1
    parts = [(" ".join(name[:cut]), " ".join(name[cut:])) for cut in range(1, len(name))]
    return any(f" {one} " in text and f" {two} " in text for one, two in parts) or f" {name[-1]} " in text


def _known(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    """Names that hold more than capitalised words (“Stop it Now!”) stay letter by letter."""
    for name in known.names_in(source.text):
        if re.search(r"\b[a-z]|[!?&/]", name) and name not in other.text:
            yield Breach("G5", f"the name “{name}” was lost or changed")


def _listed(found: list[str]) -> str:
    return ", ".join(f"“{word.title()}”" for word in dict.fromkeys(found))


def _shortened(word: str, name: Name, source: Statement, other: Statement) -> bool:
    """A capital at the beginning that is no name; a given name or title left out where the surname stays."""
    if len(name.words) == 1 and first_only(word, source) and _licensed(word, other, source):
        return True
    if word in words(FILE, "titles").union(words(FILE, "male_titles"), words(FILE, "female_titles")) and name.words[
        -1
    ] in other.fact(all_words):
        return len(name.words) > 1 and word in {"mr", "mrs", "ms", "miss", "mx"}
    titled = any(
        each.words[0] in words(FILE, "titles") and each.words[-1] == name.words[-1] for each in other.fact(facts)
    )
    person = word in words(FILE, "male") or word in words(FILE, "female")
    return len(name.words) > 1 and person and word != name.words[-1] and titled


def _polite(word: str, name: Name, source: Statement, other: Statement) -> bool:
    """“Mr” before a surname whose given name is a man's; a common noun that begins a sentence."""
    gender = {"mr": "male", "mrs": "female", "ms": "female"}.get(word)
    if gender:
        return any(
            each.words[-1] == name.words[-1] and set(each.words) & words(FILE, gender) for each in source.fact(facts)
        )
    return _licensed(word, source, other) and (first_only(word, other) or not name.words[1:])


def _licensed(word: str, source: Statement, other: Statement) -> bool:
    every = source.fact(concepts).every
    return any(
        lower(token) == word and every & other.fact(concepts).by_token[piece][token.i]
        for piece, doc in enumerate(other.docs)
        for token in tokens_of(doc)
    )


def _mixed(name: Name, before: list[Name], source: Statement) -> bool:
    """Whether two neighbours in a name were no neighbours in the source, and no end and beginning of two names."""
    text = f" {' '.join(source.lowers)} "
    if f" {' '.join(name.words)} " in text:
        return False
    ends, begins = {each.words[-1] for each in before}, {each.words[0] for each in before}
    titles = words(FILE, "titles") | words(FILE, "male_titles") | words(FILE, "female_titles")
    for one, two in zip(name.words, name.words[1:], strict=False):
        if f" {one} {two} " not in text and one not in titles and not (one in ends and two in begins):
            return True
    return False
