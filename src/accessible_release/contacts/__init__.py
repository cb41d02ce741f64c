"""Contacts: finding helplines and other contacts, what each is for, and how each is printed, linked and spoken."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from accessible_release.contacts.addresses import mixed_scripts
from accessible_release.contacts.assembling import contacts_of
from accessible_release.contacts.conflicts import settle
from accessible_release.contacts.directory import consult, load_directory
from accessible_release.contacts.grouping import drafts_of
from accessible_release.contacts.occurrences import find_occurrences, home_regions, regions_spoken_of
from accessible_release.contacts.places import Places
from accessible_release.contacts.plan import home_of
from accessible_release.contacts.roles import RoleReader
from accessible_release.contacts.subjects import protected_subject
from accessible_release.contacts.unread import unread_numbers
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Release
from accessible_release.origins import NAMES_IN, in_own_words, own_words
from accessible_release.phrases import is_complete
from accessible_release.settings import Settings

__all__ = ["find_contacts", "spoken_regions"]


def find_contacts(release: Release, settings: Settings) -> Release:
    """The release with its contacts and protected subject known, and with what a person must decide.

    Raises `Unusable` for a directory that cannot be read.
    """
    home = home_regions(release, settings.regions)
    regions = spoken_regions(release, settings)
    places = Places(release)
    occurrences = find_occurrences(places, regions, home)
    drafts = drafts_of(occurrences.details, places, RoleReader(places, regions))
    unsure = {each.key for draft in drafts if draft.certainty == 0 for each in draft.found if each.phone}
    entries = load_directory(settings.directory, regions)
    contacts, conflicts = settle(contacts_of(drafts, places), unsure, settings.helpline, entries, regions)
    contacts, retired = consult(contacts, entries)
    contacts = _named(contacts, release.language)
    subject = protected_subject(release)
    found = (
        *conflicts,
        *retired,
        *_unclear(contacts, unsure),
        *unread_numbers(release, occurrences, abroad=home is not None),
        *occurrences.findings,
        *_false(contacts),
        *_missing(contacts, subject, settings),
    )
    return replace(release, contacts=contacts, protected_subject=subject, findings=(*release.findings, *found))


def spoken_regions(release: Release, settings: Settings) -> tuple[str, ...]:
    """The countries whose numbers a release may print, the likeliest first."""
    home = home_regions(release, settings.regions)
    return (*(home.named if home else ()), *regions_spoken_of(release, settings.regions), *home_of(release.language))


def _named(contacts: tuple[Contact, ...], language: str) -> tuple[Contact, ...]:
    """The contacts; the names that we gave, such as “Emergency services”, in the language of the release."""
    if not is_complete(language) or language.startswith(NAMES_IN):
        return contacts
    own = own_words(NAMES_IN, language)
    return tuple(replace(each, name=in_own_words(each.name, own)) for each in contacts)


def _unclear(contacts: tuple[Contact, ...], unsure: Collection[str]) -> Iterator[Finding]:
    """A finding for each number of whose purpose the release says nothing."""
    for contact in contacts:
        for phone in contact.phones:
            if contact.role == "enquiries" and phone.identity in unsure:
                yield finding(
                    "contact-role-unclear",
                    f"It is not clear what {quoted(phone.printed)} is for; it is not on the helpline card.",
                    line=contact.line,
                    hint="Say in the same sentence what the number is for.",
                )


def _false(contacts: tuple[Contact, ...]) -> Iterator[Finding]:
    """A finding for each address that poses as another with letters of a second script."""
    for contact in contacts:
        for printed in (*contact.urls, *contact.emails):
            if mixed_scripts(printed):
                yield finding(
                    "contact-lookalike",
                    f"{quoted(printed)} mixes letters of two scripts and may be a false address.",
                    line=contact.line,
                    hint="Type the address afresh.",
                )


def _missing(contacts: tuple[Contact, ...], subject: str | None, settings: Settings) -> Iterator[Finding]:
    """A finding if the release is about a protected subject and names no line for help or reporting."""
    helped = any(contact.role in {"helpline", "report"} for contact in contacts)
    if subject and not helped and not settings.no_helpline:
        yield finding(
            "no-helpline",
            f"The release is about {subject} and gives no helpline.",
            hint="Add one to the release, or publish without one: --no-helpline",
        )
