"""Takes HTML out of Markdown without moving anything: each tag is covered by as many masking characters.

Words between tags stay; scripts, styles and comments go with what is in them. Because nothing moves,
every later position still points into the author's own file. What the parser would drop without a
word (a footnote or a link address that nothing refers to) is covered so that it stays to be read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from accessible_release.reading.words import words_of

GONE = "\ue000"
"""Covers a character that leaves nothing behind."""
BREAK = "\ue001"
"""Covers a tag at which the words before and after are apart."""

TAGS = "tags.toml"
TAG = re.compile(r"</?((?:[ovwm]|st1):[A-Za-z]+|[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
"""A tag; Word's own tags (`<o:p>`) have a prefix."""
HIDING_OPENS = re.compile(r"<!--|<(script|style)\b[^<>]*>", re.IGNORECASE)
HIDING_ENDS = {
    "": re.compile("-->"),
    "script": re.compile(r"</script[^<>]*>", re.IGNORECASE),
    "style": re.compile(r"</style[^<>]*>", re.IGNORECASE),
}
FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)
BACKTICKS = re.compile(r"`+")
RAISED = re.compile(r"(<(sup|sub)\b[^<>]*>)(\d{1,4})(</\2\s*>)", re.IGNORECASE)
"""Raised or lowered figures, a note's number or a power: without their tags they would go on the figure before."""
AS_RAISED = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
BLANK_LINE = re.compile(r"\n[ \t]*\n")
NOTE_DEFINITION = re.compile(r"^( {0,3})\[\^([^\]\s]+)\]:", re.MULTILINE)
ADDRESS_DEFINITION = re.compile(r"^( {0,3})\[(?!\^)([^\[\]\n]+)\]:(?![ \t]*(?:#|<>))", re.MULTILINE)
"""`[name]: address`; not `[//]: # (…)` or `[comment]: <> (…)`, with which authors hide a remark."""
LABEL = re.compile(r"\[([^\[\]\n]+)\]")


def mask(body: str) -> tuple[str, int | None]:
    """`body` with tags covered, and the line offset (0-based) of the first one, or None."""
    first: int | None = None
    if "<" in body:
        raised = RAISED.sub(_raised, body)
        body, first = _without_html(raised)
    return _keep_unused(body), first if first is None else body.count("\n", 0, first)


def _raised(found: re.Match[str]) -> str:
    """The figures as characters that are raised or lowered by themselves; nothing moves."""
    return f"{found[1]}{found[3].translate(AS_RAISED[found[2].lower()])}{found[4]}"


def _without_html(body: str) -> tuple[str, int | None]:
    """`body` with every hidden stretch and tag covered, and where the first one stands."""
    code = list(code_in(body))
    starts = [start for start, _ in code]
    pieces: list[str] = []
    at, first = 0, None
    for start, end, apart in _stretches(body):
        place = bisect_right(starts, start) - 1
        if start < at or (place >= 0 and start < code[place][1]):
            continue
        pieces += [body[at:start], _covered(body[start:end], apart=apart)]
        at, first = end, start if first is None else first
    return "".join([*pieces, body[at:]]), first


def _stretches(body: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether words are apart there) of comments, scripts, styles and tags, in order."""
    hidden = [(start, end, False) for start, end in _hidden(body)]
    tags = [
        (found.start(), found.end(), found[1].lower() in words_of(TAGS, "apart"))
        for found in TAG.finditer(body)
        if _is_tag(found[1]) and not _is_field(body, found.start(), found.end())
    ]
    yield from sorted(hidden + tags, key=lambda each: (each[0], -each[1]))


def _is_tag(name: str) -> bool:
    return name.lower() in words_of(TAGS, "names") or ":" in name


def _is_field(body: str, start: int, end: int) -> bool:
    """Whether it is the inside of a gap that was to be filled in: `<<ADDRESS>>`."""
    return body[max(start - 1, 0) : start] == "<" and body[end : end + 1] == ">"


def _hidden(body: str) -> Iterator[tuple[int, int]]:
    """Comments, scripts and styles that are closed; an unclosed one hides nothing, so that no words are lost."""
    at = 0
    unclosed: set[str] = set()
    for found in HIDING_OPENS.finditer(body):
        name = (found[1] or "").lower()
        if found.start() < at or name in unclosed:
            continue
        end = HIDING_ENDS[name].search(body, found.end())
        if end:
            at = end.end()
            yield found.start(), at
        else:
            unclosed.add(name)


def _covered(tag: str, *, apart: bool) -> str:
    return re.sub(r"[^\n]", BREAK if apart else GONE, tag)


def code_in(body: str) -> Iterator[tuple[int, int]]:
    """(start, end) of code blocks between fences and of code between backticks, in order."""
    at = 0
    fences = FENCE.finditer(body)
    for opening in fences:
        yield from _code_in_text(body, at, opening.start())
        mark = opening[1]
        closing = next((each for each in fences if each[1].startswith(mark)), None)
        at = closing.end() if closing else len(body)
        yield opening.start(), at
    yield from _code_in_text(body, at, len(body))


def _code_in_text(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Code between backticks in `body[start:end]`: as many close as opened, in the same paragraph."""
    edges = [start, *(found.end() for found in BLANK_LINE.finditer(body, start, end)), end]
    for first, last in pairwise(edges):
        runs = list(BACKTICKS.finditer(body, first, last))
        following: dict[int, int] = {}
        closing: list[int | None] = [None] * len(runs)
        for place in range(len(runs) - 1, -1, -1):
            length = len(runs[place].group())
            closing[place], following[length] = following.get(length), place
        place = 0
        while place < len(runs):
            close = closing[place]
            if close is not None:
                yield runs[place].start(), runs[close].end()
            place = (place if close is None else close) + 1


def _keep_unused(body: str) -> str:
    """Footnotes and link addresses that nothing refers to, as paragraphs: the parser would drop them."""
    if "]:" not in body:
        return body
    labels = Counter(found[1].casefold() for found in LABEL.finditer(body))
    definitions = Counter(f"^{found[2]}".casefold() for found in NOTE_DEFINITION.finditer(body))
    definitions.update(found[2].casefold() for found in ADDRESS_DEFINITION.finditer(body))
    used = labels - definitions

    def note(found: re.Match[str]) -> str:
        label = found[2]
        return found.group() if f"^{label}".casefold() in used else f"{found[1]}{GONE * 2}{label}{GONE * 2}"

    def address(found: re.Match[str]) -> str:
        return found.group() if found[2].casefold() in used else re.sub(r"[\[\]]", GONE, found.group())

    return ADDRESS_DEFINITION.sub(address, NOTE_DEFINITION.sub(note, body))
