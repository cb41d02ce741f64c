"""Embargoes: the words by which a press office asks that a release is not published before a certain time."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.locales import full_date
from accessible_release.model import Release
from accessible_release.reading import front_matter
from accessible_release.reading.holding_words import SENTENCE_END, is_of_trade, newest, well_spelt, wording
from accessible_release.reading.moments import Moment, moment_in

TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|(?<=\w)[*_]{1,3}(?=\W|$)")
LONGEST = 2_000
"""Characters of a line that are looked at, and of what follows a notice."""
SHORT_LINE = 60
"""A line that says only when is no longer."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Words that hold a release back."""

    line: int
    """Of the source, from 1."""
    printed: str
    words: str
    """From the notice on, in which its time is looked for."""
    only_if_to_come: bool = False
    """Whether the words hold nothing back unless their time is still to come: "For release: 5 May"."""


def embargo_findings(release: Release, now: datetime | None, *, lifted: bool) -> tuple[Finding, ...]:
    """An error while an embargo of the release holds, and a note for each line of one that is over.

    `now` has the offset of the place; without it every embargo holds. One whose time cannot be told holds until it is
    `lifted`.
    """
    read = _read(release, now)
    timed = [(notice, moment) for notice, moment in read if moment]
    holding = [(notice, moment) for notice, moment in timed if _is_to_come(moment, now)]
    if read and not lifted and (holding or not timed):
        notice, moment = max(holding, key=lambda each: _naive(each[1], now)) if holding else read[0]
        return (_held(notice, moment),)
    return tuple(_over(notice) for notice, _ in read)


def _read(release: Release, now: datetime | None) -> list[tuple[Notice, Moment | None]]:
    """The notices of a release, each with its time if that can be told."""
    near = _day_of(release.published) or (now.date() if now else None)
    read = ((notice, moment_in(notice.words, near)) for notice in notices(release.source))
    return [(notice, moment) for notice, moment in read if not notice.only_if_to_come or _is_to_come(moment, now)]


def notices(source: str) -> Iterator[Notice]:
    """The embargoes in a source, front matter and Markdown alike, in order."""
    lines = source.split("\n")
    plain = [_plain(each) for each in lines]
    body = source.count("\n", 0, front_matter.split(source, where="").body_start)
    traded = any(map(is_of_trade, plain))
    for place, line in enumerate(plain):
        below = plain[place + 1] if place + 1 < len(plain) else ""
        found = wording(line, below, traded=traded)
        if found and not (place < body and _is_empty(found.words, lines[place + 1])):
            words = newest(found.words + ("" if found.whole else _continued(plain, place, found.words)))
            yield Notice(place + 1, _shown(lines[place]), words, found.only_if_to_come)


def _is_empty(value: str, below: str) -> bool:
    """Whether a key of the front matter has no value, neither behind it nor in the lines below."""
    return not value.strip(" :\"'") and not below.startswith(" ")


def _shown(raw: str) -> str:
    return html.unescape(TAG.sub(" ", raw[:LONGEST])).replace("\u00a0", " ").strip()


def _plain(raw: str) -> str:
    return well_spelt(html.unescape(TAG.sub(" ", raw[:LONGEST])).replace("\u00a0", " "))


def _continued(lines: list[str], place: int, words: str) -> str:
    """What the lines below add, where a notice goes on over the end of its line or its time has a line of its own."""
    if moment_in(words, None) or SENTENCE_END.search(words.strip(" *_")):
        return ""
    below = [each.strip() for each in lines[place + 1 : place + 3]]
    if below and below[0]:
        return f" {below[0]}"
    alone = below[1] if len(below) > 1 and not words.strip(" :*_–—-|") else ""
    says_when = len(alone) <= SHORT_LINE and re.match(
        r"[*_\s]*(?:until|\d|(?:mon|tue|wed|thu|fri|sat|sun))", alone, re.I
    )
    return f" {alone}" if says_when else ""


def _day_of(published: str | None) -> date | None:
    try:
        return datetime.fromisoformat(published.strip()).date() if published else None
    except ValueError:
        return None


def _is_to_come(moment: Moment | None, now: datetime | None) -> bool:
    if moment is None:
        return False
    return now is None or _naive(moment, now) > now.replace(tzinfo=None)


def _naive(moment: Moment, now: datetime | None) -> datetime:
    """The moment on the clock of the place."""
    if moment.when.tzinfo is None or now is None:
        return moment.when.replace(tzinfo=None)
    return moment.when.astimezone(now.tzinfo).replace(tzinfo=None)


def shown_moment(moment: Moment) -> str:
    """A moment in words: `00:01 on Wednesday 5 May 2027`, with its offset where one is written."""
    offset = moment.when.strftime(" (UTC%z)").replace("+0000", "") if moment.when.tzinfo else ""
    return f"{moment.when:%H:%M} on {full_date(moment.when.date(), 'en')}{offset}"


def _held(notice: Notice, moment: Moment | None) -> Finding:
    lift = "If it may go out already, build it with --embargo-lifted."
    if moment is None:
        what = f"The release is under embargo, and until when cannot be read: {quoted(notice.printed)}."
        return finding("embargo", what, line=notice.line, hint=f"Write the day and the time. {lift}")
    what = f"The release is under embargo until {shown_moment(moment)}: {quoted(notice.printed)}."
    if moment.odd_weekday:
        what += f" That day is no {moment.odd_weekday}: ask which is meant."
    return finding("embargo", what, line=notice.line, hint=f"Build it then. {lift}")


def _over(notice: Notice) -> Finding:
    what = f"The embargo is over, and its line still stands in the release: {quoted(notice.printed)}."
    return finding("embargo-over", what, line=notice.line, hint="Take the line out: it is no news.")
