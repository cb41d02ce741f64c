"""Where quoted words stand."""

from __future__ import annotations

import re

from accessible_release.analysis.corpus import Place

QUOTED = re.compile(
    r'"[^"]*(?:"|\Z)|“[^”]*(?:”|\Z)|«[^»]*»'
    r"|(?<!\w)‘[^‘’]*(?:’[a-z][^‘’]*)*’(?!\w)|(?<!\w)‘[^’]*\Z"
    r"|(?<!\w)'[^']+'(?!\w)|(?<!\w)'(?=[A-Z])[^']*\Z"
)


def quoted(text: str) -> list[Place]:
    """The places of quotations, marks included; one that is not closed runs to the end."""
    return [found.span() for found in QUOTED.finditer(text)]
