"""What stands above the text: a ```yaml fence, a `---` block, or nothing.

Every value stays the text that was typed, so that a telephone number keeps its zeros (YAML's own
number rules read 03001232040 as an octal number).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from accessible_release.characters import HALF_CHARACTER, clean
from accessible_release.errors import Unusable, quoted
from accessible_release.findings import Finding, finding

MAX_CHARACTERS = 65_536
MAX_DEPTH = 50
FENCE = re.compile(r"\A\s*```[ \t]*ya?ml[ \t]*\n")
FENCE_END = re.compile(r"^```[ \t]*$", re.MULTILINE)
DASHES = re.compile(r"\A\s*---[ \t]*\n(?=[ \t]*\S)")
DASHES_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
KEY_LINE = re.compile(r"[\w.:-]+[ \t]*:(?:[ \t]|\n|$)")
MUST_AGREE = re.compile(r"title|phone|tel|helpline", re.IGNORECASE)
CURE = "Correct the YAML, or take the block out: the text alone is enough."


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Nested mappings and lists of texts, and where the body begins."""

    values: dict[str, Any] = field(default_factory=dict)
    body_start: int = 0
    """Characters before the body."""
    findings: tuple[Finding, ...] = ()

    def first(self, *paths: str) -> str | None:
        """The first text that is there, by dotted path; `og.title` also finds the key `og:title`."""
        for path in paths:
            value = self._at(path.split("."))
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
        return None

    def _at(self, steps: list[str]) -> Any:
        for joint in (".", ":", "_"):
            if joint.join(steps) in self.values:
                return self.values[joint.join(steps)]
        found: Any = self.values
        for step in steps:
            found = found.get(step) if isinstance(found, dict) else None
        return found


def split(text: str, *, where: str) -> FrontMatter:
    """The front matter of `text`. Raises `Unusable` with line and column for one that cannot be trusted."""
    for opening, closing in ((FENCE, FENCE_END), (DASHES, DASHES_END)):
        begin = opening.match(text)
        if not begin:
            continue
        end = closing.search(text, begin.end())
        if end:
            return _parsed(text, begin.end(), end, where)
        if opening is FENCE or KEY_LINE.match(text, begin.end()):
            line = text.count("\n", 0, begin.end())
            raise _refused(f"the front matter that opens on line {line} is never closed", where, line)
    return FrontMatter()


def bounds(text: str) -> int:
    """Where the body of `text` begins; 0 where it has no front matter that is closed."""
    for opening, closing in ((FENCE, FENCE_END), (DASHES, DASHES_END)):
        begin = opening.match(text)
        end = closing.search(text, begin.end()) if begin else None
        if end:
            return min(end.end() + 1, len(text))
    return 0


def written(values: dict[str, str]) -> str:
    """A block of front matter with these values, from which they are read as they are; empty for none."""
    if not values:
        return ""
    block = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=MAX_CHARACTERS)
    return f"---\n{block}---\n"


def _parsed(text: str, start: int, end: re.Match[str], where: str) -> FrontMatter:
    block = text[start : end.start()]
    first_line = text.count("\n", 0, start) + 1
    if len(block) > MAX_CHARACTERS:
        raise _refused(f"the front matter is longer than {MAX_CHARACTERS:,} characters", where, first_line)
    try:
        _check_events(block, where, first_line)
        node = yaml.compose(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise _broken(error, where, first_line) from error
    except (ValueError, OverflowError) as error:  # an escape beyond Unicode ("\UFFFFFFFF")
        raise _refused("an escape in it stands for no character", where, first_line) from error
    body_start = min(end.end() + 1, len(text))
    if node is None:
        return FrontMatter({}, body_start)
    if not isinstance(node, yaml.MappingNode):
        raise _refused("the front matter is not a list of “key: value” lines", where, first_line)
    reader = _Reader(where, first_line)
    values = reader.mapping(node)
    return FrontMatter(values, body_start, (*_duplicates(node, where, first_line), *reader.findings))


@dataclass(slots=True)
class _Reader:
    """Makes values of what was parsed; what escapes put into them is cleaned as the body is."""

    where: str
    first_line: int
    findings: list[Finding] = field(default_factory=list)

    def mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        """Texts, lists and mappings by their keys; of a key that stands twice the last value."""
        return {self._key(key): self._value(value) for key, value in node.value}

    def _key(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise _refused("a key is a list or a mapping, not a text", self.where, self._line(node))
        return self._text(node)

    def _value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        return [self._value(each) for each in node.value] if isinstance(node, yaml.SequenceNode) else self._text(node)

    def _text(self, node: yaml.Node) -> str:
        text, noticed = clean(str(node.value))
        self.findings += [replace(each, line=self._line(node)) for each in noticed]
        return text

    def _line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)


def _check_events(block: str, where: str, first_line: int) -> None:
    """Refuse what YAML can do and front matter never needs, before anything is built."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if getattr(event, "anchor", None):  # an alias has one too
            raise _refused("YAML anchors and aliases are not allowed", where, line)
        if HALF_CHARACTER.search(str(getattr(event, "value", ""))):
            raise _refused("half a character (a lone surrogate) stands in it", where, line)
        tag = getattr(event, "tag", None)
        if tag:
            raise _refused(f"the YAML tag {quoted(tag)} is not allowed", where, line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _refused(f"the front matter is nested deeper than {MAX_DEPTH}", where, line)


def _duplicates(node: yaml.Node, where: str, first_line: int) -> Iterator[Finding]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicates(item, where, first_line)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: dict[str, Any] = {}
    for key, value in node.value:
        name, line = str(key.value), first_line + key.start_mark.line
        if name in seen:
            if MUST_AGREE.search(name) and seen[name] != value.value:
                raise _refused(f"{quoted(name)} stands twice with different values", where, line)
            yield finding("front-matter-duplicate-key", f"The key {quoted(name)} stands twice.", line=line)
        seen[name] = value.value
        yield from _duplicates(value, where, first_line)


def _broken(error: yaml.YAMLError, where: str, first_line: int) -> Unusable:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    column = f", column {mark.column + 1}" if mark else ""
    problem = getattr(error, "problem", None) or "cannot be parsed"
    return _refused(f"the front matter is not valid YAML{column}: {problem}", where, line)


def _refused(message: str, where: str, line: int) -> Unusable:
    return Unusable("front-matter", f"{message}.", where=f"{where}, line {line}", hint=CURE)
