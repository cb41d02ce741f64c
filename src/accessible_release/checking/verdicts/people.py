"""Who did it and to whom it was done, and who says so; names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.arguments import agents, patients
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.spans.names import Name
from accessible_release.analysis.spans.names import facts as names
from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import NOTHING, Keys
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said, Side, plain

if TYPE_CHECKING:
    from spacy.tokens import Token


PERSONS = ("er", "or", "man", "woman", "person", "ist", "ant", "ess", "nurse", "chief", "judge", "council", "police")
NO_NAMES = {"mr", "mrs", "ms", "miss", "dr", "easy", "read", "this", "you", "it"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Roles that were turned round, other speakers, other names."""
    yield from _roles(pair)
    yield from _speakers(pair)
    yield from _names(pair)


def _who(side: Side, said: Said, reader: Callable[[Token], list[Token]]) -> tuple[Keys, str]:
    """The keys of those who do it, or suffer it, and their names."""
    if said.token.pos_ not in {"VERB", "AUX"}:
        return NOTHING, ""
    found = side.nouns(list(reader(said.token)))
    return NOTHING.union(*(_named(side, each) for each in found)), " ".join(each.text for each in found)


def _named(side: Side, noun: Token) -> Keys:
    parts = [child for child in children_of(noun) if child.dep_ in {"compound", "appos"}]
    parts += [
        deep
        for child in children_of(noun)
        if lower(child) in {"of", "for", "to", "from", "at"}
        for deep in children_of(child)
    ]
    return side.keys(noun).union(*(side.keys(each) for each in parts))


def _roles(pair: Pair) -> Iterator[Finding]:
    for mine, theirs in pair.met:
        if not _comparable(mine, theirs):
            continue
        (doer, shown), (done, _) = (_who(pair.source, mine, reader) for reader in (agents, patients))
        (doer_now, shown_now), (done_now, _) = (_who(pair.other, theirs, reader) for reader in (agents, patients))
        if not doer or not doer_now or shared(doer, doer_now):
            continue
        turned = (shared(doer, done_now) or shared(done, doer_now)) and not shared(done, done_now)
        known = shared(done, done_now) and shared(doer_now, pair.source.every) and not _covered(doer, pair.other)
        if turned or (known and not _pronoun(mine, theirs)):
            yield Finding("who", Verdict.CHANGED, f"{shown} … {mine.token.text}", f"{shown_now} … {theirs.token.text}")


def _comparable(mine: Said, theirs: Said) -> bool:
    """Two verbs that say the same, and of which it matters who does it: “the road closed” does not say."""
    strict = mine.token.lemma_ == theirs.token.lemma_
    strict = strict or shared(plain(mine.predicate.keys), plain(theirs.predicate.keys))
    verbs = [each for each in (mine, theirs) if each.token.pos_ == "VERB" and not each.light]
    turning = words("roles.toml", "turning")
    if theirs.token.dep_ in {"xcomp", "acl"} or mine.token.dep_ in {"xcomp", "acl"}:
        return False  # “to tackle it”: whose work it is, the parser guesses
    return strict and len(verbs) > 1 and not all(each.token.lemma_ in turning for each in verbs)


def _pronoun(*said: Said) -> bool:
    return any(each.pos_ == "PRON" for one in said for each in agents(one.token))


def _covered(keys: Keys, side: Side) -> bool:
    """Whether the one who did it is still said to do something to it."""
    return any(shared(keys, _who(side, each, agents)[0]) for each in side.said if each.token.pos_ == "VERB")


def _sayers(side: Side) -> list[tuple[Keys, str]]:
    saying = WordTable("accessible_release.analysis.words", "reporting.toml").words("saying")
    found = []
    for token in side.statement.tokens:
        if token.lemma_.lower() in saying and token.pos_ == "VERB":
            who = [each for each in children_of(token) if each.dep_ == "nsubj"]
            found += [(_named(side, each), each.text) for each in who if each.pos_ == "PROPN" or _person(each)]
    return found


def _person(noun: Token) -> bool:
    """Whether the noun is somebody's work, office or part in it: nurse, spokeswoman, witness."""
    return noun.lemma_.lower().endswith(PERSONS)


def _speakers(pair: Pair) -> Iterator[Finding]:
    """Somebody says it who is named in the source and says nothing there, and nobody who does."""
    mine, theirs = _sayers(pair.source), _sayers(pair.other)
    if not mine or not theirs:
        return
    every, now = NOTHING.union(*(keys for keys, _ in mine)), NOTHING.union(*(keys for keys, _ in theirs))
    for keys, shown in theirs:
        if not shared(keys, every) and shared(keys, pair.source.every) and not shared(every, now) and len(mine) == 1:
            yield Finding("speaker", Verdict.CHANGED, mine[0][1], shown)


def _names(pair: Pair) -> Iterator[Finding]:
    before, after = pair.source.exact.fact(names), pair.other.exact.fact(names)
    gone, new = _absent(before, after, pair.other), _absent(after, before, pair.source)
    for name in after:
        yield from _in_part(name, before, pair)
    for name in new:
        if _is_name(name.printed) and not shared(_keys(pair.other, name), pair.source.every):
            was = gone.pop(0) if gone else None
            verdict = Verdict.CHANGED if was else Verdict.ADDED
            yield Finding("name", verdict, was.printed if was else "", name.printed)
    yield from (Finding("name", Verdict.LEFT_OUT, name.printed) for name in gone)


def _in_part(name: Name, before: list[Name], pair: Pair) -> Iterator[Finding]:
    """“High Street” for “Mill Street”: one word of a name went and another stands in its place."""
    titles = (
        words("people.toml", "titles") | words("people.toml", "male_titles") | words("people.toml", "female_titles")
    )
    new = set(name.words) - pair.source.lowers - titles
    for was in before:
        gone = set(was.words) - pair.other.lowers - titles
        if new and gone and set(name.words) & set(was.words) - titles:
            yield Finding("name", Verdict.CHANGED, was.printed, name.printed)


def _absent(mine: list[Name], theirs: list[Name], side: Side) -> list[Name]:
    """The names of which the other side has no word."""
    there = {word for name in theirs for word in name.words} | side.lowers
    return [name for name in mine if not there.intersection(name.words) and len(name.printed) > 1]


def _keys(side: Side, name: Name) -> Keys:
    return NOTHING.union(*(side.keys(token) for token in side.statement.tokens if lower(token) in name.words))


def _is_name(printed: str) -> bool:
    return printed.lower() not in NO_NAMES and not printed.isupper()
