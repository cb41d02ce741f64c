"""The release's own text, spoken: a line a sentence, and what a listener cannot see announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.model import Block, Container, LineKind, Part, Quotation, Release, ScriptLine, Sentence
from accessible_release.narrating.chapters import chapter_name
from accessible_release.narrating.dividing import divided
from accessible_release.narrating.quotes import SURROUNDING, QuoteMarks, quote_marks
from accessible_release.narrating.spoken import Wording, capital, ended
from accessible_release.narrating.spoken.typography import FINAL
from accessible_release.narrating.writing import (
    Piece,
    Printed,
    as_written,
    blocks_read,
    is_quoted,
    printed_in,
    stretches,
)
from accessible_release.settings import Settings

GOES_ON = (":", ";", "…")
"""What ends a line without ending a sentence."""


def body(release: Release, wording: Wording, settings: Settings) -> Iterator[ScriptLine]:
    """The lines of every block but the title, in reading order: the footnotes last, as they are printed."""
    printed = printed_in(wording.phrases, stretches(release))
    reader = _Reader(release, wording, settings, quote_marks(release, printed), printed)
    for block in blocks_read(release):
        yield from reader.block(block)


@dataclass
class _Reader:
    """Reads block by block, and knows which lists, tables and notes it has already announced."""

    release: Release
    wording: Wording
    settings: Settings
    quotes: QuoteMarks
    printed: Printed
    announced: set[str] = field(default_factory=set)

    def block(self, block: Block) -> Iterator[ScriptLine]:
        yield from self._containers(block)
        if block.kind == "cell":
            yield from self._cell(block)
            return
        lines = [line for sentence in block.sentences for line in self._sentence(block, sentence)]
        if block.kind == "heading":
            lines = self._heading(lines)
        pause = self.settings.heading_pause if block.kind == "heading" else self.settings.paragraph_pause
        yield from lines[:-1]
        yield from (replace(line, pause=pause) for line in lines[-1:])

    def _heading(self, lines: Sequence[ScriptLine]) -> list[ScriptLine]:
        """The heading said to be one; a chapter begins with it."""
        if not lines:
            return []
        name = " ".join("".join(part.text for part in line.written) for line in lines if line.written)
        first, *rest = lines
        said = self.wording.phrases["audio"]["heading"]
        if first.language:
            announced = self._announcement(said.replace("{text}", "").strip())
            return [replace(announced, chapter=chapter_name(name)), *lines]
        return [replace(first, text=said.replace("{text}", first.text), chapter=chapter_name(name)), *rest]

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
        if lines and header:
            lines[:1] = self._under(header, block.header.rstrip(":. "), lines[0])
        elif header:
            lines = [self._empty(header, block.header.rstrip(":. "))]
        yield from lines

    def _under(self, header: str, printed: str, line: ScriptLine) -> Iterator[ScriptLine]:
        """The first line of a cell with its header in front; apart where they are not in one language or voice."""
        said = self.wording.phrases["audio"]["cell"]
        before = Part(said.partition("{text}")[0].replace("{header}", printed))
        if not line.sentence or line.language or (line.quoted and self.settings.quotation_voice):
            yield replace(self._announcement(f"{header}:"), written=(replace(before, text=before.text.rstrip()),))
            yield line
            return
        text = said.replace("{header}", header).replace("{text}", line.text)
        yield replace(line, text=text, written=(before, *line.written), quoted=False)

    def _empty(self, header: str, printed: str) -> ScriptLine:
        """A cell without words, which a listener would not know of."""
        said = self.wording.phrases["audio"]
        text, written = (
            ended(said["cell"].replace("{header}", each).replace("{text}", said["cell_empty"]))
            for each in (header, printed)
        )
        return replace(self._announcement(text), written=as_written(written, text))

    def _has_rows_below(self, table: Container) -> bool:
        return any(block.row for block in self.release.blocks if block.inside("table") == table)

    def _sentence(self, block: Block, sentence: Sentence) -> Iterator[ScriptLine]:
        if quotation := self.quotes.before.get(sentence.id):
            yield self._opening(quotation)
        yield from self._read(block, sentence)
        if quotation := self.quotes.after.get(sentence.id):
            yield self._closing(quotation, sentence.id)

    def _read(self, block: Block, sentence: Sentence) -> Iterator[ScriptLine]:
        """The line of the sentence; none where there is nothing to say."""
        pieces = self._ending(sentence, self.printed.pieces(block, sentence))
        wording = self.wording.of(sentence.language)
        text = wording.spoken("".join(piece.said for piece in pieces))
        if any(character.isalnum() for character in text):
            kind: LineKind = "heading" if block.kind == "heading" else "sentence"
            text = text if text.endswith(GOES_ON) else ended(text)
            line = ScriptLine(text, kind, self.settings.sentence_pause, sentence.id, language=sentence.language)
            line = replace(line, written=tuple(piece.part for piece in pieces), quoted=is_quoted(pieces))
            divide = self.settings.quotation_voice and not sentence.language
            yield from divided(line, pieces, wording) if divide else [line]

    def _ending(self, sentence: Sentence, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces, with the end of the quotation said where the release's own words go on behind it."""
        place = self.quotes.within.get(sentence.id)
        if place is None:
            return pieces
        end = self.wording.of(sentence.language).phrases["audio"]["quotation_end"].rstrip(" .۔।")
        heard = pieces[place - 1].said.rstrip(SURROUNDING)
        end = capital(end) if heard.endswith(FINAL) else f"{end[:1].lower()}{end[1:]}"
        said = f", {end}, {pieces[place].said.lstrip()}"
        return [*pieces[:place], replace(pieces[place], said=said), *pieces[place + 1 :]]

    def _opening(self, quotation: Quotation) -> ScriptLine:
        said = self.wording.phrases["audio"]
        if not quotation.speaker:
            return self._announcement(said["quotation_of_nobody"])
        spoken = said["quotation_by"].replace("{speaker}", capital(self.wording.spoken(quotation.speaker)))
        printed = said["quotation_by"].replace("{speaker}", capital(quotation.speaker))
        return replace(self._announcement(spoken), written=as_written(printed, spoken))

    def _closing(self, quotation: Quotation, shown: str) -> ScriptLine:
        """The end of what somebody says; of a retelling under the name, for these are not the exact words."""
        if not quotation.retold or not quotation.speaker:
            return self._announcement(self.wording.phrases["audio"]["quotation_end"], shown)
        end = self.wording.phrases["easy"]["retold_end"]
        spoken = end.replace("{speaker}", self.wording.spoken(quotation.speaker_inside))
        printed = end.replace("{speaker}", quotation.speaker_inside)
        return replace(self._announcement(spoken, shown), written=as_written(printed, spoken))

    def _announcement(self, text: str, shown: str = "") -> ScriptLine:
        return ScriptLine(text, "announcement", self.settings.sentence_pause, shown=shown)
