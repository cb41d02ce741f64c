"""What shows that a release is not ready to go out: gaps, words to a colleague, "DRAFT", "NOT FOR PUBLICATION"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block
from accessible_release.reading.words import expressions, words_of

FILE = "unfinished.toml"
EDGE = r"[\s*_.!\[\](){}–—:|/-]*"
DASH = r"(?:[–—:|]|\s-)\s*"
BRACKET = re.compile(r"(?<![\w\]])\[(?P<inside>[^\[\]\n]{1,200})\](?![\w(\[])")
ROUND = re.compile(r"\((?P<inside>[^()\n]{1,200})\)")
TO_SOMEBODY = re.compile(r"(?P<who>[A-Z]{2,}(?: [A-Z]{2,})*|[A-Z][a-z]+)\s*(?::|\s[–—-])\s*(?P<what>.*)", re.DOTALL)
SIGNED_OFF = re.compile(
    r"(?:[A-Z]{2,3} to [a-z]+|(?:[A-Z][\w ]{1,30} )?to (?:approve|confirm|check|supply|provide|advise|sign off))\b.*",
    re.DOTALL,
)
FILL = "Write what belongs there, or take it out."
ASK = "Ask whoever wrote it; take the words out when they no longer hold."
FEW_WORDS = 8
"""Words of a round bracket with which a colleague is asked for something."""
ANYWAY = "If it is right as it stands, build it with --finished."
IN_FRONT = re.IGNORECASE | re.MULTILINE
EXPLAINED = re.compile(
    r"\b(?P<letters>[A-Z]{3,5}) ?(?:=|stands for|is short for|means) ?(?P<words>[A-Z][^.;\n]{0,100})"
)
BEFORE_A_NAME = re.compile(r"\((?P<letters>[A-Z]{3,5})\)")


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that show that a text is not finished."""

    start: int
    end: int
    what: str
    """What they show, to be read after them: `is to be filled in`."""
    hint: str


def unfinished(blocks: Iterable[Block], described: Iterable[str] = ()) -> Iterator[Finding]:
    """A finding for each place of the release, or of what the front matter says of it, that is not ready to go out."""
    known = tuple(blocks)
    names = _initials(block.text for block in known)
    for block in known:
        if block.kind not in {"code", "rule"}:
            yield from (_finding(block.text, sign, _line(block, sign.start)) for sign in signs(block.text, names))
    shown = {block.text for block in known}
    for text in dict.fromkeys(described):
        if text not in shown:
            yield from (_finding(text, sign, None) for sign in signs(text, names))


def draft_in_front(front: str) -> Iterator[Finding]:
    """A finding for the key of a front matter that says that the release is a draft, as site builders write it."""
    found = re.search(
        r"^(?:draft[ \t]*:[ \t]*(?:true|yes)|status[ \t]*:[ \t]*[\"']?draft[\"']?)[ \t]*$", front, IN_FRONT
    )
    if found:
        line = front.count("\n", 0, found.start()) + 1
        yield finding("unfinished", "The front matter says that this is a draft.", line=line, hint=f"{ASK} {ANYWAY}")


def signs(text: str, names: frozenset[str] = frozenset()) -> list[Sign]:
    """The signs of an unfinished text, in order; `names` are initials that are a body's."""
    found: list[Sign] = []
    for sign in (*_labels(text), *_gaps(text), *_letters(text, names), *_rows(text), *_notes(text)):
        if not any(sign.start < each.end and each.start < sign.end for each in found):
            found.append(sign)
    return sorted(found, key=lambda sign: sign.start)


def _finding(text: str, sign: Sign, line: int | None) -> Finding:
    words = " ".join(text[sign.start : sign.end].split())
    return finding("unfinished", f"{quoted(words)} {sign.what}.", line=line, hint=f"{sign.hint} {ANYWAY}")


def _line(block: Block, place: int) -> int:
    return next((each.line for each in reversed(block.sentences) if each.start <= place), block.line)


def _labels(text: str) -> Iterator[Sign]:
    return _on_lines(text, _label_patterns())


def _notes(text: str) -> Iterator[Sign]:
    """What is said to whoever works on the text; looked for last, since a bracket around it says more."""
    return _on_lines(text, _note_patterns())


