"""What came back in another form, taken over into the translation file. No word of a person is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.errors import NeedsAPerson, Unusable, quoted
from accessible_release.finishing.exchange.parts import Part, Returned, id_of, seal
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po

SHOWN = 3
"""How many parts a message names."""


@dataclass(frozen=True, slots=True)
class How:
    """What a person has allowed."""

    replacing: bool = False
    """Words that were changed on both sides: those that came back stand."""
    older: bool = False
    """Parts that the release does not have any more may be among them."""


def taken_over(po: Po, parts: Sequence[Place], returned: Returned, where: str, how: How = How()) -> Po:
    """The translation file with what was changed in `returned`; to be brought up to date with its release afterwards.

    `parts` are those that the release has now. Raises `Unusable` for a file of another release or with parts that are
    not known, `NeedsAPerson` for parts that were changed on both sides.
    """
    entries = {id_of(*each.key): each for each in po.entries}
    for place in parts:
        entries.setdefault(id_of(place.context, place.text), Entry(place.context, place.text))
    _check_known(entries, returned, where, how)
    if not how.replacing:
        _check_changed_once(entries, returned.parts, where)
    unknown = []
    for part in returned.parts:
        if part.id in entries:
            entries[part.id] = _joined(entries[part.id], part)
        elif part.entry.text.strip() and _changed(part):
            unknown.append(part.entry)
    found = (*entries.values(), *unknown)
    return po if found == po.entries else replace(po, entries=found)


def _check_known(known: Mapping[str, Entry], returned: Returned, where: str, how: How) -> None:
    strange = [each for each in returned.parts if each.id not in known]
    if len(strange) == len(returned.parts):
        of = f"; it says that it is of {quoted(returned.release)}" if returned.release else ""
        what = f"no part of this release is in it{of}." if strange else "there is no part of a translation in it."
        hint = "Name the release that it was written for."
        raise Unusable("exchange-other-release", what, where=quoted(where), hint=hint)
    if strange and not how.older:
        raise Unusable(
            "exchange-unknown",
            f"these parts are not in this translation: {_names(strange)}.",
            where=quoted(where),
            hint="If the release was changed after the file was written, add --older. Else take them out.",
        )


def _check_changed_once(known: Mapping[str, Entry], parts: Sequence[Part], where: str) -> None:
    clash = [each for each in parts if each.id in known and _changed_on_both_sides(known[each.id], each)]
    if clash:
        raise NeedsAPerson(
            "exchange-both-changed",
            f"these parts were also changed in the translation file since it was sent: {_names(clash)}.",
            where=quoted(where),
            hint="Take over the words by hand, or add --replace: then those that came back stand.",
        )


def _changed_on_both_sides(ours: Entry, part: Part) -> bool:
    """Whether words of a person here would give way to other words of a person there."""
    here = ours.touched and seal(ours.text, approved=ours.approved) != part.sent
    return here and _changed(part) and bool(part.entry.text.strip()) and part.entry.text != ours.text


def _changed(part: Part) -> bool:
    """Whether somebody has changed it since it was sent, as far as one can tell."""
    return seal(part.entry.text, approved=part.entry.approved) != part.sent


def _joined(ours: Entry, part: Part) -> Entry:
    """Our part with what was changed there; words that were emptied there stay."""
    theirs = part.entry
    remarks = tuple(dict.fromkeys((*ours.remarks, *theirs.remarks)))
    if not theirs.text.strip() or (ours.text and not _changed(part)):
        return replace(ours, remarks=remarks)
    same = theirs.text == ours.text
    kept = same and ours.approved and seal(ours.text, approved=True) != part.sent
    approved = theirs.approved or kept
    return replace(
        ours, text=theirs.text, approved=approved, previous="" if approved else ours.previous, remarks=remarks
    )


def _names(parts: Sequence[Part]) -> str:
    names = ", ".join(quoted(each.entry.context or each.id) for each in parts[:SHOWN])
    return f"{names} and {len(parts) - SHOWN} more" if len(parts) > SHOWN else names
