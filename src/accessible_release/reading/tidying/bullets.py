"""Bullets of a word processor, which Markdown does not know: `•⇥`, `·⇥`, `o⇥`."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line

SIGNS = "•‣◦▪▫■□●○◆◇♦►▶➢➤✓✔⁃∙⦁"
BULLET = re.compile(
    rf"(?P<indent>[ \t]*)(?:[{SIGNS}][ \t\u00a0]*|[·ooØ§][\t]+[ \t\u00a0]*|[·Ø§][ \u00a0]+|[–—-]\t+[ \t]*)(?=\S)"
)
"""At the start of a line; a letter, a dot or a dash only before a tab."""
LETTERED = re.compile(r"[ \t]*\(?[a-z]\)[ \t]*\t[ \t]*(?=\S)")
"""A letter of a list of a word processor; its tab shows that it is one."""
GOES_ON = re.compile(r"[a-z]{2,}|\d{4}\b")
ENDED = re.compile(r"[.!?:;][”’\"']?\s*$")
SURE = re.compile(rf"[ \t]*[{SIGNS}\u00b7-]")
INSIDE = re.compile(r"(?<=\S)[ \t\u00a0]+•[ \t\u00a0]+(?=\S)")
"""Bullets of a list that came as one line."""
LEAST_INSIDE = 3
OF_SYMBOL_FONTS = re.compile("^([ \t]*)[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d](?=[ \t\u00a0])", re.MULTILINE)
"""A bullet as Word writes it with a font of signs; anywhere else such a character may be anything."""
SECOND_LEVEL = re.compile(r"[ \t]*(?:[o◦○▫□]|[\t]+|[ ]{3,})")


def known(text: str) -> str:
    """`text`, as long as before, with bullets of Word's fonts of signs as bullets that everybody knows."""
    return OF_SYMBOL_FONTS.sub(r"\1•", text)


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with such bullets as `- `, those of a second level indented under the first."""
    lines = _going_on([each for line in lines for each in _apart(line, found)])
    done: list[Line] = []
    for is_bullet, group in groupby(lines, _is_bullet):
        run = list(group)
        if is_bullet:
            _note(run, found)
            if done and not done[-1].blank:
                done.append(run[0].ours())
            run = _listed(run)
        elif done and run and not run[0].blank and _ends_list(done[-1]) and not run[0].text[:1].isspace():
            done.append(run[0].ours())
        done += run
    return done


def _going_on(lines: list[Line]) -> list[Line]:
    """Items that go on in small letters on the next line, whole: the margin broke them."""
    done: list[Line] = []
    for line in lines:
        if (
            done
            and _is_bullet(done[-1])
            and GOES_ON.match(line.text)
            and not line.fixed
            and not ENDED.search(done[-1].text)
        ):
            done[-1] = done[-1].with_pieces(*done[-1].part(0, len(done[-1].text.rstrip())), line.new(" "), *line.pieces)
        else:
            done.append(line)
    return done


def _is_lettered(line: Line) -> bool:
    return not line.fixed and bool(LETTERED.match(line.text))


def _is_bullet(line: Line) -> bool:
    return _is_lettered(line) or (not line.fixed and bool(BULLET.match(line.text)))


def _ends_list(line: Line) -> bool:
    return any(piece.ours and piece.text.strip() == "-" for piece in line.pieces)


def _note(run: list[Line], found: list[Finding]) -> None:
    many = f"{len(run)} lines begin" if len(run) > 1 else "The line begins"
    message = f"{many} with a bullet of a word processor: read as a list."
    found.append(finding("paste-mended", message, line=run[0].number))


def _listed(run: list[Line]) -> list[Line]:
    made = []
    for place, line in enumerate(run):
        if _is_lettered(line):  # its letter may be spoken of
            made.append(line.with_pieces(line.new("- "), *line.part(len(line.text) - len(line.text.lstrip()))))
            continue
        match = BULLET.match(line.text)
        assert match is not None  # noqa: S101 - `_is_bullet` has looked
        deeper = place > 0 and _deeper(line.text, run[0].text)
        made.append(
            line.with_pieces(
                line.new("  - " if deeper else "- "), *line.part(match.end(), len(line.text.rstrip(" \t\\")))
            )
        )
    return made


def _deeper(text: str, first: str) -> bool:
    """Whether a bullet is of the second level: another sign or indentation than that of the first."""
    return bool(SECOND_LEVEL.match(text)) and not SECOND_LEVEL.match(first)


def _apart(line: Line, found: list[Finding]) -> list[Line]:
    """A line with several bullets inside as a line each."""
    places = [] if line.fixed or "•" not in line.text else list(INSIDE.finditer(line.text))
    if len(places) + line.text.lstrip().startswith("•") < LEAST_INSIDE:
        return [line]
    found.append(finding("paste-mended", "A list stood in one line: each bullet begins a line now.", line=line.number))
    edges = [0, *(place.end() - len(place.group().lstrip()) for place in places), len(line.text)]
    return [
        line.with_pieces(
            *line.part(start, end if end == len(line.text) else start + len(line.text[start:end].rstrip()))
        )
        for start, end in pairwise(edges)
    ]