def _on_lines(text: str, patterns: Iterable[tuple[re.Pattern[str], tuple[str, str]]]) -> Iterator[Sign]:
    start = 0
    for line in text.split("\n"):
        for pattern, what in patterns:
            found = pattern.search(line)
            if found:
                left, right = found.span("words")
                whole = len(line.strip(" *_.:–—-")) <= right - left
                hint = FILL if what[0] is FILLED else ASK
                yield Sign(start + left, start + right, what[0] if whole else what[1], hint)
        start += len(line) + 1


@cache
def _label_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, str]], ...]:
    drafts, titled, withheld, labels = (
        f"(?P<words>{expressions(FILE, kind)})" for kind in ("drafts", "titled", "withheld", "labels")
    )
    draft = ("says that this is a draft", "says that this is a draft")
    private = (
        "says that this is not for the public",
        "says that something here is not for the public, and it would be printed",
    )
    return (
        (re.compile(rf"^{EDGE}{drafts}{EDGE}$", re.IGNORECASE), draft),
        (re.compile(rf"^{EDGE}{_capital(drafts)}(?:\s*[:–—|\])(]|\s-\s|,\s)"), draft),
        (re.compile(rf"\[\s*{drafts}\s*\]", re.IGNORECASE), draft),
        (re.compile(rf"^{EDGE}{titled}(?:{EDGE}$|\s*[:–—|\])(]|\s-\s|,\s)", re.IGNORECASE), draft),
        (re.compile(r"(?:[–—:|]|\s-)\s*(?P<words>(?:FINAL |FIRST )?DRAFT(?: \d+)?)\W*$"), draft),
        (re.compile(rf"^{EDGE}{withheld}{EDGE}$", re.IGNORECASE), private),
        (re.compile(rf"[\[(]\s*(?:strictly )?{withheld}\s*[\])]", re.IGNORECASE), private),
        (re.compile(rf"{DASH}(?:strictly )?{withheld}(?:{EDGE}$|\s*[:.])", re.IGNORECASE), private),
        (re.compile(rf"\b{_capital(withheld)}\b(?![^.]{{0,80}}\b(?:UNTIL|TILL|BEFORE|PRIOR TO|AHEAD OF)\b)"), private),
        (re.compile(rf"^{EDGE}{labels}{EDGE}$", re.IGNORECASE), private),
        (re.compile(rf"(?P<words>{expressions(FILE, 'capitals')})"), ("is still to be done", "is still to be done")),
        (re.compile(rf"(?P<words>{expressions(FILE, 'anywhere')})", re.IGNORECASE), (FILLED, FILLED)),
    )


@cache
def _note_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, str]], ...]:
    uncleared, to_follow, told, dates, gaps = (
        f"(?P<words>{expressions(FILE, kind)})"
        for kind in ("uncleared", "to_follow", "told", "unwritten_dates", "templates")
    )
    ends = rf"(?:{EDGE}$|\s*[:–—|\])(]|\s-\s)"
    said = (
        (rf"(?:^{EDGE}|{DASH}|[\[(]\s*){uncleared}{ends}", "says that this has not been cleared yet"),
        (rf"(?:^{EDGE}|[.!?]\s+|[\[(]\s*){to_follow}\s*(?:[.!\])*_]|$)", "says that something is still missing"),
        (rf"^{EDGE}(?:[A-Za-z][\w ]{{0,29}}:{EDGE})?{dates}{EDGE}$", FILLED),
        (rf"\b(?:on|from|until|by|before|after|since|dated|created|updated|published) {dates}", FILLED),
        (gaps, FILLED),
        (told, TOLD),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), (what, what)) for pattern, what in said)


FILLED = "is to be filled in"
TOLD = "is said to a colleague"
SETTLE = "Settle it and take it out."


def _capital(pattern: str) -> str:
    """A pattern of small letters for the same words in capitals."""
    return re.sub(r"(?P<kept>\?P<\w+>|\\.)|[a-z]", lambda found: found["kept"] or found.group().upper(), pattern)


def _gaps(text: str) -> Iterator[Sign]:
    for found in BRACKET.finditer(text):
        inside = found["inside"].strip(" .*_")
        if _is_gap(found["inside"].strip(), inside):
            yield Sign(*found.span(), FILLED, FILL)
        elif _is_said(inside):
            yield Sign(*found.span(), TOLD, SETTLE)
    for found in ROUND.finditer(text):
        inside = found["inside"].strip()
        if re.match(rf"{expressions(FILE, 'asks')}\b", inside, re.IGNORECASE):
            yield Sign(*found.span(), FILLED, FILL)
        elif _is_said(inside, kind="said_round"):
            yield Sign(*found.span(), TOLD, SETTLE)


