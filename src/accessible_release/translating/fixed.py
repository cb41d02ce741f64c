"""What is fixed before a release is translated: names and contacts that stay, our words for what cards say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from accessible_release.checking.known import known_names
from accessible_release.checking.translated.frame import Frame
from accessible_release.model import Contact, Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings
from accessible_release.translating.glossary import glossary
from accessible_release.translating.proper_names import bodies


def frame(release: Release, language: str, settings: Settings) -> Frame:
    """What is fixed for every sentence of a release."""
    ours = own_details(release.language, language)
    exact = dict.fromkeys(form for contact in release.contacts for form in _printed(contact))
    names = {name for name in {*known_names(release).names, *bodies(release)} if not _is_common(name, ours)}
    return Frame(
        release.language,
        language,
        names=_longest_first(names),
        exact=_longest_first(exact),
        fixed=glossary(settings.glossary, language),
    )


def own_details(source: str, target: str) -> Mapping[str, str]:
    """What is often said on cards, in small letters → in the words of the other language's phrases."""
    ours, theirs = phrases(source)["card"], phrases(target)
    labels = {wording.lower(): theirs["card"][name] for name, wording in ours.items() if name in theirs["card"]}
    return {**labels, **theirs.get("details", {})}


def contact_in(contact: Contact, details: Mapping[str, str]) -> Contact:
    """The contact as printed; what is often said on cards in the words of the other language's phrases."""
    return replace(
        contact,
        name=in_our_words(contact.name, details),
        hours=_or_none(contact.hours, details),
        cost=_or_none(contact.cost, details),
        audience=_or_none(contact.audience, details),
    )


def in_our_words(text: str, details: Mapping[str, str]) -> str:
    """What stands on a card in the other language: our own words for it, or the same."""
    return details.get(text.lower().rstrip("."), text)


def _or_none(text: str | None, details: Mapping[str, str]) -> str | None:
    return in_our_words(text, details) if text else text


def _is_common(name: str, details: Mapping[str, str]) -> bool:
    """Whether a contact's name is no name: “Press office”, “Helpline”."""
    _, *rest = name.split()
    return name.lower() in details or (bool(rest) and all(word.islower() for word in rest))


def _printed(contact: Contact) -> Iterator[str]:
    yield from (phone.printed for phone in contact.phones)
    yield from (*contact.text_numbers, *contact.text_words, *contact.relays, *contact.urls, *contact.emails)


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
