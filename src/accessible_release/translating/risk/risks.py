"""The risk of each sentence of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accessible_release.analysis.parsing import statements
from accessible_release.languages import primary
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.risk.signs import signs
from accessible_release.translating.risk.weighing import Risk, risk

READ = "en"
"""The language whose words are read."""
MACHINES = ("translated", "unapproved")
"""Ways in which words came about that no person vouches for."""
FEWEST = 2
"""Of fewer words there is no way to tell."""


def risks(
    renderings: Iterable[Rendering], came_back: Mapping[str, str], source: str, target: str
) -> Mapping[tuple[str, str], Risk]:
    """(source sentence, translation) → its risk; empty where the source is not English.

    `came_back`: words of the translation → what they are when they are translated back, where that is known.
    """
    if primary(source) != READ:
        return {}
    asked = list(
        dict.fromkeys(filter(_is_told, ((each.source, each.text) for each in renderings if each.how in MACHINES)))
    )
    backs = [came_back.get(text, "") for _, text in asked]
    read = statements([[sentence] for sentence, _ in asked]) if asked else []
    read_back = iter(statements([[back] for back in backs if back]) if any(backs) else [])
    return {
        (sentence, text): risk(signs(said, text, next(read_back) if back else None, target), way_back=bool(back))
        for (sentence, text), said, back in zip(asked, read, backs, strict=True)
    }


def _is_told(pair: tuple[str, str]) -> bool:
    """Whether the sentence has words enough for its translation to be judged."""
    return len(pair[0].split()) >= FEWEST
