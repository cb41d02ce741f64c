"""A block seen as narration and quoted parts, with quick answers about what stands where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from accessible_release.model import Block, Passage
from accessible_release.reading.aliases import ends_before_alias
from accessible_release.reading.attribution import (
    DASHES,
    DENIED_AFTER,
    LONGEST_ATTRIBUTION,
    follows,
    handed_to,
    has_verb,
    introduced,
    names_a_thing,
    signature,
)
from accessible_release.reading.quotemarks import Quoted
from accessible_release.reading.speaker import Speaker, is_person

SPEECH_ENDS = (".", ",", "!", "?", "…")
JOINED = re.compile(
    r",? (?:and|or|but|who|which|that)"
    r"(?: (?:that|was|were|is|are|it|also|had|has|have|been|an?|the|of|as|who|which)){0,5}[ ,]*"
)
LEAST_WORDS = 3
"""Shorter quoted parts inside somebody's sentence are names or single words, not quotations."""
NOTHING = " .*\u00a0"
"""What may stand behind the closing mark of a quotation that fills its paragraph."""


@dataclass(slots=True)
class Paragraph:
    """One block and its quoted parts."""

    block: Block
    parts: list[Quoted]
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    named: list[Speaker | None] = field(default_factory=list)
    """For each part, the speaker named or described in its own sentence, as the text has it."""

    def __post_init__(self) -> None:
        self.starts = [sentence.start for sentence in self.block.sentences]
        self.ends = [sentence.end for sentence in self.block.sentences]
        self.named = [self._attribution(place) for place in range(len(self.parts))]

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.block.text

    @property
    def leads(self) -> bool:
        """Whether the paragraph begins with quoted words."""
        return bool(self.parts) and not self.text[: self.parts[0].before].strip(" *")

    @property
    def all_quoted(self) -> bool:
        """Whether there is nothing but one quoted part."""
        alone = len(self.parts) == 1 and self.leads
        return alone and not self.text[self.parts[0].after :].strip(NOTHING)

    def _attribution(self, place: int) -> Speaker | None:
        part = self.parts[place]
        earlier = (other.after for other in reversed(self.parts[:place]) if not self._is_alias(other))
        later = (other.before for other in self.parts[place + 1 :] if not self._is_alias(other))
        floor, limit = next(earlier, 0), next(later, len(self.text))
        start = max(floor, self.sentence_start(part.before), part.before - LONGEST_ATTRIBUTION)
        before = self.text[start : part.before]
        after = self.text[part.after : min(limit, self.sentence_end(part.after))] if part.closed else ""
        if DENIED_AFTER.match(after):
            return None
        handed = handed_to(after) if self.hands_over(part) else None
        return (introduced(before) if before.strip() else None) or follows(after) or handed

    def _is_alias(self, part: Quoted) -> bool:
        """Whether the part is only what somebody is called: "the woman, referred to as ‘Participant 17’, said"."""
        few = len(self.text[part.start : part.end].split()) < LEAST_WORDS
        return few and ends_before_alias(self.text[max(0, part.before - LONGEST_ATTRIBUTION) : part.before])

    def sentence_start(self, place: int) -> int:
        """Where the sentence begins that `place` is in."""
        at = bisect_right(self.starts, place) - 1
        return self.starts[at] if at >= 0 else 0

    def sentence_end(self, place: int) -> int:
        """Where the sentence ends that `place` is in."""
        at = bisect_left(self.ends, place)
        return self.ends[at] if at < len(self.ends) else len(self.text)

    def sentence_before(self, place: int) -> str:
        """The sentence before the one that `place` is in; an empty text for the first."""
        at = bisect_right(self.starts, place) - 2
        return self.block.sentences[at].text if at >= 0 else ""

    def is_joined(self, place: int) -> bool:
        """Whether nothing but "and" or the like stands between a part and the one before."""
        return bool(place) and bool(JOINED.fullmatch(self.text, self.parts[place - 1].after, self.parts[place].before))

    def opens_sentence(self, part: Quoted) -> bool:
        """Whether a sentence begins with the quoted part."""
        return self.sentence_start(part.start) in {part.before, part.start}

    def hands_over(self, part: Quoted) -> bool:
        """Whether words behind the part, in its own sentence, say who speaks: “I did not,” came the answer."""
        rest = self.text[part.after : self.sentence_end(part.after)]
        return part.closed and self.text[part.before : part.end].rstrip().endswith(",") and bool(rest.strip(NOTHING))

    def _is_handed_over(self, part: Quoted) -> bool:
        """Whether the sentence goes on behind the part: a comma before the mark, or small letters behind."""
        return self.hands_over(part) or self.text[part.after : part.after + 2].strip().islower()

    def fills_rest(self, part: Quoted) -> bool:
        """Whether nothing stands behind the part, or only a signature."""
        rest = self.text[part.after : part.after + LONGEST_ATTRIBUTION].strip(NOTHING)
        return not rest or rest[0] in f"\n{DASHES}"

    def signed(self, place: int) -> Speaker | None:
        """The signature in the same paragraph behind `place`: "– Jane Doe, chair"."""
        rest = self.text[place : place + LONGEST_ATTRIBUTION].strip(NOTHING)
        return signature(rest.strip().replace("\n", ", ")) if rest[:1] in f"\n{DASHES}" else None

    def is_speech(self, part: Quoted, speaker: Speaker) -> bool:
        """Whether the quoted part is somebody's words, not a name or a single word in marks."""
        words = self.text[part.start : part.end]
        before = self.text[max(0, part.before - LONGEST_ATTRIBUTION) : part.before]
        handed = before.rstrip(" *").endswith((":", ",")) or self._is_handed_on(part)
        if not handed and names_a_thing(before, words):
            return False
        whole = handed or words.endswith(SPEECH_ENDS) or self.opens_sentence(part)
        word = words[:1].islower() and not words.endswith(SPEECH_ENDS)  # “He had two words: “please” and “now”.”
        return ((handed and not word) or len(words.split()) >= LEAST_WORDS or words.endswith(SPEECH_ENDS)) and (
            whole or speaker.named or is_person(speaker.name)
        )

    def _is_handed_on(self, part: Quoted) -> bool:
        """Whether the comma that joins a sentence's first words to "said X" stands outside the mark."""
        return self.text[part.after : part.after + 1] == "," and self.opens_sentence(part)

    def is_nobodys(self, part: Quoted) -> bool:
        """Whether the part is somebody's words, though it is not said whose.

        It is the first paragraph of what is said, or “They are late,” one shouted.
        """
        before = self.text[max(0, part.before - LONGEST_ATTRIBUTION) : part.before]
        begun = not part.closed and before.rstrip(" *").endswith(":")
        rest = self.text[part.after : self.sentence_end(part.after)]
        return begun or (self._is_handed_over(part) and self.opens_sentence(part) and has_verb(rest))

    def passage(self, part: Quoted) -> Passage:
        """The words without the comma that only joins them to "said X"."""
        text = self.text[part.start : part.end]
        start = part.start + len(text) - len(text.lstrip())
        text = text.strip()
        if text.endswith(",") and part.closed:
            text = text[:-1]
        sentence = self.block.sentences[max(bisect_right(self.starts, start) - 1, 0)]
        return Passage(text, self.block.id, start, start + len(text), sentence.line)
