"""What a translated release says of itself, and which of its words are not in its language."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.locales import language_name
from accessible_release.model import Origin, Release
from accessible_release.phrases import checked_by, is_complete, phrases

CONDITION = "if "
"""How "if someone is in danger" begins, in English: when a contact is for you, and not for whom it is."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of ours, and the language that it is in (BCP 47)."""

    text: str
    language: str


def origin_notices(release: Release) -> tuple[Notice, ...]:
    """Who translated the release and who checked it: in its own language, then in the one it was translated from.

    Empty for a release in the language in which it was written.
    """
    if release.origin is None:
        return ()
    kinds = [_kind(release.origin), *([] if checked_by(release.language) else ["notice_phrases"])]
    return tuple(
        Notice(_notice(kind, release.language, release.origin, shown_in), shown_in)
        for shown_in in (release.language, source_language(release))
        for kind in kinds
    )


def source_language(release: Release) -> str:
    """The language that a release was translated from, if we have words in it; else English."""
    language = release.origin.language if release.origin else release.language
    return language if is_complete(language) else "en"


def printed_language(text: str | None, release: Release) -> str:
    """The language of a contact's name, hours, cost or audience where it is not the release's; else empty.

    On the card of a translated release only what the language's phrases say is in that language.
    """
    if release.origin is None or not text or text in phrases(release.language).get("details", {}).values():
        return ""
    return release.origin.language


def is_condition(audience: str, language: str) -> bool:
    """Whether "for whom" says when: "if someone is in danger"."""
    if audience.lower().startswith(CONDITION):
        return True
    details = phrases(language).get("details", {})
    return audience in (said for printed, said in details.items() if printed.startswith(CONDITION))


def _kind(origin: Origin) -> str:
    if origin.approved:
        return "notice_approved"
    return "notice_checked" if origin.checked_by else "notice"


def _notice(kind: str, language: str, origin: Origin, shown_in: str) -> str:
    about = language if kind == "notice_phrases" else origin.language
    wording = phrases(shown_in)["translation"][kind]
    return wording.format(language=language_name(about, shown_in), person=origin.checked_by)
