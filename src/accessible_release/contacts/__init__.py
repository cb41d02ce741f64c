"""Contacts: finding helplines and other contacts, what each is for, and how each is printed, linked and spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from accessible_release.contacts.addresses import mixed_scripts
from accessible_release.contacts.conflicts import settle
from accessible_release.contacts.directory import consult, load_directory
from accessible_release.contacts.finding import find_occurrences, regions_spoken_of
from accessible_release.contacts.grouping import group
from accessible_release.contacts.roles import RoleReader
from accessible_release.contacts.subjects import protected_subject
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Release
from accessible_release.settings import Settings

__all__ = ["find_contacts"]


def find_contacts(release: Release, settings: Settings) -> Release:
    """The release with its contacts and protected subject known, and with what a person must decide.

    Raises `Unusable` for a directory that cannot be read.
    """
    regions = regions_spoken_of(release, settings.regions)
    contacts = group(find_occurrences(release, regions), RoleReader(release, regions))
    entries = load_directory(settings.directory, regions)
    contacts, conflicts = settle(contacts, settings.helpline, entries, regions)
    contacts, retired = consult(contacts, entries)
    subject = protected_subject(release)
    found = (*conflicts, *retired, *_noticed(contacts, subject, settings))
    return replace(release, contacts=contacts, protected_subject=subject, findings=(*release.findings, *found))


def _noticed(contacts: tuple[Contact, ...], subject: str | None, settings: Settings) -> Iterator[Finding]:
    for contact in contacts:
        for printed in (*contact.urls, *contact.emails):
            if mixed_scripts(printed.rpartition("@")[2]):
                yield finding(
                    "contact-lookalike",
                    f"{quoted(printed)} mixes letters of two scripts and may be a false address.",
                    line=contact.line,
                    hint="Type the address afresh.",
                )
    helped = any(contact.role in {"helpline", "report"} for contact in contacts)
    if subject and not helped and not settings.no_helpline:
        yield finding(
            "no-helpline",
            f"The release is about {subject} and gives no helpline.",
            hint="Add one to the release, or publish without one: --no-helpline",
        )
