"""What a translated release says of itself, which of its words are not in its language, and our words on its card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from accessible_release.dates import shown_day
from accessible_release.locales import language_name
from accessible_release.model import Contact, Release
from accessible_release.phrases import checked_by, is_complete, phrases
from accessible_release.provenance import Origin

NAMES_IN = "en"
"""The language of the keys of `[details]` in the phrases, and of the names that we give to contacts without one."""
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


def level_name(release: Release, shown_in: str = "") -> str:
    """What the words are, in a word or two: the release's own, an easy-read draft, easy read that a person signed.

    In the language of the release, or in another.
    """
    return phrases(shown_in or release.language)["level"].get(_level(release), release.level)


def level_notice(release: Release) -> str:
    """What must be said of words that are not the release's own: a draft to be checked, or who checked it and when."""
    notice = phrases(release.language)["level_notice"].get(_level(release), "")
    if release.checked is None:
        return notice
    return notice.format(person=release.checked.by, date=shown_day(release.checked.on, release.language))


def _level(release: Release) -> str:
    return "easy_checked" if release.checked and release.level == "easy" else release.level


def source_language(release: Release) -> str:
    """The language that a release was translated from, if we have words in it; else English."""
    language = release.origin.language if release.origin else release.language
    return language if is_complete(language) else "en"


def printed_language(text: str | None, release: Release) -> str:
    """The language of a contact's name, hours, cost or audience where it is not the release's; else empty.

    On the card of a translated release only what the language's phrases or a person say is in that language.
    """
    if release.origin is None or not text or text in release.origin.worded:
        return ""
    ours = own_words(release.origin.language, release.language)
    return "" if text in ours.values() else release.origin.language


def in_which_language(label: str, language: str, shown_in: str) -> str:
    """A label of the card with the language of what follows it, where that is not the card's: `Horário: em inglês`."""
    if not language:
        return label
    said = phrases(shown_in)["translation"]["part"].format(language=language_name(language, shown_in), text="")
    said = said.strip(" :.")
    return f"{label}: {said[:1].lower()}{said[1:]}"


@cache
def own_words(source: str, target: str) -> Mapping[str, str]:
    """What is often said on cards, in small letters → in the words of the other language's phrases.

    It may be said in the words of the source language, or in English: so are the names that we give.
    """
    ours, theirs = phrases(source), phrases(target)
    from_english = {**_labels(phrases(NAMES_IN)["card"], theirs["card"]), **theirs.get("details", {})}
    said = ours.get("details", {})
    from_source = {wording.lower(): _said(name, wording, target) for name, wording in reversed(tuple(said.items()))}
    return {**from_english, **_labels(ours["card"], theirs["card"]), **from_source}


def contact_in(contact: Contact, own: Mapping[str, str]) -> Contact:
    """The contact as printed; what is often said on cards in our own words for it."""
    return replace(
        contact,
        name=in_own_words(contact.name, own),
        hours=_or_none(contact.hours, own),
        cost=_or_none(contact.cost, own),
        audience=_or_none(contact.audience, own),
    )


def in_own_words(text: str, own: Mapping[str, str]) -> str:
    """What stands on a card in the other language: our own words for it, or the same."""
    return own.get(text.lower().rstrip("."), text)


def is_condition(audience: str, language: str) -> bool:
    """Whether "for whom" says when: "if someone is in danger"."""
    if audience.lower().startswith(CONDITION):
        return True
    details = phrases(language).get("details", {})
    return audience in (said for printed, said in details.items() if printed.startswith(CONDITION))


def _labels(ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    return {wording.lower(): theirs[name] for name, wording in ours.items() if name in theirs}


def _said(name: str, wording: str, target: str) -> str:
    """An entry of `[details]` in the target language; English has none, because there its key is the wording."""
    begins_small = wording[0].islower()
    return phrases(target).get("details", {}).get(name, name if begins_small else name[0].upper() + name[1:])


def _or_none(text: str | None, own: Mapping[str, str]) -> str | None:
    return in_own_words(text, own) if text else text


def _kind(origin: Origin) -> str:
    if origin.checked_by and origin.checked_on:
        return "notice_signed"
    if origin.approved:
        return "notice_approved"
    return "notice_checked" if origin.checked_by else "notice"


def _notice(kind: str, language: str, origin: Origin, shown_in: str) -> str:
    about = language if kind == "notice_phrases" else origin.language
    wording = phrases(shown_in)["translation"][kind]
    date = shown_day(origin.checked_on, shown_in)
    return wording.format(language=language_name(about, shown_in), person=origin.checked_by, date=date)
