"""The easy-read text of a release as a file: Markdown, one sentence a line, each line tagged with its source.

A line ends with the id of the sentence of the release that it tells: `They help people. {s0004}`. A line without one
is a person's own, or a heading of ours. A picture stands before its sentence: `![A telephone](picture:telephone)`.
What is left out is listed in the front matter, with the reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.reading import front_matter
from accessible_release.reading.source import Source

OWN = ("title", "publisher", "published", "words")
"""Tags of lines that tell no sentence: the title, two lines about the release, the heading of the hard words."""
TAG = re.compile(rf"(?<!\\)[ \t]*\{{((?:s\d{{4,}}|{'|'.join(OWN)})(?: +s\d{{4,}})*)\}}[ \t]*$")
PICTURE = re.compile(r"(?<!\\)!\[((?:[^\]\\]|\\.)*)\]\(picture:([\w-]+)\)[ \t]*")
CONFLICT = "!!"
"""How the lines begin that stand about two versions of which a person must choose one."""
NEW_DRAFT, END = f"{CONFLICT} The new draft:", f"{CONFLICT} End."
"""Between the two versions, and after both."""
KEYS = ("easy_read_of", "source", "checked_by", "checked_on", "signature")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text as it stands in the file."""

    written: str
    """With its tag and its picture; without white space at the end."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The ids of the sentences that it tells, or one of `OWN`."""
        found = TAG.search(self.written)
        return tuple(found[1].split()) if found else ()

    @property
    def markdown(self) -> str:
        """Without tag and picture."""
        return PICTURE.sub("", TAG.sub("", self.written)).rstrip()

    @property
    def picture(self) -> str:
        """The name of the picture before it, or nothing."""
        found = PICTURE.search(self.written)
        return found[2] if found else ""

    @property
    def is_blank(self) -> bool:
        """Whether it is empty, or an empty line inside of a quotation."""
        return not self.written.strip("> ")

    @property
    def is_conflict(self) -> bool:
        """Whether it stands about two versions."""
        return self.written.lstrip().startswith(CONFLICT)


@dataclass(frozen=True, slots=True)
class EasyText:
    """An easy-read text with what it says of itself."""

    of: str
    """The name of the release's file."""
    source: str
    """The seal of what the release said when the text was last drafted or merged."""
    lines: tuple[Line, ...]
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Ids of sentences that no line tells → why."""
    checked_by: str = ""
    """`NAME, ROLE`; empty for nobody."""
    checked_on: str = ""
    """ISO 8601."""
    signature: str = ""
    first_line: int = 1
    """The line of the file on which the body begins."""

    @property
    def conflicts(self) -> list[int]:
        """The lines of the file that stand about two versions."""
        return [number for number, line in enumerate(self.lines, start=self.first_line) if line.is_conflict]


def parse(read_in: Source) -> EasyText:
    """The text in a file. Raises `Unusable` where its front matter is not that of an easy-read text."""
    where = quoted(read_in.name)
    front = front_matter.split(read_in.text, where=where)
    left_out = front.values.get("left_out") or {}
    if not isinstance(front.values.get("easy_read_of"), str) or not isinstance(left_out, dict):
        raise Unusable(
            "easy-text-broken",
            "its front matter is not that of an easy-read text.",
            where=where,
            hint="Keep the lines between the two “---” as “draft” wrote them.",
        )
    values = {key: front.first(key) or "" for key in KEYS}
    body = read_in.text[front.body_start :]
    return EasyText(
        of=values["easy_read_of"],
        source=values["source"],
        lines=tuple(Line(each.rstrip()) for each in body.split("\n")),
        left_out={name: _reason(reason) for name, reason in left_out.items()},
        checked_by=values["checked_by"],
        checked_on=values["checked_on"],
        signature=values["signature"],
        first_line=read_in.text.count("\n", 0, front.body_start) + 1,
    )


def dump(text: EasyText) -> str:
    """The text as it stands in its file."""
    return "\n".join([*_front(text), *(line.written for line in _trimmed(text.lines)), ""])


def _front(text: EasyText) -> Iterator[str]:
    values = {
        "easy_read_of": text.of,
        "source": text.source,
        "checked_by": text.checked_by,
        "checked_on": text.checked_on,
        "signature": text.signature,
    }
    yield "---"
    yield from (f"{key}: {_scalar(value)}" for key, value in values.items() if value)
    if text.left_out:
        yield "left_out:"
        yield from (f"  {name}: {_scalar(reason)}" for name, reason in sorted(text.left_out.items()))
    yield "---"
    yield ""


def _scalar(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _reason(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _trimmed(lines: Iterable[Line]) -> list[Line]:
    """Without empty lines at the beginning and the end."""
    kept = list(lines)
    while kept and not kept[0].written:
        kept.pop(0)
    while kept and not kept[-1].written:
        kept.pop()
    return kept
