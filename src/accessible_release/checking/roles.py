"""G12: who did what to whom, in the active and the passive; whose it is, what it is like, how many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.checking.arguments import SUBJECTS, agents, patients, recipients, resolved, same_as, unsaid
from accessible_release.checking.concepts import Keys, concepts
from accessible_release.checking.predicates import LIGHT, shared
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import children_of, is_apposed, lower, text_of, tokens_of
from accessible_release.checking.wording import in_place, spaced, stretch
from accessible_release.checking.wordlists import table, words
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DONE_TO = {"patient", "recipient"}
WHY = {
    "agent": "who or what does “{}” changed",
    "patient": "to whom or what “{}” is done changed",
    "recipient": "to whom “{}” is done changed",
    "mod": "“{}” is said of something else",
    "owner": "whose “{}” it is changed",
    "is": "who or what is “{}” changed",
    "count": "“{}” counts something else",
    "prep": "“{}” stands with another preposition",
}


class Relation(NamedTuple):
    """One word's place beside another."""

    kind: str
    about: Keys
    """Of the word by which it is looked up: the verb, the adjective, what is owned."""
    partner: Keys
    shown: str
    ends: tuple[Token, Token]
    """The two words."""
    chained: bool = False
    """Joined by “and” to another partner: the parser is less sure of it."""


def relations(statement: Statement) -> list[Relation]:
    """The relations in all pieces; those with a pronoun as partner are left out."""
    found: list[Relation] = []
    for piece, doc in enumerate(statement.docs):
        known = statement.fact(concepts)
        keys = known.by_token[piece]
        loose = {(place, group) for at, place, group in known.phrased if at == piece}
        joined = {place for place, _ in loose}
        measured = frozenset(_measured(doc))
        for token in tokens_of(doc):
            found += _tightened(
                _verb(token, keys, measured), frozenset(key for place, key in loose if place == token.i)
            )
            if token.dep_ == "pobj" and token.head.i in joined:
                continue
            if token.i not in measured or token.dep_ == "nummod":
                found += _noun(token, keys)
    return found


def _tightened(found: Iterable[Relation], loose: Keys) -> Iterator[Relation]:
    """Without what a verb means only as part of a phrase: “gave help to her” has another object than “helped her”."""
    for each in found:
        if each.ends[0].lemma_ not in LIGHT or not shared(each.partner, each.about & loose):
            yield each._replace(about=each.about - loose)


def _measured(doc: Doc) -> Iterator[int]:
    """The words of numbers, units, dates and times, which other invariants look after."""
    places = [*number_places(text_of(doc)), *((each.start, each.end) for each in moments(text_of(doc)))]
    places += [(each.start, each.end) for each in verbatim(text_of(doc))]
    for token in tokens_of(doc):
        if any(start <= token.idx < end for start, end in places):
            yield token.i


def _whole(token: Token, keys: tuple[Keys, ...], *, apposed: bool = True) -> Keys:
    """A noun's keys with those of its compound parts, so that “Ms Kearton” and “Rachel Kearton” meet."""
    found = keys[token.i]
    for child in children_of(token):
        named = child.dep_ == "compound" and child.pos_ == "PROPN" and token.pos_ == "PROPN"
        if named or (apposed and is_apposed(child)):
            found |= keys[child.i]
    return found


def _verb(token: Token, keys: tuple[Keys, ...], measured: frozenset[int]) -> Iterator[Relation]:
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}:
        return
    if token.lemma_ == "be":
        yield from _being(token, keys)
        return
    for kind, arguments in (
        ("agent", agents(token)),
        ("patient", patients(token)),
        ("recipient", recipients(token)),
    ):
        held = [keys[each.i] for each in arguments if token.dep_ == "acl"]  # any of them may be meant
        for each in arguments:
            for one in (each, *each.conjuncts):
                if lower(one) not in words("roles.toml", "wild") and not _general(one) and one.i not in measured:
                    who = _whole(one, keys).union(*held)
                    yield Relation(kind, keys[token.i], who, token.text, (token, one), one != each)


def _general(token: Token) -> bool:
    """“A man they suspected was a dealer” is the dealer."""
    return token.lemma_ in {"man", "woman"} and any(child.dep_ == "relcl" for child in children_of(token))


