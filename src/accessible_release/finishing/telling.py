"""Which lines of a person's text tell a sentence of the release, as a draft with its edits, for the report."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.finishing.desk import Desk
from accessible_release.ledger import SEAM, Draft, edits_between

RULE = "person"
REASON = "a person wrote it"


def told(desk: Desk) -> Iterator[Draft]:
    """A draft for each sentence of the release that a line tells, in reading order."""
    lines: dict[str, list[str]] = {}
    for sentence in desk.edition.release.sentences:
        for name in desk.edition.told[sentence.id]:
            lines.setdefault(name, []).append(sentence.text)
    for source in desk.release.sentences:
        if source.id in lines:
            text = SEAM.join(lines[source.id])
            yield Draft(source.id, source.text, text, edits_between(source.text, text, RULE, REASON))
