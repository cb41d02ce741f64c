"""A text as the rules see it: lines, their words with parts of speech, and what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from accessible_release.analysis.corpus import Place, parser
from accessible_release.model import Block, Release
from accessible_release.scoring.issue import Issue, Severity
from accessible_release.scoring.languages import root
from accessible_release.scoring.words import Word, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LineKind = Literal["title", "heading", "sentence", "item", "cell", "code"]
PROSE: tuple[LineKind, ...] = ("sentence", "item")
"""What is a sentence to a formula. A title, a heading or a table's cell is not, nor is it long for being one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, heading or table cell."""

    id: str
    text: str
    number: int | None = None
    """1-based line of the source file."""
    kind: LineKind = "sentence"
    block: str = ""
    quoted: tuple[Place, ...] = ()
    """The stretches that are somebody's own words."""

    @property
    def ours(self) -> str:
        """What is left without the words of other people."""
        kept, end = [], 0
        for start, stop in self.quoted:
            kept.append(self.text[end:start])
            end = max(end, stop)
        return "".join([*kept, self.text[end:]])


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word with what the parser says of it."""

    word: Word
    lower: str
    lemma: str
    """In lower case; the word itself where the parser has cut it up (`well-being`)."""
    pos: str
    """Of Universal Dependencies: NOUN, PROPN …"""
    is_name: bool


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on something is worth a remark. Each in the unit that its comment names."""

    warn: int = 15
    """Words in a sentence: Easy Read's limit."""
    fail: int = 20
    """Words in a sentence: too many for Easy Read."""
    plain: int = 25
    """Words in a sentence: too many for plain English (GOV.UK)."""
    finite_verbs: int = 2
    """Most finite verbs in a sentence."""
    nouns: int = 3
    """Most nouns in a row."""
    list_items: int = 3
    """From so many things in a row on, a list reads better."""
    under_heading: int = 5
    """Most sentences without a heading."""
    total: int = 1000
    """Most words in the whole text."""
    reader: float = 0.1
    """Least share of sentences that speak to the reader."""
    large_number: int = 1000
    """The first number that needs help."""
    grade: float = 9.0
    """Highest school grade (FKGL) of lower secondary education."""
    formula_words: int = 100
    """Fewest words for which a formula means anything."""
    smog_sentences: int = 30
    """Fewest sentences for SMOG, by its author's own rule."""


@dataclass(frozen=True)
class Text:
    """Lines in reading order, parsed when a rule first asks for it. Only English is ever parsed."""

    lines: tuple[Line, ...]
    language: str = "en"
    thresholds: Thresholds = field(default_factory=Thresholds)

    @property
    def is_english(self) -> bool:
        """Whether the English rules and formulas fit."""
        return root(self.language) == "en"

    @cached_property
    def readable(self) -> tuple[Line, ...]:
        """All lines but computer code."""
        return tuple(line for line in self.lines if line.kind != "code")

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """Sentences and list items: what formulas and sentence lengths are about."""
        return tuple(line for line in self.lines if line.kind in PROSE and any(words(line.text)))

    @cached_property
    def parsed(self) -> dict[str, Doc]:
        """The parsed readable lines by id; contact details are one token each."""
        whole = [
            [(word.start, word.end) for word in words(line.text) if word.kind == "contact"] for line in self.readable
        ]
        docs = parser().docs([line.text for line in self.readable], whole)
        return {line.id: doc for line, doc in zip(self.readable, docs, strict=True)}

    @cached_property
    def tagged(self) -> dict[str, tuple[Tagged, ...]]:
        """The words of the readable lines with parts of speech, by line id."""
        return {line.id: tuple(_tagged(line.text, self.parsed[line.id])) for line in self.readable}

    def issue(
        self, code: str, line: Line, place: Place | None, message: str, hint: str = "", severity: Severity = "info"
    ) -> Issue:
        """An issue at a place of a line, `None` for all of it; notes whether it stands in somebody's own words."""
        start, end = place or (0, 0)
        if place:
            quoted = any(start < stop and begin < end for begin, stop in line.quoted)
        else:
            quoted = bool(line.quoted) and not any(words(line.ours))
        return Issue(code, line.id, line.number, message, hint, severity, start, end, quoted)


def lines_of(release: Release) -> tuple[Line, ...]:
    """The lines of a release. Its title is one; what the helplines say is not taken out."""
    return tuple(
        Line(
            sentence.id,
            sentence.text,
            sentence.line,
            _kind(block),
            block.id,
            tuple(_quoted(release, sentence.block, sentence.start, sentence.end)),
        )
        for block in release.blocks
        for sentence in block.sentences
    )


def lines_from(sentences: Iterable[str]) -> tuple[Line, ...]:
    """Sentences that stand in no release, with ids of their own, such as a draft's pieces."""
    return tuple(Line(f"l{place:04}", sentence) for place, sentence in enumerate(sentences, start=1))


def _kind(block: Block) -> LineKind:
    match block.kind:
        case "title" | "heading" | "cell" | "code":
            return block.kind
        case _:
            return "item" if block.inside("item") else "sentence"


def _quoted(release: Release, block: str, start: int, end: int) -> Iterator[Place]:
    said = release.said.get(block, [])
    first = bisect_right(said, start, key=lambda passage: passage.end)
    last = bisect_left(said, end, key=lambda passage: passage.start)
    return ((max(each.start, start) - start, min(each.end, end) - start) for each in said[first:last])


def _tagged(text: str, doc: Doc) -> Iterator[Tagged]:
    starts = {token.idx: token for token in doc}
    for word in words(text):
        token = starts.get(word.start)
        whole = token is not None and token.idx + len(token) == word.end
        lower = word.text.lower().replace("’", "'")
        yield Tagged(
            word,
            lower,
            token.lemma_.lower() if token is not None and (whole or _is_contracted(doc, token, word)) else lower,
            token.pos_ if token is not None else "X",
            token is not None and _is_name(token, word),
        )


def _is_contracted(doc: Doc, token: Token, word: Word) -> bool:
    """Whether the parser has only taken an ending off: *council’s*."""
    return token.i + 1 < len(doc) and doc[token.i + 1].text.lower() in {"'s", "’s"} and "-" not in word.text


def _is_name(token: Token, word: Word) -> bool:
    """A proper noun, or a capital letter that begins no sentence."""
    return word.text[0].isupper() and (token.pos_ == "PROPN" or (token.i > 0 and not _opens(token)))


def _opens(token: Token) -> bool:
    before: Sequence[Token] = [each for each in token.doc[: token.i] if each.is_alpha or each.like_num]
    return not before or token.doc[token.i - 1].text in {":", "“", '"', "‘", "–", "—"}
