"""Naming somebody or something again in a new sentence: *a man* becomes *the man*, a name stays a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible_release.simplifying.clauses import is_past, words
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "you", "i"})
POINTING = frozenset({"this", "these"})
AS_IT_IS = frozenset({"police", "staff", "everyone", "everybody"})
MASSES = cues("subjects", "masses")
"""Words of number that cannot be said twice of the same people: “some people … these people”."""
MEASURES = cues("subjects", "measures")
NEVER = cues("subjects", "never")
CAPITALS = cues("subjects", "capitals")
"""Words that keep their capital inside a sentence."""
SMALL = cues("subjects", "small")
TIMES = cues("relatives", "times")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
LONGEST = 7
"""Words that a repeated name or noun may have."""


def again(head: Token, verb: Token, *, full: bool = False) -> str | None:
    """How the noun phrase of `head` is named again as a subject, in the spelling it has inside a sentence.

    `verb` is the verb whose subject it is or becomes. With `full`, phrases behind the noun are kept (*the court in
    Norwich*), else only those with *of*. None where repeating would change the sense: *few people*, *each of them*,
    *Tom and Anna*.
    """
    if head.pos_ == "PRON" or head.lower_ in POINTING:
        return _pronoun(head)
    if (name := _with_initials(head)) is not None:
        return name
    if not _can_be_repeated(head):
        return None
    first, before = _premodifiers(head)
    if before is None:
        return None
    kept, dropped = _postmodifiers(head, full=full)
    opening = _with_article(head, first, before, verb, dropped=dropped, full=full)
    if opening is None:
        return None
    hyphen = "" if before and not before[-1].whitespace_ else " "
    named = f"{opening.strip()}{hyphen}{kept.strip()}".strip()
    return named if words(named) <= (LONGEST + 4 if full else LONGEST) else None


def _with_initials(head: Token) -> str | None:
    """The name before initials in brackets that the parser took for its last word: *the Police Service (PSB)*."""
    doc, first, last = head.doc, head.left_edge, head.i - 1
    closed = head.i + 1 < len(doc) and doc[head.i + 1].text == ")" and head.text.isupper()
    if not closed or last <= first.i or doc[last].text != "(":
        return None
    name = doc[first.i : last]
    plain = all(token.pos_ == "PROPN" or token.lower_ in {"the", "of", "for", "and", "&", "'s", "’s"} for token in name)
    return f"{inside(first)}{name.text[len(first) :]}" if plain and words(name.text) <= LONGEST else None


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def inside(token: Token) -> str:
    """The token as it is spelt when it does not begin the sentence."""
    common = token.pos_ != "PROPN" and token.text[1:].islower() and token.lower_ not in CAPITALS
    plain = token.i == 0 and token.text != "I" and (common or token.lower_ in {"a", "the"})
    return str(token.lower_ if plain else token.text)


def is_plural(head: Token) -> bool:
    """Whether the noun is plural, or two are joined."""
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {"people", "police", "they", "we", "these", "those"}


def _pronoun(head: Token) -> str | None:
    if head.lower_ in PRONOUNS and head.dep_ != "expl":
        return "I" if head.text == "I" else str(head.lower_)
    alone = not any(child.dep_ != "punct" for child in head.children)
    return str(head.lower_) if head.lower_ in POINTING and head.i == 0 and alone else None


def _can_be_repeated(head: Token) -> bool:
    old = head.lower_ == "old" and head.left_edge.lower_ in {"the", "a"}  # “the 52-year-old”
    if (head.pos_ not in {"NOUN", "PROPN"} and not old) or head.dep_ == "conj" or head.lemma_.lower() in MEASURES:
        return False
    if any(child.dep_ == "appos" and is_plural(child) and not is_plural(head) for child in head.children):
        return False
    return not any(
        child.dep_ in {"conj", "cc", "preconj", "predet", "neg"} or child.lower_ in NEVER for child in head.children
    )


def _premodifiers(head: Token) -> tuple[int, list[Token] | None]:
    """The first token of the phrase and the tokens before the noun; None where they are torn apart or too many."""
    first = head.left_edge.i
    before = [head.doc[i] for i in range(first, head.i)]
    torn = any(token.text in {",", "(", ")", "–", "—", ":"} or token.dep_ == "relcl" for token in before)
    wrong = any(token.lower_ in NEVER for token in before) or len(before) >= LONGEST
    return first, None if torn or wrong else before


def _postmodifiers(head: Token, *, full: bool) -> tuple[str, bool]:
    """What is kept behind the noun, and whether something that narrowed it down was dropped."""
    last, dropped = head.i, False
    for child in head.rights:
        if head.pos_ == "PROPN" and child.dep_ == "nummod" and child.i == last + 1:  # “Apollo 8”
            last = child.i
            continue
        belongs = _belongs(head, child) or (full and child.dep_ == "prep")
        if child.left_edge.i == last + 1 and belongs and not _is_clausal(child):
            last = child.right_edge.i
        elif child.dep_ not in {"punct", "appos"} and child.left_edge.nbor(-1).text != ",":
            dropped = True
    return inside(head) + head.whitespace_ + str(head.doc[head.i + 1 : last + 1].text), dropped


def _belongs(head: Token, child: Token) -> bool:
    """Whether a preposition makes a noun what it is: *of*, and *for* and *on* in names (“Department for Education”)."""
    named = head.pos_ == "PROPN" and any(each.pos_ == "PROPN" for each in child.children)
    return child.dep_ == "prep" and (child.lower_ == "of" or (named and child.lower_ in {"for", "on"}))


def _is_clausal(phrase: Token) -> bool:
    return any(
        token.dep_ in {"relcl", "acl", "appos", "pcomp", "ccomp"} or token.text == "," for token in phrase.subtree
    )


def _with_article(
    head: Token, first: int, before: list[Token], verb: Token, *, dropped: bool, full: bool
) -> str | None:
    """The words before the noun, with the article that a second mention takes."""
    doc = head.doc
    if (when := _when(head)) is not None:
        return f"the {doc[when.right_edge.i + 1 : head.i].text}"
    opening = before[0] if before else None
    if _is_counted(before):
        return f"these {_behind_the_count(head, before)}".strip() if is_plural(head) else None
    if opening is not None and opening.lower_ in {"a", "an", "one"}:
        return str(doc[first : head.i].text).replace(opening.text, "the", 1)
    if opening is not None and (opening.dep_ in {"det", "poss"} or opening.lower_ in {"the", "its", "their", "all"}):
        return (inside(opening) + opening.whitespace_ + doc[first + 1 : head.i].text).strip()
    if _may_be_name(head, opening):
        return str(doc[first : head.i].text)
    rest = inside(opening) + opening.whitespace_ + doc[first + 1 : head.i].text if opening is not None else ""
    return f"{_article(head, verb, counted=_is_small(opening), dropped=dropped, full=full)} {rest}".strip()


def _when(head: Token) -> Token | None:
    """The time to which a thing belongs, which is not said twice: *Friday evening's fire* → *the fire*."""
    return next((child for child in head.lefts if child.dep_ == "poss" and child.lower_ in TIMES), None)


