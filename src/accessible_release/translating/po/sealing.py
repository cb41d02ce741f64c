"""A translation file signed: by whom, when, and whether that still holds. It shows a change; it proves no one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessible_release.cache import key
from accessible_release.errors import NeedsAPerson, Unusable, quoted
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Po
from accessible_release.translating.po.reading import read
from accessible_release.translating.po.writing import write

BY, ON, SIGNATURE = "X-Checked-By", "X-Checked-On", "X-Signature"
LENGTH = 16
"""Hexadecimal digits of a signature."""
SHOWN = 3
"""How many parts a message names."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a translation file is."""

    checked_by: str = ""
    """Who signed it; empty unless the signature holds."""
    checked_on: str = ""
    """The day of the signature (ISO 8601)."""
    lapsed: str = ""
    """Why a signature does not hold; empty where there is none."""
    to_do: tuple[str, ...] = ()
    """What stands in the way of a signature, part by part."""


def signature_of(po: Po, person: str, on: str) -> str:
    """The code of a person, a day and every current part with its words, whatever their order."""
    parts = sorted((each.context, each.source, each.text) for each in po.entries)
    words = (word for part in parts for word in part)
    return key(po.header("Language"), person, on, *words)[:LENGTH]


def state(po: Po, parts: Sequence[Place] | None = None) -> State:
    """How far a translation is. `parts` are those that the release has now; without them it is not compared with it."""
    to_do = tuple(_to_do(po, parts))
    person, on = po.header(BY), po.header(ON)
    if not po.header(SIGNATURE):
        return State(to_do=to_do)
    if to_do:
        return State(lapsed=_some(to_do), to_do=to_do)
    if po.header(SIGNATURE) != signature_of(po, person, on):
        return State(lapsed="its words were changed after it was signed")
    return State(person, on)


def sign_po(
    path: Path,
    person: str,
    on: str,
    parts: Sequence[Place] | None = None,
    judge: Callable[[Po], object] | None = None,
) -> None:
    """Sign the translation file at `path`. `on` is the day (ISO 8601), `parts` those that the release has now.

    Raises `NeedsAPerson` while a part is not approved, is missing, or is no longer in the release, `Unusable` where
    another program saves the file meanwhile. Whether the words keep the facts is for `judge` to say, which is called
    before and raises what it finds: `translate` does that.
    """
    po = read(path)
    to_do = tuple(_to_do(po, parts))
    if to_do:
        raise NeedsAPerson(
            "translation-open",
            f"it cannot be signed yet: {_some(to_do)}.",
            where=quoted(path.name),
            hint="Approve each part: take the mark “fuzzy” off, in Poedit “needs work”.",
        )
    if judge:
        judge(po)
    if read(path) != po:
        raise just_changed(path)
    write(path, po.with_headers({BY: person, ON: on, SIGNATURE: signature_of(po, person, on)}))


def just_changed(path: Path) -> Unusable:
    """What to say where another program saves a file while we are about to."""
    return Unusable(
        "text-just-changed",
        "another program has saved it in this very moment; nothing was written over it.",
        where=quoted(path.name),
        hint="Go back, and do it again.",
    )


def _to_do(po: Po, parts: Sequence[Place] | None) -> Iterator[str]:
    known = {each.key for each in po.entries}
    wanted = known if parts is None else {(part.context, part.text) for part in parts}
    for part in parts or ():
        if (part.context, part.text) not in known:
            yield f"{part.context}: these words of the release are not in it"
    for each in po.entries:
        if each.key not in wanted:
            yield f"{each.context}: these words are no longer in the release"
        elif not each.approved:
            yield f"{each.context}: {'not approved' if each.text else 'not translated'}"


def _some(to_do: Sequence[str]) -> str:
    more = f"; and {len(to_do) - SHOWN} more" if len(to_do) > SHOWN else ""
    return "; ".join(to_do[:SHOWN]) + more
