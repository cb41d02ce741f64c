"""The helpline card, spoken: who, when, and the number digit by digit, slowly and twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from accessible_release.model import Contact, Phone, ScriptLine
from accessible_release.narrating.spoken import Wording, ended
from accessible_release.narrating.spoken.telephone import letters
from accessible_release.origins import is_condition
from accessible_release.settings import Settings

NOTHING: Mapping[str, tuple[()] | None] = {
    "phones": (),
    "text_numbers": (),
    "relays": (),
    "urls": (),
    "emails": (),
    "hours": None,
    "cost": None,
    "audience": None,
}
"""The fields that are details of a contact, and what one has that has none of them."""


def card(
    contacts: Sequence[Contact], title: str, wording: Wording, settings: Settings, shown: str
) -> Iterator[ScriptLine]:
    """The lines of the card: its title, then each contact.

    `shown` is the id of the element that shows the title; those of the contacts and their details begin with it.
    """
    yield ScriptLine(title, "card", settings.paragraph_pause, shown=shown)
    for number, contact in enumerate(contacts, start=1):
        lines = list(_contact(contact, wording, settings, f"{shown}-{number}"))
        yield from lines[:-1]
        yield from (replace(line, pause=settings.paragraph_pause) for line in lines[-1:])


def _contact(contact: Contact, wording: Wording, settings: Settings, shown: str) -> Iterator[ScriptLine]:
    """Who it is, then what the release says, then what the body's own list adds, said to be that."""
    name = wording.spoken(contact.name)
    if contact.role == "emergency":
        label = wording.phrases["card"]["emergency"]
        name = name if name.lower().startswith(label.lower()) else f"{label}, {name}".rstrip(", ")
    if name:
        yield ScriptLine(ended(name), "card", settings.sentence_pause, shown=shown)
    listed = set(NOTHING) if contact.source == "directory" else set(contact.details_from_directory)
    yield from _details(_without(contact, listed), wording, settings, shown)
    if added := list(_details(_without(contact, set(NOTHING) - listed), wording, settings, shown)):
        heading = wording.phrases["card"]["from_directory"]
        yield ScriptLine(f"{heading}:", "card", settings.sentence_pause, shown=f"{shown}-listed")
        yield from added


def _without(contact: Contact, fields: set[str]) -> Contact:
    return replace(contact, **{name: nothing for name, nothing in NOTHING.items() if name in fields})  # type: ignore[arg-type]


def _details(contact: Contact, wording: Wording, settings: Settings, shown: str) -> Iterator[ScriptLine]:
    """For whom it is, when it is open and what it costs; then how to reach it."""
    for field in ("audience", "hours", "cost"):
        if value := getattr(contact, field):
            language = wording.printed.get(value, "")
            detail = _in_its_language if language else _in_our_words
            yield from _shown(detail(field, value, wording, settings), f"{shown}-{field}")
    for number, phone in enumerate(contact.phones, start=1):
        yield from _shown(_phone(phone, wording, settings), f"{shown}-phones-{number}")
    for part, label, number_printed in _dictated(contact, wording):
        lines = [ScriptLine(label, "card", settings.group_pause)]
        lines += _twice(wording.number_groups(number_printed), wording, settings)
        yield from _shown(lines, f"{shown}-{part}")
    for field, label in (("urls", "web"), ("emails", "email")):
        for number, address in enumerate(getattr(contact, field), start=1):
            yield from _shown(_address(address, label, wording, settings), f"{shown}-{field}-{number}")


def _shown(lines: Iterator[ScriptLine] | Sequence[ScriptLine], shown: str) -> Iterator[ScriptLine]:
    return (replace(line, shown=shown) for line in lines)


def _address(address: str, label: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    yield ScriptLine(wording.phrases["audio"][label], "card", settings.group_pause)
    yield ScriptLine(ended(wording.address(address)), "card", settings.sentence_pause, slow=True)


def _dictated(contact: Contact, wording: Wording) -> Iterator[tuple[str, str, str]]:
    """The text and relay numbers, each after its part of the contact and what is said before it."""
    said = wording.phrases["audio"]
    texts = zip_longest(contact.text_numbers, contact.text_words[: len(contact.text_numbers)], fillvalue="")
    for place, (number, word) in enumerate(texts, start=1):
        # Words to send are printed in capitals, and are no initials.
        named = wording.spoken(word.capitalize())
        label = said["text_word"].replace("{word}", named) if named else said["text_number"]
        yield f"text_numbers-{place}", label, number
    for place, number in enumerate(contact.relays, start=1):
        yield f"relays-{place}", said["relay"], number


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
