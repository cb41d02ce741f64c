"""What goes on from paragraph to paragraph: the quotation that is open, who spoke last, who was announced."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Passage, Quotation
from accessible_release.reading.attribution import (
    DASHES,
    LONGEST_ATTRIBUTION,
    announced_by_role,
    attributed,
    has_verb,
    introduced,
    reported,
    signature,
)
from accessible_release.reading.paragraph import NOTHING, SPEECH_ENDS, Paragraph
from accessible_release.reading.pronouns import Attention
from accessible_release.reading.quotemarks import DOUBLE, SINGLE, Quoted
from accessible_release.reading.speaker import Speaker
from accessible_release.reading.surroundings import is_notice, name_line, told_below

WITHOUT_MARKS = re.compile(r"[^.!?]{0,200}?\b(?:said|says|added|commented|explained|continued):\s+(?=[A-Z])")
"""Speech after a colon and without marks: "The spokesperson said: We are looking into it."."""


@dataclass(slots=True)
class Speech:
    """A quotation that is being put together."""

    speaker: Speaker | None
    passages: list[Passage] = field(default_factory=list)

    def finished(self) -> Quotation:
        """What is put together, as it stands in the release."""
        speaker = self.speaker
        return Quotation(speaker.name if speaker else None, speaker.role if speaker else None, tuple(self.passages))


@dataclass(slots=True)
class Conversation:
    """What is known between one paragraph and the next."""

    attention: Attention
    made: list[Speech] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    open: Speech | None = None
    """The quotation whose last paragraph had no closing mark."""
    whole: Speech | None = None
    """The quotation that filled the paragraph before, to its end."""
    coming: Speaker | None = None
    """Who was announced ("Jo Marlow said:") with the words still to come."""
    near: Speaker | None = None
    """Who spoke or was reported in the paragraph before."""
    spoken_in_text: bool = False
    """Somebody's words stood in the paragraph before, and that was in no block quotation."""
    default: Speaker | None = None
    """To whom the release as a whole is to be attributed."""
    signed: bool = False
    """The next paragraph is the signature under a quotation, already taken in."""
    above: Speaker | None = None
    """Whose name is all that the paragraph before holds."""
    names_above: bool = False
    """The release sets names above quotations: there was one above and one below."""
    narrated: str = ""
    """The last paragraph in which the release itself spoke."""
    heard: tuple[str, ...] = ()
    """The paragraph that is looked at, and with it the narration before if the quotation stands first."""
    box_speech: dict[str, Speech] = field(default_factory=dict)
    """Block quotation → what was last said in it."""

    def paragraph(self, block: Block, parts: list[Quoted], following: Block | None) -> None:
        """Take in the next paragraph."""
        if self.signed:
            self.signed, self.above = False, None
            self.stop()
            return
        quoted_first = block.text[:1] in DOUBLE + SINGLE
        self.heard = (block.id, self.narrated) if quoted_first else (block.id,)
        paragraph = Paragraph(block, [part for part in parts if part.opened or self.open])
        if not paragraph.leads:
            self._close()
        if self._has_speech(paragraph):
            self._marked(paragraph, following)
            self.narrated = self.narrated if paragraph.all_quoted else block.id
        elif self._takes(paragraph):
            self._unmarked(paragraph, following)
        else:
            self._plain(paragraph, following)
        self.above = None if paragraph.parts else name_line(block)

    def go_on(self, block: Block) -> None:
        """Take in a paragraph without marks in the middle of the open quotation."""
        if self.open:
            whole = Quoted(0, len(block.text), opened=False, closed=False)
            self.open.passages.append(Paragraph(block, []).passage(whole))

    def _has_speech(self, paragraph: Paragraph) -> bool:
        """Whether the marks are to be looked at; those inside a block quotation of running text are not."""
        if not paragraph.parts or not paragraph.block.inside("quote"):
            return bool(paragraph.parts)
        return any(paragraph.named) or (paragraph.leads and not self._marks_inside(paragraph))

    def _marks_inside(self, paragraph: Paragraph) -> bool:
        """Whether a block quotation only begins with marked words: “Of course” is not an answer."""
        part = paragraph.parts[0]
        if self.open or not part.closed or paragraph.fills_rest(part):
            return False
        without_marks = self.whole is not None and self.whole.passages[-1].start == 0
        return without_marks or not paragraph.text[part.start : part.end].rstrip().endswith(SPEECH_ENDS)

    def _takes(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without marks is a quotation: a block quotation, or words that were announced."""
        block = paragraph.block
        if block.inside("quote"):
            return not any(mark.kind == "link" and mark.end - mark.start == len(block.text) for mark in block.marks)
        return self.coming is not None and not block.inside("list")

    def stop(self) -> None:
        """A heading, a rule or the end: nothing goes on behind it."""
        self._close()
        self.whole = self.coming = self.near = None

    def _close(self) -> None:
        """End the quotation whose closing mark never came."""
        if self.open:
            line = self.open.passages[-1].line
            self.findings.append(finding("quotation-unclosed", "This quotation is never closed.", line=line))
            self.open = None

    # --- a paragraph with quotation marks

    def _marked(self, paragraph: Paragraph, following: Block | None) -> None:
        before, self.whole = self.open or (None if self._is_for_show(paragraph) else self.whole), None
        coming, self.coming = self.coming, None
        own: Speaker | None = None
        read = 0
        for place, part in enumerate(paragraph.parts):
            self.attention.listen(paragraph.block, read, part.before)
            read = part.after
            if place and not paragraph.parts[place - 1].closed:
                self._next_line(paragraph, part)
                continue
            found = _named(paragraph, place)
            own = self._known(found) if found else self._still(own, paragraph, part)
            if place == 0 and paragraph.leads and not found:
                self._bare(paragraph, following, before, coming)
            elif self._is_said(paragraph, place, own, found):
                self._say(own, paragraph, part)
        self.attention.listen(paragraph.block, read, len(paragraph.text))
        self._remember(paragraph)
        self.coming = self._announced(paragraph, paragraph.parts[-1].after) if paragraph.parts[-1].closed else None

    def _still(self, own: Speaker | None, paragraph: Paragraph, part: Quoted) -> Speaker | None:
        """Who goes on, or was told of before, where nobody is named; None where the words hand over to somebody."""
        own = own or self._told_before(paragraph, part)
        return None if paragraph.hands_over(part) else own

    def _is_said(self, paragraph: Paragraph, place: int, own: Speaker | None, found: Speaker | None) -> bool:
        """Whether a part is somebody's words; `found` is who is named for it, `own` who then speaks."""
        part = paragraph.parts[place]
        if own:
            return paragraph.is_speech(part, own) and (found is not None or self._stands_alone(paragraph, place))
        return paragraph.is_speech(part, found) if found else paragraph.is_nobodys(part)

    def _next_line(self, paragraph: Paragraph, part: Quoted) -> None:
        """A line that goes on with the quotation of the line above, in the same paragraph."""
        if self.made and self.made[-1].passages[-1].block == paragraph.block.id:
            self.made[-1].passages.append(paragraph.passage(part))

    def _stands_alone(self, paragraph: Paragraph, place: int) -> bool:
        """Whether a part opens a sentence, or only "and" joins it to the last words said: “mean” and “cruel”."""
        if paragraph.opens_sentence(paragraph.parts[place]):
            return True
        last = self.made[-1].passages[-1] if self.made else None
        begun = paragraph.parts[place - 1].start if place else len(paragraph.text)
        said = last is not None and last.block == paragraph.block.id and last.start >= begun
        return said and paragraph.is_joined(place)

    def _told_before(self, paragraph: Paragraph, part: Quoted) -> Speaker | None:
        """Who speaks in the sentence before: "Jo Marlow said that it was open. “It is free.”"."""
        return self._reported(paragraph.sentence_before(part.before))

    def _bare(
        self, paragraph: Paragraph, following: Block | None, running: Speech | None, coming: Speaker | None
    ) -> None:
        """A paragraph that begins with quoted words and says nothing of who speaks."""
        part = paragraph.parts[0]
        fills = paragraph.fills_rest(part)
        sentence = paragraph.text[part.start : part.end].rstrip().endswith(SPEECH_ENDS)
        if not (fills or self.open or sentence):
            return
        signer = self._signer(paragraph, part.after, following) if fills and not self._is_spoken_for() else None
        if not self.open and (paragraph.hands_over(part) or (running and not fills)):
            self._say(None, paragraph, part)
        elif running and self._is_running(coming, signer):
            self._go_on(running, paragraph, signer)
        else:
            self._say(signer or coming or self._near(paragraph), paragraph, part)

    def _is_running(self, coming: Speaker | None, signer: Speaker | None) -> bool:
        """Whether nobody else can be meant to speak than who spoke to the end of the paragraph before."""
        return not coming and (self.open is not None or not signer)

    def _go_on(self, running: Speech, paragraph: Paragraph, signer: Speaker | None) -> None:
        running.passages.append(paragraph.passage(paragraph.parts[0]))
        running.speaker = running.speaker or signer
        self._in_box(paragraph.block, running)

    def _is_spoken_for(self) -> bool:
        """Whether the quotation that is not closed yet has a speaker."""
        return self.open is not None and self.open.speaker is not None

    def _near(self, paragraph: Paragraph) -> Speaker | None:
        """Who speaks in the same box, else who was told of last."""
        near = None if self._is_for_show(paragraph) else self.near or self.default
        return self._in_same_box(paragraph.block) or near

    def _is_for_show(self, paragraph: Paragraph) -> bool:
        """Whether a block quotation or a heading is only set behind somebody's words, which stood in no such block."""
        apart = paragraph.block.inside("quote") is not None or paragraph.block.kind == "heading"
        return apart and self.spoken_in_text

    def _in_box(self, block: Block, speech: Speech) -> None:
        box = block.inside("quote")
        if box:
            self.box_speech[box.id] = speech

    def _in_same_box(self, block: Block) -> Speaker | None:
        """Who spoke in this block quotation before somebody else's quotation came in between."""
        box = block.inside("quote")
        earlier = self.box_speech.get(box.id) if box else None
        return earlier.speaker if earlier else None

    def _signer(self, paragraph: Paragraph, after: int, following: Block | None) -> Speaker | None:
        """The speaker in the line under a quotation, which may be the next paragraph."""
        found = self._known(paragraph.signed(after) or told_below(following))
        if found:
            return found
        below = name_line(following, paragraph.block)
        dashed = following is not None and following.text.strip(" *")[:1] in DASHES
        if self.above and not dashed and (below or self.names_above):
            self.names_above = True
            return self._known(self.above)
        self.signed = below is not None
        return self._known(below)

    def _say(self, speaker: Speaker | None, paragraph: Paragraph, part: Quoted) -> None:
        speech = Speech(speaker, [paragraph.passage(part)])
        self.made.append(speech)
        self._in_box(paragraph.block, speech)

    def _remember(self, paragraph: Paragraph) -> None:
        """What the end of a paragraph with marks means for the next one."""
        spoken = self.made[-1] if self.made and self.made[-1].passages[-1].block == paragraph.block.id else None
        self.near = spoken.speaker if spoken else None
        self.spoken_in_text = spoken is not None and paragraph.block.inside("quote") is None
        last = paragraph.parts[-1]
        if spoken is None or spoken.passages[-1].start < last.start:
            return
        self.open = None if last.closed else spoken
        if last.closed and not paragraph.text[last.after :].strip(NOTHING):
            self.whole = spoken

    # --- a paragraph without quotation marks

    def _unmarked(self, paragraph: Paragraph, following: Block | None) -> None:
        """A block quotation without marks, or the words behind "Jo Marlow said:"."""
        announced = self._announces(paragraph)
        if announced:
            self.whole, self.coming = None, announced
            return
        in_box = paragraph.block.inside("quote") is not None
        coming, self.coming = self.coming, None
        part, signer = self._signed(paragraph, following)
        goes_on = self.whole if in_box and not (coming or signer) else None
        if goes_on and self._goes_on_in_box(goes_on, paragraph.block):
            goes_on.passages.append(paragraph.passage(part))
        elif signer or coming or not is_notice(paragraph.block):
            self._say(signer or coming, paragraph, part)
        else:
            return
        self.whole = self.made[-1] if in_box else None

    def _announces(self, paragraph: Paragraph) -> Speaker | None:
        """Who is named by a paragraph that is nothing but "Jo Marlow said:"."""
        announced = self._announced(paragraph, 0) if len(paragraph.block.sentences) == 1 else None
        return announced if announced and announced.named and paragraph.text.endswith(":") else None

    def _signed(self, paragraph: Paragraph, following: Block | None) -> tuple[Quoted, Speaker | None]:
        """The words of a paragraph, and who has signed them: behind it or in its last line."""
        whole = Quoted(0, len(paragraph.text), opened=False, closed=False)
        signer = self._signer(paragraph, len(paragraph.text), following)
        above, broken, last_line = paragraph.text.rpartition("\n")
        if signer or not broken:
            return whole, signer
        signer = self._known(signature(last_line))
        return Quoted(0, len(above), opened=False, closed=False) if signer else whole, signer

    def _goes_on_in_box(self, speech: Speech, block: Block) -> bool:
        box = block.inside("quote")
        return box is not None and self.box_speech.get(box.id) is speech

    def _plain(self, paragraph: Paragraph, following: Block | None) -> None:
        block = paragraph.block
        self.whole, self.narrated, self.spoken_in_text = None, block.id, False
        self.attention.listen(block, 0, len(block.text))
        owner = self._known(attributed(block.text))
        self.default = owner or self.default
        self.coming = self._announced(paragraph, 0) or (None if owner else self._named_above(paragraph, following))
        self.near = self._reported(block.sentences[-1].text) if block.sentences else None
        if self.near:  # "Jo Marlow thanked Robin Vale.": whoever else is in that sentence is not out of mind
            self.attention.listen(block, block.sentences[-1].start, len(block.text))
        spoken = WITHOUT_MARKS.match(block.text)
        speaker = self._known(introduced(spoken.group())) if spoken else None
        if spoken and speaker:
            self._say(speaker, paragraph, Quoted(spoken.end(), len(block.text), opened=False, closed=False))
            self.coming = None

    def _announced(self, paragraph: Paragraph, start: int) -> Speaker | None:
        """Who is announced at the end of a paragraph, for words in the next one."""
        tail = paragraph.text[max(start, len(paragraph.text) - LONGEST_ATTRIBUTION) :].rstrip(" *")
        if not tail.endswith((":", ",")):
            return None
        words = paragraph.text[max(start, paragraph.sentence_start(len(paragraph.text) - 1)) :]
        words = words[-LONGEST_ATTRIBUTION:]
        return self._known(introduced(words)) if has_verb(words) else None

    def _named_above(self, paragraph: Paragraph, following: Block | None) -> Speaker | None:
        """The speaker of a line such as "Jo Marlow, chair:" above quoted words."""
        quoted_next = following is not None and following.text[:1] in DOUBLE + SINGLE
        short = len(paragraph.text) <= LONGEST_ATTRIBUTION and paragraph.text.endswith(":")
        return self._known(announced_by_role(paragraph.text.strip(" *:"))) if quoted_next and short else None

    def _reported(self, sentence: str) -> Speaker | None:
        """Who is said to speak in a sentence without marks; one name alone only where the release has it in full."""
        speaker = reported(sentence)
        known = speaker is not None and (speaker.named or speaker.pronoun or self.attention.people.knows(speaker.name))
        return self._known(speaker) if known else None

    def _known(self, speaker: Speaker | None) -> Speaker | None:
        return self.attention.known(speaker, self.heard)


def _named(paragraph: Paragraph, place: int) -> Speaker | None:
    """Who is named for a part of a paragraph."""
    found = paragraph.named[place]
    if found and not place and not paragraph.leads and paragraph.opens_sentence(paragraph.parts[place]):
        return replace(found, goes_on=False)  # "Jo Marlow wept. “It is over,” she added."
    return found
