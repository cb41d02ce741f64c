"""The staff's page of a release: what a person must look at, what was not made, what else lies in the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from accessible_release.editions.listing import IndexEntry, facts, groups
from accessible_release.editions.page import render
from accessible_release.editions.publisher import publisher
from accessible_release.findings import Finding, Severity
from accessible_release.locales import direction
from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

LANGUAGE = "en"
"""Of everything that is for staff."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
OF_TEXTS = ("easy-text-out-of-date", "easy-text-differs", "translation-out-of-date")
"""What is noticed about the texts that people wrote; it stands first."""


@dataclass(frozen=True, slots=True)
class NotMade:
    """An edition that could not be made."""

    edition: str
    language: str
    level: str
    reason: str
    what_to_do: str = ""

    def name(self, own: str) -> str:
        """What it is, and of which version of a release in the language `own`."""
        kind = phrases(LANGUAGE)["format"].get(self.edition, self.edition)
        return f"{kind} – {facts(self.language, self.level, LANGUAGE, own)}"


@dataclass(frozen=True, slots=True)
class OfStaff:
    """A file that is for the person who checks, or who brings the release to the web."""

    name: str
    about: str
    """What it is and what to do with it."""

    @property
    def href(self) -> str:
        """Where the page leads to."""
        return quote(self.name)


def check_page(
    release: Release,
    versions: Sequence[Release],
    files: Sequence[IndexEntry],
    fragments: Sequence[IndexEntry],
    not_made: Sequence[NotMade],
    settings: Settings,
    others: Sequence[str] = (),
    report: str = "",
) -> bytes:
    """The page for staff: findings, what was not made with its cure, the report, and every file where it lies here.

    `versions` are the release in its levels and languages, `fragments` players for other web pages; `others` are names
    of files for other programs.
    """
    words = phrases(LANGUAGE)["check"]
    made = {(each.language, each.level): each for each in versions}
    body = publisher(settings, release)
    return render(
        "check.html.j2",
        style=body.style,
        publisher=body,
        release=release,
        language=LANGUAGE,
        direction=direction(LANGUAGE),
        in_release="" if release.language == LANGUAGE else release.language,
        words=words,
        report=OfStaff(report, words["report_holds"]) if report else None,
        findings=list(_listed(release.findings)),
        not_made=not_made,
        fragments=[
            OfStaff(each.name, facts(*version, LANGUAGE, release.language, made.get(version)))
            for each in fragments
            for version in [(each.language, each.level)]
        ],
        whole_addresses=bool(settings.site_url),
        versions=groups(files, release, LANGUAGE, versions),
        others=[OfStaff(name, "") for name in others],
    )


def _listed(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """What is noticed, below its headings."""
    words = phrases(LANGUAGE)["check"]
    of_texts = [each for each in findings if each.code in OF_TEXTS]
    out_of_date = any(each.code != "easy-text-differs" for each in of_texts)
    yield words["out_of_date" if out_of_date else "differs"], of_texts
    for severity in SEVERITIES:
        found = (each for each in findings if each.severity == severity and each.code not in OF_TEXTS)
        yield words[severity], sorted(found, key=lambda each: each.line or 0)
