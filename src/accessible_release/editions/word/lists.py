"""Bullets and numbers: one definition for all bullets, one for each numbered list, so that none goes on counting."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.editions.word.markup import properties, tag

LEVELS = 9
"""As deep as Word can nest lists."""
STYLED = 5
"""`List Bullet` to `List Bullet 5`: as deep as Word has styles."""
BULLETS, NUMBERS = 1, 2
"""The ids of the two lists behind the styles."""
BULLET_SIGNS = ("•", "–")
STEP = 32
"""How far a level is set in, in twentieths of a point for each point of the letters."""


def list_style(kind: str, level: int) -> str:
    """The name of the style: `List Bullet`, `List Number 2`, `List Continue 3`."""
    depth = min(level, STYLED - 1) + 1
    return f"List {kind}" if depth == 1 else f"List {kind} {depth}"


def indent(depth: int, size: int) -> int:
    """How far text in so many lists is set in, in twentieths of a point."""
    return min(depth, LEVELS) * STEP * size


class Lists:
    """Hands out an id for each list and writes the definitions of all that it gave out."""

    def __init__(self) -> None:
        self._numbered: list[tuple[int, int]] = []
        """First number and level of each numbered list."""

    def bullets(self) -> int:
        """The id for a list with bullets."""
        return BULLETS

    def numbered(self, first: int, level: int) -> int:
        """The id for a new numbered list."""
        self._numbered.append((first, level))
        return NUMBERS + len(self._numbered)

    def markup(self, size: int) -> Iterator[str]:
        """What stands in `numbering.xml`, all abstract definitions before all others."""
        starts = {BULLETS: None, NUMBERS: (1, 0)}
        given: dict[int, tuple[int, int] | None] = {**starts, **dict(enumerate(self._numbered, NUMBERS + 1))}
        for number, start in given.items():
            yield _definition(number, start, size)
        for number in given:
            yield tag("w:num", tag("w:abstractNumId", val=number), numId=number)


def _definition(number: int, start: tuple[int, int] | None, size: int) -> str:
    levels = (_level(number, level, start, size) for level in range(LEVELS))
    return tag(
        "w:abstractNum",
        tag("w:nsid", val=f"{0x5A000000 + number:08X}"),
        tag("w:multiLevelType", val="hybridMultilevel"),
        *levels,
        abstractNumId=number,
    )


def _level(number: int, level: int, start: tuple[int, int] | None, size: int) -> str:
    first = start[0] if start and start[1] == level else 1
    kind = "Number" if start else "Bullet"
    style = list_style(kind, level).replace(" ", "")
    step = STEP * size
    return tag(
        "w:lvl",
        tag("w:start", val=first),
        tag("w:numFmt", val="decimal" if start else "bullet"),
        tag("w:pStyle", val=style) if number <= NUMBERS and level < STYLED else "",
        tag("w:suff", val="tab"),
        tag("w:lvlText", val=f"%{level + 1}." if start else BULLET_SIGNS[level % len(BULLET_SIGNS)]),
        tag("w:lvlJc", val="left"),
        properties("w:pPr", [tag("w:ind", left=indent(level + 1, size), hanging=step)]),
        ilvl=level,
    )
