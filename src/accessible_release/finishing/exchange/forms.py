"""The forms in which a translation goes out and comes back, by the ending of the file's name."""

from __future__ import annotations

from pathlib import Path

from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import read_own, write_file
from accessible_release.finishing.exchange import word, xliff
from accessible_release.finishing.exchange.parts import CODE, About, Returned
from accessible_release.locales import language_name
from accessible_release.translating.po.entry import Po
from accessible_release.translating.po.reading import is_in

XLIFF = (".xlf", ".xliff")
WORD = ".docx"
LARGEST = 20_000_000
"""Bytes of a file that comes back."""


def check_form(path: Path) -> None:
    """Raises `Unusable` for a name whose ending tells no form."""
    if path.suffix.lower() not in (*XLIFF, WORD):
        raise Unusable(
            "exchange-form",
            f"the ending of its name tells no form that there is: {quoted(path.suffix)}.",
            where=quoted(path.name),
            hint="Name it .xlf (XLIFF) or .docx (Word). For a PO file, leave --export and --import out.",
        )


def send(path: Path, po: Po, about: About, version: str) -> None:
    """Write a translation in the form of the file's name; `version` is that of XLIFF.

    Raises `Unusable` for words that it cannot hold, `MachineLacks` where it cannot be written.
    """
    check_form(path)
    if path.suffix.lower() == WORD:
        write_file(path, word.dump(po, about, path.name))
    else:
        write_file(path, xliff.dump(po, about, version, path.name))


def receive(path: Path, language: str) -> Returned:
    """What came back. Raises `Unusable` for a file that is broken, or of another language."""
    check_form(path)
    try:
        data = read_own(path, LARGEST)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable(CODE, f"cannot read it: {reason}.", where=quoted(path.name)) from error
    returned = word.parse(data, path.name) if path.suffix.lower() == WORD else xliff.parse(data, path.name)
    if not is_in(returned.language, language):
        raise Unusable(
            "exchange-language",
            f"it is in {quoted(returned.language)}, and not in {language_name(language, 'en')}.",
            where=quoted(path.name),
            hint=f"Name its language: --to {printable(returned.language)}",
        )
    return returned
