"""The body that publishes, as its pages show it: name, logo, colours."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path

from accessible_release.editions.addresses import check_addresses
from accessible_release.editions.colours import colour_style
from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_regular
from accessible_release.model import MadeFile, Release
from accessible_release.pictures.drawings import MEDIA_TYPES
from accessible_release.pictures.raster import raster_fault
from accessible_release.pictures.svg import svg_fault
from accessible_release.settings import Settings

LARGEST = 200_000
"""Bytes of a logo. It stands inside each page."""
SVG = "image/svg+xml"
CURE = (
    "The setting logo names an SVG, PNG or JPEG file; save it again as a plain SVG, or as a PNG some 400 pixels wide."
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, and in which dress."""

    name: str
    """Empty where neither the settings nor the release say it."""
    language: str = ""
    """Of the name, where it is that of the release; empty where the settings say it."""
    logo: str = field(default="", repr=False)
    """A `data:` address; empty for none. Nothing in it can run or load anything."""
    style: str = ""
    """Rules for the page's own style sheet."""


def check_publisher(settings: Settings) -> None:
    """Raises `Unusable` for a logo, colours or addresses in the settings that cannot be used."""
    check_addresses(settings)
    publisher(settings)


def publisher(settings: Settings, release: Release | None = None) -> Publisher:
    """The body that publishes a release, or all of them; the settings go before the release.

    Raises `Unusable`: `logo-unreadable`, `logo-large`, `logo-kind`, `logo-name`, `colours-broken`, `colours-contrast`.
    """
    name, language = settings.publisher, ""
    if release and not name:
        name, language = release.site_name or "", release.language
    found = _logo(settings)
    address = f"data:{found.media_type};base64,{base64.b64encode(found.data).decode()}" if found else ""
    return Publisher(name, language, address, colour_style(settings))


def logo_file(settings: Settings) -> MadeFile | None:
    """The logo as a file that other sites may show beside a link; None for an SVG, which they do not."""
    found = _logo(settings)
    return found if found and found.media_type != SVG else None


def _logo(settings: Settings) -> MadeFile | None:
    if not settings.logo:
        return None
    where = quoted(settings.logo)
    if not settings.publisher:
        what = "the setting logo needs the setting publisher: its name is what a screen reader says of the logo."
        raise Unusable("logo-name", what, where=where, hint="Set publisher to the name of the body.")
    media_type = MEDIA_TYPES.get(Path(settings.logo).suffix.lower(), "")
    data = _read(settings.logo)
    fault = _fault(data, media_type)
    if fault:
        raise Unusable("logo-kind", f"the logo {fault}.", where=where, hint=CURE)
    ending = {SVG: "svg", "image/png": "png"}.get(media_type, "jpg")
    return MadeFile(f"logo.{ending}", media_type, data)


def _fault(data: bytes, media_type: str) -> str:
    if not media_type:
        return "is no SVG, PNG or JPEG file"
    return svg_fault(data) if media_type == SVG else raster_fault(data, media_type)


def _read(path: str) -> bytes:
    where = quoted(path)
    try:
        data = read_regular(path, LARGEST)
    except OSError as error:
        message = f"cannot read the logo: {error.strerror}."
        raise Unusable("logo-unreadable", message, where=where, hint=CURE) from error
    if len(data) > LARGEST:
        raise Unusable("logo-large", f"the logo is larger than {LARGEST // 1000} kB.", where=where, hint=CURE)
    return data
