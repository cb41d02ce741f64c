"""Who said what: quotations with their speakers, across paragraphs and block quotations.

In British style each paragraph of a quotation opens with a mark and only the last one closes; a
Markdown block quotation says nothing about the speaker. So one state is carried from paragraph to
paragraph: the quotation that is still open, and who spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Passage, Quotation
from accessible_release.reading.attribution import (
    attributed,
    follows,
    has_verb,
    introduced,
    names_a_thing,
    reported,
    signature,
    subject_of,
)
from accessible_release.reading.names import People, Speaker
from accessible_release.reading.quotemarks import DOUBLE, SINGLE, Quoted, quoted_parts

SPEECH_ENDS = tuple(".,!?…")
DASHES_AND_BREAK = "\n–—-―"
LEAST_WORDS = 3
"""Shorter quoted parts inside somebody's sentence are names or single words, not quotations."""


def find_quotations(blocks: tuple[Block, ...]) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """The quotations of a release in reading order, and what was odd about them."""
    spoken = [block for block in blocks if block.kind in {"paragraph", "heading", "rule", "title"}]
    machine = _Machine(People(block.text for block in blocks))
    for place, block in enumerate(spoken):
        if block.kind == "paragraph" or _is_quoted(block):
            machine.paragraph(block, spoken[place + 1] if place + 1 < len(spoken) else None)
        else:
            machine.stop()
    machine.stop()
    return tuple(each.finished() for each in machine.made), tuple(machine.findings)


def _is_quoted(block: Block) -> bool:
    """Whether a heading is nothing but words in marks: a quotation that was only styled as a heading."""
    parts = quoted_parts(block.text) if block.kind == "heading" else []
    return len(parts) == 1 and parts[0].before == 0 and not block.text[parts[0].after :].strip()


@dataclass(slots=True)
class _Speech:
    """A quotation that is being put together."""

    speaker: Speaker | None
    passages: list[Passage] = field(default_factory=list)

    def finished(self) -> Quotation:
        speaker = self.speaker
        return Quotation(speaker.name if speaker else None, speaker.role if speaker else None, tuple(self.passages))


