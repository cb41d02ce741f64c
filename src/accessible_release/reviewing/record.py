"""The report as JSON. Others rely on its shape (docs/interface.md): fields may be added, none is dropped."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from accessible_release import scoring
from accessible_release.phrases import checked_by
from accessible_release.records import draft_record, inspection
from accessible_release.reviewing import finished
from accessible_release.reviewing.pictures import Proposal
from accessible_release.reviewing.review import Line, Review
from accessible_release.translating import Part, Translated


def record(review: Review) -> dict[str, Any]:
    """What `report.json` holds."""
    return {
        "understood": inspection(review.release),
        "readability": {
            "before": scoring.record(review.before) if review.before else None,
            "after": scoring.record(review.after) if review.after else None,
        },
        "sentences": [_line(line) for line in review.lines],
        "simpler_words": [_line(line) for line in review.spoken],
        "omissions_proposed": [asdict(each) for each in review.omissions],
        "main_points": [asdict(each) for each in review.points],
        "mended_in_easy_read": [asdict(each) for each in review.mended],
        "pictures": [_picture(each) for each in review.proposals],
        "translations": [_translation(each) for each in review.translated],
        "finished": finished.record(review.finished) if review.finished else None,
        "undone": review.undone,
        "not_made": [asdict(each) for each in review.not_made],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        **draft_record(line.draft),
        "line": line.number,
        "facts": [asdict(fact) for fact in line.source_facts],
        "draft_facts": [[asdict(fact) for fact in piece] for piece in line.piece_facts],
    }


def _picture(proposal: Proposal) -> dict[str, Any]:
    return {
        **asdict(proposal.illustration),
        "text": proposal.text,
        "line": proposal.line,
        "alt": proposal.alt,
        "credit": proposal.picture.credit,
    }


def _part(each: Part, made: Translated) -> dict[str, Any]:
    back = made.came_back.get(each.rendering.text, "")
    risk = made.risks.get((each.rendering.source, each.rendering.text))
    return {
        "id": each.sentence,
        "part": each.context,
        **asdict(each.rendering),
        "translated_back": back,
        "risk": asdict(risk) if risk else None,
    }


def _translation(made: Translated) -> dict[str, Any]:
    release = made.release
    return {
        "language": release.language,
        "level": release.level,
        "engine": made.engine,
        "passed_over": list(made.passed_over),
        "route": asdict(made.route) if made.route else None,
        "signature": made.signature,
        "signed_by": release.origin.checked_by if release.origin else "",
        "signed_on": release.origin.checked_on if release.origin else "",
        "lapsed": made.standing.lapsed if made.standing else "",
        "to_do": list(made.standing.to_do) if made.standing else [],
        "phrases_checked_by": checked_by(release.language),
        "flags": [asdict(each) for each in made.flags],
        "parts": [_part(each, made) for each in made.parts],
    }
