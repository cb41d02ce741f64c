"""What a person made of the draft, for the report: who checked it, what was left out, asked and answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from accessible_release.finishing.decisions import Accepted, Act, acts
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.judging import Question
from accessible_release.model import Release
from accessible_release.provenance import Checked


@dataclass(frozen=True, slots=True)
class Finished:
    """A person's text beside the release."""

    name: str
    """Of its file."""
    checked: Checked | None
    lapsed: str
    """Why a signature does not hold; empty where all is well."""
    left_out: tuple[tuple[str, str], ...]
    """The sentence, and why."""
    open: tuple[Question, ...]
    answered: tuple[tuple[Question, Accepted], ...]
    shown: dict[str, str]
    """Id of a sentence of the release or of the edition → its words."""

    def words(self, question: Question) -> str:
        """What a question is about: the line, or the sentence that no line tells."""
        return " ".join(self.shown[name] for name in (question.lines or question.sources) if name in self.shown)

    @property
    def acts(self) -> list[tuple[Act, list[Question]]]:
        """What was left out in one act, with what was asked."""
        asked = {answer: each for each, answer in self.answered}
        return [(act, [asked[answer] for answer in act.questions]) for act in acts(asked)]

    @property
    def alone(self) -> list[tuple[Question, Accepted]]:
        """What was answered by itself."""
        return [(each, answer) for each, answer in self.answered if not answer.together]


def finished(desk: Desk) -> Finished:
    """What the report shows of a text."""
    said, shown = _texts(desk.release), _texts(desk.edition.release)
    judgement = desk.judgement
    answered = (
        (each, judgement.answered[each.code]) for each in judgement.questions if each.code in judgement.answered
    )
    return Finished(
        desk.place.name,
        desk.checked,
        desk.lapsed,
        tuple((said.get(name, name), why) for name, why in sorted(desk.text.left_out.items())),
        judgement.open,
        tuple(answered),
        {**said, **shown},
    )


def record(made: Finished) -> dict[str, Any]:
    """What `report.json` holds of it."""
    checked = {"by": made.checked.by, "on": made.checked.on} if made.checked else None
    return {
        "file": made.name,
        "checked": checked,
        "lapsed": made.lapsed,
        "left_out": [{"source": source, "reason": why} for source, why in made.left_out],
        "open": [_question(made, each) for each in made.open],
        "answered": [
            {
                **_question(made, each),
                "reason": answer.reason,
                "by": answer.by,
                "on": answer.on,
                "together": answer.together,
            }
            for each, answer in made.answered
        ],
    }


def _question(made: Finished, question: Question) -> dict[str, str]:
    return {"kind": question.kind, "why": question.why, "text": made.words(question)}


def _texts(release: Release) -> dict[str, str]:
    return {sentence.id: sentence.text for sentence in release.sentences}
