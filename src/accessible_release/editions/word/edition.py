"""The Word edition: for staff who change the type, the colours or the words before they print or send it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.dates import shown_date
from accessible_release.editions.card import card
from accessible_release.editions.hard_words import bolded
from accessible_release.editions.opening import content_note, level_label, level_name, origin_notices
from accessible_release.editions.sizes import print_size
from accessible_release.editions.word.body import Body
from accessible_release.editions.word.card import FIRST_PAGE, PAGE, card_paragraphs
from accessible_release.editions.word.framing import footer, header, settings_markup
from accessible_release.editions.word.illustrating import Illustrator
from accessible_release.editions.word.lists import Lists
from accessible_release.editions.word.package import ROOM, About, Package
from accessible_release.editions.word.parts import Paragraph, Part, Run
from accessible_release.editions.word.reading import words_of
from accessible_release.editions.word.runs import Speech
from accessible_release.editions.word.styles import style_sheet
from accessible_release.editions.word.writing import Writer
from accessible_release.editions.wording import safe
from accessible_release.locales import direction
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class WordEdition:
    """One Word document."""

    name = "word"
    narration: Wish = "none"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.docx`. Raises `Unusable` for letters that are no large print."""
        name = f"{release.slug}.{release.language}.{release.level}.docx"
        return (MadeFile(name, MEDIA_TYPE, document(bolded(release), settings)),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The words of the document, a paragraph a line."""
        return words_of(data)


def document(release: Release, settings: Settings) -> bytes:
    """The whole file: title, card, release, card again."""
    size = print_size(settings)
    package, lists = Package(), Lists()
    writer = Writer(release.language, size, package)
    body = list(writer.parts(_parts(release, settings, lists, size)))
    package.fill(
        body=body,
        styles=style_sheet(release.language, size, together=release.level == "easy"),
        numbering=lists.markup(size),
        settings=settings_markup(),
    )
    package.page(
        header=writer.paragraph(header(release.title)),
        footer=footer(phrases(release.language)["print"]["page"], writer),
        right_to_left=direction(release.language) == "rtl",
    )
    return package.save(_about(release))


def _parts(release: Release, settings: Settings, lists: Lists, size: int) -> Iterator[Part]:
    illustrator, speech = Illustrator(release, settings), Speech(release.language)
    body, shown = Body(release, illustrator, lists, size=size, room=ROOM), card(release)
    for notice in origin_notices(release):
        yield Paragraph((Run(notice.text, language=notice.language),), "Translation notice", language=notice.language)
    yield body.title()
    yield from _opening(release, settings, speech)
    yield from card_paragraphs(shown, speech, size=size, room=FIRST_PAGE) if shown else ()
    yield from body.parts()
    yield from card_paragraphs(shown, speech, size=size, room=PAGE) if shown else ()
    yield from _closing(release, illustrator)


def _opening(release: Release, settings: Settings, speech: Speech) -> Iterator[Paragraph]:
    words = phrases(release.language)
    page = words["page"]
    if release.site_name:
        publisher = speech.run(release.site_name, printed_language(release.site_name, release))
        yield Paragraph((Run(f"{page['publisher']}: "), publisher), "Facts")
    if release.published:
        yield Paragraph((Run(f"{page['published']}: {shown_date(release.published, release.language)}"),), "Facts")
    if label := level_label(release):
        yield Paragraph((Run(label),), "Draft notice", keep_next=True)
    yield Paragraph((Run(words["word"]["made_from"]),), "Editing note")
    if note := content_note(release, settings):
        yield Paragraph((Run(note),), "Content note")


def _closing(release: Release, illustrator: Illustrator) -> Iterator[Paragraph]:
    """Where the release comes from, and who drew the pictures."""
    words = phrases(release.language)
    if source := safe(release.url):
        link = Run(source, link=source, in_order=True)
        yield Paragraph((Run(f"{words['page']['source']}: "), link), "Source")
    if makers := illustrator.credits():
        yield Paragraph((Run(words["print"]["credit"].format(credit=", ".join(makers))),), "Source")


def _about(release: Release) -> About:
    subject = level_label(release) or level_name(release)
    return About(release.title, release.site_name or "", subject, release.language, release.published)
