"""What a translation file says of the parts of a release, and which of it may be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from accessible_release.characters import clean
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.translating.approved import approved
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po
from accessible_release.translating.rendering import Rendering


@dataclass(frozen=True, slots=True)
class Answers:
    """The parts that a translation file answers."""

    said: Mapping[str, Rendering] = field(default_factory=dict)
    """By the names of the parts."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Parts whose words nobody has approved and that would lose a fact, with why: they are not used."""


def answers(parts: Sequence[Place], po: Po, frame: Frame) -> Answers:
    """What may be printed of a file: approved words as they are, others where the gate finds nothing wrong."""
    said, refused = {}, {}
    for part, entry in _found(parts, po):
        text = clean(entry.text)[0]
        if entry.approved:
            said[part.context] = approved(part.text, text, frame, because=entry.because)
            continue
        verdict = judge(part.text, text, frame)
        if verdict.breaches:
            refused[part.context] = "; ".join(each.why for each in verdict.breaches)
        else:
            said[part.context] = Rendering(part.text, text, "unapproved", doubts=verdict.doubts)
    return Answers(said, refused)


def _found(parts: Sequence[Place], po: Po) -> Iterator[tuple[Place, Entry]]:
    """Each part with the entry of its words: that of its own name, or one that was approved in another place."""
    usable = [each for each in po.entries if each.text.strip() and not each.outdated]
    by_key = {each.key: each for each in usable}
    elsewhere = {each.source: each for each in reversed(usable) if each.approved}
    for part in parts:
        entry = by_key.get((part.context, part.text)) or elsewhere.get(part.text)
        if entry:
            yield part, entry