def _may_be_name(head: Token, opening: Token | None) -> bool:
    """Whether a noun is a name, or nobody can tell its name from a first word: “Trade union members”."""
    unsure = opening is not None and opening.i == 0 and opening.pos_ == "PROPN" and is_plural(head)
    return unsure or head.pos_ == "PROPN" or head.text[1:2].isupper() or head.lower_ in AS_IT_IS


def _article(head: Token, verb: Token, *, counted: bool, dropped: bool, full: bool) -> str:
    """What goes before a noun that had no article of its own."""
    if not is_plural(head):
        return "the" if dropped else ""
    modal, perfect = _helpers(verb)
    if counted or is_past(verb) or (perfect and not modal and not dropped):
        return "the"
    return "these" if dropped or (full and modal) else ""


def _helpers(verb: Token) -> tuple[bool, bool]:
    """Whether a modal helps the verb, and whether *have* does."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    modal = any(child.tag_ == "MD" for child in helpers)
    return modal, any(child.dep_ == "aux" and child.lower_ == "have" for child in helpers)


def _is_counted(before: list[Token]) -> bool:
    """Whether the phrase begins with a number or *some*: said again, it could be other people."""
    return any(
        token.lower_ in MASSES
        or (token.dep_ == "nummod" and token.nbor(1).text != "-" and not _is_small(token) and not _is_year(token))
        or (token.dep_ == "quantmod" and token.head.dep_ == "nummod")
        for token in before
    )


def _behind_the_count(head: Token, before: list[Token]) -> str:
    """The words between the number and the noun: *some armed men* → *armed*."""
    first = max(token.i for token in before if _is_counted([token])) + 1
    return str(head.doc[first : head.i].text)


def _is_year(token: Token) -> bool:
    """Whether it says which one, not how many: *the 1977 season*."""
    return bool(YEAR.fullmatch(token.text)) and token.i > 0 and token.nbor(-1).dep_ in {"det", "poss", "case"}


def _is_small(token: Token | None) -> bool:
    return token is not None and token.lower_ in SMALL
