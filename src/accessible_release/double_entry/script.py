"""What will be spoken against the source: the digits of every number, in their order, where they stand in writing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from accessible_release.double_entry.figures import Figures, digits_in, groups_in
from accessible_release.double_entry.release import printed_numbers
from accessible_release.errors import quoted
from accessible_release.model import Contact, Release, ScriptLine

LEAST = 3
"""So many digits said one after another are a number."""


def script_problems(release: Release, lines: Sequence[ScriptLine], digit_words: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the numbers of a script; nothing, if all is well.

    `digit_words` are the words of the release's language for the digits (`0` → `zero`).
    """
    said = _said_by_element(lines, digit_words)
    written = {sentence.id: sentence.text for sentence in release.sentences}
    numbers = {number: groups_in(number) for contact in release.contacts for number in printed_numbers(contact)}
    for sentence, text in written.items():
        figures = Figures(text)
        heard = said.get(sentence)
        for number, groups in numbers.items():
            if heard is not None and len(groups) > 1 and figures.places(groups) and digits_in(number) not in heard:
                yield f"{quoted(number)} is not said in the sentence {sentence}"
    cards = " ".join(digits for element, digits in said.items() if element.startswith("card-"))
    for contact in release.card:
        yield from _unsaid(contact, cards)


def _unsaid(contact: Contact, cards: str) -> Iterator[str]:
    for number in printed_numbers(contact):
        if digits_in(number) not in cards:
            yield f"{quoted(number)} is not said on the card"


def _said_by_element(lines: Sequence[ScriptLine], digit_words: Mapping[str, str]) -> dict[str, str]:
    """Element → the digits that are said of it, a space where other words come between."""
    value = {word: digit for digit, word in digit_words.items() if digit.isdigit()}
    found: defaultdict[str, str] = defaultdict(str)
    for line in lines:
        for word in re.findall(r"\w+", line.text.lower()):
            found[line.element] += value.get(word, " ")
    return {element: " ".join(digits.split()) for element, digits in found.items()}
