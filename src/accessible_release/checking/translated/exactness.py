"""G4 and G5: telephone numbers, addresses, references and names are the same strings; addresses as often, none new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from accessible_release import locales
from accessible_release.checking.translated import kept
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.partners import partners, turned
from accessible_release.checking.translated.people import people, runs
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach

CODE = re.compile(r"\d{3,}")


def breaches(pair: Pair) -> Iterator[Noted]:
    """What was lost, altered, added or is printed more or less often; a name that was altered or brought in."""
    before, after = (
        Counter(" ".join(each.split()) for each in side.printed(side.exact)) for side in (pair.source, pair.other)
    )
    lost = [_first(printed, pair.source) for printed, often in before.items() if after[printed] < often]
    met = _met(sorted(lost), pair) if lost else {}
    for printed, often in before.items():
        if after[printed] < often:
            place = _first(printed, pair.source)
            yield Noted(Breach("G4", f"“{printed}” was lost or changed"), "contact", place, met.get(place))
        elif after[printed] > often:
            yield Noted(Breach("G4", f"“{printed}” stands there more often than in the source"), "twice")
    rest, theirs = kept.blanked(pair.other.text, pair.other.exact), turned(met)
    for printed in kept.addresses(rest):
        place = rest.index(printed), rest.index(printed) + len(printed)
        why = f"the address “{printed}” was added or changed"
        yield Noted(Breach("G4", why), "contact", theirs.get(place), place)
    yield from _names(pair, rest)


def strangers(pair: Pair) -> tuple[Span, ...]:
    """What has the shape of a telephone number, address or reference in the translation, and is not in the source."""
    return kept.exact_spans(kept.blanked(pair.other.text, pair.other.exact), (), pair.other.language)


def _first(printed: str, side: Reading) -> Span:
    return next(span for span in side.exact if " ".join(side.text[slice(*span)].split()) == printed)


def _met(lost: list[Span], pair: Pair) -> Mapping[Span, Span]:
    """What was lost → what stands in its place."""
    mine = [(span, pair.source.text[slice(*span)]) for span in lost]
    new = [(span, pair.other.text[slice(*span)]) for span in (*strangers(pair), *_codes(pair))]
    return partners(mine, new, lambda fact: fact[0], lambda fact: _shape(fact[1]))


def _codes(pair: Pair) -> list[Span]:
    """Digits of the translation that may be a short number to ring or a reference, and are no number of the source."""
    known = {each.value for each in pair.source.figures}
    spans = [(each.start, each.end) for each in pair.other.figures if each.digits and each.value not in known]
    return [span for span in spans if CODE.fullmatch(pair.other.text[slice(*span)])]


def _shape(printed: str) -> tuple[bool, ...]:
    """An e-mail address, a web address, something with letters, or digits alone."""
    letters = any(map(str.isalpha, printed))
    return "@" in printed, letters and "." in printed, letters


def _names(pair: Pair, rest: str) -> Iterator[Noted]:
    mine, theirs = (set(side.printed(side.names)) for side in (pair.source, pair.other))
    lost = [name for name in sorted(mine - theirs) if not kept.places(pair.other.text, name)]
    there = {name: next(span for span in pair.source.names if pair.source.text[slice(*span)] == name) for name in lost}
    met = partners(sorted(there.values()), people(rest) if lost else (), lambda span: span)
    for name in lost:
        place = there[name]
        yield Noted(Breach("G5", f"the name “{name}” was lost or changed"), "name", place, met.get(place))
    for name in pair.frame.names:
        known = any(name in each for each in mine) or kept.places(pair.source.text, name)
        if not known and kept.places(rest, name):
            place = kept.places(rest, name)[0]
            yield Noted(Breach("G5", f"the name “{name}” was brought in"), "name", turned(met).get(place), place)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A name of a body or a place of which no word is left; where both languages have the same script."""
    if locales.script(pair.source.language) != locales.script(pair.other.language):
        return
    for start, end in runs(pair.source.words) if pair.source.language.startswith("en") else ():
        if not any(word in pair.other.text for word in pair.source.text[start:end].split()):
            why = f"the name “{pair.source.text[start:end]}” was translated or lost"
            yield Noted(Doubt("name", why, hard=False), "name", source=(start, end))
