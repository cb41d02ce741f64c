"""The shell of every HTML page that is made here: the templates, the style sheet, the rule against foreign content."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from accessible_release.editions.card import grouped
from accessible_release.editions.wording import plain
from accessible_release.locales import direction

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment

POLICY = "default-src 'none'; style-src 'sha256-{digest}'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
"""Nothing may be loaded or run; the page's own style sheet is known by its hash."""
PLAYS = "; script-src {digests}; media-src 'self' data:"
"""What a page with a script of ours may do beyond that: run this one, and play a recording beside it, with captions."""
NO_BREAK_SPACE = "\u00a0"
NOT_IN_ADDRESS = re.compile(r"""[\s"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})""")


def render(
    template: str,
    *,
    package: str = "",
    style: str = "",
    scripts: Sequence[str] = (),
    media: str = "",
    **values: Any,
) -> bytes:
    """The page, UTF-8. Every value is escaped; a name that the template does not know is an error.

    `package` has the template in its folder `templates` (by default this package), `style` is added to the style sheet.
    `scripts` are what the template prints in script elements, data included; such a page may also play a recording,
    beside it or from the origin `media`.
    """
    from markupsafe import Markup

    css = f"{style_sheet()}\n{style}".strip()
    policy = POLICY.format(digest=_digest(css))
    if scripts:
        policy += PLAYS.format(digests=" ".join(f"'sha256-{_digest(each)}'" for each in scripts)) + (
            media and f" {media}"
        )
    ours = {"css": Markup(css), "scripts": tuple(map(Markup, scripts))}  # noqa: S704 - our own files
    html: str = environment(package or __package__).get_template(template).render(policy=policy, **ours, **values)
    return html.encode()


def unbroken(text: str) -> str:
    """Text with no-break spaces, so that its groups stay on one line and in their order."""
    return NO_BREAK_SPACE.join(text.split())


def encoded(address: str) -> str:
    """An address with the signs that may not stand in one, such as a space or `|`, as `%20` and `%7C`."""
    return NOT_IN_ADDRESS.sub(lambda found: quote(found[0], safe=""), address)


def figure(value: float | None) -> str:
    """A number with one decimal; a dash where there is none."""
    return "–" if value is None else f"{value:.1f}"


def style_sheet() -> str:
    """The one style sheet, as it stands inside each page."""
    return part("page.css")


@cache
def part(name: str) -> str:
    """A style sheet or script of ours, as it stands inside a page."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _compiled() -> BytecodeCache:
    """Templates that are compiled already, for all environments: pages and books have most of them in common."""
    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket

    class Compiled(BytecodeCache):
        def __init__(self) -> None:
            self._known: dict[str, bytes] = {}

        def load_bytecode(self, bucket: Bucket) -> None:
            if bucket.key in self._known:
                bucket.bytecode_from_string(self._known[bucket.key])

        def dump_bytecode(self, bucket: Bucket) -> None:
            self._known[bucket.key] = bucket.bytecode_to_string()

    return Compiled()


@cache
def environment(package: str) -> Environment:
    """The templates in the folder `templates` of a package, and those of this package behind them."""
    # jinja2 is needed by pages alone; a run that makes none should not load it.
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=ChoiceLoader([PackageLoader(each, "templates") for each in dict.fromkeys((package, __package__))]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_compiled(),
    )
    made.filters.update(
        grouped=grouped,
        unbroken=unbroken,
        words_of=lambda node: plain((node,)),
        figure=figure,
        direction=direction,
        encoded=encoded,
    )
    return made
