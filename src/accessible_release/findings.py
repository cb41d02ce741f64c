"""What a person should look at. One stable code a rule; the catalogue below is the whole list.

Severity `error` means: do not publish before a person has decided (exit code 1).
`warning` means: look at it. `info` means: good to know.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]

CATALOGUE: dict[str, tuple[Severity, str]] = {
    "encoding-not-utf8": ("warning", "The file was not UTF-8; it was read as Windows-1252 or UTF-16."),
    "control-characters-removed": ("warning", "Control characters were taken out of the text."),
    "invisible-characters-removed": ("warning", "Zero-width characters were taken out of the text."),
    "private-characters-removed": ("warning", "Characters that only one font knows were taken out of the text."),
    "direction-override": ("error", "A text-direction override can show a number or address falsely."),
    "foreign-digits": ("warning", "Digits of another script are shown as ASCII digits."),
    "digit-lookalike": ("error", "Letters or raised digits that pose as digits stand in what looks like a number."),
    "raised-digit": ("warning", "A raised, lowered or circled digit touches a number and is read as part of it."),
    "front-matter-duplicate-key": ("warning", "A key stands twice in the front matter."),
    "html-dropped": ("info", "HTML tags were dropped; their words were kept."),
    "link-not-allowed": ("warning", "A link with an address that is not allowed was taken off its words."),
    "image-not-shown": ("info", "A picture is not shown; its description is kept."),
    "part-left-out": ("info", "Words that are no part of the release were left out."),
    "number-left-out": ("warning", "A number stood in what was left out."),
    "attachment-left-out": ("warning", "A file was attached to an e-mail; it was not read."),
    "flag-left-out": ("error", "What was left out says that the release must not go out yet."),
    "tracked-changes": ("error", "A Word file holds changes that nobody has accepted or refused."),
    "paste-mended": ("info", "What pasting had broken was mended: a list, a table, a heading, a paragraph."),
    "paste-unclear": ("info", "Pasting may have broken something here; it was left as it is."),
    "no-title": ("warning", "The release has no title."),
    "embargo": ("error", "The release says that it must not be published yet."),
    "embargo-over": ("info", "An embargo is over, and its line still stands in the release."),
    "unfinished": ("error", "Something in the release says that it is not finished, or not for the public."),
    "contact-conflict": ("error", "One helpline is printed with two different numbers."),
    "contact-retired": ("error", "The directory says that this number is no longer in use."),
    "contact-lookalike": ("error", "A web address mixes letters of two scripts."),
    "link-differs": ("error", "The words of a link are one number or address, and it leads to another."),
    "number-altered": ("error", "A contact's number does not stand so in the release."),
    "number-unaccounted": ("warning", "A number of the release is none of its contacts."),
    "contact-role-unclear": ("warning", "It is not clear what this number is for."),
    "contact-number-unclear": ("warning", "A figure may be a telephone number, and none was understood."),
    "number-said-again": ("warning", "A natural voice may have said a number wrongly; another voice says it."),
    "no-helpline": ("error", "The release speaks of harm and names no helpline."),
    "easy-text-out-of-date": ("warning", "The easy-read text is not signed as it stands, or is of an older release."),
    "easy-text-differs": ("warning", "The easy-read text says something else than the release, or leaves it out."),
    "translation-out-of-date": ("warning", "A translation was signed, and is a draft again."),
    "sentence-unreadable": ("warning", "A sentence is too long to be made easier; it stays as it is."),
    "debris-left-out": ("info", "A line of the page that is no part of the news was left out of the easy read."),
    "proof-mended": ("info", "A slip or a broken line of the release was mended in the easy read."),
    "proof-unclear": ("warning", "There may be a slip in the release; the easy read has it as it is."),
    "quotation-long": (
        "info",
        "A sentence that somebody says could not be cut, and stays long in the easy-read draft.",
    ),
    "quotation-unclosed": ("info", "A quotation has no closing mark; it ends where the next speaker begins."),
    "quotation-unattributed": ("info", "A quotation has no speaker; it is shown as nobody's."),
}
"""Code → severity and what it means. The documentation lists these, and a test says so."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at."""

    code: str
    severity: Severity
    message: str
    line: int | None = None
    hint: str = ""


def finding(code: str, message: str, *, line: int | None = None, hint: str = "") -> Finding:
    """A finding with the severity of its code; KeyError for a code that is not in the catalogue."""
    return Finding(code, CATALOGUE[code][0], message, line, hint)


def blocks_publishing(findings: tuple[Finding, ...]) -> bool:
    """Whether a person must decide something before the editions go out."""
    return any(each.severity == "error" for each in findings)
