"""Where a listener may jump to: each heading, and where somebody's own words begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.model import ScriptLine


def chapter_name(text: str) -> str:
    """`text` as the name of a chapter, without the full stop or colon at its end."""
    return text.strip().rstrip(".:\u06d4\u0964 \u00a0")


def with_chapters(
    lines: Sequence[ScriptLine], name: str, phrases: Mapping[str, Mapping[str, str]]
) -> Iterator[ScriptLine]:
    """The lines of the text with the chapters that begin in it; the headings among them have theirs.

    `name` is that of the text as a whole, `phrases` are those of its language. A chapter for each quotation with a
    speaker begins with what announces it, and another where the release's own words go on: nobody's words are filed
    under somebody else's name.
    """
    groups = _groups(lines)
    running = _Running(name, phrases)
    for place, group in enumerate(groups):
        following = groups[place + 1].speaker if place + 1 < len(groups) else ""
        chapter = running.begun_by(group, following)
        yield replace(group.lines[0], chapter=chapter)
        yield from (replace(line, chapter="") for line in group.lines[1:])


@dataclass
class _Group:
    """A sentence with what is announced before and after it."""

    lines: list[ScriptLine] = field(default_factory=list)

    @property
    def heading(self) -> str:
        return next((line.chapter for line in self.lines if line.chapter), "")

    @property
    def speaker(self) -> str:
        """Whose words are in it, by the first of them; empty for the release's own."""
        speakers = (part.speaker for line in self.lines for part in line.written if part.speaker)
        return "" if self.heading else next(speakers, "")

    @property
    def words(self) -> str:
        """The sentence as it is printed."""
        return "".join(part.text for line in self.lines if line.sentence for part in line.written)

    @property
    def leads_in(self) -> bool:
        """`He added:`, said of what follows."""
        return not self.heading and self.lines[-1].text.endswith(":")

    def takes(self, line: ScriptLine) -> bool:
        """Whether the line belongs to this sentence and not to the next."""
        read = [each.sentence for each in self.lines if each.sentence]
        return not read or line.element == read[-1]


def _groups(lines: Sequence[ScriptLine]) -> list[_Group]:
    groups: list[_Group] = []
    for line in lines:
        if not groups or not groups[-1].takes(line):
            groups.append(_Group())
        groups[-1].lines.append(line)
    return groups


@dataclass
class _Running:
    """The chapter that runs: the text, a section of it, or somebody's words in it."""

    text: str
    phrases: Mapping[str, Mapping[str, str]]
    heading: str = ""
    """The heading that was the last thing heard."""
    section: str = ""
    speaker: str = ""

    def begun_by(self, group: _Group, following: str) -> str:
        """The name of the chapter that begins with the sentence, or an empty text."""
        before, self.heading = self.heading, group.heading
        if group.heading:
            self.section, self.speaker = group.heading, ""
            return group.heading
        speaker = group.speaker or (following if group.leads_in else "")
        if speaker == self.speaker:
            return ""
        self.speaker = speaker
        if speaker and speaker in before:  # "What Simon Bailey said"
            self.section = ""
            return ""
        return self._of_speaker(speaker) if speaker else self._of_text()

    def _of_speaker(self, speaker: str) -> str:
        return self.phrases["audio"]["chapter_quotation"].replace("{speaker}", speaker)

    def _of_text(self) -> str:
        return self.phrases["audio"]["chapter_goes_on"].replace("{chapter}", self.section or self.text)
