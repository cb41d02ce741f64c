"""Publishes a Markdown news release so that everyone can use it, with the helpline first and last.

>>> from pathlib import Path
>>> from accessible_release import Settings, assess, build, compare, read, render, simplify
>>> release = read("news.md")  # title, sentences, quotations, contacts, findings
>>> release.title
'Library opens'
>>> assess(release).language
'en'
>>> easy = simplify(release)  # the draft as a release, and every change in it
>>> easy.release.level
'easy'
>>> [file.name for file in render(easy.release, "text")]
['library-opens.en.easy.txt']
>>> (row,) = compare(["Six officers came to the house."], ["Seven officers came to the house."])
>>> [finding.why for finding in row.findings]
['The source says Six, the other text says Seven.']
>>> [outcome.exit_code for outcome in build(["news.md"], Path("web"), Settings(editions=("text",)))]
[0]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accessible_release.api import assess, compare, narrate, read, render, simplify, translate
    from accessible_release.batch import build
    from accessible_release.model import Release
    from accessible_release.settings import Settings

__version__ = "0.1.0"
__all__ = [
    "Release",
    "Settings",
    "__version__",
    "assess",
    "build",
    "compare",
    "narrate",
    "read",
    "render",
    "simplify",
    "translate",
]

HOMES = {
    "Release": ("model", "Release"),
    "Settings": ("settings", "Settings"),
    "build": ("batch", "build"),
    **{name: ("api", name) for name in ("assess", "compare", "narrate", "read", "render", "simplify", "translate")},
}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used: the command line must start without the engines."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = HOMES[name]
    return getattr(import_module(f"{__name__}.{module}"), attribute)
