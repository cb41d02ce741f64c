"""A text on its way from print to speech: pieces that are finished, and pieces that rules may still change.

What has once become words (a telephone number, an address, a lexicon word) must not be read a second
time by a later rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Rule = Callable[[str], str]
Speak = Callable[[re.Match[str]], str | None]
"""The spoken form of what was found; None to leave it to a later rule.

Of a pattern with a group `said`, that group is spoken and finished; the words beside it show only what it is.
"""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a sentence."""

    text: str
    finished: bool = False


def finish(fragments: tuple[Fragment, ...], pattern: re.Pattern[str], speak: Speak) -> tuple[Fragment, ...]:
    """`fragments` with what `pattern` finds in the unfinished ones spoken and finished."""
    return tuple(part for each in fragments for part in _split(each, pattern, speak))


def rewrite(fragments: tuple[Fragment, ...], rule: Rule) -> tuple[Fragment, ...]:
    """`fragments` with `rule` applied to the unfinished ones."""
    return tuple(each if each.finished else Fragment(rule(each.text)) for each in fragments)


def joined(fragments: tuple[Fragment, ...]) -> str:
    """The text of all fragments."""
    return "".join(each.text for each in fragments)


def _split(fragment: Fragment, pattern: re.Pattern[str], speak: Speak) -> Iterator[Fragment]:
    if fragment.finished:
        yield fragment
        return
    place = 0
    group = "said" if "said" in pattern.groupindex else 0
    for match in pattern.finditer(fragment.text):
        if (spoken := speak(match)) is not None:
            yield Fragment(fragment.text[place : match.start(group)])
            yield Fragment(spoken, finished=True)
            place = match.end(group)
    yield Fragment(fragment.text[place:])
