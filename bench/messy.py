"""Releases as they come: who said what and which number is for what, against what a reader wrote down.

A folder holds `NN.md` and `NN.toml`. The TOML has what a reader of the release found: `[[number]]` with digits, kind,
role, name and hours, `[[quoted]]` with how a quoted paragraph begins and its speaker (empty: nobody), and `[[figure]]`
with figures as printed that are no numbers to ring. `python bench/messy.py [FOLDER]` prints what differs.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from figures import BENCH, Figure, table

from accessible_release.errors import ReleaseError
from accessible_release.model import CARD_ROLES, Contact, Phone, Release
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

FOLDER = BENCH / "judged" / "messy" / "unseen"
LEAST_RIGHT = 97
"""Percent of quoted paragraphs that are to be found and given to the right person, or to nobody."""
SHORTEST = 3
"""Digits; fewer are no number of their own."""
SHOWN = 50
MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})
NOBODY = ("", "nobody", "none")
NOT_COMPARED = re.compile(r"^(?:the|an?) |[^\w ]+")

Row = dict[str, Any]


@dataclass
class Tally:
    """What was counted, over one release or all."""

    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)

    def note(self, what: str, remark: str = "") -> None:
        """Count `what` once, and say why if that is worth a line."""
        self.counts[what] += 1
        if remark:
            self.remarks.append(f"{what}: {remark}")

    def percent(self, part: str, whole: str) -> float:
        """`part` of `whole`; 100 of nothing."""
        return 100 * self.counts[part] / self.counts[whole] if self.counts[whole] else 100.0


def figures(folder: Path) -> Iterator[Figure]:  # noqa: ARG001 - every measurement gets a folder
    """The figures of the releases that belong to the bench."""
    yield from _figures(_total(FOLDER, shown=False))


def _figures(tally: Tally) -> Iterator[Figure]:
    count = tally.counts
    wrong = 100 - tally.percent("right", "quoted")
    yield Figure("messy: quoted paragraphs wrong", wrong, "%", 100 - LEAST_RIGHT, f"of {count['quoted']}")
    found = 100 - tally.percent("paragraph lost", "quoted")
    yield Figure("messy: quoted paragraphs found", found, "%", note=f"{count['paragraph lost']} not")
    spoken = count["quoted"] - count["paragraph lost"]
    yield Figure("messy: speakers right where found", 100 * count["right"] / max(spoken, 1), "%", note=f"of {spoken}")
    yield Figure("messy: wrong speaker", count["wrong speaker"], limit=0)
    yield Figure("messy: nobody instead of a speaker", count["nobody"])
    yield Figure("messy: quoted where nothing is", count["quoted too much"])
    yield Figure("messy: helplines, recall", tally.percent("helpline", "helplines listed"), "%")
    yield Figure("messy: helplines, precision", tally.percent("helpline", "helplines shown"), "%")
    yield Figure("messy: roles right", tally.percent("role", "placed"), "%", note=f"of {count['placed']}")
    yield Figure("messy: names right", tally.percent("name", "named"), "%", note=f"of {count['named']}")
    yield Figure("messy: numbers lost", count["number lost"], limit=0, note=f"of {count['numbers']}")
    yield Figure("messy: numbers cut or lengthened", count["number cut or lengthened"], limit=0)
    yield Figure("messy: figures taken for numbers", count["figure taken for a number"])


def _total(folder: Path, *, shown: bool) -> Tally:
    total = Tally()
    keys = sorted(folder.glob("*.toml"))
    if not keys:
        sys.exit(f"{folder}: no NN.md with its NN.toml; name the folder that holds them.")
    for path in keys:
        try:
            release = understand(str(path.with_suffix(".md")), Settings())
        except ReleaseError as error:
            total.note("refused", str(error))
            continue
        tally = judged(release, tomllib.loads(path.read_text("utf-8")))
        total.counts += tally.counts
        if shown:
            print("\n".join([path.stem, *(f"  {remark}" for remark in tally.remarks)]))
    return total


def judged(release: Release, key: Row) -> Tally:
    """What a release was understood to say, against what a reader found in it."""
    tally = Tally()
    _judge_quoted(release, key.get("quoted", []), tally)
    _judge_numbers(release, key.get("number", []), tally)
    taken = {digits for contact in release.contacts for digits in _all_digits(contact)}
    for figure in key.get("figure", []):
        if _digits(figure["printed"]) in taken:
            tally.note("figure taken for a number", figure["printed"])
    return tally


# --- who said what


def _judge_quoted(release: Release, rows: list[Row], tally: Tally) -> None:
    """A paragraph of the source has one row, however often the speaker's name comes in between."""
    said = [(speech.speaker or "", passage) for speech in release.quotations for passage in speech.passages]
    blocks: set[str] = set()
    for row in rows:
        tally.note("quoted")
        begins = _words(row["begins"])
        place = next((at for at, (_, passage) in enumerate(said) if _words(passage.text).startswith(begins)), None)
        if place is None:
            tally.note("paragraph lost", f"{row['begins'][:SHOWN]} ({row['speaker'] or 'nobody'})")
            continue
        speaker, passage = said.pop(place)
        blocks.add(passage.block)
        _judge_speaker(speaker, "" if row["speaker"].lower() in NOBODY else row["speaker"], row["begins"], tally)
    for speaker, passage in said:
        if passage.block not in blocks:
            tally.note("quoted too much", f"{passage.text[:SHOWN]} ({speaker or 'nobody'})")


