"""G13: before and after, because and so, if and unless, and and or, more than and less than keep their direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from accessible_release.analysis.grammar.links import CAUSES, EFFECTS, Link, links
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import date_places
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, lowers_of, text_of, tokens_of
from accessible_release.analysis.words.lists import table
from accessible_release.checking.restrictive import clauses
from accessible_release.ledger import Breach

FILE = "connectives.toml"


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A link that is lost, new or turned round."""
    before, after = source.fact(links), other.fact(links)
    yield from _turned(before, after)
    yield from _opposed(source, other)
    yield from _kinds(before, after, source, other)
    yield from _words(source, other)


def _turned(before: list[Link], after: list[Link]) -> Iterator[Breach]:
    for mine in before:
        same = [theirs for theirs in after if theirs.kind == mine.kind]
        straight = any(shared(mine.first, each.first) or shared(mine.second, each.second) for each in same)
        crossed = any(shared(mine.first, each.second) or shared(mine.second, each.first) for each in same)
        if crossed and not straight:
            yield Breach("G13", f"{_KINDS[mine.kind]} were turned round")


_KINDS = {"time": "what comes before and what after", "cause": "cause and effect", "if": "condition and consequence"}


def _kinds(before: list[Link], after: list[Link], source: Statement, other: Statement) -> Iterator[Breach]:
    old, new = {link.kind for link in before}, {link.kind for link in after}
    for kind in ("cause", "if"):
        if kind in old - new and not _otherwise(kind, source, other) and not _kept(kind, source, other):
            yield Breach("G13", f"the {_ONE[kind]} was lost")
        if kind in new - old and not _otherwise(kind, other, source) and not _relative(kind, after, source):
            yield Breach("G13", f"a {_ONE[kind]} was added")


def _kept(kind: str, source: Statement, other: Statement) -> bool:
    """Whether every word that says it stands there as often, though the parser has not seen a link."""
    signs = SIGNS[kind]
    return all(_count(other, word) >= _count(source, word) for word in signs)


SIGNS = {"cause": (*CAUSES, *EFFECTS), "if": ("if",)}
_ONE = {"cause": "cause (“because”, “so”)", "if": "condition (“if”)"}
OTHERWISE = {
    "cause": (
        "cause",
        "result",
        "lead",
        "thanks",
        "because",
        "reason",
        "why",
        "due",
        "owing",
        "following",
        "consequently",
        "hence",
        "thus",
    ),
    "if": ("if", "unless", "when", "provided", "providing", "whether", "case", "anyone", "whoever"),
}
WEAKER = {
    "cause": ("so", "since", "as", "for", "make", "made", "making", "therefore", "mean", "means"),
    "if": ("should",),
}
"""These say it only where the other text has more of them."""


def _relative(kind: str, after: list[Link], source: Statement) -> bool:
    """“Staff who refuse may be sent home”, “if they refuse”."""
    return kind == "if" and any(shared(link.first, clause.verb) for link in after for clause in source.fact(clauses))


def _otherwise(kind: str, mine: Statement, theirs: Statement) -> bool:
    return not theirs.fact(vocabulary).isdisjoint(OTHERWISE[kind]) or _grew(mine, theirs, *WEAKER[kind])


def _count(statement: Statement, *listed: str) -> int:
    often = statement.fact(free_words)
    return sum(often[word] for word in set(listed) if word in often)


def free_words(statement: Statement) -> Counter[str]:
    """How often each word stands outside numbers and their bounds (“10 or more”)."""
    found: Counter[str] = Counter()
    for doc in statement.docs:
        places = [*number_places(text_of(doc)), *date_places(text_of(doc))]
        if not places:
            found.update(lowers_of(doc))
            continue
        inside = {token.i for token in tokens_of(doc) if any(start <= token.idx < end for start, end in places)}
        found.update(word for place, word in enumerate(lowers_of(doc)) if place not in inside)
    return found


