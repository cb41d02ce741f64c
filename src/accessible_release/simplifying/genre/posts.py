"""Somebody with two posts: a sentence for each (ER02).

“Simon Bailey is lead on Child Protection and Chief Constable of Norfolk Police.” becomes “Simon Bailey is lead on
Child Protection.” and “Simon Bailey is also Chief Constable of Norfolk Police.”
"""

from __future__ import annotations

import re

from accessible_release import tables
from accessible_release.simplifying.genre.wordlists import entries

JOINER = re.compile(r" (?:of|for|at|on|in|with|to) ")
NAMED = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}) (?P<verb>is|was) (?P<role>(?:the )?[^,;:()\"“”]+)\."
)


def titled(before: str) -> tuple[str, str]:
    """What stands before a name: the rank or form of address that is said with it, and the post.

    A rank behind another word is no rank but the end of a post, where no comma parts them: “Utility Superintendent”.
    """
    words = before.rstrip(", ").split()
    titles, grades, ranks = (
        tables.words(__package__, "attributions.toml", kind) for kind in ("titles", "grades", "ranks")
    )
    cut = len(words)
    if words and words[-1].lower().rstrip(".") in titles:
        cut -= 1
        while cut and words[cut - 1].lower() in grades | titles:
            cut -= 1
    if 0 < cut < len(words) and words[-1].lower() in ranks and not words[cut - 1].endswith(","):
        return "", before.rstrip(", ")
    return " ".join(words[cut:]), " ".join(words[:cut]).rstrip(",")


def apart(sentence: str) -> tuple[str, ...]:
    """A sentence that only says which two posts somebody has, as two; any other as it is."""
    found = NAMED.fullmatch(sentence)
    return told(found["name"], found["verb"], found["role"]) if found and len(posts(found["role"])) > 1 else (sentence,)


def told(name: str, verb: str, role: str) -> tuple[str, ...]:
    """What somebody is, one post a sentence."""
    first, *more = posts(role)
    return (f"{name} {verb} {first}.", *(f"{name} {verb} also {each}." for each in more))


def posts(role: str) -> tuple[str, ...]:
    """A role as the posts it is made of: “Norfolk’s Chief Constable and Lead for Child Protection” → two.

    It is cut only between two offices that `words.toml` knows, each whole: never in “Minister for Health and Care”,
    nor where the first post may reach over the *and* (“Adviser to the Mayor and Leader of the Council”).
    """
    first, joined, second = role.partition(" and ")
    what, of, whom = _office(first)
    following, _, rest = _office(second)
    alone = "and" not in second.split() and not (of and any(word in entries("posts") for word in _words(whom)))
    if joined and alone and _is_post(what) and _is_post(following) and (rest or of or "’s" in what or "'s" in what):
        return first, second
    return (role,)


def _office(post: str) -> tuple[str, str, str]:
    """A post cut at its first preposition: what, the preposition, of what."""
    found = JOINER.search(post)
    return (post[: found.start()], found[0], post[found.end() :]) if found else (post, "", "")


def _is_post(what: str) -> bool:
    words = _words(what)
    return bool(words) and (words[-1] in entries("posts") or " ".join(words[-2:]) in entries("posts"))


def _words(text: str) -> list[str]:
    return text.lower().split()