@dataclass(slots=True)
class _Machine:
    people: People
    made: list[_Speech] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    open: _Speech | None = None
    """The quotation whose last paragraph had no closing mark."""
    whole: _Speech | None = None
    """The quotation that filled the paragraph before, to its end."""
    coming: Speaker | None = None
    """Who was announced ("Jo Marlow said:") with the words still to come."""
    last: Speaker | None = None
    boxes: dict[str, str] = field(default_factory=dict)
    """Block → the block quotation that it stands in."""
    near: Speaker | None = None
    """Who spoke or was reported in the paragraph before."""
    subject: Speaker | None = None
    """The person whom the text has spoken of since somebody last spoke."""
    subject_block: str = ""
    heard: tuple[str, ...] = ()
    """The paragraph that is looked at, and with it the one before if the quotation stands first."""
    default: Speaker | None = None
    """To whom the release as a whole is to be attributed."""
    signed: bool = False
    """The next paragraph is the signature under a quotation, already taken in."""

    def paragraph(self, block: Block, following: Block | None) -> None:
        earlier = (self.subject_block,) if block.text[:1] in DOUBLE + SINGLE else ()
        self.heard = (block.id, *earlier)
        box = block.inside("quote")
        if box:
            self.boxes[block.id] = box.id
        if self.signed:
            self.signed = False
            self.stop()
            return
        parts = [part for part in quoted_parts(block.text) if part.opened or self.open]
        marked = bool(parts) and not block.text[: parts[0].before].strip()
        if self.open and not marked and not parts[:1] == [part for part in parts[:1] if not part.opened]:
            self._unclosed()
        unmarked_box = block.inside("quote") and not self.open and parts and not marked and not self._spoken(block, parts)
        if parts and not unmarked_box:
            self._marked(block, parts, following)
        elif self._takes(block):
            self._unmarked(block, following)
        else:
            self._plain(block)

    def _takes(self, block: Block) -> bool:
        """Whether a paragraph without marks is a quotation: a block quotation, or words that were announced."""
        only_link = any(mark.kind == "link" and mark.end - mark.start == len(block.text) for mark in block.marks)
        return (block.inside("quote") is not None and not only_link) or (self.coming is not None and not block.inside("list"))

    def _spoken(self, block: Block, parts: list[Quoted]) -> bool:
        """Whether a block quotation's own words give a speaker for a part in marks, or part of it is not in marks."""
        return any(self._attribution(block, parts, place, len(block.text)) for place in range(len(parts)))

    def stop(self) -> None:
        """A heading, a rule or the end: nothing goes on behind it."""
        if self.open:
            self._unclosed()
        self.open = self.whole = self.coming = self.near = None

    def _unclosed(self) -> None:
        line = self.open.passages[-1].line if self.open else None
        self.findings.append(finding("quotation-unclosed", "This quotation is never closed.", line=line))
        self.open = None

    # --- a paragraph with quotation marks

    def _marked(self, block: Block, parts: list[Quoted], following: Block | None) -> None:
        own: Speaker | None = None
        self._look_for_subject(block, parts[0].before)
        before_whole, self.whole = self.whole, None
        coming, self.coming = self.coming, None
        for place, part in enumerate(parts):
            limit = parts[place + 1].before if place + 1 < len(parts) else len(block.text)
            found = self._attribution(block, parts, place, limit)
            fills = part.before == 0 or not block.text[: part.before].strip(" *")
            own = self._known(found) if found else own
            if fills and place == 0 and not found:
                self._bare(block, part, following, self.open or before_whole, coming)
            elif found and self._is_speech(block, part, found):
                self._say(self._known(found), block, part)
            elif own and self._opens_sentence(block, part) and self._is_speech(block, part, own):
                self._say(own, block, part)
            if place == len(parts) - 1 and self.made and self._holds(block, part):
                self._remember(block, part)
        self.near = self.made[-1].speaker if self._holds_any(block) else None
        self.subject = None if self.near else self.subject
        if not parts[-1].closed:
            return
        self.coming = self._announced(block, parts[-1].after)

    def _attribution(self, block: Block, parts: list[Quoted], place: int, limit: int) -> Speaker | None:
        part = parts[place]
        floor = parts[place - 1].after if place else 0
        before = block.text[max(floor, _sentence_start(block, part.before)) : part.before]
        after = block.text[part.after : min(limit, _sentence_end(block, part.after))] if part.closed else ""
        found = (introduced(before) if before.strip() else None) or follows(after)
        if found or before.strip() or place:
            return found
        earlier = [sentence.text for sentence in block.sentences if sentence.end <= part.before]
        return reported(earlier[-1]) if earlier else None

    def _is_speech(self, block: Block, part: Quoted, found: Speaker) -> bool:
        words, before = block.text[part.start : part.end], block.text[: part.before]
        colon = before.rstrip(" *").endswith((":", ","))
        long_enough = len(words.split()) >= LEAST_WORDS or colon or words.rstrip().endswith((",", ".", "!", "?"))
        whole = colon or words[-1:] in ".,!?" or self._opens_sentence(block, part)
        return long_enough and not (names_a_thing(before, words) and not colon) and (whole or found.named)

    @staticmethod
    def _opens_sentence(block: Block, part: Quoted) -> bool:
        return any(sentence.start in (part.before, part.start) for sentence in block.sentences)

    def _bare(
        self, block: Block, part: Quoted, following: Block | None, running: _Speech | None, coming: Speaker | None
    ) -> None:
        """A paragraph that begins with quoted words and says nothing of who speaks."""
        rest = block.text[part.after :].strip(" .*")
        fills = not rest or rest[:1] in DASHES_AND_BREAK
        if not fills and not self.open and block.text[part.start : part.end].rstrip()[-1:] not in SPEECH_ENDS:
            return
        signer = self._signer(block, part.after, following) if fills and not self.open else None
        if signer:
            self._say(signer, block, part)
        elif running and not coming:
            running.passages.append(_passage(block, part))
            if fills and running.speaker is None:
                running.speaker = self._signer(block, part.after, following)
        else:
            self._say(coming or self._in_same_box(block) or self.near or self.default, block, part)

    def _in_same_box(self, block: Block) -> Speaker | None:
        """Who spoke in this block quotation before somebody else's quotation came in between."""
        box = block.inside("quote")
        earlier = [speech for speech in self.made if box and self._same_box(speech, block)]
        return earlier[-1].speaker if earlier else None

    def _signer(self, block: Block, after: int, following: Block | None) -> Speaker | None:
        """The speaker in the line under a quotation, which may be the next paragraph."""
        rest = block.text[after:].strip(" *")
        if rest[:1] in DASHES_AND_BREAK and rest:
            return self._known(signature(rest.strip().replace("\n", ", ")))
        if following is None or following.kind != "paragraph" or quoted_parts(following.text):
            return None
        found = self._known(signature(following.text))
        self.signed = found is not None
        return found

    def _say(self, speaker: Speaker | None, block: Block, part: Quoted) -> None:
        speech = _Speech(speaker, [_passage(block, part)])
        self.made.append(speech)
        if speaker is None:
            self._unattributed(speech.passages[0])

    def _unattributed(self, passage: Passage) -> None:
        message = f"Nobody is named for the quotation {quoted(passage.text[:60])}."
        self.findings.append(finding("quotation-unattributed", message, line=passage.line))

    def _holds_any(self, block: Block) -> bool:
        return bool(self.made) and self.made[-1].passages[-1].block == block.id

    def _holds(self, block: Block, part: Quoted) -> bool:
        last = self.made[-1].passages[-1]
        return last.block == block.id and last.start >= part.start

    def _remember(self, block: Block, part: Quoted) -> None:
        if not part.closed:
            self.open = self.made[-1]
            return
        self.open = None
        if not block.text[part.after :].strip(" .*"):
            self.whole = self.made[-1]

    # --- a paragraph without quotation marks

    def _unmarked(self, block: Block, following: Block | None) -> None:
        """A block quotation without marks, or the words behind "Jo Marlow said:"."""
        coming, self.coming = self.coming, None
        goes_on = self.whole if block.inside("quote") and coming is None else None
        part = Quoted(0, len(block.text), opened=False, closed=False)
        signer = self._signer(block, len(block.text), following)
        last_line = block.text.rpartition("\n")
        if not signer and last_line[1]:
            signer = self._known(signature(last_line[2]))
            part = Quoted(0, len(last_line[0]) if signer else len(block.text), opened=False, closed=False)
        if goes_on and not signer and self._same_box(goes_on, block):
            goes_on.passages.append(_passage(block, part))
        else:
            self._say(signer or coming, block, part)
        self.whole = self.made[-1] if block.inside("quote") else None

    def _same_box(self, speech: _Speech, block: Block) -> bool:
        box = block.inside("quote")
        return box is not None and self.boxes.get(speech.passages[-1].block) == box.id

    def _plain(self, block: Block) -> None:
        self.whole = None
        self.coming = self._announced(block, 0)
        self.default = self._known(attributed(block.text)) or self.default
        self._look_for_subject(block, len(block.text))
        self.near = self._known(reported(block.sentences[-1].text)) if block.sentences else None
        spoken = re.match(r"[^.!?]{0,200}?\b(?:said|says|added|commented|explained|continued):\s+(?=[A-Z])", block.text)
        speaker = self._known(introduced(spoken.group())) if spoken else None
        if spoken and speaker:
            self._say(speaker, block, Quoted(spoken.end(), len(block.text), opened=False, closed=False))
            self.coming = None

    def _look_for_subject(self, block: Block, end: int) -> None:
        if any(sentence.end <= end for sentence in block.sentences):
            self.subject = None
        for sentence in block.sentences:
            if sentence.start < end:
                found = subject_of(block.text[sentence.start : min(sentence.end, end)])
                if found:
                    self.subject, self.subject_block = found, block.id

    def _announced(self, block: Block, start: int) -> Speaker | None:
        """Who is announced at the end of a paragraph, for words in the next one."""
        tail = block.text[start:].rstrip(" *")
        if not tail.endswith((":", ",")):
            return None
        words = block.text[max(start, _sentence_start(block, len(block.text) - 1)) :]
        return self._known(introduced(words)) if has_verb(words) else None

    def _known(self, speaker: Speaker | None) -> Speaker | None:
        if speaker is None:
            return None
        known = self.people.known(speaker, self.last, self.subject, here=self.subject_block in self.heard)
        if known:
            self.last, self.subject = known, None
        return known


def _sentence_start(block: Block, place: int) -> int:
    return max((each.start for each in block.sentences if each.start <= place), default=0)


def _sentence_end(block: Block, place: int) -> int:
    return min((each.end for each in block.sentences if each.end >= place), default=len(block.text))


def _passage(block: Block, part: Quoted) -> Passage:
    """The words without the comma that only joins them to "said X"."""
    text = block.text[part.start : part.end]
    start = part.start + len(text) - len(text.lstrip())
    text = text.strip()
    if text.endswith(",") and part.closed:
        text = text[:-1]
    return Passage(text, block.id, start, start + len(text), block.line + block.text.count("\n", 0, start))
