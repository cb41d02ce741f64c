"""The release's own words round what somebody says, as sentences: who that is, and what the person did.

“Welcoming the launch, Norfolk’s Chief Constable, Simon Bailey, said:” becomes “Simon Bailey is Norfolk’s Chief
Constable.” and “Simon Bailey welcomed the launch.” Words of another form stay as they are: “…, said Ann Lee, who has
lived here for years.” becomes “Ann Lee, who has lived here for years, said this.” Nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accessible_release import tables
from accessible_release.model import Block, Quotation, Release
from accessible_release.simplifying.genre.leads import DONE, OPENING
from accessible_release.simplifying.genre.posts import titled, told
from accessible_release.simplifying.genre.sources import passages_of
from accessible_release.simplifying.genre.wordlists import entries

FILE = "attributions.toml"
EDGES = f"{OPENING}.,:;\n–—-"
AGE = re.compile(r"(?:aged )?(\d{1,3})")
OF_A_BODY = re.compile(r"(?:of|from|at) (?P<body>.+)")
PLACED = re.compile(r"\b(?:of|for|at|with|in|on|to|and)\b|['’]s\b|^(?:an?|the|our|one) ")
"""What a post has that is said without *a*: “chief executive of Homeward”, and not “student”."""
AT_A_BODY = re.compile(r" (?:at|of|for|in|from|with) [^,]+")
ABOUT = {"speaking": "spoke", "talking": "talked", "commenting on": "spoke about", "commenting": "spoke"}
WHEN = re.compile(r"(?:after|following|before|during|in|at|on|last|earlier|yesterday|today)\b", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:An?|The|Our|One) ")
VOWEL = re.compile(r"[aeio]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the release says round somebody's words."""

    background: tuple[str, ...]
    """Who the person is, one fact a sentence."""
    lines: tuple[str, ...]
    """What the person did, and what could not be told apart."""


def attribution(release: Release, block: Block, quotation: Quotation) -> Attribution | None:
    """The words round what is said in a block, in sentences; None where they cannot be told by themselves."""
    background: list[str] = []
    lines: list[str] = []
    for words in _around(release, block):
        found = _told(words, quotation.speaker or "", quotation.role or "")
        if found is None:
            return None
        background += found.background
        lines += found.lines
    return Attribution(tuple(background), tuple(lines))


def _around(release: Release, block: Block) -> Iterator[str]:
    """The stretches of a block that nobody says, without the signs at their edges."""
    start = 0
    for passage in passages_of(release, block):
        yield from _words(block.text[start : passage.start])
        start = passage.end
    yield from _words(block.text[start:])


def _words(text: str) -> Iterator[str]:
    bare = text.strip(EDGES).replace("\n", " ")
    if any(map(str.isalnum, bare)):
        yield bare


def _told(words: str, speaker: str, role: str) -> Attribution | None:
    """One stretch in sentences; None where it is no saying."""
    if _known(speaker).fullmatch(words):
        return Attribution((), ())
    found = _saying(speaker).fullmatch(words) or _said_by(speaker).fullmatch(words)
    parts = {"doing": "", "before": "", "behind": "", **(found.groupdict("") if found else {})}
    told_apart = found and _of_parts(parts["doing"], parts["before"], parts["behind"], speaker, role)
    return told_apart or _as_it_stands(words)


@cache
def _verbs() -> str:
    return "|".join(sorted(tables.words(__package__, FILE, "verbs")))


@cache
def _saying(speaker: str) -> re.Pattern[str]:
    """Doing something (or not), who it is, and a verb of saying."""
    doing = r"(?:(?P<doing>[A-Z][^,:;]+), (?=[^,]))?"
    who = rf"(?:(?P<before>[^:;]*?),? )?{re.escape(speaker)}(?:,? (?P<behind>[^:;]+?))?,?"
    return re.compile(rf"{doing}{who} (?:also )?(?:{_verbs()})(?: that| this)?")


@cache
def _said_by(speaker: str) -> re.Pattern[str]:
    """A verb of saying and who it is."""
    return re.compile(rf"(?:{_verbs()}) (?:(?P<before>[^:;]*?),? )?{re.escape(speaker)}(?:, (?P<behind>[^:;]+))?")


