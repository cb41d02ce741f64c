"""Contacts: finding helplines and other contacts, what each is for, and how each is printed, linked and spoken."""

from __future__ import annotations

from dataclasses import replace

from accessible_release.contacts.finding import find_occurrences
from accessible_release.contacts.grouping import group
from accessible_release.contacts.plan import regions_of
from accessible_release.contacts.roles import RoleReader
from accessible_release.model import Release
from accessible_release.settings import Settings

__all__ = ["find_contacts"]


def find_contacts(release: Release, settings: Settings) -> Release:
    found = find_occurrences(release, settings.regions)
    regions = regions_of("\n".join(block.text for block in release.blocks), settings.regions)
    reader = RoleReader(release, regions)
    return replace(release, contacts=group(found, reader))
