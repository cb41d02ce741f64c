"""“Council leader, Jo Daly, said …” → who she is, then what she said. For roles without an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.apposition import PAST_WORDS, ROLES, YEAR
from accessible_release.simplifying.splitting.living import may_be_said
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ONE = cues("titles", "one")
"""Roles of which a body has one."""
BEHIND = cues("titles", "behind")
SIGNS = frozenset({"-", "’", "'", "'s", "’s"})
NAME_WORDS = range(2, 6)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a role in front of the subject's name, between commas."""
    doc = main.doc
    if not clauses.is_free_of_speech(doc, 0) or (clauses.is_past(main) and YEAR.search(doc.text)):
        return
    for comma in doc[1:-3]:
        stop = _name_end(comma) if comma.text == "," else None
        if stop is None:
            continue
        start = _role_start(comma)
        what = _what(doc, start, comma.i) if _is_fronted(doc, start) else None
        if what:
            called = doc[comma.i + 1 : stop].text
            front = (0, 0, f"{called} is {what}.\n")
            yield [front, (doc[start].idx, clauses.end(doc[stop]), called)]
        return


def _name_end(comma: Token) -> int | None:
    """Where the name behind the comma ends: before a comma that the main verb follows."""
    doc, place = comma.doc, comma.i + 1
    while place < len(doc) and doc[place].tag_ == "NNP" and doc[place].text[:1].isupper():
        place += 1
    if place - comma.i - 1 not in NAME_WORDS or place + 1 >= len(doc) or doc[place].text != ",":
        return None
    verb, main = doc[place + 1], clauses.root(doc)
    return place if verb == main or (verb.head == main and verb.dep_ in clauses.AUXILIARIES) else None


def _role_start(comma: Token) -> int:
    """Where the role begins: at the beginning of the sentence or behind the comma before."""
    place = comma.i
    while place and comma.doc[place - 1].text != ",":
        place -= 1
    return int(place)


def _is_fronted(doc: Doc, start: int) -> bool:
    """Whether nothing but a time, a place or a linking word stands before the role."""
    return not any(token.pos_ in {"VERB", "AUX", "SCONJ", "PUNCT"} for token in doc[: max(0, start - 1)]) and (
        start == 0 or doc[0].pos_ in {"ADP", "ADV", "CCONJ"} or doc[0].ent_type_ == "DATE"
    )


def _what(doc: Doc, start: int, end: int) -> str | None:
    """The role with the article that it needs; None where it is no plain role."""
    phrase = doc[start:end]
    roles = [token for token in phrase if token.lemma_.lower() in ROLES or token.lower_ in ROLES]
    main = _head(roles, end) if _is_plain(phrase) else None
    if main is None or not _is_one(main, start):
        return None
    text = _inside(phrase)
    if clauses.says(doc[start : main.i], {"'s", "’s"}):
        return text  # “Norfolk's lead on …”
    if all(token in roles for token in doc[start : main.i + 1]) and main.i + 1 < end:
        return text  # “chief constable of Norfolk”
    single = main.lower_ in ONE
    return f"{'the' if single else 'an' if text[:1].lower() in 'aeio' else 'a'} {text}"


def _is_plain(phrase: Span) -> bool:
    """Whether it may be a role: words without a tense, none of which says that it is over."""
    odd = phrase[0].pos_ in {"VERB", "AUX", "DET", "PRON", "CCONJ", "ADV", "ADP", "SCONJ", "PART"}
    past = any(token.lower_ in PAST_WORDS or (clauses.is_verb(token) and clauses.is_finite(token)) for token in phrase)
    return not (odd or past) and all(token.is_alpha or token.text in SIGNS for token in phrase)


def _is_one(role: Token, start: int) -> bool:
    """Whether it is one person's role, with nothing else in front, and may be said of who has the name."""
    verb = clauses.root(role.doc)
    others = any(token.pos_ in {"VERB", "DET"} and token.lower_ != "acting" for token in role.doc[start : role.i])
    single = role.tag_ not in {"NNS", "NNPS"} and not others
    return single and may_be_said(role, role, verb, does=not clauses.is_passive(verb))


def _inside(phrase: Span) -> str:
    """The role as it is written inside a sentence, with a small letter unless it begins with a name."""
    first = phrase[0]
    opens = first.i == 0 and first.lower_ in ROLES and not phrase[1].text[:1].isupper()  # “Deputy head, …”
    named = first.text[1:2].isupper() or (first.pos_ == "PROPN" and not opens)
    return str(phrase.text) if named else str(phrase.text[:1].lower() + phrase.text[1:])


def _head(roles: list[Token], end: int) -> Token | None:
    """The first role word that a preposition follows, or that ends the phrase."""
    return next((role for role in roles if role.i + 1 == end or role.nbor(1).lower_ in BEHIND), None)
