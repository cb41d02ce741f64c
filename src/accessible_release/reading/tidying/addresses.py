"""Addresses as mail programs leave them: wrapped by a scanner that follows whoever clicks, or printed twice."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line, Piece

WRAPPED = re.compile(
    r"https?://[\w.-]+\.safelinks\.protection\.outlook\.com/[^\s<>)\]\"]+|https?://urldefense\.(?:com|"
    r"us)/v3/__[^\s<>)\]\"]+",
    re.IGNORECASE,
)
DEFENDED = re.compile(r"https?://urldefense\.(?:com|us)/v3/__(?P<url>https?:/+.+?)__;.*", re.IGNORECASE)
TWICE = re.compile(
    r"(?P<words>[+(\d][\d\s().+-]{2,24}\d|[^\s<>()\[\]]{4,300})<(?P<scheme>mailto:|tel:)?(?P<target>[^\s<>]{4,600})>"
)
BROKEN = re.compile(r"https?://[^\s<>()\[\]\"]{4,300}[?&=]$")
REST = re.compile(r"[\w%.~-]+=?[\w%&=.~-]*(?=\s|$)")
SCHEME = re.compile(r"^https?://")
NOT_A_DIGIT = re.compile(r"\D")


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with the addresses themselves, whole and once."""
    return [
        line if line.fixed or ("://" not in line.text and "<" not in line.text) else _once(_bare(line, found), found)
        for line in _whole(lines, found)
    ]


def _whole(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Addresses that were broken at the end of a line, behind a sign with which none ends."""
    done: list[Line] = []
    for line in lines:
        broken = bool(done) and not done[-1].fixed and not line.fixed and BROKEN.search(done[-1].text)
        rest = REST.match(line.text) if broken else None
        if rest:
            done[-1] = done[-1].with_pieces(*done[-1].pieces, *line.part(0, rest.end()))
            message = "An address was broken at the end of the line: it is whole again."
            found.append(finding("paste-mended", message, line=line.number))
            if line.text[rest.end() :].strip():
                done.append(line.with_pieces(*line.part(rest.end() + 1)))
        else:
            done.append(line)
    return done


def _bare(line: Line, found: list[Finding]) -> Line:
    pieces: list[Piece] = []
    at = 0
    for wrapped in WRAPPED.finditer(line.text):
        target = _target(wrapped.group())
        if target:
            message = f"An address was wrapped by a program that scans e-mails; it is {quoted(target)}."
            found.append(finding("paste-mended", message, line=line.number))
            pieces += [
                *line.part(at, wrapped.start()),
                *(Piece(target, piece.at, ours=True) for piece in line.part(wrapped.start(), wrapped.start() + 1)),
            ]
            at = wrapped.end()
    return line.with_pieces(*pieces, *line.part(at)) if pieces else line


def _target(wrapped: str) -> str:
    """The address inside; empty where there is none that can be read."""
    defended = DEFENDED.fullmatch(wrapped)
    if defended:
        target = re.sub(r"^(https?):/+", r"\1://", defended["url"])
        return "" if "*" in target else target  # signs that were replaced are listed elsewhere
    try:
        target = next(iter(parse_qs(urlsplit(wrapped.replace("&amp;", "&")).query).get("url", [])), "")
    except ValueError:
        return ""
    return target if SCHEME.match(target) and not re.search(r"[\s<>()\"]", target) else ""


def _once(line: Line, found: list[Finding]) -> Line:
    """A number or address with its own link in angle brackets behind it, once."""
    pieces: list[Piece] = []
    at = 0
    for twice in TWICE.finditer(line.text):
        if not _is_same(twice["words"], twice["scheme"] or "", twice["target"]):
            continue
        found.append(
            finding("paste-mended", f"{quoted(twice['words'])} stood there twice, once as a link.", line=line.number)
        )
        pieces += line.part(at, twice.end("words"))
        at = twice.end()
    return line.with_pieces(*pieces, *line.part(at)) if at else line


def _is_same(words: str, scheme: str, target: str) -> bool:
    if scheme == "tel:":
        return NOT_A_DIGIT.sub("", words).lstrip("0") == NOT_A_DIGIT.sub("", target).lstrip("0")
    return SCHEME.sub("", words).rstrip("/") == SCHEME.sub("", target).rstrip("/")
