"""Finished words against the source: each number as often as there, beside the same words, and no other like it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from accessible_release.double_entry.figures import Figures, Place, digits_in, groups_in
from accessible_release.double_entry.journal import Journal, journal_of
from accessible_release.double_entry.release import printed_numbers
from accessible_release.errors import quoted
from accessible_release.model import Contact, Release

LEAST = 5
"""A row with fewer digits is like no number."""
TEL = re.compile(rb"(?:tel|sms):(\+?\d{3,20})")
UNSEEN = re.compile(r"<title>([^<]*)|\b(?:content|alt|title|aria-label)=\"([^\"]*)\"")
"""What a page holds and does not show: its name, its description, what is said of a picture."""
TELLING = frozenset(
    ["call", "ring", "phone", "telephone", "text", "dial", "number", "free", "open", "lines", "contact"]
)
"""Words that may stand beside any number."""
EXCHANGED = 2
LONGEST_COUNTRY, SHORTEST = 3, 3
"""Digits of a country's code and of the shortest number."""
NEAR = 2
"""So many digits may differ for a figure to look like a number that was spoiled."""


Ordered = list[tuple[str, Place]]
"""Numbers as they are printed, in the order in which they stand."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a finished file must have: the numbers of the source, and which of them stand on the card."""

    journal: Journal
    printed: tuple[str, ...]
    """The numbers of all contacts as the source prints them."""
    dialled: tuple[str, ...]
    """What their links may dial, where letters stand for digits or an extension follows."""
    on_card: frozenset[str]
    text: Figures | None
    """The figures of the words that it publishes, in their order; None where these are not known."""

    def problems(self, words: str, data: bytes, copies: int) -> Iterator[str]:
        """What is wrong with the numbers of a finished file; nothing, if all is well.

        `words` are what it holds, read back from its `data`; the card stands in them `copies` times.
        """
        shown = Figures(words)
        for number in self.printed if copies else ():
            groups = groups_in(number)
            there, here = (self.text or self.journal.body).places(groups), shown.places(groups)
            least = self._least(number, len(there), copies)
            if len(here) < least:
                yield f"{quoted(number)} stands in it {len(here)} times instead of at least {least}"
            elif self.text and copies > 1:
                yield from _moved(number, there, here)
        if self.text and copies > 1:
            yield from self._exchanged(self.text, shown)
        yield from _spoiled(shown, self.journal, self.printed)
        if data[:1] == b"<":
            unseen = (first or other for first, other in UNSEEN.findall(data.decode("utf-8", "replace")))
            yield from _spoiled(Figures("\n;\n".join(unseen)), self.journal, self.printed)
        yield from _wrong_targets(data, self.dialled, self.journal)

    def _least(self, number: str, said: int, copies: int) -> int:
        """How often a number stands at least in a file, which the text says so many times."""
        on_card = copies if number in self.on_card else 0
        if copies == 1:  # what is only in a tag beside a recording is the card, and not the words of the release
            return on_card
        return on_card + (said if self.text else min(1, said))

    def in_words(self, release: Release) -> Iterator[tuple[str, str]]:
        """Id of a sentence of a version, and what is wrong with its numbers before anything is made of it."""
        for block in release.blocks:
            for sentence in block.sentences:
                inside = (mark for mark in block.marks if sentence.start <= mark.start < sentence.end)
                targets = " ".join(mark.target or "" for mark in inside)
                for problem in _spoiled(Figures(sentence.text), self.journal, self.printed):
                    yield sentence.id, problem
                for problem in _wrong_targets(targets.encode(), self.dialled, self.journal):
                    yield sentence.id, problem

    def _exchanged(self, text: Figures, shown: Figures) -> Iterator[str]:
        """Two numbers that stand in each other's places, wherever between the cards the words of the release are."""
        there, here = _in_order(text, self.printed), _in_order(shown, self.printed)
        beyond, titled = len(here) - len(there), len(_in_order(Figures(self.journal.title), self.printed))
        # Before the words of the release stand its title and the first card, behind them a card that is as long.
        begins = {
            (beyond + above) // 2 for above in (0, titled, 2 * titled) if beyond >= above and not (beyond + above) % 2
        }
        stretches = [here[begin : begin + len(there)] for begin in sorted(begins) if begin + len(there) <= len(here)]
        differing = [[at for at, one in enumerate(there) if one[0] != stretch[at][0]] for stretch in stretches]
        least = min(map(len, differing), default=0)
        for stretch, places in zip(stretches, differing, strict=True):
            if len(places) == least in {1, EXCHANGED} and (problem := _change(there, stretch, places)):
                yield problem
                return


def _change(there: Ordered, here: Ordered, places: list[int]) -> str:
    """What one or two places at which the numbers differ mean; empty if they may be right."""
    first, second = places[0], places[-1]
    if first == second:
        return f"{quoted(here[first][0])} stands in it where {quoted(there[first][0])} should"
    swapped = here[first][0] == there[second][0] and here[second][0] == there[first][0]
    # A note that is read elsewhere than it stands in the file has taken its words along.
    moved = all(
        len(here[at][1].beside & there[other][1].beside) > len(here[at][1].beside & there[at][1].beside)
        for at, other in ((first, second), (second, first))
    )
    if not swapped or moved:
        return ""
    return f"{quoted(there[first][0])} and {quoted(there[second][0])} have changed places in it"


def _in_order(figures: Figures, numbers: Iterable[str]) -> Ordered:
    """The numbers in the order in which they stand, without those that are a part of a longer one."""
    found = [(number, place) for number in numbers for place in figures.places(groups_in(number))]
    found.sort(key=lambda each: (each[1].start, -each[1].end))
    return [each for at, each in enumerate(found) if at == 0 or each[1].start >= found[at - 1][1].end]


