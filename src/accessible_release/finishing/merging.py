"""A person's text and a later draft, merged sentence by sentence: no word of a person's is lost.

What a person left as it was drafted follows the new draft. What a person changed stays; where the release has changed
there too, both versions stand side by side between lines that begin with `!!`, and a person chooses.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from accessible_release.errors import NeedsAPerson
from accessible_release.finishing.decisions import Drafted
from accessible_release.finishing.drafting import WORD, by_tag, explained, heirs, is_sentence
from accessible_release.finishing.text import CONFLICT, END, NEW_DRAFT, OWN, TAG, EasyText, Line

EMPTY = Line("")


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, and what happened to it."""

    text: EasyText
    followed: tuple[str, ...]
    """Tags, as the release now has them, whose lines came from the new draft."""
    conflicts: int
    """How many pairs of versions stand side by side."""


def merged(mine: EasyText, base: Mapping[str, Drafted], draft: EasyText, drafted: Mapping[str, Drafted]) -> Merged:
    """A person's text, which was made from `base`, with the new `draft`, whose own base is `drafted`.

    Raises `NeedsAPerson` where older versions still stand side by side, or nothing is known of what was drafted.
    """
    if mine.conflicts:
        raise NeedsAPerson(
            "easy-text-conflict",
            f"two versions of a sentence stand side by side on line {mine.conflicts[0]}.",
            hint="Keep one of the two, take out the lines that begin with !!, then do it again.",
        )
    if not base:
        raise NeedsAPerson(
            "decisions-missing",
            "the file that ends in “.review.toml” is not there, so nobody knows what was drafted and what you wrote.",
            hint="Put it back; or move the text away, run “draft” again, and copy your sentences into it.",
        )
    return _Merger(mine, base, draft, drafted).done()


