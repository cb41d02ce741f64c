"""What is said, in its order (UKAAF's minimum standard MS01).

Title and originator; what follows, and how long it lasts; notes; card; text; card; end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.model import Contact, Part, Release, ScriptLine
from accessible_release.narrating.body import body
from accessible_release.narrating.card import card
from accessible_release.narrating.chapters import chapter_name, with_chapters
from accessible_release.narrating.spoken import Wording, ended, wording
from accessible_release.narrating.writing import as_written, printed_in
from accessible_release.origins import level_notice, origin_notices
from accessible_release.settings import Settings


def script(release: Release, settings: Settings) -> tuple[ScriptLine, ...]:
    """Every line of the recording, exactly as the engine is to say it, with the silence after it.

    How long it lasts is not among them: `length` is that line, for when it is known. With a voice for quotations in
    the settings, sentences are divided where quoted words begin and end. Raises LookupError for a language whose
    spoken forms are not known, `Unusable` for a broken lexicon.
    """
    return tuple(_lines(release, wording(release, settings), settings))


def length(minutes: int, release: Release, settings: Settings) -> ScriptLine:
    """The line that says how long the recording lasts."""
    words = wording(release, settings)
    said = words.phrases["audio"]
    printed = said["lasts_one"] if minutes == 1 else said["lasts"].replace("{minutes}", str(minutes))
    return _note(printed, words, settings.paragraph_pause, "")


def place_of_length(lines: Sequence[ScriptLine]) -> int:
    """Where in a script that line stands: after what the recording gives."""
    return 1 + next(place for place, line in enumerate(lines) if line.kind == "note")


def _lines(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    said = words.phrases["audio"]
    kind, contacts = _card_contacts(release)
    follows = {"card": "what_follows", "contacts": "what_follows_contacts", "": "what_follows_no_card"}[kind]
    yield from _title(release, words, settings)
    yield ScriptLine(said[follows], "note", settings.sentence_pause)
    yield from _notes(release, words, settings)
    if kind:
        yield from card(contacts, said[f"{kind}_first"], words, settings, "card-first")
    yield from _text(release, words, settings, announced=bool(kind))
    if kind:
        yield from card(contacts, said[f"{kind}_again"], words, settings, "card-last")
    yield ScriptLine(said["end"], "end", settings.heading_pause)


def _notes(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """What a listener must know first: who translated the release, what level it is, what it is about."""
    yield from _notices(release, words, settings)
    if notice := level_notice(release):
        yield _note(notice, words, settings.paragraph_pause, "level")
    if release.protected_subject:
        own = "" if release.origin else settings.content_note
        note = (own or words.phrases["audio"]["content_note"]).replace("{subject}", release.protected_subject)
        yield _note(note, words, settings.heading_pause, "note-before")


def _text(release: Release, words: Wording, settings: Settings, *, announced: bool) -> Iterator[ScriptLine]:
    """The text of the release with its chapters; it is announced where a card stands before it."""
    said = words.phrases["audio"]
    name = chapter_name(said["release_text"])
    lines = list(with_chapters(list(body(release, words, settings)), name, words.phrases))
    if announced:
        yield ScriptLine(said["release_text"], "announcement", settings.paragraph_pause, chapter=name)
    elif lines and not lines[0].chapter:
        lines[0] = replace(lines[0], chapter=name)
    yield from lines


def _note(printed: str, words: Wording, pause: int, shown: str) -> ScriptLine:
    text = ended(words.spoken(printed))
    return ScriptLine(text, "note", pause, shown=shown, written=as_written(ended(printed), text))


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
        line = _note(notice.text, words.of(language), settings.paragraph_pause, f"notice-{number}")
        yield replace(line, language=language)


def _title(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The title, with which the first chapter begins, and who publishes the release."""
    lines = [*_headline(release, words, settings), _originator(release, words, settings)]
    yield replace(lines[0], chapter=chapter_name(release.title))
    yield from lines[1:]


def _headline(release: Release, words: Wording, settings: Settings) -> Iterator[ScriptLine]:
    blocks = [block for block in release.blocks if block.kind == "title" and block.sentences]
    printed = printed_in(words.phrases, {})
    for block in blocks:
        for sentence in block.sentences:
            pieces = printed.pieces(block, sentence)
            if text := words.of(sentence.language).spoken("".join(piece.said for piece in pieces)):
                line = ScriptLine(
                    ended(text), "title", settings.sentence_pause, sentence.id, language=sentence.language
                )
                yield replace(line, written=tuple(piece.part for piece in pieces))
    if not blocks and (text := words.spoken(release.title)):
        written = (Part(release.title),)
        yield ScriptLine(ended(text), "title", settings.sentence_pause, shown="title", written=written)


def _originator(release: Release, words: Wording, settings: Settings) -> ScriptLine:
    said = words.phrases["audio"]
    publisher = release.site_name or settings.artist
    spoken = words.spoken(publisher)
    form = said["originator"] if spoken else said["originator_unknown"]
    text = form.replace("{publisher}", spoken)
    written = as_written(form.replace("{publisher}", publisher), text)
    return ScriptLine(text, "title", settings.paragraph_pause, shown="publisher", written=written)
