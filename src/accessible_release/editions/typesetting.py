"""The one door to Typst: templates become PDF and PNG.

The words of a release reach a template only as values, never as markup. Only our own fonts are used, and those of the
folder in the settings; what is on the computer changes nothing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible_release import languages
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.files import scratch_folder
from accessible_release.locales import script_of

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).parent / "printing" / "fonts"
FAMILY = "Andika"
"""The font in which a sign is looked for first; so a digit is always Andika's."""
STANDARDS: list[Any] = ["ua-1", "a-2a"]
"""PDF/UA-1 and PDF/A-2a: tagged, and whole in itself."""
MAIN = "main.typ"
POINTS_AN_INCH = 72
LACKING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
SHOWN_SIGNS = 5
FIRST_PAGE = """
#set page(width: auto, height: auto, margin: 0pt)
#image("page.pdf", width: {width} * 1pt)
"""
PICTURE = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image("picture.svg", width: {width} * 1pt)
"""


class SignsLacking(MachineLacks):
    """Signs that no font has."""

    def __init__(self, code: str, message: str, hint: str, signs: Sequence[str]) -> None:
        super().__init__(code, message, hint=hint)
        self.signs = tuple(signs)


def pdf(source: str, values: Mapping[str, Any], images: Mapping[str, bytes], fonts: str) -> bytes:
    """A tagged PDF (PDF/UA-1, PDF/A-2a) of a template; the same arguments give the same bytes.

    The template finds the values as JSON in `sys.inputs.values`, the families to set its text in, in their order, as
    JSON in `sys.inputs.families`, and each of the `images` under its name. `fonts` is a folder of further fonts, or
    empty. The template must set the document's title and `fallback: false`. Raises `SignsLacking` for signs that no
    font has, `Unusable` for a folder that is not there; a warning of Typst is an error, since it is a fault of ours.
    """
    import typst

    known = _fonts(fonts)
    try:
        with _project(source, images) as main:
            made, warnings = typst.compile_with_warnings(
                main,
                format="pdf",
                font_paths=known,
                ignore_system_fonts=True,
                sys_inputs=_inputs(values, known),
                pdf_standards=STANDARDS,
                timestamp=0,
            )
    except typst.TypstError as error:
        raise _explained(error, fonts) from error
    if warnings:
        raise RuntimeError(f"Typst warns: {'; '.join(warning.message for warning in warnings)}")
    return made


def png(source: str, values: Mapping[str, Any], images: Mapping[str, bytes], fonts: str, width: int) -> bytes:
    """The first page of a template as a PNG of `width` pixels. Values, images, fonts and errors as for `pdf`."""
    return first_page(pdf(source, values, images, fonts), width)


def first_page(document: bytes, width: int) -> bytes:
    """The first page of a finished PDF as a PNG of `width` pixels."""
    return _drawn(FIRST_PAGE.format(width=width), {"page.pdf": document})


def raster(svg: bytes, pixels: int) -> bytes:
    """A drawing (SVG) as a PNG, `pixels` wide, on nothing: what is not drawn is transparent."""
    return _drawn(PICTURE.format(width=pixels), {"picture.svg": svg})


def _drawn(source: str, images: Mapping[str, bytes]) -> bytes:
    import typst

    with _project(source, images) as main:
        return typst.compile(main, format="png", ppi=POINTS_AN_INCH, font_paths=_fonts(""), ignore_system_fonts=True)


@contextmanager
def _project(source: str, images: Mapping[str, bytes]) -> Iterator[str]:
    """The path of a template's file, in a folder that is there for a moment: Typst takes only text from memory."""
    with scratch_folder() as folder:
        for file, content in {MAIN: source.encode(), **images}.items():
            folder.joinpath(file).write_bytes(content)
        yield str(folder / MAIN)


def _fonts(folder: str) -> typst.Fonts:
    import typst

    if folder and not Path(folder).is_dir():
        raise Unusable("fonts-folder", f"there is no folder {quoted(folder)}.", hint="See the setting fonts.")
    paths = [str(FONTS), *map(str, languages.subfolders("fonts")), *([folder] if folder else [])]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)


def _inputs(values: Mapping[str, Any], known: typst.Fonts) -> dict[str, str]:
    of_languages = [font for _, about in languages.tables(languages.ABOUT) for font in about.get("fonts", ())]
    families = [each for each in dict.fromkeys((FAMILY, *of_languages)) if each in known.families()]
    further = sorted(set(known.families()) - set(families))
    return {
        "values": json.dumps(values, ensure_ascii=False),
        "families": json.dumps([*families, *further], ensure_ascii=False),
    }


def _explained(error: typst.TypstError, folder: str) -> Exception:
    """What staff can act on, if signs are lacking; the error itself otherwise."""
    signs = list(dict.fromkeys(_lacking(error.diagnostic)))
    if not signs:
        return error
    shown = ", ".join(f"{quoted(sign)} ({_name(sign)})" for sign in signs[:SHOWN_SIGNS])
    more = f" and {len(signs) - SHOWN_SIGNS} more" if len(signs) > SHOWN_SIGNS else ""
    scripts = sorted({script_of(sign).capitalize() for sign in signs if sign.isalpha()})
    which = f" with {' and '.join(scripts)} letters" if scripts else " that has these signs"
    where = f"the folder {quoted(folder)}" if folder else "a folder and name it in the setting fonts"
    return SignsLacking(
        "font-lacks",
        f"no font has {shown}{more}.",
        f"Put a font{which} (TTF or OTF) into {where}{'' if scripts else ', or write it in words'}.",
        signs,
    )


def _name(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}")


def _lacking(diagnostic: str) -> Iterator[str]:
    """Each sign that Typst names as lacking in the fonts."""
    for found in LACKING.finditer(diagnostic):
        yield from ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), found[1])
