"""Where the files of a release stand on the web, as far as the settings say so."""

from __future__ import annotations

import re
from urllib.parse import quote

from accessible_release.errors import Unusable, quoted
from accessible_release.settings import Settings

ADDRESS = re.compile(
    r"(?P<origin>https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?)(?P<path>(?:/[\w.~%+@-]+)*)/?"
)
"""Of a folder: no name of a user, no question, and nothing that could end a rule of a page's policy."""
CURE = "Write it as https://news.example.org/releases/; a name with other letters than a to z begins with xn--."


def check_addresses(settings: Settings) -> None:
    """Raises `Unusable` where `site_url` or `media_host` is no address of a folder on the web."""
    site_address(settings)
    _whole("media_host", settings.media_host)


def site_address(settings: Settings, folder: str = "", name: str = "") -> str:
    """The address of a file in a release's folder, or of one beside it; empty where the site's own is not known."""
    return _below(_whole("site_url", settings.site_url), folder, name)


def recording_link(settings: Settings, folder: str, name: str) -> str:
    """Where a page in the release's folder finds a recording: beside it, or at the host of the recordings."""
    return _below(_whole("media_host", settings.media_host), folder, name) or quote(name)


def recording_address(settings: Settings, folder: str, name: str) -> str:
    """The whole address of a recording, wherever it is asked for; empty where it is not known."""
    return _below(_whole("media_host", settings.media_host), folder, name) or site_address(settings, folder, name)


def media_origin(settings: Settings) -> str:
    """Whom a page must allow for its recordings beside itself: `https://media.example.org`; empty for nobody."""
    whole = _whole("media_host", settings.media_host)
    found = ADDRESS.fullmatch(whole)
    return found["origin"] if found else ""


def _below(base: str, *parts: str) -> str:
    return f"{base}/{'/'.join(quote(part) for part in parts if part)}" if base else ""


def _whole(setting: str, given: str) -> str:
    """The address of a folder, with its scheme and without the last slash; empty for none."""
    if not given:
        return ""
    found = ADDRESS.fullmatch(given if "://" in given else f"https://{given}")
    if found is None:
        what = f"the setting {setting} is no address of a folder on the web: {quoted(given)}."
        raise Unusable("settings-address", what, hint=CURE)
    return found["origin"].lower() + found["path"]
