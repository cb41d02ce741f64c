"""The release's own text, spoken: a line a sentence, and what a listener cannot see announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from accessible_release.model import Block, Container, LineKind, Mark, Quotation, Release, ScriptLine, Sentence
from accessible_release.narrating.quotes import QuoteMarks, quote_marks
from accessible_release.narrating.spoken import Wording, ended
from accessible_release.settings import Settings

GOES_ON = (":", ";", "…")
"""What ends a line without ending a sentence."""


def body(release: Release, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The lines of every block but the title, in reading order: the footnotes last, as they are printed."""
    reader = _Reader(release, wording, settings, quote_marks(release))
    for block in sorted(release.blocks, key=lambda each: each.inside("footnote") is not None):
        if block.kind not in ("title", "rule"):
            yield from reader.block(block)


def sentence_text(block: Block, sentence: Sentence, wording: Wording) -> str:
    """The words of one sentence: note marks gone, pictures named, everything else as it is said."""
    marks = [mark for mark in block.marks if mark.kind in ("note", "image") and _overlaps(mark, sentence)]
    if not marks:
        return wording.spoken(sentence.text)
    text, end = "", sentence.start
    for mark in sorted(marks, key=lambda each: each.start):
        start = max(mark.start, end)
        text += block.text[end:start]
        end = min(max(mark.end, end), sentence.end)
        alternative = block.text[start:end].strip(" .")
        if mark.kind == "image" and alternative:
            text += wording.phrases["audio"]["picture"].replace("{alt}", alternative) + " "
    return wording.spoken(text + block.text[end : sentence.end])


def _overlaps(mark: Mark, sentence: Sentence) -> bool:
    return mark.start < sentence.end and mark.end > sentence.start


@dataclass
class _Reader:
    """Reads block by block, and knows which lists, tables and notes it has already announced."""

    release: Release
    wording: Wording
    settings: Settings
    quotes: QuoteMarks
    announced: set[str] = field(default_factory=set)

    def block(self, block: Block) -> Iterator[ScriptLine]:
        yield from self._containers(block)
        if block.kind == "cell":
            yield from self._cell(block)
            return
        lines = [line for sentence in block.sentences for line in self._sentence(block, sentence)]
        pause = self.settings.heading_pause if block.kind == "heading" else self.settings.paragraph_pause
        yield from lines[:-1]
        yield from (replace(line, pause=pause) for line in lines[-1:])

    def _containers(self, block: Block) -> Iterator[ScriptLine]:
        for box in block.within:
            if box.id not in self.announced:
                self.announced.add(box.id)
                text = self._container(box)
                if text:
                    yield self._announcement(text)

    def _container(self, box: Container) -> str:
        said = self.wording.phrases["audio"]
        if box.kind == "list" and box.size > 1:
            return self._counted(said["list_count"], "{count}", box.size)
        if box.kind == "item" and box.ordered:
            return self._counted(said["item"], "{number}", box.number)
        if box.kind == "footnote":
            return self._counted(said["footnote"], "{number}", box.number)
        if box.kind == "table":
            rows = self._rows(box)
            return said["table_one_row"] if rows == 1 else self._counted(said["table_start"], "{rows}", rows)
        return ""

    def _counted(self, phrase: str, name: str, number: int) -> str:
        return self.wording.spoken(phrase.replace(name, str(number)))

    def _rows(self, table: Container) -> int:
        rows = {block.row for block in self.release.blocks if block.inside("table") == table}
        return len(rows - {0}) or len(rows)

    def _cell(self, block: Block) -> Iterator[ScriptLine]:
        """`Header: value.`; the header row itself is heard in that way, unless there is nothing below it."""
        table = block.inside("table")
        if block.row == 0 and table and self._has_rows_below(table):
            return
        lines = [line for sentence in block.sentences for line in self._sentence(block, sentence)]
        header = self.wording.spoken(block.header).rstrip(":.") if block.row else ""
        if lines and header and lines[0].language:
            yield self._announcement(f"{header}:")
        elif lines and header:
            text = self.wording.phrases["audio"]["cell"].replace("{header}", header).replace("{text}", lines[0].text)
            lines[0] = replace(lines[0], text=text)
        yield from lines

    def _has_rows_below(self, table: Container) -> bool:
        return any(block.row for block in self.release.blocks if block.inside("table") == table)

    def _sentence(self, block: Block, sentence: Sentence) -> Iterator[ScriptLine]:
        if quotation := self.quotes.before.get(sentence.id):
            yield self._announcement(self._opening(quotation))
        text = sentence_text(block, sentence, self.wording.of(sentence.language))
        if any(character.isalnum() for character in text):
            kind: LineKind = "heading" if block.kind == "heading" else "sentence"
            text = text if text.endswith(GOES_ON) else ended(text)
            yield ScriptLine(text, kind, self.settings.sentence_pause, sentence.id, language=sentence.language)
        if sentence.id in self.quotes.after:
            yield self._announcement(self.wording.phrases["audio"]["quotation_end"], sentence.id)

    def _opening(self, quotation: Quotation) -> str:
        said = self.wording.phrases["audio"]
        if not quotation.speaker:
            return said["quotation_of_nobody"]
        return said["quotation_by"].replace("{speaker}", self.wording.spoken(quotation.speaker))

    def _announcement(self, text: str, shown: str = "") -> ScriptLine:
        return ScriptLine(text, "announcement", self.settings.sentence_pause, shown=shown)
