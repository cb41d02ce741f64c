"""A telephone number in its place."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers


@dataclass(frozen=True, slots=True)
class Number:
    """A number found at `text[start:end]`."""

    start: int
    end: int
    printed: str
    """With plain spaces; otherwise as it stands."""
    e164: str | None = None
    short: str | None = None
    """The digits of a number that has no international form."""
    extension: str | None = None
    relay: bool = False
    """It is for textphones or goes through a relay service."""


def international(digits: str, region: str | None, *, assigned: bool = True) -> str | None:
    """The E.164 form of `digits` as dialled in `region`, or None.

    `assigned` asks for a number that the numbering plan has given out; otherwise the right length is enough,
    as for numbers that are retired or kept for fiction.
    """
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    fits = phonenumbers.is_valid_number(number) if assigned else phonenumbers.is_possible_number(number)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if fits else None