def numbers_of(release: Release) -> Numbers:
    """The numbers of a release, of whatever level and language."""
    printed = _printed(contact for contact in release.contacts if contact.source == "release")
    dialled = tuple(phone.identity for contact in release.contacts for phone in contact.phones)
    on_card = _printed(release.card or (contact for contact in release.contacts if contact.role == "enquiries"))
    journal = journal_of(release.source, release.title, ())
    own_words = release.level == "standard" and release.origin is None
    text = journal.body if own_words else Figures("\n".join(block.text for block in release.blocks))
    return Numbers(journal, printed, dialled, frozenset(on_card), text)


def _printed(contacts: Iterable[Contact]) -> tuple[str, ...]:
    """The numbers of contacts as they are printed, each once."""
    return tuple(dict.fromkeys(number for contact in contacts for number in printed_numbers(contact)))


def numbers_of_records(journal: Journal, contacts: Sequence[Mapping[str, Any]], *, standard: bool) -> Numbers:
    """The numbers of finished files, from the source and from what their manifest holds of the contacts on the card."""
    dialled = [phone.get("e164") or "" for contact in contacts for phone in contact["phones"]]
    printed = [number for contact in contacts for number in _recorded(contact)]
    in_figures = [number for number in printed if not re.search("[A-Za-z]", number)]
    others = [" ".join(number.groups) for number in journal.numbers if number.told]
    return Numbers(
        journal,
        tuple(dict.fromkeys((*in_figures, *others))),
        tuple(dialled),
        frozenset(in_figures),
        journal.body if standard else None,
    )


def _recorded(contact: Mapping[str, Any]) -> Iterator[str]:
    """The numbers of a contact in a manifest that stand in the release."""
    if contact.get("source") != "directory":
        yield from (phone["printed"] for phone in contact["phones"])
        added = contact.get("details_from_directory", ())
        yield from (each for kind in ("text_numbers", "relays") if kind not in added for each in contact[kind])


def _moved(number: str, there: list[Place], here: list[Place]) -> Iterator[str]:
    """The places of the source of whose words none stands beside the number any more."""
    for place in there:
        words = place.beside - TELLING
        if words and not any(words & other.beside for other in here):
            yield f"{quoted(number)} does not stand beside {quoted(' '.join(sorted(words)))} in it"


def _spoiled(shown: Figures, journal: Journal, printed: Sequence[str]) -> Iterator[str]:
    """The rows that are not in the source and are like a number that is, or are one in other groups."""
    numbers = {digits_in(each) for each in printed}
    title = Figures(journal.title)
    known = {group for row in (*journal.figures.rows, *title.rows) for group in row.groups}
    longest = max(map(len, numbers), default=0) + NEAR
    for groups in _stretches(shown, longest):
        if journal.figures.places(groups) or title.places(groups) or (len(groups) == 1 and groups[0] in numbers):
            continue
        if any(_with_figure(groups, groups_in(number), known) for number in printed):
            continue
        like = _like("".join(groups), numbers, NEAR if set(groups) - known else 1)
        if like:
            yield f"{quoted(' '.join(groups))} in it is like {quoted(like)} and does not stand in the release"


def _like(digits: str, numbers: set[str], near: int) -> str | None:
    """One of the numbers that differs in at most so many digits."""
    return next((each for each in numbers if _distance(digits, each) <= near), None)


def _with_figure(groups: tuple[str, ...], number: tuple[str, ...], known: Container[str]) -> bool:
    """Whether it is a whole number and a figure of the release beside it: an hour that stands close in other type."""
    size = len(number)
    beside = groups[size:] if groups[:size] == number else groups[:-size] if groups[-size:] == number else ()
    return bool(beside) and all(group in known for group in beside)


def _stretches(shown: Figures, longest: int) -> Iterator[tuple[str, ...]]:
    """Every stretch of whole groups that is as long as a number may be."""
    for row in shown.rows:
        for start in range(len(row.groups)):
            digits = 0
            for end in range(start, len(row.groups)):
                digits += len(row.groups[end])
                if digits > longest:
                    break
                if digits >= LEAST:
                    yield row.groups[start : end + 1]


def _distance(one: str, two: str) -> int:
    """How many digits are other, more or fewer; no more is counted than matters."""
    if abs(len(one) - len(two)) > NEAR:
        return NEAR + 1
    row = list(range(len(two) + 1))
    for place, digit in enumerate(one, start=1):
        above, row = row, [place]
        for at, other in enumerate(two, start=1):
            row.append(min(above[at] + 1, row[at - 1] + 1, above[at - 1] + (digit != other)))
    return row[-1]


def _wrong_targets(data: bytes, dialled: Iterable[str], journal: Journal) -> Iterator[str]:
    """The links that dial what is spelled nowhere in the release: as printed, or in the international form."""
    known = {digits_in(each) for each in dialled} | {number.digits for number in journal.targets}
    for target in sorted(set(_targets(data))):
        digits = digits_in(target)
        forms = {digits}
        if target.startswith("+"):
            national = {digits[country:] for country in range(LONGEST_COUNTRY + 1)}
            forms |= {form for form in national if len(form) >= SHORTEST} | {f"0{form}" for form in national}
        if digits not in known and not forms & journal.figures.spelled:
            yield f"a link in it dials {quoted(target)}"


def _targets(data: bytes) -> Iterator[str]:
    parts: Iterable[bytes] = [data]
    if is_zipfile(BytesIO(data)):
        try:
            with ZipFile(BytesIO(data)) as packed:
                parts = [packed.read(name) for name in packed.namelist() if name.endswith((".xhtml", ".rels", ".xml"))]
        except (BadZipFile, OSError):
            parts = []
    for part in parts:
        yield from (found.decode() for found in TEL.findall(part))
