"""The risk of each sentence of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accessible_release.analysis.parsing import statements
from accessible_release.analysis.statement import Statement
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
    asked = _asked(renderings)
    backs = [came_back.get(text, "") for _, text in asked]
    read = _read([sentence for sentence, _ in asked])
    read_back = dict(zip(filter(None, backs), _read([back for back in backs if back]), strict=True))
    return {
        (sentence, text): risk(signs(said, text, read_back.get(back), target), way_back=bool(back))
        for (sentence, text), said, back in zip(asked, read, backs, strict=True)
    }


def _asked(renderings: Iterable[Rendering]) -> list[tuple[str, str]]:
    """Sentences of a machine with their translations, each pair once."""
    made = dict.fromkeys((each.source, each.text) for each in renderings if each.how in MACHINES)
    return [(sentence, text) for sentence, text in made if len(sentence.split()) >= FEWEST]


def _read(texts: Sequence[str]) -> list[Statement]:
    return statements([[text] for text in texts]) if texts else []
