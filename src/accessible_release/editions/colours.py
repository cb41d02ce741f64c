"""A body's own colours on its pages: light enough, or dark enough, to be read (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re

from accessible_release.errors import Unusable, quoted
from accessible_release.settings import Settings

COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
LIGHT, DARK = "#fbfaf6", "#14181a"
"""The paper of a page, as page.css has it."""
BLACK, WHITE = "#000000", "#ffffff"
LEAST = 4.5
"""The contrast of letters with what they stand on, at least."""
STEPS = 100
CURE = "Write one colour, or two for light and for dark paper: colours = [“#0b5a5c”, “#7fd1c7”]."


def colour_style(settings: Settings) -> str:
    """The rules that give a page the body's colours; empty for ours.

    Raises `Unusable`: `colours-broken` for what is no colour, `colours-contrast` for one that is hard to see, with its
    contrast and the nearest colour that is not. Of one colour alone the one for dark paper is made.
    """
    if not settings.colours:
        return ""
    if len(settings.colours) > 2 or not all(map(COLOUR.fullmatch, settings.colours)):
        what = f"the setting colours has no two colours, but {quoted(', '.join(settings.colours))}."
        raise Unusable("colours-broken", what, hint=CURE)
    light, *dark = map(_long, settings.colours)
    _check(light, LIGHT, "light")
    for each in dark:
        _check(each, DARK, "dark")
    on_dark = dark[0] if dark else nearest(light, DARK)
    return (
        f"@media screen {{ :root {{ --accent: {light}; }} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {on_dark}; }} }}"
    )


def _check(colour: str, paper: str, name: str) -> None:
    if contrast(colour, paper) < LEAST:
        # Cut, not rounded: 4.49 is not shown as 4.5.
        shown = int(contrast(colour, paper) * 10) / 10
        what = (
            f"the colour {colour} is hard to see on {name} paper: its contrast is {shown}:1, and {LEAST}:1 is needed."
        )
        raise Unusable("colours-contrast", what, hint=f"Take {nearest(colour, paper)}, or another one.")


def contrast(one: str, other: str) -> float:
    """How far two colours differ in light, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def nearest(colour: str, paper: str) -> str:
    """The colour, mixed with as little black or white as makes it readable on the paper."""
    ink = max((BLACK, WHITE), key=lambda each: contrast(each, paper))
    mixed = (_mixed(colour, ink, step / STEPS) for step in range(STEPS + 1))
    return next(each for each in mixed if contrast(each, paper) >= LEAST)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(first + (second - first) * share):02x}" for first, second in pairs)


def _luminance(colour: str) -> float:
    """Relative luminance of sRGB, 0 for black and 1 for white (WCAG 2.2)."""
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _long(colour: str) -> str:
    """`#abc` as `#aabbcc`."""
    digits = colour[1:].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)
