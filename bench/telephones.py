"""Telephone numbers in all written forms with all that may stand behind them, and figures that are none.

`judged/numbers/` holds generators by people who had not seen the program. Each prints lines of JSON: a text and the
digits that a reader has to dial, or a text with no number. `bench/telephones.py [GENERATOR …] [--seed N] [--of N]`
prints what was cut, lengthened or lost without a finding, and what was taken for a number and is none.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from figures import BENCH, Figure, table

from accessible_release import double_entry
from accessible_release.contacts import find_contacts, spoken_regions
from accessible_release.errors import ReleaseError
from accessible_release.model import Release
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings

FOLDER = BENCH / "judged" / "numbers"
COUNTRY = re.compile(r"^(?:00)?(44|353|61|64)0?")
ABOUT_NUMBERS = {
    "contact-number-unclear",
    "number-unaccounted",
    "number-altered",
    "contact-conflict",
    "digit-lookalike",
}
TRUNK = re.compile(r"(?<=\d) ?\(0\)")
"""Dialled at home only: +31 (0)70."""
TEXTS, NONE = 700, 400
Row = dict[str, Any]


def figures(folder: Path) -> Iterator[Figure]:  # noqa: ARG001 - every measurement gets a folder
    """The figures of all generators together."""
    yield from measured(sorted(FOLDER.glob("*.py")), seed=20261202, of=TEXTS, none=NONE, shown=False)


def measured(generators: list[Path], *, seed: int, of: int, none: int, shown: bool) -> Iterator[Figure]:
    """How many numbers fared how, over `of` texts with one and `none` without of each generator."""
    tally: Counter[str] = Counter()
    for generator in generators:
        for row in _rows(generator, of, seed):
            verdict = _fate(row)
            tally[verdict] += 1
            if shown and verdict.isupper():
                print(f"{verdict} in {row['text']!r}: {row['digits']} ({row['form']})")
        for row in _rows(generator, none, seed, "none"):
            verdict = _false(row)
            tally[verdict] += 1
            if shown and verdict.startswith("FALSE"):
                print(f"{verdict} in {row['text']!r} ({row['kind']})")
    for verdict in ("CUT", "LENGTHENED", "LOST"):
        yield Figure(
            f"numbers {verdict.lower()} without a finding", tally[verdict], limit=0, note=f"of {of * len(generators)}"
        )
    wrong = tally["FALSE NUMBER"] + tally["FALSE FINDING"]
    yield Figure("figures taken for numbers, or pointed out", 100 * wrong / (none * len(generators)), "%", limit=1)


def _rows(generator: Path, number: int, seed: int, *more: str) -> list[Row]:
    command = [sys.executable, str(generator), str(number), str(seed), *more]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def _read(row: Row) -> Release | None:
    built_in = Settings()
    settings = replace(
        built_in, language=row.get("language", built_in.language), regions=tuple(row.get("regions", built_in.regions))
    )
    try:
        release = find_contacts(understand(decode(row["text"].encode(), name="release.md"), settings), settings)
    except ReleaseError:
        return None  # it is refused, with a reason
    noticed = double_entry.check_release(release, spoken_regions(release, settings))
    return replace(release, findings=(*release.findings, *noticed))


def _fate(row: Row) -> str:
    release = _read(row)
    if release is None:
        return "refused"
    wanted = {_bare(digits) for digits in (row["digits"], *row.get("alt", ()))}
    got = [_digits(printed) for printed in _printed(release)]
    if any(_bare(digits) in wanted or _bare(digits.removeprefix("18001")) in wanted for digits in got):
        return "whole"
    wholes = (row["digits"], *(each for each in row.get("alt", ()) if len(each) >= len(row["digits"])))
    if any(whole in digits for digits in _named(release) for whole in wholes):
        return "named"
    if any(digits in row["digits"] and len(digits) >= len("999") for digits in got):
        return "CUT"
    return "LENGTHENED" if any(row["digits"] in digits for digits in got) else "LOST"


def _false(row: Row) -> str:
    release = _read(row)
    if release is None:
        return "refused"
    if any(_printed(release)):
        return "FALSE NUMBER"
    return "FALSE FINDING" if any(each.code in ABOUT_NUMBERS for each in release.findings) else "none"


def _printed(release: Release) -> Iterator[str]:
    for contact in release.contacts:
        for phone in contact.phones:
            yield from (phone.printed, phone.printed + (phone.extension or ""))
        yield from (*contact.text_numbers, *contact.relays)


def _named(release: Release) -> Iterator[str]:
    """The digits in what findings quote."""
    for finding in release.findings:
        if finding.code != "contact-role-unclear":
            words = unicodedata.normalize("NFKC", finding.message)
            yield from (_digits(quoted) for quoted in re.findall("“[^”]*”", words))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", TRUNK.sub("", text))


def _bare(digits: str) -> str:
    """Digits as they are dialled from abroad, without the zero that only the country dials."""
    return COUNTRY.sub(r"\1", digits)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("generators", nargs="*", type=Path, default=sorted(FOLDER.glob("*.py")))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of", type=int, default=TEXTS)
    asked = parser.parse_args()
    print(table(list(measured(asked.generators, seed=asked.seed, of=asked.of, none=asked.of, shown=True))))
