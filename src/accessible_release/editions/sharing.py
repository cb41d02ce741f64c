"""What other sites show beside a link to a page (Open Graph, https://ogp.me)."""

from __future__ import annotations

from accessible_release.dates import machine_date
from accessible_release.editions.addresses import recording_address, site_address
from accessible_release.editions.publisher import logo_file, publisher
from accessible_release.locales import with_territory
from accessible_release.model import Release
from accessible_release.settings import Settings

Tags = list[tuple[str, str]]


def shared(release: Release, settings: Settings, page: str, recording: tuple[str, str] = ("", "")) -> Tags:
    """Property → content for a page of a release, by the name of its file.

    `recording` is the name of the file that it plays and its media type. Addresses stand in it only where `site_url`
    says where the page is published, because they have to be whole.
    """
    about = [
        ("og:type", "article"),
        ("og:title", release.title),
        ("og:description", release.description or release.title),
        ("og:locale", with_territory(release.language)),
        ("og:site_name", publisher(settings, release).name),
        ("article:published_time", machine_date(release.published or "")),
    ]
    if settings.site_url:
        about += [("og:url", site_address(settings, release.slug, page)), *_sound(release, settings, *recording)]
        about += _image(release, settings)
    return [(name, content) for name, content in about if content]


def _sound(release: Release, settings: Settings, name: str, media_type: str) -> Tags:
    address = recording_address(settings, release.slug, name) if name else ""
    return [("og:audio", address), ("og:audio:type", media_type)] if address else []


def _image(release: Release, settings: Settings) -> Tags:
    logo = logo_file(settings)
    if logo is None:
        return []
    address = site_address(settings, release.slug, logo.name)
    return [("og:image", address), ("og:image:type", logo.media_type), ("og:image:alt", settings.publisher)]
