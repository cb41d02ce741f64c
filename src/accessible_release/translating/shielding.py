"""Facts of a sentence go round the engine: placeholders go in, and the facts come back in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accessible_release.checking.translated.facts import TextFact
from accessible_release.translating.shapes import Shape, count, pattern, remains


@dataclass(frozen=True, slots=True)
class Shielded:
    """A sentence as an engine is given it."""

    text: str
    facts: tuple[tuple[str, str], ...] = ()
    """Placeholder and what comes back in its place."""
    opening: str = ""
    """The placeholder of a fact whose capital is that of the sentence."""

    def restored(self, output: str) -> str | None:
        """The engine's sentence with its facts; None where a placeholder was lost, doubled or changed."""
        rendered = dict(self.facts)
        if any(count(placeholder, output) != 1 for placeholder in rendered):
            return None
        if not rendered:
            return output
        every = re.compile("|".join(pattern(placeholder) for placeholder in rendered))
        rest = every.sub(" ", output).casefold()
        if any(placeholder.casefold() in rest for placeholder in rendered):
            return None
        if remains(every.sub(" ", output), every.sub(" ", self.text)):
            return None
        whole = every.sub(lambda found: rendered[found[0]], output)
        return _capital(whole) if self.opening and output.startswith(self.opening) else whole


def shielded(sentence: str, facts: Iterable[TextFact], shape: Shape) -> Shielded | None:
    """The sentence with placeholders for these facts; None where the shape has not enough of them."""
    text, end, held, opening = "", 0, [], ""
    for number, fact in enumerate(facts, start=1):
        placeholder = shape.placeholder(number)
        if not placeholder or placeholder in sentence:
            return None
        text += sentence[end : fact.start] + placeholder
        held.append((placeholder, fact.rendered))
        opening = placeholder if _opens(fact) else opening
        end = fact.end
    return Shielded(text + sentence[end:], tuple(held), opening)


def facts_alone(sentence: str, facts: Sequence[TextFact]) -> str | None:
    """The sentence with its facts rendered, where it holds no word besides them: no engine needs to see it."""
    text, end, between = "", 0, ""
    for fact in facts:
        text += sentence[end : fact.start] + (_capital(fact.rendered) if _opens(fact) else fact.rendered)
        between += sentence[end : fact.start]
        end = fact.end
    rest = sentence[end:]
    return None if any(char.isalnum() for char in between + rest) else text + rest


def _opens(fact: TextFact) -> bool:
    """Whether it has the capital of the sentence that begins with it, and no capital of its own."""
    return fact.kind not in ("exact", "name") and fact.start == 0 and fact.printed[:1].isupper()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
