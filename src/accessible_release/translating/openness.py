"""What of a translation is still open: sentences that stay in their own language, hard flags without an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible_release.translating.flags import UNREAD
from accessible_release.translating.po.entry import Po
from accessible_release.translating.po.noting import LOOKS
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.translate import Translated


@dataclass(frozen=True, slots=True)
class Open:
    """How much is open."""

    untranslated: int = 0
    """Parts that stay in the language of the release, or have no words yet."""
    hard: int = 0
    """Other parts with a hard flag, which no person has approved."""

    def __bool__(self) -> bool:
        return bool(self.untranslated or self.hard)

    def __add__(self, other: Open) -> Open:
        return Open(self.untranslated + other.untranslated, self.hard + other.hard)

    def __str__(self) -> str:
        return f"{self.untranslated} not translated, {self.hard} with a hard flag"


def open_in(made: Translated) -> Open:
    """What is open of a translation. Who has approved a part, or signed all of them, has answered its flags."""
    kept = {part.context for part in made.parts if part.rendering.how == "kept"}
    signed = bool(made.release.origin and made.release.origin.checked_by)
    return Open(len(kept), 0 if signed else len(set(_unanswered(made)) - kept))


def _unanswered(made: Translated) -> Iterator[str]:
    """The names of parts with a hard flag that nobody has answered."""
    done = {part.context for part in made.parts if part.rendering.how in ("approved", "facts", "phrase")}
    everything = len(done) == len(made.parts)
    for flag in made.flags:
        answered = everything if flag.kind == UNREAD else flag.part in done
        if flag.severity == "hard" and not answered:
            yield flag.part


def open_in_file(po: Po) -> Open:
    """What is open of a translation file, as it was brought up to date."""
    waiting = [each for each in po.entries if each.text and not each.approved]
    hard = sum(any(note.startswith(LOOKS["hard"]) for note in each.notes) for each in waiting)
    return Open(sum(not each.text for each in po.entries), hard)


def open_in_lines(made: Sequence[Rendering]) -> Open:
    """What is open of sentences of no release."""
    kept = [each for each in made if each.how == "kept"]
    others = (each for each in made if each.how not in ("kept", "approved"))
    return Open(len(kept), sum(any(doubt.is_fact for doubt in each.doubts) for each in others))
