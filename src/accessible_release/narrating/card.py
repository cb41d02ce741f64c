"""The helpline card, spoken: who, when, and the number digit by digit, slowly and twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from accessible_release.model import Contact, Phone, ScriptLine
from accessible_release.narrating.spoken import Wording, ended
from accessible_release.narrating.spoken.telephone import letters
from accessible_release.origins import is_condition
from accessible_release.settings import Settings


def card(contacts: Sequence[Contact], title: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The lines of the card: its title, then each contact."""
    yield ScriptLine(title, "card", settings.paragraph_pause)
    for contact in contacts:
        lines = list(_contact(contact, wording, settings))
        yield from lines[:-1]
        yield replace(lines[-1], pause=settings.paragraph_pause)


def _contact(contact: Contact, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = wording.phrases["audio"]
    yield from _particulars(contact, wording, settings)
    for phone in contact.phones:
        yield from _phone(phone, wording, settings)
    for label, number in _dictated(contact, wording):
        yield ScriptLine(label, "card", settings.group_pause)
        yield from _twice(wording.number_groups(number), wording, settings)
    for label, addresses in (("web", contact.urls), ("email", contact.emails)):
        for address in addresses:
            yield ScriptLine(said[label], "card", settings.group_pause)
            yield ScriptLine(ended(wording.address(address)), "card", settings.sentence_pause, slow=True)


def _dictated(contact: Contact, wording: Wording) -> Iterator[tuple[str, str]]:
    """The text and relay numbers, each with what is said before it."""
    said = wording.phrases["audio"]
    for number, word in zip_longest(
        contact.text_numbers, contact.text_words[: len(contact.text_numbers)], fillvalue=""
    ):
        # Words to send are printed in capitals, and are no initials.
        named = wording.spoken(word.capitalize())
        yield said["text_word"].replace("{word}", named) if named else said["text_number"], number
    for number in contact.relays:
        yield said["relay"], number


def _particulars(contact: Contact, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """Who it is, for whom, when it is open and what it costs: only what the release says."""
    name = wording.spoken(contact.name)
    if contact.role == "emergency":
        label = wording.phrases["card"]["emergency"]
        name = name if name.lower().startswith(label.lower()) else f"{label}, {name}".rstrip(", ")
    if name:
        yield ScriptLine(ended(name), "card", settings.sentence_pause)
    for field in ("audience", "hours", "cost"):
        if value := getattr(contact, field):
            language = wording.printed.get(value, "")
            detail = _in_its_language if language else _in_our_words
            yield from detail(field, value, wording, settings)


def _in_our_words(field: str, value: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """`Open day and night.`; what already says so is a sentence of its own."""
    if text := wording.spoken(value):
        said = wording.phrases["audio"][field]
        opening = said.partition("{text}")[0].strip(" :").lower()
        repeated = is_condition(value, wording.language) or (opening and text.lower().startswith(opening))
        text = _capital(text) if repeated else said.replace("{text}", text.rstrip("."))
        yield ScriptLine(ended(text), "card", settings.sentence_pause)


def _in_its_language(field: str, value: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The label in the release's language, then what is printed in the language that it is in."""
    language = wording.printed[value]
    if text := wording.of(language).spoken(value):
        condition = field == "audience" and is_condition(value, language)
        label = wording.phrases["card"]["condition" if condition else field]
        yield ScriptLine(f"{label}:", "card", settings.group_pause)
        yield ScriptLine(ended(_capital(text)), "card", settings.sentence_pause, language=language)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _phone(phone: Phone, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = wording.phrases["audio"]
    yield ScriptLine(said["telephone"], "card", settings.group_pause)
    yield from _twice(wording.groups(phone), wording, settings)
    if phone.extension:
        yield ScriptLine(said["extension"], "card", settings.group_pause)
        yield from _groups(wording.number_groups(phone.extension), settings)
    if word := letters(phone):
        yield ScriptLine(said["letters"], "card", settings.group_pause)
        yield ScriptLine(ended(word.capitalize()), "card", settings.sentence_pause, slow=True)


def _twice(groups: Sequence[str], wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    yield from _groups(groups, settings)
    yield ScriptLine(wording.phrases["audio"]["again"], "card", settings.group_pause)
    yield from _groups(groups, settings)


def _groups(groups: Sequence[str], settings: Settings) -> Iterator[ScriptLine]:
    """Commas between the digits: of the forms tried, the one a speech recogniser understands best."""
    for place, group in enumerate(groups, start=1):
        pause = settings.group_pause if place < len(groups) else settings.sentence_pause
        yield ScriptLine(ended(", ".join(group.split())), "card", pause, slow=True)