def _is_gap(whole: str, inside: str) -> bool:
    begins = f"(?:{expressions(FILE, 'asks')}|{expressions(FILE, 'asks_square')})"
    return bool(
        re.fullmatch(expressions(FILE, "gaps"), whole, re.IGNORECASE)
        or re.match(begins, inside, re.IGNORECASE)
        or re.search(r"\b(?:TBC|TBA|TBD|tbc|tba)$", inside)
    )


def _is_said(inside: str, kind: str = "said") -> bool:
    if SIGNED_OFF.fullmatch(inside) and kind == "said":
        return True
    found = TO_SOMEBODY.match(inside)
    if not found or found["who"] in words_of(FILE, "no_initials"):
        return False
    asks = re.match(rf"{expressions(FILE, kind)}\b", found["what"], re.IGNORECASE)
    if kind == "said_round":
        return bool(asks) and (inside.endswith("?") or len(inside.split()) <= FEW_WORDS)
    return bool(asks) or inside.endswith("?") or (found["who"].isupper() and "?" in inside)


def _letters(text: str, names: frozenset[str]) -> Iterator[Sign]:
    for found in re.finditer(rf"(?<![\w@./-]){expressions(FILE, 'letters')}(?![\w@/-])", text):
        if found.group() not in names and not re.match(r" [A-Z][a-z]", text[found.end() :]):
            yield Sign(*found.span(), "is still to be confirmed", FILL)


def _initials(texts: Iterable[str]) -> frozenset[str]:
    """Letters that the text itself explains: "Tewkesbury Borough Council (TBC)", "TBC = Tewkesbury Bicycle Club"."""
    found: set[str] = set()
    for text in texts:
        for each in BEFORE_A_NAME.finditer(text):
            letters = each["letters"]
            before = re.findall(r"\b[A-Z]\w*", text[max(0, each.start() - 100) : each.start()])[-len(letters) :]
            if "".join(word[0] for word in before) == letters:
                found.add(letters)
        found.update(
            each["letters"]
            for each in EXPLAINED.finditer(text)
            if "".join(re.findall(r"\b[A-Z](?=[a-z])", each["words"])).startswith(each["letters"])
        )
    return frozenset(found)


ROW = re.compile(r"(?<![\w.@/:-])(?:(?:[Xx]{2,}|\d{1,4})[/:.])*(?:x{2,}|X{2,})(?:[/:.](?:[Xx]{2,}|\d{1,4}))*(?![\w@])")
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
COUNTED = re.compile(rf"\s*(?:%|{MONTH}|million\b|billion\b|am\b|pm\b|people\b|[a-z]+\b)")
CERTAIN = re.compile(rf"%|-year-old|\s(?:{MONTH})")
LEADS = re.compile(
    r"(?:[£$€]|\d[\d ]*\s|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|PC|DC|DI|Sgt|Inspector|Superintendent)\s|\b[a-z]+\s)$"
)
ROMAN = 3
"""So many capitals in a row may be a Roman numeral."""
KISS = re.compile(r"[”’\"']")


def _rows(text: str) -> Iterator[Sign]:
    """Rows of x that stand for what is not known yet; no Roman numeral, no size, no kisses."""
    for found in ROW.finditer(text):
        before, after = text[: found.start()][-40:], text[found.end() :][:30]
        if not _is_word(found.group(), before, after):
            yield Sign(*found.span(), FILLED, FILL)


def _is_word(row: str, before: str, after: str) -> bool:
    if row.islower():
        return bool(KISS.match(after)) or (not after.strip() and not re.search(r"\b[a-z0-9]+\s$", before))
    if re.search(rf"\b{expressions(FILE, 'numeral_after')}\s$", before, re.IGNORECASE):
        return True
    if re.match(rf"\s{expressions(FILE, 'numeral_before')}\b", after, re.IGNORECASE):
        return True
    if len(row) > ROMAN or "/" in row or ":" in row:
        return False
    return not _counts(row, before, after)


def _counts(row: str, before: str, after: str) -> bool:
    """Whether the words around a row that might be a Roman numeral show that a figure is missing."""
    sure = CERTAIN.match(after) or (len(row) == ROMAN and not re.match(r"\s[A-Z]", after))
    counted = COUNTED.match(after) and (LEADS.search(before) or not before)
    leads = LEADS.search(before) and not re.match(r"\s[A-Z]", re.sub(MONTH, "", after))
    return bool(sure or counted or leads)
