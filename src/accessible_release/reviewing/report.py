"""`report.html` and `report.json`: made with every build, for the person who checks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from accessible_release.analysis.spans.marking import Fact
from accessible_release.dates import shown_day
from accessible_release.editions.page import render
from accessible_release.levels import Versions
from accessible_release.locales import direction, language_name
from accessible_release.manifest import REPORT, Missing
from accessible_release.model import MadeFile
from accessible_release.phrases import checked_by
from accessible_release.reviewing import plots
from accessible_release.reviewing.pictures import credit_lines
from accessible_release.reviewing.record import record
from accessible_release.reviewing.review import Review, review
from accessible_release.settings import Settings
from accessible_release.translating import Translated
from accessible_release.translating.flags import Flag, Part

SEVERITIES = ("error", "warning", "info")
WORDS_SHOWN = 20
"""Hard words in the list that is not folded."""
WAYS = {
    "translated": ("was translated by the machine", "were translated by the machine"),
    "phrase": ("is in fixed words of ours", "are in fixed words of ours"),
    "approved": ("was approved before by a person", "were approved before by a person"),
    "unapproved": (
        "is in the words of the translation file, which nobody has approved yet",
        "are in the words of the translation file, which nobody has approved yet",
    ),
    "facts": ("is names and numbers as they are", "are names and numbers as they are"),
    "kept": ("is left in its own language", "are left in their own language"),
}
"""How a part came about → what the page says of one such part, and of several."""
HOW = {
    "translated": "by the machine",
    "phrase": "in fixed words of ours",
    "approved": "approved by a person",
    "unapproved": "from the translation file, not approved",
    "facts": "names and numbers as they are",
    "kept": "left in its own language",
}
"""The same, beside the part."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence, with the kind of fact that it is, or nothing."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PartView:
    """A printed part of a translation as the page shows it."""

    part: Part
    how: str
    """How its words came about."""
    flags: tuple[Flag, ...]
    """The worst first."""
    back: str
    """What it is when it is translated back; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class View:
    """A translation as the page shows it."""

    made: Translated

    @property
    def language(self) -> str:
        """BCP 47."""
        return self.made.release.language

    @property
    def level(self) -> str:
        """Of the release that was translated."""
        return self.made.release.level

    @property
    def name(self) -> str:
        """Of the language, in English."""
        return language_name(self.language, "en")

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.language)

    @property
    def via(self) -> str:
        """The language on the way, in English."""
        return language_name(self.made.route.via, "en") if self.made.route else ""

    @property
    def phrases_checked_by(self) -> str:
        """Who checked our own words in the language."""
        return checked_by(self.language)

    @property
    def signed_by(self) -> str:
        """Who signed the translation as it stands."""
        return self.made.release.origin.checked_by if self.made.release.origin else ""

    @property
    def counts(self) -> str:
        """How many parts came about in which way: `12 were translated by the machine, 1 is a name …`."""
        found: Counter[str] = Counter(part.rendering.how for part in self.made.parts)
        said = (f"{found[how]} {one if found[how] == 1 else more}" for how, (one, more) in WAYS.items() if found[how])
        return ", ".join(said) or "none"

    @property
    def parts(self) -> tuple[PartView, ...]:
        """Every printed part with its flags, in reading order."""
        flags: dict[str, list[Flag]] = {}
        for each in self.made.flags:
            flags.setdefault(each.part or each.sentence, []).append(each)
        return tuple(
            PartView(
                part,
                HOW[part.rendering.how],
                tuple(flags.get(part.context or part.sentence, ())),
                self.made.came_back.get(part.rendering.text, ""),
            )
            for part in self.made.parts
        )

    @property
    def hard(self) -> int:
        """How many flags are hard."""
        return sum(each.severity == "hard" for each in self.made.flags)

    @property
    def signature(self) -> str:
        """Who signed the translation as it stands, and in spite of what; empty for nobody."""
        in_spite = f", with {self.hard} hard {'flag' if self.hard == 1 else 'flags'}" if self.hard else ""
        origin = self.made.release.origin
        on = f", {shown_day(origin.checked_on, 'en')}" if origin and origin.checked_on else ""
        return f"{self.signed_by}{on}{in_spite}" if self.signed_by else ""


def report(found: Versions, not_made: Sequence[Missing], settings: Settings) -> tuple[MadeFile, MadeFile]:
    """The report on a release and its versions, as a page and as JSON."""
    made = review(found, not_made, settings)
    data = json.dumps(record(made), ensure_ascii=False, indent=2) + "\n"
    return (
        MadeFile(f"{REPORT}.html", "text/html", page(made)),
        MadeFile(f"{REPORT}.json", "application/json", data.encode()),
    )


def page(made: Review) -> bytes:
    """The report as one HTML page: nothing remote, no script, details folded, all of it printable."""
    release = made.release
    named = [(name, each) for name, each in (("Before", made.before), ("After", made.after)) if each]
    return render(
        "report.html.j2",
        package=__package__ or "",
        style=_style(),
        language="en",
        direction=direction("en"),
        review=made,
        release=release,
        published=shown_day(release.published, "en") if release.published else "",
        named=named,
        columns=plots.lengths(made.before, made.after) if made.before and made.after else (),
        ages=plots.ages(named),
        age_marks=plots.age_marks(),
        bars=plots.hard_words(named) if named else (),
        tallest=plots.TALLEST,
        shown=WORDS_SHOWN,
        findings=[
            (severity, [each for each in release.findings if each.severity == severity]) for severity in SEVERITIES
        ],
        runs=runs,
        credits=credit_lines(made.proposals),
        translations=[View(each) for each in made.translated],
    )


def runs(text: str, found: Sequence[Fact]) -> Iterator[Run]:
    """The text cut into facts and what stands between them."""
    end = 0
    for fact in found:
        if fact.start > end:
            yield Run(text[end : fact.start])
        yield Run(text[fact.start : fact.end], fact.kind)
        end = fact.end
    if end < len(text):
        yield Run(text[end:])


@cache
def _style() -> str:
    return (files(__package__ or "") / "templates" / "report.css").read_text(encoding="utf-8").strip()
