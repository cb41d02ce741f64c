"""Make the drawings of `pictures/mulberry/` from a copy of the Mulberry symbols (mulberrysymbols.org).

    python scripts/make_pictures.py FOLDER

`FOLDER` holds the symbols as SVG files, as the folder `EN` of their archive does. Which of them are taken, and under
which names, stands in `pictures/mulberry.tsv`; files that it no longer names are removed. A drawing keeps its shapes:
notes of drawing programs and shapes that nobody sees go, and each point moves to the nearest one of a grid.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from accessible_release.pictures.symbols import FOLDER, symbols

SVG = "{http://www.w3.org/2000/svg}"
GRID = 400
"""Points along a side, at least: a drawing that is printed 36 mm wide moves by 0.05 mm at most."""
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
PATH = re.compile(rf"[a-zA-Z]|{NUMBER.pattern}")
COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
"""How many numbers a command of a path takes."""
FONTS = re.compile(r"@font-face\s*{[^}]*}|@import[^;]*;")
LENGTHS = frozenset({"x", "y", "cx", "cy", "r", "rx", "ry", "x1", "x2", "y1", "y2", "stroke-width", "points"})
NEVER = frozenset({"metadata", "title", "desc", "text"})
"""Also no letters: another computer has other fonts."""
NOTES = frozenset({"id", "width", "height", "overflow", "enable-background", "version", "x", "y", "stroke-miterlimit"})
"""Attributes of the root, and ids, that change nothing of how it looks."""


class Grid:
    """Rounds to the points of a grid, and writes them as short as SVG allows."""

    def __init__(self, side: float) -> None:
        self.decimals = 0 if side >= GRID else 1 if side * 10 >= GRID else 2

    def near(self, value: float) -> float:
        """The nearest point."""
        return round(value, self.decimals)

    def written(self, value: float) -> str:
        """A number in as few signs as possible."""
        text = f"{self.near(value):.{self.decimals}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return {"-0": "0", "": "0"}.get(text, re.sub(r"^(-?)0\.", r"\1.", text))

    def joined(self, values: list[float]) -> str:
        """Numbers in a row: a minus parts as a space does."""
        return re.sub(r" (?=-)", "", " ".join(map(self.written, values)))


def path(data: str, grid: Grid) -> str:
    """The path with relative commands between points of the grid; rounding never adds up along it."""
    made, last = [], ""
    for command, numbers in _relative(data, grid):
        text = grid.joined(numbers) if command != "a" else _arc(numbers, grid)
        if command == last and text:
            made.append(text if text.startswith("-") else f" {text}")
        else:
            made.append(command + text)
        last = {"m": "l", "z": ""}.get(command, command)
    return "".join(made)


def _arc(numbers: list[float], grid: Grid) -> str:
    radii, flags = numbers[:2], "{:.0f} {:.0f} {:.0f} ".format(*numbers[2:5])
    return f"{grid.joined(radii)} {flags}{grid.joined(numbers[5:])}"


def _relative(data: str, grid: Grid) -> Iterator[tuple[str, list[float]]]:
    """The commands of a path, each with its numbers counted from the point of the grid before it."""
    at = drawn = begin = begun = (0.0, 0.0)  # where the pen is, and where it is on the grid
    for command, numbers in _commands(data):
        name, relative = command.lower(), command.islower()
        if name == "z":
            yield "z", []
            at, drawn = begin, begun
            continue
        points = _absolute(name, numbers, at if relative else (0.0, 0.0), at)
        at = (points[-2], points[-1])
        moved = [grid.near(value) - drawn[place % 2] for place, value in enumerate(points)]
        drawn = (grid.near(at[0]), grid.near(at[1]))
        if name == "m":
            begin, begun = at, drawn
        if name == "a":
            yield name, [*(max(grid.near(radius), 10**-grid.decimals) for radius in numbers[:2]), *numbers[2:5], *moved]
        else:
            yield _straight(name, moved)


def _straight(name: str, moved: list[float]) -> tuple[str, list[float]]:
    """A line that runs level or upright has one number."""
    if name not in ("h", "v", "l"):
        return name, moved
    if not moved[1]:
        return "h", moved[:1]
    return ("l", moved) if moved[0] else ("v", moved[1:])


def _absolute(name: str, numbers: list[float], origin: tuple[float, float], at: tuple[float, float]) -> list[float]:
    """The points of a command, x and y in turn, from the corner of the drawing; of an arc only its end."""
    if name == "h":
        return [origin[0] + numbers[0], at[1]]
    if name == "v":
        return [at[0], origin[1] + numbers[0]]
    points = numbers[5:] if name == "a" else numbers
    return [origin[place % 2] + value for place, value in enumerate(points)]


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """(command, its numbers); a command that is not written again is."""
    tokens, place, command = _tokens(data), 0, ""
    while place < len(tokens):
        if tokens[place].isalpha():
            command, place = tokens[place], place + 1
        count = COUNTS[command.lower()]
        yield command, [float(each) for each in tokens[place : place + count]]
        place += count
        command = {"m": "l", "M": "L"}.get(command, command)


def _tokens(data: str) -> list[str]:
    """Letters and numbers; the flags of an arc may stand close together (`a5 5 0 015 5`)."""
    found: list[str] = []
    for letter, rest in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", data):
        found.append(letter)
        numbers = NUMBER.findall(rest)
        if letter in "aA":
            numbers = _flags_apart(rest)
        found += numbers
    return found


def _flags_apart(rest: str) -> list[str]:
    found: list[str] = []
    while rest := rest.lstrip(" ,\t\n"):
        flag = len(found) % 7 in (3, 4)
        match = re.match(r"[01]", rest) if flag else NUMBER.match(rest)
        if match is None:
            raise ValueError(f"no number: {rest!r}")
        found.append(match[0])
        rest = rest[match.end() :]
    return found


def drawing(text: str) -> str:
    """A drawing as it is put into the package."""
    root = ElementTree.fromstring(text)  # noqa: S314 - from a folder that the person chose
    box = [float(each) for each in root.attrib["viewBox"].replace(",", " ").split()]
    grid = Grid(max(box[2:]))
    for parent in list(root.iter()):
        for child in list(parent):
            unseen = parent is root and _is_unseen(child)
            if unseen or _is_note(child):
                parent.remove(child)
    for element in root.iter():
        _shorten(element, grid, is_root=element is root)
    ElementTree.register_namespace("", SVG.strip("{}"))
    return re.sub(r">\s+<", "><", ElementTree.tostring(root, encoding="unicode")).replace(" />", "/>")


def _is_note(element: ElementTree.Element) -> bool:
    """Whether it is a comment, a note of a drawing program, or written in letters."""
    tag = element.tag
    return not isinstance(tag, str) or not tag.startswith(SVG) or tag.removeprefix(SVG) in NEVER


def _is_unseen(element: ElementTree.Element) -> bool:
    """Whether it is a shape of the drawing itself, not of a group, that has neither a colour nor a line."""
    drawn = {"stroke", "style", "class"} & set(element.attrib)
    return element.tag == f"{SVG}path" and not drawn and element.attrib.get("fill") == "none"


def _shorten(element: ElementTree.Element, grid: Grid, *, is_root: bool) -> None:
    for name, value in list(element.attrib.items()):
        if name.startswith("{") or name == "id" or (is_root and name in NOTES):
            del element.attrib[name]
        elif name == "d":
            element.attrib[name] = path(value, grid)
        elif name in LENGTHS:
            element.attrib[name] = grid.joined([float(each) for each in NUMBER.findall(value)])
    element.tail = None
    if element.tag.endswith("style"):
        element.text = FONTS.sub("", element.text or "").strip()
    else:
        element.text = None


def main(folder: Path) -> None:
    """Write every drawing that the table names."""
    wanted = {f"{each.name}.svg": folder / f"{each.symbol}.svg" for each in symbols()}
    for old in FOLDER.glob("*.svg"):
        if old.name not in wanted:
            old.unlink()
    for name, source in wanted.items():
        FOLDER.joinpath(name).write_text(drawing(source.read_text(encoding="utf-8")) + "\n", encoding="utf-8")
    size = sum(each.stat().st_size for each in FOLDER.glob("*.svg"))
    print(f"{len(wanted)} drawings, {size / 1e6:.1f} MB in {FOLDER}")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
