"""The helpline card, spoken: who, when, and the number digit by digit, slowly and twice.

On a card with many contacts that would be minutes of digits: there only what matters most is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from accessible_release.model import Contact, Part, Phone, ScriptLine
from accessible_release.narrating.chapters import chapter_name
from accessible_release.narrating.spoken import Wording, capital, ended
from accessible_release.narrating.spoken.telephone import letters
from accessible_release.narrating.spoken.typography import tidy
from accessible_release.narrating.writing import as_written
from accessible_release.origins import in_which_language, is_condition
from accessible_release.settings import Settings

PRINTED_EXTENSION = re.compile(r"(?:x|ext|extension|#)\W*(\d+)\W*$", re.IGNORECASE)
MOST_TWICE = 4
"""Contacts on a card whose numbers are all said twice."""
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
    A chapter begins with the title.
    """
    yield ScriptLine(title, "card", settings.paragraph_pause, shown=shown, chapter=chapter_name(title))
    twice = _said_twice(contacts)
    if len(twice) < len(contacts) and (once := wording.phrases.get("long_card", {}).get("once")):
        yield ScriptLine(once, "card", settings.paragraph_pause, shown=shown)
    for number, contact in enumerate(contacts, start=1):
        lines = list(_contact(contact, wording, settings, f"{shown}-{number}", twice=number in twice))
        yield from lines[:-1]
        yield from (replace(line, pause=settings.paragraph_pause) for line in lines[-1:])


def _said_twice(contacts: Sequence[Contact]) -> frozenset[int]:
    """The places, from 1, of the contacts said twice: of many only emergencies and the first helpline."""
    places = range(1, len(contacts) + 1)
    if len(contacts) <= MOST_TWICE:
        return frozenset(places)
    emergencies = [place for place in places if contacts[place - 1].role == "emergency"]
    others = [place for place in places if place not in emergencies]
    helplines = [place for place in others if contacts[place - 1].role == "helpline"]
    return frozenset([*emergencies, *(helplines or others)[:1]])


def _contact(
    contact: Contact, wording: Wording, settings: Settings, shown: str, *, twice: bool
) -> Iterator[ScriptLine]:
    """Who it is, then what the release says, then what the body's own list adds, said to be that."""
    if name := _named(wording.spoken(contact.name), contact, wording):
        written = as_written(ended(_named(contact.name, contact, wording)), ended(name))
        yield ScriptLine(ended(name), "card", settings.sentence_pause, shown=shown, written=written)
    listed = set(NOTHING) if contact.source == "directory" else set(contact.details_from_directory)
    yield from _details(_without(contact, listed), wording, settings, shown, twice=twice)
    if added := list(_details(_without(contact, set(NOTHING) - listed), wording, settings, shown, twice=twice)):
        heading = wording.phrases["card"]["from_directory"]
        yield ScriptLine(f"{heading}:", "card", settings.sentence_pause, shown=f"{shown}-listed")
        yield from added


def _named(name: str, contact: Contact, wording: Wording) -> str:
    """The name of the contact; that of one for emergencies says so."""
    if contact.role != "emergency":
        return name
    label = wording.phrases["card"]["emergency"]
    return name if name.lower().startswith(label.lower()) else f"{label}, {name}".rstrip(", ")


def _without(contact: Contact, fields: set[str]) -> Contact:
    return replace(contact, **{name: nothing for name, nothing in NOTHING.items() if name in fields})  # type: ignore[arg-type]


def _details(
    contact: Contact, wording: Wording, settings: Settings, shown: str, *, twice: bool
) -> Iterator[ScriptLine]:
    """For whom it is, when it is open and what it costs; then how to reach it."""
    for field in ("audience", "hours", "cost"):
        if value := getattr(contact, field):
            language = wording.printed.get(value, "")
            detail = _in_its_language if language else _in_our_words
            yield from _shown(detail(field, value, wording, settings), f"{shown}-{field}")
    said = wording.phrases["audio"]
    for number, phone in enumerate(contact.phones, start=1):
        printed = f"{said['telephone']} {phone.printed}{_extension(phone, wording)}"
        yield from _shown(_phone(phone, wording, settings, twice=twice), f"{shown}-phones-{number}", printed)
    for each in _dictated(contact, wording):
        lines = [ScriptLine(each.label, "card", settings.group_pause)]
        lines += _number(wording.number_groups(each.printed), wording, settings, twice=twice)
        yield from _shown(lines, f"{shown}-{each.part}", f"{each.printed_label} {each.printed}")
    for field, label in (("urls", "web"), ("emails", "email")):
        for place, address in enumerate(getattr(contact, field), start=1):
            lines = _address(address, label, wording, settings)
            yield from _shown(lines, f"{shown}-{field}-{place}", f"{said[label]} {address}")


