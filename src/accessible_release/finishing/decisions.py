"""What people decided that is no text, and what was drafted: `news.review.toml`, beside the release.

`[[drafted]]` holds, for each sentence of the release, what it said and which lines were drafted for it, so that a
later draft can be merged. `[[accepted]]` holds the questions that a person answered, each with a reason and a name;
`[[left_out_together]]` what was left out in one act, with one reason and name; `looked` what has been looked at on the
review page.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own, write_file

HEAD = "# Kept by accessible-release beside the release: what was drafted, and what people decided.\n\n"


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a sentence of the release said, and the lines that were drafted for it."""

    source: str
    lines: tuple[str, ...]
    """As they were written into the file, tags and pictures included."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A question about a sentence that a person answered: it is right so."""

    question: str
    """The code of the question; another wording of release or text makes it another question."""
    about: str
    """What was asked, for people who read the file."""
    reason: str
    by: str
    on: str
    """ISO 8601."""
    together: bool = False
    """Whether it was left out in one act with others."""

    @property
    def act(self) -> tuple[str, str, str]:
        """What all that was accepted in one act has in common."""
        return self.reason, self.by, self.on


@dataclass(frozen=True, slots=True)
class Act:
    """What was left out together."""

    reason: str
    by: str
    on: str
    questions: tuple[Accepted, ...]


def acts(accepted: Iterable[Accepted]) -> tuple[Act, ...]:
    """What was left out together, act by act."""
    found: dict[tuple[str, str, str], list[Accepted]] = {}
    for each in accepted:
        if each.together:
            found.setdefault(each.act, []).append(each)
    return tuple(Act(*said, tuple(questions)) for said, questions in found.items())


@dataclass(frozen=True, slots=True)
class Decisions:
    """All of the file."""

    drafted: Mapping[str, Drafted] = field(default_factory=dict)
    """By the tag of its lines."""
    accepted: tuple[Accepted, ...] = ()
    looked: tuple[str, ...] = ()
    """Seals of what a person has looked at on the review page; other words there have another seal."""


def load(path: Path) -> Decisions:
    """The decisions in a file; none where there is no file. Raises `Unusable` for a broken one."""
    try:
        content = tomllib.loads(read_own(path).decode("utf-8-sig"))
        return Decisions(
            {
                each["tag"]: Drafted(each["source"], tuple(map(str, each["lines"])))
                for each in _rows(content, "drafted")
            },
            (*(_accepted(each, each) for each in _rows(content, "accepted")), *_together(content)),
            tuple(map(str, _rows(content, "looked"))),
        )
    except FileNotFoundError:
        return Decisions()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(
            "decisions-broken",
            "it is not a list of decisions that this program can read.",
            where=quoted(path.name),
            hint="Take it out of the folder; the text itself is in the file that ends in “.easy.md”.",
        ) from error


ASKED, ACT = ("question", "about"), ("reason", "by", "on")


def _accepted(asked: Mapping[str, Any], act: Mapping[str, Any], *, together: bool = False) -> Accepted:
    said = {key: str(asked[key]) for key in ASKED} | {key: str(act[key]) for key in ACT}
    return Accepted(**said, together=together)


def _together(content: Mapping[str, Any]) -> Iterator[Accepted]:
    for act in _rows(content, "left_out_together"):
        yield from (_accepted(each, act, together=True) for each in _rows(act, "facts"))


def _rows(content: Mapping[str, Any], name: str) -> Sequence[Any]:
    rows = content.get(name, [])
    if not isinstance(rows, list):
        raise TypeError(name)
    return rows


def save(path: Path, decisions: Decisions) -> None:
    """Write the decisions, whole or not at all."""
    import tomli_w

    content: dict[str, Sequence[Any]] = {
        "looked": decisions.looked,
        "accepted": [
            {key: getattr(each, key) for key in (*ASKED, *ACT)} for each in decisions.accepted if not each.together
        ],
        "left_out_together": [
            {key: getattr(act, key) for key in ACT}
            | {"facts": [{key: getattr(each, key) for key in ASKED} for each in act.questions]}
            for act in acts(decisions.accepted)
        ],
        "drafted": [
            {"tag": tag, "source": each.source, "lines": list(each.lines)} for tag, each in decisions.drafted.items()
        ],
    }
    write_file(path, (HEAD + tomli_w.dumps({key: rows for key, rows in content.items() if rows})).encode())
