"""The one document that every stage reads: immutable values, no behaviour beyond looking things up.

A release is read once. Each stage takes a `Release` and returns a new one (`dataclasses.replace`)
or a list of findings; nothing is ever changed in place, so a cached, parallel or repeated run sees
the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from accessible_release.findings import Finding
from accessible_release.provenance import Checked, Origin

BlockKind = Literal["title", "heading", "paragraph", "cell", "code", "rule"]
ContainerKind = Literal["quote", "list", "item", "footnote", "table"]
MarkKind = Literal["strong", "emphasis", "code", "deleted", "link", "image", "note"]
Role = Literal["helpline", "report", "emergency", "enquiries", "media", "fundraising", "other"]
ContactSource = Literal["release", "directory"]

CARD_ROLES: tuple[Role, ...] = ("emergency", "helpline", "report")
"""The roles that stand on the helpline card, in the order in which the card shows them."""


COMMON = re.compile(r"^(?:An?|The|One|Our|Some|Two) ")
"""How a speaker without a name begins, which is small inside of a sentence."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the decoded source, in characters: `source[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over `block.text[start:end]`."""

    kind: MarkKind
    start: int
    end: int
    target: str | None = None
    """A link's address, an image's file or a footnote's id; only safe schemes get this far."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is checked, spoken, translated and highlighted."""

    id: str
    """`s0001`, `s0002` … in reading order, stable through every level and language."""
    text: str
    block: str
    """The id of the block it stands in."""
    line: int
    """1-based line of the source file on which the sentence begins."""
    start: int
    end: int
    """Its place in the block: `block.text[start:end]`."""
    span: Span
    """Its place in the source file, markup included."""
    language: str = ""
    """BCP 47, where it is not the release's: a sentence that could not be translated. Empty for the release's."""


