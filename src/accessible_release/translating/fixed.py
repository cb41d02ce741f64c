"""What is fixed before a release is translated: names and contacts that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from accessible_release.analysis.known import known_names
from accessible_release.checking.translated.frame import Frame
from accessible_release.model import Contact, Release
from accessible_release.origins import own_words
from accessible_release.settings import Settings
from accessible_release.translating.glossary import glossary
from accessible_release.translating.proper_names import bodies


def frame(release: Release, language: str, settings: Settings) -> Frame:
    """What is fixed for every sentence of a release."""
    ours = own_words(release.language, language)
    exact = dict.fromkeys(form for contact in release.contacts for form in _printed(contact))
    names = {name for name in {*known_names(release).names, *bodies(release)} if not _is_common(name, ours)}
    return Frame(
        release.language,
        language,
        names=_longest_first(names),
        exact=_longest_first(exact),
        fixed=glossary(settings.glossary, language),
    )


def _is_common(name: str, details: Mapping[str, str]) -> bool:
    """Whether a contact's name is no name: “Press office”, “Helpline”."""
    _, *rest = name.split()
    return name.lower() in details or (bool(rest) and all(word.islower() for word in rest))


def _printed(contact: Contact) -> Iterator[str]:
    yield from (phone.printed for phone in contact.phones)
    yield from (*contact.text_numbers, *contact.text_words, *contact.relays, *contact.urls, *contact.emails)


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
