"""The helpline card, spoken: who, when, and the number digit by digit, slowly and twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from accessible_release.model import Contact, Phone, ScriptLine
from accessible_release.narrating.spoken import Wording
from accessible_release.narrating.spoken.telephone import letters
from accessible_release.settings import Settings


def card(contacts: Sequence[Contact], title: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The lines of the card: its title, then each contact."""
    yield ScriptLine(title, "card", settings.paragraph_pause)
    for contact in contacts:
        lines = list(_contact(contact, wording, settings))
        yield from lines[:-1]
        yield _with_pause(lines[-1], settings.paragraph_pause)


def _contact(contact: Contact, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = wording.phrases["audio"]
    for text in _particulars(contact, wording):
        yield ScriptLine(text, "card", settings.sentence_pause)
    for phone in contact.phones:
        yield from _phone(phone, wording, settings)
    for label, number in _dictated(contact, wording):
        yield ScriptLine(label, "card", settings.group_pause)
        yield from _twice(wording.number_groups(number), wording, settings)
    for label, addresses in (("web", contact.urls), ("email", contact.emails)):
        for address in addresses:
            yield ScriptLine(said[label], "card", settings.group_pause)
            yield ScriptLine(_sentence(wording.address(address)), "card", settings.sentence_pause, slow=True)


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


def _particulars(contact: Contact, wording: Wording) -> Iterator[str]:
    """Who it is, for whom, when it is open and what it costs: only what the release says."""
    said = wording.phrases["audio"]
    name = wording.spoken(contact.name)
    if contact.role == "emergency":
        label = wording.phrases["card"]["emergency"]
        name = name if name.lower().startswith(label.lower()) else f"{label}, {name}".rstrip(", ")
    if name:
        yield _sentence(name)
    for field in ("audience", "hours", "cost"):
        if text := wording.spoken(getattr(contact, field) or ""):
            opening = said[field].partition("{text}")[0].strip(" :")
            repeated = text.lower().startswith((opening.lower(), "if "))
            text = text[0].upper() + text[1:] if repeated else text
            yield _sentence(text) if repeated else _sentence(said[field].replace("{text}", text.rstrip(".")))


def _phone(phone: Phone, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = wording.phrases["audio"]
    yield ScriptLine(said["telephone"], "card", settings.group_pause)
    yield from _twice(wording.groups(phone), wording, settings)
    if phone.extension:
        yield ScriptLine(said["extension"], "card", settings.group_pause)
        yield from _groups(wording.number_groups(phone.extension), settings)
    if word := letters(phone):
        yield ScriptLine(said["letters"], "card", settings.group_pause)
        yield ScriptLine(_sentence(word.capitalize()), "card", settings.sentence_pause, slow=True)


def _twice(groups: Sequence[str], wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    yield from _groups(groups, settings)
    yield ScriptLine(wording.phrases["audio"]["again"], "card", settings.group_pause)
    yield from _groups(groups, settings)


def _groups(groups: Sequence[str], settings: Settings) -> Iterator[ScriptLine]:
    """Commas between the digits: of the forms tried, the one a speech recogniser understands best."""
    for place, group in enumerate(groups, start=1):
        pause = settings.group_pause if place < len(groups) else settings.sentence_pause
        yield ScriptLine(_sentence(", ".join(group.split())), "card", pause, slow=True)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _with_pause(line: ScriptLine, pause: int) -> ScriptLine:
    return ScriptLine(line.text, line.kind, pause, line.sentence, line.slow)