@dataclass(frozen=True, slots=True)
class Container:
    """Something blocks stand inside of: a block quotation, a list, a list item, a footnote, a table."""

    kind: ContainerKind
    id: str
    ordered: bool = False
    number: int = 1
    """An ordered list's first number, an item's own number, a footnote's number."""
    size: int = 0
    """How many items a list has, how many columns a table has."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, table cell …: plain text with marks, and where it stands."""

    id: str
    kind: BlockKind
    text: str
    """What a reader sees, without markup. A forced line break is a newline."""
    line: int
    end_line: int
    marks: tuple[Mark, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    within: tuple[Container, ...] = ()
    """From the outermost container to the innermost."""
    level: int = 0
    """1 to 6 for a heading, else 0."""
    row: int = 0
    """A cell's row; row 0 is the header row."""
    column: int = 0
    header: str = ""
    """The text of the header cell above a table cell."""

    def inside(self, kind: ContainerKind) -> Container | None:
        """The innermost container of that kind, or None."""
        return next((box for box in reversed(self.within) if box.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a quotation: the words inside the marks, and where they stand."""

    text: str
    block: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody said. Never edited, never moved to another speaker."""

    speaker: str | None
    """None for a pull quotation of nobody."""
    role: str | None
    passages: tuple[Passage, ...]
    retold: bool = False
    """Whether the passages tell in easier words what was said: not the exact words, and without quotation marks."""

    @property
    def speaker_inside(self) -> str:
        """The speaker as inside of a sentence: *the judge*, *one of the victims*."""
        return COMMON.sub(lambda found: found[0].lower(), self.speaker or "")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in its views: as printed, as dialled, as spoken."""

    printed: str
    """The owner's own grouping, exactly as in the release."""
    e164: str | None = None
    """International form for `tel:` links and identity; None for a short code."""
    short_code: str | None = None
    """Bare digits of a number with no international form, such as 999 or 116123."""
    spoken: str = ""
    """Digit by digit in the printed groups, in the words of the release's language."""
    extension: str | None = None

    @property
    def identity(self) -> str:
        """What makes two printed forms the same number."""
        return self.e164 or self.short_code or self.printed

    @property
    def link(self) -> str:
        """The target of a `tel:` link."""
        return f"tel:{self.identity}" + (f";ext={self.extension}" if self.extension else "")


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody; data, not text: it goes round translation and simplifying."""

    role: Role
    name: str
    phones: tuple[Phone, ...] = ()
    text_numbers: tuple[str, ...] = ()
    text_words: tuple[str, ...] = ()
    """For each text number the word to send to it, or an empty text."""
    relays: tuple[str, ...] = ()
    """Textphone and relay forms, as printed (`18001 101`)."""
    urls: tuple[str, ...] = ()
    """As printed; `web_link` adds the scheme."""
    emails: tuple[str, ...] = ()
    hours: str | None = None
    cost: str | None = None
    audience: str | None = None
    line: int = 0
    source: ContactSource = "release"
    details_from_directory: tuple[str, ...] = ()
    """The fields that the body's own directory added to what the release says."""

    @property
    def on_card(self) -> bool:
        """Whether the contact stands on the helpline card."""
        return self.role in CARD_ROLES


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture beside a sentence: chosen by rule, for a person to approve."""

    sentence: str
    """The id of the sentence; it is the same in every language."""
    picture: str
    """The name of the picture in the library."""
    word: str
    """The word of the sentence that called it."""
    alt: str = ""
    """What it shows, where the library does not say it in the language of the release; else empty."""


@dataclass(frozen=True, slots=True)
class Release:
    """A news release, read and understood."""

    title: str
    blocks: tuple[Block, ...]
    slug: str
    source_name: str
    sha256: str
    """Of the bytes that were read."""
    source: str = field(default="", repr=False)
    """The decoded text that every `Span` points into."""
    language: str = "en"
    """BCP 47."""
    level: str = "standard"
    site_name: str | None = None
    published: str | None = None
    """As the front matter has it: a date or a date and time, ISO 8601 where the author wrote it so."""
    url: str | None = None
    encoding: str = "utf-8"
    description: str | None = None
    quotations: tuple[Quotation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    findings: tuple[Finding, ...] = ()
    protected_subject: str | None = None
    """The protected subject that asks for a content note and a helpline, if there is one."""
    illustrations: tuple[Illustration, ...] = ()
    """The pictures beside sentences, in reading order; only an easy-read draft has any."""
    origin: Origin | None = None
    """None for a release in the language in which it was written."""
    checked: Checked | None = None
    """Who signed the easy-read text as it stands; None for a draft, and for the release's own words."""
    by_id: dict[str, Block] = field(default_factory=dict, compare=False, repr=False)
    said: dict[str, list[Passage]] = field(default_factory=dict, compare=False, repr=False)
    """What somebody says in a block, by its id, in order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {block.id: block for block in self.blocks})
        passages = [each for quotation in self.quotations for each in quotation.passages]
        object.__setattr__(self, "said", {each.block: [] for each in passages})
        for each in sorted(passages, key=lambda passage: passage.start):
            self.said[each.block].append(each)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order."""
        return (sentence for block in self.blocks for sentence in block.sentences)

    @property
    def card(self) -> tuple[Contact, ...]:
        """The contacts of the helpline card: emergency first, then help, then reporting."""
        order = {role: place for place, role in enumerate(CARD_ROLES)}
        on_card = [contact for contact in self.contacts if contact.on_card]
        return tuple(sorted(on_card, key=lambda contact: order[contact.role]))


def web_link(printed: str) -> str:
    """The address behind a printed web address: https is added where the author left the scheme out."""
    return printed if printed.lower().startswith(("http://", "https://")) else f"https://{printed}"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of what is heard as it is written, and whose words it is."""

    text: str
    speaker: str = ""
    """Who is quoted; empty for the release's own words, and ours."""


LineKind = Literal["title", "note", "card", "heading", "sentence", "announcement", "end"]


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One thing the narrator says, and the silence after it."""

    text: str
    """Exactly what the engine is given: numbers, initials and addresses are already words."""
    kind: LineKind
    pause: int
    """Silence after the line, in milliseconds."""
    sentence: str | None = None
    """The id of the sentence that is read here; None for what is ours."""
    slow: bool = False
    """Spoken at the rate for contacts instead of the rate for text."""
    language: str = ""
    """BCP 47, where it is not the release's: what stayed in the language it was translated from."""
    shown: str = ""
    """The id of the element that shows it in a page or book, for what is ours; empty where nothing does.

    `title`, `publisher`, `level`, `note-before`; `notice-1` for who translated it; `card-first` and `card-last` for the
    title of a card, `card-first-2` for the name of its second contact, `card-first-2-listed` for the line above what
    the body's own list adds, `card-first-2-hours` for a detail, by the field of `Contact` that it comes from.
    """

    written: tuple[Part, ...] = ()
    """What is heard as it is written (`Telephone: 0808 1000 900`), for captions; empty where that is `text`.

    Neighbouring lines with the same `element` and the same parts are read from one writing: the groups of a number,
    said twice. Together the parts of a sentence are its text, without the signs of notes, deleted words marked.
    """
    chapter: str = ""
    """The name of the chapter of the recording that begins with this line; empty where none does."""
    quoted: bool = False
    """Whether all of the line is somebody else's words, so that a second voice may say it."""

    @property
    def element(self) -> str:
        """The id of the element that shows the line: the sentence's, or one of ours; empty where nothing does."""
        return self.shown or self.sentence or ""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A script line and when it is heard, in seconds from the start; the pause comes after `end`."""

    line: ScriptLine
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Narration:
    """A whole recording: mono, signed 16-bit little-endian samples, and what is heard when."""

    sample_rate: int
    pcm: bytes
    lines: tuple[TimedLine, ...]
    notices: tuple[Finding, ...] = ()
    """What a person is to hear again before it is published."""

    @property
    def seconds(self) -> float:
        """How long the recording lasts."""
        return len(self.pcm) / 2 / self.sample_rate


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A finished file that the pipeline has yet to write."""

    name: str
    """`<slug>.<language>.<level>.<ending>`."""
    media_type: str
    data: bytes
    seconds: float | None = None
    """Playing time, for recordings."""
    thumbnail: bytes = field(default=b"", repr=False)
    """Its first page as a small PNG, for prints."""
