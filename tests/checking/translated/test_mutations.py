"""One fact changed in a right translation, in every way there is, in every language that has pairs."""

from __future__ import annotations

from collections import Counter

from .mutations import CERTAIN, damages
from .pairs import broken, pairs

GOAL = 0.9


def test_planted_damage_is_caught() -> None:
    made, caught, missed = Counter[str](), Counter[str](), []
    for pair in pairs():
        for damage in damages(pair.source, pair.right, pair.language):
            made[damage.kind] += 1
            if broken(pair.source, damage.text, pair.language):
                caught[damage.kind] += 1
            else:
                missed.append((damage.kind, pair.language, damage.text))
    for kind, often in made.most_common():
        print(f"{kind:16} {caught[kind]:4} of {often:4}")  # noqa: T201 - the table that one wants to see
    assert sum(made.values()) > 500
    assert set(made) >= CERTAIN | {"bounds", "units", "duty", "quantities"}
    assert [each for each in missed if each[0] in CERTAIN] == []
    for kind, often in made.items():
        assert caught[kind] >= GOAL * often, [each for each in missed if each[0] == kind]
