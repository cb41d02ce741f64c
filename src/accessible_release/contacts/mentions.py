"""What a release says of a service anywhere counts for its number, wherever that stands."""

from __future__ import annotations

import re

from accessible_release.contacts.cues import find_cues, without_addresses
from accessible_release.contacts.leads import leads
from accessible_release.contacts.places import Places, sentence_around
from accessible_release.model import CARD_ROLES, Block, Role

ARTICLE = re.compile(r"^(?:the|our|its|an?)\s", re.IGNORECASE)
MOST = 12
"""A body that is named oftener is the one that the release is about."""


class Mentions:
    """The sentences of one release that name a service."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._known: dict[str, dict[str, dict[Role, float]]] = {}

    def about(self, name: str, block_id: str) -> dict[Role, float]:
        """For each role of the card the strongest cue beside a mention of `name` outside of one block."""
        best: dict[Role, float] = {}
        for block, weights in self._mentions(ARTICLE.sub("", name)).items():
            if block != block_id:
                for role, weight in ((role, weight) for role, weight in weights.items() if role in CARD_ROLES):
                    best[role] = max(best.get(role, 0.0), weight)
        return best

    def _mentions(self, name: str) -> dict[str, dict[Role, float]]:
        if name not in self._known:
            pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            found = [
                (block, each.start()) for block in self.places.release.blocks for each in pattern.finditer(block.text)
            ]
            self._known[name] = (
                {block.id: _said_at(block, place) for block, place in found} if len(found) <= MOST else {}
            )
        return self._known[name]


def _said_at(block: Block, place: int) -> dict[Role, float]:
    """What the sentence at `place`, and the words that lead to it, say."""
    best: dict[Role, float] = {}
    for start, end in (sentence_around(block, place), *leads(block, place)):
        for seen in find_cues(without_addresses(block.text[start:end])):
            best[seen.cue.role] = max(best.get(seen.cue.role, 0.0), seen.cue.weight)
    return best
