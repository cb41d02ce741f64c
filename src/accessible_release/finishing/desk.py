"""A release with the text beside it: found, judged, saved, signed; the one way in for build, commands, review page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from accessible_release import beside
from accessible_release.errors import NeedsAPerson, Unusable, quoted
from accessible_release.files import write_file
from accessible_release.finishing import decisions as kept
from accessible_release.finishing import text as texts
from accessible_release.finishing.decisions import Accepted, Decisions
from accessible_release.finishing.drafting import base, drafted
from accessible_release.finishing.edition import Edition, edition, unknown_pictures
from accessible_release.finishing.judging import Judgement, Question, judged
from accessible_release.finishing.merging import Merged, merged
from accessible_release.finishing.sealing import says, signature
from accessible_release.finishing.text import EasyText
from accessible_release.model import Release
from accessible_release.pictures import library
from accessible_release.provenance import Checked
from accessible_release.reading.source import STDIN, load
from accessible_release.settings import Settings


@dataclass(frozen=True)
class Desk:
    """A release and its easy-read text, as they are on the disk."""

    path: Path
    """Of the release."""
    release: Release
    text: EasyText
    decisions: Decisions
    settings: Settings

    @property
    def place(self) -> Path:
        """The file of the text."""
        return beside.easy_text(self.path)

    @property
    def stale(self) -> bool:
        """Whether the release says something else than when the text was drafted or last merged."""
        return self.text.source != says(self.release)

    @property
    def signed(self) -> bool:
        """Whether somebody has signed it, whether or not the signature holds."""
        return bool(self.text.signature)

    @property
    def checked(self) -> Checked | None:
        """Who signed it, if the signature holds."""
        holds = self.signed and not self.stale and self.text.signature == signature(self.text, self.release)
        return Checked(self.text.checked_by, self.text.checked_on) if holds else None

    @property
    def lapsed(self) -> str:
        """Why it is a draft although it was signed, or is not of the release as it stands; empty where all is well."""
        if self.stale:
            return "the release has changed since"
        return "the text was changed after it was signed" if self.signed and not self.checked else ""

    @cached_property
    def edition(self) -> Edition:
        """The easy-read edition. Raises `NeedsAPerson` for two versions side by side, `Unusable` for a broken text."""
        where = quoted(self.place.name)
        unknown_pictures(self.text, library(self.settings).names, where=where)
        return edition(self.text, self.release, where=where, checked=self.checked)

    @cached_property
    def judgement(self) -> Judgement:
        """What the fact gate asks. Raises as `edition`, and `MachineLacks` without a parser."""
        return judged(self.text, self.edition, self.release, self.decisions)


def exists(path: str) -> bool:
    """Whether an easy-read text stands beside a release."""
    return path != STDIN and beside.easy_text(path).is_file()


def desk_beside(path: str, release: Release, settings: Settings) -> Desk | None:
    """The release with the text beside it, where there is one and the easy level is wanted. Raises as `open_desk`."""
    return open_desk(path, release, settings) if "easy" in settings.levels and exists(path) else None


def open_desk(path: str, release: Release, settings: Settings) -> Desk:
    """The release with the text beside it. Raises `Unusable` where there is none or it cannot be read."""
    place = beside.easy_text(path)
    if not exists(path):
        raise Unusable(
            "easy-text-missing",
            "there is no easy-read text beside this release.",
            where=quoted(release.source_name),
            hint=f"Make one: accessible-release draft {Path(path).name}",
        )
    text = texts.parse(load(str(place), max_bytes=settings.max_bytes))
    return Desk(Path(path), release, text, kept.load(beside.decisions(path)), settings)


def draft(path: str, release: Release, settings: Settings) -> Desk:
    """Write the first draft of a release beside it. Raises `NeedsAPerson` where there is a text already."""
    if exists(path):
        raise NeedsAPerson(
            "easy-text-exists",
            f"there is an easy-read text already: {quoted(beside.easy_text(path).name)}.",
            where=quoted(release.source_name),
            hint="To take over what has changed in the release, add --update; nothing that you wrote is lost.",
        )
    text = drafted(release, settings)
    desk = Desk(Path(path), release, text, Decisions(base(text, release)), settings)
    kept.save(beside.decisions(path), desk.decisions)
    save_text(desk, text)
    return desk


def update(desk: Desk) -> tuple[Desk, Merged]:
    """Merge what the release says now into the text; both files are written."""
    fresh = drafted(desk.release, desk.settings)
    now = base(fresh, desk.release)
    result = merged(desk.text, desk.decisions.drafted, fresh, now)
    # First the text: were it lost between the two, the old base would only make more lines look touched.
    changed = save_text(desk, result.text)
    changed = replace(changed, decisions=replace(desk.decisions, drafted=now))
    kept.save(beside.decisions(desk.path), changed.decisions)
    return changed, result


def save_text(desk: Desk, text: EasyText) -> Desk:
    """Write the text, whole or not at all."""
    write_file(desk.place, texts.dump(text).encode())
    return replace(desk, text=text)


def accept(desk: Desk, question: str, reason: str, by: str, on: str) -> Desk:
    """Answer one question of the fact gate: it is right so. Raises `Unusable` for a question that nobody asks."""
    asked = {each.code: each for each in desk.judgement.questions}
    if question not in asked or not reason.strip():
        raise _unknown(
            "nobody asks this (any more), or the reason is missing."
            if question not in asked
            else "the reason is missing."
        )
    return _answered(desk, [asked[question]], reason, by, on, together=False)


def leave_out(desk: Desk, questions: Sequence[str], reason: str, by: str, on: str) -> Desk:
    """Accept in one act that facts were left out. Raises `Unusable` for one that has to be answered by itself.

    They are dropped one by one, each when its words change on either side.
    """
    asked = {each.code: each for each in desk.judgement.questions}
    chosen = [asked[each] for each in questions if each in asked]
    if not chosen or len(chosen) < len(questions):
        raise _unknown("nobody asks this (any more).")
    if not all(each.together for each in chosen):
        raise _unknown("safety may depend on one of these: such facts are accepted one by one.")
    if not reason.strip() or not by.strip():
        raise _unknown("the reason or the name is missing.")
    return _answered(desk, chosen, reason, by, on, together=True)


def _unknown(why: str) -> Unusable:
    return Unusable("question-unknown", why, hint="Look at the questions again.")


def _answered(desk: Desk, questions: Sequence[Question], reason: str, by: str, on: str, *, together: bool) -> Desk:
    """The desk with these questions answered; answers to what nobody asks any more go."""
    why, who = (" ".join(words.split()) for words in (reason, by))
    answers = [Accepted(each.code, each.why, why, who, on, together) for each in questions]
    still = {each.code for each in desk.judgement.questions} - {each.code for each in questions}
    others = (each for each in desk.decisions.accepted if each.question in still)
    decisions = replace(desk.decisions, accepted=(*others, *answers))
    kept.save(beside.decisions(desk.path), decisions)
    return replace(desk, decisions=decisions)


def look(desk: Desk, seals: Iterable[str]) -> Desk:
    """Keep what has been looked at, and nothing else."""
    decisions = replace(desk.decisions, looked=tuple(sorted(set(seals))))
    kept.save(beside.decisions(desk.path), decisions)
    return replace(desk, decisions=decisions)


def sign(desk: Desk, by: str, on: str) -> Desk:
    """Sign the text as it stands. Raises `NeedsAPerson` while something is open."""
    open_questions = to_do(desk)
    if open_questions:
        raise NeedsAPerson(
            "not-signed",
            f"it is not ready to be signed: {' '.join(open_questions)}",
            where=quoted(desk.place.name),
            hint=f"Change the text, or answer in: accessible-release review {desk.path.name}",
        )
    text = replace(desk.text, checked_by=by, checked_on=on, signature="")
    return save_text(desk, replace(text, signature=signature(text, desk.release)))


def to_do(desk: Desk) -> list[str]:
    """What stands between a text and a signature, in plain sentences."""
    changed = [f"The release has changed; run: {updating(desk)}"] if desk.stale else []
    if desk.text.conflicts:
        return [*changed, f"On line {desk.text.conflicts[0]} two versions stand side by side."]
    return [*changed, *differing(desk)]


def differing(desk: Desk) -> list[str]:
    """What the text says otherwise than the release as it stands, and nobody has answered. Raises as `judgement`."""
    return [
        f"{', '.join(filter(None, each.sources)) or ', '.join(each.lines)}: {each.told}" for each in desk.judgement.open
    ]


def updating(desk: Desk) -> str:
    """The command that takes over what has changed in the release."""
    return f"accessible-release draft --update {desk.path.name}"
