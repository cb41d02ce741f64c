"""What is said, in its order (UKAAF's minimum standard MS01): title, what follows, card, text, card, end."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.model import Contact, Release, ScriptLine
from accessible_release.narrating.body import body, sentence_text
from accessible_release.narrating.card import card
from accessible_release.narrating.spoken import Wording, ended, wording
from accessible_release.origins import origin_notices
from accessible_release.settings import Settings


def script(release: Release, settings: Settings) -> tuple[ScriptLine, ...]:
    """Every line of the recording, exactly as the engine is to say it, with the silence after it.

    Raises LookupError for a language whose spoken forms are not known, `Unusable` for a broken lexicon.
    """
    words = wording(release, settings)
    return tuple(_lines(release, words, settings))


def _lines(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = words.phrases["audio"]
    kind, contacts = _card_contacts(release)
    yield from _title(release, words, settings)
    yield from _notices(release, words, settings)
    follows = {"card": "what_follows", "contacts": "what_follows_contacts", "": "what_follows_no_card"}[kind]
    yield ScriptLine(said[follows], "note", settings.paragraph_pause)
    if notice := words.phrases["level_notice"].get(release.level):
        yield ScriptLine(ended(words.spoken(notice)), "note", settings.paragraph_pause, shown="level")
    if release.protected_subject:
        own = "" if release.origin else settings.content_note
        note = (own or said["content_note"]).replace("{subject}", release.protected_subject)
        yield ScriptLine(ended(words.spoken(note)), "note", settings.heading_pause, shown="note-before")
    if kind:
        yield from card(contacts, said[f"{kind}_first"], words, settings, "card-first")
        yield ScriptLine(said["release_text"], "announcement", settings.paragraph_pause)
    yield from body(release, words, settings)
    if kind:
        yield from card(contacts, said[f"{kind}_again"], words, settings, "card-last")
    yield ScriptLine(said["end"], "end", settings.paragraph_pause)


def _card_contacts(release: Release) -> tuple[str, tuple[Contact, ...]]:
    """What stands first and last: the helpline card, else whom one may ask, else nothing."""
    if release.card:
        return "card", release.card
    enquiries = tuple(contact for contact in release.contacts if contact.role == "enquiries")
    return ("contacts", enquiries) if enquiries else ("", ())


def _notices(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """Who translated the release, each notice in its language."""
    for number, notice in enumerate(origin_notices(release), start=1):
        language = "" if notice.language == release.language else notice.language
        text = words.of(language).spoken(notice.text)
        shown = f"notice-{number}"
        yield ScriptLine(ended(text), "note", settings.paragraph_pause, language=language, shown=shown)


def _title(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    blocks = [block for block in release.blocks if block.kind == "title" and block.sentences]
    for block in blocks:
        for sentence in block.sentences:
            if text := sentence_text(block, sentence, words.of(sentence.language)):
                yield ScriptLine(ended(text), "title", settings.sentence_pause, sentence.id, language=sentence.language)
    if not blocks and (text := words.spoken(release.title)):
        yield ScriptLine(ended(text), "title", settings.sentence_pause, shown="title")
    publisher = words.spoken(release.site_name or settings.artist)
    said = words.phrases["audio"]
    originator = said["originator"].replace("{publisher}", publisher) if publisher else said["originator_unknown"]
    yield ScriptLine(originator, "title", settings.paragraph_pause, shown="publisher")