def _being(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    subjects = resolved(token, [child for child in children_of(token) if child.dep_ in SUBJECTS])
    for complement in (child for child in children_of(token) if child.dep_ in {"attr", "acomp"}):
        kind = "is" if complement.dep_ == "attr" else "mod"
        for subject in subjects:
            if lower(subject) not in words("roles.toml", "wild") and lower(complement) not in words(
                "roles.toml", "wild"
            ):
                for one in (complement, *complement.conjuncts):
                    yield Relation(kind, keys[one.i], _whole(subject, keys, apposed=False), one.text, (one, subject))


def _noun(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    head = token.head
    if token.dep_ == "amod" and head.pos_ in {"NOUN", "PROPN"}:
        held = keys[head.i].union(*(keys[each.i] for each in same_as(head)))
        yield Relation("mod", keys[token.i], held, token.text, (token, head))
    elif token.dep_ == "nummod":
        yield Relation("count", keys[token.i], keys[head.i], token.text, (token, head))
    elif token.dep_ == "poss" and lower(token) not in words("roles.toml", "wild") and token.pos_ != "PRON":
        yield Relation("owner", keys[head.i], _whole(token, keys), head.text, (token, head))
    elif is_apposed(token):
        yield Relation("is", keys[token.i], _whole(head, keys, apposed=False), token.text, (token, head))
    elif token.dep_ == "pobj":
        yield from _prepositional(token, keys)


def _prepositional(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    preposition = token.head
    if lower(preposition) == "of" and preposition.head.pos_ in {"NOUN", "PROPN"}:
        owned = preposition.head
        yield Relation("owner", keys[owned.i], _whole(token, keys), owned.text, (owned, token))
    if lower(preposition.head) in words("roles.toml", "compound"):
        return
    if lower(preposition) == "from" and preposition.i and lower(preposition.nbor(-1)) == "apart":
        return
    line = next((line for line in table("roles.toml")["prepositions"] if lower(preposition) in line.split()), None)
    if line:
        for one in (token, *token.conjuncts):
            who = numbered(one) or _whole(one, keys)
            yield Relation("prep", who, frozenset({f"p:{line}"}), one.text, (preposition, one), one != token)


def numbered(token: Token) -> Keys:
    """“Ward 4” is known by its number."""
    return frozenset(f"n:{child.lower_}" for child in children_of(token) if child.like_num and child.i == token.i + 1)


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A relation that became another between words that both texts have."""
    if in_place(source, other):
        return
    before, after = _moved(source, other), _moved(other, source)
    every, now = source.fact(relations), other.fact(relations)
    yield from _changed(before, now, _partners(every), other.fact(unknown))
    yield from _changed(after, every, _partners(every), source.fact(unknown))
    yield from _counted(before, now, source.fact(concepts).every, other.fact(concepts).every)
    yield from _crossed(before, now, every)
    yield from _crossed(after, every, now)
    yield from _passed_on(before, after, every, now)


def _moved(mine: Statement, theirs: Statement) -> list[Relation]:
    """Relations that do not stand in the other text word by word: there only the parser has read them otherwise."""
    text = theirs.fact(spaced)
    return [each for each in mine.fact(relations) if stretch(*each.ends) not in text]


def unknown(statement: Statement) -> list[tuple[str, Keys]]:
    """(kind, verb) wherever the sentence does not say who does it or to whom it is done: nothing contradicts that."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        found += [(kind, keys[token.i]) for token in tokens_of(doc) if token.pos_ == "VERB" for kind in unsaid(token)]
    return found


def _partners(found: list[Relation]) -> Callable[[Keys], bool]:
    every = frozenset(key for each in found for key in each.partner | each.about)
    return lambda keys: shared(keys, every)


def _changed(
    mine: list[Relation],
    theirs: list[Relation],
    is_known: Callable[[Keys], bool],
    unknown_there: list[tuple[str, Keys]],
) -> Iterator[Breach]:
    for each in mine:
        if each.chained or each.kind in {"recipient", "count"}:
            continue
        if any(kind == each.kind and shared(about, each.about) for kind, about in unknown_there):
            continue
        same = [one for one in theirs if one.kind == each.kind and shared(one.about, each.about)]
        if same and not any(shared(one.partner, each.partner) for one in same) and is_known(each.partner):
            yield Breach("G12", WHY[each.kind].format(each.shown))


def _counted(before: list[Relation], after: list[Relation], there: Keys, here: Keys) -> Iterator[Breach]:
    """A number that counts another of the things that both texts name; “43 arrests” may be “arrested 43 people”."""
    for mine in before:
        same = [one for one in after if one.kind == mine.kind == "count" and shared(one.about, mine.about)]
        kept = any(shared(one.partner, mine.partner) for one in same)
        if same and not kept and shared(mine.partner, here) and any(shared(one.partner, there) for one in same):
            yield Breach("G12", WHY["count"].format(mine.shown))


def _crossed(mine: list[Relation], theirs: list[Relation], every: list[Relation]) -> Iterator[Breach]:
    """Who did it is now the one to whom it was done."""
    turning = words("roles.toml", "turning")
    for each in mine:
        if each.kind != "agent" or each.shown.lower() in turning or each.about & turning:
            continue
        met = [one for one in theirs if shared(one.about, each.about) and shared(one.partner, each.partner)]
        before = [one for one in every if shared(one.about, each.about) and shared(one.partner, each.partner)]
        kinds, old = {one.kind for one in met}, {one.kind for one in before}
        if kinds & DONE_TO and "agent" not in kinds and not old & DONE_TO:
            yield Breach("G12", WHY["agent"].format(each.shown))


def _passed_on(
    before: list[Relation], after: list[Relation], every: list[Relation], now: list[Relation]
) -> Iterator[Breach]:
    """“Arrested, and taken there by a doctor”: the doctor arrested nobody."""
    lost = [each for each in _by(before) if not any(_alike(each, one) for one in now)]
    for new in _by(after):
        elsewhere = any(shared(new.partner, each.partner) and not shared(new.about, each.about) for each in lost)
        if elsewhere and not any(one.kind == "agent" and shared(one.about, new.about) for one in every):
            yield Breach("G12", WHY["agent"].format(new.shown))


def _by(found: list[Relation]) -> list[Relation]:
    return [each for each in found if each.kind == "agent" and each.ends[1].head.dep_ == "agent"]


def _alike(one: Relation, other: Relation) -> bool:
    return one.kind == other.kind and shared(one.about, other.about) and shared(one.partner, other.partner)
