"""Sums of money: `£1.5m`, `£2,500`, `€3bn`, `£2.50`, `50p`."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.narrating.spoken.cardinals import cardinal
from accessible_release.narrating.spoken.measures import any_of, denominators, describes
from accessible_release.narrating.spoken.tables import rows

AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
PERIODS = {
    "pw": "a week", "p/w": "a week", "pcm": "a calendar month", "p/m": "a month", "pa": "a year", "p.a.": "a year",
    "p.a": "a year", "ph": "an hour", "p/h": "an hour", "pp": "a person", "pppn": "a person a night", "pn": "a night",
}  # fmt: skip
"""What is printed behind a rent, a wage or a price."""
SCALES = {
    "k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion", "t": "trillion",
    "tn": "trillion", "trn": "trillion",
}  # fmt: skip
SCALE = r"(?:\s?(?P<{0}>[kK]|[mM]n?|[bB]n?|tr?n|[tT])\b|\s(?P<{0}word>hundred|thousand|million|billion|trillion)\b)?"
PENCE = re.compile(rf"(?<![\w.,£$€])(?P<amount>\d+(?:\.\d+)?)p\b")  # noqa: F541
PENCE_TO = re.compile(r"(?<![\w.,£$€])(\d+p?)\s?[-–—]\s?(?=\d+p\b)")
TWO_PLACES = re.compile(r"^([\d,]+)\.(\d\d)$")


def money(text: str) -> str:
    """`text` with its sums in words, the unit after the number."""
    text = _with_period().sub(lambda found: f"{found['sum']} {PERIODS[found['period']]}", text)
    text = _pattern().sub(_sum, text)
    text = PENCE_TO.sub(r"\1 to ", text)
    text = PENCE.sub(
        lambda found: f"{cardinal(found['amount'])} {'penny' if found['amount'] == '1' else 'pence'}", text
    )
    return _rate().sub(lambda found: f" per {denominators()[found['below']]}", text)


@cache
def _units() -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in rows("currencies", "en")}


@cache
def _rate() -> re.Pattern[str]:
    """What follows a sum that is in words already: `five pounds/hour`."""
    names = {name for row in rows("currencies", "en") for name in row[1:]}
    before = "|".join(rf"(?<=\b{re.escape(name)})" for name in sorted(names, key=len))
    return re.compile(rf"(?:{before})\s?/\s?(?P<below>{any_of(denominators())})(?!\w)")


@cache
def _with_period() -> re.Pattern[str]:
    """A sum with its period still printed, which would hide the sum from its own pattern."""
    signs, periods = (
        "|".join(map(re.escape, sorted(table, key=lambda one: -len(one)))) for table in (_units(), PERIODS)
    )
    return re.compile(rf"(?P<sum>(?<!\w)(?:{signs})\s?(?:{AMOUNT})(?:k|K)?)\s?(?P<period>{periods})(?![\w/])")


@cache
def _pattern() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in sorted(_units(), key=lambda sign: -len(sign)))
    to = rf"(?:\s?[-–—]\s?(?:{signs})?(?P<to>{AMOUNT}){SCALE.format('upper')})?"
    return re.compile(rf"(?<!\w)(?P<sign>{signs})\s?(?P<amount>{AMOUNT}){SCALE.format('scale')}{to}(?!\w|[.,]\d)")


def _sum(found: re.Match[str]) -> str:
    scale, upper = (_scale(found, name) for name in ("scale", "upper"))
    one, more, hundredth, hundredths = _units()[found["sign"]]
    more = one if describes(found) else more
    if found["to"]:
        lower = f"{cardinal(found['amount'])} {scale}".strip()
        return f"{lower} to {cardinal(found['to'])} {upper}".strip() + f" {more}"
    if not scale and (parts := TWO_PLACES.match(found["amount"])):
        return _with_hundredths(parts[1], parts[2], (one, more), (hundredth, hundredths))
    unit = one if found["amount"] == "1" and not scale else more
    return " ".join(filter(None, (cardinal(found["amount"]), scale, unit)))


def _with_hundredths(whole: str, part: str, unit: tuple[str, str], hundredth: tuple[str, str]) -> str:
    """`£2.50` → `two pounds fifty pence`; `£0.50` → `fifty pence`."""
    said = [] if whole == "0" and part != "00" else [f"{cardinal(whole)} {unit[whole != '1']}"]
    if part != "00":
        said.append(f"{cardinal(str(int(part)))} {hundredth[part != '01']}")
    return " ".join(said)


def _scale(found: re.Match[str], name: str) -> str:
    return SCALES.get((found[name] or "").lower(), found[f"{name}word"] or "")