@dataclass(slots=True)
class _Merger:
    mine: EasyText
    base: Mapping[str, Drafted]
    draft: EasyText
    drafted: Mapping[str, Drafted]
    out: list[Line] = field(default_factory=list)
    heirs: dict[str, str] = field(default_factory=dict)
    """Old tag → new tag."""
    followed: list[str] = field(default_factory=list)
    conflicts: int = 0

    def done(self) -> Merged:
        self.heirs = self._heirs()
        self._written, self._new = by_tag(self.mine.lines), by_tag(self.draft.lines)
        places = {name: place for place, line in enumerate(self.mine.lines) for name in line.tags[:1]}
        begun: set[str] = set()
        for place, line in enumerate(self.mine.lines):
            if not line.tags:
                self.out.append(line)
                continue
            name = line.tags[0]
            self._line(line, first=name not in begun, last=places[name] == place)
            begun.add(name)
        self._reconsider_left_out()
        for name in self._added():
            self._insert(name, self._slice(name, headed=True))
        self._words()
        left_out = {self.heirs[name]: why for name, why in self.mine.left_out.items() if name in self.heirs}
        text = replace(
            self.mine, of=self.draft.of, source=self.draft.source, lines=tuple(closed(self.out)), left_out=left_out
        )
        return Merged(text, tuple(self.followed), self.conflicts)

    _written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _new: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def _heirs(self) -> dict[str, str]:
        new = {name: each.source for name, each in self.drafted.items() if is_sentence(name)}
        own = {name: name for name in OWN if name in self.base and name in self.drafted}
        return {**own, **heirs(self.base, new)}

    def _line(self, line: Line, *, first: bool, last: bool) -> None:
        """A line of a person's file: kept, replaced, or set beside its new version."""
        name = line.tags[0]
        if name not in self.base:  # a tag that a person made up
            self._keep(line)
            return
        if not self._touched(line):
            self._follow(line, first=first)
            return
        changed = [tag for tag in line.tags if self._changed(tag)]
        if changed and first:
            self._open_conflict(changed[0])
        self._keep(line)
        if changed and last:
            self._close_conflict(next((tag for tag in changed if tag in self.heirs), ""))

    def _keep(self, line: Line) -> None:
        """A line as a person wrote it, with the tags that its sentences have now."""
        self.out.append(_retagged(line, [self.heirs[tag] for tag in line.tags if tag in self.heirs]))

    def _touched(self, line: Line) -> bool:
        """Whether a person wrote any of the lines of a sentence."""
        return any(self._written.get(tag, ()) != self._was(tag) for tag in line.tags[:1])

    def _was(self, tag: str) -> tuple[str, ...]:
        return self.base[tag].lines if tag in self.base else ()

    def _changed(self, tag: str) -> bool:
        """Whether the release says something else there now, or nothing."""
        heir = self.heirs.get(tag)
        return tag in self.base and (heir is None or self.base[tag].source != self.drafted[heir].source)

    def _follow(self, line: Line, *, first: bool) -> None:
        """What nobody touched is as the new draft has it."""
        heirs = [self.heirs[tag] for tag in line.tags if tag in self.heirs]
        if not heirs:
            return
        was = [_retagged(Line(each), heirs[:1] if len(line.tags) == 1 else heirs) for each in self._was(line.tags[0])]
        if [each.written for each in was] == list(self._new.get(heirs[0], ())):
            self.out.append(_retagged(line, heirs))
        elif first:
            self.out += self._slice(heirs[0])
            self.followed.append(heirs[0])

    def _open_conflict(self, tag: str) -> None:
        self.conflicts += 1
        before, heir = self.base[tag].source, self.heirs.get(tag)
        if heir is None:
            said = (
                f"The release no longer says: {_shown(before)} Take your words out; or keep them as words of your own."
            )
        else:
            now = self.drafted[heir].source
            said = f"The release said: {_shown(before)} It now says: {_shown(now)} Keep your words or the new draft."
        self.out += [EMPTY, Line(f"{CONFLICT} {said} Then take out the lines that begin with {CONFLICT}"), EMPTY]

    def _close_conflict(self, tag: str) -> None:
        if tag:
            self.out += [EMPTY, Line(NEW_DRAFT), EMPTY, *self._slice(self.heirs[tag])]
        self.out += [EMPTY, Line(END), EMPTY]

    def _slice(self, name: str, *, headed: bool = False) -> list[Line]:
        """The lines of a sentence in the new draft, with the empty lines between them and the heading above them."""
        lines = self.draft.lines
        places = [place for place, line in enumerate(lines) if line.tags[:1] == (name,)]
        if not places:
            return []
        found: list[Line] = []
        for place in range(places[0], places[-1] + 1):
            if place in places or (lines[place].is_blank and found and not found[-1].is_blank):
                found.append(lines[place])
        return [*(self._heading(places[0]) if headed else ()), *found]

    def _heading(self, place: int) -> list[Line]:
        """The heading of ours that stands right above a line of the new draft, if a person has it not already."""
        above = [line for line in self.draft.lines[max(place - 2, 0) : place] if line.written]
        heading = above[-1] if above else EMPTY
        known = {line.written for line in self.out}
        new = heading.written.startswith("#") and not heading.tags and heading.written not in known
        return [heading, EMPTY] if new else []

    def _added(self) -> Iterator[str]:
        """The sentences that the release did not have before."""
        heirs = set(self.heirs.values())
        yield from (name for name in self.drafted if is_sentence(name) and name not in heirs)
        yield from (name for name in OWN if name in self.drafted and name not in heirs and name not in self.base)

    def _insert(self, name: str, lines: list[Line]) -> None:
        """Put lines behind those of the sentence that stands before them in the new draft."""
        if not lines:
            return
        self.followed.append(name)
        place = self._place(name)
        close = 0 < place <= len(self.out) and is_item(self.out[place - 1]) and is_item(lines[0])
        self.out[place:place] = lines if close else [EMPTY, *lines, EMPTY]

    def _place(self, name: str) -> int:
        order = [line.tags[0] for line in self.draft.lines if line.tags]
        standing = {tag: place for place, line in enumerate(self.out) for tag in line.tags}
        before = order[: order.index(name)] if name in order else []
        host = next((tag for tag in reversed(before) if tag in standing), None)
        return standing[host] + 1 if host else 0

    def _reconsider_left_out(self) -> None:
        """What a person left out and the release has changed stands beside its new draft."""
        for tag, why in self.mine.left_out.items():
            heir = self.heirs.get(tag)
            if heir and self._changed(tag) and heir not in {name for line in self.out for name in line.tags}:
                before, now = _shown(self.base[tag].source), _shown(self.drafted[heir].source)
                self.conflicts += 1
                said = (
                    f"This was left out ({why}). The release said: {before} It now says: {now} Keep it or take it out."
                )
                lines = [Line(f"{CONFLICT} {said}"), EMPTY, *self._slice(heir), EMPTY, Line(END)]
                place = self._place(heir)
                self.out[place:place] = [EMPTY, *lines, EMPTY]

    def _words(self) -> None:
        """Explained words: new ones at the end, those that nobody needs or touched taken away."""
        mine, new = explained(self.mine.lines), explained(self.draft.lines)
        was = {name.removeprefix(WORD): each.lines for name, each in self.base.items() if name.startswith(WORD)}
        untouched = {term: lines for term, lines in mine.items() if was.get(term) == lines}
        gone = set(_lines_of(untouched, unless=new))
        self.out = [line for line in self.out if line.written not in gone]
        added = [Line(line) for line in _lines_of(new, unless={*was, *mine})]
        if added:
            self._explain(added, set(_lines_of(mine)))

    def _explain(self, added: list[Line], mine: set[str]) -> None:
        """New explained words behind the last of `mine`; under their heading, where there are none yet."""
        last = max((place for place, line in enumerate(self.out) if line.written in mine), default=None)
        if last is not None:
            self.out[last + 1 : last + 1] = added
            return
        heading = next(line for line in self.draft.lines if "words" in line.tags)
        known = any("words" in line.tags for line in self.out)
        self.out += [EMPTY, *([] if known else [heading]), EMPTY, *added]


def _shown(sentence: str) -> str:
    return f"“{' '.join(sentence.split())}”"


def is_item(line: Line) -> bool:
    """Whether a list's item begins on it."""
    return line.written.lstrip().startswith(("- ", "* "))


def _lines_of(explained: Mapping[str, Iterable[str]], unless: Container[str] = ()) -> Iterator[str]:
    """The lines that explain words, but for the words `unless`."""
    return (line for term, lines in explained.items() if term not in unless for line in lines)


def _retagged(line: Line, tags: list[str]) -> Line:
    """The line with other tags."""
    bare = TAG.sub("", line.written)
    return Line(f"{bare} {{{' '.join(dict.fromkeys(tags))}}}") if tags else Line(bare)


def closed(lines: Iterable[Line]) -> Iterator[Line]:
    """Without empty lines one after another; in code they are kept."""
    fenced, empty = False, True
    for line in lines:
        if line.written.lstrip("> ").startswith("```"):
            fenced = not fenced
        if line.written or fenced or not empty:
            yield line
        empty = not line.written
