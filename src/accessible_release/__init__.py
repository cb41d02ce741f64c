"""Publishes a Markdown news release so that everyone can use it, with the helpline first and last.

>>> from accessible_release import Settings, build, read
>>> release = read("news.md", Settings())  # title, sentences, quotations, contacts, findings
>>> outcomes = list(build(["news.md"], Path("output"), Settings()))  # a folder and an exit code each
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accessible_release.batch import build
    from accessible_release.model import Release
    from accessible_release.pipeline import understand as read
    from accessible_release.settings import Settings

__version__ = "0.1.0"
__all__ = ["Release", "Settings", "__version__", "build", "read"]

HOMES = {
    "Release": ("model", "Release"),
    "Settings": ("settings", "Settings"),
    "build": ("batch", "build"),
    "read": ("pipeline", "understand"),
}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used: the command line must start without the engines."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = HOMES[name]
    return getattr(import_module(f"{__name__}.{module}"), attribute)