def _judge_speaker(speaker: str, wanted: str, begins: str, tally: Tally) -> None:
    if _plain(speaker) == _plain(wanted):
        tally.note("right")
    else:
        what = "wrong speaker" if speaker else "nobody"
        tally.note(what, f"{begins[:SHOWN]}: {speaker or 'nobody'}, should be {wanted or 'nobody'}")


def _words(text: str) -> str:
    """The words without marks around them, whatever the shape of their marks."""
    return " ".join(text.translate(MARKS).strip("\"' *>_….,").lower().split())


def _plain(name: str) -> str:
    """A name as it is compared: without "the", its capitals and marks."""
    return " ".join(NOT_COMPARED.sub("", name.translate(MARKS).lower().strip()).split())


# --- which number is for what


def _judge_numbers(release: Release, rows: list[Row], tally: Tally) -> None:
    listed = {_digits(row["digits"]) for row in rows}
    holders = [(contact, digits) for contact in release.contacts for digits in _all_digits(contact)]
    named_in_findings = [_digits(finding.message) for finding in release.findings]
    for row in rows:
        tally.note("numbers")
        digits = _digits(row["digits"])
        contact = next((contact for contact, held in holders if held == digits), None)
        on_card = row.get("role", "") in CARD_ROLES
        tally.counts["helplines listed"] += on_card
        if contact is None:
            if not any(digits in each for each in named_in_findings):
                tally.note("number lost", f"{row['digits']} ({row.get('name', '')})")
            continue
        tally.counts["helpline"] += on_card and contact.on_card
        _judge_contact(contact, row, tally)
    _judge_shown(release, rows, listed, tally)


def _judge_contact(contact: Contact, row: Row, tally: Tally) -> None:
    tally.note("placed")
    wanted = row.get("role", "")
    if contact.role == wanted:
        tally.note("role")
    else:
        tally.note("wrong role", f"{row['digits']}: {contact.role}, should be {wanted}")
    if row.get("name"):
        tally.note("named")
        alike = _plain(contact.name) == _plain(row["name"])
        tally.note("name" if alike else "wrong name", "" if alike else f"{contact.name}, should be {row['name']}")


def _judge_shown(release: Release, rows: list[Row], listed: set[str], tally: Tally) -> None:
    """The numbers that the card shows, and those that stand in no list."""
    helplines = {_digits(row["digits"]) for row in rows if row.get("role", "") in CARD_ROLES}
    for contact in release.contacts:
        for number in _numbers(contact):
            forms = _forms(number)
            tally.counts["helplines shown"] += contact.on_card
            if contact.on_card and not forms & helplines:
                tally.note("on the card, is no helpline", f"{_printed(number)} ({contact.name})")
            if not forms & listed:
                _judge_unlisted(_printed(number), listed, tally)


def _judge_unlisted(printed: str, listed: set[str], tally: Tally) -> None:
    digits = _digits(printed)
    kin = [each for each in listed if each in digits or (len(digits) >= SHORTEST and digits in each)]
    if kin:
        tally.note("number cut or lengthened", f"{printed}, should be {kin[0]}")
    else:
        tally.note("number that is not listed", printed)


def _numbers(contact: Contact) -> list[Phone | str]:
    return [*contact.phones, *contact.text_numbers, *contact.relays]


def _all_digits(contact: Contact) -> set[str]:
    """Every form of every number of a contact, digits only."""
    return {digits for number in _numbers(contact) for digits in _forms(number)}


def _forms(number: Phone | str) -> set[str]:
    """The digits of a number as a reader may have written them down: as printed, at home, with its extension."""
    if isinstance(number, str):
        return {_digits(number)}
    printed = {_digits(number.printed), _digits(number.printed.replace("(0)", ""))}
    printed |= {f"0{each.removeprefix('44')}" for each in printed if each.startswith("44")}
    return printed | {f"{each}{_digits(number.extension)}" for each in printed if number.extension}


def _printed(number: Phone | str) -> str:
    return number if isinstance(number, str) else number.printed


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    tally = _total(folder, shown=True)
    rows = list(_figures(tally))
    print(f"\n{table(rows)}")
    return 0 if all(each.kept for each in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
