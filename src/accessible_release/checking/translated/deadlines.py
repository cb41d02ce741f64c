"""G3: by, before and until a day or a time stay; they do not become from, after, or the bare day or time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.clock import Time
from accessible_release.checking.translated.days import Day
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit, table_or_signs
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

ENDS, BEGINS = {"by", "before", "until"}, {"from", "after"}
BETWEEN = re.compile(
    r"(?:\s|,|\b(?:the|on|at|in|of|about|around|early|late|mid|end|start|beginning)\b)*\Z", re.IGNORECASE
)
"""What may stand between such a word and its day or time; other days and times are blanks here: “by 5pm on 8 May”."""
OWNER = re.compile(r"[’']s?\s+\w")
"""“By Friday’s meeting” is no deadline for Friday."""
NEAR_BEFORE, NEAR_BEHIND, BESIDE = 40, 25, 12
"""Characters between a day or time of a translation and the word that bounds it."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A deadline that was lost or turned round. Only for English sources, and languages whose words are known."""
    if not pair.source.language.startswith("en") or not pair.other.table.has("deadlines"):
        return
    for hit in pair.source.hits("deadlines"):
        places = _said_there(hit, pair)
        ends, begins = (_beside(places, pair.other, keys) for keys in (ENDS, BEGINS))
        printed = " ".join(pair.source.text[hit.start : hit.end].split())
        free = turned_round(hit, pair.source) or _in_a_range(hit, pair.source)
        if hit.key in ENDS and places and not ends and not free:
            why, source = f"the deadline was lost or changed: “{printed}”", _with_moment(hit, pair)
            yield Noted(Breach("G3", why), "bound", source, _joined(begins, places) if begins else None)
        if hit.key in BEGINS and places and not begins and _right_before(places, pair.other):
            why, source = f"“{printed}” became a deadline", _with_moment(hit, pair)
            yield Noted(Breach("G3", why), "bound", source, _joined(_beside(places, pair.other, ENDS), places))


def _with_moment(hit: Hit, pair: Pair) -> Span:
    """Where such a word of the source stands with the day or time that follows it."""
    moments: list[Day | Time] = [*pair.source.days, *pair.source.times]
    return hit.start, min((each.end for each in moments if each.start >= hit.end), default=hit.end)


def _joined(hits: list[Hit], places: list[Span]) -> Span:
    """From the first to the last of them."""
    spans = [*((hit.start, hit.end) for hit in hits), *places]
    return min(start for start, _ in spans), max(end for _, end in spans)


def turned_round(hit: Hit, source: Reading) -> bool:
    """Whether it may be said the other way round: “not until 5pm” is “only from 5pm”."""
    denials = source.hits("denial")
    inside = [each for each in denials if hit.start <= each.start and each.end <= hit.end]
    return hit.key in {"before", "until"} and len(denials) > len(inside)


def _in_a_range(hit: Hit, source: Reading) -> bool:
    """Whether it only tells the end of a range: “from 7am until 10pm” is *das 7h às 22h*."""
    began = [each.end for each in source.hits("deadlines") if each.key == "from" and each.end <= hit.start]
    return hit.key == "until" and any(hit.start - end <= NEAR_BEFORE for end in began)


def of_moment(start: int, end: int, source: Reading) -> Hit | None:
    """The word that sets a deadline right before a day or time of an English source."""
    for hit in source.hits("deadlines"):
        before = re.fullmatch(r"\s+(?:the\s+)?", source.text[hit.end : start]) if hit.end < start else None
        if hit.key in ENDS and before and not OWNER.match(source.text, end) and not turned_round(hit, source):
            return hit
    return None


def put(hit: Hit, when: str, kind: str, language: str) -> str:
    """A day or time (`kind`: date, time) with the word for its deadline; empty where the table has none."""
    forms = table_or_signs(language).parts.get("deadline_said", {})
    form = str(forms.get(f"{hit.key}_{kind}", forms.get(hit.key, "")))
    return form.replace("{when}", when)


def _said_there(hit: Hit, pair: Pair) -> list[Span]:
    """Where the other says the days and times that a word of the source bounds."""
    words = pair.source.words

    def is_bound(start: int, end: int) -> bool:
        return hit.end <= start and bool(BETWEEN.match(words[hit.end : start])) and not OWNER.match(words, end)

    values = {day.value for day in pair.source.days if is_bound(day.start, day.end)}
    days = [(day.start, day.end) for day in pair.other.days if day.value in values]
    return days + [place for time, place in pair.said if is_bound(time.start, time.end)]


def _beside(places: list[Span], other: Reading, keys: set[str]) -> list[Hit]:
    return [
        hit
        for hit in other.hits("deadlines")
        for start, end in places
        if hit.key in keys and (0 <= start - hit.end <= NEAR_BEFORE or 0 <= hit.start - end <= NEAR_BEHIND)
    ]


def _right_before(places: list[Span], other: Reading) -> bool:
    hits = [hit for hit in other.hits("deadlines") if hit.key in ENDS]
    return any(0 <= start - hit.end <= BESIDE for hit in hits for start, _ in places)
