"""What will be spoken against the source: the digits of every number, in their order, where they stand in writing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from accessible_release.double_entry.figures import Figures, digits_in, groups_in
from accessible_release.double_entry.release import printed_numbers
from accessible_release.errors import quoted
from accessible_release.model import Contact, Release, ScriptLine

LEAST = 3
"""So many digits said one after another are a number that is said digit by digit."""
ITEM = re.compile(r"\d+|[^\W\d]+")
SHORTEST_LETTERED = 7
"""Digits of a number with letters, without its area."""
CARD_NUMBER = re.compile(r"card-(?:first|last)-\d+-(?:phones|text_numbers|relays)")
WORD = re.compile(r"[\w-]+")


def script_problems(release: Release, lines: Sequence[ScriptLine], digit_words: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the numbers of a script; nothing, if all is well.

    `digit_words` are the words of the release's language for the digits (`0` → `zero`).
    """
    said = _said_by_element(lines, digit_words)
    numbers = {number: groups_in(number) for contact in release.contacts for number in printed_numbers(contact)}
    phones = (phone for contact in release.contacts for phone in contact.phones)
    lettered = tuple(digits_in(phone.e164 or "") for phone in phones if re.search("[A-Za-z]", phone.printed))
    for sentence in release.sentences:
        heard = said.get(sentence.id)
        if heard is not None:
            yield from _in_sentence(sentence.id, _Written(sentence.text, digit_words, lettered), heard, numbers)
    yield from _on_cards(release, said)


class _Written:
    """A sentence as it is written: its figures, and what of it may be said digit by digit."""

    def __init__(self, text: str, digit_words: Mapping[str, str], lettered: tuple[str, ...]) -> None:
        self.figures = Figures(text)
        self._lettered = lettered
        value = {word: digit for digit, word in digit_words.items() if digit.isdigit()}
        self._items = [value.get(item, item) for item in ITEM.findall(text.lower()) if item.isdigit() or item in value]

    def spells(self, digits: str) -> bool:
        """Whether they are figures, or words for a digit, that follow one another in the text."""
        if len(digits) >= SHORTEST_LETTERED and any(digits in number for number in self._lettered):
            return True
        for start in range(len(self._items)):
            said = ""
            for item in self._items[start:]:
                said += item
                if said == digits:
                    return True
                if not digits.startswith(said):
                    break
        return False


def _in_sentence(
    sentence: str, written: _Written, heard: list[str], numbers: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    there = {number: groups for number, groups in numbers.items() if groups and written.figures.places(groups)}
    short = {groups[0] for groups in there.values() if len(groups) == 1}
    whole = " ".join(heard)
    for number, groups in there.items():
        if len(groups) > 1 and digits_in(number) not in whole:
            yield f"{quoted(number)} is not said in the sentence {sentence}"
    for digits in heard:
        if (_is_long(digits) or _is_cut(digits, short)) and not written.spells(digits):
            yield f"{quoted(digits)} is said in the sentence {sentence} and does not stand there"


def _is_long(digits: str) -> bool:
    """Whether there are so many digits that they must be a number."""
    return len(digits) >= LEAST


def _is_cut(digits: str, short: Iterable[str]) -> bool:
    """Whether one of the short numbers is said without a digit."""
    return any(digits in number and len(digits) == len(number) - 1 > 1 for number in short)


def _on_cards(release: Release, said: Mapping[str, list[str]]) -> Iterator[str]:
    """The numbers of the card that are not said, and what is said there and is no number of it."""
    cards = ["".join(heard) for element, heard in said.items() if CARD_NUMBER.match(element)]
    for contact in release.card:
        for number in printed_numbers(contact):
            if not any(_repeats(digits, digits_in(number)) for digits in cards):
                yield f"{quoted(number)} is not said on the card"
    known = {digits_in(number) for contact in release.contacts for number in _all_numbers(contact)}
    for digits in filter(_is_long, cards):
        if not any(_repeats(digits, number) for number in known):
            yield f"{quoted(digits)} is said on the card and is no number of it"


def _all_numbers(contact: Contact) -> list[str]:
    lettered = [digits_in(phone.e164 or "") for phone in contact.phones]
    extended = [f"{phone.printed}{phone.extension or ''}" for phone in contact.phones]
    return [*(phone.printed for phone in contact.phones), *contact.text_numbers, *contact.relays, *lettered, *extended]


def _repeats(digits: str, number: str) -> bool:
    """Whether `digits` are the number, once or oftener."""
    return bool(number) and len(digits) % len(number) == 0 and number * (len(digits) // len(number)) == digits


def _said_by_element(lines: Sequence[ScriptLine], digit_words: Mapping[str, str]) -> dict[str, list[str]]:
    """Element → what is said of it digit by digit, in rows that other words part."""
    value = {word: digit for digit, word in digit_words.items() if digit.isdigit()}
    found: defaultdict[str, str] = defaultdict(str)
    for line in lines:
        for word in WORD.findall(line.text.lower()):
            found[line.element] += value.get(word, " ")
    return {element: digits.split() for element, digits in found.items()}
