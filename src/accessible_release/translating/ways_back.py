"""What each part of a translation is when it is translated back: for a person to read beside it, never a proof."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accessible_release.translating.engine import Engine
from accessible_release.translating.rendering import Rendering

READ = ("translated", "unapproved", "approved")
"""Ways in which words came about that are another language's and not ours."""


def ways_back(renderings: Iterable[Rendering], back: Engine | None) -> Mapping[str, str]:
    """Words of the translation → what the engine makes of them in the language of the release; empty without one."""
    texts = list(dict.fromkeys(each.text for each in renderings if each.how in READ))
    found = back.candidates(texts) if back and texts else []
    return {text: candidates[0].text for text, candidates in zip(texts, found, strict=False) if candidates}