def _opposed(source: Statement, other: Statement) -> Iterator[Breach]:
    """“Up” where the source has “down”."""
    before, after = source.fact(vocabulary), other.fact(vocabulary)
    if before == after:
        return
    for was, now in _opposites():
        if was in before and was not in after and now in after and now not in before:
            yield Breach("G13", f"“{was}” became “{now}”")


@cache
def _opposites() -> list[tuple[str, str]]:
    """Each listed pair, both ways."""
    pairs = [tuple(pair.split()) for pair in table(FILE)["opposites"]]
    return [(one, two) for first, second in pairs for one, two in ((first, second), (second, first))]


def vocabulary(statement: Statement) -> frozenset[str]:
    """Every word as it stands and in its base form, auxiliaries left out."""
    return frozenset(form for token in statement.tokens if token.dep_ != "aux" for form in (lower(token), token.lemma_))


def _words(source: Statement, other: Statement) -> Iterator[Breach]:
    """Or, unless, until: small words that carry a meaning by themselves."""
    ors = _count(source, "or") - _count(other, "or")
    denied = _count(source, "not", "n't", "no", "never", "nor", "without", "neither")
    if ors < 0 and not denied and not _count(source, "either", "whether", "any", "alternatively", "otherwise", "both"):
        yield Breach("G13", "“or” was added")
    if ors > 0 and not _spread(source, other) and not _count(other, "either", "any", "otherwise", "alternatively"):
        yield Breach("G13", "“or” was lost")
    yield from _unless(source, other)
    if _count(source, "from") > _count(other, "from") and not _grew(source, other, *FROM):
        yield Breach("G13", "“from” was lost")
    for word in ("until", "except", "instead", "despite", "than"):
        if _count(source, word) and not _count(other, word, *STANDS_FOR.get(word, ())):
            yield Breach("G13", f"“{word}” was lost")
        if _count(other, word) and not _count(source, word, *STANDS_FOR.get(word, ())):
            yield Breach("G13", f"“{word}” was added")


STANDS_FOR = {
    "until": ("till", "to", "before"),
    "except": ("apart", "but", "only", "excluding", "other", "unless", "not", "n't"),
    "instead": ("rather", "not", "place"),
    "despite": ("although", "though", "but", "spite", "even"),
    "than": (
        "over",
        "under",
        "above",
        "below",
        "compared",
        "outnumbered",
        "maximum",
        "minimum",
        "most",
        "least",
        "nearly",
        "almost",
        "rather",
        "instead",
        "not",
        "up",
        "to",
        "apart",
        "except",
        "exceeding",
        "excess",
        "prefer",
    ),
}


def _grew(source: Statement, other: Statement, *listed: str) -> bool:
    return _count(other, *listed) > _count(source, *listed)


FROM = (
    "between",
    "since",
    "of",
    "by",
    "off",
    "out",
    "because",
    "in",
    "caused",
    "who",
    "starting",
    "than",
    "live",
    "stop",
    "stopped",
    "left",
    "leave",
    "leaves",
    "leaving",
)


def _unless(source: Statement, other: Statement) -> Iterator[Breach]:
    """“Unless” is “only if”, “except if” or “if … not”, never “if”."""
    for mine, theirs, done in ((source, other, "lost"), (other, source, "added")):
        denials = ("not", "n't", "never", "no", "cannot")
        turned = _count(theirs, "only", "except") or (
            _count(theirs, "if") and _count(theirs, *denials) > _count(mine, *denials)
        )
        if _count(mine, "unless") and not _count(theirs, "unless") and not turned:
            yield Breach("G13", f"“unless” was {done}")


def _spread(source: Statement, other: Statement) -> bool:
    """“Not A or B” said as “not A” and “not B”; or a list set out in sentences."""
    denied = _count(source, "not", "n't", "no", "never", "without", "neither")
    now = _count(other, "not", "n't", "no", "never", "nor", "without", "neither")
    return bool(denied) and (now > denied or _count(other, "nor") > _count(source, "nor"))
