"""Changes of one fact in a sentence: what the gate must stop. Deterministic: every atom, every change that fits it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Mutation(NamedTuple):
    kind: str
    source: str
    mutant: str


SWAPS: dict[str, dict[str, tuple[str, ...]]] = {
    "negation": {
        "not": ("",),
        "n't": ("",),
        "n’t": ("",),
        "never": ("", "always"),
        "no": ("some",),
        "without": ("with",),
        "cannot": ("can",),
    },
    "modal": {
        "must": ("should", "can"),
        "must not": ("must",),
        "should": ("must", "may", ""),
        "may": ("will", "must"),
        "might": ("will",),
        "could": ("will", "must"),
        "can": ("must", "should"),
        "will": ("may", "must", "might"),
        "have to": ("may", "can"),
    },
    "bound": {
        "more than": ("fewer than", "", "exactly"),
        "at least": ("", "up to"),
        "up to": ("", "at least"),
        "about": ("",),
        "nearly": ("more than", ""),
        "over": ("under", ""),
        "under": ("over",),
        "a further": ("", "only"),
        "just": ("", "more than"),
    },
    "quantifier": {
        "all": ("some", "most", ""),
        "every": ("some",),
        "most": ("all", "some"),
        "many": ("few", "all", ""),
        "some": ("all", "many", ""),
        "any": ("no",),
        "only": ("",),
        "too many": ("few",),
        "often": ("always", "never", ""),
    },
    "hedge": {
        "allegedly": ("",),
        "alleged": ("",),
        "suspected": ("", "convicted"),
        "charged": ("convicted",),
        "accused of": ("guilty of",),
        "likely": ("certain", ""),
        "probably": ("",),
        "expected": ("certain",),
        "potential": ("",),
        "reportedly": ("",),
        "seem": ("",),
        "often": ("",),
        "possible": ("certain", ""),
        "typically": ("",),
    },
    "unit": {
        "months": ("years", "days"),
        "years": ("months",),
        "year": ("month",),
        "hours": ("minutes",),
        "days": ("weeks",),
        "weeks": ("days",),
        "per cent": ("percentage points",),
        "%": (" points",),
        "£": ("$", "€"),
        "$": ("£",),
        "miles": ("km",),
    },
    "link": {
        "because": ("although",),
        "before": ("after",),
        "after": ("before",),
        "if": ("unless", "because"),
        "unless": ("if",),
        "or": ("and",),
        "until": ("after",),
        "from": ("to",),
    },
}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]>]*\w|[\w.+-]+@[\w.-]+\w")
PHONE = re.compile(r"(?<![\w.])(?:\+?\d[\d ()-]{6,}\d)(?!\w)")
NAME = re.compile(r"(?<![.!?:] )(?<!^)(?<![“\"‘'] )\b[A-Z][a-z]{2,}\b")
SAID = re.compile(r"\b(said|says|added|announced|warned|explained|commented|asked)\b")


def mutations(sentence: str) -> Iterator[Mutation]:
    """Every change of one fact atom of a sentence."""
    for kind, mutant in (
        *_digits(sentence),
        *_words(sentence),
        *_dates(sentence),
        *_addresses(sentence),
        *_names(sentence),
    ):
        tidy = re.sub(r"\s+", " ", mutant).strip()
        if tidy and tidy != sentence:
            yield Mutation(kind, sentence, tidy)


def _digits(sentence: str) -> Iterator[tuple[str, str]]:
    phones = [found.span() for found in PHONE.finditer(sentence)]
    for found in re.finditer(r"\d+(?:[.,]\d+)*", sentence):
        start, end = found.span()
        kind = "phone" if any(a <= start < b for a, b in phones) else "number"
        last = str((int(sentence[end - 1]) + 1) % 10)
        yield kind, sentence[: end - 1] + last + sentence[end:]
        if end - start > 1 and found[0][0] != found[0][1] and "," not in found[0][:2] and "." not in found[0][:2]:
            yield kind, sentence[:start] + found[0][1] + found[0][0] + found[0][2:] + sentence[end:]
        yield kind, sentence[:start] + sentence[end:]
    for found in re.finditer(r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", sentence, re.IGNORECASE):
        yield (
            "number",
            sentence[: found.start()] + ("twelve" if found[0].lower() != "twelve" else "six") + sentence[found.end() :],
        )


def _words(sentence: str) -> Iterator[tuple[str, str]]:
    for kind, swaps in SWAPS.items():
        for word, others in swaps.items():
            edge = r"\b" if word[0].isalpha() else ""
            for found in re.finditer(
                rf"{edge}{re.escape(word)}{edge if word[-1].isalpha() else ''}(?![\w-])", sentence
            ):
                if kind == "modal" and re.match(r" not\b", sentence[found.end() :]) and " " not in word:
                    continue  # “may not” and “must not” are the same here
                if kind == "bound" and not re.match(
                    r"\s+[£$€]?(?:\d|a |one |two |three |six |ten )", sentence[found.end() :]
                ):
                    continue
                for other in others:
                    yield kind, sentence[: found.start()] + other + sentence[found.end() :]


def _dates(sentence: str) -> Iterator[tuple[str, str]]:
    for listed in (MONTHS, DAYS):
        for place, word in enumerate(listed):
            for found in re.finditer(rf"\b{word}\b", sentence):
                if word != "May" or re.search(r"\d", sentence[max(0, found.start() - 4) : found.end() + 6]):
                    yield (
                        "date",
                        sentence[: found.start()] + listed[(place + 1) % len(listed)] + sentence[found.end() :],
                    )
    for found in re.finditer(r"\b(last|next|this) (year|month|week)\b", sentence):
        yield (
            "date",
            sentence[: found.start()]
            + ("next " if found[1] != "next" else "last ")
            + found[2]
            + sentence[found.end() :],
        )
    for found in re.finditer(r"\b(today|tomorrow|yesterday)\b", sentence):
        yield (
            "date",
            sentence[: found.start()] + ("tomorrow" if found[1] != "tomorrow" else "today") + sentence[found.end() :],
        )
    for found in re.finditer(r"(\d)\s?(am|pm)\b", sentence):
        yield (
            "date",
            sentence[: found.start()] + found[1] + ("pm" if found[2] == "am" else "am") + sentence[found.end() :],
        )


def _addresses(sentence: str) -> Iterator[tuple[str, str]]:
    for found in ADDRESS.finditer(sentence):
        middle = found.start() + len(found[0]) // 2
        yield "address", sentence[:middle] + ("x" if sentence[middle] != "x" else "y") + sentence[middle + 1 :]
        yield "address", sentence[: found.end() - 1] + sentence[found.end() :]


def _names(sentence: str) -> Iterator[tuple[str, str]]:
    for found in NAME.finditer(sentence):
        if found[0] not in {*MONTHS, *DAYS, "The", "There"}:
            yield "name", f"{sentence[: found.start()]}Blenkin{sentence[found.end() :]}"
            yield "name", sentence[: found.start()] + sentence[found.end() :]
    for found in SAID.finditer(sentence):
        before, after = sentence[: found.start()].strip(), sentence[found.end() :].strip()
        if '"' not in sentence and "“" not in sentence and len(before.split()) <= 8 and after:
            yield "speaker", after[0].upper() + after[1:]
            yield "speaker", f"Jo Blenkin {found[0]} {after}"