@cache
def _known(speaker: str) -> re.Pattern[str]:
    """*She added*, *said Ms Lee*: who is known already."""
    titles = "|".join(sorted(tables.words(__package__, FILE, "titles") | tables.words(__package__, FILE, "grades")))
    surname = re.escape(speaker.rpartition(" ")[2])
    who = rf"(?:he|she|they|(?:(?:{titles}) )*{surname})"
    verbs = rf"(?:(?:also|then) )?(?:{_verbs()})(?: that)?"
    return re.compile(rf"(?:{who} {verbs}|{verbs} {who})", re.IGNORECASE)


def _as_it_stands(words: str) -> Attribution | None:
    """Another form of saying as a sentence that ends with “said this”."""
    found = re.fullmatch(rf"(?P<verb>{_verbs()}) (?P<who>[^:;]+)", words)
    if found:
        comma = "," if "," in found["who"] else ""
        return Attribution((), (f"{_capital(found['who'])}{comma} {found['verb']} this.",))
    if re.search(rf"\b(?:{_verbs()})$", words) and ":" not in words:
        return Attribution((), (f"{_capital(words)} this.",))
    return None


TORN = frozenset(
    {"Commissioner", "Constable", "Officer", "Secretary", "Minister", "Inspector", "Superintendent", "Executive"}
)
"""Of a speaker whose name begins so the post before it is torn: “Police and Crime | Commissioner Ann Lee”."""


def _of_parts(doing: str, before: str, behind: str, speaker: str, role: str) -> Attribution | None:
    """Title, posts and the rest of what is said of somebody, as sentences; None for what is none of these."""
    did = _did(speaker, doing)
    if did is None:
        did, before = (), f"{doing}, {before}"
    title, post = titled(before)
    if before.strip() and not before.rstrip().endswith(",") and _is_torn(speaker, post):
        return None
    parts = [part for part in (post, *_parts(behind)) if part]
    if not all(_is_about(part, role) for part in parts):
        return None
    name = f"{title} {speaker}" if title else speaker
    facts = [each for part in parts for each in _fact(name, part)]
    if title and not facts:
        facts = [f"{speaker} is {_with_article(title)}."]
    return Attribution(tuple(facts), did)


def _is_torn(speaker: str, post: str) -> bool:
    """Whether a name begins with the end of the post before it: “City | Forester Ann Lee”."""
    first, *others = speaker.split()
    unknown = bool(post) and " " not in post and post.lower() not in entries("posts")
    return first in TORN or (len(others) > 1 and unknown)


def _is_about(part: str, role: str) -> bool:
    """Whether it is a post that the reading found, an age, a body or a clause about the person."""
    bare = part.lower().removeprefix("the ")
    posts = [each for each in role.lower().split(", ") if bare.startswith(each)]
    known = bare in role.lower() or any(AT_A_BODY.fullmatch(bare[len(post) :]) for post in posts)
    return known or part.startswith("who ") or bool(AGE.fullmatch(part) or OF_A_BODY.fullmatch(part))


def _parts(behind: str) -> Iterator[str]:
    """What stands behind a name: an age by itself, and the rest as it is."""
    first, comma, rest = behind.partition(", ")
    if AGE.fullmatch(first):
        yield first
        yield from [rest] if comma else []
    elif behind:
        yield behind


def _fact(name: str, part: str) -> Iterator[str]:
    """What one part says of somebody."""
    if found := AGE.fullmatch(part):
        yield f"{name} is {found[1]} years old."
    elif part.startswith("who "):
        yield f"{name} {part.removeprefix('who ')}."
    elif found := OF_A_BODY.fullmatch(part):
        yield f"{name} is from {found['body']}."
    else:
        post = ARTICLE.sub(lambda article: article[0].lower(), part)
        yield from told(name, "is", post if PLACED.search(post) else _with_article(post))


def _with_article(post: str) -> str:
    """“a student”; a post in capitals is a name of its own."""
    name = post.isupper() or (" " in post and post.rpartition(" ")[2][:1].isupper())
    small = post if name else f"{post[:1].lower()}{post[1:]}"
    return f"{'an' if VOWEL.match(small) else 'a'} {small}"


def _did(speaker: str, doing: str) -> tuple[str, ...] | None:
    """What somebody did while saying it; None for what we have no past of."""
    if not doing:
        return ()
    for words, past in {**DONE, **ABOUT}.items():
        if doing.lower().startswith(f"{words} "):
            return (f"{speaker} {past} {doing[len(words) + 1 :]}.",)
    if WHEN.match(doing):
        return (f"{speaker} said this {doing[:1].lower()}{doing[1:]}.",)
    return None


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