def _shown(lines: Iterable[ScriptLine], shown: str, printed: str = "") -> Iterator[ScriptLine]:
    """The lines of one detail, read from one writing; `printed` is empty where they have theirs."""
    for line in lines:
        yield replace(line, shown=shown, written=(Part(printed),) if printed else line.written)


def _extension(phone: Phone, wording: Wording) -> str:
    """The extension of a number that is not printed in it."""
    printed = PRINTED_EXTENSION.search(phone.printed)
    if not phone.extension or (printed and printed[1] == phone.extension):
        return ""
    return f", {wording.phrases['card']['extension']} {phone.extension}"


def _address(address: str, label: str, wording: Wording, settings: Settings) -> list[ScriptLine]:
    return [
        ScriptLine(wording.phrases["audio"][label], "card", settings.group_pause),
        ScriptLine(ended(wording.address(address)), "card", settings.sentence_pause, slow=True),
    ]


@dataclass(frozen=True, slots=True)
class _Dictated:
    """A text or relay number, and what is said before it."""

    part: str
    """Which detail of the contact it is."""
    label: str
    printed_label: str
    printed: str


def _dictated(contact: Contact, wording: Wording) -> Iterator[_Dictated]:
    said = wording.phrases["audio"]
    texts = zip_longest(contact.text_numbers, contact.text_words[: len(contact.text_numbers)], fillvalue="")
    for place, (number, word) in enumerate(texts, start=1):
        named = _to_send(word, wording)
        label = said["text_word" if named else "text_number"]
        part = f"text_numbers-{place}"
        yield _Dictated(part, tidy(label.replace("{word}", named)), label.replace("{word}", word), number)
    for place, number in enumerate(contact.relays, start=1):
        yield _Dictated(f"relays-{place}", said["relay"], said["relay"], number)


def _to_send(word: str, wording: Wording) -> str:
    """A word that is to be sent: said, then spelled as it is printed, for QUAY sounds like KEY.

    Such words are printed in capitals, and are no initials.
    """
    said = wording.spoken(word.capitalize())
    return f"{said}: {', '.join(wording.phrases['digits'].get(sign, sign) for sign in word)}," if said else ""


def _in_our_words(field: str, value: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """`Open day and night.`; what already says so is a sentence of its own."""
    if text := wording.spoken(value):
        sentence = _sentence(field, text, value, wording)
        written = as_written(_sentence(field, value, value, wording), sentence)
        yield ScriptLine(sentence, "card", settings.sentence_pause, written=written)


def _sentence(field: str, text: str, value: str, wording: Wording) -> str:
    said = wording.phrases["audio"][field]
    opening = said.partition("{text}")[0].strip(" :").lower()
    repeated = is_condition(value, wording.language) or (opening and text.lower().startswith(opening))
    return ended(capital(text) if repeated else said.replace("{text}", text.rstrip(".")))


def _in_its_language(field: str, value: str, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The label in the release's language, then what is printed in the language that it is in."""
    language = wording.printed[value]
    if text := wording.of(language).spoken(value):
        condition = field == "audience" and is_condition(value, language)
        named = wording.phrases["card"]["condition" if condition else field]
        label = in_which_language(named, language, wording.language)
        written = (Part(f"{label}: {ended(value)}"),)
        yield ScriptLine(f"{label}:", "card", settings.group_pause, written=written)
        spoken = ended(capital(text))
        yield ScriptLine(spoken, "card", settings.sentence_pause, language=language, written=written)


def _phone(phone: Phone, wording: Wording, settings: Settings, *, twice: bool) -> Iterator[ScriptLine]:
    said = wording.phrases["audio"]
    yield ScriptLine(said["telephone"], "card", settings.group_pause)
    yield from _number(wording.groups(phone), wording, settings, twice=twice)
    if phone.extension:
        yield ScriptLine(said["extension"], "card", settings.group_pause)
        yield from _groups(wording.number_groups(phone.extension), settings)
    if word := letters(phone):
        yield ScriptLine(said["letters"], "card", settings.group_pause)
        yield ScriptLine(ended(word.capitalize()), "card", settings.sentence_pause, slow=True)


def _number(groups: Sequence[str], wording: Wording, settings: Settings, *, twice: bool) -> Iterator[ScriptLine]:
    yield from _groups(groups, settings)
    if not twice:
        return
    yield ScriptLine(wording.phrases["audio"]["again"], "card", settings.group_pause)
    yield from _groups(groups, settings)


def _groups(groups: Sequence[str], settings: Settings) -> Iterator[ScriptLine]:
    """Commas between the digits: of the forms tried, the one a speech recogniser understands best."""
    for place, group in enumerate(groups, start=1):
        pause = settings.group_pause if place < len(groups) else settings.sentence_pause
        yield ScriptLine(ended(", ".join(group.split())), "card", pause, slow=True)
