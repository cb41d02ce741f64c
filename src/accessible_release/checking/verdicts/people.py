"""Who did it and to whom it was done, and who says so; names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.arguments import agents, patients
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.spans.names import facts as names
from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.table import WordTable
from accessible_release.analysis.words.senses import NOTHING, Keys
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said, Side, plain

if TYPE_CHECKING:
    from spacy.tokens import Token


def findings(pair: Pair) -> Iterator[Finding]:
    """Roles that were turned round, other speakers, other names."""
    yield from _roles(pair)
    yield from _speakers(pair)
    yield from _names(pair)


def _who(side: Side, said: Said, reader) -> tuple[Keys, str]:  # type: ignore[no-untyped-def]
    verb = said.token
    if verb.pos_ not in {"VERB", "AUX"}:
        return NOTHING, ""
    found = side.nouns(list(reader(verb)))
    keys = NOTHING.union(*(_named(side, each) for each in found))
    return keys, " ".join(each.text for each in found)


def _named(side: Side, noun: Token) -> Keys:
    parts = [child for child in children_of(noun) if child.dep_ in {"compound", "appos"}]
    parts += [deep for child in children_of(noun) if lower(child) in {"of", "for", "to", "from", "at"} for deep in children_of(child)]
    return side.keys(noun).union(*(side.keys(each) for each in parts))


def _roles(pair: Pair) -> Iterator[Finding]:
    for mine, theirs in pair.met:
        strict = mine.token.lemma_ == theirs.token.lemma_ or shared(plain(mine.predicate.keys), plain(theirs.predicate.keys))
        if not strict or mine.light or theirs.light or mine.token.pos_ != "VERB" or theirs.token.pos_ != "VERB":
            continue
        if mine.token.lemma_ in words("roles.toml", "turning") and theirs.token.lemma_ in words("roles.toml", "turning"):
            continue
        (doer, shown), (done, _) = (_who(pair.source, mine, reader) for reader in (agents, patients))
        (doer_now, shown_now), (done_now, _) = (_who(pair.other, theirs, reader) for reader in (agents, patients))
        turned = (shared(doer, done_now) and not shared(doer, doer_now) and doer_now and not shared(done, done_now)) or (
            shared(done, doer_now) and not shared(doer, doer_now) and not shared(done, done_now)
        )
        other = not _pronoun(mine, theirs) and doer and doer_now and not shared(doer, doer_now) and shared(done, done_now) and shared(doer_now, pair.source.every)
        if (turned and doer and doer_now) or (other and not _covered(doer, pair.other)):
            yield Finding("who", Verdict.CHANGED, f"{shown} … {mine.token.text}", f"{shown_now} … {theirs.token.text}")


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
    return noun.lemma_.lower().endswith(("er", "or", "man", "woman", "person", "ist", "ant", "ess", "tor", "nurse", "chief", "judge", "council", "police"))


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
    old = {word for name in before for word in name.words}
    now = {word for name in after for word in name.words}
    gone = [name for name in before if not set(name.words) & (now | pair.other.lowers) and len(name.printed) > 1]
    new = [name for name in after if not set(name.words) & (old | pair.source.lowers) and _is_name(name.printed)]
    for name in new:
        if shared(NOTHING.union(*(pair.other.keys(token) for token in pair.other.statement.tokens if lower(token) in name.words)), pair.source.every):
            continue
        was = gone.pop(0) if gone else None
        if was:
            yield Finding("name", Verdict.CHANGED, was.printed, name.printed)
        else:
            yield Finding("name", Verdict.ADDED, "", name.printed)
    for name in gone:
        yield Finding("name", Verdict.LEFT_OUT, name.printed)


TITLES = {"mr", "mrs", "ms", "miss", "dr", "easy", "read", "this", "you", "it"}


def _is_name(printed: str) -> bool:
    return printed.lower() not in TITLES and not printed.isupper()
