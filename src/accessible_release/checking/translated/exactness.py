"""G4 and G5: telephone numbers, addresses, references and names are the same strings; addresses as often, none new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accessible_release import locales
from accessible_release.checking.translated import kept
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.people import runs
from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Breach]:
    """What was lost, altered, added or is printed more or less often; a name that was altered or brought in."""
    before, after = (
        Counter(" ".join(each.split()) for each in side.printed(side.exact)) for side in (pair.source, pair.other)
    )
    for printed, often in before.items():
        if after[printed] < often:
            yield Breach("G4", f"“{printed}” was lost or changed")
        elif after[printed] > often:
            yield Breach("G4", f"“{printed}” stands there more often than in the source")
    rest = kept.blanked(pair.other.text, pair.other.exact)
    for printed in kept.addresses(rest):
        yield Breach("G4", f"the address “{printed}” was added or changed")
    yield from _names(pair, rest)


def _names(pair: Pair, rest: str) -> Iterator[Breach]:
    mine, theirs = (set(side.printed(side.names)) for side in (pair.source, pair.other))
    for name in sorted(mine - theirs):
        if not kept.places(pair.other.text, name):
            yield Breach("G5", f"the name “{name}” was lost or changed")
    for name in pair.frame.names:
        known = any(name in each for each in mine) or kept.places(pair.source.text, name)
        if not known and kept.places(rest, name):
            yield Breach("G5", f"the name “{name}” was brought in")


def doubts(pair: Pair) -> Iterator[Doubt]:
    """A name of a body or a place of which no word is left; where both languages have the same script."""
    if locales.script(pair.source.language) != locales.script(pair.other.language):
        return
    for start, end in runs(pair.source.words) if pair.source.language.startswith("en") else ():
        if not any(word in pair.other.text for word in pair.source.text[start:end].split()):
            yield Doubt("name", f"the name “{pair.source.text[start:end]}” was translated or lost", hard=False)
